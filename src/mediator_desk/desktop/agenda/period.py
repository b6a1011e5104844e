"""Which days a view of the agenda shows, and where a key leads from a day.

Owns the arithmetic of weeks and months on screen; weeks begin on Monday. Never the law's.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

WEEK: Final = 7
_MONTHS: Final = 12
_WEEKS_OF_A_MONTH: Final = 6


class View(StrEnum):
    """How the agenda is laid out."""

    WEEK = "week"
    MONTH = "month"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Period:
    """The days in sight, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> tuple[date, ...]:
        """Every day in sight, in order."""
        count = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=number) for number in range(count))


def period_of(view: View, day: date) -> Period:
    """The days ``view`` shows around ``day``: its week, the six weeks of its month, or its month.

    WHY always six weeks: the lines of a month then keep their place from one month to the next.
    """
    if view is View.LIST:
        return month_of(day)
    first = day if view is View.WEEK else day.replace(day=1)
    monday = first - timedelta(days=first.weekday())
    weeks = 1 if view is View.WEEK else _WEEKS_OF_A_MONTH
    return Period(monday, monday + timedelta(days=weeks * WEEK - 1))


def month_of(day: date) -> Period:
    """The month of ``day``."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def turned(view: View, day: date, step: int) -> date:
    """The day that stands where ``day`` stands, ``step`` pages away: weeks, or months."""
    if view is View.WEEK:
        return day + timedelta(days=step * WEEK)
    index = day.year * _MONTHS + day.month - 1 + step
    year, month = divmod(index, _MONTHS)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
