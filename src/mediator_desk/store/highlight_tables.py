"""Highlights on exhibits.

Owns shapes only; ``migrations`` 0011 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import dispute, metadata
from mediator_desk.store.types import At, Id

highlight = sa.Table(
    "highlight",
    metadata,
    sa.Column("highlight_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False),
    sa.Column("no", sa.Integer, nullable=False),
    sa.Column("evidence_id", Id, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("made_at", At, nullable=False),
    sa.Column("deleted_at", At),
    sa.UniqueConstraint("dispute_no", "no"),
)
"""One mark of the mediator on an exhibit. Page, place, words and name are sealed under the
dispute's key; ``no`` numbers the highlights of a dispute and is never given again."""
