"""The words of the party pages, in French and English."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from dispute_exchange.money import Money
from dispute_platform.web.phrases import PHRASES

Tongue = Literal["fr", "en"]
TONGUES: tuple[Tongue, ...] = ("fr", "en")
_PARIS = ZoneInfo("Europe/Paris")
_NB, _NNB = "\u00a0", "\u202f"

_FRENCH_MONTHS = (
    "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre"
)
_ENGLISH_MONTHS = (
    "January,February,March,April,May,June,July,August,September,October,November,December"
)
_MONTHS: Mapping[Tongue, Sequence[str]] = {
    tongue: names.split(",")
    for tongue, names in zip(TONGUES, (_FRENCH_MONTHS, _ENGLISH_MONTHS), strict=True)
}


def word(key: str, tongue: Tongue, **values: str) -> str:
    """The words for ``key``; French spacing is made unbreakable."""
    french, english = PHRASES[key]
    if tongue == "en":
        return english.format(**values)
    return _spaced(french.format(**values))


def knows(key: str) -> bool:
    """Whether there are words for ``key``."""
    return key in PHRASES


def day(value: date, tongue: Tongue) -> str:
    """A calendar day in words."""
    month = _MONTHS[tongue][value.month - 1]
    number = f"1er{_NB}" if tongue == "fr" and value.day == 1 else f"{value.day}{_NB}"
    return f"{number}{month} {value.year}"


def clock_time(value: datetime, tongue: Tongue) -> str:
    """The time of day of an instant, where the parties are."""
    local = value.astimezone(_PARIS)
    hours = f"{local.hour}{_NB}h{_NB}{local.minute:02}"
    return hours if tongue == "fr" else f"{local:%H:%M}"


def amount(value: Money, tongue: Tongue) -> str:
    """A sum with its currency."""
    sign = "−" if value.minor < 0 else ""
    whole, cents = divmod(abs(value.minor), 100)
    symbol = "€" if value.currency == "EUR" else value.currency
    if tongue == "fr":
        grouped = f"{whole:,}".replace(",", _NNB)
        return f"{sign}{grouped},{cents:02}{_NB}{symbol}"
    return f"{sign}{symbol}{whole:,}.{cents:02}"


def _spaced(text: str) -> str:
    for mark in ":;?!»":
        text = text.replace(f" {mark}", f"{_NB}{mark}")
    return text.replace("« ", f"«{_NB}").replace("n° ", f"n°{_NB}")


def missing() -> list[str]:
    """The keys one of the tongues says nothing for; empty, and kept so by a test."""
    return [key for key, both in PHRASES.items() if not all(both)]
