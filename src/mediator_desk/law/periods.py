"""Periods the calculators count, by the version in force.

Owns the reading of ``resources/law/periods.toml``; never what a period is counted from.
"""

from datetime import date
from functools import cache
from typing import Annotated, Final, Literal

from pydantic import Field

from mediator_desk.domain.references import LawReference
from mediator_desk.law.dates import Roll, Unit, count
from mediator_desk.law.tables import (
    Dated,
    RowId,
    Strict,
    in_force,
    read_table,
    refuse_overlaps,
    refuse_twice,
)
from mediator_desk.law.workdays import Calendar

_TABLE: Final = "periods"


class Period(Dated):
    """One version of one period; ``name`` groups the versions that follow one another."""

    row_id: RowId
    name: RowId
    length: Annotated[int, Field(ge=1)]
    unit: Unit
    roll: Roll = "none"

    def last_day(self, start: date, days: Calendar | None = None) -> date:
        """The last day of the period that an event on ``start`` begins."""
        return count(start, self.length, self.unit, self.roll, days)

    @property
    def reference(self) -> LawReference:
        """How the period is cited beside a result."""
        return self.cited(_TABLE, self.row_id)


class _Table(Strict):
    schema_version: Literal[1]
    period: Annotated[tuple[Period, ...], Field(min_length=1)]


def period(name: str, on: date) -> Period:
    """The version of a period in force on a day. Raises LawValueUnknown."""
    return in_force(name, (one for one in periods() if one.name == name), on)


@cache
def periods() -> tuple[Period, ...]:
    """Every version of every period. Raises LawTableInvalid."""
    rows = read_table(_TABLE, _Table).period
    refuse_twice("periods.toml", (row.row_id for row in rows))
    refuse_overlaps("periods.toml", ((row.name, row.row_id, row) for row in rows))
    return rows
