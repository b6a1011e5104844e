"""On which days before a last day a warning is due.

Owns the ladder shipped (``resources/law/warnings.toml``); a body's own takes its place.
"""

from datetime import date, timedelta
from functools import cache
from typing import Annotated, Literal

from pydantic import Field

from mediator_desk.law.rules import DeadlineRule
from mediator_desk.law.tables import RowId, Strict, read_table, refuse_twice

_Days = tuple[Annotated[int, Field(ge=0)], ...]


class _Ladder(Strict):
    clock: RowId
    days: _Days


class _Table(Strict):
    schema_version: Literal[1]
    usual: _Days
    ladder: tuple[_Ladder, ...]


def warning_days(rule: DeadlineRule) -> tuple[int, ...]:
    """How many calendar days before the last one to warn, the earliest warning first."""
    if rule.body is not None and rule.body.warn_days is not None:
        return tuple(sorted(rule.body.warn_days, reverse=True))
    usual, ladders = shipped_ladders()
    return ladders.get(rule.clock, usual)


def warnings_before(rule: DeadlineRule, start: date, due: date) -> tuple[date, ...]:
    """The days on which to warn of ``due``; none before the clock started."""
    days = (due - timedelta(days=before) for before in warning_days(rule))
    return tuple(day for day in days if day > start)


@cache
def shipped_ladders() -> tuple[tuple[int, ...], dict[str, tuple[int, ...]]]:
    """The usual ladder, and those of single clocks. Raises LawTableInvalid."""
    table = read_table("warnings", _Table)
    refuse_twice("warnings.toml", (one.clock for one in table.ladder))
    ladders = {one.clock: tuple(sorted(one.days, reverse=True)) for one in table.ladder}
    return tuple(sorted(table.usual, reverse=True)), ladders
