"""Communicating exhibits to a party who has not seen them (R612-3, Dir. 2013/11 9(1))."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from dispute_exchange.acts import DiscloseEvidence, FileEvidence
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure, Language
from mediator_desk.domain.exhibits import Cell, Sight, is_said_apart
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import acts, disputes, exhibits, own_files
from mediator_desk.store.own_files import OwnFile
from mediator_desk.usecases._exhibit_rows import ExhibitRow, read_rows
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import (
    PerformAct,
    QueuedAct,
    make_act,
    perform_act,
    refuse_impossible,
)
from mediator_desk.usecases.pieces import writing_to

__all__ = ["Disclose", "DisclosureForbidden", "disclose", "write_disclosure"]


@dataclass(frozen=True, slots=True)
class Disclose:
    """Communicate exhibits to one party, with some words. It cannot be undone once sent."""

    dispute_id: UUID
    evidence_ids: tuple[UUID, ...]
    to: BothParties
    text: str = ""


class DisclosureForbidden(DeskError):
    """An exhibit may not be communicated to the party. Facts: ``piece_no``, ``party``, ``reason``.

    ``reason`` is how the party stands to it (a ``Sight``): ``filed``, ``seen``, ``leaving``,
    ``confided`` (without the consent of who gave it), ``never``; or ``unsent`` (the platform does
    not hold it yet), ``nothing`` (no exhibit at all).
    """

    kind: ClassVar[str] = "disclosure_forbidden"


def write_disclosure(
    desk: Desk,
    dispute_id: UUID,
    evidence_ids: Sequence[UUID],
    to: BothParties,
    language: Language | None = None,
) -> str:
    """The text that goes with the exhibits, in the language of the party unless told."""
    from mediator_desk.usecases._request_texts import disclosure_text

    rows = _rows(desk, dispute_id)
    chosen = [rows[one] for one in evidence_ids if one in rows]
    listed = [(row.item.piece_no, row.item.title) for row in chosen]
    return disclosure_text(writing_to(desk, dispute_id, to, language), sorted(listed))


def disclose(desk: Desk, request: Disclose) -> tuple[QueuedAct, ...]:
    """Queue the communication; it can be withdrawn until it leaves.

    An exhibit handed over in a separate interview is not itself communicated: with its party's
    consent a copy open to both is filed in its place, by an act of its own (R612-3).
    Errors: ``DisclosureForbidden``, ``ActNotPossible``, ``NotEnrolled``.
    """
    rows = _rows(desk, request.dispute_id)
    if not request.evidence_ids:
        raise DisclosureForbidden(piece_no=0, party=request.to.value, reason="nothing")
    for evidence_id in request.evidence_ids:
        _refuse(rows.get(evidence_id), request.to)
    apart = [one for one in request.evidence_ids if is_said_apart(rows[one].item.disclosure)]
    direct = tuple(one for one in request.evidence_ids if one not in apart)
    queued = [_open_copy(desk, request.dispute_id, rows[one]) for one in apart]
    if direct:
        content = DiscloseEvidence(evidence_ids=direct, to=(request.to,), text=request.text.strip())
        queued.append(perform_act(desk, PerformAct(request.dispute_id, content)))
    return tuple(queued)


def _refuse(row: ExhibitRow | None, to: BothParties) -> None:
    facts: dict[str, object] = {"piece_no": row.item.piece_no if row else 0, "party": to.value}
    if row is None or row.filing is not None:
        raise DisclosureForbidden(**facts, reason="unsent")
    cell = cell_of(row, to)
    if cell.sight is not Sight.UNSEEN:
        raise DisclosureForbidden(**facts, reason=cell.sight.value)


def cell_of(row: ExhibitRow, party: BothParties) -> Cell:
    """The cell of a party in an exhibit's line of the matrix."""
    return next(cell for cell in row.cells if cell.party is party)


def _open_copy(desk: Desk, dispute_id: UUID, row: ExhibitRow) -> QueuedAct:
    """Files the very same bytes again, open to both, in the name of the party who consented."""
    confider, item = row.consent_from, row.item
    assert confider is not None
    consent = row.consent
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        found = exhibits.get(connection, held.dispute_no, item.evidence_id)
        if found.blob_id is None:
            raise DisclosureForbidden(
                piece_no=item.piece_no, party=confider.value, reason="not_held"
            )
        blob = desk.vault.blobs.find(found.blob_id, connection)
        filing = FileEvidence(
            evidence_id=new_id(),
            submitted_by=confider,
            title=item.title,
            type=item.type,
            original_name=item.original_name,
            media_type=item.media_type,
            size=item.size,
            sha256=item.sha256,
            disclosure=Disclosure.ALL_PARTIES,
            received=Moment(on=consent.given_on if consent else today_of(desk.clock())),
            channel=consent.channel if consent else Channel.PLATFORM,
        )
        refuse_impossible(connection, held, filing, desk.clock())
        act = make_act(desk, held, filing)
        acts.queue(connection, act, desk.clock(), file=blob)
        file = OwnFile(filing, blob.blob_id, act.act_id, None, desk.clock())
        own_files.add(connection, held.dispute_no, file)
    return QueuedAct(act.act_id)


def _rows(desk: Desk, dispute_id: UUID) -> dict[UUID, ExhibitRow]:
    return {row.item.evidence_id: row for row in read_rows(desk, dispute_id)}
