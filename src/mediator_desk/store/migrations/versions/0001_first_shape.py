"""The first shape of the store: a case held whole, notes, drafts, decisions and the outbox."""

from typing import Final

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES: Final = (
    """
    CREATE TABLE dispute_key (
        dispute_id VARCHAR(36) NOT NULL,
        wrapped BLOB NOT NULL,
        CONSTRAINT pk_dispute_key PRIMARY KEY (dispute_id)
    )
    """,
    """
    CREATE TABLE blob (
        blob_id VARCHAR(32) NOT NULL,
        dispute_id VARCHAR(36) NOT NULL,
        sha256 BLOB NOT NULL,
        size BIGINT NOT NULL,
        CONSTRAINT pk_blob PRIMARY KEY (blob_id),
        CONSTRAINT uq_blob_dispute_id_sha256 UNIQUE (dispute_id, sha256),
        CONSTRAINT fk_blob_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute_key (dispute_id)
    )
    """,
    """
    CREATE TABLE announced_file (
        dispute_id VARCHAR(36) NOT NULL,
        file_no VARCHAR(300) NOT NULL,
        revision INTEGER NOT NULL,
        container_sha256 VARCHAR(64) NOT NULL,
        size BIGINT NOT NULL,
        tries INTEGER NOT NULL,
        problem VARCHAR(64),
        CONSTRAINT pk_announced_file PRIMARY KEY (dispute_id)
    )
    """,
    """
    CREATE TABLE dispute (
        dispute_no INTEGER NOT NULL,
        dispute_id VARCHAR(36) NOT NULL,
        file_no VARCHAR(40) NOT NULL,
        revision INTEGER NOT NULL,
        facts TEXT NOT NULL,
        state TEXT NOT NULL,
        searched TEXT NOT NULL,
        head_seq INTEGER NOT NULL,
        head_hash VARCHAR(64) NOT NULL,
        chain_checked_at BIGINT NOT NULL,
        chain_broken_at INTEGER,
        read_only BOOLEAN NOT NULL,
        refetch VARCHAR(40),
        imported_at BIGINT NOT NULL,
        CONSTRAINT pk_dispute PRIMARY KEY (dispute_no),
        CONSTRAINT uq_dispute_dispute_id UNIQUE (dispute_id),
        CONSTRAINT fk_dispute_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute_key (dispute_id)
    )
    """,
    """
    CREATE TABLE feed (
        platform_id VARCHAR(36) NOT NULL,
        cursor VARCHAR(200) NOT NULL,
        applied_at BIGINT NOT NULL,
        CONSTRAINT pk_feed PRIMARY KEY (platform_id)
    )
    """,
    """
    CREATE TABLE parked_event (
        dispute_id VARCHAR(36) NOT NULL,
        seq INTEGER NOT NULL,
        body TEXT NOT NULL,
        evidence TEXT NOT NULL,
        CONSTRAINT pk_parked_event PRIMARY KEY (dispute_id, seq)
    )
    """,
    """
    CREATE TABLE receipt (
        receipt_no INTEGER NOT NULL,
        act_id VARCHAR(36) NOT NULL,
        dispute_id VARCHAR(36) NOT NULL,
        token TEXT NOT NULL,
        digest VARCHAR(64) NOT NULL,
        issued_at BIGINT NOT NULL,
        received_at BIGINT NOT NULL,
        CONSTRAINT pk_receipt PRIMARY KEY (receipt_no),
        CONSTRAINT uq_receipt_act_id UNIQUE (act_id)
    )
    """,
    """
    CREATE TABLE setting (
        name VARCHAR(60) NOT NULL,
        value BLOB NOT NULL,
        sealed BOOLEAN NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE act (
        act_no INTEGER NOT NULL,
        act_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        kind VARCHAR(24) NOT NULL,
        state VARCHAR(16) NOT NULL,
        author TEXT NOT NULL,
        acted_at BIGINT NOT NULL,
        body BLOB NOT NULL,
        body_sha256 VARCHAR(64) NOT NULL,
        blob_id VARCHAR(32),
        file_size BIGINT,
        file_sha256 VARCHAR(64),
        tries INTEGER NOT NULL,
        last_try_at BIGINT,
        next_try_at BIGINT,
        refusal VARCHAR(64),
        insisted BOOLEAN NOT NULL,
        CONSTRAINT pk_act PRIMARY KEY (act_no),
        CONSTRAINT uq_act_act_id UNIQUE (act_id),
        CONSTRAINT fk_act_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_act_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id)
    )
    """,
    "CREATE INDEX ix_act_dispute_no ON act (dispute_no)",
    "CREATE INDEX ix_act_state ON act (state)",
    """
    CREATE TABLE draft (
        draft_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        kind VARCHAR(24) NOT NULL,
        status VARCHAR(12) NOT NULL,
        opened_at BIGINT NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (draft_id),
        CONSTRAINT fk_draft_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    "CREATE INDEX ix_draft_dispute_no ON draft (dispute_no)",
    """
    CREATE TABLE event (
        event_no INTEGER NOT NULL,
        dispute_no INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        day INTEGER NOT NULL,
        at BIGINT,
        uncertain BOOLEAN NOT NULL,
        actor VARCHAR(16) NOT NULL,
        kind VARCHAR(40) NOT NULL,
        channel VARCHAR(16) NOT NULL,
        disclosure VARCHAR(24) NOT NULL,
        amount BIGINT,
        change BIGINT,
        currency VARCHAR(3),
        text_length INTEGER NOT NULL,
        exhibits INTEGER NOT NULL,
        corrects INTEGER,
        about INTEGER,
        CONSTRAINT pk_event PRIMARY KEY (event_no),
        CONSTRAINT uq_event_dispute_no_seq UNIQUE (dispute_no, seq),
        CONSTRAINT fk_event_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE INDEX ix_event_dispute_no_amount ON event (dispute_no, seq) WHERE amount IS NOT NULL
    """,
    """
    CREATE INDEX ix_event_dispute_no_about ON event (dispute_no, about) WHERE about IS NOT NULL
    """,
    """
    CREATE TABLE exhibit (
        dispute_no INTEGER NOT NULL,
        evidence_id VARCHAR(36) NOT NULL,
        piece_no INTEGER NOT NULL,
        item TEXT NOT NULL,
        blob_id VARCHAR(32),
        found_type VARCHAR(127),
        CONSTRAINT pk_exhibit PRIMARY KEY (dispute_no, evidence_id),
        CONSTRAINT fk_exhibit_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_exhibit_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id)
    )
    """,
    """
    CREATE TABLE note (
        note_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        no INTEGER NOT NULL,
        event_seq INTEGER,
        evidence_id VARCHAR(36),
        head_id VARCHAR(36),
        deleted_at BIGINT,
        CONSTRAINT pk_note PRIMARY KEY (note_id),
        CONSTRAINT uq_note_dispute_no_no UNIQUE (dispute_no, no),
        CONSTRAINT fk_note_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE TABLE read_mark (
        dispute_no INTEGER NOT NULL,
        up_to INTEGER NOT NULL,
        at BIGINT NOT NULL,
        CONSTRAINT pk_read_mark PRIMARY KEY (dispute_no),
        CONSTRAINT fk_read_mark_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no)
    )
    """,
    """
    CREATE TABLE revision (
        dispute_no INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        container_id VARCHAR(36) NOT NULL,
        container_sha256 VARCHAR(64) NOT NULL,
        issued_at BIGINT NOT NULL,
        signer TEXT NOT NULL,
        signer_sha256 VARCHAR(64) NOT NULL,
        signed_at BIGINT NOT NULL,
        encrypted BOOLEAN NOT NULL,
        last_seq INTEGER NOT NULL,
        complaint_blob_id VARCHAR(32),
        imported_at BIGINT NOT NULL,
        CONSTRAINT pk_revision PRIMARY KEY (dispute_no, revision),
        CONSTRAINT fk_revision_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_revision_complaint_blob_id FOREIGN KEY(complaint_blob_id)
            REFERENCES blob (blob_id)
    )
    """,
    """
    CREATE TABLE act_step (
        act_no INTEGER NOT NULL,
        step_no INTEGER NOT NULL,
        at BIGINT NOT NULL,
        what VARCHAR(40) NOT NULL,
        detail VARCHAR(200),
        CONSTRAINT pk_act_step PRIMARY KEY (act_no, step_no),
        CONSTRAINT fk_act_step_act_no FOREIGN KEY(act_no) REFERENCES act (act_no)
    )
    """,
    """
    CREATE TABLE decision (
        decision_id VARCHAR(36) NOT NULL,
        dispute_no INTEGER NOT NULL,
        draft_id VARCHAR(36),
        act_id VARCHAR(36) NOT NULL,
        number VARCHAR(60) NOT NULL,
        kind VARCHAR(24) NOT NULL,
        version INTEGER NOT NULL,
        supersedes VARCHAR(36),
        blob_id VARCHAR(32) NOT NULL,
        pdf_sha256 VARCHAR(64) NOT NULL,
        record_sha256 VARCHAR(64) NOT NULL,
        size BIGINT NOT NULL,
        proposed BIGINT NOT NULL,
        currency VARCHAR(3) NOT NULL,
        response_days INTEGER,
        signed_at BIGINT NOT NULL,
        CONSTRAINT pk_decision PRIMARY KEY (decision_id),
        CONSTRAINT fk_decision_dispute_no FOREIGN KEY(dispute_no) REFERENCES dispute (dispute_no),
        CONSTRAINT fk_decision_draft_id FOREIGN KEY(draft_id) REFERENCES draft (draft_id),
        CONSTRAINT fk_decision_act_id FOREIGN KEY(act_id) REFERENCES act (act_id),
        CONSTRAINT uq_decision_number UNIQUE (number),
        CONSTRAINT fk_decision_blob_id FOREIGN KEY(blob_id) REFERENCES blob (blob_id),
        CONSTRAINT uq_decision_pdf_sha256 UNIQUE (pdf_sha256)
    )
    """,
    "CREATE INDEX ix_decision_dispute_no ON decision (dispute_no)",
    """
    CREATE TABLE draft_version (
        draft_id VARCHAR(36) NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        rests_on_seq INTEGER NOT NULL,
        rests_on_hash VARCHAR(64) NOT NULL,
        rests_on_revision INTEGER NOT NULL,
        saved_at BIGINT NOT NULL,
        CONSTRAINT pk_draft_version PRIMARY KEY (draft_id, version),
        CONSTRAINT fk_draft_version_draft_id FOREIGN KEY(draft_id) REFERENCES draft (draft_id)
    )
    """,
    """
    CREATE TABLE event_body (
        event_no INTEGER NOT NULL,
        body TEXT NOT NULL,
        CONSTRAINT pk_event_body PRIMARY KEY (event_no),
        CONSTRAINT fk_event_body_event_no FOREIGN KEY(event_no) REFERENCES event (event_no)
    )
    """,
    """
    CREATE TABLE note_version (
        note_id VARCHAR(36) NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        written_at BIGINT NOT NULL,
        CONSTRAINT pk_note_version PRIMARY KEY (note_id, version),
        CONSTRAINT fk_note_version_note_id FOREIGN KEY(note_id) REFERENCES note (note_id)
    )
    """,
)

# WHY no stemming and no diacritics: names and references must be found as they are typed.
_WORDS: Final = (
    """
    CREATE VIRTUAL TABLE event_words
    USING fts5(words, tokenize = "unicode61 remove_diacritics 2")
    """,
    # SECURITY: without this, words deleted from the index stay readable in its pages.
    "INSERT INTO event_words(event_words, rank) VALUES ('secure-delete', 1)",
)

_NAMES: Final = (
    "dispute_key",
    "blob",
    "announced_file",
    "dispute",
    "feed",
    "parked_event",
    "receipt",
    "setting",
    "act",
    "draft",
    "event",
    "exhibit",
    "note",
    "read_mark",
    "revision",
    "act_step",
    "decision",
    "draft_version",
    "event_body",
    "note_version",
)


def upgrade() -> None:
    for statement in (*_TABLES, *_WORDS):
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TABLE event_words")
    for name in reversed(_NAMES):
        op.execute(f"DROP TABLE {name}")
