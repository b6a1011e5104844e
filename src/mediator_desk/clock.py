"""The only door to the present instant.

Owns nothing but time; never formats it. Rules take a ``Clock`` so that a test, a rehearsal or a
machine with a wrong date can be told what time it is.
"""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present as an aware UTC instant."""


def system_clock() -> datetime:
    """The computer's own idea of now, as an aware UTC instant; only ever a claim (see sync)."""
    return datetime.now(UTC)


def fixed_clock(instant: datetime) -> Clock:
    """A clock that stays at ``instant``, which must be aware."""
    if instant.tzinfo is None:
        raise ValueError("a clock needs an aware instant")
    return lambda: instant
