"""Exhibits between the parties: who knows which, what that forbids, and how they are numbered.

Owns the matrix of the contradictory principle as pure functions; never a table, an act or a word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole
from mediator_desk.domain.disclosure import parties_who_may_see
from mediator_desk.domain.plain_signs import plain_signs

D = Disclosure
PARTIES: Final[tuple[BothParties, BothParties]] = (PartyRole.CONSUMER, PartyRole.TRADER)
"""The two parties, in the order in which they are always shown."""

_LETTERS: Final = {
    PartyRole.CONSUMER: "C",
    PartyRole.TRADER: "T",
    PartyRole.MEDIATOR: "M",
    PartyRole.PLATFORM: "R",
}
_CONFIDED_BY: Final[dict[Disclosure, BothParties]] = {
    D.CONSUMER_ONLY: PartyRole.CONSUMER,
    D.CAUCUS_A: PartyRole.CONSUMER,
    D.TRADER_ONLY: PartyRole.TRADER,
    D.CAUCUS_B: PartyRole.TRADER,
}
_NEVER: Final = frozenset({D.MEDIATOR_ONLY, D.REGULATOR_ON_REQUEST})


def as_shown(item: EvidenceItem) -> EvidenceItem:
    """The exhibit with the names others gave it as they may be shown, said or printed.

    SECURITY: whatever makes of an exhibit something to look at takes it from here; what is kept,
    sent or compared stays as it came. Spelt out, a title may be longer than any title may be, and
    no decision could cite it: it is cut then.
    """
    title = _cut(plain_signs(item.title), "title")
    name = _cut(plain_signs(item.original_name), "original_name")
    if (title, name) == (item.title, item.original_name):
        return item
    return item.model_copy(update={"title": title, "original_name": name})


def _cut(text: str, field: str) -> str:
    """``text`` within what the exchange allows that field of an exhibit."""
    most = next(one.max_length for one in EvidenceItem.model_fields[field].metadata)
    return text if len(text) <= most else f"{text[: most - 1]}…"


class Sight(StrEnum):
    """How a party stands to an exhibit."""

    FILED = "filed"
    SEEN = "seen"
    LEAVING = "leaving"
    UNSEEN = "unseen"
    CONFIDED = "confided"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Cell:
    """One party against one exhibit: since when it knows it and how it came to.

    ``LEAVING``: its communication waits in the outbox. ``CONFIDED``: the other party gave it in
    confidence and has not consented. ``NEVER``: kept by the mediator, shown to no party.
    """

    party: BothParties
    sight: Sight
    at: datetime | None = None
    channel: Channel | None = None


class Obstacle(StrEnum):
    """Why a decision may not rest on an exhibit."""

    CONFIDED = "confided"
    KEPT = "kept"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What keeps an exhibit out of a decision, and the party it concerns (none for ``KEPT``)."""

    obstacle: Obstacle
    party: BothParties | None = None


def hindrances(item: EvidenceItem) -> tuple[Hindrance, ...]:
    """What forbids a decision to rest on the exhibit; empty when nothing does.

    LAW(Dir. 2013/11 art. 9(1)): each party must have been able to comment on what the other put
    forward. LAW(R612-3): what was given in confidence or said apart never counts.
    """
    if item.disclosure in _NEVER:
        return (Hindrance(Obstacle.KEPT),)
    confider = _CONFIDED_BY.get(item.disclosure)
    if confider is not None:
        return (Hindrance(Obstacle.CONFIDED, other(confider)),)
    known = {sight.by for sight in item.seen_by} | {item.submitted_by}
    return tuple(Hindrance(Obstacle.UNSEEN, party) for party in PARTIES if party not in known)


def consent_of(disclosure: Disclosure) -> BothParties | None:
    """The party who must consent before an item of this class is shown to the other; or None."""
    return _CONFIDED_BY.get(disclosure)


def is_said_apart(disclosure: Disclosure) -> bool:
    """Whether an item was handed over in a separate interview: it stays there (R612-3)."""
    return disclosure in (D.CAUCUS_A, D.CAUCUS_B)


def cells_of(
    item: EvidenceItem, *, leaving: Iterable[PartyRole] = (), consented: bool = False
) -> tuple[Cell, Cell]:
    """The exhibit's line of the matrix, consumer first.

    ``leaving`` are the parties to whom its communication waits to be sent; ``consented``: the
    party who gave it in confidence agreed that it be shown.
    """
    sent = frozenset(leaving)
    consumer, trader = (_cell(item, party, party in sent, consented) for party in PARTIES)
    return consumer, trader


def _cell(item: EvidenceItem, party: BothParties, leaving: bool, consented: bool) -> Cell:
    if item.submitted_by is party:
        return Cell(party, Sight.FILED, item.submitted_at)
    sights = sorted((s for s in item.seen_by if s.by is party), key=lambda seen: seen.at)
    first = sights[0] if sights else None
    if first is not None:
        return Cell(party, Sight.SEEN, first.at, first.channel)
    if leaving:
        return Cell(party, Sight.LEAVING)
    if item.disclosure in _NEVER:
        return Cell(party, Sight.NEVER)
    if party not in parties_who_may_see(item.disclosure) and not consented:
        return Cell(party, Sight.CONFIDED)
    return Cell(party, Sight.UNSEEN)


def other(party: BothParties) -> BothParties:
    """The other party."""
    return PartyRole.TRADER if party is PartyRole.CONSUMER else PartyRole.CONSUMER


@dataclass(frozen=True, slots=True)
class PartyNumber:
    """The place of an exhibit among those of the one who filed it, from 1."""

    party: PartyRole
    no: int

    def __str__(self) -> str:
        return f"{_LETTERS[self.party]}-{self.no}"


def numbered(
    items: Iterable[EvidenceItem], given: Mapping[UUID, PartyNumber]
) -> dict[UUID, PartyNumber]:
    """The numbers of exhibits that have none yet, in the order of the dispute's own numbers.

    ``given`` are the numbers already given: none of them changes or is given again, whatever
    arrives later and in whatever order.
    """
    last: dict[PartyRole, int] = {}
    for number in given.values():
        last[number.party] = max(last.get(number.party, 0), number.no)
    fresh: dict[UUID, PartyNumber] = {}
    for item in sorted(items, key=lambda item: item.piece_no):
        if item.evidence_id not in given:
            last[item.submitted_by] = last.get(item.submitted_by, 0) + 1
            fresh[item.evidence_id] = PartyNumber(item.submitted_by, last[item.submitted_by])
    return fresh
