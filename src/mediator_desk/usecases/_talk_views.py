"""How the talks of a dispute are read: events, acts on their way, and what is kept in private.

Owns the read models and their making; never writes anything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import RecordMeeting, RecordOffer, RecordSettlement
from dispute_exchange.claims import ClaimHead, Remedy
from dispute_exchange.events import HeadAmount, MeetingHeld, OfferMade, Settled, TimelineEvent
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import ALLOWED_IN
from dispute_exchange.vocabulary import Channel, Disclosure, Language, PartyRole
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.domain.talks import Bridge, Move, Positions, positions
from mediator_desk.store import disputes, events
from mediator_desk.store import talks as store
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.talks import KeptLifting, KeptTalk
from mediator_desk.usecases._foreseen import hidden_author
from mediator_desk.usecases._unsent import Unsent, events_of_acts, unsent
from mediator_desk.usecases.desk import Desk
from mediator_desk.vault import Vault

_KINDS: Final = ("MEETING_HELD", "OFFER", "SETTLED")


@dataclass(frozen=True, slots=True)
class Lifting:
    """A passage the party heard agreed to have told; ``told`` once a message told it."""

    lifting_id: UUID
    talk_id: UUID
    party: BothParties
    consented_on: date
    channel: Channel
    passage: str
    told: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """A joint meeting or a separate interview.

    ``talk_id`` is none while nothing of it is kept here; ``seq`` none while the act that tells of
    it is on its way, whose ``state`` is then given. ``text`` are the minutes both parties may
    read, ``words`` what only the mediator does; ``words_version`` 0 when there are none.
    ``minutes`` is its length.
    """

    talk_id: UUID | None
    seq: int | None
    act_id: UUID | None
    state: ActState | None
    on: date
    at: datetime | None
    minutes: int
    channel: Channel
    heard: tuple[BothParties, ...]
    disclosure: Disclosure
    text: str
    words: str
    words_version: int
    liftings: tuple[Lifting, ...]

    @property
    def apart(self) -> BothParties | None:
        """The one party heard, in a separate interview."""
        return self.heard[0] if len(set(self.heard)) == 1 else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed before any proposal; ``state`` while its act is on its way."""

    on: date
    remedy: Remedy
    text: str
    implement_by: date | None
    heads: tuple[HeadAmount, ...]
    seq: int | None
    state: ActState | None


@dataclass(frozen=True, slots=True)
class Talks:
    """Everything the talks of a dispute show. Talks come newest first.

    ``may_settle``: the procedure lets an agreement be recorded now. ``consumers`` and ``trader``
    are names.
    """

    dispute_id: UUID
    currency: str
    heads: tuple[ClaimHead, ...]
    talks: tuple[Talk, ...]
    positions: Positions
    bridge: Bridge
    agreement: Agreement | None
    may_settle: bool
    closed: bool
    read_only: bool
    names: dict[PartyRole, str]
    language: Language


def read_talks(desk: Desk, dispute_id: UUID) -> Talks:
    """The talks of a dispute, its positions, and what this desk keeps of them in private."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        number = held.dispute_no
        # LAW(CECMC, B04-3): the trader takes no part in the examination of admissibility.
        hidden = hidden_author(connection, held, desk.clock())
        told = tuple(
            event
            for event in events.of_kinds(connection, number, _KINDS)
            if event.actor is not hidden
        )
        waiting = unsent(connection, held)
        kept = _Kept(
            store.of_dispute(connection, desk.vault, dispute_id, number),
            store.liftings(connection, desk.vault, dispute_id, number),
            events_of_acts(connection, held),
        )
        bridge = store.last_bridge(connection, desk.vault, dispute_id, number)
    claim, standing = held.facts.claim, held.state.standing
    currency = claim.disputed.currency
    return Talks(
        dispute_id=dispute_id,
        currency=currency,
        heads=claim.heads,
        talks=_talks(told, waiting, kept),
        positions=positions(claim.heads, _moves(told, waiting), currency),
        bridge=Bridge() if bridge is None else Bridge.model_validate_json(bridge.content),
        agreement=_agreement(told, waiting),
        may_settle=standing.state in ALLOWED_IN["SETTLED"] and not held.read_only,
        closed=standing.is_closed,
        read_only=held.read_only,
        names={party.role: plain_signs(party.name) for party in reversed(held.facts.parties)},
        language=held.facts.language,
    )


def words_by_event(connection: Connection, vault: Vault, held: HeldDispute) -> dict[int, str]:
    """The private words of talks, by the event that tells of each."""
    talks = store.of_dispute(connection, vault, held.dispute_id, held.dispute_no)
    if not talks:
        return {}
    kept = _Kept(talks, (), events_of_acts(connection, held))
    return {seq: talk.words for seq, talk in kept.by_event.items() if talk.words}


class _Kept:
    """What is kept here, by the event or the act it belongs to."""

    def __init__(
        self,
        talks: Iterable[KeptTalk],
        liftings: Iterable[KeptLifting],
        events_of: Mapping[UUID, int],
    ) -> None:
        self.by_event: dict[int, KeptTalk] = {}
        self.by_act: dict[UUID, KeptTalk] = {}
        for talk in talks:
            seq = talk.event_seq
            if talk.act_id is not None:
                seq = events_of.get(talk.act_id, seq)
                self.by_act[talk.act_id] = talk
            if seq is not None:
                self.by_event[seq] = talk
        self._liftings: dict[UUID, list[Lifting]] = {}
        for one in liftings:
            self._liftings.setdefault(one.talk_id, []).append(
                Lifting(
                    lifting_id=one.lifting_id,
                    talk_id=one.talk_id,
                    party=one.party,
                    consented_on=one.consented_on,
                    channel=one.channel,
                    passage=one.passage,
                    told=one.act_id is not None,
                )
            )

    def liftings_of(self, talk: KeptTalk | None) -> tuple[Lifting, ...]:
        """The consents about a talk."""
        return () if talk is None else tuple(self._liftings.get(talk.talk_id, ()))


def _talks(
    told: Iterable[TimelineEvent], waiting: Sequence[Unsent], kept: _Kept
) -> tuple[Talk, ...]:
    found = [
        _talk_of_event(event, event.payload, kept)
        for event in told
        if isinstance(event.payload, MeetingHeld)
    ]
    found += [
        _talk_of_act(act, act.content, kept)
        for act in waiting
        if isinstance(act.content, RecordMeeting)
    ]
    return tuple(sorted(found, key=lambda talk: (talk.on, talk.seq or 0), reverse=True))


def _talk_of_event(event: TimelineEvent, said: MeetingHeld, kept: _Kept) -> Talk:
    private = kept.by_event.get(event.seq)
    return Talk(
        talk_id=private.talk_id if private else None,
        seq=event.seq,
        act_id=private.act_id if private else None,
        state=None,
        on=event.occurred.on,
        at=event.occurred.at,
        minutes=said.minutes,
        channel=event.channel,
        heard=said.with_parties,
        disclosure=event.disclosure,
        text=said.text,
        words=private.words if private else "",
        words_version=private.version if private else 0,
        liftings=kept.liftings_of(private),
    )


def _talk_of_act(act: Unsent, said: RecordMeeting, kept: _Kept) -> Talk:
    private = kept.by_act.get(act.act_id)
    return Talk(
        talk_id=private.talk_id if private else None,
        seq=None,
        act_id=act.act_id,
        state=act.state,
        on=said.occurred.on,
        at=said.occurred.at,
        minutes=said.minutes,
        channel=said.channel,
        heard=said.with_parties,
        disclosure=said.disclosure,
        text=said.text,
        words=private.words if private else "",
        words_version=private.version if private else 0,
        liftings=kept.liftings_of(private),
    )


def _moves(told: Iterable[TimelineEvent], waiting: Iterable[Unsent]) -> Iterator[Move]:
    """Every demand and offer, those on their way last: they are what is known newest here."""
    for event in told:
        said = event.payload
        if isinstance(said, OfferMade):
            yield Move(
                party=event.actor,
                on=event.occurred.on,
                at=event.occurred.at,
                channel=event.channel,
                total=said.amount,
                heads=said.heads,
                remedy=said.remedy,
                text=said.text,
                seq=event.seq,
                recorded=event.recorded_by is PartyRole.MEDIATOR,
                hidden=event.disclosure is not Disclosure.ALL_PARTIES,
            )
    for act in waiting:
        content = act.content
        if isinstance(content, RecordOffer):
            yield Move(
                party=content.party,
                on=content.occurred.on,
                at=content.occurred.at,
                channel=content.channel,
                total=content.amount,
                heads=content.heads,
                remedy=content.remedy,
                text=content.text,
                act_id=act.act_id,
                recorded=True,
                hidden=content.disclosure is not Disclosure.ALL_PARTIES,
            )


def _agreement(told: Iterable[TimelineEvent], waiting: Iterable[Unsent]) -> Agreement | None:
    """The last agreement recorded, on its way or told."""
    found = None
    for event in told:
        said = event.payload
        if isinstance(said, Settled):
            found = Agreement(
                on=event.occurred.on,
                remedy=said.remedy,
                text=said.text,
                implement_by=said.implement_by,
                heads=said.heads,
                seq=event.seq,
                state=None,
            )
    for act in waiting:
        content = act.content
        if isinstance(content, RecordSettlement):
            found = Agreement(
                on=act.acted_at.date(),
                remedy=content.remedy,
                text=content.text,
                implement_by=content.implement_by,
                heads=content.heads,
                seq=None,
                state=act.state,
            )
    return found
