"""The state of one case as the desk keeps it: the shared procedure, and when each stage came.

Owns the fold over events; never a table. What it returns is a cache of the events and can be
rebuilt from them at any time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from pydantic import TypeAdapter

from dispute_exchange.events import (
    SYSTEM_KINDS,
    IdentityChecked,
    OfferMade,
    Settled,
    TimelineEvent,
)
from dispute_exchange.money import Money
from dispute_exchange.parties import Party
from dispute_exchange.procedure import Standing, apply
from dispute_exchange.vocabulary import DisputeState, IdentityStatus, PartyRole
from mediator_desk.domain.marks import Mark, marks_of


class Stage(NamedTuple):
    """A state, the day it was last reached and the event that led there."""

    state: DisputeState
    on: date
    seq: int


class Spoken(NamedTuple):
    """The last thing a person did in the exchange."""

    seq: int
    on: date
    kind: str
    actor: PartyRole


@dataclass(frozen=True, slots=True)
class CaseState:
    """What the events of a case add up to.

    ``stages`` are in the order they were last reached; ``implement_by`` is the day fixed by an
    agreement; ``identities`` what the platform last found of each party; ``marks`` the milestones
    that start, end and stop clocks, in the order of their events.
    """

    standing: Standing = field(default_factory=Standing)
    stages: tuple[Stage, ...] = ()
    last_spoken: Spoken | None = None
    implement_by: date | None = None
    identities: dict[PartyRole, IdentityStatus] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()


class Step(NamedTuple):
    """An event with the change it makes to its author's amount (none for a first amount)."""

    event: TimelineEvent
    change: Money | None


_ADAPTER = TypeAdapter(CaseState)


def begin(parties: Iterable[Party]) -> CaseState:
    """The state of a case before any event: only what its parties' identities are said to be."""
    return CaseState(identities={party.role: party.identity for party in reversed(list(parties))})


def advance(state: CaseState, event: TimelineEvent) -> tuple[CaseState, Step]:
    """The state after one more event, and the event with the change it makes."""
    before = state.standing
    standing = apply(before, event)
    stages = state.stages
    if standing.state is not before.state:
        kept = tuple(stage for stage in stages if stage.state is not standing.state)
        stages = (*kept, Stage(standing.state, event.occurred.on, event.seq))
    spoken = state.last_spoken
    if event.payload.kind not in SYSTEM_KINDS:
        spoken = Spoken(event.seq, event.occurred.on, event.payload.kind, event.actor)
    marks = (*state.marks, *marks_of(before, event, standing))
    after = replace(state, standing=standing, stages=stages, last_spoken=spoken, marks=marks)
    match event.payload:
        case Settled():
            after = replace(after, implement_by=event.payload.implement_by)
        case IdentityChecked():
            found = IdentityStatus.VERIFIED if event.payload.verified else IdentityStatus.FAILED
            after = replace(after, identities=state.identities | {event.payload.party: found})
    return after, Step(event, _change(before, event))


def state_to_json(state: CaseState) -> str:
    """The state as JSON, for a cache."""
    return _ADAPTER.dump_json(state).decode()


def state_from_json(text: str) -> CaseState:
    """The state that ``state_to_json`` wrote."""
    return _ADAPTER.validate_json(text)


def _change(before: Standing, event: TimelineEvent) -> Money | None:
    if not isinstance(event.payload, OfferMade):
        return None
    last = {PartyRole.CONSUMER: before.asked, PartyRole.TRADER: before.offered}.get(event.actor)
    if last is None or last.currency != event.payload.amount.currency:
        return None
    return event.payload.amount - last
