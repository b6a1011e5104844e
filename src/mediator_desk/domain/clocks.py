"""How a clock is shown, once the law has said when it ends.

Owns urgency and the choice of the one clock a list shows; never a date of its own and never the
length of a rule (``law``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from dispute_exchange.vocabulary import PartyRole

# The thresholds of the interface (tokens, section 8): how it looks, not what the law says.
_SOON: Final = timedelta(days=7)
_URGENT: Final = timedelta(hours=48)


class Urgency(StrEnum):
    """How a clock is shown (tokens section 8)."""

    CALM = "calm"
    SOON = "soon"
    URGENT = "urgent"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"
    MET = "met"
    TO_SET = "to_set"


RUNNING: Final = frozenset({Urgency.CALM, Urgency.SOON, Urgency.URGENT, Urgency.OVERDUE})
"""How clocks are shown whose end still matters."""


@dataclass(frozen=True, slots=True)
class ClockView:
    """One clock of a dispute.

    ``rule_id`` names the rule of law or of the body; ``article`` its source. ``due_at`` is the
    UTC instant at which the last day ends in the body's time zone, ``due_on`` that day.
    ``day`` and ``length`` count calendar days since ``start_on`` (day 0). ``party`` is whose time
    runs, for clocks that each party has.
    """

    rule_id: str
    urgency: Urgency
    start_on: date | None
    due_on: date | None
    due_at: datetime | None
    day: int | None
    length: int | None
    article: str
    rule_checked: bool
    party: PartyRole | None = None


def urgency_of(due_at: datetime, now: datetime) -> Urgency:
    """How a running clock that ends at ``due_at`` (exclusive) is shown at ``now``."""
    left = due_at - now
    if left <= timedelta(0):
        return Urgency.OVERDUE
    if left <= _URGENT:
        return Urgency.URGENT
    return Urgency.SOON if left <= _SOON else Urgency.CALM


def foremost(clocks: Iterable[ClockView]) -> ClockView | None:
    """The clock a list shows: the first running one to end, else one to set, else a stopped one."""
    ranked = sorted(clocks, key=_rank)
    return ranked[0] if ranked and ranked[0].urgency is not Urgency.MET else None


def _rank(clock: ClockView) -> tuple[int, float]:
    if clock.urgency in RUNNING and clock.due_at is not None:
        return 0, clock.due_at.timestamp()
    order = {Urgency.TO_SET: 1, Urgency.SUSPENDED: 2}
    return order.get(clock.urgency, 3), 0.0
