"""Exhibits: who filed them, who has seen them, and a safe look at what they hold."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.evidence import EvidenceItem
from mediator_desk.domain.exhibits import Cell, Hindrance, Obstacle, PartyNumber, Sight
from mediator_desk.domain.file_names import safe_file_name
from mediator_desk.errors import DeskError
from mediator_desk.store import disputes, exhibits, own_files
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.system.files import disk_errors, write_new
from mediator_desk.usecases._exhibit_rows import ExhibitRow, Filing, item_of, read_rows
from mediator_desk.usecases._foreseen import hidden_author
from mediator_desk.usecases._preview_views import (
    AttachedFile,
    ExhibitPreview,
    PixelPage,
    PreviewKind,
)
from mediator_desk.usecases.desk import Desk

__all__ = [
    "AttachedFile",
    "Cell",
    "ExhibitHidden",
    "ExhibitNotHeld",
    "ExhibitPreview",
    "ExhibitRow",
    "Filing",
    "Hindrance",
    "Obstacle",
    "PartyNumber",
    "PixelPage",
    "PreviewExhibit",
    "PreviewKind",
    "Sight",
    "copy_name",
    "held_file",
    "list_exhibits",
    "preview_exhibit",
    "save_exhibit_copy",
]

_STEP = 1 << 20


@dataclass(frozen=True, slots=True)
class PreviewExhibit:
    """Which page (from 1), ``width`` pixels wide, in a box, or at ``zoom`` (1 for 100 %).

    ``inside`` leads to a file attached to an e-mail, by the places from the outside in.
    """

    dispute_id: UUID
    evidence_id: UUID
    page: int = 1
    width: int = 800
    height: int = 0
    zoom: float = 0.0
    inside: tuple[int, ...] = ()


class ExhibitNotHeld(DeskError):
    """The exhibit is known but its bytes have not arrived. Facts: ``piece_no``."""

    kind: ClassVar[str] = "exhibit_not_held"


class ExhibitHidden(DeskError):
    """The trader's exhibits stay closed while admissibility is examined. Facts: ``piece_no``."""

    kind: ClassVar[str] = "exhibit_hidden"


def list_exhibits(desk: Desk, dispute_id: UUID) -> tuple[ExhibitRow, ...]:
    """The exhibits of a dispute by number, then the files that are still to be sent."""
    rows = read_rows(desk, dispute_id)
    with desk.vault.engine.connect() as connection:
        hidden = hidden_author(connection, disputes.get(connection, dispute_id), desk.clock())
    return tuple(row for row in rows if row.item.submitted_by is not hidden)


def preview_exhibit(desk: Desk, request: PreviewExhibit) -> ExhibitPreview:
    """A look at one page of an exhibit; a refusal is a result, not an error."""
    from mediator_desk.system.preview import PreviewRefused
    from mediator_desk.usecases import _previews

    try:
        item, blob_id = held_file(desk, request.dispute_id, request.evidence_id)
    except ExhibitNotHeld:
        return ExhibitPreview(PreviewKind.NONE, refusal="not_held")
    except ExhibitHidden:
        return ExhibitPreview(PreviewKind.NONE, refusal="hidden")
    wanted = _previews.Wanted(request.page, request.width, request.height, request.zoom)
    try:
        source = _previews.source_inside(desk.vault, blob_id, item.original_name, request.inside)
        return _previews.look(desk.vault, source, wanted)
    except PreviewRefused as refused:
        return ExhibitPreview(PreviewKind.NONE, refusal=refused.reason)


def save_exhibit_copy(
    desk: Desk, dispute_id: UUID, evidence_id: UUID, to: Path, inside: tuple[int, ...] = ()
) -> Path:
    """Write the exhibit in clear outside the vault: an explicit act of the mediator.

    ``to`` is a folder, or the file to write. The file's name is made safe; an existing file is
    never overwritten. ``inside`` leads to a file attached to an e-mail. Errors:
    ``ExhibitNotHeld``, ``DiskFull``, ``DiskRefused``, ``PreviewRefused`` (no such attached file).
    """
    from mediator_desk.usecases import _previews

    item, blob_id = held_file(desk, dispute_id, evidence_id)
    source = _previews.source_inside(desk.vault, blob_id, item.original_name, inside)
    wanted = to / copy_name(item.piece_no, source.name, item.media_type)
    with disk_errors():
        place = wanted if to.is_dir() else to
    with source.open() as stream:
        return write_new(place, iter(lambda: stream.read(_STEP) or b"", b""))


def copy_name(piece_no: int, name: str, media_type: str) -> str:
    """A name for a copy that begins with the exhibit's number and deceives nobody."""
    return f"{piece_no:04d}-{safe_file_name(name, media_type.split('/')[0])}"


def held_file(desk: Desk, dispute_id: UUID, evidence_id: UUID) -> tuple[EvidenceItem, str]:
    """An exhibit and the name of its sealed file.

    Errors: ``ExhibitNotHeld``, ``ExhibitHidden``, ``ExhibitUnknown``.
    """
    with desk.vault.engine.connect() as connection:
        dispute = disputes.get(connection, dispute_id)
        dispute_no = dispute.dispute_no
        try:
            piece = exhibits.get(connection, dispute_no, evidence_id)
        except ExhibitUnknown:
            file = own_files.get(connection, dispute_no, evidence_id)
            return item_of(file, _provisional(connection, dispute_no)), file.blob_id
        hidden = hidden_author(connection, dispute, desk.clock())
    # LAW(CECMC, B04-3): what the trader filed has no part in the examination of admissibility.
    if piece.item.submitted_by is hidden:
        raise ExhibitHidden(piece_no=piece.item.piece_no)
    if piece.blob_id is None:
        raise ExhibitNotHeld(piece_no=piece.item.piece_no)
    return piece.item, piece.blob_id


def _provisional(connection: Connection, dispute_no: int) -> int:
    """The number that comes after those of the exhibits the platform knows."""
    return 1 + max(
        (piece.item.piece_no for piece in exhibits.of_dispute(connection, dispute_no)), default=0
    )
