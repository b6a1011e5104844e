"""Exhibits that reach the mediator by post, by e-mail or by hand: looked at, sealed, queued."""

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from dispute_exchange.acts import FileEvidence
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType
from mediator_desk.domain.file_names import safe_file_name
from mediator_desk.domain.outbox import FINISHED
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import acts, disputes, own_files
from mediator_desk.usecases._own_files import (
    ExhibitAlreadyHeld,
    OwnFileMade,
    seal_file,
    send_file,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent

if TYPE_CHECKING:
    from mediator_desk.system.preview import PageImage, PreviewSource

__all__ = [
    "MOST_FILES",
    "ExhibitAlreadyHeld",
    "FileReceived",
    "InspectedFile",
    "OwnFileMade",
    "ReceivedFileRefused",
    "ReceptionIncomplete",
    "file_received",
    "inspect_files",
    "send_again",
]

_STEP: Final = 1 << 20
_LONGEST_NAME: Final = 200
_LONGEST_TITLE: Final = 300
MOST_FILES: Final = 60
_PROGRAMS: Final = frozenset({"application/x-msdownload", "application/x-executable"})
_LONG_SIDE: Final = 2339
"""Pixels of the long side of a sheet of A4 at 200 dots per inch."""


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """A file before it is taken in: what its bytes say it is, not what its name says.

    ``name`` is safe to show. ``pages`` counts those of a PDF. ``problem`` is why it cannot be
    taken (``empty``, ``too_large``, ``not_a_file``, ``unreadable``, ``program``); ``warnings`` are
    worth knowing: ``wrong_name`` (its extension says something else), ``encrypted``, ``damaged``,
    ``not_shown`` (no preview of that type).
    """

    path: Path
    name: str
    size: int
    media_type: str = ""
    pages: int = 0
    problem: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def is_image(self) -> bool:
        """Whether it is a picture that can become a page."""
        return self.media_type in _IMAGES


@dataclass(frozen=True, slots=True)
class FileReceived:
    """Take in what ``sent_by`` sent on ``received_on``; several pictures become one PDF.

    ``answers`` is the request it answers. ``original_name`` overrides the name of the file.
    """

    dispute_id: UUID
    paths: tuple[Path, ...]
    sent_by: BothParties
    received_on: date
    channel: Channel
    type: EvidenceType
    title: str
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    answers: UUID | None = None


class ReceivedFileRefused(DeskError):
    """A file cannot be taken in. Facts: ``name``, ``reason``.

    ``reason`` is a problem of ``InspectedFile``, or ``not_combinable`` when one of several files is
    no picture, ``too_many``, or the preview's own reason for a picture that cannot be read.
    """

    kind: ClassVar[str] = "received_file_refused"


class ReceptionIncomplete(DeskError):
    """Something is missing or impossible. Facts: ``reason``: ``files``, ``title``, ``day``."""

    kind: ClassVar[str] = "reception_incomplete"


_IMAGES: Final = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp"}
)

_UNREAD: Final = {"encrypted": "encrypted", "too_large": "not_shown", "timeout": "not_shown"}


def inspect_files(
    desk: Desk, paths: Sequence[Path], progress: Progress = silent
) -> tuple[InspectedFile, ...]:
    """What the files are, each looked at by the limited child; nothing is kept of them."""
    found = []
    for done, path in enumerate(paths):
        progress(done, len(paths), "read")
        try:
            data = _read(path)
        except ReceivedFileRefused as refused:
            name, reason = str(refused.facts["name"]), str(refused.facts["reason"])
            found.append(InspectedFile(path, name, _size(path), problem=reason))
        else:
            found.append(_inspect(desk, path, data))
    return tuple(found)


def file_received(desk: Desk, request: FileReceived, progress: Progress = silent) -> OwnFileMade:
    """Seal the file at once and queue the act that files it; offline is no obstacle.

    The file is looked at again as it is sealed: what was inspected before may have changed.
    Errors: ``ReceptionIncomplete``, ``ReceivedFileRefused``, ``ExhibitAlreadyHeld``,
    ``ActNotPossible``, ``NotEnrolled``, ``VaultFull``, ``Cancelled``.
    """
    title = " ".join(request.title.split())[:_LONGEST_TITLE]
    if not request.paths:
        raise ReceptionIncomplete(reason="files")
    if not title:
        raise ReceptionIncomplete(reason="title")
    # WHY a day of tolerance is not given: what has not come yet cannot have been received.
    if request.received_on > _today(desk):
        raise ReceptionIncomplete(reason="day")
    data, media_type, name = _content(desk, request.paths, progress)
    progress(0, 0, "store")
    filing = FileEvidence(
        evidence_id=new_id(),
        submitted_by=request.sent_by,
        title=title,
        type=request.type,
        original_name=name,
        media_type=media_type,
        size=len(data),
        sha256=sha256_hex(data),
        disclosure=request.disclosure,
        received=Moment(on=request.received_on),
        channel=request.channel,
        request_id=request.answers,
    )
    return seal_file(desk, request.dispute_id, data, filing)


def send_again(desk: Desk, dispute_id: UUID, evidence_id: UUID) -> OwnFileMade:
    """Queue a file that was withdrawn from the outbox or kept back.

    One that is in the outbox already stays as it is. Errors: ``ExhibitUnknown``,
    ``ActNotPossible``, ``NotEnrolled``.
    """
    with desk.vault.engine.connect() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        file = own_files.get(connection, dispute_no, evidence_id)
        record = None if file.act_id is None else acts.find(connection, file.act_id)
    if record is not None and record.state not in FINISHED:
        return OwnFileMade(evidence_id, record.act_id)
    return send_file(desk, dispute_id, file.filing)


def _content(desk: Desk, paths: tuple[Path, ...], progress: Progress) -> tuple[bytes, str, str]:
    """The bytes to keep, what they are, and under which name."""
    if len(paths) > MOST_FILES:
        raise ReceivedFileRefused(name=_shown(paths[0]), reason="too_many")
    if len(paths) == 1:
        progress(0, 1, "read")
        data = _read(paths[0])
        inspected = _inspect(desk, paths[0], data)
        if inspected.problem is not None:
            raise ReceivedFileRefused(name=inspected.name, reason=inspected.problem)
        return data, inspected.media_type, inspected.name
    return _combined(desk, paths, progress), "application/pdf", f"{_stem(paths[0])}.pdf"


def _combined(desk: Desk, paths: tuple[Path, ...], progress: Progress) -> bytes:
    """One PDF of several pictures, in the order given."""
    from mediator_desk.system.page_images import jpeg_of, pdf_of

    pages = []
    for done, path in enumerate(paths):
        progress(done, len(paths), "read")
        data = _read(path)
        inspected = _inspect(desk, path, data)
        if inspected.problem is not None or not inspected.is_image:
            reason = inspected.problem or "not_combinable"
            raise ReceivedFileRefused(name=inspected.name, reason=reason)
        picture = _picture(desk, path, data)
        pages.append((jpeg_of(picture), picture.width, picture.height))
    return pdf_of(pages)


def _inspect(desk: Desk, path: Path, data: bytes) -> InspectedFile:
    from mediator_desk.system.preview import PreviewRefused
    from mediator_desk.system.preview.media_types import media_type_of, name_agrees
    from mediator_desk.usecases import _previews

    name = _shown(path)
    warnings = []
    try:
        facts = _previews.facts_of(desk.vault, _source(data, name))
        media_type, pages = facts.media_type, facts.pages
    except PreviewRefused as refused:
        if refused.reason == "unavailable":
            raise
        # WHY by signature alone: the child would not read it, and it is kept all the same.
        media_type, pages = media_type_of(data), 0
        warnings.append(_UNREAD.get(refused.reason, "damaged"))
    if media_type in _PROGRAMS:
        return InspectedFile(path, name, len(data), media_type, problem="program")
    if not name_agrees(name, media_type):
        warnings.append("wrong_name")
    if not warnings and not _previews.is_shown(media_type):
        warnings.append("not_shown")
    return InspectedFile(path, name, len(data), media_type, pages, warnings=tuple(warnings))


def _picture(desk: Desk, path: Path, data: bytes) -> "PageImage":
    from mediator_desk.system.preview import PreviewRefused
    from mediator_desk.usecases import _previews

    name = _shown(path)
    try:
        return _previews.image_of(desk.vault, _source(data, name), _LONG_SIDE)
    except PreviewRefused as refused:
        raise ReceivedFileRefused(name=name, reason=refused.reason) from None


def _source(data: bytes, name: str) -> "PreviewSource":
    from mediator_desk.system.preview import source_of_bytes

    return source_of_bytes(data, name)


def _read(path: Path) -> bytes:
    """The file whole, within the cap of the preview. Raises ``ReceivedFileRefused``."""
    from mediator_desk.system.preview.limits import LARGEST_FILE

    name = _shown(path)
    try:
        facts = path.stat()
        # WHY before it is opened: reading a pipe or a device would never end.
        if not stat.S_ISREG(facts.st_mode):
            raise ReceivedFileRefused(name=name, reason="not_a_file")
        if facts.st_size > LARGEST_FILE:
            raise ReceivedFileRefused(name=name, reason="too_large")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError:
        raise ReceivedFileRefused(name=name, reason="unreadable") from None
    if len(data) > LARGEST_FILE:
        raise ReceivedFileRefused(name=name, reason="too_large")
    if not data:
        raise ReceivedFileRefused(name=name, reason="empty")
    return data


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _shown(path: Path) -> str:
    """The name of a file without anything that hides or reverses what is read."""
    # WHY replaced: a name that is not UTF-8 would enter no canonical JSON.
    readable = path.name.encode("utf-8", "replace").decode("utf-8")
    return safe_file_name(readable, "document")[:_LONGEST_NAME]


def _stem(path: Path) -> str:
    return Path(_shown(path)).stem


def _today(desk: Desk) -> date:
    from mediator_desk.usecases._foreseen import today_of

    return today_of(desk.clock())
