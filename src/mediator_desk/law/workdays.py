"""Which days are worked where, and when a day ends there.

Owns the calendars a body may keep (``resources/law/calendars.toml``); the holidays themselves come
from the ``holidays`` library, so that a change of the list is a newer library.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Annotated, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from mediator_desk.law.tables import Dated, LawTableInvalid, RowId, Strict, read_table, refuse_twice

_SATURDAY: Final = 5
_LANGUAGES: Final = {"fr": "fr", "en": "en_US"}


class Calendar(Dated):
    """A calendar of public holidays and its time zone.

    ``subdivision`` is the library's code of the part of the country, empty for all of it.
    """

    code: RowId
    names: dict[Literal["fr", "en"], str]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    subdivision: str = ""
    time_zone: str

    @field_validator("time_zone")
    @classmethod
    def _exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("no such time zone") from error
        return name

    def is_worked(self, day: date) -> bool:
        """Whether ``day`` is neither a Saturday, a Sunday nor a public holiday (CPC 642)."""
        return day.weekday() < _SATURDAY and not self.holiday(day)

    def next_worked(self, day: date) -> date:
        """``day`` itself if it is worked, else the first worked day after it."""
        while not self.is_worked(day):
            day += timedelta(days=1)
        return day

    def holiday(self, day: date, language: Literal["fr", "en"] = "fr") -> str:
        """The name of the public holiday on ``day``; empty on any other day."""
        return _holidays(self.country, self.subdivision, day.year, language).get(day, "")

    def today(self, now: datetime) -> date:
        """The calendar day at the instant ``now``."""
        return now.astimezone(ZoneInfo(self.time_zone)).date()

    def end_of(self, day: date) -> datetime:
        """The UTC instant at which ``day`` is over: the first one outside it."""
        midnight = datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(self.time_zone))
        return midnight.astimezone(UTC)


class _Table(Strict):
    schema_version: Literal[1]
    usual: RowId
    calendar: Annotated[tuple[Calendar, ...], Field(min_length=1)]


def calendars() -> tuple[Calendar, ...]:
    """Every calendar a body may keep, the usual one first. Raises LawTableInvalid."""
    return tuple(_table().values())


def calendar(code: str = "") -> Calendar:
    """The calendar of that code; without one, or an unknown one, the usual calendar."""
    known = _table()
    return known.get(code) or next(iter(known.values()))


@cache
def _table() -> dict[str, Calendar]:
    table = read_table("calendars", _Table)
    refuse_twice("calendars.toml", (one.code for one in table.calendar))
    if table.usual not in {one.code for one in table.calendar}:
        raise LawTableInvalid(table="calendars.toml", where=table.usual, reason="usual_unknown")
    usual_first = sorted(table.calendar, key=lambda one: one.code != table.usual)
    return {one.code: one for one in usual_first}


@cache
def _holidays(country: str, subdivision: str, year: int, language: str) -> dict[date, str]:
    # WHY here: the library is only needed where working days are counted or a calendar is drawn.
    import holidays

    return dict(
        holidays.country_holidays(
            country, subdiv=subdivision or None, years=year, language=_LANGUAGES[language]
        )
    )
