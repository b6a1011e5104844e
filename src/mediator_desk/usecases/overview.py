"""The state of one dispute on one page, each fact with its source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.claims import Claim, ClaimHead, Order
from dispute_exchange.events import TimelineEvent
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator, Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState, PartyRole
from mediator_desk import law
from mediator_desk.domain.case import CaseState
from mediator_desk.domain.clocks import ClockView
from mediator_desk.domain.exchange_views import CurvePoint, HeadMove
from mediator_desk.domain.saying import amount_of
from mediator_desk.store import disputes, events, exhibits, notes, rules
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.events import Keep
from mediator_desk.store.mirror import FILES_LOST
from mediator_desk.timeline.reading import curve_of, last_moves
from mediator_desk.usecases._foreseen import foreseen_standing, hidden_author, is_sealed_front
from mediator_desk.usecases._rows import CaseRow, open_case
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.parties import current_parties

_COURSE: Final = (
    DisputeState.CLAIM_FILED,
    DisputeState.NEGOTIATION,
    DisputeState.REFERRED,
    DisputeState.ADMISSIBILITY,
    DisputeState.NOTIFIED,
    DisputeState.IN_MEDIATION,
    DisputeState.PROPOSAL_ISSUED,
    DisputeState.TO_IMPLEMENT,
    DisputeState.IMPLEMENTED,
)
"""The usual course of a dispute, as its stages are shown."""


@dataclass(frozen=True, slots=True)
class HeadRow:
    """One head of claim; the sequence numbers name the events the amounts come from."""

    head_id: UUID
    letter: str
    title: str
    claimed: Money | None
    asked: Money | None
    offered: Money | None
    gap: Money | None
    asked_seq: int | None
    offered_seq: int | None


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage of the procedure and the day it was reached (``None``: not yet)."""

    state: DisputeState
    on: date | None
    seq: int | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the overview shows. ``seen_by_both`` of ``exhibits`` may be relied on.

    ``hidden_events`` and ``hidden_exhibits`` count what the trader sent, which is nowhere shown
    while admissibility is examined (CECMC, B04-3); ``exhibits`` leaves them out. ``sealed``: only
    who the parties are may be shown before independence is stated (R613-1).

    ``transit_encrypted`` and ``signer`` say how the file came; ``revision`` which one is shown.
    """

    row: CaseRow
    parties: tuple[Party, ...]
    mediator: Mediator
    claim: Claim
    order: Order | None
    heads: tuple[HeadRow, ...]
    clocks: tuple[ClockView, ...]
    stages: tuple[StageView, ...]
    standing: Standing
    curve: tuple[CurvePoint, ...]
    day_90: date | None
    events: int
    chain_intact: bool
    chain_head: str
    exhibits: int
    seen_by_both: int
    notes: int
    revision: int
    transit_encrypted: bool
    signer: str
    hidden_events: int = 0
    hidden_exhibits: int = 0
    sealed: bool = False


def read_overview(desk: Desk, dispute_id: UUID) -> Overview:
    """The overview of a dispute held in the vault."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        case = open_case(connection, held, desk.clock())
        revision = disputes.revisions(connection, held.dispute_no)[-1]
        hidden = hidden_author(connection, held, desk.clock())
        then = foreseen_standing(connection, held, desk.clock())
        sealed = is_sealed_front(held, then)
        known = exhibits.of_dispute(connection, held.dispute_no)
        pieces = [piece for piece in known if piece.item.submitted_by is not hidden]
        offers = [
            offer
            for offer in events.of_kinds(connection, held.dispute_no, ["OFFER"])
            if offer.actor is not hidden
        ]
        curve = curve_of(events.offers(connection, held.dispute_no))
        unseen = _count_hidden(connection, held, hidden)
        noted = len(notes.places(connection, held.dispute_no))
        parties = current_parties(connection, held)
        book = rules.rulebook_of(connection)
    facts, standing = held.facts, held.state.standing
    if hidden is not None:
        standing = replace(standing, offered=None)
    return Overview(
        row=case.row,
        parties=parties,
        mediator=facts.mediator,
        claim=facts.claim,
        order=facts.order,
        heads=_heads(facts.claim, offers),
        clocks=case.clocks,
        stages=_stages(held.state),
        standing=standing,
        curve=tuple(point for point in curve if point.actor is not hidden),
        day_90=law.outcome_due(standing, book),
        events=held.head.seq,
        chain_intact=held.chain_broken_at is None and held.refetch in (None, FILES_LOST),
        chain_head=held.head.hash,
        exhibits=len(pieces),
        seen_by_both=sum(piece.item.seen_by_both() for piece in pieces),
        notes=noted,
        revision=held.revision,
        transit_encrypted=revision.encrypted,
        signer=revision.signer,
        hidden_events=unseen[0],
        hidden_exhibits=unseen[1],
        sealed=sealed,
    )


def _count_hidden(
    connection: Connection, held: HeldDispute, hidden: PartyRole | None
) -> tuple[int, int]:
    """How many events and exhibits of ``hidden`` are kept out of sight."""
    if hidden is None:
        return 0, 0
    told = events.light(connection, held.dispute_no, Keep(frozenset({hidden.value})))
    pieces = exhibits.of_dispute(connection, held.dispute_no)
    return len(told), sum(piece.item.submitted_by is hidden for piece in pieces)


def _heads(claim: Claim, offers: Sequence[TimelineEvent]) -> tuple[HeadRow, ...]:
    """Each head with what each side last said of it.

    An offer that names no head speaks of the whole: with a single head, it is that head's.
    """
    asked = last_moves(offers, PartyRole.CONSUMER)
    offered = last_moves(offers, PartyRole.TRADER)
    if len(claim.heads) == 1:
        only = claim.heads[0].head_id
        asked = _whole(only, offers, PartyRole.CONSUMER)
        offered = _whole(only, offers, PartyRole.TRADER)
    return tuple(
        _head(head, asked.get(head.head_id), offered.get(head.head_id)) for head in claim.heads
    )


def _whole(head_id: UUID, offers: Sequence[TimelineEvent], side: PartyRole) -> dict[UUID, HeadMove]:
    """The last total of a side as its word on the only head there is."""
    for offer in reversed(offers):
        total = amount_of(offer.payload)
        if offer.actor is side and total is not None:
            return {head_id: HeadMove(head_id, total, offer.seq)}
    return {}


def _head(head: ClaimHead, asked: HeadMove | None, offered: HeadMove | None) -> HeadRow:
    demand = asked.amount if asked else head.claimed
    gap = None
    if demand and offered and demand.currency == offered.amount.currency:
        gap = demand - offered.amount
    return HeadRow(
        head_id=head.head_id,
        letter=head.letter,
        title=head.title,
        claimed=head.claimed,
        asked=demand,
        offered=offered.amount if offered else None,
        gap=gap,
        asked_seq=asked.seq if asked else None,
        offered_seq=offered.seq if offered else None,
    )


def _stages(state: CaseState) -> tuple[StageView, ...]:
    """The stages of the usual course, then the one the case is in when it left that course."""
    reached = {stage.state: stage for stage in state.stages}
    now = state.standing.state
    shown = (*_COURSE, now) if now not in _COURSE and now in reached else _COURSE
    return tuple(
        StageView(stage, reached[stage].on, reached[stage].seq)
        if stage in reached
        else StageView(stage, None, None)
        for stage in shown
    )
