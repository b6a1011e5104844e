"""The arithmetic of deadlines: the awkward days of the calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.law import Confidence, DeadlineRule, end_of, last_day
from mediator_desk.law.working_days import easter, is_worked, next_worked

PARIS = "Europe/Paris"
days = st.dates(date(2016, 1, 1), date(2040, 12, 31))


def rule(length: int, unit: str = "day", roll: str = "none") -> DeadlineRule:
    return DeadlineRule(
        rule_id="TEST",
        clock="TEST",
        starts="event",
        length=length,
        unit=unit,  # type: ignore[arg-type]
        set_by="law",
        article="test",
        jurisdiction="FR",
        roll=roll,  # type: ignore[arg-type]
        on_expiry="",
        source="test",
        confidence=Confidence.DEFAULT,
    )


@pytest.mark.parametrize(
    ("start", "length", "unit", "last"),
    [
        (date(2026, 8, 24), 90, "day", date(2026, 11, 22)),
        (date(2026, 12, 31), 1, "day", date(2027, 1, 1)),
        (date(2028, 2, 28), 1, "day", date(2028, 2, 29)),
        (date(2028, 2, 29), 1, "year", date(2029, 2, 28)),
        (date(2027, 2, 28), 1, "year", date(2028, 2, 28)),
        (date(2026, 12, 31), 2, "month", date(2027, 2, 28)),
        (date(2027, 12, 31), 2, "month", date(2028, 2, 29)),
        (date(2026, 8, 31), 6, "month", date(2027, 2, 28)),
        (date(2026, 1, 31), 1, "month", date(2026, 2, 28)),
        (date(2026, 5, 13), 1, "working_day", date(2026, 5, 15)),  # Ascension on the 14th
        (date(2026, 12, 24), 2, "working_day", date(2026, 12, 29)),
    ],
)
def test_the_last_day(start, length, unit, last):
    assert last_day(rule(length, unit), start) == last


def test_a_last_day_that_is_not_worked_is_put_off_only_where_the_rule_says_so():
    # 8 November 2026 plus three days is the eleventh, a public holiday.
    assert last_day(rule(3), date(2026, 11, 8)) == date(2026, 11, 11)
    assert last_day(rule(3, roll="next_working_day"), date(2026, 11, 8)) == date(2026, 11, 12)


def test_a_length_fixed_per_case_must_be_given():
    bare = rule(1).model_copy(update={"length": None})
    assert last_day(bare, date(2026, 1, 1), 21) == date(2026, 1, 22)
    with pytest.raises(ValueError, match="no length"):
        last_day(bare, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2026, 11, 22), datetime(2026, 11, 22, 23, tzinfo=UTC)),
        (date(2026, 7, 14), datetime(2026, 7, 14, 22, tzinfo=UTC)),
        (date(2026, 3, 28), datetime(2026, 3, 28, 23, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 22, tzinfo=UTC)),  # clocks went forward
        (date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),  # clocks went back
        (date(2026, 12, 31), datetime(2026, 12, 31, 23, tzinfo=UTC)),
    ],
)
def test_a_day_ends_in_paris(day, ends):
    assert end_of(day, PARIS) == ends


@given(days)
def test_the_end_of_a_day_is_the_first_instant_outside_it(day):
    end = end_of(day, PARIS)
    paris = ZoneInfo(PARIS)
    assert end.astimezone(paris).date() == day + timedelta(days=1)
    assert (end - timedelta(microseconds=1)).astimezone(paris).date() == day


@given(days, st.integers(1, 400))
def test_longer_deadlines_never_end_earlier(start, length):
    for unit in ("day", "working_day", "month"):
        assert (
            start < last_day(rule(length, unit), start) <= last_day(rule(length + 1, unit), start)
        )


@given(days, st.integers(1, 60))
def test_working_days_count_only_worked_ones(start, length):
    last = last_day(rule(length, "working_day"), start)
    span = [start + timedelta(days=n + 1) for n in range((last - start).days)]
    assert sum(map(is_worked, span)) == length
    assert is_worked(last)


@given(days)
def test_the_next_worked_day_is_near_and_worked(day):
    found = next_worked(day)
    assert is_worked(found)
    assert (found - day).days <= 5


def test_easter_is_where_the_church_put_it():
    known = {
        2016: (3, 27),
        2024: (3, 31),
        2025: (4, 20),
        2026: (4, 5),
        2027: (3, 28),
        2038: (4, 25),
    }
    assert {year: (easter(year).month, easter(year).day) for year in known} == known
