"""The examination of a case at this desk: independence and admissibility.

Owns shapes only; ``migrations`` 0004 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import dispute, metadata
from mediator_desk.store.types import At, Id

review_record = sa.Table(
    "review_record",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("record_no", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("act_id", Id),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("written_at", At, nullable=False),
)
"""What was searched, declared and answered, sealed under the dispute's key; records are added,
never changed. ``act_id`` is the act that told the parties, if one did."""
