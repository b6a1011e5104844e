"""Talks kept at this desk: the words of separate interviews and what follows a decision.

Owns shapes only; ``migrations`` 0003 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import act, dispute, metadata
from mediator_desk.store.types import At, Day, Id

talk = sa.Table(
    "talk",
    metadata,
    sa.Column("talk_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("act_id", sa.ForeignKey(act.c.act_id), unique=True),
    sa.Column("event_seq", sa.Integer),
)
"""A talk about which something is kept here: the act that records it, or the event of one recorded
elsewhere."""

talk_words = sa.Table(
    "talk_words",
    metadata,
    sa.Column("talk_id", sa.ForeignKey(talk.c.talk_id), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("written_at", At, nullable=False),
)
"""What was said, sealed under the dispute's key; versions are added, never changed."""

lifting = sa.Table(
    "lifting",
    metadata,
    sa.Column("lifting_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("talk_id", sa.ForeignKey(talk.c.talk_id), nullable=False),
    sa.Column("party", sa.String(16), nullable=False),
    sa.Column("consented_on", Day, nullable=False),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("recorded_at", At, nullable=False),
    sa.Column("act_id", sa.ForeignKey(act.c.act_id)),
)
"""A passage that the party heard agreed to have told; ``act_id`` is the message that told it."""

bridge = sa.Table(
    "bridge",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("written_at", At, nullable=False),
)
"""The mediator's own figures on where an agreement may lie, sealed under the dispute's key."""

item_term = sa.Table(
    "item_term",
    metadata,
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), primary_key=True),
    sa.Column("head_id", Id, primary_key=True),
    sa.Column("due_on", Day, nullable=False),
    sa.Column("set_at", At, nullable=False),
)
"""Until when one operative item is to be carried out, where it is not the day of the whole."""
