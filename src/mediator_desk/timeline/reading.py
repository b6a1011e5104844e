"""What events say, for the few that are looked at.

Owns the step from a whole event to its view; never decides which events are read.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from dispute_exchange.events import OfferMade, ReadReceipt, TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.exchange_views import CurvePoint, HeadMove
from mediator_desk.domain.exhibits import as_shown
from mediator_desk.domain.saying import facts_of, text_of
from mediator_desk.timeline.views import EventView, ExhibitLink, ReadBy


def view_of(
    event: TimelineEvent,
    exhibits: Mapping[UUID, EvidenceItem],
    names: Mapping[PartyRole, str],
    read_by: tuple[ReadBy, ...],
    private: str = "",
) -> EventView:
    """One event with its exhibits and readers; ``names`` serve when it names no author.

    ``private`` are words of a talk kept on this desk.
    """
    return EventView(
        seq=event.seq,
        event_id=event.event_id,
        actor_name=event.actor_name or names.get(event.actor, ""),
        text=text_of(event.payload),
        language=event.language,
        exhibits=tuple(
            ExhibitLink(item.evidence_id, item.piece_no, as_shown(item).title, item.type)
            for evidence_id in event.evidence_ids
            if (item := exhibits.get(evidence_id)) is not None
        ),
        read_by=read_by,
        facts=facts_of(event.payload),
        hash=event.hash,
        recorded_by=event.recorded_by,
        private=private,
    )


def damaged_view(seq: int, digest: str) -> EventView:
    """The place of an event whose content cannot be read."""
    return EventView(
        seq=seq,
        event_id=UUID(int=0),
        actor_name="",
        text="",
        language="",
        exhibits=(),
        read_by=(),
        facts={},
        hash=digest,
        damaged=True,
    )


def readers_of(receipts: Iterable[TimelineEvent]) -> dict[int, tuple[ReadBy, ...]]:
    """Who first read each event, by its number, from the read receipts in order."""
    first: dict[int, dict[PartyRole, date]] = {}
    for receipt in receipts:
        said = receipt.payload
        if isinstance(said, ReadReceipt) and said.event_seq is not None:
            first.setdefault(said.event_seq, {}).setdefault(said.by, receipt.occurred.on)
    return {
        seq: tuple(ReadBy(role, on) for role, on in readers.items())
        for seq, readers in first.items()
    }


def curve_of(
    moves: Iterable[tuple[int, date, str, str, int, str]],
) -> tuple[CurvePoint, ...]:
    """The points of the negotiation, from seq, day, actor, kind, minor units and currency."""
    return tuple(
        CurvePoint(seq, on, PartyRole(actor), Money(minor=minor, currency=currency))
        for seq, on, actor, _, minor, currency in moves
    )


def last_moves(offers: Iterable[TimelineEvent], side: PartyRole) -> dict[UUID, HeadMove]:
    """What ``side`` last asked or offered for each head, from the offers in order."""
    moves: dict[UUID, HeadMove] = {}
    for offer in offers:
        if offer.actor is side and isinstance(offer.payload, OfferMade):
            for head in offer.payload.heads:
                moves[head.head_id] = HeadMove(head.head_id, head.amount, offer.seq)
    return moves
