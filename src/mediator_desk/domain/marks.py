"""The dated facts that start, end and stop a case's clocks, gathered while its events are folded.

Owns which event is such a fact, told from what it changed in the standing, so that an event that
moved nothing starts nothing; never a length, a due date or a rule (``law``).
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from dispute_exchange.events import (
    ClaimFiled,
    ConflictRaised,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    EntryAnswered,
    FoundInadmissible,
    IndependenceDeclared,
    PartiesNotified,
    PiecesRequested,
    Referred,
    Reopened,
    Settled,
    TimelineEvent,
    TraderReplied,
)
from dispute_exchange.procedure import (
    CLOSED_STATES,
    STOPPED_STATES,
    OpenRequest,
    Standing,
    transition_of,
)
from dispute_exchange.vocabulary import Answer, DisputeState, EntryConsent, PartyRole

S = DisputeState
_ENDED: Final = CLOSED_STATES - {S.IMPLEMENTED, S.NOT_IMPLEMENTED}


class Milestone(StrEnum):
    """What may start or end a clock; the codes the tables of law use."""

    PRIOR_COMPLAINT = "prior_complaint"
    CLAIM_FILED = "claim_filed"
    TRADER_REPLIED = "trader_replied"
    FILE_RECEIVED = "file_received"
    INDEPENDENCE_DECLARED = "independence_declared"
    CIRCUMSTANCE_DISCLOSED = "circumstance_disclosed"
    OBJECTED = "objected"
    MEDIATOR_CHANGED = "mediator_changed"
    PIECES_REQUESTED = "pieces_requested"
    PIECES_ANSWERED = "pieces_answered"
    FOUND_INADMISSIBLE = "found_inadmissible"
    PARTIES_NOTIFIED = "parties_notified"
    ENTRY_ANSWERED = "entry_answered"
    ENTRY_UNANSWERED = "entry_unanswered"
    DEADLINE_EXTENDED = "deadline_extended"
    AGREEMENT = "agreement"
    DECISION_ISSUED = "decision_issued"
    DECISION_DELIVERED = "decision_delivered"
    DECISION_ANSWERED = "decision_answered"
    DECISION_UNANSWERED = "decision_unanswered"
    IMPLEMENTED = "implemented"
    STOPPED = "stopped"
    RESUMED = "resumed"
    ENDED = "ended"
    CLOSED = "closed"
    REOPENED = "reopened"
    YEAR_END = "year_end"
    REPORTING_CYCLE = "reporting_cycle"
    MEDIATOR_APPOINTED = "mediator_appointed"


M = Milestone

_MOVING: Final[dict[type, Milestone]] = {
    ClaimFiled: M.CLAIM_FILED,
    TraderReplied: M.TRADER_REPLIED,
    Referred: M.FILE_RECEIVED,
    FoundInadmissible: M.FOUND_INADMISSIBLE,
    EntryAnswered: M.ENTRY_ANSWERED,
    Reopened: M.REOPENED,
}
"""Events that are a milestone whenever they move a case."""

_TELLING: Final = frozenset(_MOVING) | {
    IndependenceDeclared,
    ConflictRaised,
    PiecesRequested,
    PartiesNotified,
    DeadlineExtended,
    Settled,
}
"""Every event that may be one; the others, most of all, are passed over at once."""


class Mark(NamedTuple):
    """A milestone of a case: the day, the event, whose it is and the last day it fixed, if any.

    ``days`` is a length the event fixed instead of a day; ``about`` the event that asked for what
    came; ``mentioned`` whether a notice said that limitation is suspended (C. civ. 2238).
    """

    what: Milestone
    on: date
    seq: int
    party: PartyRole | None = None
    due: date | None = None
    days: int | None = None
    about: int | None = None
    mentioned: bool = False


def marks_of(before: Standing, event: TimelineEvent, after: Standing) -> tuple[Mark, ...]:
    """The milestones of one event that led from ``before`` to ``after``."""
    on, seq = event.occurred.on, event.seq
    said = [
        *_spoken(before, event),
        *_decided(before, event, after),
        *_turned(before, event, after),
    ]
    return tuple(mark._replace(on=on, seq=seq) for mark in said)


def _mark(
    what: Milestone,
    party: PartyRole | None = None,
    *,
    due: date | None = None,
    days: int | None = None,
    about: int | None = None,
    mentioned: bool = False,
) -> Mark:
    return Mark(what, date.min, 0, party, due, days, about, mentioned)


def _turned(before: Standing, event: TimelineEvent, after: Standing) -> Iterator[Mark]:
    """Milestones told by the standing alone, whichever event turned it."""
    if before.requests != after.requests:
        yield from _answered(before.requests, event, after)
    was, now = before.state, after.state
    if before.mediator_id not in (None, after.mediator_id):
        yield _mark(M.MEDIATOR_CHANGED)
    if was is now:
        return
    if now in STOPPED_STATES and was not in STOPPED_STATES:
        yield _mark(M.STOPPED)
    if was in STOPPED_STATES and now not in STOPPED_STATES:
        yield _mark(M.RESUMED)
    if now is S.TO_IMPLEMENT and was is S.PROPOSAL_ISSUED:
        yield _mark(M.AGREEMENT)
    if now in _ENDED and was not in CLOSED_STATES:
        yield _mark(M.ENDED)
    if now is S.IMPLEMENTED:
        yield _mark(M.IMPLEMENTED)
    if now is S.CLOSED:
        yield _mark(M.CLOSED)


def _answered(
    open_before: tuple[OpenRequest, ...], event: TimelineEvent, after: Standing
) -> Iterator[Mark]:
    """The requests a party answered; those that became pointless are told by what made them so."""
    left = {request.seq for request in after.requests}
    for request in open_before:
        if request.seq not in left and event.actor is request.to:
            yield _mark(M.PIECES_ANSWERED, request.to, about=request.seq)


def _spoken(before: Standing, event: TimelineEvent) -> Iterator[Mark]:
    """Milestones told by what the event says, if it moves the case."""
    said = event.payload
    kind = type(said)
    if kind not in _TELLING or transition_of(before, event) is None:
        return
    if kind in _MOVING:
        yield _mark(M.ENTRY_UNANSWERED if _is_silence(said) else _MOVING[kind])
    match said:
        case IndependenceDeclared():
            yield _mark(M.INDEPENDENCE_DECLARED, due=said.objections_until)
            if said.objections_until is not None:
                yield _mark(M.CIRCUMSTANCE_DISCLOSED, due=said.objections_until)
        case ConflictRaised():
            disclosed = said.by is PartyRole.MEDIATOR
            yield _mark(M.CIRCUMSTANCE_DISCLOSED if disclosed else M.OBJECTED)
        case PiecesRequested():
            yield _mark(M.PIECES_REQUESTED, said.to, due=said.due_on)
        case PartiesNotified():
            yield _mark(M.PARTIES_NOTIFIED, mentioned=said.time_bar_mentioned)
        case DeadlineExtended():
            yield _mark(M.DEADLINE_EXTENDED, due=said.until)
        case Settled():
            yield _mark(M.AGREEMENT, due=said.implement_by)


def _is_silence(said: object) -> bool:
    """Whether an invitation is recorded as left unanswered: its time was not kept."""
    return isinstance(said, EntryAnswered) and said.answer is EntryConsent.NO_REPLY


def _decided(before: Standing, event: TimelineEvent, after: Standing) -> Iterator[Mark]:
    """What became of the decision: issued, delivered to a party, answered or left unanswered."""
    was, now, said = before.decision, after.decision, event.payload
    if now is None or now == was:
        return
    if was is None or was.decision_id != now.decision_id:
        yield _mark(M.DECISION_ISSUED, days=now.response_days)
        return
    if isinstance(said, DecisionDelivered) and was.delivered != now.delivered:
        due = now.answer_by.get(said.to)
        yield _mark(M.DECISION_DELIVERED, said.to, due=due, days=now.response_days)
    if isinstance(said, DecisionAnswered) and was.answers != now.answers:
        silent = said.answer is Answer.NO_REPLY
        yield _mark(M.DECISION_UNANSWERED if silent else M.DECISION_ANSWERED, said.party)
