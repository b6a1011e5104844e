"""What people type, turned into days, amounts and numbers.

Owns the many ways of writing a day or an amount; never a word of its own: a reading that fails
raises ``TypedWrong`` and the field says why. Empty text is nothing typed, never an error.
"""

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Final

from PySide6.QtCore import QLocale

from dispute_exchange.money import Money

_BLANKS: Final = " \u00a0\u202f\u2009"
_RELATIVE: Final = re.compile(r"([+\-−]) ?(\d{1,4}) ?(?:j|d|jours?|days?)?")
_FIGURES: Final = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED: Final = re.compile(r"(?:[a-z]+\.? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?(?: (\d{4}))?")
_WORDS: Final = {
    "aujourd'hui": 0,
    "today": 0,
    "demain": 1,
    "tomorrow": 1,
    "hier": -1,
    "yesterday": -1,
}
_CENTURY: Final = 2000
_LEAST_MONTH: Final = 3


class TypedWrong(ValueError):
    """What was typed is no day, no amount or no number; ``reason`` says which way.

    ``"day"``, ``"amount"``, ``"cents"``, ``"negative"``, ``"number"`` or ``"whole"``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_day(text: str, today: date) -> date | None:
    """A day as typed: ``30/11``, ``30 nov``, ``2026-11-30``, ``+21j``; the year may be left out.

    ``today`` counts relative days and lends its year. Raises ``TypedWrong``.
    """
    bare = _flat(text)
    if not bare:
        return None
    if bare in _WORDS:
        return today + timedelta(days=_WORDS[bare])
    if relative := _RELATIVE.fullmatch(bare):
        days = int(relative[2])
        return today + timedelta(days=days if relative[1] == "+" else -days)
    if iso := _ISO.fullmatch(bare):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _FIGURES.fullmatch(bare):
        return _day(_year(figures[3], today), int(figures[2]), int(figures[1]))
    if named := _NAMED.fullmatch(bare):
        return _day(_year(named[3], today), _month(named[2]), int(named[1]))
    raise TypedWrong("day")


def read_amount(text: str, currency: str) -> Money | None:
    """An amount as typed, comma or point, with or without spaces and sign of currency.

    Two decimals at most. Raises ``TypedWrong``.
    """
    value = _decimal(text.replace("€", ""), "amount")
    if value is None:
        return None
    if value < 0:
        raise TypedWrong("negative")
    if value != round(value, 2):
        raise TypedWrong("cents")
    try:
        return Money.of(value, currency)
    except ValueError:
        raise TypedWrong("amount") from None


def read_number(text: str) -> Decimal | None:
    """A number as typed, comma or point. Raises ``TypedWrong``."""
    value = _decimal(text.replace("%", ""), "number")
    if value is not None and value < 0:
        raise TypedWrong("negative")
    return value


def read_count(text: str) -> int | None:
    """A whole number as typed. Raises ``TypedWrong``."""
    value = read_number(text)
    if value is not None and value != value.to_integral_value():
        raise TypedWrong("whole")
    return None if value is None else int(value)


def _decimal(text: str, wrong: str) -> Decimal | None:
    bare = "".join(sign for sign in text if sign not in _BLANKS)
    bare = bare.replace(",", ".").replace("−", "-")
    if not bare:
        return None
    try:
        value = Decimal(bare)
    except InvalidOperation:
        raise TypedWrong(wrong) from None
    if not value.is_finite():
        raise TypedWrong(wrong)
    return value


def _flat(text: str) -> str:
    """Lower case, no accents, single spaces, straight apostrophes."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold().replace("’", "'"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _year(text: str | None, today: date) -> int:
    if text is None:
        return today.year
    return int(text) + (_CENTURY if len(text) == len("26") else 0)


def _month(name: str) -> int:
    if len(name) < _LEAST_MONTH:
        raise TypedWrong("day")
    found = {number for whole, number in _months().items() if whole.startswith(name)}
    if len(found) != 1:
        raise TypedWrong("day")
    return found.pop()


@cache
def _months() -> dict[str, int]:
    """Names of the months in both languages: a French desk may read an English letter."""
    names: dict[str, int] = {}
    for language in (QLocale.Language.French, QLocale.Language.English):
        for number in range(1, 13):
            names[_flat(QLocale(language).standaloneMonthName(number))] = number
    return names


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise TypedWrong("day") from None
