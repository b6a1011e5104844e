"""What the mediator says of exhibits at this desk: own titles, doubts, redacted copies."""

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES: Final = (
    """
    CREATE TABLE exhibit_number (
        dispute_no INTEGER NOT NULL,
        evidence_id VARCHAR(36) NOT NULL,
        party VARCHAR(16) NOT NULL,
        no INTEGER NOT NULL,
        CONSTRAINT pk_exhibit_number PRIMARY KEY (dispute_no, evidence_id),
        CONSTRAINT uq_exhibit_number_dispute_no_party_no UNIQUE (dispute_no, party, no),
        CONSTRAINT fk_exhibit_number_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE TABLE exhibit_mark (
        dispute_no INTEGER NOT NULL,
        evidence_id VARCHAR(36) NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        written_at BIGINT NOT NULL,
        CONSTRAINT pk_exhibit_mark PRIMARY KEY (dispute_no, evidence_id, version),
        CONSTRAINT fk_exhibit_mark_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE TABLE exhibit_consent (
        dispute_no INTEGER NOT NULL,
        evidence_id VARCHAR(36) NOT NULL,
        party VARCHAR(16) NOT NULL,
        given_on INTEGER NOT NULL,
        channel VARCHAR(16) NOT NULL,
        sealed BLOB NOT NULL,
        recorded_at BIGINT NOT NULL,
        CONSTRAINT pk_exhibit_consent PRIMARY KEY (dispute_no, evidence_id),
        CONSTRAINT fk_exhibit_consent_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE TABLE own_file (
        dispute_no INTEGER NOT NULL,
        evidence_id VARCHAR(36) NOT NULL,
        blob_id VARCHAR(32) NOT NULL,
        filing TEXT NOT NULL,
        act_id VARCHAR(36),
        redacts VARCHAR(36),
        made_at BIGINT NOT NULL,
        CONSTRAINT pk_own_file PRIMARY KEY (dispute_no, evidence_id),
        CONSTRAINT fk_own_file_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_own_file_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id)
    )
    """,
    """
    CREATE TABLE piece_review (
        dispute_no INTEGER NOT NULL,
        request_id VARCHAR(36) NOT NULL,
        piece INTEGER NOT NULL,
        evidence_id VARCHAR(36),
        defect VARCHAR(16),
        waived BOOLEAN NOT NULL,
        at BIGINT NOT NULL,
        CONSTRAINT pk_piece_review PRIMARY KEY (dispute_no, request_id, piece),
        CONSTRAINT fk_piece_review_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
)
# Exhibits already held get their numbers here, in the order in which they were filed.
_NUMBERS: Final = """
    INSERT INTO exhibit_number (dispute_no, evidence_id, party, no)
    SELECT dispute_no, evidence_id, json_extract(item, '$.submitted_by'),
        row_number() OVER (
            PARTITION BY dispute_no, json_extract(item, '$.submitted_by') ORDER BY piece_no
        )
    FROM exhibit
"""
_NAMES: Final = ("piece_review", "own_file", "exhibit_consent", "exhibit_mark", "exhibit_number")


def upgrade() -> None:
    """Makes the tables, and numbers what is held."""
    for statement in _TABLES:
        op.execute(statement)
    op.execute(_NUMBERS)


def downgrade() -> None:
    """Drops the tables."""
    for name in _NAMES:
        op.execute(f"DROP TABLE {name}")
