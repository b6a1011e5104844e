"""The acts of the procedure: what each one needs before it may be queued, and what it will do.

Owns the rules an act must meet at this desk besides the shared procedure: a reason, a day that can
be right, a declaration, a finished examination. Everything leaves through the outbox.
"""

from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import ClassVar, Final
from uuid import UUID

from dispute_exchange import acts as ax
from dispute_exchange.acts import ActContent
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import Channel, Disclosure, EntryConsent, PartyRole
from mediator_desk.domain.admissibility import Verdict
from mediator_desk.domain.independence import Declaration
from mediator_desk.errors import DeskError
from mediator_desk.store import disputes
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases import _examination
from mediator_desk.usecases._act_letters import ActPreview, preview_content
from mediator_desk.usecases._foreseen import foreseen_standing, today_of
from mediator_desk.usecases._procedure_view import (
    ActName,
    Extension,
    PendingAct,
    ProcedureView,
    extension_of,
    read_procedure,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import DayOutOfRange, PerformAct, QueuedAct, perform_act

__all__ = [
    "ActName",
    "ActPreview",
    "CloseFile",
    "DayOutOfRange",
    "DeclarationMissing",
    "ExtendOutcome",
    "Extension",
    "Message",
    "Notify",
    "PendingAct",
    "ProcedureView",
    "RaiseConflict",
    "ReasonMissing",
    "RecordCourt",
    "RecordEntry",
    "RecordWithdrawal",
    "ReopenFile",
    "Request",
    "ResolveConflict",
    "ReviewUnfinished",
    "carry_out",
    "preview_act",
    "read_procedure",
]


class ReasonMissing(DeskError):
    """The act needs words of its author. Facts: ``act``."""

    kind: ClassVar[str] = "reason_missing"


class DeclarationMissing(DeskError):
    """No declaration of independence stands for the file (R613-1). Facts: ``state``."""

    kind: ClassVar[str] = "declaration_missing"


class ReviewUnfinished(DeskError):
    """A ground of L612-2 is still open, or stands in the way. Facts: ``open``, ``verdict``."""

    kind: ClassVar[str] = "review_unfinished"


@dataclass(frozen=True, slots=True)
class Notify:
    """Notify the referral to both parties; ``text`` is the mediator's own addition."""

    dispute_id: UUID
    text: str = ""
    time_bar_mentioned: bool = True


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """The trader's answer, with the day and the channel by which it came."""

    dispute_id: UUID
    answer: EntryConsent
    on: date
    channel: Channel = Channel.LETTER


@dataclass(frozen=True, slots=True)
class ExtendOutcome:
    """Put the outcome off until a day, for a reason both parties will read."""

    dispute_id: UUID
    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class RaiseConflict:
    """Tell the parties of a circumstance, or enter an objection: the file is suspended."""

    dispute_id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class ResolveConflict:
    """Go on, or hand the file back, for a reason."""

    dispute_id: UUID
    continues: bool
    reason: str


@dataclass(frozen=True, slots=True)
class RecordWithdrawal:
    """A party left; a reason is asked for and never required (R612-2)."""

    dispute_id: UUID
    party: BothParties
    on: date
    channel: Channel = Channel.LETTER
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecordCourt:
    """A court was seized of the same dispute."""

    dispute_id: UUID
    on: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class CloseFile:
    """Close the file, with words of one's own if any."""

    dispute_id: UUID
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReopenFile:
    """Open a closed file again, for a reason."""

    dispute_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Message:
    """Words to both parties, or to one (``to``)."""

    dispute_id: UUID
    text: str
    to: BothParties | None = None


_ONE_PARTY: Final[dict[BothParties, Disclosure]] = {
    PartyRole.CONSUMER: Disclosure.CONSUMER_ONLY,
    PartyRole.TRADER: Disclosure.TRADER_ONLY,
}


Request = (
    Notify
    | RecordEntry
    | ExtendOutcome
    | RaiseConflict
    | ResolveConflict
    | RecordWithdrawal
    | RecordCourt
    | CloseFile
    | ReopenFile
    | Message
)
"""What ``carry_out`` takes."""


def carry_out(desk: Desk, request: Request) -> QueuedAct:
    """Check what the act needs, freeze it and queue it.

    Errors: ``ReasonMissing``, ``DayOutOfRange``, ``DeclarationMissing``, ``ReviewUnfinished``, and
    those of ``perform_act``.
    """
    return perform_act(desk, PerformAct(request.dispute_id, _content(request, desk)))


def preview_act(desk: Desk, request: Request) -> ActPreview:
    """Who will be told, and in which words, if the request is carried out; errors as there."""
    return preview_content(desk, request.dispute_id, _content(request, desk))


@singledispatch
def _content(request: object, _desk: Desk) -> ActContent:
    raise TypeError(f"no act for {type(request).__name__}")


@_content.register
def _(request: Notify, desk: Desk) -> ActContent:
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, request.dispute_id)
        standing = foreseen_standing(connection, held, desk.clock())
        declared = _examination.declaration(connection, desk, held, standing)
        verdict = _examination.verdict(connection, desk, held)
        open_left = _examination.open_left(connection, desk, held)
    # LAW(R613-1): circumstances are told before the file is worked on.
    if declared in (Declaration.TO_MAKE, Declaration.STALE):
        raise DeclarationMissing(state=declared.value)
    # LAW(L612-2): a file is notified once no ground stands in the way.
    if verdict is not Verdict.ADMISSIBLE:
        raise ReviewUnfinished(open=len(open_left), verdict=verdict.value)
    return ax.NotifyParties(
        text=request.text.strip(), time_bar_mentioned=request.time_bar_mentioned
    )


@_content.register
def _(request: RecordEntry, desk: Desk) -> ActContent:
    standing, today = _standing(desk, request.dispute_id)
    _in_range(request.on, standing.notified_on, today)
    return ax.RecordEntry(
        answer=request.answer, occurred=Moment(on=request.on), channel=request.channel
    )


@_content.register
def _(request: ExtendOutcome, desk: Desk) -> ActContent:
    # LAW(R612-5): an extension is for a complex dispute, and the parties are told at once.
    reason = _words(request.reason, "EXTEND_DEADLINE")
    standing, today = _standing(desk, request.dispute_id)
    with desk.vault.engine.connect() as connection:
        book = rulebook_of(connection)
    extension = extension_of(standing, today, book)
    if extension is not None:
        _in_range(request.until, extension.from_day, None)
    return ax.ExtendDeadline(until=request.until, reason=reason)


@_content.register
def _(request: RaiseConflict, _desk: Desk) -> ActContent:
    return ax.RaiseConflict(text=_words(request.text, "RAISE_CONFLICT"))


@_content.register
def _(request: ResolveConflict, _desk: Desk) -> ActContent:
    reason = _words(request.reason, "RESOLVE_CONFLICT")
    return ax.ResolveConflict(continues=request.continues, text=reason)


@_content.register
def _(request: RecordWithdrawal, desk: Desk) -> ActContent:
    standing, today = _standing(desk, request.dispute_id)
    _in_range(request.on, standing.referred_on or standing.filed_on, today)
    return ax.RecordWithdrawal(
        party=request.party, on=request.on, channel=request.channel, text=request.text.strip()
    )


@_content.register
def _(request: RecordCourt, desk: Desk) -> ActContent:
    _, today = _standing(desk, request.dispute_id)
    _in_range(request.on, None, today)
    return ax.RecordCourt(on=request.on, text=request.text.strip())


@_content.register
def _(request: CloseFile, _desk: Desk) -> ActContent:
    return ax.CloseDispute(text=request.text.strip())


@_content.register
def _(request: ReopenFile, _desk: Desk) -> ActContent:
    return ax.ReopenDispute(reason=_words(request.reason, "REOPEN_DISPUTE"))


@_content.register
def _(request: Message, _desk: Desk) -> ActContent:
    disclosure = Disclosure.ALL_PARTIES if request.to is None else _ONE_PARTY[request.to]
    return ax.SendMessage(text=_words(request.text, "SEND_MESSAGE"), disclosure=disclosure)


def _standing(desk: Desk, dispute_id: UUID) -> tuple[Standing, date]:
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        return foreseen_standing(connection, held, now), today_of(now)


def _words(text: str, act: str) -> str:
    words = text.strip()
    if not words:
        raise ReasonMissing(act=act)
    return words


def _in_range(day: date, after: date | None, before: date | None) -> None:
    if (after is not None and day < after) or (before is not None and day > before):
        raise DayOutOfRange(day=day, after=after, before=before)
