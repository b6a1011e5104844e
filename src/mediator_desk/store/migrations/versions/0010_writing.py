"""Named versions, clauses, learned words and calculations of drafts."""

from typing import Final

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TABLES: Final = (
    """
    CREATE TABLE version_name (
        draft_id VARCHAR(36) NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        named_at BIGINT NOT NULL,
        CONSTRAINT pk_version_name PRIMARY KEY (draft_id, version),
        CONSTRAINT fk_version_name_draft_id FOREIGN KEY(draft_id) REFERENCES draft (draft_id)
    )
    """,
    """
    CREATE TABLE draft_calculation (
        draft_id VARCHAR(36) NOT NULL,
        working_id VARCHAR(36) NOT NULL,
        sealed BLOB NOT NULL,
        filed_at BIGINT NOT NULL,
        CONSTRAINT pk_draft_calculation PRIMARY KEY (draft_id, working_id),
        CONSTRAINT fk_draft_calculation_draft_id FOREIGN KEY(draft_id)
            REFERENCES draft (draft_id)
    )
    """,
    """
    CREATE TABLE clause (
        clause_id VARCHAR(36) NOT NULL,
        sealed BLOB NOT NULL,
        written_at BIGINT NOT NULL,
        deleted_at BIGINT,
        CONSTRAINT pk_clause PRIMARY KEY (clause_id)
    )
    """,
    """
    CREATE TABLE learned_word (
        word_no INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        learned_at BIGINT NOT NULL,
        CONSTRAINT pk_learned_word PRIMARY KEY (word_no)
    )
    """,
)


def upgrade() -> None:
    """Make the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them again."""
    for table in ("learned_word", "clause", "draft_calculation", "version_name"):
        op.execute(f"DROP TABLE {table}")
