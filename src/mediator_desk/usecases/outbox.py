"""The outbox: what was decided here and has not yet been receipted by the platform."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from dispute_exchange.acts import Act, ActContent
from dispute_exchange.consequences import Scene
from dispute_exchange.decision import ChainReference
from dispute_exchange.foresight import misdated
from dispute_exchange.receipts import ReceiptClaims, read_receipt, receipt_key_from_jwk
from dispute_exchange.vocabulary import PartyRole
from dispute_exchange.wire import KEPT_REFUSALS
from mediator_desk import law
from mediator_desk.domain.outbox import NEEDING_PERSON, SENDABLE, ActState, stays_until
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.domain.possible import foreseen, is_possible, recipients_of
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import acts, decisions, disputes, drafts, receipts, settings
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.errors import ActMoved
from mediator_desk.store.settings import Fact
from mediator_desk.sync.errors import NotEnrolled
from mediator_desk.sync.grace import NONE, staying
from mediator_desk.usecases._confidences import ActDiscloses, refuse_disclosure
from mediator_desk.usecases.desk import Desk

__all__ = [
    "ActDetail",
    "ActDiscloses",
    "ActNotPossible",
    "ActRow",
    "ActState",
    "ActStep",
    "DayOutOfRange",
    "PerformAct",
    "QueuedAct",
    "hold_act",
    "list_acts",
    "make_act",
    "perform_act",
    "read_act",
    "refuse_impossible",
    "release_act",
    "send_now",
    "take_back_acts",
    "time_to_take_back",
    "withdraw_act",
    "withdraw_in",
]


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act. ``refusal`` is the platform's code, ``summary`` a fact such as an amount's digest.

    ``next_try_at`` is set while the act waits after a failed try, ``stays_until`` while it is kept
    a moment so that it can be taken back.
    """

    act_id: UUID
    dispute_id: UUID
    file_no: str
    title: str
    kind: str
    state: ActState
    recipients: tuple[PartyRole, ...]
    author: str
    acted_at: datetime
    tries: int
    last_try_at: datetime | None
    next_try_at: datetime | None
    receipt_no: int | None
    accepted_at: datetime | None
    refusal: str | None
    body_sha256: str
    stays_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ActStep:
    """One line of an act's history; ``what`` is sealed, sent, lost, refused, accepted, held…"""

    at: datetime
    what: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ActDetail:
    """All there is to know of an act. ``receipt_token`` is the compact JWS, for anyone to check."""

    row: ActRow
    act: Act
    steps: tuple[ActStep, ...]
    file_size: int | None
    receipt: ReceiptClaims | None
    receipt_token: str | None

    @property
    def refused_for_good(self) -> bool:
        """Whether the platform would answer the same refusal again, however often it is sent."""
        last = self.steps[-1]
        return last.what in {"refused", "held"} and last.detail in KEPT_REFUSALS


@dataclass(frozen=True, slots=True)
class PerformAct:
    """An act on a dispute. Decisions are issued by ``decisions.sign_decision`` instead."""

    dispute_id: UUID
    content: ActContent


@dataclass(frozen=True, slots=True)
class QueuedAct:
    """The act is sealed in the outbox and will leave in order."""

    act_id: UUID


class ActNotPossible(DeskError):
    """The dispute does not allow the act where it stands. Facts: ``act``, ``state``, ``reason``.

    ``reason`` is ``state``, or ``read_only`` when the dispute is somebody else's now.
    """

    kind: ClassVar[str] = "act_not_possible"


class DayOutOfRange(DeskError):
    """The day given cannot be right. Facts: ``day``, ``after`` and ``before``, inclusive, or the
    ``act`` and the ``reason``: ``not_yet_come``, ``before_decision`` or ``before_claim``."""

    kind: ClassVar[str] = "day_out_of_range"


def perform_act(desk: Desk, request: PerformAct) -> QueuedAct:
    """Freeze the act and queue it at once; ``ActNotPossible`` when the state forbids.

    Acts queued before are taken as done. Errors: ``NotEnrolled``, ``DisputeUnknown``,
    ``DayOutOfRange``, ``ActDiscloses`` when a reader of the act may not read what it says.
    """
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, request.dispute_id)
        refuse_impossible(connection, held, request.content, desk.clock())
        refuse_disclosure(desk, connection, held, request.content)
        act = make_act(desk, held, request.content)
        acts.queue(connection, act, desk.clock())
    return QueuedAct(act.act_id)


def make_act(desk: Desk, held: HeldDispute, content: ActContent) -> Act:
    """An act of this desk's person on the dispute as it is held; ``NotEnrolled`` without one."""
    if desk.actor is None:
        raise NotEnrolled
    return Act(
        act_id=new_id(),
        dispute_id=held.dispute_id,
        mediator_id=desk.actor.mediator_id,
        mediator_name=desk.actor.name,
        base=ChainReference(seq=held.head.seq, hash=held.head.hash),
        acted_at=desk.clock(),
        content=content,
    )


def refuse_impossible(
    connection: Connection, held: HeldDispute, content: ActContent, at: datetime
) -> None:
    """Raise ``ActNotPossible`` unless the dispute, its queued acts taken as done, allows it.

    ``DayOutOfRange`` when what the act tells of cannot have happened on the day it tells.
    """
    facts = {"act": content.kind, "state": held.state.standing.state.value}
    if held.read_only:
        raise ActNotPossible(**facts, reason="read_only")
    queued = [
        record.act().content
        for record in acts.of_dispute(connection, held.dispute_no)
        if record.state in SENDABLE or record.state is ActState.HELD
    ]
    today = at.astimezone(ZoneInfo(law.rulebook().time_zone)).date()
    then = foreseen(held.state.standing, queued, today, at)
    if not is_possible(content, then):
        raise ActNotPossible(**facts, reason="state")
    wrong = misdated(content, Scene(then, today, now=at))
    if wrong is not None:
        raise DayOutOfRange(act=content.kind, reason=wrong)


def list_acts(desk: Desk, grace: timedelta = NONE) -> tuple[ActRow, ...]:
    """All acts, newest first; ``grace`` as the desk sends."""
    with desk.vault.engine.connect() as connection:
        records = acts.every(connection)
        return _rows(connection, records, staying(reversed(records), desk.clock(), grace))


def read_act(desk: Desk, act_id: UUID, grace: timedelta = NONE) -> ActDetail:
    """One act with its history and receipt; ``grace`` as the desk sends."""
    with desk.vault.engine.connect() as connection:
        record = acts.get(connection, act_id)
        beside = acts.of_dispute(connection, record.dispute_no)
        kept = staying(beside, desk.clock(), grace)
        (row,) = _rows(connection, [record], kept)
        steps = acts.steps(connection, act_id)
        receipt = receipts.of_act(connection, act_id)
        platform = settings.fact(connection, Fact.PLATFORM)
    claims = None
    if receipt is not None and platform is not None:
        claims = read_receipt(receipt.token, receipt_key_from_jwk(platform["receipt_jwk"]))
    return ActDetail(
        row=row,
        act=record.act(),
        steps=tuple(ActStep(step.at, step.what, step.detail) for step in steps),
        file_size=record.file_size,
        receipt=claims,
        receipt_token=None if receipt is None else receipt.token,
    )


def hold_act(desk: Desk, act_id: UUID) -> None:
    """Keep an act that has not left from leaving. Errors: ``ActUnknown``, ``ActMoved``."""
    with desk.vault.writer.begin() as connection:
        _require(connection, act_id, {ActState.WAITING}, ActState.HELD)
        at = desk.clock()
        acts.move(connection, act_id, ActState.HELD, at, "held", "by_mediator")


def release_act(desk: Desk, act_id: UUID) -> None:
    """Let a held or refused act leave (again).

    An act held because the dispute moved on is then sent all the same: the mediator insists.
    Errors: ``ActUnknown``, ``ActMoved``.
    """
    allowed = {ActState.HELD, *NEEDING_PERSON}
    with desk.vault.writer.begin() as connection:
        record = _require(connection, act_id, allowed, ActState.WAITING)
        acts.move(
            connection,
            act_id,
            ActState.WAITING,
            desk.clock(),
            "released",
            record.refusal,
            insisted=record.refusal is not None or record.insisted,
        )


def withdraw_act(desk: Desk, act_id: UUID) -> None:
    """Take back an act that has not been accepted; it stays in the history.

    The draft of a decision taken back can be worked on again. Errors: ``ActUnknown``,
    ``ActMoved`` (also while it is on its way).
    """
    take_back_acts(desk, (act_id,))


def take_back_acts(desk: Desk, act_ids: Iterable[UUID]) -> None:
    """``withdraw_act`` for acts made together, the last first: all of them or, on error, none."""
    with desk.vault.writer.begin() as connection:
        for act_id in reversed(tuple(act_ids)):
            withdraw_in(connection, act_id, desk.clock())


def withdraw_in(connection: Connection, act_id: UUID, at: datetime) -> None:
    """``withdraw_act`` in the caller's transaction, beside what else is taken back with it."""
    allowed = {ActState.WAITING, ActState.HELD, *NEEDING_PERSON}
    _require(connection, act_id, allowed, ActState.WITHDRAWN)
    acts.move(connection, act_id, ActState.WITHDRAWN, at, "withdrawn")
    signed = decisions.of_act(connection, act_id)
    if signed is not None and signed.draft_id is not None:
        drafts.reopen(connection, signed.draft_id)


def time_to_take_back(now: datetime, grace: timedelta) -> timedelta:
    """How long an act made ``now`` stays before it leaves by itself."""
    zone = ZoneInfo(law.rulebook().time_zone)
    until = stays_until("", now, now, grace, zone)
    return NONE if until is None else until - now


def send_now(desk: Desk) -> None:
    """Forget the waits after failed tries, so that the next synchronisation sends everything."""
    with desk.vault.writer.begin() as connection:
        acts.retry_at_once(connection)


def _require(
    connection: Connection, act_id: UUID, allowed: set[ActState], wanted: ActState
) -> ActRecord:
    record = acts.get(connection, act_id)
    if record.state not in allowed:
        raise ActMoved(state=record.state.value, wanted=wanted.value)
    return record


def _rows(
    connection: Connection, records: Iterable[ActRecord], kept: Mapping[UUID, datetime]
) -> tuple[ActRow, ...]:
    receipted = receipts.numbers(connection)
    names = {
        held.dispute_no: (held.facts.file_no, plain_signs(held.facts.title))
        for held in disputes.every(connection)
    }
    return tuple(
        _row(
            record,
            *names[record.dispute_no],
            *receipted.get(record.act_id, (None, None)),
            stays_until=kept.get(record.act_id),
        )
        for record in records
    )


def _row(
    record: ActRecord,
    file_no: str,
    title: str,
    receipt_no: int | None,
    accepted_at: datetime | None,
    *,
    stays_until: datetime | None,
) -> ActRow:
    return ActRow(
        act_id=record.act_id,
        dispute_id=record.dispute_id,
        file_no=file_no,
        title=title,
        kind=record.kind,
        state=record.state,
        recipients=recipients_of(record.act().content),
        author=record.author,
        acted_at=record.acted_at,
        tries=record.tries,
        last_try_at=record.last_try_at,
        next_try_at=record.next_try_at,
        receipt_no=receipt_no,
        accepted_at=accepted_at,
        refusal=record.refusal,
        body_sha256=record.body_sha256,
        stays_until=stays_until,
    )
