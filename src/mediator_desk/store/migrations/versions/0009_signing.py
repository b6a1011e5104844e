"""Signing keys, lasting forms of decisions and documents that wait for more signatures."""

from typing import Final

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_STATEMENTS: Final = (
    """
    CREATE TABLE signing_key (
        key_id VARCHAR(36) NOT NULL,
        kind VARCHAR(16) NOT NULL,
        label TEXT NOT NULL,
        sealed BLOB,
        chain TEXT,
        request TEXT,
        token TEXT,
        added_at BIGINT NOT NULL,
        CONSTRAINT pk_signing_key PRIMARY KEY (key_id)
    )
    """,
    """
    CREATE TABLE lasting_form (
        decision_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        awaited BOOLEAN NOT NULL,
        tries INTEGER NOT NULL,
        next_try_at BIGINT,
        problem VARCHAR(64),
        level VARCHAR(16),
        blob_id VARCHAR(32),
        pdf_sha256 VARCHAR(64),
        size BIGINT,
        stamped_at BIGINT,
        expires_at BIGINT,
        free INTEGER,
        act_id VARCHAR(36),
        CONSTRAINT pk_lasting_form PRIMARY KEY (decision_id),
        CONSTRAINT fk_lasting_form_decision_id
            FOREIGN KEY(decision_id) REFERENCES decision (decision_id),
        CONSTRAINT fk_lasting_form_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_lasting_form_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id),
        CONSTRAINT uq_lasting_form_pdf_sha256 UNIQUE (pdf_sha256),
        CONSTRAINT fk_lasting_form_act_id FOREIGN KEY(act_id) REFERENCES act (act_id)
    )
    """,
    "CREATE INDEX ix_lasting_form_dispute_no ON lasting_form (dispute_no)",
    """
    CREATE TABLE cosigned (
        document_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        draft_id VARCHAR(36) NOT NULL,
        number VARCHAR(60) NOT NULL,
        blob_id VARCHAR(32) NOT NULL,
        pdf_sha256 VARCHAR(64) NOT NULL,
        missing INTEGER NOT NULL,
        hold BOOLEAN NOT NULL,
        awaited BOOLEAN NOT NULL,
        started_at BIGINT NOT NULL,
        CONSTRAINT pk_cosigned PRIMARY KEY (document_id),
        CONSTRAINT fk_cosigned_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_cosigned_draft_id FOREIGN KEY(draft_id) REFERENCES draft (draft_id),
        CONSTRAINT uq_cosigned_number UNIQUE (number),
        CONSTRAINT fk_cosigned_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id)
    )
    """,
    "CREATE INDEX ix_cosigned_dispute_no ON cosigned (dispute_no)",
)
_NAMES: Final = ("cosigned", "lasting_form", "signing_key")


def upgrade() -> None:
    """Makes the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Drops the tables."""
    for name in _NAMES:
        op.execute(f"DROP TABLE {name}")
