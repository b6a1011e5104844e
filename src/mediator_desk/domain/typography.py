"""Amounts, dates and spaces as a printer sets them, in the language that is asked for.

Owns the written form only. Never the window's, which asks Qt: a document's language is its own,
whatever the language of the window that made it.
"""

import re
from datetime import date, datetime
from typing import Final

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language

NBSP: Final = "\u00a0"
THIN: Final = "\u202f"
_FIXED_HYPHEN: Final = "\u2011"
_SHORT: Final = 12
"""A code of law of at most so many letters stays on one line; a longer one would stretch it."""
_SYMBOLS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}
_MONTHS_FR: Final = "janvier/février/mars/avril/mai/juin/juillet/août/septembre"
_MONTHS_EN: Final = "January/February/March/April/May/June/July/August/September"
_MONTHS: Final = {
    Language.FR: f"{_MONTHS_FR}/octobre/novembre/décembre".split("/"),
    Language.EN: f"{_MONTHS_EN}/October/November/December".split("/"),
}


def is_french(language: Language) -> bool:
    """Whether the document follows French typography; any other language follows the English."""
    return language is Language.FR


def figures(value: Money, language: Language) -> str:
    """The amount without its currency: ``1 290,00`` or ``1,290.00``."""
    units, cents = divmod(abs(value.minor), 100)
    separator, point = (THIN, ",") if is_french(language) else (",", ".")
    grouped = f"{units:,}".replace(",", separator)
    return f"{'−' if value.minor < 0 else ''}{grouped}{point}{cents:02d}"


def amount(value: Money, language: Language) -> str:
    """The amount with its currency: ``1 290,00 €`` or ``€1,290.00``."""
    symbol, digits = _SYMBOLS.get(value.currency), figures(value, language)
    if is_french(language):
        return f"{digits}{NBSP}{symbol or value.currency}"
    if symbol is None:
        return f"{value.currency}{NBSP}{digits}"
    return f"−{symbol}{digits[1:]}" if digits.startswith("−") else f"{symbol}{digits}"


def day(value: date, language: Language) -> str:
    """A calendar date in full: ``1er juillet 2026``, ``1 July 2026``; it never breaks after
    the number."""
    months = _MONTHS.get(language, _MONTHS[Language.EN])
    number = f"{value.day}er" if is_french(language) and value.day == 1 else str(value.day)
    return f"{number}{NBSP}{months[value.month - 1]} {value.year}"


def clock(value: datetime, language: Language) -> str:
    """The time of day as it stands in ``value``: ``09 h 14`` or ``09:14``; never cut."""
    joint = f"{NBSP}h{NBSP}" if is_french(language) else ":"
    return f"{value.hour:02d}{joint}{value.minute:02d}"


def instant_utc(value: datetime, language: Language) -> str:
    """An instant as day and time, always in UTC and saying so."""
    clock = (
        f"{value.hour}{NBSP}h{NBSP}{value.minute:02d}"
        if is_french(language)
        else f"{value.hour:02d}:{value.minute:02d}"
    )
    joint = " à " if is_french(language) else " at "
    return f"{day(value.date(), language)}{joint}{clock}{NBSP}UTC"


def article(code: str, number: str) -> str:
    """A reference to an article: ``C. conso., art. L242-4``, its hyphen never at a line's end."""
    short = unbroken(code) if len(code) <= _SHORT else code
    return f"{short}, art.{NBSP}{number.replace('-', _FIXED_HYPHEN)}"


def exhibit(words: str) -> str:
    """A reference to an exhibit: its number stays with the word before it."""
    if NBSP in words:
        return words
    first, space, last = words.rpartition(" ")
    return f"{first}{NBSP}{last}" if space else words


def unbroken(words: str) -> str:
    """``words`` that stay on one line."""
    return words.replace(" ", NBSP)


_BEFORE_HIGH_POINT: Final = re.compile(
    r"(?<=[^\s\u00a0\u202f:/])[ \u202f]?([:;?!»%€])(?=[\s)».,;…]|$)"
)
_AFTER_OPENING: Final = re.compile(r"«[ \u202f]?(?=\S)")
_NUMBER_SIGN: Final = re.compile(r"\b(n°|art\.|p\.|M\.|Mme|Mmes|MM\.) (?=\S)")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")


def french(text: str) -> str:
    """``text`` with the no-break spaces and apostrophes of French typography; idempotent.

    WHY only where a space follows the sign: ``https://``, ``10:42`` and ``a?b`` are left alone.
    """
    text = _BEFORE_HIGH_POINT.sub(NBSP + r"\1", text)
    text = _AFTER_OPENING.sub("«" + NBSP, text)
    text = _NUMBER_SIGN.sub(r"\1" + NBSP, text)
    return _APOSTROPHE.sub("\u2019", text)


_ENGLISH_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=[\s,.;:!?)]|$)")


def english(text: str) -> str:
    """``text`` with the apostrophes of English typography; idempotent."""
    return _ENGLISH_APOSTROPHE.sub("\u2019", text)


def set_text(text: str, language: Language) -> str:
    """``text`` as it is printed in a document of that language."""
    return french(text) if is_french(language) else english(text)


_IN_A_NUMBER: Final = re.compile(r"(?<=\d)-(?=\d)")
_BEFORE_A_NUMBER: Final = re.compile(r"(?<=art\.) (?=[A-Z]?\d)|(?<=\d,) (?=\d+°)|(?<=\bC\.) ")


def source(text: str, language: Language) -> str:
    """A text of law named in words, ``C. conso., art. R612-4, 1°``: no number is cut in two."""
    text = _BEFORE_A_NUMBER.sub(NBSP, set_text(text, language))
    return _IN_A_NUMBER.sub(_FIXED_HYPHEN, text)
