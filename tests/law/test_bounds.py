"""What a body may set, and what the law keeps out of its hands."""

import uuid
from datetime import UTC, date, datetime

import pytest

from mediator_desk.domain.clocks import Concern
from mediator_desk.domain.marks import Milestone
from mediator_desk.law import BodyRule, OwnClock, clock_history, rulebook
from mediator_desk.law.body import CALENDAR, BodyRuleMalformed, Expiry, make_body_rule
from mediator_desk.law.bounds import BodyRuleForbidden, refuse_forbidden
from tests.law.cases import BOOK, NOTIFIED, after, at, every, fold, mediated

SET_AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


def rule(subject: str, **fields: object) -> BodyRule:
    given = {"reason": "Charte de l'entité, art. 4", "valid_from": date(2026, 1, 5)} | fields
    return make_body_rule(
        body_rule_id=uuid.uuid4(), subject=subject, set_by="Odile", set_at=SET_AT, **given
    )


def refused(subject: str, **fields: object) -> dict[str, object]:
    with pytest.raises(BodyRuleForbidden) as forbidden:
        refuse_forbidden(rule(subject, **fields), BOOK)
    return forbidden.value.facts


@pytest.mark.parametrize(
    ("subject", "fields", "article"),
    [
        ("REFUSAL_NOTICE", {"length": 22}, "L612-2"),
        ("REFUSAL_NOTICE", {"length": 1, "unit": "month"}, "L612-2"),
        ("REFUSAL_NOTICE", {"length": 21, "unit": "working_day"}, "L612-2"),
        ("OUTCOME", {"length": 91}, "R612-5"),
        ("OUTCOME", {"length": 3, "unit": "month"}, "R612-5"),
    ],
)
def test_a_legal_maximum_is_never_lengthened(subject, fields, article):
    facts = refused(subject, **fields)
    assert facts["reason"] == "longer_than_law"
    assert article in facts["article"]


@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("REFUSAL_NOTICE", {"length": 21}),
        ("REFUSAL_NOTICE", {"length": 10}),
        ("OUTCOME", {"length": 60}),
        ("OUTCOME", {"length": 2, "unit": "month"}),
        ("OUTCOME", {"roll": "next_working_day"}),
        ("ENTRY_REPLY", {"length": 30, "valid_to": date(2028, 9, 19)}),
        ("RESPONSE", {"length": 30, "presets": (15, 30)}),
        ("RESPONSE", {"on_expiry": Expiry.SILENCE_IS_ACCEPTANCE}),
        ("OBJECTION_CONFLICT", {"length": 5}),
        ("TIMEBAR_RESUME", {"length": 12}),
        ("MEDIATOR_TERM", {"length": 5}),
        ("OUTCOME", {"warn_days": (45, 10)}),
        (CALENDAR, {"calendar": "ALSACE_MOSELLE"}),
    ],
)
def test_what_the_law_leaves_open_may_be_set(subject, fields):
    refuse_forbidden(rule(subject, **fields), BOOK)


@pytest.mark.parametrize(
    ("subject", "fields", "reason"),
    [
        ("TIMEBAR_RESUME", {"length": 5}, "shorter_than_law"),
        ("MEDIATOR_TERM", {"length": 2}, "shorter_than_law"),
        ("REFERRAL_WINDOW", {"length": 2}, "fixed"),
        ("REFERRAL_WINDOW", {"length": 6, "unit": "month"}, "fixed"),
        ("BIENNIAL_AUTHORITY", {"length": 1}, "fixed"),
        ("OUTCOME", {"on_expiry": Expiry.NOTHING}, "expiry"),
        ("ENTRY_REPLY", {"on_expiry": Expiry.SILENCE_IS_ACCEPTANCE}, "expiry"),
        ("ENTRY_REPLY", {}, "nothing_set"),
        ("NO_SUCH_CLOCK", {"length": 5}, "unknown_clock"),
        (CALENDAR, {"calendar": "ATLANTIS"}, "unknown_calendar"),
    ],
)
def test_what_the_law_does_not_leave_open_is_refused(subject, fields, reason):
    assert refused(subject, **fields)["reason"] == reason


def test_a_rule_of_the_body_ends_where_a_shorter_law_begins():
    facts = refused("ENTRY_REPLY", length=30)
    assert (facts["reason"], facts["article"]) == ("longer_than_law", "Dir. (UE) 2025/2647")
    assert facts["on"] >= "2028-09-20"


def test_two_rules_of_the_body_never_meet():
    first = rule("RESPONSE", length=15, valid_to=date(2026, 6, 30))
    book = BOOK.with_body([first])
    refuse_forbidden(rule("RESPONSE", length=30, valid_from=date(2026, 7, 1)), book)
    with pytest.raises(BodyRuleForbidden) as forbidden:
        refuse_forbidden(rule("RESPONSE", length=30, valid_from=date(2026, 6, 30)), book)
    assert forbidden.value.facts["reason"] == "overlap"


@pytest.mark.parametrize(
    "fields",
    [
        {"reason": "  "},
        {"length": 0},
        {"length": 5, "valid_to": date(2025, 1, 1)},
        {"calendar": "METROPOLE"},
        {"roll": "tomorrow"},
    ],
)
def test_a_setting_holds_together(fields):
    with pytest.raises(BodyRuleMalformed):
        rule("RESPONSE", **fields)


def test_what_a_body_set_is_shown_with_its_reason_wherever_its_clock_is():
    book = BOOK.with_body([rule("OUTCOME", length=60, valid_from=date(2026, 9, 1))])
    clock = every(mediated(), at(NOTIFIED), book)["OUTCOME"]
    assert (clock.set_by, clock.reason) == ("body", "Charte de l'entité, art. 4")
    assert (clock.count, (clock.due_on - NOTIFIED).days) == (60, 60)
    assert "R612-5" in clock.article


def test_a_rule_of_the_body_changes_only_clocks_that_start_under_it():
    book = BOOK.with_body([rule("OUTCOME", length=60, valid_from=NOTIFIED.replace(day=10))])
    assert NOTIFIED.day == 9
    clock = every(mediated(), at(NOTIFIED), book)["OUTCOME"]
    assert (clock.set_by, clock.count) == ("law", 90)


def test_silence_means_what_the_body_says():
    given = {"on_expiry": Expiry.SILENCE_IS_ACCEPTANCE, "valid_to": date(2028, 1, 1)}
    book = BOOK.with_body([rule("RESPONSE", **given)])
    assert book.rule("RESPONSE", date(2026, 6, 1)).on_expiry is Expiry.SILENCE_IS_ACCEPTANCE
    assert BOOK.rule("RESPONSE", date(2026, 6, 1)).on_expiry is Expiry.SILENCE_IS_REFUSAL


def test_the_calendar_of_the_body_counts_its_working_days():
    kept = rule(CALENDAR, calendar="ALSACE_MOSELLE", valid_from=date(2026, 1, 5))
    rolled = rule("ENTRY_REPLY", roll="next_working_day", valid_to=date(2028, 9, 19))
    book = BOOK.with_body([kept, rolled])
    # Twenty-one days from 5 December end on the 26th, a Saturday and Saint Stephen's day.
    start = date(2026, 12, 5)
    assert book.rule("ENTRY_REPLY", start).last_day(start, book.calendar(start)) == date(
        2026, 12, 28
    )
    easter = date(2027, 3, 5)
    rule_ = book.rule("ENTRY_REPLY", easter)
    assert rule_.last_day(easter, book.calendar(easter)) == date(2027, 3, 30)
    assert rule_.last_day(easter) == date(2027, 3, 26)


def test_warnings_follow_the_ladder_of_the_body():
    book = BOOK.with_body([rule("OUTCOME", warn_days=(10, 1))])
    clock = every(mediated(), at(NOTIFIED), book)["OUTCOME"]
    assert [(clock.due_on - day).days for day in clock.warn_on] == [10, 1]
    shipped = every(mediated(), at(NOTIFIED))["OUTCOME"]
    assert [(shipped.due_on - day).days for day in shipped.warn_on] == [30, 15, 7, 2]


OWN = OwnClock(
    names={"fr": "Premier contact", "en": "First contact"},
    starts=Milestone.FILE_RECEIVED,
    ends=(Milestone.PARTIES_NOTIFIED,),
    article="Règlement de l'entité, art. 7",
)


def test_a_body_adds_a_clock_of_its_own():
    own = rule("OWN_FIRST_CONTACT", length=3, unit="working_day", own=OWN)
    refuse_forbidden(own, BOOK)
    book = BOOK.with_body([own])
    now = at(after(mediated(), 0))
    clock = next(
        one for one in clock_history(fold(mediated()), now, book) if one.concern is Concern.OWN
    )
    assert dict(clock.names) == {"fr": "Premier contact", "en": "First contact"}
    assert clock.article == "Règlement de l'entité, art. 7"
    assert (clock.set_by, clock.count, clock.unit) == ("body", 3, "working_day")
    assert clock.settled_on == NOTIFIED


@pytest.mark.parametrize("subject", ["OUTCOME", "FIRST_CONTACT"])
def test_a_clock_of_ones_own_takes_nobody_elses_name(subject):
    assert refused(subject, length=3, own=OWN)["reason"] == "own_name"


def test_a_clock_of_ones_own_has_both_names_and_a_length():
    with pytest.raises(BodyRuleMalformed):
        rule("OWN_FIRST_CONTACT", own=OWN)
    with pytest.raises(ValueError, match="French"):
        OwnClock(
            names={"fr": "Premier contact"},
            starts=Milestone.FILE_RECEIVED,
            ends=(Milestone.PARTIES_NOTIFIED,),
            article="Règlement",
        )


def test_the_shipped_book_is_left_as_it_was():
    BOOK.with_body([rule("OUTCOME", length=60)])
    assert rulebook().rule("OUTCOME", date(2026, 6, 1)).length == 90
