"""The legal interest rate of each half-year.

Owns the reading of ``resources/law/interest.toml``; a rate nobody read is none, never a guess.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law.tables import (
    Dated,
    LawTableInvalid,
    LawValueUnknown,
    RowId,
    Strict,
    in_force,
    read_table,
    refuse_overlaps,
    refuse_twice,
)

_TABLE: Final = "interest"

Rate = Annotated[Decimal, Field(ge=0, le=100)]


class Creditor(StrEnum):
    """Whose money is owed: the rate of natural persons is not that of the others (L313-2)."""

    CONSUMER = "CONSUMER"
    OTHER = "OTHER"


class HalfYear(Dated):
    """The two rates of one half-year, in % per year; none where they were not read."""

    row_id: RowId
    half_year: Annotated[str, Field(pattern=r"^[0-9]{4}-[12]$")]
    consumer: Rate | None = None
    others: Rate | None = None

    @model_validator(mode="after")
    def _is_bounded(self) -> "HalfYear":
        if self.valid_from is None or self.valid_to is None:
            raise ValueError("a half-year has a first and a last day")
        if (self.consumer is None) != (self.others is None):
            raise ValueError("both rates, or none")
        return self

    def rate(self, creditor: Creditor) -> Decimal | None:
        """The rate of a creditor, in % per year."""
        return self.consumer if creditor is Creditor.CONSUMER else self.others

    @property
    def reference(self) -> LawReference:
        """How the rate is cited beside a result."""
        return self.cited(_TABLE, self.row_id)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of one half-year: after ``start``, up to and with ``end``. ``given``: the rate was told
    by the person who calculates, since the table has none."""

    start: date
    end: date
    half_year: HalfYear
    rate: Decimal
    given: bool

    @property
    def days(self) -> int:
        """How many days bear interest."""
        return (self.end - self.start).days


class _Table(Strict):
    schema_version: Literal[1]
    year_days: Annotated[int, Field(ge=360, le=366)]
    rate: Annotated[tuple[HalfYear, ...], Field(min_length=1)]


def year_days() -> int:
    """How many days make a year of interest."""
    return _table().year_days


def half_years() -> tuple[HalfYear, ...]:
    """Every half-year of the table, oldest first. Raises LawTableInvalid."""
    return _table().rate


def half_year(on: date) -> HalfYear:
    """The half-year a day lies in. Raises LawValueUnknown."""
    return in_force(_TABLE, half_years(), on)


def rate_on(
    on: date, creditor: Creditor, given: Mapping[str, Decimal] | None = None
) -> tuple[Decimal, HalfYear, bool]:
    """The rate on a day, its half-year, and whether it had to be given.

    ``given`` maps half-years (``2026-2``) to rates in % per year; a rate of the table is never
    replaced by one of them. Raises LawValueUnknown.
    """
    found = half_year(on)
    known = found.rate(creditor)
    if known is not None:
        return known, found, False
    told = (given or {}).get(found.half_year)
    if told is None:
        raise LawValueUnknown(table=_TABLE, on=on.isoformat(), half_year=found.half_year)
    return told, found, True


def stretches(
    start: date, end: date, creditor: Creditor, given: Mapping[str, Decimal] | None = None
) -> Iterator[Stretch]:
    """The days after ``start`` up to and with ``end``, cut where the rate changes.

    Raises LawValueUnknown.
    """
    while start < end:
        rate, found, was_given = rate_on(start + timedelta(days=1), creditor, given)
        assert found.valid_to is not None
        last = min(end, found.valid_to)
        yield Stretch(start, last, found, rate, was_given)
        start = last


@cache
def _table() -> _Table:
    table = read_table(_TABLE, _Table)
    rows = table.rate
    refuse_twice("interest.toml", (row.row_id for row in rows))
    refuse_overlaps("interest.toml", ((None, row.row_id, row) for row in rows))
    for one, after in itertools.pairwise(rows):
        assert one.valid_to is not None
        if one.valid_to + timedelta(days=1) != after.valid_from:
            raise LawTableInvalid(table="interest.toml", where=after.row_id, reason="gap")
    for row in rows:
        if row.consumer is None and row.confidence is Confidence.CHECKED:
            raise LawTableInvalid(table="interest.toml", where=row.row_id, reason="no_rate")
    return table
