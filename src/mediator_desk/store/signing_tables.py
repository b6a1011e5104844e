"""Signing keys, lasting forms of decisions and documents that wait for more signatures.

Owns shapes only; ``migrations`` 0009 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import act, decision, dispute, draft, metadata
from mediator_desk.store.types import At, Id
from mediator_desk.vault import tables as vault_tables

signing_key = sa.Table(
    "signing_key",
    metadata,
    sa.Column("key_id", Id, primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("sealed", sa.LargeBinary),
    sa.Column("chain", sa.Text),
    sa.Column("request", sa.Text),
    sa.Column("token", sa.Text),
    sa.Column("added_at", At, nullable=False),
)
"""The keys this desk may sign with beside the enrolled one. ``sealed`` is the private key under the
vault's own key, none for a card, whose ``token`` tells where to find it. ``chain`` are its
certificates, none while a ``request`` for one is out."""

lasting_form = sa.Table(
    "lasting_form",
    metadata,
    sa.Column("decision_id", sa.ForeignKey(decision.c.decision_id), primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("awaited", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("next_try_at", At),
    sa.Column("problem", sa.String(64)),
    sa.Column("level", sa.String(16)),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id)),
    sa.Column("pdf_sha256", sa.String(64), unique=True),
    sa.Column("size", sa.BigInteger),
    sa.Column("stamped_at", At),
    sa.Column("expires_at", At),
    sa.Column("free", sa.Integer),
    sa.Column("act_id", sa.ForeignKey(act.c.act_id)),
)
"""What is still to be done so that a decision lasts, and the form it has reached. ``awaited``: the
decision itself leaves only once it is stamped. ``act_id`` hands the present form over."""

cosigned = sa.Table(
    "cosigned",
    metadata,
    sa.Column("document_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("draft_id", sa.ForeignKey(draft.c.draft_id), nullable=False),
    sa.Column("number", sa.String(60), nullable=False, unique=True),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id), nullable=False),
    sa.Column("pdf_sha256", sa.String(64), nullable=False),
    sa.Column("missing", sa.Integer, nullable=False),
    sa.Column("hold", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("awaited", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("started_at", At, nullable=False),
)
"""A decision some have signed and others must still sign; it is gone once all have. ``missing`` is
0 once it was given up."""
