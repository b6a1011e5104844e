"""The arithmetic of deadlines: which day is the last, and when it ends.

Owns the counting rules of Reg. (EEC) 1182/71 and CPC 640 to 642; never a length.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mediator_desk.law.rules import DeadlineRule
from mediator_desk.law.working_days import is_worked, next_worked

_MONTHS_PER_YEAR = 12


def last_day(rule: DeadlineRule, start: date, length: int | None = None) -> date:
    """The last day of a deadline that starts with an event on ``start``.

    ``length`` is for rules fixed per case. LAW(CPC 641): the day of the event is not counted; a
    month or year ends on the day of the same number, else on the last day of the month.
    """
    units = rule.length if length is None else length
    if units is None:
        raise ValueError(f"{rule.rule_id} has no length of its own")
    match rule.unit:
        case "day":
            last = start + timedelta(days=units)
        case "working_day":
            last = _count_worked(start, units)
        case "month":
            last = _add_months(start, units)
        case "year":
            last = _add_months(start, units * _MONTHS_PER_YEAR)
    # LAW(CPC 642): an option of the rule, since no text extends it to every deadline here.
    return next_worked(last) if rule.roll == "next_working_day" else last


def end_of(day: date, time_zone: str) -> datetime:
    """The UTC instant at which ``day`` is over in ``time_zone``: the first one outside it."""
    midnight = datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(time_zone))
    return midnight.astimezone(UTC)


def _count_worked(start: date, units: int) -> date:
    day = start
    while units:
        day += timedelta(days=1)
        units -= is_worked(day)
    return day


def _add_months(start: date, months: int) -> date:
    index = start.year * _MONTHS_PER_YEAR + start.month - 1 + months
    year, month = divmod(index, _MONTHS_PER_YEAR)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
