"""Talks and positions: who was heard, what each side asks and offers, and what lies between.

Owns the rules as pure functions; never a suggestion: what is compared are figures people gave.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.claims import ClaimHead, Remedy, Text
from dispute_exchange.events import HeadAmount
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole, RemedyKind

R = RemedyKind

AMOUNT_REMEDIES: Final = frozenset(
    {
        R.FULL_REFUND,
        R.OVERCHARGE_REFUND,
        R.VOUCHER,
        R.CREDIT_NOTE,
        R.GOODWILL_PAYMENT,
        R.PRICE_REDUCTION,
        R.GIFT,
        R.CONTRACT_TERMINATION,
    }
)
"""Remedies that carry a sum."""

DATED_REMEDIES: Final = frozenset({R.VOUCHER, R.CREDIT_NOTE, R.GIFT})
"""Remedies worth nothing once their day has passed: their validity and conditions are asked for."""


class Trend(StrEnum):
    """How the gap on a head moved since both sides first spoke of it."""

    OPEN = "OPEN"
    """One side has said nothing yet."""
    CLOSING = "CLOSING"
    STEADY = "STEADY"
    WIDENING = "WIDENING"
    MET = "MET"
    """The offer reaches the demand."""


@dataclass(frozen=True, slots=True)
class Move:
    """One demand or offer.

    ``seq`` names its event; none while the act that tells of it is on its way. ``recorded`` when
    the mediator wrote it down for the party. ``hidden``: not shown to the other party.
    """

    party: PartyRole
    on: date
    at: datetime | None
    channel: Channel
    total: Money
    heads: tuple[HeadAmount, ...]
    remedy: Remedy | None
    text: str
    seq: int | None = None
    act_id: UUID | None = None
    recorded: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class HeadPosition:
    """Where the two sides stand on one head of claim, now and at first.

    ``gap`` is what is asked less what is offered, all that is asked while nothing was offered;
    ``first_gap`` what it was once both had spoken.
    """

    head_id: UUID
    letter: str
    title: str
    claimed: Money | None
    asked: Money | None
    offered: Money | None
    gap: Money | None
    first_gap: Money | None
    trend: Trend


@dataclass(frozen=True, slots=True)
class Positions:
    """The moves in their order, each head, and the whole."""

    moves: tuple[Move, ...]
    heads: tuple[HeadPosition, ...]
    whole: HeadPosition


class BridgeHead(Frozen):
    """What the mediator believes of one head: private, and never shown to anybody.

    ``least`` is the least the consumer would take, ``most`` the most the trader would give,
    ``tried`` a figure the mediator weighs.
    """

    head_id: UUID
    least: Money | None = None
    most: Money | None = None
    tried: Money | None = None


class Bridge(Frozen):
    """The mediator's own exploration of an agreement, with words of their own."""

    heads: tuple[BridgeHead, ...] = ()
    words: Text = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """Whether the figures for one head leave room: from ``lower`` to ``upper``, else ``distance``.

    All are empty while one of the two figures is not known.
    """

    head_id: UUID
    lower: Money | None = None
    upper: Money | None = None
    distance: Money | None = None
    inside: bool | None = None


def disclosure_of(heard: Iterable[PartyRole]) -> Disclosure:
    """The class of a talk with ``heard`` (R612-3): a separate interview is for the one heard."""
    who = frozenset(heard)
    if who == frozenset({PartyRole.CONSUMER}):
        return Disclosure.CAUCUS_A
    return Disclosure.CAUCUS_B if who == frozenset({PartyRole.TRADER}) else Disclosure.ALL_PARTIES


def positions(heads: Sequence[ClaimHead], moves: Iterable[Move], currency: str) -> Positions:
    """Where both sides stand after ``moves``, which come in order; other currencies are left out.

    A move that is not split speaks of the whole: with one head only, it is that head's. Before a
    side's first word on a head the demand is what was claimed.
    """
    told = tuple(move for move in moves if move.total.currency == currency)
    whole = _Track(None)
    tracks = {head.head_id: _Track(head.claimed) for head in heads}
    for move in told:
        whole.hear(move.party, move.total)
        for part in _parts(heads, move):
            if part.head_id in tracks:
                tracks[part.head_id].hear(move.party, part.amount)
    rows = tuple(
        tracks[head.head_id].position(head.head_id, head.letter, head.title) for head in heads
    )
    return Positions(told, rows, whole.position(UUID(int=0), "", ""))


def zone_of(head: BridgeHead) -> Zone:
    """Whether what each side would accept leaves room, by the mediator's own figures."""
    least, most = head.least, head.most
    if least is None or most is None or least.currency != most.currency:
        return Zone(head.head_id)
    if least.minor > most.minor:
        return Zone(head.head_id, distance=least - most)
    tried = head.tried
    inside = None
    if tried is not None and tried.currency == least.currency:
        inside = least.minor <= tried.minor <= most.minor
    return Zone(head.head_id, least, most, inside=inside)


def lacking_in(remedy: Remedy) -> tuple[str, ...]:
    """The fields a remedy needs to be worth anything and does not say.

    Conditions matter as much as the amount: a voucher says until when and under which ones.
    """
    lacking = []
    if remedy.kind in AMOUNT_REMEDIES and remedy.amount is None:
        lacking.append("amount")
    if remedy.kind in DATED_REMEDIES:
        if remedy.valid_until is None:
            lacking.append("valid_until")
        if not (remedy.conditions or "").strip():
            lacking.append("conditions")
    return tuple(lacking)


def _parts(heads: Sequence[ClaimHead], move: Move) -> tuple[HeadAmount, ...]:
    if move.heads or len(heads) != 1:
        return move.heads
    return (HeadAmount(head_id=heads[0].head_id, amount=move.total),)


class _Track:
    """What both sides said of one thing, as it is told."""

    def __init__(self, claimed: Money | None) -> None:
        self._claimed = claimed
        self._asked = claimed
        self._offered: Money | None = None
        self._first_gap: Money | None = None

    def hear(self, side: PartyRole, amount: Money) -> None:
        if side is PartyRole.CONSUMER:
            self._asked = amount
        elif side is PartyRole.TRADER:
            self._offered = amount
        if self._first_gap is None and self._offered is not None:
            self._first_gap = self._gap()

    def position(self, head_id: UUID, letter: str, title: str) -> HeadPosition:
        gap = self._gap()
        return HeadPosition(
            head_id=head_id,
            letter=letter,
            title=title,
            claimed=self._claimed,
            asked=self._asked,
            offered=self._offered,
            gap=gap,
            first_gap=self._first_gap,
            trend=Trend.OPEN if self._offered is None else _trend(self._first_gap, gap),
        )

    def _gap(self) -> Money | None:
        if self._asked is None or self._offered is None:
            return self._asked
        same = self._asked.currency == self._offered.currency
        return self._asked - self._offered if same else None


def _trend(first: Money | None, now: Money | None) -> Trend:
    if first is None or now is None:
        return Trend.OPEN
    if now.minor <= 0:
        return Trend.MET
    if now.minor == first.minor:
        return Trend.STEADY
    return Trend.CLOSING if now.minor < first.minor else Trend.WIDENING
