"""The calendar the stories are told in: written days, the day they are told on, words for dates.

Stories are written as if today were ``REFERENCE_DAY``; told on another day, every date moves along,
so that deadlines stay as far away as they were. Never reads a clock.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

REFERENCE_DAY: Final = date(2026, 11, 24)
"""The day on which the stories are told unless another is asked for."""

_MONTHS: Final = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_DATE_MARK: Final = re.compile(r"\{(\d{6}|\d{4})([ny]?)\}")
_WRITTEN_DAY: Final = re.compile(r"(?:(\d{4})-)?(\d{2})-(\d{2})$")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Moves written dates so that the story's ``REFERENCE_DAY`` becomes ``today``."""

    today: date = REFERENCE_DAY

    def day(self, written: date | str) -> date:
        """The calendar day of a written day: a date, ``2026-06-17`` or ``06-17``."""
        if isinstance(written, str):
            match = _WRITTEN_DAY.match(written)
            if match is None:
                raise ValueError(f"not a written day: {written!r}")
            year, month, day = match.groups()
            written = date(int(year or REFERENCE_DAY.year), int(month), int(day))
        return written + (self.today - REFERENCE_DAY)

    def instant(self, on: date, at: time) -> datetime:
        """The UTC instant at which clocks in Paris show ``at`` on ``on``."""
        return paris_to_utc(datetime.combine(on, at))

    def told(self, text: str, language: str = "fr") -> str:
        """``text`` with its date marks in words.

        ``{0617}`` is "17 juin", ``{0617y}`` and ``{250617}`` carry the year, ``{0617n}`` is
        numeric.
        """
        return _DATE_MARK.sub(lambda match: self._words(match, language), text)

    def _words(self, match: re.Match[str], language: str) -> str:
        digits, form = match.groups()
        year = 2000 + int(digits[:2]) if len(digits) == 6 else REFERENCE_DAY.year
        on = self.day(date(year, int(digits[-4:-2]), int(digits[-2:])))
        if form == "n":
            return numeric(on, language)
        return in_words(on, language, with_year=form == "y" or len(digits) == 6)


def in_words(on: date, language: str = "fr", *, with_year: bool = True) -> str:
    """The day as a letter writes it: 1er juillet 2026, 1 July 2026, 1. Juli 2026."""
    month = _MONTHS.get(language, _MONTHS["fr"]).split()[on.month - 1]
    ordinal = {"fr": "1er" if on.day == 1 else str(on.day), "de": f"{on.day}."}
    words = f"{ordinal.get(language, str(on.day))}\u00a0{month}"
    return f"{words} {on.year}" if with_year else words


def numeric(on: date, language: str = "fr") -> str:
    """The day in figures, as forms and tables print it."""
    return on.strftime("%d.%m.%Y" if language == "de" else "%d/%m/%Y")


def paris_to_utc(local: datetime) -> datetime:
    """The UTC instant of a naive local time in Paris; in the repeated hour, its first passage.

    WHY not ``zoneinfo``: its data are absent from some systems, and the rule is one line
    (Directive 2000/84/EC: last Sundays of March and October, 01:00 UTC).
    """
    summer = _last_sunday(local.year, 3) <= local < _last_sunday(local.year, 10)
    return local.replace(tzinfo=UTC) - timedelta(hours=2 if summer else 1)


def utc_to_paris(instant: datetime) -> datetime:
    """The naive local time in Paris of a UTC instant."""
    naive = instant.astimezone(UTC).replace(tzinfo=None)
    hour = timedelta(hours=1)
    summer = _last_sunday(naive.year, 3) - hour <= naive < _last_sunday(naive.year, 10) - 2 * hour
    return naive + (2 * hour if summer else hour)


def _last_sunday(year: int, month: int) -> datetime:
    """The local time at which the change happens, as the clocks show it before the change."""
    last = date(year, month, 31)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime.combine(sunday, time(2 if month == 3 else 3))
