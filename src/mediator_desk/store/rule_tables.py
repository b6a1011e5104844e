"""Rules a mediation body set in place of the shipped ones.

Owns shapes only; ``migrations`` 0005 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import metadata
from mediator_desk.store.types import At, Day, Id

body_rule = sa.Table(
    "body_rule",
    metadata,
    sa.Column("body_rule_id", Id, primary_key=True),
    sa.Column("subject", sa.String(60), nullable=False, index=True),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("set_at", At, nullable=False),
    sa.Column("replaced_by", Id),
    sa.Column("withdrawn_at", At),
)
"""What a body set, each as it was set: a setting that ends is replaced by one with its last day,
and one taken back says when. Nothing here is about a dispute."""

desk_milestone = sa.Table(
    "desk_milestone",
    metadata,
    sa.Column("milestone_no", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(40), nullable=False),
    sa.Column("day", Day, nullable=False),
    sa.Column("set_at", At, nullable=False),
)
"""Days that start what a mediator owes whatever the case: appointment, reporting cycle, reports
handed in. The last one of a name counts; earlier ones stay."""
