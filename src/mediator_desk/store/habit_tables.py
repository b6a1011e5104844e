"""Saved filters and other habits of the desk.

Owns shapes only; ``migrations`` 0012 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import metadata
from mediator_desk.store.types import Id

saved_filter = sa.Table(
    "saved_filter",
    metadata,
    sa.Column("filter_id", Id, primary_key=True),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("asked", sa.Text, nullable=False),
)
"""Questions put to the caseload again and again, as JSON, in the order of ``place``.

SECURITY: no words of a dispute and no name of a person: destroying a dispute leaves these rows."""

habit = sa.Table(
    "habit",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""How a screen was set up, by name, as JSON; nothing of a dispute."""
