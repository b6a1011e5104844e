"""The ledger of the time-bar (C. civ., art. 2238), from the notification to six months after."""

from datetime import date, timedelta

from dispute_exchange import events as ev
from dispute_exchange.vocabulary import Language
from mediator_desk.domain.clocks import ClockState, Urgency
from mediator_desk.law.keeping import every_clock
from mediator_desk.law.timebar import TimebarStep, timebar_ledger
from tests.desk.material import C, M, T
from tests.law.cases import BOOK, NOTIFIED, answered, at, delivered, fold, issued, mediated

FR, EN = Language.FR, Language.EN


def test_limitation_is_suspended_from_the_notification_that_says_so():
    ledger = timebar_ledger(fold(mediated()), BOOK)
    (entry,) = ledger.entries
    assert (entry.step, entry.on, entry.seq) == (TimebarStep.SUSPENDED, NOTIFIED, 9)
    assert entry.reference.article == "C. civ., art. 2238"
    assert (ledger.suspended_on, ledger.ended_on) == (NOTIFIED, None)
    assert "suspendue depuis le 9\u00a0septembre 2026" in ledger.statement(FR)
    assert "au moins 6\u00a0mois" in ledger.statement(FR)
    assert "suspended since 9\u00a0September 2026" in ledger.statement(EN)


def test_nothing_is_said_before_the_notification():
    ledger = timebar_ledger(fold(mediated()[:8]), BOOK)
    assert (ledger.entries, ledger.statement(FR)) == ((), "")


def test_a_notification_that_does_not_mention_it_suspends_nothing_and_is_a_defect():
    said = mediated()
    said[8] = (NOTIFIED, M, ev.PartiesNotified(time_bar_mentioned=False))
    ledger = timebar_ledger(fold(said), BOOK)
    assert ledger.defect
    assert [entry.step for entry in ledger.entries] == [TimebarStep.NOT_MENTIONED]
    assert "aucune suspension" in ledger.statement(FR)
    assert "no suspension" in ledger.statement(EN)


def proposed(days_apart: int) -> list:
    on = date(2026, 11, 30)
    return [*issued(mediated(), on), delivered(on, C), delivered(on + timedelta(days_apart), T)]


def test_it_runs_again_six_months_after_the_solution_reached_the_last_party():
    ledger = timebar_ledger(fold(proposed(9)), BOOK)
    assert [entry.step for entry in ledger.entries] == [
        TimebarStep.SUSPENDED,
        TimebarStep.SOLUTION_NOTIFIED,
        TimebarStep.SOLUTION_NOTIFIED,
        TimebarStep.RUNS_AGAIN,
    ]
    assert [entry.party for entry in ledger.entries[1:3]] == [C, T]
    assert (ledger.ended_on, ledger.not_before) == (date(2026, 12, 9), date(2027, 6, 9))
    assert ledger.entries[-1].seq == ledger.entries[-2].seq
    assert "avant le 9\u00a0juin 2027" in ledger.statement(FR)
    assert "before 9\u00a0June 2027" in ledger.statement(EN)


def test_six_months_from_the_end_of_august_end_in_february():
    on = date(2026, 8, 31) + timedelta(days=92)
    assert on == date(2026, 12, 1)
    ends = timebar_ledger(fold([*proposed(0)[:-2], delivered(date(2027, 8, 31), C),
                                delivered(date(2027, 8, 31), T)]), BOOK)  # fmt: skip
    assert ends.not_before == date(2028, 2, 29)


def test_one_delivery_does_not_end_it_for_both():
    ledger = timebar_ledger(fold(proposed(0)[:-1]), BOOK)
    assert (ledger.ended_on, ledger.not_before) == (None, None)


def test_a_mediation_that_ends_without_a_solution_ends_it_too():
    left = (NOTIFIED + timedelta(days=20), C, ev.Withdrew(party=C))
    ledger = timebar_ledger(fold([*mediated(), left]), BOOK)
    assert ledger.entries[1].step is TimebarStep.MEDIATION_ENDED
    assert ledger.not_before == date(2027, 3, 29)


def test_what_follows_a_solution_changes_nothing():
    said = proposed(0)
    plain = timebar_ledger(fold(said), BOOK)
    refused = [*said, answered(date(2026, 12, 5), C), answered(date(2026, 12, 6), T)]
    later = timebar_ledger(fold(refused), BOOK)
    assert (later.ended_on, later.not_before) == (plain.ended_on, plain.not_before)


def test_the_time_bar_is_a_clock_among_the_others_and_never_the_first():
    now = at(date(2026, 12, 20))
    clocks = {clock.rule_id: clock for clock in every_clock(fold(proposed(0)), now, BOOK)}
    assert clocks["TIMEBAR_SUSPENSION"].state is ClockState.MET
    resumed = clocks["TIMEBAR_RESUME"]
    assert (resumed.due_on, resumed.state) == (date(2027, 5, 30), ClockState.RUNNING)
    assert (resumed.count, resumed.unit) == (6, "month")
    over = every_clock(fold(proposed(0)), at(date(2027, 6, 1)), BOOK)
    assert {c.rule_id: c.urgency for c in over}["TIMEBAR_RESUME"] is Urgency.PAST
