"""Material for the tests of clocks: cases told as events, and the moments they are looked at."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.events import EventBody
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Answer, DecisionKind
from mediator_desk.domain.case import CaseState, advance
from mediator_desk.domain.clocks import ClockView
from mediator_desk.law import clock_history, rulebook
from mediator_desk.law.rules import Rulebook
from tests.desk.material import START, M, P, Said, in_mediation

BOOK = rulebook()
DECISION = uuid.UUID(int=77)
NOTIFIED = START.date() + timedelta(days=8)
Dated = tuple[date, object, object]
"""The day something happened, who did it and what."""


def at(day: date, hour: int = 10) -> datetime:
    """An instant of a day."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def dated(said: Sequence[Said]) -> list[Dated]:
    """What was said, a day apart."""
    return [(START.date() + timedelta(days=n), *one) for n, one in enumerate(said)]


def fold(said: Sequence[Dated]) -> CaseState:
    """The state of a case after dated events."""
    state = CaseState()
    bodies = [
        EventBody(
            seq=n + 1,
            event_id=uuid.UUID(int=9000 + n),
            occurred=Moment(on=on),
            recorded_at=at(on),
            actor=actor,
            payload=payload,
        )
        for n, (on, actor, payload) in enumerate(said)
    ]
    for event in link_all(uuid.UUID(int=1), bodies):
        state, _ = advance(state, event)
    return state


def every(
    said: Sequence[Dated], now: datetime, book: Rulebook = BOOK, complained: date | None = None
) -> dict[str, ClockView]:
    """The last clock of each rule in a case, also those over."""
    state = fold(said)
    return {clock.rule_id: clock for clock in clock_history(state, now, book, complained)}


def mediated() -> list[Dated]:
    """A case in mediation, notified on ``NOTIFIED``."""
    return dated(in_mediation())


def after(said: Sequence[Dated], days: int) -> date:
    """So many days after the last thing said."""
    return said[-1][0] + timedelta(days=days)


def issued(said: Sequence[Dated], on: date, days: int | None = 21) -> list[Dated]:
    """``said`` and a decision signed on a day."""
    decision = ev.DecisionIssued(
        decision_id=DECISION,
        number="FR-MC-RIV-2026-P00001",
        decision_kind=DecisionKind.PROPOSAL,
        pdf_sha256="0" * 64,
        proposed=Money(minor=7000),
        response_days=days,
    )
    return [*said, (on, M, decision)]


def delivered(on: date, to: object, answer_by: date | None = None) -> Dated:
    """The decision reaches a party."""
    return (on, P, ev.DecisionDelivered(decision_id=DECISION, to=to, answer_by=answer_by))


def answered(on: date, party: object, answer: Answer = Answer.ACCEPTED) -> Dated:
    """A party answers the decision; silence is recorded by the platform."""
    actor = P if answer is Answer.NO_REPLY else party
    return (on, actor, ev.DecisionAnswered(decision_id=DECISION, party=party, answer=answer))
