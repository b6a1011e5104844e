"""A redacted copy of an exhibit: pictures of its pages with areas blacked out, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from dispute_exchange.acts import FileEvidence
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure, Language, PartyRole
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import disputes, exhibits, own_files
from mediator_desk.store.exhibits import HeldExhibit
from mediator_desk.system.page_images import Area
from mediator_desk.usecases._own_files import OwnFileMade, seal_file, send_file
from mediator_desk.usecases._preview_views import PixelPage
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent

if TYPE_CHECKING:
    from mediator_desk.system.preview import PageImage, PreviewSource

__all__ = [
    "Area",
    "ExhibitNotRedactable",
    "FileRedactedCopy",
    "PageToRedact",
    "RedactExhibit",
    "file_redacted_copy",
    "make_redacted_copy",
    "page_to_redact",
]

_SHEET: Final = (1654, 2339)
"""A sheet of A4 at 200 dots per inch, in pixels."""
_LARGEST: Final = 128 * 1024 * 1024
"""Bytes of page pictures a copy may take in memory."""


@dataclass(frozen=True, slots=True)
class PageToRedact:
    """A page on which areas are drawn; ``page`` counts from 1."""

    page: int
    pages: int
    picture: PixelPage


@dataclass(frozen=True, slots=True)
class RedactExhibit:
    """Black out ``areas``, per page from 1, in a copy of the exhibit."""

    dispute_id: UUID
    evidence_id: UUID
    areas: Mapping[int, tuple[Area, ...]]


@dataclass(frozen=True, slots=True)
class FileRedactedCopy:
    """Send a redacted copy so that those of ``disclosure`` may see it."""

    dispute_id: UUID
    evidence_id: UUID
    disclosure: Disclosure = Disclosure.ALL_PARTIES


class ExhibitNotRedactable(DeskError):
    """No redacted copy can be made. Facts: ``reason``.

    ``reason`` is ``nothing`` (no area), ``not_held``, ``unsupported`` (neither pages nor a
    picture), ``too_large``, ``not_of_a_party`` (nobody's to file again), or the preview's own.
    """

    kind: ClassVar[str] = "exhibit_not_redactable"


def page_to_redact(
    desk: Desk, dispute_id: UUID, evidence_id: UUID, page: int, width: int
) -> PageToRedact:
    """Page ``page`` of an exhibit as a picture ``width`` pixels wide, drawn by the limited child.

    Errors: ``ExhibitNotRedactable``, ``ExhibitUnknown``.
    """
    from mediator_desk.system.preview import PreviewRefused
    from mediator_desk.usecases import _previews

    found = _find(desk, dispute_id, evidence_id)
    try:
        drawn = _previews.page_picture(desk.vault, _source(desk, found), page - 1, width)
    except PreviewRefused as refused:
        raise ExhibitNotRedactable(reason=refused.reason) from None
    picture = PixelPage(drawn.width, drawn.height, drawn.stride, drawn.pixels)
    return PageToRedact(page, drawn.pages, picture)


def make_redacted_copy(
    desk: Desk, request: RedactExhibit, progress: Progress = silent
) -> OwnFileMade:
    """Seal the copy in the vault, linked to its original; it is sent by ``file_redacted_copy``.

    SECURITY: the pixels of an area are black before any file is made of them, and the file holds
    pictures of pages alone: no text, layer, form, attachment or metadata of the original.
    Errors: ``ExhibitNotRedactable``, ``ExhibitAlreadyHeld`` (the very same copy), ``VaultFull``,
    ``Cancelled``.
    """
    areas = {page: tuple(drawn) for page, drawn in request.areas.items() if drawn}
    if not areas:
        raise ExhibitNotRedactable(reason="nothing")
    found = _find(desk, request.dispute_id, request.evidence_id)
    party = _party(found.item.submitted_by)
    data, media_type = _redacted(desk, found, areas, progress)
    progress(0, 0, "store")
    filing = _filing(desk, request.dispute_id, found.item, party, data, media_type)
    return seal_file(
        desk, request.dispute_id, data, filing, send=False, redacts=request.evidence_id
    )


def file_redacted_copy(desk: Desk, request: FileRedactedCopy) -> OwnFileMade:
    """Queue the copy for the parties of its class.

    Errors: ``ExhibitUnknown``, ``ActNotPossible``, ``NotEnrolled``.
    """
    with desk.vault.engine.connect() as connection:
        dispute_no = disputes.number_of(connection, request.dispute_id)
        file = own_files.get(connection, dispute_no, request.evidence_id)
    filing = file.filing.model_copy(update={"disclosure": request.disclosure})
    return send_file(desk, request.dispute_id, filing)


def _redacted(
    desk: Desk,
    found: HeldExhibit,
    areas: Mapping[int, tuple[Area, ...]],
    progress: Progress,
) -> tuple[bytes, str]:
    """The copy's bytes and what they are: a picture of a picture, a PDF of anything with pages."""
    from mediator_desk.system.page_images import blacked_out, jpeg_of, pdf_of, png_of
    from mediator_desk.system.preview import PreviewRefused

    pages, size = [], 0
    try:
        for number, total, page in _pages(desk, found):
            progress(number - 1, total, "exhibits")
            if any(place > total for place in areas):
                raise ExhibitNotRedactable(reason="absent")
            blacked = blacked_out(page, areas.get(number, ()))
            if total == 1 and found.item.media_type.startswith("image/"):
                return png_of(blacked), "image/png"
            jpeg = jpeg_of(blacked)
            size += len(jpeg)
            if size > _LARGEST:
                raise ExhibitNotRedactable(reason="too_large")
            pages.append((jpeg, blacked.width, blacked.height))
    except PreviewRefused as refused:
        raise ExhibitNotRedactable(reason=refused.reason) from None
    return pdf_of(pages), "application/pdf"


def _pages(desk: Desk, found: HeldExhibit) -> Iterator[tuple[int, int, "PageImage"]]:
    """Every page of the exhibit at full resolution: its number from 1, of how many, its pixels."""
    from mediator_desk.usecases import _previews

    source = _source(desk, found)
    first = _previews.sheet_of(desk.vault, source, 0, _SHEET)
    yield 1, first.pages, first
    for place in range(1, first.pages):
        page = _previews.sheet_of(desk.vault, source, place, _SHEET)
        yield place + 1, first.pages, page


def _filing(
    desk: Desk,
    dispute_id: UUID,
    item: EvidenceItem,
    party: BothParties,
    data: bytes,
    media_type: str,
) -> FileEvidence:
    from mediator_desk.usecases._request_texts import copy_title

    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        files = own_files.of_dispute(connection, held.dispute_no)
    copies = sum(file.redacts == item.evidence_id for file in files)
    language: Language = held.facts.language
    suffix = "png" if media_type == "image/png" else "pdf"
    return FileEvidence(
        evidence_id=new_id(),
        submitted_by=party,
        title=copy_title(language, item.piece_no, copies, item.title),
        type=item.type,
        original_name=f"{item.piece_no:04d}-{copies + 2}.{suffix}",
        media_type=media_type,
        size=len(data),
        sha256=sha256_hex(data),
        disclosure=Disclosure.ALL_PARTIES,
        received=Moment(on=item.submitted_at.date(), at=item.submitted_at),
        channel=Channel.PLATFORM,
    )


def _find(desk: Desk, dispute_id: UUID, evidence_id: UUID) -> HeldExhibit:
    with desk.vault.engine.connect() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        found = exhibits.get(connection, dispute_no, evidence_id)
    if found.blob_id is None:
        raise ExhibitNotRedactable(reason="not_held")
    return found


def _source(desk: Desk, found: HeldExhibit) -> "PreviewSource":
    from mediator_desk.usecases import _previews

    assert found.blob_id is not None
    return _previews.source_of(desk.vault, found.blob_id, found.item.original_name)


def _party(role: PartyRole) -> BothParties:
    if role is PartyRole.CONSUMER or role is PartyRole.TRADER:
        return role
    raise ExhibitNotRedactable(reason="not_of_a_party")
