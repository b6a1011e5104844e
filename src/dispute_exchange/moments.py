"""When something happened, as honestly as it is known.

Owns instants (aware, UTC) and moments that may be no more precise than a day.
"""

from datetime import UTC, date, datetime
from typing import Annotated, Final

from pydantic import AfterValidator, AwareDatetime, Field, model_validator

from dispute_exchange.canonical import Frozen

# SECURITY: at the ends of the calendar, adding a term or turning to another time zone overflows.
_FIRST: Final = 1900
_LAST: Final = 2999


def _in_our_time(value: date) -> date:
    if not _FIRST <= value.year <= _LAST:
        raise ValueError(f"the year does not lie between {_FIRST} and {_LAST}")
    return value


def _utc(value: datetime) -> datetime:
    _in_our_time(value)
    return value.astimezone(UTC)


Day = Annotated[date, AfterValidator(_in_our_time)]
"""A calendar day from 1900 to 2999."""

Instant = Annotated[AwareDatetime, AfterValidator(_utc)]
"""An aware instant from 1900 to 2999, always kept in UTC."""

Days = Annotated[int, Field(ge=1, le=3650)]
"""A number of calendar days."""


class Moment(Frozen):
    """The day something happened, its instant when known, and whether the day itself is sure."""

    on: Day
    at: Instant | None = None
    uncertain: bool = False

    @model_validator(mode="after")
    def _instant_is_near_the_day(self) -> "Moment":
        # WHY one day of slack: the day is local to the parties, the instant is UTC.
        if self.at is not None and abs((self.at.date() - self.on).days) > 1:
            raise ValueError("the instant does not fall on the day")
        return self
