"""The life of an act between the mediator's hand and the platform's receipt.

Owns the states, which may follow which, and how long an act stays so that it can be taken back;
never sends anything.
"""

from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final


class ActState(StrEnum):
    """Where an act stands; only a valid receipt makes it accepted."""

    WAITING = "waiting"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    NEEDS_PERSON = "needs_person"
    HELD = "held"
    WITHDRAWN = "withdrawn"


_S = ActState
FINISHED: Final = frozenset({_S.ACCEPTED, _S.WITHDRAWN})
"""States an act never leaves."""

SENDABLE: Final = frozenset({_S.WAITING, _S.SENDING})
"""States in which the outbox may send an act; a crash leaves ``sending`` behind."""

NEEDING_PERSON: Final = frozenset({_S.REFUSED, _S.NEEDS_PERSON})
"""States that wait for the mediator's decision. A held act waits too, but by their own wish."""

NEVER_STAYING: Final = frozenset({"ISSUE_DECISION", "SUPPLEMENT_DECISION"})
"""Kinds of acts that leave at once: signing is the step that cannot be taken back, and what makes
a signature last follows it."""

_ALL: Final = frozenset(ActState)
# WHY accepted from everywhere: a receipt may prove that an act arrived although every answer was
# lost, even one the mediator withdrew meanwhile; the receipt is the truth.
_NEXT: Final[dict[ActState, frozenset[ActState]]] = {
    _S.WAITING: frozenset({_S.SENDING, _S.HELD, _S.WITHDRAWN, _S.NEEDS_PERSON, _S.ACCEPTED}),
    _S.SENDING: _ALL - {_S.WITHDRAWN},
    _S.REFUSED: frozenset({_S.WAITING, _S.WITHDRAWN, _S.ACCEPTED}),
    _S.NEEDS_PERSON: frozenset({_S.WAITING, _S.HELD, _S.WITHDRAWN, _S.ACCEPTED}),
    _S.HELD: frozenset({_S.WAITING, _S.WITHDRAWN, _S.ACCEPTED}),
    _S.WITHDRAWN: frozenset({_S.ACCEPTED}),
    _S.ACCEPTED: frozenset(),
}


def may_become(now: ActState, then: ActState) -> bool:
    """Whether an act may go from one state to another."""
    return then in _NEXT[now]


def stays_until(
    kind: str, acted_at: datetime, now: datetime, grace: timedelta, zone: tzinfo
) -> datetime | None:
    """Until when an act waits to be taken back before it may leave; None when it need not.

    ``grace`` counts from the instant the act carries. It never passes the end of that day in
    ``zone``, where the law counts whole days: no act is late for having waited. An act from after
    ``now`` is let go, for the clock was set back and nobody knows how long it has waited.
    """
    if kind in NEVER_STAYING:
        return None
    until = acted_at + grace
    if not acted_at <= now < until:
        return None
    same_day = until.astimezone(zone).date() == acted_at.astimezone(zone).date()
    return until if same_day else None
