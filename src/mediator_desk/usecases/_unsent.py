"""Acts of a dispute the platform has not yet shown back as events, for screens that foresee them.

Owns the reading of the outbox beside the mirror; never a state of either.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import ActContent
from dispute_exchange.receipts import read_receipt, receipt_key_from_jwk
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, receipts, settings
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.settings import Fact


@dataclass(frozen=True, slots=True)
class Unsent:
    """An act and where it stands in the outbox."""

    act_id: UUID
    content: ActContent
    state: ActState
    acted_at: datetime


def unsent(connection: Connection, held: HeldDispute) -> tuple[Unsent, ...]:
    """The acts of a dispute whose events have not come, in the order they were made."""
    came = events_of_acts(connection, held)
    return tuple(
        Unsent(record.act_id, record.act().content, record.state, record.acted_at)
        for record in acts.of_dispute(connection, held.dispute_no)
        if record.state is not ActState.WITHDRAWN and record.act_id not in came
    )


def events_of_acts(connection: Connection, held: HeldDispute) -> dict[UUID, int]:
    """The last event that each receipted act of a dispute added, for those already held here."""
    receipted = [
        (record.act_id, receipt.token)
        for record in acts.of_dispute(connection, held.dispute_no)
        if record.state is ActState.ACCEPTED
        and (receipt := receipts.of_act(connection, record.act_id)) is not None
    ]
    platform = settings.fact(connection, Fact.PLATFORM)
    if not receipted or platform is None:
        return {}
    key = receipt_key_from_jwk(platform["receipt_jwk"])
    found = {act_id: read_receipt(token, key).event_seq for act_id, token in receipted}
    return {act_id: seq for act_id, seq in found.items() if seq <= held.head.seq}
