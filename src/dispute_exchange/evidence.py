"""Exhibits: what was filed, by whom, who may see it and who has seen it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Count, Frozen, Sha256
from dispute_exchange.events import (
    EvidenceDisclosed,
    PiecesRequested,
    ReadReceipt,
    TimelineEvent,
)
from dispute_exchange.moments import Day, Instant
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import (
    Authenticity,
    Channel,
    Disclosure,
    DocumentDefect,
    EvidenceType,
    PartyRole,
)


class Seen(Frozen):
    """One sight of an exhibit by one party: the cell of the contradictory matrix (Dir. 9(1))."""

    by: Literal[PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR]
    at: Instant
    channel: Channel = Channel.PLATFORM


class EvidenceItem(Frozen):
    """An exhibit (pièce). ``path`` is its member in the container, never a path on a disk.

    ``original_name`` is what the sender called the file: shown, never used to write a file.
    ``size`` is in bytes. ``piece_no`` numbers the exhibits of the dispute from 1.
    """

    evidence_id: UUID
    piece_no: Annotated[int, Field(ge=1, le=100_000)]
    title: Line
    type: EvidenceType
    submitted_by: PartyRole
    submitted_at: Instant
    path: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    original_name: Annotated[str, StringConstraints(max_length=400)]
    media_type: Annotated[str, StringConstraints(max_length=127)]
    size: Count
    sha256: Sha256
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    seen_by: tuple[Seen, ...] = ()
    authenticity: Authenticity = Authenticity.AUTH_NONE
    defect: DocumentDefect | None = None
    expires_on: Day | None = None

    def seen_by_both(self) -> bool:
        """Whether consumer and trader have each filed or seen it, so that it may be relied on."""
        knowing = {seen.by for seen in self.seen_by} | {self.submitted_by}
        return {PartyRole.CONSUMER, PartyRole.TRADER} <= knowing


PARTIES_OF: Mapping[Disclosure, frozenset[PartyRole]] = MappingProxyType(
    {
        Disclosure.ALL_PARTIES: frozenset({PartyRole.CONSUMER, PartyRole.TRADER}),
        Disclosure.CONSUMER_ONLY: frozenset({PartyRole.CONSUMER}),
        Disclosure.TRADER_ONLY: frozenset({PartyRole.TRADER}),
        Disclosure.CAUCUS_A: frozenset({PartyRole.CONSUMER}),
        Disclosure.CAUCUS_B: frozenset({PartyRole.TRADER}),
        Disclosure.MEDIATOR_ONLY: frozenset(),
        Disclosure.REGULATOR_ON_REQUEST: frozenset(),
    }
)
"""The parties who may see what is disclosed so; the mediator of the dispute always may.

SECURITY: the one table on both sides. Caucus A is the consumer's, B the trader's (R612-3).
"""


def exhibits_touched(event: TimelineEvent) -> frozenset[UUID]:
    """The exhibits that ``event`` may change (see ``exhibit_after``)."""
    said = event.payload
    if isinstance(said, EvidenceDisclosed):
        return frozenset(event.evidence_ids)
    if isinstance(said, ReadReceipt) and said.evidence_id is not None:
        return frozenset({said.evidence_id})
    if isinstance(said, PiecesRequested):
        unfit = (piece.evidence_id for piece in said.pieces if piece.defect is not None)
        return frozenset(one for one in unfit if one is not None)
    return frozenset()


def exhibit_after(item: EvidenceItem, event: TimelineEvent) -> EvidenceItem:
    """The exhibit after ``event``: disclosed, seen by one more, found unfit, or as it was.

    LAW(Dir. 2013/11 art. 9(1)): what was communicated to a party could be commented on by it,
    whether or not it chose to look.
    """
    said = event.payload
    if isinstance(said, EvidenceDisclosed) and item.evidence_id in event.evidence_ids:
        if not may_be_disclosed(item.disclosure):
            return item
        item = item.model_copy(update={"disclosure": _widened(item.disclosure, said.to)})
        for party in said.to:
            item = _seen(item, party, event)
    elif isinstance(said, ReadReceipt) and item.evidence_id == said.evidence_id:
        item = _seen(item, said.by, event)
    elif isinstance(said, PiecesRequested):
        for piece in said.pieces:
            if piece.evidence_id == item.evidence_id and piece.defect is not None:
                item = item.model_copy(update={"defect": piece.defect})
    return item


def may_be_disclosed(disclosure: Disclosure) -> bool:
    """Whether an exhibit of this class may be communicated to a party who has not seen it.

    LAW(R612-3): what was handed over in a separate interview stays there: with the word of who gave
    it, a copy open to both is filed in its place. What is the mediator's own is nobody else's.
    """
    return disclosure in _DISCLOSABLE


_DISCLOSABLE = frozenset({Disclosure.ALL_PARTIES, Disclosure.CONSUMER_ONLY, Disclosure.TRADER_ONLY})


def _widened(disclosure: Disclosure, to: Iterable[PartyRole]) -> Disclosure:
    """The class of what ``to`` may see besides those who could before."""
    knowing = PARTIES_OF[disclosure] | frozenset(to)
    return disclosure if knowing == PARTIES_OF[disclosure] else Disclosure.ALL_PARTIES


def _seen(item: EvidenceItem, by: PartyRole, event: TimelineEvent) -> EvidenceItem:
    if by is PartyRole.PLATFORM:
        return item
    sight = Seen(by=by, at=event.occurred.at or event.recorded_at, channel=event.channel)
    sights = sorted({*item.seen_by, sight}, key=lambda one: (one.at, one.by))
    return item.model_copy(update={"seen_by": tuple(sights)})
