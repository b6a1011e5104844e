"""The numbers of decisions, as a mediation body counts them.

Owns the pattern and reading a number back; which number comes next is the register's business.
"""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from dispute_exchange.canonical import sha256_hex

PATTERN: Final = "FR-MC-{body}-{year}-P{sequence}-{mark}"
_SHAPE: Final = re.compile(
    r"^[A-Z0-9./-]*(\{body\}[A-Z0-9./-]*)?\{year\}[A-Z0-9./-]*[A-Z./-]\{sequence\}[./-]\{mark\}$"
)
_LONGEST: Final = 40


def is_pattern(pattern: str) -> bool:
    """Whether numbers can be made from ``pattern`` and read back.

    ``{year}``, ``{sequence}`` and ``{mark}`` in that order, a letter or a sign before the sequence
    and a sign after it; ``{body}``, if at all, before them. Only capitals, figures and ``-./``.
    """
    return len(pattern) <= _LONGEST and _SHAPE.match(pattern) is not None


@dataclass(frozen=True, slots=True)
class Numbering:
    """How one body numbers. Two numbers differ when their sequence or their desk does."""

    pattern: str = PATTERN

    def number(self, body_code: str, year: int, sequence: int, device_id: UUID) -> str:
        """The number of a decision: ``FR-MC-RIV-2026-P00418-3F2A9`` (domain 11.3, and a mark).

        WHY a mark: desks of one body count offline, each for itself. The last five signs are the
        desk's own, so that two of them never give one number to two decisions; should they all the
        same (one pair of desks in a million), the platform refuses the later one as
        ``number_taken``.
        """
        mark = sha256_hex(device_id.bytes)[:5].upper()
        return self.pattern.format(body=body_code, year=year, sequence=f"{sequence:05d}", mark=mark)

    def prefix(self, body_code: str, year: int) -> str:
        """What the numbers of one body and year begin with, up to the sequence."""
        head = self.pattern.partition("{sequence}")[0]
        return head.format(body=body_code, year=year)

    def sequence_of(self, number: str, body_code: str, year: int) -> int:
        """The sequence in a number of that body and year; 0 when it follows another pattern."""
        rest = number.removeprefix(self.prefix(body_code, year))
        figures = re.match(r"\d+", rest) if rest != number else None
        return int(figures[0]) if figures else 0
