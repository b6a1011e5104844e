"""Retention, legal holds, certificates of destruction and backups."""

from typing import Final

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TABLES: Final = (
    """
    CREATE TABLE legal_hold (
        hold_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        ground VARCHAR(24) NOT NULL,
        sealed BLOB NOT NULL,
        placed_by TEXT NOT NULL,
        placed_at BIGINT NOT NULL,
        until INTEGER,
        reassess_on INTEGER,
        lifted_by TEXT,
        lifted_at BIGINT,
        CONSTRAINT pk_legal_hold PRIMARY KEY (hold_id),
        CONSTRAINT fk_legal_hold_dispute_no FOREIGN KEY(dispute_no)
            REFERENCES dispute (dispute_no)
    )
    """,
    "CREATE INDEX ix_legal_hold_dispute_no ON legal_hold (dispute_no)",
    """
    CREATE TABLE destruction (
        certificate_no INTEGER NOT NULL,
        dispute_id VARCHAR(36) NOT NULL,
        file_no VARCHAR(40) NOT NULL,
        destroyed_at BIGINT NOT NULL,
        token TEXT NOT NULL,
        finished BOOLEAN NOT NULL,
        CONSTRAINT pk_destruction PRIMARY KEY (certificate_no)
    )
    """,
    "CREATE INDEX ix_destruction_dispute_id ON destruction (dispute_id)",
    """
    CREATE TABLE backup (
        backup_id VARCHAR(36) NOT NULL,
        place TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        size BIGINT NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        disputes INTEGER NOT NULL,
        expires_on INTEGER NOT NULL,
        gone_at BIGINT,
        CONSTRAINT pk_backup PRIMARY KEY (backup_id)
    )
    """,
)


def upgrade() -> None:
    """Make the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them again."""
    for table in ("backup", "destruction", "legal_hold"):
        op.execute(f"DROP TABLE {table}")
