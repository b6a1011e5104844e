"""Talks: hear the parties together or apart, keep what they said, and see where they stand.

The words of a separate interview are sealed here and carried by no act (R612-3).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from dispute_exchange.acts import RecordMeeting, RecordOffer, RecordSettlement, SendMessage
from dispute_exchange.canonical import canonical_json
from dispute_exchange.claims import Remedy
from dispute_exchange.events import HeadAmount
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure
from mediator_desk.decisions.typography import day
from mediator_desk.domain.talks import (
    AMOUNT_REMEDIES,
    DATED_REMEDIES,
    Bridge,
    BridgeHead,
    HeadPosition,
    Move,
    Positions,
    Trend,
    Zone,
    disclosure_of,
    lacking_in,
    zone_of,
)
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import acts, disputes
from mediator_desk.store import talks as store
from mediator_desk.store.errors import TalkUnknown
from mediator_desk.store.talks import KeptLifting
from mediator_desk.usecases._confidences import refuse_disclosure
from mediator_desk.usecases._party_words import party_words
from mediator_desk.usecases._talk_views import Agreement, Lifting, Talk, Talks, read_talks
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import (
    PerformAct,
    QueuedAct,
    make_act,
    perform_act,
    refuse_impossible,
)

__all__ = [
    "AMOUNT_REMEDIES",
    "DATED_REMEDIES",
    "Agreement",
    "Bridge",
    "BridgeHead",
    "ConsentMissing",
    "EnterAgreement",
    "EnterOffer",
    "HeadPosition",
    "LiftConfidence",
    "Lifting",
    "Move",
    "PassageNotSaid",
    "Positions",
    "RecordTalk",
    "Talk",
    "Talks",
    "Trend",
    "WriteWords",
    "Zone",
    "disclose_passage",
    "disclosure_of",
    "enter_offer",
    "lacking_in",
    "lift_confidence",
    "read_talks",
    "record_agreement",
    "record_talk",
    "save_bridge",
    "told_words",
    "write_words",
    "zone_of",
]


@dataclass(frozen=True, slots=True)
class RecordTalk:
    """A talk to be written down. ``text`` are minutes for both parties, ``words`` private.

    A separate interview has no ``text``: its words are private (R612-3).
    """

    dispute_id: UUID
    heard: tuple[BothParties, ...]
    occurred: Moment
    minutes: int
    channel: Channel
    text: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class WriteWords:
    """The next version of the private words of a talk that stand at ``base_version``.

    ``talk_id`` is none for a talk known by its event ``seq`` alone.
    """

    dispute_id: UUID
    talk_id: UUID | None
    seq: int | None
    base_version: int
    words: str


@dataclass(frozen=True, slots=True)
class LiftConfidence:
    """The party heard agreed, on a day and by a channel, that a passage be told."""

    dispute_id: UUID
    talk_id: UUID
    passage: str
    consented_on: date
    channel: Channel


@dataclass(frozen=True, slots=True)
class EnterOffer:
    """An offer or demand made by telephone, letter or in a talk; fields as in ``RecordOffer``."""

    dispute_id: UUID
    content: RecordOffer


@dataclass(frozen=True, slots=True)
class EnterAgreement:
    """What the parties agreed before any proposal, head by head."""

    dispute_id: UUID
    remedy: Remedy
    text: str
    implement_by: date | None
    heads: tuple[HeadAmount, ...]


class ConsentMissing(DeskError):
    """Nobody heard in a separate interview consented to have it told. Facts: ``talk_id``."""

    kind: ClassVar[str] = "consent_missing"


class PassageNotSaid(DeskError):
    """The passage is no part of the words that were written down. Facts: ``talk_id``."""

    kind: ClassVar[str] = "passage_not_said"


def record_talk(desk: Desk, request: RecordTalk) -> QueuedAct:
    """Queue the act that tells of a talk and seal its private words, in one transaction.

    SECURITY: the act of a separate interview carries the fact alone. Errors: ``NotEnrolled``,
    ``ActNotPossible``, ``ActDiscloses`` when what is told of a joint talk was said in confidence.
    """
    apart = len(set(request.heard)) == 1
    content = RecordMeeting(
        with_parties=request.heard,
        occurred=request.occurred,
        minutes=request.minutes,
        channel=request.channel,
        disclosure=disclosure_of(request.heard),
        text="" if apart else request.text,
    )
    words = "\n\n".join(filter(None, (request.text if apart else "", request.words))).strip()
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, request.dispute_id)
        refuse_impossible(connection, held, content, desk.clock())
        refuse_disclosure(desk, connection, held, content)
        act = make_act(desk, held, content)
        acts.queue(connection, act, desk.clock())
        talk_id = new_id()
        store.add(connection, held.dispute_no, talk_id, act_id=act.act_id)
        if words:
            store.write(connection, desk.vault, request.dispute_id, talk_id, 0, words, desk.clock())
    return QueuedAct(act.act_id)


def write_words(desk: Desk, request: WriteWords) -> None:
    """Seal the next version of a talk's private words.

    Errors: ``TalkUnknown``, ``TalkWordsChanged`` when ``base_version`` is not the last.
    """
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, request.dispute_id)
        talk_id = request.talk_id
        if talk_id is None:
            talk_id = new_id()
            store.add(connection, held.dispute_no, talk_id, event_seq=request.seq)
        store.write(
            connection,
            desk.vault,
            request.dispute_id,
            talk_id,
            request.base_version,
            request.words,
            desk.clock(),
        )


def lift_confidence(desk: Desk, request: LiftConfidence) -> UUID:
    """Write down that the party heard lets a passage be told; returns the consent's identifier.

    Nothing is told yet. Errors: ``TalkUnknown``, ``ConsentMissing`` when it was no separate
    interview, ``PassageNotSaid``.
    """
    talk = _talk(desk, request.dispute_id, request.talk_id)
    if talk.apart is None:
        raise ConsentMissing(talk_id=str(request.talk_id))
    passage = request.passage.strip()
    if not passage or _flat(passage) not in _flat(talk.words):
        raise PassageNotSaid(talk_id=str(request.talk_id))
    made = KeptLifting(
        lifting_id=new_id(),
        talk_id=request.talk_id,
        party=talk.apart,
        consented_on=request.consented_on,
        channel=request.channel,
        passage=passage,
        recorded_at=desk.clock(),
        act_id=None,
    )
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, request.dispute_id)
        store.add_lifting(connection, desk.vault, request.dispute_id, held.dispute_no, made)
    return made.lifting_id


def disclose_passage(desk: Desk, dispute_id: UUID, lifting_id: UUID, text: str) -> QueuedAct:
    """Tell both parties what one of them let be told, as the message ``text``.

    SECURITY: only a consent written down opens this way. Errors: ``ConsentMissing``,
    ``NotEnrolled``, ``ActNotPossible``, ``ActDiscloses`` for what else the text gives away.
    """
    content = SendMessage(text=text, disclosure=Disclosure.ALL_PARTIES)
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        known = store.liftings(connection, desk.vault, dispute_id, held.dispute_no)
        lifted = next((one for one in known if one.lifting_id == lifting_id), None)
        if lifted is None or _flat(lifted.passage) not in _flat(text):
            raise ConsentMissing(talk_id="" if lifted is None else str(lifted.talk_id))
        refuse_impossible(connection, held, content, desk.clock())
        beside = _flat(text).replace(_flat(lifted.passage), " ")
        refuse_disclosure(desk, connection, held, SendMessage(text=beside))
        act = make_act(desk, held, content)
        acts.queue(connection, act, desk.clock())
        store.told(connection, lifting_id, act.act_id)
    return QueuedAct(act.act_id)


def told_words(desk: Desk, dispute_id: UUID, lifting_id: UUID) -> str:
    """The first words of the message that tells a passage, in the language of the file.

    Errors: ``ConsentMissing``.
    """
    read = read_talks(desk, dispute_id)
    for talk in read.talks:
        for one in talk.liftings:
            if one.lifting_id == lifting_id:
                return party_words(read.language).told.format(
                    name=read.names[one.party],
                    day=day(one.consented_on, read.language),
                    held=day(talk.on, read.language),
                    passage=one.passage,
                )
    raise ConsentMissing(talk_id="")


def enter_offer(desk: Desk, request: EnterOffer) -> QueuedAct:
    """Queue an offer or a demand that a party made outside the platform.

    Errors: ``NotEnrolled``, ``ActNotPossible``.
    """
    return perform_act(desk, PerformAct(request.dispute_id, request.content))


def record_agreement(desk: Desk, request: EnterAgreement) -> QueuedAct:
    """Queue the record of an agreement before any proposal (transition 12).

    Errors: ``NotEnrolled``, ``ActNotPossible``.
    """
    content = RecordSettlement(
        remedy=request.remedy,
        text=request.text,
        implement_by=request.implement_by,
        heads=request.heads,
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def save_bridge(desk: Desk, dispute_id: UUID, bridge: Bridge) -> None:
    """Seal the mediator's own figures; an unchanged bridge adds no version."""
    content = canonical_json(bridge)
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        last = store.last_bridge(connection, desk.vault, dispute_id, held.dispute_no)
        if last is None or last.content != content:
            store.save_bridge(
                connection, desk.vault, dispute_id, held.dispute_no, content, desk.clock()
            )


def _talk(desk: Desk, dispute_id: UUID, talk_id: UUID) -> Talk:
    for talk in read_talks(desk, dispute_id).talks:
        if talk.talk_id == talk_id:
            return talk
    raise TalkUnknown(talk_id=str(talk_id))


def _flat(text: str) -> str:
    return " ".join(text.split())
