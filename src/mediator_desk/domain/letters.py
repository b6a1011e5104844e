"""What becomes of a letter, and which letters the procedure owes, as pure functions.

Owns the states of a letter folded from its steps and the tie between an event and the notice it
owes; never a text, a page or a row.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from dispute_exchange.events import (
    Closed,
    ConflictRaised,
    DecisionDelivered,
    DecisionIssued,
    EvidenceDisclosed,
    FoundInadmissible,
    IndependenceDeclared,
    NoticeServed,
    PartiesNotified,
    PiecesRequested,
    ReadReceipt,
    ReminderSent,
    Settled,
    TimelineEvent,
)
from dispute_exchange.vocabulary import NoticeKind, PartyRole
from mediator_desk.domain.disclosure import parties_who_may_see

_BOTH: Final = (PartyRole.CONSUMER, PartyRole.TRADER)


class StepKind(StrEnum):
    """One thing that happened to a letter."""

    PREPARED = "prepared"
    PRINTED = "printed"
    POSTED = "posted"
    SERVED = "served"
    RETURNED = "returned"
    PROOF = "proof"


class LetterState(StrEnum):
    """Where a letter is on its way."""

    TO_SEND = "to_send"
    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


_REACHED: Final = {
    StepKind.PREPARED: LetterState.TO_SEND,
    StepKind.PRINTED: LetterState.TO_SEND,
    StepKind.POSTED: LetterState.SENT,
    StepKind.SERVED: LetterState.DELIVERED,
    StepKind.RETURNED: LetterState.RETURNED,
}


def state_after(steps: Iterable[StepKind]) -> LetterState:
    """Where a letter is after its steps; a copy printed again changes nothing once it left."""
    state = LetterState.TO_SEND
    for step in steps:
        if step is StepKind.PRINTED and state is not LetterState.RETURNED:
            continue
        state = _REACHED.get(step, state)
    return state


ALLOWED: Final[Mapping[StepKind, frozenset[LetterState]]] = {
    StepKind.PRINTED: frozenset(LetterState),
    StepKind.POSTED: frozenset({LetterState.TO_SEND, LetterState.RETURNED}),
    StepKind.SERVED: frozenset({LetterState.TO_SEND, LetterState.SENT, LetterState.RETURNED}),
    StepKind.RETURNED: frozenset({LetterState.SENT}),
    StepKind.PROOF: frozenset(LetterState),
}
"""In which states a step makes sense."""


@dataclass(frozen=True, slots=True)
class OwedNotice:
    """A notice that an event owes to a party; ``read_on`` is the day the party opened it there."""

    notice: NoticeKind
    to: PartyRole
    seq: int
    on: date
    read_on: date | None = None
    served_on: date | None = None
    proof: str = ""


_Served = tuple[NoticeKind, PartyRole, int | UUID | None]
_NOTICES: Final[Mapping[str, NoticeKind]] = {
    "INDEPENDENCE_DECLARED": NoticeKind.INDEPENDENCE_DISCLOSURE,
    "CONFLICT_RAISED": NoticeKind.INDEPENDENCE_DISCLOSURE,
    "PIECES_REQUESTED": NoticeKind.PIECES_REQUEST,
    "REMINDER": NoticeKind.PIECES_REMINDER,
    "FOUND_INADMISSIBLE": NoticeKind.INADMISSIBILITY,
    "PARTIES_NOTIFIED": NoticeKind.REFERRAL_NOTICE,
    "DEADLINE_EXTENDED": NoticeKind.EXTENSION,
    "EVIDENCE_DISCLOSED": NoticeKind.DISCLOSURE_OF_EXHIBITS,
    "SETTLED": NoticeKind.SETTLEMENT,
    "DECISION_ISSUED": NoticeKind.DECISION_DELIVERY,
    "CLOSED": NoticeKind.CLOSURE,
}


def notices_owed(
    events: tuple[TimelineEvent, ...], receivers: Mapping[NoticeKind, tuple[PartyRole, ...]]
) -> tuple[OwedNotice, ...]:
    """Every notice the events owe, in their order, consumer before trader.

    ``receivers`` says whom each notice goes to by the rules of the body.
    """
    return tuple(_owed(events, receivers, _read_days(events), _served(events)))


def _owed(
    events: tuple[TimelineEvent, ...],
    receivers: Mapping[NoticeKind, tuple[PartyRole, ...]],
    read: Mapping[tuple[int, PartyRole], date],
    served: Mapping[_Served, tuple[date, str]],
) -> Iterator[OwedNotice]:
    never_opened = _never_opened(events)
    for event in events:
        notice = _notice_of(event)
        # LAW(L612-2): of a file refused, the letter of refusal says all; no mediation has ended.
        if notice is None or (never_opened and isinstance(event.payload, Closed)):
            continue
        for to in _addressed(event, receivers[notice]):
            about = _about(event)
            proven = served.get((notice, to, about)) or served.get((notice, to, None))
            yield OwedNotice(
                notice=notice,
                to=to,
                seq=event.seq,
                on=event.occurred.on,
                read_on=read.get((event.seq, to)),
                served_on=proven[0] if proven else None,
                proof=proven[1] if proven else "",
            )


def _notice_of(event: TimelineEvent) -> NoticeKind | None:
    match event.payload:
        case ConflictRaised() | Settled() if event.actor is not PartyRole.MEDIATOR:
            # WHY: what a party says is no notice; the mediator's record of an agreement is.
            return None
        case IndependenceDeclared(objections_until=None):
            # LAW(R613-1): without a circumstance to tell, there is nothing to object to in time.
            return None
        case ReminderSent(request_id=None):
            return None
    return _NOTICES.get(event.payload.kind)


def _never_opened(events: Iterable[TimelineEvent]) -> bool:
    """Whether the file was refused before any notification of the referral."""
    seen = {type(event.payload) for event in events}
    return FoundInadmissible in seen and PartiesNotified not in seen


def _about(event: TimelineEvent) -> int | UUID:
    """What proofs of service name: the event, or the decision it brings."""
    payload = event.payload
    return payload.decision_id if isinstance(payload, DecisionIssued) else event.seq


def _served(events: Iterable[TimelineEvent]) -> dict[_Served, tuple[date, str]]:
    """The day and proof of every service, by notice, party and what was served."""
    found: dict[_Served, tuple[date, str]] = {}
    for event in events:
        match event.payload:
            case NoticeServed(notice=notice, to=to, about_seq=about, proof=proof):
                found[notice, to, about] = (event.occurred.on, proof)
            case DecisionDelivered(decision_id=decision, to=to, proof=proof):
                place = (NoticeKind.DECISION_DELIVERY, to, decision)
                found[place] = (event.occurred.on, proof or "")
    return found


def _addressed(event: TimelineEvent, receivers: tuple[PartyRole, ...]) -> Iterator[PartyRole]:
    """The parties an event's notice goes to: never one who may not see the event."""
    payload = event.payload
    match payload:
        case PiecesRequested() | ReminderSent():
            wanted: tuple[PartyRole, ...] = (payload.to,)
        case EvidenceDisclosed():
            wanted = payload.to
        case DecisionIssued():
            wanted = _BOTH
        case _:
            wanted = receivers
    visible = parties_who_may_see(event.disclosure)
    yield from (role for role in _BOTH if role in wanted and role in visible)


def _read_days(events: Iterable[TimelineEvent]) -> dict[tuple[int, PartyRole], date]:
    found: dict[tuple[int, PartyRole], date] = {}
    for event in events:
        payload = event.payload
        if isinstance(payload, ReadReceipt) and payload.event_seq is not None:
            found.setdefault((payload.event_seq, payload.by), event.occurred.on)
    return found
