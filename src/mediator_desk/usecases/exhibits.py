"""Exhibits: who filed them, who has seen them, and a safe look at what they hold."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from dispute_exchange.evidence import EvidenceItem
from mediator_desk.usecases.desk import Desk


class PreviewKind(StrEnum):
    """How an exhibit is shown."""

    PAGES = "pages"
    IMAGE = "image"
    TEXT = "text"
    EMAIL = "email"
    TABLE = "table"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """An exhibit and whether its bytes are in the vault; ``may_be_relied_on``: seen by both."""

    item: EvidenceItem
    held: bool
    may_be_relied_on: bool
    type_mismatch: str | None
    notes: int


@dataclass(frozen=True, slots=True)
class PixelPage:
    """A picture: ``pixels`` are rows of BGRX bytes, ``stride`` bytes each."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class ExhibitPreview:
    """One look at an exhibit, made in the limited child process.

    ``page`` counts from 1. ``headers`` and ``attachments`` are those of an e-mail, ``table`` the
    cells of a sheet. ``refusal`` is the reason's code when nothing can be shown. ``layers`` names
    the protections that were active.
    """

    kind: PreviewKind
    page: int = 1
    pages: int = 1
    picture: PixelPage | None = None
    text: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    refusal: str | None = None
    layers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewExhibit:
    """Which page, at what width in pixels."""

    dispute_id: UUID
    evidence_id: UUID
    page: int = 1
    width: int = 800


def list_exhibits(desk: Desk, dispute_id: UUID) -> tuple[ExhibitRow, ...]:
    """The exhibits of a dispute by number."""
    raise NotImplementedError


def preview_exhibit(desk: Desk, request: PreviewExhibit) -> ExhibitPreview:
    """A look at one page of an exhibit; a refusal is a result, not an error."""
    raise NotImplementedError


def save_exhibit_copy(desk: Desk, dispute_id: UUID, evidence_id: UUID, to: Path) -> Path:
    """Write the exhibit in clear outside the vault: an explicit act of the mediator.

    The file's name is made safe; an existing file is never overwritten.
    """
    raise NotImplementedError
