"""When something happened, as honestly as it is known.

Owns instants (aware, UTC) and moments that may be no more precise than a day.
"""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, model_validator

from dispute_exchange.canonical import Frozen


def _utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_utc)]
"""An aware instant, always kept in UTC."""


class Moment(Frozen):
    """The day something happened, its instant when known, and whether the day itself is sure."""

    on: date
    at: Instant | None = None
    uncertain: bool = False

    @model_validator(mode="after")
    def _instant_is_near_the_day(self) -> "Moment":
        # WHY one day of slack: the day is local to the parties, the instant is UTC.
        if self.at is not None and abs((self.at.date() - self.on).days) > 1:
            raise ValueError("the instant does not fall on the day")
        return self
