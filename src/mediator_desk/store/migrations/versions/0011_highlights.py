"""Highlights on exhibits."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table."""
    op.execute(
        """
        CREATE TABLE highlight (
            highlight_id VARCHAR(36) NOT NULL,
            dispute_no INTEGER NOT NULL,
            no INTEGER NOT NULL,
            evidence_id VARCHAR(36) NOT NULL,
            version INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            made_at BIGINT NOT NULL,
            deleted_at BIGINT,
            CONSTRAINT pk_highlight PRIMARY KEY (highlight_id),
            CONSTRAINT uq_highlight_dispute_no_no UNIQUE (dispute_no, no),
            CONSTRAINT fk_highlight_dispute_no
                FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
        )
        """
    )


def downgrade() -> None:
    """Drops it."""
    op.execute("DROP TABLE highlight")
