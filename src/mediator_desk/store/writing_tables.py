"""Named versions, clauses, learned words and calculations of drafts.

Owns shapes only; ``migrations`` 0010 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import draft, metadata
from mediator_desk.store.types import At, Id

version_name = sa.Table(
    "version_name",
    metadata,
    sa.Column("draft_id", sa.ForeignKey(draft.c.draft_id), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("named_at", At, nullable=False),
)
"""The name the mediator gave a version of a draft, sealed under its dispute's key."""

draft_calculation = sa.Table(
    "draft_calculation",
    metadata,
    sa.Column("draft_id", sa.ForeignKey(draft.c.draft_id), primary_key=True),
    sa.Column("working_id", Id, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("filed_at", At, nullable=False),
)
"""A calculation a draft rests on, whole, sealed under its dispute's key."""

clause = sa.Table(
    "clause",
    metadata,
    sa.Column("clause_id", Id, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("written_at", At, nullable=False),
    sa.Column("deleted_at", At),
)
"""A clause of the person's own, for every dispute, sealed under the vault's own key."""

learned_word = sa.Table(
    "learned_word",
    metadata,
    sa.Column("word_no", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("learned_at", At, nullable=False),
)
"""A word the spelling check lets through, sealed under the vault's own key."""
