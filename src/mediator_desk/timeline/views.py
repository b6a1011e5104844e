"""The read models of the exchange: frozen, light, in order.

Owns their shapes; never a row, a statement or a word shown to a person.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType, PartyRole
from mediator_desk.domain.exchange_views import CurvePoint


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event, without its text: enough to lay out, filter and count 100,000 of them.

    ``kind`` is an event kind of ``dispute_exchange.events``; ``text_length`` counts characters;
    ``change`` is the difference with the same side's previous amount; ``day`` counts from the
    notification (day 0) and ``last_day`` is the number of the last one (R612-5); ``notes`` counts
    the private notes on this event.
    """

    seq: int
    on: date
    at: datetime | None
    uncertain: bool
    actor: PartyRole
    kind: str
    channel: Channel
    disclosure: Disclosure
    amount: Money | None
    change: Money | None
    text_length: int
    exhibits: int
    notes: int
    system: bool
    day: int | None
    corrects: int | None
    last_day: int | None = None


@dataclass(frozen=True, slots=True)
class ExhibitLink:
    """An exhibit an event brings."""

    evidence_id: UUID
    piece_no: int
    title: str
    type: EvidenceType


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Who read an event, and when."""

    role: PartyRole
    on: date


@dataclass(frozen=True, slots=True)
class EventView:
    """What an event says. ``facts`` are the payload's own fields, for kinds that have any.

    ``recorded_by`` wrote it down for its author; ``damaged``: its content cannot be read, only its
    place and its fingerprint are kept. ``private`` are words of a talk kept on this desk:
    SECURITY: never printed, exported or sent; only a screen shows them.
    """

    seq: int
    event_id: UUID
    actor_name: str
    text: str
    language: str
    exhibits: tuple[ExhibitLink, ...]
    read_by: tuple[ReadBy, ...]
    facts: dict[str, object]
    hash: str
    recorded_by: PartyRole | None = None
    private: str = ""
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """What to keep; empty sets keep all. Days are inclusive. ``essential`` drops system events."""

    actors: frozenset[PartyRole] = frozenset()
    kinds: frozenset[str] = frozenset()
    channels: frozenset[Channel] = frozenset()
    disclosures: frozenset[Disclosure] = frozenset()
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Integrity:
    """What the chain check found. ``broken_at`` is the first event that does not hold; ``doubted``:
    it holds as far as it goes, and events are known to be missing or contradicted."""

    events: int
    first_hash: str
    last_hash: str
    broken_at: int | None
    checked_at: datetime
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """All entries that pass the filter, in order, and the facts around them.

    ``hidden`` counts the events kept out of sight while admissibility is examined; ``read_up_to``
    is the last event the mediator has read; ``read_only``: nothing may be written beside it.
    """

    dispute_id: UUID
    entries: tuple[TimelineEntry, ...]
    total: int
    integrity: Integrity
    curve: tuple[CurvePoint, ...]
    notified_on: date | None
    day_90: date | None
    hidden: int = 0
    read_up_to: int = 0
    read_only: bool = False


class FoundIn(StrEnum):
    """Where the words of a search were found."""

    EVENT = "event"
    """In what was said, or in the title of an exhibit it brings."""
    NOTE = "note"
    PRIVATE = "private"
    """In words of a talk that lie on this desk alone."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An event that holds the words, or has a note that does; ``snippet`` is text around them."""

    seq: int
    snippet: str
    where: FoundIn = FoundIn.EVENT
