"""Scales of increases for sums refunded late, by the version in force.

Owns the reading of ``resources/law/penalties.toml`` and the choice of a band; never a calculation.
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
    RowId,
    Strict,
    in_force,
    read_table,
    refuse_overlaps,
    refuse_twice,
)

_TABLE: Final = "penalties"

Percent = Annotated[Decimal, Field(ge=0)]


class Band(Strict):
    """An increase for days of delay with ``days_over`` < days <= ``days_up_to``."""

    days_over: Annotated[int, Field(ge=0)]
    days_up_to: int | None = None
    increase: Literal["legal_rate", "percent", "percent_and_points"]
    percent: Percent = Decimal(0)
    points_per_month: Percent = Decimal(0)
    cap_percent: Percent | None = None

    @model_validator(mode="after")
    def _holds(self) -> "Band":
        if self.days_up_to is not None and self.days_up_to <= self.days_over:
            raise ValueError("an empty band")
        if (self.increase == "percent_and_points") != (self.cap_percent is not None):
            raise ValueError("points, and nothing else, have a cap")
        return self


class Scale(Dated):
    """One version of one scale. ``picked_by``: the day of the event, or of the contract, picks the
    version; ``period`` is the one whose end starts the days of delay."""

    row_id: RowId
    name: RowId
    picked_by: Literal["event", "contract"]
    period: RowId
    band: Annotated[tuple[Band, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_no_gap(self) -> "Scale":
        if self.band[0].days_over != 0 or self.band[-1].days_up_to is not None:
            raise ValueError("a scale begins at no delay and has no end")
        for one, after in itertools.pairwise(self.band):
            if one.days_up_to != after.days_over:
                raise ValueError("a gap between two bands")
        return self

    def find(self, days: int, *, boundary_in: bool = True) -> Band:
        """The band for so many days of delay, at least one.

        ``boundary_in``: whether the day on the boundary still belongs to the lower band, as the
        texts say ("au plus tard"), or already to the next.
        """
        for band in self.band:
            top = band.days_up_to
            if top is None or days < top or (days == top and boundary_in):
                return band
        return self.band[-1]

    @property
    def reference(self) -> LawReference:
        """How the scale is cited beside a result."""
        return self.cited(_TABLE, self.row_id)


class _Table(Strict):
    schema_version: Literal[1]
    scale: Annotated[tuple[Scale, ...], Field(min_length=1)]


def scale(name: str, on: date) -> Scale:
    """The version of a scale in force on a day. Raises LawValueUnknown."""
    return in_force(name, (one for one in scales() if one.name == name), on)


@cache
def scales() -> tuple[Scale, ...]:
    """Every version of every scale. Raises LawTableInvalid."""
    rows = read_table(_TABLE, _Table).scale
    refuse_twice("penalties.toml", (row.row_id for row in rows))
    refuse_overlaps("penalties.toml", ((row.name, row.row_id, row) for row in rows))
    return rows
