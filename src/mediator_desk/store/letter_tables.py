"""Letters prepared at this desk, and bundles of disputes.

Owns shapes only; ``migrations`` 0006 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import act, dispute, draft, metadata
from mediator_desk.store.types import At, Day, Id
from mediator_desk.vault import tables as vault_tables

letter = sa.Table(
    "letter",
    metadata,
    sa.Column("letter_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("notice", sa.String(32), nullable=False),
    sa.Column("party", sa.String(16), nullable=False),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("about_seq", sa.Integer),
    sa.Column("day", Day, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id), nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("made_at", At, nullable=False),
)
"""A letter as it was made: its content sealed under the dispute's key, its pages as a blob.

Neither ever changes: ``sha256`` names the exact bytes that were sent. ``about_seq`` is the event
the letter carries to its reader."""

letter_step = sa.Table(
    "letter_step",
    metadata,
    sa.Column("letter_id", sa.ForeignKey(letter.c.letter_id), primary_key=True),
    sa.Column("step_no", sa.Integer, primary_key=True),
    sa.Column("what", sa.String(16), nullable=False),
    sa.Column("at", At, nullable=False),
    sa.Column("day", Day),
    sa.Column("act_id", sa.ForeignKey(act.c.act_id)),
    sa.Column("evidence_id", Id),
    sa.Column("sealed", sa.LargeBinary),
)
"""What became of a letter, step by step; ``sealed`` holds the proof or the reason in words."""

bundle_member = sa.Table(
    "bundle_member",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("bundle_id", Id, nullable=False, index=True),
    sa.Column("joined_at", At, nullable=False),
    sa.Column("draft_id", sa.ForeignKey(draft.c.draft_id)),
    sa.Column("applied", sa.Integer),
)
"""A dispute in a bundle; ``applied`` is the version of the shared reasoning its draft carries."""

bundle_text = sa.Table(
    "bundle_text",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("saved_at", At, nullable=False),
)
"""The shared reasoning, sealed once under the key of each dispute of the bundle: shredding one
dispute takes its copy and leaves the others theirs."""
