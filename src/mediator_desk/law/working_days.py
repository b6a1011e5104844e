"""Which days are worked, from the table of public holidays.

Owns the date of Easter (arithmetic of the calendar, not of the law); the holidays are data.
"""

import tomllib
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from mediator_desk.law.rules import LawTableInvalid
from mediator_desk.system.resources import resource_path

_TABLE = "law/holidays.toml"
_SATURDAY = 5


class Holiday(BaseModel):
    """A public holiday: on a fixed day (``month``, ``day``) or days ``after_easter``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    article: str
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None
    after_easter: int | None = None

    @model_validator(mode="after")
    def _is_one_day(self) -> "Holiday":
        if (self.month is None) != (self.day is None) or (
            (self.month is None) == (self.after_easter is None)
        ):
            raise ValueError("either month and day, or after_easter")
        return self

    def in_year(self, year: int) -> date:
        """The holiday's date in ``year``."""
        if self.after_easter is not None:
            return easter(year) + timedelta(days=self.after_easter)
        assert self.month is not None
        assert self.day is not None
        return date(year, self.month, self.day)


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    schema_version: Literal[1]
    source: str
    holiday: Annotated[tuple[Holiday, ...], Field(min_length=1)]


def is_worked(day: date) -> bool:
    """Whether ``day`` is neither a Saturday, a Sunday nor a public holiday (CPC 642)."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def next_worked(day: date) -> date:
    """``day`` itself if it is worked, else the first worked day after it."""
    while not is_worked(day):
        day += timedelta(days=1)
    return day


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    shift = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holiday.in_year(year) for holiday in _table().holiday)


@cache
def _table() -> _Table:
    path = resource_path(_TABLE)
    try:
        return _Table.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise LawTableInvalid(table=path.name, where="", reason=type(error).__name__) from None
