"""Talks kept at this desk: the words of separate interviews and what follows a decision."""

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS: Final = (
    """
    CREATE TABLE talk (
        talk_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        act_id VARCHAR(36),
        event_seq INTEGER,
        CONSTRAINT pk_talk PRIMARY KEY (talk_id),
        CONSTRAINT fk_talk_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_talk_act_id FOREIGN KEY(act_id) REFERENCES act (act_id),
        CONSTRAINT uq_talk_act_id UNIQUE (act_id)
    )
    """,
    "CREATE INDEX ix_talk_dispute_no ON talk (dispute_no)",
    """
    CREATE TABLE talk_words (
        talk_id VARCHAR(36) NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        written_at BIGINT NOT NULL,
        CONSTRAINT pk_talk_words PRIMARY KEY (talk_id, version),
        CONSTRAINT fk_talk_words_talk_id FOREIGN KEY(talk_id) REFERENCES talk (talk_id)
    )
    """,
    """
    CREATE TABLE lifting (
        lifting_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        talk_id VARCHAR(36) NOT NULL,
        party VARCHAR(16) NOT NULL,
        consented_on INTEGER NOT NULL,
        channel VARCHAR(16) NOT NULL,
        sealed BLOB NOT NULL,
        recorded_at BIGINT NOT NULL,
        act_id VARCHAR(36),
        CONSTRAINT pk_lifting PRIMARY KEY (lifting_id),
        CONSTRAINT fk_lifting_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_lifting_talk_id FOREIGN KEY(talk_id) REFERENCES talk (talk_id),
        CONSTRAINT fk_lifting_act_id FOREIGN KEY(act_id) REFERENCES act (act_id)
    )
    """,
    "CREATE INDEX ix_lifting_dispute_no ON lifting (dispute_no)",
    """
    CREATE TABLE bridge (
        dispute_no INTEGER NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        written_at BIGINT NOT NULL,
        CONSTRAINT pk_bridge PRIMARY KEY (dispute_no, version),
        CONSTRAINT fk_bridge_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE TABLE item_term (
        dispute_no INTEGER NOT NULL,
        head_id VARCHAR(36) NOT NULL,
        due_on INTEGER NOT NULL,
        set_at BIGINT NOT NULL,
        CONSTRAINT pk_item_term PRIMARY KEY (dispute_no, head_id),
        CONSTRAINT fk_item_term_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
)
_NAMES: Final = ("item_term", "bridge", "lifting", "talk_words", "talk")


def upgrade() -> None:
    """Makes the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Drops the tables."""
    for name in _NAMES:
        op.execute(f"DROP TABLE {name}")
