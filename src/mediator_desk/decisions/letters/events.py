"""What an event gives the letter that carries it.

Owns the reading; never a word of a letter.
"""

from collections.abc import Iterable
from functools import singledispatch
from uuid import UUID

from dispute_exchange.events import (
    Closed,
    ConflictRaised,
    DeadlineExtended,
    DecisionIssued,
    EvidenceDisclosed,
    FoundInadmissible,
    IndependenceDeclared,
    PartiesNotified,
    PiecesRequested,
    ReminderSent,
    RequestedPiece,
    Settled,
    TimelineEvent,
)
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.letters.model import LetterFacts

_LINE = 300


def facts_of_event(basis: Basis, seq: int) -> LetterFacts:
    """What event ``seq`` tells the letter that carries it; nothing when it carries none."""
    event = next((event for event in basis.events if event.seq == seq), None)
    return LetterFacts() if event is None else facts_of(event, basis)


def facts_of(event: TimelineEvent, basis: Basis) -> LetterFacts:
    """What an event, sent or about to be, tells the letter that carries it."""
    return _told(event.payload, event, basis)


@singledispatch
def _told(_payload: object, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts()


@_told.register
def _(payload: IndependenceDeclared, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts(
        circumstances=payload.circumstances, objections_until=payload.objections_until
    )


@_told.register
def _(payload: ConflictRaised, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts(circumstances=payload.text)


@_told.register
def _(payload: PiecesRequested, _event: TimelineEvent, basis: Basis) -> LetterFacts:
    return _request(payload, basis)


@_told.register
def _(payload: ReminderSent, event: TimelineEvent, basis: Basis) -> LetterFacts:
    asked = _asked(basis.events, payload.request_id, event.seq)
    if asked is None or not isinstance(asked.payload, PiecesRequested):
        return LetterFacts(text=payload.text)
    facts = _request(asked.payload, basis)
    text = _beside(payload.text, basis)
    return facts.model_copy(update={"text": text, "requested_on": asked.occurred.on})


@_told.register
def _(payload: FoundInadmissible, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts(ground=payload.ground, reasons=payload.reasons)


@_told.register
def _(payload: PartiesNotified, _event: TimelineEvent, basis: Basis) -> LetterFacts:
    return LetterFacts(text=_beside(payload.text, basis))


@_told.register
def _(payload: DeadlineExtended, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts(until=payload.until, reason=payload.reason)


@_told.register
def _(payload: EvidenceDisclosed, event: TimelineEvent, basis: Basis) -> LetterFacts:
    return LetterFacts(exhibits=event.evidence_ids, text=_beside(payload.text, basis))


@_told.register
def _(payload: Settled, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts(
        remedy=payload.remedy, settlement=payload.text, implement_by=payload.implement_by
    )


@_told.register
def _(payload: DecisionIssued, _event: TimelineEvent, _basis: Basis) -> LetterFacts:
    return LetterFacts(
        decision_number=payload.number,
        decision_kind=payload.decision_kind,
        proposed=payload.proposed,
        response_days=payload.response_days,
    )


@_told.register
def _(payload: Closed, _event: TimelineEvent, basis: Basis) -> LetterFacts:
    return LetterFacts(outcome=basis.standing.outcome, text=payload.text)


def _request(payload: PiecesRequested, basis: Basis) -> LetterFacts:
    if payload.pieces:
        text = _beside(payload.text, basis)
        return LetterFacts(pieces=payload.pieces, due_on=payload.due_on, text=text)
    # WHY: a request made before pieces were listed one by one says in its words what is asked.
    title = " ".join(payload.text.split())[:_LINE] or "…"
    piece = RequestedPiece(title=title, defect=payload.defect)
    return LetterFacts(pieces=(piece,), due_on=payload.due_on)


def _beside(text: str, basis: Basis) -> str:
    """What a message says beside what its letter says already.

    WHY: a message greets, lists and signs by itself; the letter that carries it does all three.
    """
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    kept = [part for part in paragraphs if not part.startswith("–") and not part.endswith(":")]
    if kept and "\n" not in kept[0] and kept[0].endswith(","):
        del kept[0]
    if kept and kept[-1].startswith(basis.case.mediator.name):
        del kept[-1]
    return "\n\n".join(kept)


def _asked(
    events: Iterable[TimelineEvent], request_id: UUID | None, before: int
) -> TimelineEvent | None:
    found = None
    for event in events:
        payload = event.payload
        if event.seq >= before or not isinstance(payload, PiecesRequested):
            continue
        if request_id is None or payload.request_id == request_id:
            found = event
    return found
