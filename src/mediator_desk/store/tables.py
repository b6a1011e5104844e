"""The tables of the desk. Their first shape is frozen in ``migrations``; change both together.

Owns shapes only. ``dispute_no`` is the desk's own small number for a dispute, so that 100,000
events do not each carry 36 characters; it is never shown and never leaves.
"""

import sqlalchemy as sa

from mediator_desk.store.types import At, Day, Id
from mediator_desk.vault import tables as vault_tables

metadata = sa.MetaData(naming_convention=vault_tables.metadata.naming_convention)

dispute = sa.Table(
    "dispute",
    metadata,
    sa.Column("dispute_no", sa.Integer, primary_key=True),
    sa.Column(
        "dispute_id",
        Id,
        sa.ForeignKey(vault_tables.dispute_key.c.dispute_id),
        nullable=False,
        unique=True,
    ),
    sa.Column("file_no", sa.String(40), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("searched", sa.Text, nullable=False),
    sa.Column("head_seq", sa.Integer, nullable=False),
    sa.Column("head_hash", sa.String(64), nullable=False),
    sa.Column("chain_checked_at", At, nullable=False),
    sa.Column("chain_broken_at", sa.Integer),
    sa.Column("read_only", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("refetch", sa.String(40)),
    sa.Column("imported_at", At, nullable=False),
)
"""One row per dispute held. ``facts`` is the newest revision's ``CaseFacts``; ``state`` a cache of
what the events fold to, written in their transaction; ``refetch`` why the file is wanted again."""

revision = sa.Table(
    "revision",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("container_id", Id, nullable=False),
    sa.Column("container_sha256", sa.String(64), nullable=False),
    sa.Column("issued_at", At, nullable=False),
    sa.Column("signer", sa.Text, nullable=False),
    sa.Column("signer_sha256", sa.String(64), nullable=False),
    sa.Column("signed_at", At, nullable=False),
    sa.Column("encrypted", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("last_seq", sa.Integer, nullable=False),
    sa.Column("complaint_blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id)),
    sa.Column("imported_at", At, nullable=False),
)
"""Every revision ever imported, with who sealed it and how it travelled."""

event = sa.Table(
    "event",
    metadata,
    sa.Column("event_no", sa.Integer, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("day", Day, nullable=False),
    sa.Column("at", At),
    sa.Column("uncertain", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("actor", sa.String(16), nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("disclosure", sa.String(24), nullable=False),
    sa.Column("amount", sa.BigInteger),
    sa.Column("change", sa.BigInteger),
    sa.Column("currency", sa.String(3)),
    sa.Column("text_length", sa.Integer, nullable=False),
    sa.Column("exhibits", sa.Integer, nullable=False),
    sa.Column("corrects", sa.Integer),
    sa.Column("about", sa.Integer),
    sa.UniqueConstraint("dispute_no", "seq"),
)
"""One row per event, without its words: what a timeline of 100,000 entries is laid out from.

``about`` is the event a read receipt speaks of."""

sa.Index(
    "ix_event_dispute_no_amount",
    event.c.dispute_no,
    event.c.seq,
    sqlite_where=event.c.amount.is_not(None),
)
sa.Index(
    "ix_event_dispute_no_about",
    event.c.dispute_no,
    event.c.about,
    sqlite_where=event.c.about.is_not(None),
)

event_body = sa.Table(
    "event_body",
    metadata,
    sa.Column("event_no", sa.ForeignKey(event.c.event_no), primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
)
"""The whole event as it was received, kept apart so that scans of ``event`` stay light."""

EVENT_WORDS = "event_words"
"""The full-text index over events' words and exhibits' titles (FTS5; ``rowid`` is ``event_no``)."""

parked_event = sa.Table(
    "parked_event",
    metadata,
    sa.Column("dispute_id", Id, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("evidence", sa.Text, nullable=False),
)
"""Events received before what comes before them: applied once the dispute's file has arrived."""

exhibit = sa.Table(
    "exhibit",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("evidence_id", Id, primary_key=True),
    sa.Column("piece_no", sa.Integer, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id)),
    sa.Column("found_type", sa.String(127)),
)
"""The exhibits; ``blob_id`` is null until a file brings the bytes. ``found_type`` is the media
type the bytes themselves show, where it differs from what the file says."""

note = sa.Table(
    "note",
    metadata,
    sa.Column("note_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False),
    sa.Column("no", sa.Integer, nullable=False),
    sa.Column("event_seq", sa.Integer),
    sa.Column("evidence_id", Id),
    sa.Column("head_id", Id),
    sa.Column("deleted_at", At),
    sa.UniqueConstraint("dispute_no", "no"),
)
note_version = sa.Table(
    "note_version",
    metadata,
    sa.Column("note_id", sa.ForeignKey(note.c.note_id), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("written_at", At, nullable=False),
)
"""A note's text, sealed under its dispute's key; versions are added, never changed."""

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("draft_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("status", sa.String(12), nullable=False),
    sa.Column("opened_at", At, nullable=False),
)
draft_version = sa.Table(
    "draft_version",
    metadata,
    sa.Column("draft_id", sa.ForeignKey(draft.c.draft_id), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("rests_on_seq", sa.Integer, nullable=False),
    sa.Column("rests_on_hash", sa.String(64), nullable=False),
    sa.Column("rests_on_revision", sa.Integer, nullable=False),
    sa.Column("saved_at", At, nullable=False),
)
"""A draft's content, sealed under its dispute's key, and the state of the file it rests on."""

act = sa.Table(
    "act",
    metadata,
    sa.Column("act_no", sa.Integer, primary_key=True),
    sa.Column("act_id", Id, nullable=False, unique=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("state", sa.String(16), nullable=False, index=True),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("acted_at", At, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("body_sha256", sa.String(64), nullable=False),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id)),
    sa.Column("file_size", sa.BigInteger),
    sa.Column("file_sha256", sa.String(64)),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("last_try_at", At),
    sa.Column("next_try_at", At),
    sa.Column("refusal", sa.String(64)),
    sa.Column("insisted", sa.Boolean(create_constraint=False), nullable=False),
)
"""The outbox, in the order acts were made. ``body`` is the frozen canonical act; ``insisted``: the
mediator chose to send although the dispute had moved on."""

act_step = sa.Table(
    "act_step",
    metadata,
    sa.Column("act_no", sa.ForeignKey(act.c.act_no), primary_key=True),
    sa.Column("step_no", sa.Integer, primary_key=True),
    sa.Column("at", At, nullable=False),
    sa.Column("what", sa.String(40), nullable=False),
    sa.Column("detail", sa.String(200)),
)

receipt = sa.Table(
    "receipt",
    metadata,
    sa.Column("receipt_no", sa.Integer, primary_key=True),
    sa.Column("act_id", Id, nullable=False, unique=True),
    sa.Column("dispute_id", Id, nullable=False),
    sa.Column("token", sa.Text, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("issued_at", At, nullable=False),
    sa.Column("received_at", At, nullable=False),
)
"""The platform's receipts, kept for ever. WHY no foreign key to ``act``: after a vault is put back
to an older copy, receipts return for acts it no longer knows."""

decision = sa.Table(
    "decision",
    metadata,
    sa.Column("decision_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("draft_id", sa.ForeignKey(draft.c.draft_id)),
    sa.Column("act_id", sa.ForeignKey(act.c.act_id), nullable=False),
    sa.Column("number", sa.String(60), nullable=False, unique=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("supersedes", Id),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id), nullable=False),
    sa.Column("pdf_sha256", sa.String(64), nullable=False, unique=True),
    sa.Column("record_sha256", sa.String(64), nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("proposed", sa.BigInteger, nullable=False),
    sa.Column("currency", sa.String(3), nullable=False),
    sa.Column("response_days", sa.Integer),
    sa.Column("signed_at", At, nullable=False),
)
"""Decisions signed at this desk: the register by which a PDF is recognised later."""

announced_file = sa.Table(
    "announced_file",
    metadata,
    sa.Column("dispute_id", Id, primary_key=True),
    sa.Column("file_no", sa.String(300), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("container_sha256", sa.String(64), nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("problem", sa.String(64)),
)
"""Dispute files the feed announced and the desk has not fetched yet: the newest of each dispute."""

feed = sa.Table(
    "feed",
    metadata,
    sa.Column("platform_id", Id, primary_key=True),
    sa.Column("cursor", sa.String(200), nullable=False),
    sa.Column("applied_at", At, nullable=False),
)
read_mark = sa.Table(
    "read_mark",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("up_to", sa.Integer, nullable=False),
    sa.Column("at", At, nullable=False),
)
"""Up to which event the mediator has read; never sent anywhere."""

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("name", sa.String(60), primary_key=True),
    sa.Column("value", sa.LargeBinary, nullable=False),
    sa.Column("sealed", sa.Boolean(create_constraint=False), nullable=False),
)
"""Facts about this desk; secrets among them are sealed under the vault's own key."""
