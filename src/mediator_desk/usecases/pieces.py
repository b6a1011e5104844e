"""Documents asked of the parties: asking, reminding, and looking at what came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from dispute_exchange.acts import RemindParty, RequestPieces
from dispute_exchange.events import RequestedPiece
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import DocumentDefect, Language
from mediator_desk import law
from mediator_desk.domain.piece_requests import (
    Piece,
    PieceState,
    Reminded,
    Request,
    RequestState,
)
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.law.dates import count
from mediator_desk.law.reminders import ladder
from mediator_desk.store import disputes, exhibits, piece_reviews
from mediator_desk.store.piece_reviews import Review
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases import _requests
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import PerformAct, QueuedAct, perform_act

if TYPE_CHECKING:
    from mediator_desk.usecases._request_texts import Writing

__all__ = [
    "DueChoice",
    "NextReminder",
    "Piece",
    "PieceRequest",
    "PieceState",
    "Remind",
    "Reminded",
    "RequestDocuments",
    "RequestIncomplete",
    "RequestState",
    "RequestUnknown",
    "RequestedPiece",
    "ReviewPiece",
    "due_choices",
    "list_requests",
    "next_reminder",
    "remind_party",
    "request_documents",
    "review_piece",
    "write_reminder",
    "write_request",
    "writing_to",
]


@dataclass(frozen=True, slots=True)
class NextReminder:
    """The reminder that comes next: its calendar day, its place in the ladder from 1, of how many.

    ``last`` announces that the file goes on without; ``article`` is who set the ladder.
    """

    on: date
    no: int
    of: int
    last: bool
    article: str


@dataclass(frozen=True, slots=True)
class PieceRequest:
    """A request, what became of it and the reminder that comes next (none once it is over)."""

    request: Request
    next_reminder: NextReminder | None

    @property
    def missing(self) -> tuple[RequestedPiece, ...]:
        """What is still wanted of the party: not there, or unfit (then with its defect)."""
        return tuple(
            piece.wanted
            if piece.defect is None
            else piece.wanted.model_copy(
                update={"defect": piece.defect, "evidence_id": piece.evidence_id}
            )
            for piece in self.request.pieces
            if piece.state not in (PieceState.RECEIVED, PieceState.WAIVED)
        )


@dataclass(frozen=True, slots=True)
class DueChoice:
    """A day by which documents may be asked for: ``days`` in the unit of the rule ``rule_id``."""

    days: int
    due_on: date
    rule_id: str
    article: str
    rule_checked: bool


@dataclass(frozen=True, slots=True)
class RequestDocuments:
    """Ask ``to`` for ``pieces`` by ``due_on``, in the words of ``text``."""

    dispute_id: UUID
    to: BothParties
    text: str
    due_on: date
    pieces: tuple[RequestedPiece, ...]


@dataclass(frozen=True, slots=True)
class Remind:
    """Remind the party of a request, in the words of ``text``."""

    dispute_id: UUID
    request_id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class ReviewPiece:
    """What was found of document ``piece`` (from 0): the exhibit, its defect, or waived."""

    dispute_id: UUID
    request_id: UUID
    piece: int
    evidence_id: UUID | None = None
    defect: DocumentDefect | None = None
    waived: bool = False


class RequestIncomplete(DeskError):
    """A request that cannot be sent as it is. Facts: ``reason``: ``pieces``, ``text``, ``due``."""

    kind: ClassVar[str] = "request_incomplete"


class RequestUnknown(DeskError):
    """The dispute has no such request, or no such document in it. Facts: ``request_id``."""

    kind: ClassVar[str] = "request_unknown"


def list_requests(desk: Desk, dispute_id: UUID) -> tuple[PieceRequest, ...]:
    """Every request of a dispute, newest first, with those still in the outbox."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        found = _requests.read(connection, held.dispute_no, _today(desk))
    over = held.state.standing.is_closed
    return tuple(PieceRequest(one, None if over else next_reminder(one)) for one in found)


def due_choices(desk: Desk) -> tuple[DueChoice, ...]:
    """The days by which documents may be asked for today, by the rule of the body.

    WHY choices: no text fixes this delay (R612-3 lets the mediator ask), so the rule offers
    lengths and the mediator takes one, or another day.
    """
    today = _today(desk)
    with desk.vault.engine.connect() as connection:
        book = rulebook_of(connection)
    rule = book.rule("PIECES_REPLY", today)
    if rule is None:
        return ()
    lengths = rule.presets or ((rule.length,) if rule.length else ())
    checked = rule.confidence is law.Confidence.CHECKED
    days = book.calendar(today)
    return tuple(
        DueChoice(
            length,
            count(today, length, rule.unit, rule.roll, days),
            rule.rule_id,
            rule.article,
            checked,
        )
        for length in lengths
    )


def write_request(
    desk: Desk,
    dispute_id: UUID,
    to: BothParties,
    pieces: Sequence[RequestedPiece],
    due_on: date,
    language: Language | None = None,
) -> str:
    """The text of a request, in the language of the party unless another is given."""
    from mediator_desk.usecases._request_texts import request_text

    return request_text(writing_to(desk, dispute_id, to, language), pieces, due_on)


def write_reminder(
    desk: Desk, dispute_id: UUID, request_id: UUID, language: Language | None = None
) -> str:
    """The text of the next reminder of a request. Errors: ``RequestUnknown``."""
    from mediator_desk.usecases._request_texts import reminder_text

    found = _find(desk, dispute_id, request_id)
    asked, coming = found.request.asked, found.next_reminder
    writing = writing_to(desk, dispute_id, asked.to, language)
    last = coming is not None and coming.last
    return reminder_text(writing, found.missing, asked.due_on, last=last)


def request_documents(desk: Desk, request: RequestDocuments) -> QueuedAct:
    """Queue the request. Errors: ``RequestIncomplete``, ``ActNotPossible``, ``NotEnrolled``."""
    if not request.pieces:
        raise RequestIncomplete(reason="pieces")
    if not request.text.strip():
        raise RequestIncomplete(reason="text")
    if request.due_on < _today(desk):
        raise RequestIncomplete(reason="due")
    defects = {piece.defect for piece in request.pieces}
    content = RequestPieces(
        to=request.to,
        text=request.text.strip(),
        due_on=request.due_on,
        defect=defects.pop() if len(defects) == 1 else None,
        request_id=new_id(),
        pieces=request.pieces,
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def remind_party(desk: Desk, request: Remind) -> QueuedAct:
    """Queue a reminder. Errors: ``RequestUnknown``, ``RequestIncomplete``, ``ActNotPossible``."""
    found = _find(desk, request.dispute_id, request.request_id)
    if not request.text.strip():
        raise RequestIncomplete(reason="text")
    if not found.missing:
        raise RequestIncomplete(reason="pieces")
    content = RemindParty(
        to=found.request.asked.to, text=request.text.strip(), request_id=request.request_id
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def review_piece(desk: Desk, request: ReviewPiece) -> None:
    """Write down what was found of one document; it stays at this desk.

    A request is over once each of its documents was received without defect or is no longer
    wanted. Errors: ``RequestUnknown``, ``ExhibitUnknown``.
    """
    found = _find(desk, request.dispute_id, request.request_id)
    if not 0 <= request.piece < len(found.request.pieces):
        raise RequestUnknown(request_id=str(request.request_id))
    with desk.vault.writer.begin() as connection:
        dispute_no = disputes.number_of(connection, request.dispute_id)
        if request.evidence_id is not None:
            _requests.require_exhibit(connection, dispute_no, request.evidence_id)
        review = Review(
            request.request_id,
            request.piece,
            request.evidence_id,
            request.defect,
            request.waived,
        )
        piece_reviews.write(connection, dispute_no, review, desk.clock())


def writing_to(
    desk: Desk, dispute_id: UUID, to: BothParties, language: Language | None
) -> "Writing":
    """The facts of a letter to a party about documents, in its language unless told."""
    from mediator_desk.usecases._request_texts import Writing

    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        pieces = exhibits.of_dispute(connection, held.dispute_no)
    facts = held.facts
    return Writing(
        language=language or facts.party(to).language,
        file_no=facts.file_no,
        title=facts.title,
        mediator=facts.mediator.name,
        body=facts.body.name,
        numbers={piece.item.evidence_id: piece.item.piece_no for piece in pieces},
    )


def _find(desk: Desk, dispute_id: UUID, request_id: UUID) -> PieceRequest:
    for found in list_requests(desk, dispute_id):
        if found.request.asked.request_id == request_id:
            return found
    raise RequestUnknown(request_id=str(request_id))


def next_reminder(request: Request) -> NextReminder | None:
    """The reminder that comes next for a request; none when it is settled or the ladder ends."""
    if request.state not in (RequestState.OPEN, RequestState.OVERDUE):
        return None
    rungs, sent = ladder(), len(request.reminders)
    coming = rungs.next(request.asked.due_on, sent)
    if coming is None:
        return None
    rung, on = coming
    return NextReminder(on, sent + 1, len(rungs.rung), rung.last, rungs.article)


def _today(desk: Desk) -> date:
    return today_of(desk.clock())
