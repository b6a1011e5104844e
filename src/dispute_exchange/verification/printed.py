"""The text of a page, followed from one thing said to the next.

Owns what counts as the same words, sum and date, whatever the spaces, accents' encoding or case.
"""

import re
import unicodedata
from bisect import bisect_left
from datetime import date
from typing import Final, NamedTuple

from dispute_exchange.money import Money


class AfterDash(NamedTuple):
    """A sum before which the record itself has a dash, which is then no sign of it."""

    value: Money


Piece = str | Money | AfterDash | date
"""Words in their plain form, a sum of money, a calendar day."""

_SYMBOLS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}
DASHES: Final = ("\u2212", "\u2010", "\u2011", "-")
"""What a sum below zero begins with, whatever set it."""
_MINUS: Final = "".join(DASHES)
_JOINTS: Final = " .,'\u2019"
_GOES_ON: Final = re.compile(r"\d|[.,'\u2019]\d| \d{3}(?!\w)")
"""How a number goes on; a space alone stands between two numbers, but before thousands."""
_MONTHS: Final = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_LONGEST: Final = 60
"""Signs of a sum or a day, spaces and all."""


def plain(text: str) -> str:
    """Letters and figures alone, in one form whatever the spaces, accents' encoding or case."""
    return "".join(sign for sign in _form(text) if sign.isalnum())


def _form(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in folded if not unicodedata.combining(sign))


class Printed:
    """A page's text, and how far it was followed."""

    def __init__(self, text: str) -> None:
        self._text = _form(text)
        self._at = [index for index, sign in enumerate(self._text) if sign.isalnum()]
        self._letters = "".join(self._text[index] for index in self._at)
        self._place = 0

    def goes_on(self, piece: Piece, room: int) -> bool:
        """Whether ``piece`` comes next, after at most ``room`` other letters; it is passed then.

        SECURITY: what comes between may not cut a number: ``100,00`` is not in ``9 100,00``.
        """
        found = self._words(piece, room) if isinstance(piece, str) else self._shape(piece, room)
        if found is None:
            return False
        self._place = found
        return True

    def ends(self, room: int) -> bool:
        """Whether at most ``room`` letters are left, and no number goes on."""
        return len(self._letters) - self._place <= room and not self._cut(self._place)

    def _words(self, piece: str, room: int) -> int | None:
        last = self._place + room + len(piece)
        start = self._letters.find(piece, self._place, last)
        while start >= 0:
            if self._apart(start):
                return start + len(piece)
            start = self._letters.find(piece, start + 1, last)
        return None

    def _shape(self, piece: Money | AfterDash | date, room: int) -> int | None:
        begin = self._at[self._place - 1] + 1 if self._place else 0
        shape = _shape_of(piece)
        for found in shape.finditer(self._text, begin, self._end_of(room)):
            start = bisect_left(self._at, found.start())
            if start - self._place > room:
                return None
            if self._apart(start):
                return bisect_left(self._at, found.end())
        return None

    def _end_of(self, room: int) -> int:
        last = self._place + room + _LONGEST
        return self._at[last] if last < len(self._at) else len(self._text)

    def _apart(self, start: int) -> bool:
        """Whether what begins at ``start`` follows at once, or cuts no number where it begins or
        where the piece before it ended."""
        return start == self._place or not (self._cut(start) or self._cut(self._place))

    def _cut(self, place: int) -> bool:
        """Whether a number goes on from the letter before ``place`` to the one there."""
        if not 0 < place < len(self._at):
            return False
        before = self._at[place - 1]
        return self._text[before].isdigit() and bool(_GOES_ON.match(self._text, before + 1))


def _shape_of(piece: Money | AfterDash | date) -> re.Pattern[str]:
    match piece:
        case date():
            return _day(piece)
        case AfterDash():
            return _sum(piece.value, "")
        case Money():
            return _sum(piece, f"(?<![{_MINUS}])")


def _sum(value: Money, unsigned: str) -> re.Pattern[str]:
    """A sum with its sign, its cents and its currency, which may stand before it or after."""
    units, cents = divmod(abs(value.minor), 100)
    number = rf"[{_JOINTS}]?".join(f"{units:,}".split(",")) + rf"[.,]{cents:02d}"
    code = value.currency.casefold()
    currency = rf"(?:{re.escape(_SYMBOLS.get(value.currency, code))}|{code})"
    sign = f"[{_MINUS}]" if value.minor < 0 else unsigned
    return re.compile(
        rf"{sign}{currency} ?{number}|{currency} ?{sign}{number}|{sign}{number} ?{currency}"
    )


def _day(value: date) -> re.Pattern[str]:
    """A day in words, French or English."""
    months = "|".join(_MONTHS[value.month - 1])
    return re.compile(rf"{value.day}(?:er)?\W+(?:{months})\W+{value.year}(?!\d)")
