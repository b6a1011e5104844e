"""The platform's idea of the present, and the calendar day it belongs to."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Returns the present as an aware UTC instant."""

# LAW(R612-5): delays run in calendar days; the parties' day is the one in France.
_LEGAL_ZONE = ZoneInfo("Europe/Paris")


def system_clock() -> datetime:
    """The server's present instant; it decides, a desk's own only claims."""
    return datetime.now(UTC)


def legal_day(instant: datetime) -> date:
    """The calendar day of ``instant`` where the delays run."""
    return instant.astimezone(_LEGAL_ZONE).date()
