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
    """A picture: ``pixels`` are rows of BGRX bytes, ``stride`` bytes each.

    ``natural_width`` and ``natural_height`` are the pixels it has at 100 %; 0 when not told.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    natural_width: float = 0.0
    natural_height: float = 0.0


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside an e-mail, by its place in it; type by content, ``name`` safe to show."""

    index: int
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class ExhibitPreview:
    """One look at an exhibit, made in the limited child process.

    ``page`` counts from 1: a page, a frame of a scan, a sheet (``sheets`` names them) or a part of
    a long text. ``headers``, ``attachments`` and ``remote`` (how much was not fetched) are those of
    an e-mail, ``table`` the cells of a sheet. ``markup`` is the text laid out in bare tags, "" for
    none. ``truncated``: more is in the file than is shown. ``media_type`` is what the bytes show,
    ``name_agrees`` whether its name says the same, ``hazards`` what other programs would run.
    ``refusal`` is the reason's code when nothing can be shown. ``layers`` names the protections
    that were active.
    """

    kind: PreviewKind
    page: int = 1
    pages: int = 1
    picture: PixelPage | None = None
    text: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[AttachedFile, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    refusal: str | None = None
    layers: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    markup: str = ""
    remote: int = 0
    encoding: str = ""
    truncated: bool = False
    media_type: str = ""
    name_agrees: bool = True
    hazards: tuple[str, ...] = ()
    name: str = ""
    size: int = 0
