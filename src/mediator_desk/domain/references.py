"""What a result rests on: the text, the version of it, and how far that version may be relied on.

Owns the shape that stands beside every clock and every amount; never a rule itself (``law``).
"""

from datetime import date
from enum import StrEnum

from dispute_exchange.canonical import Frozen


class Confidence(StrEnum):
    """How far a rule may be relied on: read in its source, from memory, or a default of ours."""

    CHECKED = "checked"
    TO_RECHECK = "to_recheck"
    DEFAULT = "default"


class LawReference(Frozen):
    """One row of the law tables, as it is shown beside what was computed from it.

    ``row`` names it within ``table``; ``valid_from`` and ``valid_to`` are inclusive calendar days,
    empty when unknown or open; ``checked_on`` is the day the source was read.
    """

    table: str
    row: str
    article: str
    valid_from: date | None = None
    valid_to: date | None = None
    source: str
    checked_on: date | None = None
    confidence: Confidence
    note: str = ""
