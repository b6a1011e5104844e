"""What a look at an exhibit is made of."""

from dataclasses import dataclass
from enum import StrEnum


class PreviewKind(StrEnum):
    """How an exhibit is shown."""

    PAGES = "pages"
    IMAGE = "image"
    TEXT = "text"
    EMAIL = "email"
    TABLE = "table"
    NONE = "none"


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
