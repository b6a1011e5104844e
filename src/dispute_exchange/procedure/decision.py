"""The life of one decision, from its first draft to its end, as data and pure functions.

Owns the lines of domain 7.2: what is written at the desk, what each party does with it, what came
of it. Once it reached the platform its life follows from the events of the dispute, and from
nothing else. Never the gate's own rules (the desk's), a document or a clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from dispute_exchange.events import (
    Closed,
    DecisionAnswered,
    DecisionDelivered,
    DecisionIssued,
    ImplementationReported,
    TimelineEvent,
)
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure.folding import apply, transition_of
from dispute_exchange.procedure.standing import PROPOSING, DecisionStanding, Standing
from dispute_exchange.vocabulary import Answer, DecisionState, ImplementationStatus, PartyRole

D = DecisionState
C: Final = PartyRole.CONSUMER
T: Final = PartyRole.TRADER


class Trigger(StrEnum):
    """What moves a decision."""

    SUBMIT = "SUBMIT"
    COMMENT = "COMMENT"
    APPROVE = "APPROVE"
    SIGN = "SIGN"
    QUEUE = "QUEUE"
    RECEIPT = "RECEIPT"
    OVERTAKEN = "OVERTAKEN"
    SEND_ANYWAY = "SEND_ANYWAY"
    TAKE_BACK = "TAKE_BACK"
    ABANDON = "ABANDON"
    DELIVER = "DELIVER"
    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    SILENCE = "SILENCE"
    AGREE = "AGREE"
    CARRY_OUT = "CARRY_OUT"
    CARRY_OUT_PARTLY = "CARRY_OUT_PARTLY"
    NOT_CARRY_OUT = "NOT_CARRY_OUT"
    SUPERSEDE = "SUPERSEDE"
    CLOSE = "CLOSE"


class Hand(StrEnum):
    """Who may move a decision. ``PROGRAM``: the desk or the platform by itself."""

    MEDIATOR = "MEDIATOR"
    ASSISTANT = "ASSISTANT"
    REVIEWER = "REVIEWER"
    PROGRAM = "PROGRAM"
    CONSUMER = "CONSUMER"
    TRADER = "TRADER"


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One line: in one of ``sources``, ``trigger`` by one of ``by`` leads to ``target``.

    ``row`` is its number in the table (domain 7.2). ``seat`` is the party whose own state moves;
    none for the decision's. ``guard`` says in a word what the desk's gate asks for.
    """

    row: int
    sources: frozenset[DecisionState]
    trigger: Trigger
    target: DecisionState
    by: frozenset[Hand]
    article: str
    seat: BothParties | None = None
    guard: str = ""


class DecisionLife(NamedTuple):
    """Where a decision stands: as a document, and with each party."""

    document: DecisionState = D.DRAFT
    consumer: DecisionState | None = None
    trader: DecisionState | None = None


def _line(
    row: int,
    sources: Iterable[DecisionState],
    trigger: Trigger,
    target: DecisionState,
    by: Iterable[Hand],
    article: str,
    guard: str = "",
) -> DecisionLine:
    return DecisionLine(
        row, frozenset(sources), trigger, target, frozenset(by), article, guard=guard
    )


_H: Final = Hand
_UNSIGNED: Final = (D.DRAFT, D.IN_REVIEW, D.APPROVED)
_OUT: Final = (D.SIGNED, D.QUEUED, D.SYNCED, D.HELD)
_ENDED: Final = (D.AGREED, D.IMPLEMENTED, D.NOT_IMPLEMENTED, D.PARTLY)
_REPORTED: Final = (
    (Trigger.CARRY_OUT, D.IMPLEMENTED),
    (Trigger.NOT_CARRY_OUT, D.NOT_IMPLEMENTED),
    (Trigger.CARRY_OUT_PARTLY, D.PARTLY),
)
_ANYBODY: Final = (_H.CONSUMER, _H.TRADER, _H.MEDIATOR, _H.PROGRAM)

_AT_THE_DESK: Final = (
    _line(1, [D.DRAFT], Trigger.SUBMIT, D.IN_REVIEW, [_H.MEDIATOR, _H.ASSISTANT], "B04-3", "gate"),
    _line(2, [D.IN_REVIEW], Trigger.COMMENT, D.DRAFT, [_H.REVIEWER, _H.MEDIATOR], "B04-3"),
    _line(2, [D.IN_REVIEW], Trigger.APPROVE, D.APPROVED, [_H.REVIEWER, _H.MEDIATOR], "B04-3"),
    _line(3, [D.APPROVED], Trigger.SIGN, D.SIGNED, [_H.MEDIATOR], "R612-4", "gate"),
    _line(4, [D.SIGNED], Trigger.QUEUE, D.QUEUED, [_H.PROGRAM], "R612-4"),
    _line(4, [D.QUEUED], Trigger.RECEIPT, D.SYNCED, [_H.PROGRAM], "R612-4"),
    _line(4, [D.SIGNED, D.QUEUED], Trigger.OVERTAKEN, D.HELD, [_H.PROGRAM], "R612-2"),
    _line(4, [D.HELD], Trigger.SEND_ANYWAY, D.QUEUED, [_H.MEDIATOR], "R612-4"),
    _line(4, [D.HELD], Trigger.TAKE_BACK, D.DRAFT, [_H.MEDIATOR], "R612-2"),
    _line(9, _UNSIGNED, Trigger.ABANDON, D.ABANDONED, [_H.MEDIATOR], "R612-5"),
    _line(10, _OUT, Trigger.SUPERSEDE, D.RECTIFIED, [_H.MEDIATOR], "R612-4"),
)


def _with(party: BothParties) -> tuple[DecisionLine, ...]:
    """Rows 5 and 6: what the decision meets with one party."""
    seat, own = ("C", _H.CONSUMER) if party is C else ("T", _H.TRADER)
    delivered = D(f"DELIVERED_{seat}")
    answers = (
        (Trigger.ACCEPT, "ACCEPTED", own),
        (Trigger.REJECT, "REJECTED", own),
        (Trigger.SILENCE, "NO_REPLY", None),
    )
    return (
        DecisionLine(
            5,
            frozenset({D.SYNCED, delivered}),
            Trigger.DELIVER,
            delivered,
            frozenset({_H.PROGRAM, _H.MEDIATOR}),
            "R612-4",
            party,
        ),
        *(
            DecisionLine(
                6,
                # WHY also undelivered: an answer proves that the document was read.
                frozenset({D.SYNCED, delivered}),
                trigger,
                D(f"{name}_{seat}"),
                frozenset({who} if who else {_H.PROGRAM, _H.MEDIATOR}),
                "R612-4",
                party,
            )
            for trigger, name, who in answers
        ),
    )


LINES: Final[tuple[DecisionLine, ...]] = (
    *_AT_THE_DESK,
    *_with(C),
    *_with(T),
    _line(7, [D.SYNCED], Trigger.AGREE, D.AGREED, [_H.PROGRAM], "C. civ. 2044"),
    *(_line(8, _ENDED, trigger, end, _ANYBODY, "R614-2") for trigger, end in _REPORTED),
    _line(11, (D.SYNCED, *_ENDED), Trigger.CLOSE, D.CLOSED, [_H.MEDIATOR, _H.PROGRAM], "R612-5"),
)
"""Every line, in the order in which they are tried."""


def step(
    life: DecisionLife, trigger: Trigger, by: Hand, party: BothParties | None = None
) -> DecisionLife:
    """The decision after ``trigger``; as it was when no line allows it.

    With the second acceptance the parties have agreed.
    """
    line = line_of(life, trigger, by, party)
    if line is None:
        return life
    if line.seat is None:
        return life._replace(document=line.target)
    consumer = line.seat is C
    life = life._replace(consumer=line.target) if consumer else life._replace(trader=line.target)
    if (life.consumer, life.trader) == (D.ACCEPTED_C, D.ACCEPTED_T):
        return step(life, Trigger.AGREE, Hand.PROGRAM)
    return life


def line_of(
    life: DecisionLife, trigger: Trigger, by: Hand, party: BothParties | None = None
) -> DecisionLine | None:
    """The line that ``trigger`` takes, if any."""
    own = {C: life.consumer, T: life.trader}
    for line in LINES:
        state = life.document if line.seat is None else own[line.seat] or life.document
        fits = line.trigger is trigger and line.seat == party and by in line.by
        # A party's state moves as long as the document is with the parties.
        with_parties = line.seat is None or life.document is D.SYNCED
        if fits and with_parties and state in line.sources:
            return line
    return None


def life_of(decision: DecisionStanding) -> DecisionLife:
    """Where a decision of the dispute stands, told from its standing."""
    life = DecisionLife(D.SYNCED)
    for party, seat in ((C, "C"), (T, "T")):
        state = D(f"DELIVERED_{seat}") if party in decision.delivered else None
        answer = decision.answers.get(party)
        if answer is not None:
            names = {Answer.ACCEPTED: "ACCEPTED", Answer.REFUSED: "REJECTED"}
            state = D(f"{names.get(answer, 'NO_REPLY')}_{seat}")
        life = life._replace(consumer=state) if party is C else life._replace(trader=state)
    if decision.agreed():
        life = life._replace(document=D.AGREED)
    if decision.implementation is not None:
        life = life._replace(document=D(decision.implementation.value))
    return life


def follow(events: Iterable[TimelineEvent], decision_id: UUID) -> DecisionLife | None:
    """The life of a decision of the dispute, event by event; None before it was issued.

    Events that move nothing in the procedure move no decision either.
    """
    standing, life = Standing(), None
    for event in events:
        moved = transition_of(standing, event) is not None
        standing = apply(standing, event)
        if moved:
            life = _after(life, event, decision_id)
    return life


def _after(
    life: DecisionLife | None, event: TimelineEvent, decision_id: UUID
) -> DecisionLife | None:
    said = event.payload
    if isinstance(said, DecisionIssued):
        if said.decision_kind in PROPOSING and said.decision_id == decision_id:
            return DecisionLife(D.SYNCED)
        superseded = life is not None and said.supersedes == decision_id
        return step(life, Trigger.SUPERSEDE, Hand.MEDIATOR) if superseded and life else life
    meant = _meant(event, decision_id)
    return life if life is None or meant is None else step(life, *meant)


def _meant(
    event: TimelineEvent, decision_id: UUID
) -> tuple[Trigger, Hand, BothParties | None] | None:
    """What an event of the dispute does to the decision, if anything."""
    said = event.payload
    by = Hand.PROGRAM if event.actor is PartyRole.PLATFORM else Hand(event.actor.value)
    match said:
        case DecisionDelivered() if said.decision_id == decision_id:
            return Trigger.DELIVER, by, said.to
        case DecisionAnswered() if said.decision_id == decision_id:
            return _ANSWERS[said.answer], by, said.party
        case ImplementationReported():
            return _IMPLEMENTATIONS[said.status], by, None
        case Closed():
            return Trigger.CLOSE, by, None
    return None


_ANSWERS: Final = {
    Answer.ACCEPTED: Trigger.ACCEPT,
    Answer.REFUSED: Trigger.REJECT,
    Answer.NO_REPLY: Trigger.SILENCE,
}
_IMPLEMENTATIONS: Final = {
    ImplementationStatus.IMPLEMENTED: Trigger.CARRY_OUT,
    ImplementationStatus.PARTLY: Trigger.CARRY_OUT_PARTLY,
    ImplementationStatus.NOT_IMPLEMENTED: Trigger.NOT_CARRY_OUT,
}
