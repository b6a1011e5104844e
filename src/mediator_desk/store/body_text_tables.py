"""Texts and letterhead of the mediation body.

Owns shapes only; ``migrations`` 0013 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import metadata
from mediator_desk.store.types import At

body_text = sa.Table(
    "body_text",
    metadata,
    sa.Column("name", sa.String(60), primary_key=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("imported_at", At, nullable=False),
)
"""One file of the body's own in the place of ours. Nothing here is about a dispute."""
