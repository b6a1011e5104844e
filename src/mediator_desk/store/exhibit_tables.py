"""What the mediator says of exhibits at this desk: own titles, doubts, redacted copies.

Owns shapes only; ``migrations`` 0002 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import dispute, metadata
from mediator_desk.store.types import At, Day, Id
from mediator_desk.vault import tables as vault_tables

exhibit_number = sa.Table(
    "exhibit_number",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("evidence_id", Id, primary_key=True),
    sa.Column("party", sa.String(16), nullable=False),
    sa.Column("no", sa.Integer, nullable=False),
    sa.UniqueConstraint("dispute_no", "party", "no"),
)
"""The number of an exhibit among those of the party who filed it: given once, never again."""

exhibit_mark = sa.Table(
    "exhibit_mark",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("evidence_id", Id, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("written_at", At, nullable=False),
)
"""The mediator's own title, type and doubt, sealed under the dispute's key; versions are added."""

exhibit_consent = sa.Table(
    "exhibit_consent",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("evidence_id", Id, primary_key=True),
    sa.Column("party", sa.String(16), nullable=False),
    sa.Column("given_on", Day, nullable=False),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("recorded_at", At, nullable=False),
)
"""A party's consent that what it gave in confidence be shown; its words are sealed."""

own_file = sa.Table(
    "own_file",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("evidence_id", Id, primary_key=True),
    sa.Column("blob_id", sa.ForeignKey(vault_tables.blob.c.blob_id), nullable=False),
    sa.Column("filing", sa.Text, nullable=False),
    sa.Column("act_id", Id),
    sa.Column("redacts", Id),
    sa.Column("made_at", At, nullable=False),
)
"""A file sealed here before the platform knows it. ``filing`` is the content of the act that files
it, ``act_id`` the act in the outbox (none while it is kept back), ``redacts`` the exhibit of which
it is a redacted copy."""

piece_review = sa.Table(
    "piece_review",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("request_id", Id, primary_key=True),
    sa.Column("piece", sa.Integer, primary_key=True),
    sa.Column("evidence_id", Id),
    sa.Column("defect", sa.String(16)),
    sa.Column("waived", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("at", At, nullable=False),
)
"""What the mediator found of one document asked for: the exhibit that answers it, its defect, or
that it is no longer wanted."""
