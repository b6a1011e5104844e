"""An instant as the command line says it, in French and in English.

Owns this one form; always in UTC, as a proof is read far from where it was made.
"""

from datetime import UTC, datetime
from typing import Final

from dispute_exchange.words import Language

_FRENCH: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_ENGLISH: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def said(instant: datetime | None, language: Language) -> str:
    """« 9 octobre 2026 à 7 h 30 UTC », “9 October 2026 at 07:30 UTC”; a dash for none."""
    if instant is None:
        return "–"
    at = instant.astimezone(UTC)
    if language == "fr":
        day = "1er" if at.day == 1 else str(at.day)
        hour = f"{at.hour}\u00a0h\u00a0{at:%M}\u00a0UTC"
        return f"{day}\u00a0{_FRENCH[at.month - 1]} {at.year} à {hour}"
    return f"{at.day}\u00a0{_ENGLISH[at.month - 1]} {at.year} at {at:%H:%M}\u00a0UTC"
