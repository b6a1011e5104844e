"""Acts that what happened meanwhile has overtaken.

Owns the one conflict a decision can meet: signed here, while the dispute was withdrawn, settled,
decided or given to somebody else there. A person chooses; nothing is sent or dropped by itself.
"""

from datetime import datetime

from sqlalchemy.engine import Connection

from dispute_exchange.acts import ActContent, IssueDecision
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState
from mediator_desk.domain.outbox import SENDABLE, ActState
from mediator_desk.domain.possible import is_possible
from mediator_desk.store import acts
from mediator_desk.store.disputes import HeldDispute

REASSIGNED = "reassigned"
_SETTLED = frozenset(
    {DisputeState.SETTLED_DIRECT, DisputeState.SETTLED_IN_MEDIATION, DisputeState.TO_IMPLEMENT}
)


def why_overtaken(content: ActContent, standing: Standing, *, read_only: bool) -> str | None:
    """Why an act must not leave without being looked at again, or None."""
    if read_only:
        return REASSIGNED
    if not isinstance(content, IssueDecision) or is_possible(content, standing):
        return None
    if standing.state is DisputeState.WITHDRAWN:
        return "withdrawn"
    if standing.state in _SETTLED:
        return "settled"
    return "closed" if standing.is_closed else "moved_on"


def hold_overtaken(connection: Connection, held: HeldDispute, at: datetime) -> int:
    """Holds the acts of a dispute that what is now known has overtaken; how many.

    To be called in the transaction that learned of it, after receipts were caught up: an act that
    had arrived after all is accepted by then.
    """
    stopped = 0
    for record in acts.of_dispute(connection, held.dispute_no):
        if record.state not in SENDABLE or record.insisted:
            continue
        standing = held.state.standing
        why = why_overtaken(record.act().content, standing, read_only=held.read_only)
        if why is not None:
            state = ActState.NEEDS_PERSON if why == REASSIGNED else ActState.HELD
            acts.move(connection, record.act_id, state, at, "overtaken", why, refusal=why)
            stopped += 1
    return stopped
