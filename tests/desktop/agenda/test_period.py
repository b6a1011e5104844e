"""Which days a view of the agenda shows."""

from datetime import date

import pytest

from mediator_desk.desktop.agenda.period import Period, View, period_of, turned


def test_a_week_begins_on_monday() -> None:
    assert period_of(View.WEEK, date(2026, 11, 29)) == Period(
        date(2026, 11, 23), date(2026, 11, 29)
    )


def test_a_month_is_six_whole_weeks() -> None:
    period = period_of(View.MONTH, date(2026, 11, 24))
    assert (period.first, period.last) == (date(2026, 10, 26), date(2026, 12, 6))
    assert len(period.days) == 42


def test_february_of_four_weeks_keeps_six_lines() -> None:
    assert len(period_of(View.MONTH, date(2027, 2, 1)).days) == 42


@pytest.mark.parametrize(
    ("view", "day", "step", "expected"),
    [
        (View.WEEK, date(2026, 12, 30), 1, date(2027, 1, 6)),
        (View.MONTH, date(2026, 12, 31), 1, date(2027, 1, 31)),
        (View.MONTH, date(2026, 1, 31), 1, date(2026, 2, 28)),
        (View.MONTH, date(2028, 1, 31), 1, date(2028, 2, 29)),
        (View.MONTH, date(2026, 1, 15), -1, date(2025, 12, 15)),
    ],
)
def test_turning_a_page(view: View, day: date, step: int, expected: date) -> None:
    assert turned(view, day, step) == expected
