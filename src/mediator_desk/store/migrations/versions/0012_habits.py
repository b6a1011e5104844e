"""Saved filters and other habits of the desk."""

from typing import Final

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_TABLES: Final = (
    """
    CREATE TABLE saved_filter (
        filter_id VARCHAR(36) NOT NULL,
        place INTEGER NOT NULL,
        name VARCHAR(80) NOT NULL,
        asked TEXT NOT NULL,
        CONSTRAINT pk_saved_filter PRIMARY KEY (filter_id)
    )
    """,
    """
    CREATE TABLE habit (
        name VARCHAR(40) NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_habit PRIMARY KEY (name)
    )
    """,
)


def upgrade() -> None:
    """Make the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Take them away."""
    for name in ("habit", "saved_filter"):
        op.execute(f"DROP TABLE {name}")
