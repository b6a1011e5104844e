"""How a clock is shown, once the law has said when it ends.

Owns a clock's state and urgency, and the choice of the one clock a list shows; never a date of its
own and never the length of a rule (``law``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.references import LawReference

# The thresholds of the interface (tokens, section 8): how it looks, not what the law says.
_SOON: Final = timedelta(days=7)
_URGENT: Final = timedelta(hours=48)


class Urgency(StrEnum):
    """How a clock is shown (tokens section 8). ``PAST``: over without being kept, or no longer
    owed; nothing can be done about it any more."""

    CALM = "calm"
    SOON = "soon"
    URGENT = "urgent"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"
    MET = "met"
    TO_SET = "to_set"
    PAST = "past"


class ClockState(StrEnum):
    """Where a clock stands. ``MISSED`` is never forgotten; what was kept late is ``MET`` with
    ``ClockView.late_days``. ``WAIVED``: the case went on without it before its last day."""

    RUNNING = "running"
    SUSPENDED = "suspended"
    MET = "met"
    MISSED = "missed"
    WAIVED = "waived"


class Concern(StrEnum):
    """What a clock is about, and so where it is shown.

    ``PROCEDURE`` is the mediation itself; ``REQUEST`` what a party was asked for; ``NEGOTIATION``
    the parties before a mediator; ``WINDOW`` the time to refer; ``LIMITATION`` the time-bar;
    ``CUSTODY`` how long a file is kept; ``DESK`` what a mediator owes whatever the case; ``OWN``
    what a body added.
    """

    PROCEDURE = "procedure"
    REQUEST = "request"
    NEGOTIATION = "negotiation"
    WINDOW = "window"
    LIMITATION = "limitation"
    CUSTODY = "custody"
    DESK = "desk"
    OWN = "own"


RUNNING: Final = frozenset({Urgency.CALM, Urgency.SOON, Urgency.URGENT, Urgency.OVERDUE})
"""How clocks are shown whose end still matters."""

_FOREMOST: Final = frozenset({Concern.PROCEDURE, Concern.REQUEST, Concern.NEGOTIATION, Concern.OWN})


@dataclass(frozen=True, slots=True)
class ClockView:
    """One clock of a dispute.

    ``rule_id`` names the rule of law or of the body and ``clock`` the clock whose version it is;
    ``article`` is its source and ``reference`` its version. ``due_at`` is the UTC instant at which
    the last day ends in the body's time zone, ``due_on`` that day. ``day`` and ``length`` count
    calendar days since ``start_on`` (day 0); ``count`` and ``unit`` say the same as the rule does
    (20 working days, 6 months). ``start_seq`` is the event that started it. ``party`` is whose
    time runs, for clocks that each party has.

    ``settled_on`` and ``settled_seq`` tell when it was kept, given up or overtaken; ``late_days``
    by how many days it was exceeded, kept or not. ``stopped_days`` is what suspensions added;
    ``first_due_on`` the last day before any extension or suspension; ``rolled`` whether the last
    day was put off because it was not worked.

    ``set_by`` is ``law``, ``body``, ``mediator`` or ``platform``; ``reason`` why a body departs
    from the shipped rule. ``on_expiry`` is a code (vocabulary ``deadline_expiry``). ``warn_on``
    are the days on which a warning is due. ``names`` are what a body calls a clock of its own, by
    language; empty for the clocks the vocabulary names.
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
    state: ClockState = ClockState.RUNNING
    concern: Concern = Concern.PROCEDURE
    clock: str = ""
    start_seq: int | None = None
    count: int | None = None
    unit: str = "day"
    set_by: str = "law"
    reason: str = ""
    settled_on: date | None = None
    settled_seq: int | None = None
    late_days: int = 0
    stopped_days: int = 0
    first_due_on: date | None = None
    rolled: bool = False
    on_expiry: str = ""
    warn_on: tuple[date, ...] = ()
    reference: LawReference | None = None
    names: tuple[tuple[str, str], ...] = ()


def urgency_of(due_at: datetime, now: datetime) -> Urgency:
    """How a running clock that ends at ``due_at`` (exclusive) is shown at ``now``."""
    left = due_at - now
    if left <= timedelta(0):
        return Urgency.OVERDUE
    if left <= _URGENT:
        return Urgency.URGENT
    return Urgency.SOON if left <= _SOON else Urgency.CALM


def is_current(clock: ClockView) -> bool:
    """Whether a clock belongs on the page that tells where a case stands.

    The procedure's clocks do, kept or running; what a party was asked and what went before a
    mediator only while it still matters. What is over without being kept is history.
    """
    if clock.urgency is Urgency.PAST or clock.concern not in _FOREMOST:
        return False
    return clock.concern is Concern.PROCEDURE or clock.urgency is not Urgency.MET


def foremost(clocks: Iterable[ClockView]) -> ClockView | None:
    """The clock a list shows: the first running one to end, else one to set, else a stopped one.

    Only clocks that somebody in the case must keep count; a limitation that resumes or a file
    that may be destroyed is nobody's next step.
    """
    ranked = sorted((clock for clock in clocks if clock.concern in _FOREMOST), key=_rank)
    settled = (Urgency.MET, Urgency.PAST)
    return ranked[0] if ranked and ranked[0].urgency not in settled else None


def _rank(clock: ClockView) -> tuple[int, float]:
    if clock.urgency in RUNNING and clock.due_at is not None:
        return 0, clock.due_at.timestamp()
    order = {Urgency.TO_SET: 1, Urgency.SUSPENDED: 2}
    return order.get(clock.urgency, 3), 0.0
