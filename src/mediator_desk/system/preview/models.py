"""What a preview is made of, and why there may be none.

Owns the shapes that cross the process boundary; they are checked again on this side, because the
child that parsed hostile bytes is no longer trusted.
"""

import hashlib
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, NonNegativeInt

from mediator_desk.errors import DeskError
from mediator_desk.system.files import Readable

Hazard = Literal["macros", "scripts", "attached_files"]

Reason = Literal[
    "encrypted",
    "damaged",
    "too_large",
    "unsupported",
    "absent",
    "timeout",
    "crashed",
    "unavailable",
]


class PreviewRefused(DeskError):
    """There is nothing to show, for the ``reason`` among the facts.

    encrypted: asks for a password. damaged: not what its type says. too_large: above the caps.
    unsupported: no safe reader for this type. absent: no such page or attachment. timeout, crashed:
    the reader was stopped. unavailable: the reader could not be started.
    """

    kind: ClassVar[str] = "preview_refused"

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason=reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class PreviewSource:
    """A file to show: an identity that changes with its bytes, its given name, a way to open it."""

    identity: str
    name: str
    open: Callable[[], AbstractContextManager[Readable]]


def source_of_bytes(data: bytes, name: str = "") -> PreviewSource:
    """A source for bytes that are in memory already, such as an attachment of an e-mail."""
    return PreviewSource(hashlib.sha256(data).hexdigest(), name, lambda: io.BytesIO(data))


@dataclass(frozen=True, slots=True)
class PageImage:
    """A picture to paint: rows of ``stride`` bytes, each pixel blue, green, red and one unused.

    ``pages`` counts the document's pages or the frames of a scan. Sizes are in pixels;
    ``natural_width`` and ``natural_height`` are those at 100 %: of the paper at 96 per inch, of a
    picture its own.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    pages: int
    natural_width: float = 0.0
    natural_height: float = 0.0


class _Reply(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class FileFacts(_Reply):
    """What the content says the file is, whatever its name says."""

    media_type: str
    size: NonNegativeInt
    pages: NonNegativeInt
    """Pages of a PDF, 0 for what has none."""
    width: NonNegativeInt
    """Of an image or of the first page: pixels or points; 0 for what has none."""
    height: NonNegativeInt
    hazards: tuple[Hazard, ...] = ()
    """What the file carries that other programs would run; nothing of it ever runs here."""
    name_agrees: bool = True
    """False when the name's extension announces another type: say so before anything is opened."""


class PageLayout(_Reply):
    """The text of a page and where each of its characters stands.

    ``boxes`` has left, top, right and bottom of every character of ``text``, one after the other,
    in ``limits.GRID`` parts of the page's width and height from its top left corner; four zeros
    for what takes no room.
    """

    text: str
    boxes: tuple[NonNegativeInt, ...]


class TextPreview(_Reply):
    """Text with its control and direction characters made visible.

    ``markup`` is a web page reduced to bare tags (``bare_tags``), "" for what is none.
    """

    text: str
    encoding: str
    truncated: bool
    markup: str = ""


class Attachment(_Reply):
    """A file inside an e-mail; ``index`` asks for its bytes."""

    index: NonNegativeInt
    name: str
    media_type: str
    size: NonNegativeInt


class EmailPreview(_Reply):
    """An e-mail: the headers worth showing, its text, what is attached. Nothing is fetched."""

    headers: tuple[tuple[str, str], ...]
    text: str
    text_from_html: bool
    """True when there was no plain text: links are then shown in full after their words."""
    truncated: bool
    attachments: tuple[Attachment, ...]
    markup: str = ""
    """The text as it was laid out, in bare tags; "" when there was plain text alone."""
    remote: NonNegativeInt = 0
    """How many pictures and styles it would have fetched; none was."""


class Sheet(_Reply):
    """One sheet of a table, cells as text in rows of equal length."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    truncated: bool


class TablePreview(_Reply):
    """A spreadsheet or a separated-values file."""

    sheets: tuple[Sheet, ...]
