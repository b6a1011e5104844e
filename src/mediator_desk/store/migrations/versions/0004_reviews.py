"""The examination of a case at this desk: independence and admissibility."""

from typing import Final

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLE: Final = """
    CREATE TABLE review_record (
        dispute_no INTEGER NOT NULL,
        record_no INTEGER NOT NULL,
        kind VARCHAR(16) NOT NULL,
        act_id VARCHAR(36),
        sealed BLOB NOT NULL,
        written_at BIGINT NOT NULL,
        CONSTRAINT pk_review_record PRIMARY KEY (dispute_no, record_no),
        CONSTRAINT fk_review_record_dispute_no
            FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """


def upgrade() -> None:
    """A table of sealed records."""
    op.execute(_TABLE)


def downgrade() -> None:
    """Without it."""
    op.execute("DROP TABLE review_record")
