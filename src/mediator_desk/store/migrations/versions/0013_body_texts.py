"""Texts and letterhead of the mediation body."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table."""
    op.execute(
        """
        CREATE TABLE body_text (
            name VARCHAR(60) NOT NULL,
            data BLOB NOT NULL,
            imported_at BIGINT NOT NULL,
            CONSTRAINT pk_body_text PRIMARY KEY (name)
        )
        """
    )


def downgrade() -> None:
    """Drops it."""
    op.execute("DROP TABLE body_text")
