"""Letters prepared at this desk, and bundles of disputes."""

from typing import Final

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_STATEMENTS: Final = (
    """
    CREATE TABLE letter (
        letter_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        notice VARCHAR(32) NOT NULL,
        party VARCHAR(16) NOT NULL,
        channel VARCHAR(16) NOT NULL,
        about_seq INTEGER,
        day INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        blob_id VARCHAR(32) NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        size BIGINT NOT NULL,
        pages INTEGER NOT NULL,
        made_at BIGINT NOT NULL,
        CONSTRAINT pk_letter PRIMARY KEY (letter_id),
        CONSTRAINT fk_letter_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_letter_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id)
    )
    """,
    "CREATE INDEX ix_letter_dispute_no ON letter (dispute_no)",
    """
    CREATE TABLE letter_step (
        letter_id VARCHAR(36) NOT NULL,
        step_no INTEGER NOT NULL,
        what VARCHAR(16) NOT NULL,
        at BIGINT NOT NULL,
        day INTEGER,
        act_id VARCHAR(36),
        evidence_id VARCHAR(36),
        sealed BLOB,
        CONSTRAINT pk_letter_step PRIMARY KEY (letter_id, step_no),
        CONSTRAINT fk_letter_step_letter_id FOREIGN KEY(letter_id) REFERENCES letter (letter_id),
        CONSTRAINT fk_letter_step_act_id FOREIGN KEY(act_id) REFERENCES act (act_id)
    )
    """,
    """
    CREATE TABLE bundle_member (
        dispute_no INTEGER NOT NULL,
        bundle_id VARCHAR(36) NOT NULL,
        joined_at BIGINT NOT NULL,
        draft_id VARCHAR(36),
        applied INTEGER,
        CONSTRAINT pk_bundle_member PRIMARY KEY (dispute_no),
        CONSTRAINT fk_bundle_member_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_bundle_member_draft_id FOREIGN KEY(draft_id) REFERENCES draft (draft_id)
    )
    """,
    "CREATE INDEX ix_bundle_member_bundle_id ON bundle_member (bundle_id)",
    """
    CREATE TABLE bundle_text (
        dispute_no INTEGER NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        saved_at BIGINT NOT NULL,
        CONSTRAINT pk_bundle_text PRIMARY KEY (dispute_no, version),
        CONSTRAINT fk_bundle_text_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
)
_NAMES: Final = ("bundle_text", "bundle_member", "letter_step", "letter")


def upgrade() -> None:
    """Makes the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Drops the tables."""
    for name in _NAMES:
        op.execute(f"DROP TABLE {name}")
