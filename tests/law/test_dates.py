"""The arithmetic of deadlines: the awkward days of the calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.law import calendar, end_of
from mediator_desk.law.dates import complete_months, count, started_months

PARIS = "Europe/Paris"
FRANCE = calendar()
days = st.dates(date(2016, 1, 1), date(2040, 12, 31))


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
    assert count(start, length, unit) == last


def test_a_last_day_that_is_not_worked_is_put_off_only_where_the_rule_says_so():
    # 8 November 2026 plus three days is the eleventh, a public holiday.
    assert count(date(2026, 11, 8), 3, "day") == date(2026, 11, 11)
    assert count(date(2026, 11, 8), 3, "day", "next_working_day") == date(2026, 11, 12)


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
        assert start < count(start, length, unit) <= count(start, length + 1, unit)


@given(days, st.integers(1, 60))
def test_working_days_count_only_worked_ones(start, length):
    last = count(start, length, "working_day")
    span = [start + timedelta(days=n + 1) for n in range((last - start).days)]
    assert sum(map(FRANCE.is_worked, span)) == length
    assert FRANCE.is_worked(last)


@given(days)
def test_the_next_worked_day_is_near_and_worked(day):
    found = FRANCE.next_worked(day)
    assert FRANCE.is_worked(found)
    assert (found - day).days <= 5


HOLIDAYS_2026 = {
    (1, 1), (4, 6), (5, 1), (5, 8), (5, 14), (5, 25), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25),
}  # fmt: skip


def holidays_of(code: str, year: int) -> set[tuple[int, int]]:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    kept = calendar(code)
    return {(day.month, day.day) for day in days if day.year == year and kept.holiday(day)}


def test_the_public_holidays_are_the_eleven_of_l3133_1():
    assert holidays_of("METROPOLE", 2026) == HOLIDAYS_2026


def test_alsace_and_moselle_keep_two_more_days_l3134_13():
    assert holidays_of("ALSACE_MOSELLE", 2026) == HOLIDAYS_2026 | {(4, 3), (12, 26)}
    good_friday = date(2026, 4, 3)
    assert count(date(2026, 4, 2), 1, "working_day") == good_friday
    assert count(date(2026, 4, 2), 1, "working_day", days=calendar("ALSACE_MOSELLE")) == date(
        2026, 4, 7
    )


def test_a_day_ends_elsewhere_overseas():
    assert calendar("REUNION").end_of(date(2026, 11, 22)) == datetime(2026, 11, 22, 20, tzinfo=UTC)
    assert calendar("POLYNESIE").end_of(date(2026, 11, 22)) == datetime(
        2026, 11, 23, 10, tzinfo=UTC
    )
    late = datetime(2026, 11, 22, 21, tzinfo=UTC)
    assert calendar("REUNION").today(late) == date(2026, 11, 23)
    assert calendar("METROPOLE").today(late) == date(2026, 11, 22)


def test_easter_is_where_the_church_put_it():
    known = {
        2016: (3, 28),
        2024: (4, 1),
        2025: (4, 21),
        2026: (4, 6),
        2027: (3, 29),
        2038: (4, 26),
    }
    assert all(FRANCE.holiday(date(year, *monday)) for year, monday in known.items())


@pytest.mark.parametrize(
    ("start", "end", "complete", "started"),
    [
        (date(2026, 1, 15), date(2026, 1, 15), 0, 0),
        (date(2026, 1, 15), date(2026, 1, 16), 0, 1),
        (date(2026, 1, 15), date(2026, 2, 14), 0, 1),
        (date(2026, 1, 15), date(2026, 2, 15), 1, 1),
        (date(2026, 1, 15), date(2026, 2, 16), 1, 2),
        (date(2028, 1, 31), date(2028, 2, 29), 1, 1),
        (date(2026, 1, 31), date(2026, 3, 1), 1, 2),
        (date(2026, 12, 31), date(2025, 12, 31), 0, 0),
    ],
)
def test_months_are_complete_on_the_day_of_the_same_number(start, end, complete, started):
    assert (complete_months(start, end), started_months(start, end)) == (complete, started)
