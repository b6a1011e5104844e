"""What a decision rests on besides its draft: the dispute as this desk holds it, read once.

Owns the frozen bundle that compose, plan and gate share; never reads a store.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from uuid import UUID

from dispute_exchange.chain import ChainBroken, ChainHead, check, genesis
from dispute_exchange.claims import ClaimHead
from dispute_exchange.events import SYSTEM_KINDS, OfferMade, TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.money import Money
from dispute_exchange.procedure import Standing, fold
from dispute_exchange.vocabulary import Disclosure, PartyRole
from mediator_desk.decisions.texts import BodyTexts, built_in
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.domain.independence import Stale
from mediator_desk.law.calculators import Calculation


@dataclass(frozen=True)
class Basis:
    """The dispute as this desk holds it.

    ``revision`` is that of the newest file, ``case`` what it says. ``events`` and ``evidence``
    are the file's own plus what the feed brought since; ``notes`` the texts of the mediator's
    private notes; ``rests_on`` the number of the last event the draft takes into account;
    ``today`` the calendar day in the body's time zone, ``outcome_due`` the last day of the
    outcome (R612-5), as extended; ``signed_number`` a decision of this
    dispute that was signed here and that the platform has not received yet. ``private`` are the
    mediator's other words that nobody else may read: of interviews, of doubts, of the bridge.
    ``stale`` is why this desk knows the declaration of independence no longer to hold;
    ``calculations`` is what each calculation filed with the draft gives today, none for one that
    can no longer be worked out; ``response_choices`` the times to answer that are usual, in days.
    ``vouched_on`` is the last day somebody else vouched for, where ``today`` is in doubt.
    ``texts`` are those of the mediation body, or the program's own.
    """

    dispute_id: UUID
    revision: int
    case: CaseFacts
    events: tuple[TimelineEvent, ...]
    evidence: tuple[EvidenceItem, ...]
    notes: tuple[str, ...]
    rests_on: int
    today: date
    outcome_due: date | None = None
    read_only: bool = False
    signed_number: str | None = None
    private: tuple[str, ...] = ()
    stale: tuple[Stale, ...] = ()
    calculations: Mapping[UUID, Calculation | None] = field(default_factory=dict)
    response_choices: tuple[int, ...] = ()
    vouched_on: date | None = None
    texts: BodyTexts = field(default_factory=built_in)

    @cached_property
    def standing(self) -> Standing:
        """Where the dispute stands after all events."""
        return fold(self.events)

    @cached_property
    def exhibits(self) -> Mapping[UUID, EvidenceItem]:
        """The exhibits by identifier."""
        return {item.evidence_id: item for item in self.evidence}

    @property
    def head(self) -> ChainHead:
        """The end of the event chain, as recorded."""
        if not self.events:
            return genesis(self.dispute_id)
        return ChainHead(self.events[-1].seq, self.events[-1].hash)

    @cached_property
    def broken_at(self) -> int | None:
        """The first event from which the chain does not hold; none when it does."""
        try:
            check(self.events, genesis(self.dispute_id))
        except ChainBroken as broken:
            return int(str(broken.facts["seq"]))
        return None

    @property
    def new_events(self) -> int:
        """How many events came since the draft was last brought up to date."""
        return self.events_after(self.rests_on)

    def events_after(self, seq: int) -> int:
        """How many exchanges came after event ``seq``.

        WHY without reading and reminding: they are no exchanges, and a party that opens the file
        must not undo the mediator's reading of it.
        """
        return sum(
            event.seq > seq and event.payload.kind not in SYSTEM_KINDS for event in self.events
        )


@dataclass(frozen=True, slots=True)
class HeadAmounts:
    """What each side last said of one head of claim; none when it never did."""

    head: ClaimHead
    asked: Money | None
    offered: Money | None


def amounts_by_head(basis: Basis) -> tuple[HeadAmounts, ...]:
    """The heads of claim with the last demand and the last offer for each, open to both parties.

    A demand or offer that is not split counts for the head when there is only one.
    """
    heads = basis.case.claim.heads
    shared = [event for event in basis.events if event.disclosure is Disclosure.ALL_PARTIES]
    asked = _last_said(shared, PartyRole.CONSUMER, heads)
    offered = _last_said(shared, PartyRole.TRADER, heads)
    return tuple(
        HeadAmounts(head, asked.get(head.head_id, head.claimed), offered.get(head.head_id))
        for head in heads
    )


def _last_said(
    events: Iterable[TimelineEvent], side: PartyRole, heads: tuple[ClaimHead, ...]
) -> dict[UUID, Money]:
    said: dict[UUID, Money] = {}
    for event in events:
        if event.actor is not side or not isinstance(event.payload, OfferMade):
            continue
        offer = event.payload
        if offer.heads:
            said |= {part.head_id: part.amount for part in offer.heads}
        elif len(heads) == 1:
            said[heads[0].head_id] = offer.amount
    return said
