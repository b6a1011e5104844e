"""What air passengers are owed, by the version in force.

Owns the reading of ``resources/law/flight.toml``; never a calculation.
"""

import itertools
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from mediator_desk.domain.references import LawReference
from mediator_desk.law.tables import (
    Dated,
    LawTableInvalid,
    RowId,
    Strict,
    in_force,
    read_table,
    refuse_overlaps,
    refuse_twice,
)

_TABLE: Final = "flight"

BandName = Literal["SHORT", "MEDIUM", "LONG"]
Minutes = Annotated[int, Field(ge=0)]


class DistanceBand(Strict):
    """What is owed for km_over < km <= km_up_to, in whole euros per passenger.

    ``rerouting_minutes``: how late re-routing may arrive for the sum to be halved (art. 7(2)).
    """

    name: BandName
    km_over: Annotated[int, Field(ge=0)]
    km_up_to: int | None = None
    euros: Annotated[int, Field(ge=1)]
    rerouting_minutes: Minutes


class Notice(Dated):
    """No compensation when a cancellation was told at least ``days_from`` days before and, where
    minutes are set, re-routing left no earlier and arrived less late than they say."""

    days_from: Annotated[int, Field(ge=0)]
    earlier_minutes: Minutes | None = None
    later_minutes: Minutes | None = None

    @model_validator(mode="after")
    def _has_both_times(self) -> "Notice":
        if (self.earlier_minutes is None) != (self.later_minutes is None):
            raise ValueError("both times of a re-routing, or none")
        return self


class Halving(Dated):
    """By how much the sum is reduced, in %."""

    percent: Annotated[Decimal, Field(gt=0, le=100)]


class Extraordinary(Dated):
    """The text on extraordinary circumstances."""


class FlightAmounts(Dated):
    """One version of the amounts. ``delay_minutes`` is the delay at arrival from which they are
    owed; ``intra_eu_band`` the highest band of flights within the Union."""

    row_id: RowId
    status: Literal["in_force", "announced"]
    delay_minutes: Minutes
    intra_eu_band: BandName
    band: Annotated[tuple[DistanceBand, ...], Field(min_length=1)]
    halving: Halving
    notice: tuple[Notice, ...] = ()
    extraordinary: Extraordinary

    @model_validator(mode="after")
    def _has_no_gap(self) -> "FlightAmounts":
        if self.band[0].km_over != 0 or self.band[-1].km_up_to is not None:
            raise ValueError("distances begin at none and have no end")
        for one, after in itertools.pairwise(self.band):
            if one.km_up_to != after.km_over:
                raise ValueError("a gap between two distances")
        return self

    def find(self, km: int, *, intra_eu: bool) -> DistanceBand:
        """The band of a distance."""
        by_km = next(one for one in self.band if one.km_up_to is None or km <= one.km_up_to)
        highest = next(one for one in self.band if one.name == self.intra_eu_band)
        return highest if intra_eu and by_km.km_over > highest.km_over else by_km

    @property
    def reference(self) -> LawReference:
        """How the amounts are cited beside a result."""
        return self.cited(_TABLE, self.row_id)


class _Table(Strict):
    schema_version: Literal[1]
    amounts: Annotated[tuple[FlightAmounts, ...], Field(min_length=1)]


def flight_amounts(on: date) -> FlightAmounts:
    """The amounts in force on the day of the flight. Raises LawValueUnknown."""
    return in_force(_TABLE, (row for row in _rows() if row.status == "in_force"), on)


def announced_amounts() -> tuple[FlightAmounts, ...]:
    """Amounts announced and not in force: shown, never applied."""
    return tuple(row for row in _rows() if row.status == "announced")


@cache
def _rows() -> tuple[FlightAmounts, ...]:
    rows = read_table(_TABLE, _Table).amounts
    refuse_twice("flight.toml", (row.row_id for row in rows))
    active = [row for row in rows if row.status == "in_force"]
    refuse_overlaps("flight.toml", ((None, row.row_id, row) for row in active))
    if not active:
        raise LawTableInvalid(table="flight.toml", where="", reason="none_in_force")
    return rows
