"""The life of an act between the mediator's hand and the platform's receipt.

Owns the states and which may follow which; never sends anything.
"""

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
