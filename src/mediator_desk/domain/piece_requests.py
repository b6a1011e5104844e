"""Documents asked for: which came, which are unfit, which are late.

Owns the state of requests as pure functions over events, unsent acts and the mediator's findings;
never a table, a date of its own or a word shown to a person.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from dispute_exchange.events import RequestedPiece
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import DocumentDefect, EvidenceType, PartyRole


class PieceState(StrEnum):
    """Where one document asked for stands."""

    ASKED = "asked"
    RECEIVED = "received"
    DEFECTIVE = "defective"
    MISSING = "missing"
    WAIVED = "waived"


class RequestState(StrEnum):
    """Where a request stands; ``LEAVING``: it waits in the outbox."""

    LEAVING = "leaving"
    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, from an event or from an unsent act (``seq`` is then none)."""

    request_id: UUID
    to: BothParties
    text: str
    asked_on: date
    due_on: date
    pieces: tuple[RequestedPiece, ...]
    seq: int | None = None
    act_id: UUID | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Arrived:
    """An exhibit that was filed, and the request it names, if any; ``seq`` orders it.

    ``seq`` is none while it is only at this desk. ``defect`` is what the platform found.
    """

    evidence_id: UUID
    by: PartyRole
    type: EvidenceType
    on: date
    seq: int | None = None
    request_id: UUID | None = None
    defect: DocumentDefect | None = None


@dataclass(frozen=True, slots=True)
class Reminded:
    """A reminder: on which day, and whether it is still in the outbox."""

    on: date
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What the mediator found of one document; see ``store.piece_reviews``."""

    evidence_id: UUID | None = None
    defect: DocumentDefect | None = None
    waived: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One document of a request. ``evidence_id`` is the exhibit that answers it."""

    wanted: RequestedPiece
    state: PieceState
    evidence_id: UUID | None = None
    defect: DocumentDefect | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A request and what became of it. ``spare`` are exhibits that answer it but no one document.

    ``days_late`` counts calendar days after the due date, 0 when it is not late.
    """

    asked: Asked
    state: RequestState
    pieces: tuple[Piece, ...]
    spare: tuple[UUID, ...]
    reminders: tuple[Reminded, ...]
    days_late: int


def state_of(
    asked: Asked,
    arrived: Iterable[Arrived],
    found: Mapping[int, Found],
    reminders: Sequence[Reminded],
    today: date,
) -> Request:
    """Where a request stands on ``today``, a calendar day of the body's time zone.

    ``arrived`` are the exhibits of the dispute in the order in which they came.
    """
    answers = [item for item in arrived if _answers(asked, item)]
    given, spare = _attribute(asked.pieces, answers, found)
    by_id = {item.evidence_id: item for item in arrived}
    late = max((today - asked.due_on).days, 0)
    pieces = tuple(
        _piece(wanted, by_id.get(given[index]) if index in given else None, found.get(index), late)
        for index, wanted in enumerate(asked.pieces)
    )
    settled = all(piece.state in (PieceState.RECEIVED, PieceState.WAIVED) for piece in pieces)
    if settled:
        state = RequestState.DONE
    elif asked.seq is None:
        state = RequestState.LEAVING
    else:
        state = RequestState.OVERDUE if late else RequestState.OPEN
    return Request(
        asked=asked,
        state=state,
        pieces=pieces,
        spare=tuple(item.evidence_id for item in spare),
        reminders=tuple(reminders),
        days_late=late if state is RequestState.OVERDUE else 0,
    )


def _answers(asked: Asked, item: Arrived) -> bool:
    if item.request_id is not None:
        return item.request_id == asked.request_id
    # A request that bears no name of its own is answered by whatever its party files afterwards.
    after = item.seq is not None and asked.seq is not None and item.seq > asked.seq
    return not asked.named and after and item.by is asked.to


def _attribute(
    pieces: Sequence[RequestedPiece], answers: Sequence[Arrived], found: Mapping[int, Found]
) -> tuple[dict[int, UUID], list[Arrived]]:
    """Which exhibit answers which document: what the mediator said, then by type, then in order.

    WHY in order only for the last one: a document is called received on a good reason, or a person
    says so.
    """
    given = {
        index: one.evidence_id
        for index, one in found.items()
        if one.evidence_id is not None and index < len(pieces)
    }
    taken = set(given.values())
    spare = [item for item in answers if item.evidence_id not in taken]
    for index, wanted in enumerate(pieces):
        if index in given or wanted.type is None:
            continue
        match = next((item for item in spare if item.type is wanted.type), None)
        if match is not None:
            given[index] = match.evidence_id
            spare.remove(match)
    open_ones = [index for index in range(len(pieces)) if index not in given]
    if len(open_ones) == 1 and spare:
        given[open_ones[0]] = spare.pop(0).evidence_id
    return given, spare


def _piece(wanted: RequestedPiece, item: Arrived | None, found: Found | None, late: int) -> Piece:
    defect = found.defect if found is not None else None
    if found is not None and found.waived:
        return Piece(wanted, PieceState.WAIVED, item.evidence_id if item else None)
    if item is None:
        return Piece(wanted, PieceState.MISSING if late else PieceState.ASKED)
    # WHY only what nobody looked at: once the mediator did, their finding is what counts.
    defect = defect if found is not None else item.defect
    state = PieceState.DEFECTIVE if defect is not None else PieceState.RECEIVED
    return Piece(wanted, state, item.evidence_id, defect)
