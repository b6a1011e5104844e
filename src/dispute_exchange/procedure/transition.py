"""The shape of one line of the procedure.

Owns the fields of a transition; the lines themselves are ``table``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from dispute_exchange.events import TimelineEvent
from dispute_exchange.procedure.conditions import Condition
from dispute_exchange.procedure.standing import Standing
from dispute_exchange.vocabulary import (
    DecisionKind,
    DisputeState,
    NoticeKind,
    Outcome,
    PartyRole,
)

OutcomeOf = Callable[[Standing, TimelineEvent], Outcome]
"""The outcome of a dispute that an event ends."""


class Then(Enum):
    """Where a transition leads that names no state: nowhere else, or back to where it stopped."""

    STAYS = "stays"
    RESUMES = "resumes"


@dataclass(frozen=True, slots=True)
class Transition:
    """One line: in ``sources``, an event ``kind`` by one of ``by`` leads to ``target``.

    ``row`` is its number in the table of the procedure (domain 7.1), or none for events that say
    something of a dispute without moving it. ``when`` are the conditions that must all hold.
    ``starts`` and ``stops`` name clocks of the rules of law, ``emits`` the notices and documents it
    owes, ``article`` its source. ``at_once``: taken by the very event that led to its source.
    ``quiet``: the event is one of several ways to say the same, or a letter that follows the state.
    """

    row: int | None
    kind: str
    sources: frozenset[DisputeState]
    target: DisputeState | Then
    by: frozenset[PartyRole]
    article: str
    when: tuple[Condition, ...] = ()
    outcome: Outcome | OutcomeOf | None = None
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    emits: tuple[NoticeKind | DecisionKind, ...] = ()
    at_once: bool = False
    quiet: bool = False
