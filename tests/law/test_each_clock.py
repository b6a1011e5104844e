"""Every rule of the table: what starts it, what keeps it, what it costs to miss, by which text."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dispute_exchange import events as ev
from dispute_exchange.vocabulary import (
    Answer,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
)
from mediator_desk.domain.clocks import ClockState, Urgency
from mediator_desk.law import calendar
from mediator_desk.law.desk_clocks import desk_clocks
from mediator_desk.law.keeping import every_clock
from mediator_desk.law.rules import rulebook
from tests.desk.material import START, C, M, T
from tests.law.cases import (
    BOOK,
    NOTIFIED,
    after,
    answered,
    at,
    delivered,
    every,
    fold,
    issued,
    mediated,
)

FILED = START.date()


def short(length: int) -> list:
    return mediated()[:length]


def test_trader_reply_platform():
    said = short(1)
    clock = every(said, at(FILED + timedelta(days=3)))["TRADER_REPLY"]
    assert (clock.start_on, clock.start_seq, clock.due_on) == (FILED, 1, FILED + timedelta(days=7))
    assert (clock.count, clock.unit, clock.set_by) == (7, "day", "platform")
    assert every(short(3), at(FILED))["TRADER_REPLY"].state is ClockState.MET


def test_negotiation_stage_iso_32122():
    clock = every(short(3), at(FILED + timedelta(days=30)))["NEGOTIATION_STAGE"]
    assert clock.article == "ISO 32122:2025"
    assert (clock.state, clock.due_on) == (ClockState.MET, FILED + timedelta(days=12))


def test_referral_window_l612_2_4():
    complained = date(2025, 9, 6)
    clock = every(short(6), at(FILED), complained=complained)["REFERRAL_WINDOW"]
    assert clock.article == "C. conso., art. L612-2, 4°"
    assert (clock.due_on, clock.state, clock.late_days) == (date(2026, 9, 6), ClockState.MET, 0)
    late = every(short(6), at(FILED), complained=complained - timedelta(days=1))["REFERRAL_WINDOW"]
    assert (late.state, late.late_days) == (ClockState.MET, 1)
    leap = every(short(1), at(FILED), complained=date(2024, 2, 29))["REFERRAL_WINDOW"]
    assert leap.due_on == date(2025, 2, 28)
    assert leap.state is ClockState.MISSED


def test_wait_before_referral_charters():
    clock = every(short(1), at(FILED), complained=date(2026, 8, 31))["WAIT_BEFORE_REFERRAL"]
    assert (clock.due_on, clock.count, clock.unit) == (date(2026, 10, 31), 2, "month")
    answered = every(short(3), at(FILED), complained=FILED)["WAIT_BEFORE_REFERRAL"]
    assert answered.state is ClockState.MET, "an answer ends the wait for one"


def test_refusal_notice_l612_2():
    received = FILED + timedelta(days=5)
    said = short(7)
    clock = every(said, at(received))["REFUSAL_NOTICE"]
    assert "L612-2" in clock.article
    assert (clock.start_seq, clock.due_on) == (6, received + timedelta(days=21))
    refused = ev.FoundInadmissible(
        ground=InadmissibilityGround.FILED_TOO_LATE, reasons="Plus d'un an."
    )
    late = received + timedelta(days=24)
    kept = every([*short(8), (late, M, refused)], at(late))["REFUSAL_NOTICE"]
    assert (kept.state, kept.late_days, kept.settled_on) == (ClockState.MET, 3, late)
    missed = every(said, at(late))["REFUSAL_NOTICE"]
    assert (missed.state, missed.urgency, missed.late_days) == (
        ClockState.MISSED,
        Urgency.OVERDUE,
        3,
    )


def asked(on: date, due: date) -> tuple:
    return (on, M, ev.PiecesRequested(to=C, text="Facture ?", due_on=due))


def test_pieces_reply_each_request_has_its_own():
    said = short(8)
    first, second = after(said, 1), after(said, 3)
    said += [asked(first, first + timedelta(days=10)), asked(second, second + timedelta(days=10))]
    clocks = [
        clock
        for clock in every_clock(fold(said), at(second), BOOK)
        if clock.rule_id == "PIECES_REPLY"
    ]
    assert [clock.start_seq for clock in clocks] == [9, 10]
    assert {clock.state for clock in clocks} == {ClockState.RUNNING}
    assert all(clock.party is C and clock.set_by == "mediator" for clock in clocks)


def test_entry_reply_body_rule_then_directive_2025_2647():
    clock = every(short(9), at(NOTIFIED))["ENTRY_REPLY"]
    assert (clock.set_by, clock.due_on) == ("body", NOTIFIED + timedelta(days=21))
    assert not clock.rule_checked
    said = every(short(11), at(NOTIFIED))["ENTRY_REPLY"]
    assert said.state is ClockState.MET


def later(said: list, days: int) -> list:
    return [(on + timedelta(days=days), actor, payload) for on, actor, payload in said]


def test_entry_reply_eu_twenty_working_days_from_september_2028():
    shift = (date(2028, 9, 20) - NOTIFIED).days
    said = later(short(9), shift)
    clock = every(said, at(date(2028, 9, 21)))["ENTRY_REPLY_EU"]
    assert clock.article == "Dir. (UE) 2025/2647"
    assert (clock.start_on, clock.count, clock.unit) == (date(2028, 9, 20), 20, "working_day")
    assert clock.due_on == date(2028, 10, 18)
    before = every(later(short(9), shift - 1), at(date(2028, 9, 21)))
    assert "ENTRY_REPLY_EU" not in before


def test_entry_reply_eu_extended_for_a_complex_case():
    said = later(short(9), (date(2028, 9, 20) - NOTIFIED).days)
    until = date(2029, 1, 31)
    said.append((date(2028, 10, 2), M, ev.DeadlineExtended(until=until, reason="Expertise")))
    clocks = every(said, at(date(2028, 10, 3)))
    extended = clocks["ENTRY_REPLY_EU_EXT"]
    # Thirty working days from the notification; All Saints' day is not one of them.
    assert (extended.start_on, extended.due_on) == (date(2028, 9, 20), date(2028, 11, 2))
    assert extended.first_due_on == date(2028, 10, 18)
    assert clocks["ENTRY_REPLY_EU"].state is ClockState.WAIVED
    answer = (date(2028, 10, 20), T, ev.EntryAnswered(answer=EntryConsent.ACCEPTED))
    assert every([*said, answer], at(until))["ENTRY_REPLY_EU_EXT"].state is ClockState.MET


def test_outcome_r612_5():
    clock = every(mediated(), at(NOTIFIED))["OUTCOME"]
    assert "R612-5" in clock.article
    assert (clock.start_seq, clock.due_on) == (9, NOTIFIED + timedelta(days=90))
    assert clock.reference.valid_from == date(2016, 7, 1)
    assert clock.reference.checked_on == date(2026, 11, 1)
    late = NOTIFIED + timedelta(days=93)
    kept = every(issued(mediated(), late), at(late))["OUTCOME"]
    assert (kept.state, kept.late_days, kept.urgency) == (ClockState.MET, 3, Urgency.MET)


def test_outcome_extended_r612_5():
    until = NOTIFIED + timedelta(days=120)
    extension = ev.DeadlineExtended(until=until, reason="Expertise")
    in_time = every([*mediated(), (NOTIFIED + timedelta(days=80), M, extension)], at(until))
    clock = in_time["OUTCOME_EXT"]
    assert (clock.due_on, clock.first_due_on) == (until, NOTIFIED + timedelta(days=90))
    assert (clock.start_on, clock.set_by, clock.count) == (NOTIFIED, "mediator", None)
    assert in_time["OUTCOME"].state is ClockState.WAIVED
    late = every([*mediated(), (NOTIFIED + timedelta(days=92), M, extension)], at(until))
    assert (late["OUTCOME"].state, late["OUTCOME"].late_days) == (ClockState.MISSED, 2)


def test_a_second_extension_takes_the_place_of_the_first():
    days = [NOTIFIED + timedelta(days=n) for n in (120, 150)]
    said = mediated()
    for on, until in zip((70, 100), days, strict=True):
        extended = ev.DeadlineExtended(until=until, reason="Expertise")
        said.append((NOTIFIED + timedelta(days=on), M, extended))
    state = fold(said)
    clocks = [c for c in every_clock(state, at(days[0]), BOOK) if c.rule_id == "OUTCOME_EXT"]
    assert [clock.due_on for clock in clocks] == days
    assert [clock.state for clock in clocks] == [ClockState.WAIVED, ClockState.RUNNING]


def test_response_r612_4_from_each_delivery():
    on = NOTIFIED + timedelta(days=40)
    said = issued(mediated(), on)
    said += [delivered(on, C), delivered(on + timedelta(days=6), T)]
    state = fold([*said, answered(on + timedelta(days=25), C)])
    clocks = {
        clock.party: clock
        for clock in every_clock(state, at(on + timedelta(days=28)), BOOK)
        if clock.rule_id == "RESPONSE"
    }
    assert clocks[C].article == "C. conso., art. R612-4"
    assert (clocks[C].due_on, clocks[T].due_on) == (
        on + timedelta(days=21),
        on + timedelta(days=27),
    )
    assert (clocks[C].state, clocks[C].late_days) == (ClockState.MET, 4)
    assert (clocks[T].state, clocks[T].late_days) == (ClockState.MISSED, 1)


def test_a_silence_recorded_is_missed_and_no_longer_urgent():
    on = NOTIFIED + timedelta(days=40)
    said = [*issued(mediated(), on), delivered(on, C), delivered(on, T)]
    said.append(answered(on + timedelta(days=30), T, Answer.NO_REPLY))
    state = fold(said)
    clock = next(
        clock
        for clock in every_clock(state, at(on + timedelta(days=31)), BOOK)
        if clock.rule_id == "RESPONSE" and clock.party is T
    )
    assert (clock.state, clock.urgency, clock.late_days) == (ClockState.MISSED, Urgency.PAST, 9)


def test_response_uk_rail_ombudsman():
    book = rulebook(frozenset({"UK", "any"}))
    rule = book.rule("RESPONSE", date(2026, 12, 1))
    assert (rule.rule_id, rule.length, rule.unit) == ("RESPONSE_UK", 20, "working_day")


def test_implement_agreement():
    on = NOTIFIED + timedelta(days=30)
    agreed = [
        *issued(mediated(), on),
        delivered(on, C),
        delivered(on, T),
        answered(on + timedelta(days=1), C),
        answered(on + timedelta(days=2), T),
    ]
    clock = every(agreed, at(on + timedelta(days=2)))["IMPLEMENT"]
    assert (clock.urgency, clock.due_on, clock.on_expiry) == (Urgency.TO_SET, None, "CHASE")
    done = ev.ImplementationReported(by=C, status=ImplementationStatus.IMPLEMENTED)
    kept = every([*agreed, (on + timedelta(days=9), C, done)], at(on))["IMPLEMENT"]
    assert kept.state is ClockState.MET


def test_objection_conflict_r613_1():
    until = FILED + timedelta(days=15)
    declared = ev.IndependenceDeclared(circumstances="Ancien client", objections_until=until)
    said = [*short(7), (FILED + timedelta(days=7), M, declared)]
    clock = every(said, at(until))["OBJECTION_CONFLICT"]
    assert clock.article == "C. conso., art. R613-1"
    assert (clock.due_on, clock.state) == (until, ClockState.RUNNING)
    over = every(said, at(until + timedelta(days=2)))["OBJECTION_CONFLICT"]
    assert (over.state, over.on_expiry) == (ClockState.MET, "NO_OBJECTION")


def test_a_circumstance_told_later_opens_the_time_to_object_r613_1():
    on = after(mediated(), 3)
    told = (on, M, ev.ConflictRaised(by=M, text="Un proche travaille pour le commerçant."))
    clock = every([*mediated(), told], at(on))["OBJECTION_CONFLICT"]
    assert (clock.due_on, clock.state) == (on + timedelta(days=8), ClockState.RUNNING)
    objected = (on + timedelta(days=2), T, ev.ConflictRaised(by=T, text="Je récuse."))
    used = every([*mediated(), told, objected], at(on))["OBJECTION_CONFLICT"]
    assert used.settled_on == on + timedelta(days=2)


def test_annual_report_r614_2():
    appointed = {"mediator_appointed": date(2024, 5, 1)}
    clocks = desk_clocks(appointed, at(date(2026, 7, 2)), BOOK)
    reports = [clock for clock in clocks if clock.rule_id == "ANNUAL_REPORT"]
    assert [clock.due_on for clock in reports] == [date(2026, 6, 30), date(2027, 6, 30)]
    assert (reports[0].state, reports[0].late_days) == (ClockState.MISSED, 2)
    sent = appointed | {"annual_report_sent": date(2026, 7, 1)}
    kept = desk_clocks(sent, at(date(2026, 7, 2)), BOOK)[0]
    assert (kept.state, kept.late_days) == (ClockState.MET, 1)


def test_biennial_authority_art_19_3_and_mediator_term_l613_1():
    days = {"reporting_cycle": date(2024, 2, 29), "mediator_appointed": date(2024, 5, 1)}
    clocks = {clock.rule_id: clock for clock in desk_clocks(days, at(date(2026, 1, 1)), BOOK)}
    assert clocks["BIENNIAL_AUTHORITY"].due_on == date(2026, 2, 28)
    assert "19(3)" in clocks["BIENNIAL_AUTHORITY"].article
    assert not clocks["BIENNIAL_AUTHORITY"].rule_checked
    assert clocks["MEDIATOR_TERM"].due_on == date(2027, 5, 1)
    assert clocks["MEDIATOR_TERM"].article == "C. conso., art. L613-1"


def test_retention_by_class():
    left = [*mediated(), (after(mediated(), 1), C, ev.Withdrew(party=C))]
    now = at(FILED)
    clock = every_clock(fold(left), now, BOOK)[-1]
    assert (clock.start_on, clock.count, clock.unit) == (left[-1][0], 5, "year")
    ground = InadmissibilityGround.OUTSIDE_COMPETENCE
    refused = [
        *short(8),
        (FILED + timedelta(days=9), M, ev.FoundInadmissible(ground=ground, reasons="Hors champ.")),
    ]
    assert every_clock(fold(refused), now, BOOK)[-1].count == 1
    fixed = every_clock(fold(left), now, BOOK, keep_until=date(2030, 1, 1))
    assert fixed[-1].due_on == date(2030, 1, 1)


def test_time_ends_with_the_day_of_the_body_wherever_it_is():
    clock = every(mediated(), at(NOTIFIED))["OUTCOME"]
    assert clock.due_at == calendar().end_of(clock.due_on)


@pytest.mark.parametrize(
    ("now", "urgency"),
    [
        (at(date(2026, 12, 1), 22), Urgency.CALM),
        (at(date(2026, 12, 1), 23), Urgency.SOON),
        (at(date(2026, 12, 8), 22), Urgency.URGENT),
        (at(date(2026, 12, 8), 23), Urgency.OVERDUE),
    ],
)
def test_the_last_day_counts_until_midnight_in_paris(now, urgency):
    clock = every(mediated(), now)["OUTCOME"]
    assert clock.due_on == date(2026, 12, 8)
    assert clock.urgency is urgency


def test_every_rule_of_the_table_is_tested_here():
    source = Path(__file__).read_text(encoding="utf-8")
    book = rulebook(frozenset({"FR", "EU", "UK", "any"}))
    timebar = {"TIMEBAR_SUSPENSION", "TIMEBAR_RESUME"}
    names = {rule.rule_id for rule in book.rules} - timebar
    missing = {n for n in names if n not in source and f"test_{n.lower()}" not in source}
    assert not missing
