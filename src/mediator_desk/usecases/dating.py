"""How far the clock of this computer can be believed.

Owns the comparison with what the platform vouched for; sets no clock. What cannot be undone, such
as destroying what is old, asks here first: a clock that is years off must not bring it about.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from mediator_desk import law
from mediator_desk.store import receipts, settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.desk import Desk

__all__ = ["ClockDoubt", "Doubt", "doubt_clock"]

_SLACK: Final = timedelta(hours=1)
_LONGEST_SILENCE: Final = timedelta(weeks=6)
"""Beyond which a day that only this computer tells is not enough to destroy anything by."""


class Doubt(StrEnum):
    """What speaks against the clock.

    ``BEHIND``: the platform told a later time already. ``AHEAD``: it said that the clock is fast,
    and the clock was not put back since. ``ALONE``: it has been silent for too long to tell.
    """

    BEHIND = "behind"
    AHEAD = "ahead"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """Why the clock is not believed; ``vouched_on`` is the last calendar day the platform told."""

    why: Doubt
    vouched_on: date


def doubt_clock(desk: Desk, connection: Connection) -> ClockDoubt | None:
    """What speaks against this computer's clock; nothing where no platform ever told the time."""
    if desk.practice:
        return None
    status = settings.fact(connection, Fact.SYNC_STATUS) or {}
    told = status.get("server_at")
    receipt = receipts.last(connection)
    known = [datetime.fromisoformat(told)] if told else []
    known += [receipt.issued_at] if receipt is not None else []
    if not known:
        return None
    now, vouched = desk.clock(), max(known)
    why = _why(now, vouched, timedelta(seconds=status.get("skew_s") or 0))
    zone = ZoneInfo(law.rulebook().time_zone)
    return None if why is None else ClockDoubt(why, vouched.astimezone(zone).date())


def _why(now: datetime, vouched: datetime, skew: timedelta) -> Doubt | None:
    """``skew`` is what was to be added to this clock when it was last compared."""
    if now < vouched - _SLACK:
        return Doubt.BEHIND
    if skew < -_SLACK and now >= vouched - skew - _SLACK:
        return Doubt.AHEAD
    return Doubt.ALONE if now > vouched + _LONGEST_SILENCE else None
