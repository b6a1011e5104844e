"""The requests of a dispute, read from its events, its unsent acts and the mediator's findings.

Owns the reading; what it all means is in ``domain.piece_requests``.
"""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import RemindParty, RequestPieces
from dispute_exchange.events import (
    EvidenceFiled,
    PiecesRequested,
    ReminderSent,
    RequestedPiece,
    TimelineEvent,
)
from mediator_desk.domain.outbox import FINISHED
from mediator_desk.domain.piece_requests import (
    Arrived,
    Asked,
    Found,
    Reminded,
    Request,
    state_of,
)
from mediator_desk.store import acts, events, exhibits, own_files, piece_reviews
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.usecases._foreseen import today_of

_LONGEST_TITLE = 120


def read(connection: Connection, dispute_no: int, today: date) -> tuple[Request, ...]:
    """The requests of a dispute, newest first; those in the outbox are the newest."""
    told = events.of_kinds(
        connection, dispute_no, ("PIECES_REQUESTED", "REMINDER", "EVIDENCE_FILED")
    )
    unsent = [
        record
        for record in acts.of_dispute(connection, dispute_no)
        if record.state not in FINISHED and record.kind in ("REQUEST_PIECES", "REMIND_PARTY")
    ]
    arrived = tuple(_arrived(connection, dispute_no, told))
    reviews = piece_reviews.of_dispute(connection, dispute_no)
    return tuple(
        state_of(
            asked,
            arrived,
            {
                piece: Found(review.evidence_id, review.defect, review.waived)
                for (request_id, piece), review in reviews.items()
                if request_id == asked.request_id
            },
            tuple(_reminders(asked, told, unsent)),
            today,
        )
        for asked in reversed(tuple(_asked(told, unsent)))
    )


def require_exhibit(connection: Connection, dispute_no: int, evidence_id: UUID) -> None:
    """Raises ``ExhibitUnknown`` unless the dispute has it, received or still to be sent."""
    try:
        exhibits.get(connection, dispute_no, evidence_id)
    except ExhibitUnknown:
        own_files.get(connection, dispute_no, evidence_id)


def _asked(told: tuple[TimelineEvent, ...], unsent: list[ActRecord]) -> Iterator[Asked]:
    for event in told:
        if isinstance(event.payload, PiecesRequested):
            said = event.payload
            yield Asked(
                # WHY the event's own name: older requests bear none.
                request_id=said.request_id or event.event_id,
                to=said.to,
                text=said.text,
                asked_on=event.occurred.on,
                due_on=said.due_on,
                pieces=_pieces(said),
                seq=event.seq,
                named=said.request_id is not None,
            )
    for record in unsent:
        content = record.act().content
        if isinstance(content, RequestPieces):
            yield Asked(
                request_id=content.request_id or record.act_id,
                to=content.to,
                text=content.text,
                asked_on=today_of(record.acted_at),
                due_on=content.due_on,
                pieces=_pieces(content),
                act_id=record.act_id,
            )


def _pieces(said: PiecesRequested | RequestPieces) -> tuple[RequestedPiece, ...]:
    """The documents asked for; a request that lists none asks for what its text says."""
    if said.pieces:
        return said.pieces
    title = next((line.strip() for line in said.text.splitlines() if line.strip()), "…")
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rstrip() + "…"
    return (RequestedPiece(title=title, defect=said.defect),)


def _reminders(
    asked: Asked, told: tuple[TimelineEvent, ...], unsent: list[ActRecord]
) -> Iterator[Reminded]:
    for event in told:
        said = event.payload
        if isinstance(said, ReminderSent) and _is_about(asked, said, event.seq):
            yield Reminded(event.occurred.on)
    for record in unsent:
        content = record.act().content
        if isinstance(content, RemindParty) and content.request_id == asked.request_id:
            yield Reminded(today_of(record.acted_at), leaving=True)


def _is_about(asked: Asked, said: ReminderSent, seq: int) -> bool:
    if said.request_id is not None:
        return said.request_id == asked.request_id
    return not asked.named and said.to is asked.to and seq > (asked.seq or 0)


def _arrived(
    connection: Connection, dispute_no: int, told: tuple[TimelineEvent, ...]
) -> Iterator[Arrived]:
    known = {
        piece.item.evidence_id: piece.item for piece in exhibits.of_dispute(connection, dispute_no)
    }
    named: set[UUID] = set()
    for event in told:
        if not isinstance(event.payload, EvidenceFiled):
            continue
        for evidence_id in event.evidence_ids:
            item = known.get(evidence_id)
            if item is not None and evidence_id not in named:
                named.add(evidence_id)
                yield Arrived(
                    evidence_id,
                    item.submitted_by,
                    item.type,
                    event.occurred.on,
                    event.seq,
                    event.payload.request_id,
                    item.defect,
                )
    for evidence_id, item in known.items():
        if evidence_id not in named:
            on = today_of(item.submitted_at)
            yield Arrived(evidence_id, item.submitted_by, item.type, on, defect=item.defect)
    unsent = {
        record.act_id
        for record in acts.of_dispute(connection, dispute_no)
        if record.state not in FINISHED
    }
    for file in own_files.of_dispute(connection, dispute_no):
        filing = file.filing
        if filing.evidence_id not in known and file.act_id in unsent:
            yield Arrived(
                filing.evidence_id,
                filing.submitted_by,
                filing.type,
                filing.received.on,
                None,
                filing.request_id,
            )
