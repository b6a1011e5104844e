"""The arithmetic of deadlines: which day is the last, and when it ends.

Owns the counting rules of Reg. (EEC) 1182/71 and CPC 640 to 642; never a length.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final, Literal

from mediator_desk.law.workdays import Calendar, calendar

Unit = Literal["day", "working_day", "month", "year"]
Roll = Literal["none", "next_working_day"]

_MONTHS_PER_YEAR: Final = 12


def count(
    start: date, length: int, unit: Unit, roll: Roll = "none", days: Calendar | None = None
) -> date:
    """The last day of ``length`` units that start with an event on ``start``.

    LAW(CPC 641): the day of the event is not counted; a month or year ends on the day of the same
    number, else on the last day of the month. ``days`` says which days are worked.
    """
    worked = days or calendar()
    match unit:
        case "day":
            last = start + timedelta(days=length)
        case "working_day":
            last = _count_worked(start, length, worked)
        case "month":
            last = add_months(start, length)
        case "year":
            last = add_months(start, length * _MONTHS_PER_YEAR)
    # LAW(CPC 642): an option of the rule, since no text extends it to every deadline here.
    return worked.next_worked(last) if roll == "next_working_day" else last


def add_months(start: date, months: int) -> date:
    """The day of the same number so many months later, else the last day of that month."""
    index = start.year * _MONTHS_PER_YEAR + start.month - 1 + months
    year, month = divmod(index, _MONTHS_PER_YEAR)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def complete_months(start: date, end: date) -> int:
    """How many whole months lie between two days; none before the first is complete."""
    months = (end.year - start.year) * _MONTHS_PER_YEAR + end.month - start.month
    while months > 0 and add_months(start, months) > end:
        months -= 1
    return max(months, 0)


def started_months(start: date, end: date) -> int:
    """How many months have begun after ``start`` by ``end``, the last counted once it begins."""
    whole = complete_months(start, end)
    return whole if end <= start or add_months(start, whole) == end else whole + 1


def end_of(day: date, time_zone: str) -> datetime:
    """The UTC instant at which ``day`` is over in ``time_zone``: the first one outside it."""
    return calendar().model_copy(update={"time_zone": time_zone}).end_of(day)


def _count_worked(start: date, units: int, days: Calendar) -> date:
    day = start
    while units:
        day += timedelta(days=1)
        units -= days.is_worked(day)
    return day
