"""What holds of clocks whatever happens in a case, in whatever order."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
)
from mediator_desk.domain.clocks import ClockState, ClockView, Urgency
from mediator_desk.domain.marks import Mark, Milestone
from mediator_desk.law import clock_history, clocks_of
from mediator_desk.law.keeping import every_clock
from mediator_desk.law.rules import DeadlineRule, Rulebook
from mediator_desk.law.timebar import timebar_ledger
from tests.desk.material import C, M, P, T
from tests.law.cases import BOOK, DECISION, Dated, at, fold, mediated

LATER = date(2030, 1, 1)
FIRST = date(2026, 1, 1)
ANY = DecisionKind.PROPOSAL

HAPPENINGS = st.sampled_from(
    [
        (C, ev.ClaimFiled(text="Non reçu")),
        (T, ev.TraderReplied(text="Nous cherchons")),
        (C, ev.OfferMade(text="Je demande", amount=Money(minor=100))),
        (C, ev.Referred(by=C)),
        (P, ev.MediatorAssigned(mediator_id=DECISION, mediator_name="Odile Vautremont")),
        (M, ev.IndependenceDeclared()),
        (M, ev.IndependenceDeclared(circumstances="Client", objections_until=LATER)),
        (M, ev.PiecesRequested(to=C, text="Facture ?", due_on=LATER)),
        (M, ev.PiecesRequested(to=T, text="Suivi ?", due_on=date(2026, 12, 1))),
        (C, ev.MessageSent(text="Voici")),
        (C, ev.EvidenceFiled(text="Facture")),
        (M, ev.FoundInadmissible(ground=InadmissibilityGround.EXCL_B2B, reasons="Facture")),
        (M, ev.PartiesNotified()),
        (M, ev.PartiesNotified(time_bar_mentioned=False)),
        (T, ev.EntryAnswered(answer=EntryConsent.ACCEPTED)),
        (T, ev.EntryAnswered(answer=EntryConsent.REFUSED)),
        (M, ev.ConflictRaised(by=M, text="Un proche")),
        (T, ev.ConflictRaised(by=T, text="Je récuse")),
        (M, ev.ConflictResolved(continues=True, text="Sans lien")),
        (M, ev.DeadlineExtended(until=date(2027, 6, 1), reason="Expertise")),
        (M, ev.DeadlineExtended(until=LATER, reason="Expertise")),
        (
            M,
            ev.DecisionIssued(
                decision_id=DECISION,
                number="FR-MC-RIV-2026-P00001",
                decision_kind=ANY,
                pdf_sha256="0" * 64,
                proposed=Money(minor=7000),
                response_days=21,
            ),
        ),
        (P, ev.DecisionDelivered(decision_id=DECISION, to=C)),
        (P, ev.DecisionDelivered(decision_id=DECISION, to=T)),
        (C, ev.DecisionAnswered(decision_id=DECISION, party=C, answer=Answer.ACCEPTED)),
        (T, ev.DecisionAnswered(decision_id=DECISION, party=T, answer=Answer.ACCEPTED)),
        (P, ev.DecisionAnswered(decision_id=DECISION, party=T, answer=Answer.NO_REPLY)),
        (C, ev.ImplementationReported(by=C, status=ImplementationStatus.NOT_IMPLEMENTED)),
        (C, ev.ImplementationReported(by=C, status=ImplementationStatus.IMPLEMENTED)),
        (C, ev.Withdrew(party=C)),
        (C, ev.CourtSeized()),
        (M, ev.Closed()),
        (M, ev.Reopened(reason="Erreur")),
    ]
)


@st.composite
def cases(draw: st.DrawFn) -> list[Dated]:
    """Whatever happens: from nothing, or from a case already in mediation; days may repeat."""
    said = list(draw(st.sampled_from([[], mediated(), mediated()[:7], mediated()[:9]])))
    on = said[-1][0] if said else FIRST
    for actor, payload in draw(st.lists(HAPPENINGS, max_size=14)):
        on += timedelta(days=draw(st.integers(0, 40)))
        said.append((on, actor, payload))
    return said


def named(clocks: tuple[ClockView, ...]) -> dict[tuple[object, ...], ClockView]:
    return {(one.clock, one.party, one.start_seq): one for one in clocks}


@given(cases(), st.integers(0, 800))
@settings(max_examples=150)
def test_every_clock_holds_together(said, days):
    now = at(FIRST + timedelta(days=days))
    for clock in every_clock(fold(said), now, BOOK, date(2025, 12, 1)):
        assert clock.article
        assert clock.reference is not None
        assert clock.late_days >= 0
        assert clock.stopped_days >= 0
        if clock.state is ClockState.MISSED:
            assert clock.late_days >= 0
            assert clock.urgency in (Urgency.OVERDUE, Urgency.PAST)
        if clock.state is ClockState.RUNNING and clock.due_at is not None:
            assert now < clock.due_at
        if clock.state is ClockState.WAIVED:
            assert clock.urgency is Urgency.PAST
        assert (clock.due_on is None) == (clock.due_at is None)
        assert all(clock.start_on < day <= clock.due_on for day in clock.warn_on)


@given(cases(), st.data())
@settings(max_examples=150)
def test_another_event_never_rewrites_what_was_started_or_settled(said, data):
    kept = data.draw(st.integers(0, len(said)))
    now = at(LATER)
    before = named(clock_history(fold(said[:kept]), now, BOOK))
    after = named(clock_history(fold(said), now, BOOK))
    assert before.keys() <= after.keys()
    for name, clock in before.items():
        then = after[name]
        assert (then.start_on, then.rule_id) == (clock.start_on, clock.rule_id)
        if clock.settled_seq is not None:
            assert (then.state, then.due_on, then.late_days) == (
                clock.state,
                clock.due_on,
                clock.late_days,
            )
        elif clock.due_on is not None:
            assert then.due_on >= clock.due_on


@given(cases(), st.data())
@settings(max_examples=150)
def test_a_suspension_never_moves_a_last_day_earlier(said, data):
    """The same case with a stop and its end put in, wherever and however long."""
    state = fold(said)
    top = max((mark.seq for mark in state.marks), default=0)
    seq = data.draw(st.integers(0, top))
    start = data.draw(st.dates(FIRST, LATER))
    end = start + timedelta(days=data.draw(st.integers(-3, 90)))
    stop = (Mark(Milestone.STOPPED, start, seq), Mark(Milestone.RESUMED, end, seq))
    marks = tuple(sorted((*state.marks, *stop), key=lambda mark: mark.seq))
    now = at(LATER)
    plain = named(clock_history(state, now, BOOK))
    stopped = named(clock_history(replace(state, marks=marks), now, BOOK))
    for name in plain.keys() & stopped.keys():
        if plain[name].due_on is not None:
            assert stopped[name].due_on >= plain[name].due_on


@given(cases(), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 200))
@settings(max_examples=100)
def test_a_rule_changed_from_a_day_leaves_what_started_before_alone(said, changes_on, length):
    def changed(rule: DeadlineRule) -> list[DeadlineRule]:
        if rule.length is None or not (rule.valid_from is None or rule.valid_from < changes_on):
            return [rule]
        until = {"valid_to": changes_on - timedelta(days=1)}
        since = {"valid_from": changes_on, "length": length, "unit": "day"}
        return [rule.model_copy(update=until), rule.model_copy(update=since)]

    book = Rulebook(tuple(new for rule in BOOK.rules for new in changed(rule)), BOOK.time_zone)
    state, now = fold(said), at(LATER)
    before, after = (named(clock_history(state, now, one)) for one in (BOOK, book))
    for name, clock in before.items():
        if clock.start_on < changes_on:
            assert after[name].due_on == clock.due_on


@given(cases())
@settings(max_examples=100)
def test_what_a_case_shows_now_is_the_last_run_of_each_clock(said):
    state, now = fold(said), at(LATER)
    shown = clocks_of(state, now, BOOK)
    one_each = [(clock.clock, clock.party) for clock in shown if clock.clock != "PIECES_REPLY"]
    assert len(one_each) == len(set(one_each))
    assert all(clock.urgency is not Urgency.PAST for clock in shown)


@given(cases())
@settings(max_examples=100)
def test_the_time_bar_runs_for_six_months_after_it_was_suspended(said):
    ledger = timebar_ledger(fold(said), BOOK)
    if ledger.ended_on is not None:
        assert ledger.suspended_on <= ledger.ended_on < ledger.not_before
        assert (ledger.not_before - ledger.ended_on).days in range(181, 185)
    assert ledger.defect == (bool(ledger.entries) and ledger.suspended_on is None)
