"""The mediation body's own texts: start from ours, check, bring in, look at, take back."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import ClassVar

from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions.errors import BodyTextInvalid
from mediator_desk.decisions.texts import LOGO, TEXT_FILES, BodyTexts, shipped
from mediator_desk.errors import DeskError
from mediator_desk.store import body_texts, settings
from mediator_desk.store.body_texts import KeptText
from mediator_desk.store.settings import Fact
from mediator_desk.system.files import write_new
from mediator_desk.usecases.desk import Desk

__all__ = [
    "TEXT_FILES",
    "BodyTextInvalid",
    "BodyTextView",
    "BodyTextsUnreadable",
    "CheckedText",
    "KeptText",
    "check_body_texts",
    "export_body_texts",
    "import_body_texts",
    "keep_body_texts",
    "list_body_texts",
    "preview_body_texts",
    "put_back_body_texts",
    "restore_body_texts",
]

_LARGEST = 2 << 20
_MOST = 4 * len(TEXT_FILES)
"""Files beside which nobody keeps texts: what holds more is another folder, or made to fill us."""
_DAMAGED = (
    OSError,
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
)
_SUFFIXES = frozenset({".toml", ".png"})


class BodyTextsUnreadable(DeskError):
    """There are no texts where they were said to be. Facts: ``reason`` (none | unreadable)."""

    kind: ClassVar[str] = "body_texts_unreadable"


@dataclass(frozen=True, slots=True)
class BodyTextView:
    """A file a body may have of its own; ``imported_at`` is none while ours is used."""

    name: str
    imported_at: datetime | None
    size: int


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A file that was looked at, and what is wrong with it, if anything."""

    name: str
    wrong: BodyTextInvalid | None


def list_body_texts(desk: Desk) -> tuple[BodyTextView, ...]:
    """Every file there may be, with when the body's own was brought in."""
    with desk.vault.engine.connect() as connection:
        own = {text.name: text for text in body_texts.kept(connection)}
    return tuple(_view(name, own.get(name)) for name in TEXT_FILES)


def check_body_texts(source: Path) -> tuple[CheckedText, ...]:
    """What each file of a folder, a ZIP or a single file is worth; nothing is kept.

    Raises BodyTextsUnreadable.
    """
    return tuple(CheckedText(name, _wrong(name, data)) for name, data in _read(source).items())


def import_body_texts(desk: Desk, source: Path) -> tuple[str, ...]:
    """Brings in the files of a folder, a ZIP or a single file: all, or none when one is wrong.

    Decisions signed before keep the words they were signed with. Raises BodyTextInvalid,
    BodyTextsUnreadable.
    """
    files = _read(source)
    BodyTexts.of(files)
    with desk.vault.writer.begin() as connection:
        body_texts.put(connection, files, desk.clock())
    return tuple(files)


def keep_body_texts(desk: Desk) -> tuple[KeptText, ...]:
    """The body's own texts as they are now, to be put back later."""
    with desk.vault.engine.connect() as connection:
        return body_texts.kept(connection)


def put_back_body_texts(desk: Desk, before: tuple[KeptText, ...]) -> None:
    """The body's own texts are again those of ``before``, with the day each was brought in."""
    with desk.vault.writer.begin() as connection:
        body_texts.remove(connection, TEXT_FILES)
        for text in before:
            body_texts.put(connection, {text.name: text.data}, text.imported_at)


def export_body_texts(folder: Path, desk: Desk | None = None) -> tuple[Path, ...]:
    """Writes the texts to start from into a folder: ours, or those in use at a desk.

    No file is written over. Errors: ``DiskFull``, ``DiskRefused``.
    """
    own: Mapping[str, bytes] = {}
    if desk is not None:
        with desk.vault.engine.connect() as connection:
            own = {text.name: text.data for text in body_texts.kept(connection)}
    written = []
    for name in TEXT_FILES:
        data = own.get(name) or shipped(name)
        if data:
            to = folder.joinpath(*PurePosixPath(name).parts)
            to.parent.mkdir(parents=True, exist_ok=True)
            written.append(write_new(to, iter((data,))))
    return tuple(written)


def restore_body_texts(desk: Desk, names: tuple[str, ...] = TEXT_FILES) -> None:
    """Takes the body's files back; ours are used again.

    Raises BodyTextInvalid for a name that is none of ours, and takes nothing back.
    """
    names = tuple(_known_name(PurePosixPath(name)) for name in names)
    for name in names:
        if name not in TEXT_FILES:
            raise BodyTextInvalid(file=name, entry="", reason="unknown_file")
    with desk.vault.writer.begin() as connection:
        body_texts.remove(connection, names)


def preview_body_texts(
    desk: Desk,
    kind: DecisionKind = DecisionKind.PROPOSAL,
    language: Language = Language.FR,
    source: Path | None = None,
) -> bytes:
    """A specimen in the texts in use, or in those of ``source`` laid over them; in memory only.

    Raises BodyTextInvalid, BodyTextsUnreadable.
    """
    from mediator_desk.decisions.specimen import specimen

    with desk.vault.engine.connect() as connection:
        files = {text.name: text.data for text in body_texts.kept(connection)}
        known = settings.fact(connection, Fact.MEDIATOR)
    if source is not None:
        files |= _read(source)
    mediator = Mediator.model_validate(known) if known else None
    return specimen(BodyTexts.of(files), kind, language, mediator).pdf


def _view(name: str, own: body_texts.KeptText | None) -> BodyTextView:
    if own is not None:
        return BodyTextView(name, own.imported_at, len(own.data))
    return BodyTextView(name, None, 0 if name == LOGO else len(shipped(name)))


def _wrong(name: str, data: bytes) -> BodyTextInvalid | None:
    try:
        BodyTexts.of({name: data})
    except BodyTextInvalid as error:
        return error
    return None


def _read(source: Path) -> dict[str, bytes]:
    """The files of a folder, a ZIP or a single file, by the name each has among ours."""
    try:
        if source.is_dir():
            found = dict(islice(_in_folder(source), _MOST + 1))
        elif zipfile.is_zipfile(source):
            found = dict(islice(_in_archive(source), _MOST + 1))
        else:
            found = {_known_name(PurePosixPath(source.as_posix())): _bounded(source)}
    except _DAMAGED:
        raise BodyTextsUnreadable(reason="unreadable") from None
    if len(found) > _MOST:
        raise BodyTextsUnreadable(reason="unreadable")
    if not found:
        raise BodyTextsUnreadable(reason="none")
    return dict(sorted(found.items()))


def _in_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in _SUFFIXES and not path.is_symlink():
            yield _known_name(PurePosixPath(path.relative_to(folder).as_posix())), _bounded(path)


def _in_archive(path: Path) -> Iterator[tuple[str, bytes]]:
    """SECURITY: nothing is unpacked to disk, and no more than is allowed is read of a file."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            name = PurePosixPath(entry.filename)
            if not entry.is_dir() and name.suffix in _SUFFIXES:
                with archive.open(entry) as reader:
                    yield _known_name(name), reader.read(_LARGEST + 1)


def _bounded(path: Path) -> bytes:
    with path.open("rb") as reader:
        return reader.read(_LARGEST + 1)


def _known_name(path: PurePosixPath) -> str:
    """The name of ours a path ends with, so that the folder it lies in does not matter."""
    for parts in (2, 1):
        name = "/".join(path.parts[-parts:])
        if name in TEXT_FILES:
            return name
    return path.name
