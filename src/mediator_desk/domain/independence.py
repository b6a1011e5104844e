"""Whether a mediator may take a file: past files with the same people, and how fresh its word is.

Owns the search for ties and the rule that makes a declaration stale, as pure functions; never a
judgement: what a tie means is for the mediator to say and for the parties to object to.
Source: C. conso., R613-1; Dir. 2013/11/UE, art. 6.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from dispute_exchange.events import (
    ConflictRaised,
    IndependenceDeclared,
    MediatorAssigned,
    PartyUpdated,
    TimelineEvent,
)
from dispute_exchange.parties import Party
from dispute_exchange.procedure import STOPPED_STATES, Standing
from dispute_exchange.vocabulary import DisputeState, Outcome, PartyRole
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.domain.search import folded

# Words that say what a company or a person is, not which one.
_EMPTY_WORDS: Final = """
    sa sas sasu sarl eurl snc scop sci se sca gie ei eirl ltd limited plc gmbh ag bv srl spa inc
    societe ste ets etablissements groupe
    m mr mme mlle mrs ms miss dr docteur me maitre pr professeur monsieur madame
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())
_NOT_WORDS: Final = re.compile(r"[^a-z0-9]+")


class Tie(StrEnum):
    """What this file and a past one have in common."""

    SAME_SIREN = "SAME_SIREN"
    SAME_TRADER = "SAME_TRADER"
    SAME_CONSUMER = "SAME_CONSUMER"
    SAME_REPRESENTATIVE = "SAME_REPRESENTATIVE"
    SAME_PERSON = "SAME_PERSON"


class Stale(StrEnum):
    """Why a declaration no longer says what it said."""

    REASSIGNED = "REASSIGNED"
    NEW_PARTY = "NEW_PARTY"
    CIRCUMSTANCE = "CIRCUMSTANCE"


class Declaration(StrEnum):
    """Where the declaration of a file stands."""

    TO_MAKE = "TO_MAKE"
    MADE = "MADE"
    OBJECTIONS_OPEN = "OBJECTIONS_OPEN"
    CONTESTED = "CONTESTED"
    STALE = "STALE"


@dataclass(frozen=True, slots=True)
class Sought:
    """A name or number that was looked for, and whose it is."""

    role: PartyRole
    what: str
    value: str


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """A past file with something in common: its number, dates and outcome, never its content."""

    dispute_id: UUID
    file_no: str
    title: str
    referred_on: date | None
    closed_on: date | None
    state: DisputeState
    outcome: Outcome | None
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for, when (UTC), and what was found."""

    at: datetime
    sought: tuple[Sought, ...]
    found: tuple[LinkedFile, ...]


@dataclass(frozen=True, slots=True)
class Objection:
    """A circumstance or an objection raised, and by whom; ``seq`` is its event."""

    seq: int
    on: date
    by: PartyRole
    text: str


def name_key(name: str) -> str:
    """``name`` for comparing: no accents, case, punctuation, titles, forms of company or order."""
    words = _NOT_WORDS.split(folded(name))
    kept = {word for word in words if word and word not in _EMPTY}
    return " ".join(sorted(kept))


def sought_in(parties: Iterable[Party]) -> tuple[Sought, ...]:
    """Every name and number the vault is searched for, in the order of the parties."""
    return tuple(sought for party in parties for sought in _of_party(party))


def ties_between(here: CaseFacts, past: CaseFacts) -> tuple[Tie, ...]:
    """What two files have in common; empty when nothing."""
    return tuple(_ties(here, past))


def staleness(
    events: Iterable[TimelineEvent],
    *,
    sought: Iterable[Sought] | None = None,
    parties: Iterable[Party] = (),
    told_apart: bool = False,
) -> tuple[Stale, ...]:
    """Why the last declaration among ``events`` no longer holds; empty when it does, or is none.

    ``sought`` is what the declaration rested on (None when this desk did not make it), ``parties``
    those of the file now; ``told_apart``: a circumstance was written down since and not disclosed.
    """
    found = set(_since_declaration(events))
    if sought is not None:
        known = {(one.role, name_key(one.value)) for one in sought}
        if any((one.role, name_key(one.value)) not in known for one in sought_in(parties)):
            found.add(Stale.NEW_PARTY)
    if told_apart:
        found.add(Stale.CIRCUMSTANCE)
    return tuple(stale for stale in Stale if stale in found)


def declaration_of(standing: Standing, stale: Iterable[Stale], today: date) -> Declaration:
    """Where the declaration stands on a calendar day."""
    if standing.state in STOPPED_STATES:
        return Declaration.CONTESTED
    if standing.independence_on is None:
        return Declaration.TO_MAKE
    if tuple(stale):
        return Declaration.STALE
    until = standing.objections_until
    if until is not None and until >= today:
        return Declaration.OBJECTIONS_OPEN
    return Declaration.MADE


def objections_in(events: Iterable[TimelineEvent]) -> tuple[Objection, ...]:
    """The circumstances and objections raised, in order."""
    return tuple(
        Objection(event.seq, event.occurred.on, event.payload.by, event.payload.text)
        for event in events
        if isinstance(event.payload, ConflictRaised)
    )


def _of_party(party: Party) -> Iterator[Sought]:
    yield Sought(party.role, "name", party.name)
    if party.siren:
        yield Sought(party.role, "siren", party.siren)
    if party.shop:
        yield Sought(party.role, "shop", party.shop)
    if party.contact_name:
        yield Sought(party.role, "contact", party.contact_name)
    if party.representative is not None:
        yield Sought(party.role, "representative", party.representative.name)


def _ties(here: CaseFacts, past: CaseFacts) -> Iterator[Tie]:
    traders = _traders(here), _traders(past)
    numbers = tuple({one.siren for one in side if one.siren} for side in traders)
    if numbers[0] & numbers[1]:
        yield Tie.SAME_SIREN
    elif _named(traders[0]) & _named(traders[1]):
        yield Tie.SAME_TRADER
    consumers = tuple(
        {name_key(one.name) for one in facts.parties if one.role is PartyRole.CONSUMER}
        for facts in (here, past)
    )
    if consumers[0] & consumers[1]:
        yield Tie.SAME_CONSUMER
    acting = _acting(here), _acting(past)
    if acting[0] & acting[1]:
        yield Tie.SAME_REPRESENTATIVE
    # WHY across: a consumer of today may have spoken for a trader then, and the other way round.
    elif consumers[0] & acting[1] or acting[0] & consumers[1]:
        yield Tie.SAME_PERSON


def _traders(facts: CaseFacts) -> tuple[Party, ...]:
    return tuple(party for party in facts.parties if party.role is PartyRole.TRADER)


def _named(parties: Iterable[Party]) -> set[str]:
    return {name_key(party.name) for party in parties} - {""}


def _acting(facts: CaseFacts) -> set[str]:
    """The natural persons who speak for a party."""
    people = {party.contact_name for party in facts.parties if party.contact_name}
    people |= {party.representative.name for party in facts.parties if party.representative}
    return {name_key(name) for name in people} - {""}


def _since_declaration(events: Iterable[TimelineEvent]) -> Iterator[Stale]:
    told = list(events)
    declared = [event.seq for event in told if isinstance(event.payload, IndependenceDeclared)]
    if not declared:
        return
    for event in told:
        if event.seq <= declared[-1]:
            continue
        if isinstance(event.payload, MediatorAssigned):
            yield Stale.REASSIGNED
        elif isinstance(event.payload, PartyUpdated) and event.payload.representative is not None:
            yield Stale.NEW_PARTY
