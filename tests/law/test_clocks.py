"""The clocks of a case, from its events and the rules."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Answer, DecisionKind
from mediator_desk.domain.case import CaseState, advance
from mediator_desk.domain.clocks import Urgency, foremost
from mediator_desk.law import clocks_of, outcome_due, rulebook
from tests.desk.material import START, C, M, P, Said, T, in_mediation, told

BOOK = rulebook()
DECISION = uuid.UUID(int=77)
NOTIFIED = START.date() + timedelta(days=8)


def case(said: list[Said]) -> CaseState:
    state = CaseState()
    for event in link_all(uuid.UUID(int=1), told(said)):
        state, _ = advance(state, event)
    return state


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def issued(days: int | None = 21) -> list[Said]:
    said = ev.DecisionIssued(
        decision_id=DECISION,
        number="FR-MC-RIV-2026-P00001",
        decision_kind=DecisionKind.PROPOSAL,
        pdf_sha256="0" * 64,
        proposed=Money(minor=7000),
        response_days=days,
    )
    return [*in_mediation(), (M, said)]


def by_rule(state: CaseState, now: datetime) -> dict[str, Urgency]:
    return {clock.rule_id: clock.urgency for clock in clocks_of(state, now, BOOK)}


def test_ninety_days_run_from_the_notification():
    state = case(in_mediation())
    clock = foremost(clocks_of(state, at(NOTIFIED + timedelta(days=50)), BOOK))
    assert clock.rule_id == "OUTCOME"
    assert (clock.start_on, clock.due_on) == (NOTIFIED, NOTIFIED + timedelta(days=90))
    assert (clock.day, clock.length) == (50, 90)
    assert outcome_due(state.standing, BOOK) == clock.due_on


@pytest.mark.parametrize(
    ("left", "urgency"),
    [
        (timedelta(days=30), Urgency.CALM),
        (timedelta(days=7, seconds=1), Urgency.CALM),
        (timedelta(days=7), Urgency.SOON),
        (timedelta(hours=48, seconds=1), Urgency.SOON),
        (timedelta(hours=48), Urgency.URGENT),
        (timedelta(seconds=1), Urgency.URGENT),
        (timedelta(0), Urgency.OVERDUE),
        (timedelta(days=-3), Urgency.OVERDUE),
    ],
)
def test_how_a_clock_is_shown_follows_the_time_left(left, urgency):
    state = case(in_mediation())
    due = next(c.due_at for c in clocks_of(state, START, BOOK) if c.rule_id == "OUTCOME")
    assert by_rule(state, due - left)["OUTCOME"] is urgency


def test_three_weeks_to_refuse_run_from_the_file_and_end_with_the_notification():
    said = in_mediation()
    assert by_rule(case(said[:7]), at(NOTIFIED))["REFUSAL_NOTICE"] is Urgency.CALM
    assert by_rule(case(said), at(NOTIFIED))["REFUSAL_NOTICE"] is Urgency.MET


def test_an_extension_replaces_the_ninety_days():
    until = date(2027, 3, 1)
    state = case([*in_mediation(), (M, ev.DeadlineExtended(until=until, reason="Expertise"))])
    clocks = {clock.rule_id: clock for clock in clocks_of(state, at(NOTIFIED), BOOK)}
    assert clocks["OUTCOME_EXT"].due_on == until
    assert "OUTCOME" not in clocks


def test_each_party_has_its_own_time_to_answer():
    said = [
        *issued(),
        (P, ev.DecisionDelivered(decision_id=DECISION, to=C)),
        (P, ev.DecisionDelivered(decision_id=DECISION, to=T, answer_by=date(2026, 12, 24))),
        (C, ev.DecisionAnswered(decision_id=DECISION, party=C, answer=Answer.ACCEPTED)),
    ]
    state = case(said)
    clocks = {c.party: c for c in clocks_of(state, START, BOOK) if c.rule_id == "RESPONSE"}
    delivered = START.date() + timedelta(days=len(issued()))
    assert clocks[C].due_on == delivered + timedelta(days=21)
    assert clocks[C].urgency is Urgency.MET
    assert clocks[T].due_on == date(2026, 12, 24)
    assert clocks[T].urgency is Urgency.CALM


def test_a_time_nobody_fixed_is_to_be_set():
    said = [*issued(None), (P, ev.DecisionDelivered(decision_id=DECISION, to=C))]
    assert by_rule(case(said), START)["RESPONSE"] is Urgency.TO_SET


def test_a_conflict_stops_the_clocks_and_a_closure_ends_them():
    stopped = case([*in_mediation(), (T, ev.ConflictRaised(by=T, text="Ancien client"))])
    assert by_rule(stopped, at(NOTIFIED))["OUTCOME"] is Urgency.SUSPENDED
    closed = case([*in_mediation(), (C, ev.Withdrew(party=C))])
    assert "OVERDUE" not in by_rule(closed, at(date(2030, 1, 1))).values()
    assert foremost(clocks_of(closed, at(date(2030, 1, 1)), BOOK)) is None
