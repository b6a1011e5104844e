"""The window's side of the preview: asks, checks the answers, replaces a child that failed.

Owns one warm child at most. Safe to use from several threads, one request at a time; every method
blocks, so call it from a work lane, never from the screen.
"""

import math
import threading
from types import TracebackType
from typing import Any, Self, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from mediator_desk.system.preview import limits
from mediator_desk.system.preview.bare_tags import is_bare
from mediator_desk.system.preview.media_types import name_agrees
from mediator_desk.system.preview.models import (
    EmailPreview,
    FileFacts,
    PageImage,
    PageLayout,
    PreviewRefused,
    PreviewSource,
    Reason,
    TablePreview,
    TextPreview,
)
from mediator_desk.system.preview.process import Child, ChildGone

_Model = TypeVar("_Model", bound=BaseModel)
_REASONS: tuple[Reason, ...] = get_args(Reason)
_STEP = 4 * limits.MIB
_Answer = tuple[dict[str, Any], bytearray]


class PreviewClient:
    """Shows files through a sandboxed child. Every method raises PreviewRefused."""

    def __init__(
        self, *, seconds: float = limits.ANSWER_SECONDS, command: list[str] | None = None
    ) -> None:
        """``seconds`` bounds each answer; ``command`` starts another worker than the usual one."""
        self._seconds = seconds
        self._command = command
        self._turn = threading.Lock()
        self._child: Child | None = None
        self._ended = False

    @property
    def layers(self) -> tuple[str, ...]:
        """The sandbox layers that hold on this computer, for the window to show."""
        with self._turn:
            return self._ready().layers

    def inspect(self, source: PreviewSource) -> FileFacts:
        """What the file is by its content, and whether its name agrees."""
        facts = self._structured(FileFacts, source, {"ask": "facts"})
        agrees = name_agrees(source.name, facts.media_type)
        return facts.model_copy(update={"name_agrees": agrees})

    def render_pdf_page(
        self, source: PreviewSource, page: int, width: int, height: int = 0, zoom: float = 0.0
    ) -> PageImage:
        """Page ``page``, counted from 0, ``width`` pixels wide unless the caps make it less.

        ``height`` makes it fit a box; ``zoom``, 1 for 100 %, takes the place of both.
        """
        size = {"width": width, "height": height, "zoom": zoom}
        return self._picture(source, {"ask": "page", "page": page, **size})

    def layout_of_pdf_page(self, source: PreviewSource, page: int) -> PageLayout:
        """The page's text and where each character stands, for marking and copying."""
        layout = self._structured(PageLayout, source, {"ask": "page_layout", "page": page})
        if len(layout.boxes) != 4 * len(layout.text):
            raise self._distrust()
        return layout

    def text_of_pdf_page(self, source: PreviewSource, page: int) -> str:
        """The page's own text, for copying, search and screen readers; empty for a scan."""
        _, body = self._ask(source, {"ask": "page_text", "page": page})
        return body[: limits.LARGEST_TEXT * 4].decode("utf-8", "replace")

    def render_image(
        self, source: PreviewSource, width: int, height: int, page: int = 0, zoom: float = 0.0
    ) -> PageImage:
        """The picture upright, shrunk to fit the box, on white; ``page`` is a frame of a scan.

        ``zoom``, 1 for 100 % and the most there is, takes the place of the box.
        """
        size = {"width": width, "height": height, "zoom": zoom}
        return self._picture(source, {"ask": "image", "page": page, **size})

    def preview_text(self, source: PreviewSource) -> TextPreview:
        """The words of a text, web page or office document (.docx, .odt)."""
        shown = self._structured(TextPreview, source, {"ask": "text"})
        if not is_bare(shown.markup):
            raise self._distrust()
        return shown

    def preview_email(self, source: PreviewSource) -> EmailPreview:
        """Headers, text and attachments of an .eml file."""
        shown = self._structured(EmailPreview, source, {"ask": "email"})
        if not is_bare(shown.markup):
            raise self._distrust()
        return shown

    def email_attachment(self, source: PreviewSource, index: int) -> bytes:
        """The bytes of one attachment: untrusted, to be shown through ``source_of_bytes``."""
        _, body = self._ask(source, {"ask": "attachment", "index": index})
        return bytes(body)

    def preview_table(self, source: PreviewSource) -> TablePreview:
        """Rows of a .csv, .xlsx, .ods or .xls file."""
        return self._structured(TablePreview, source, {"ask": "table"})

    def close(self) -> None:
        """Ends the child and with it what it had in memory; the next request starts another."""
        with self._turn:
            self._drop()

    def end(self) -> None:
        """Ends the child for good and at once, whatever it was doing: on lock.

        A request under way in another thread is refused as ``unavailable``, like any later one.
        """
        self._ended = True
        child = self._child
        if child is not None:
            child.stop()
        self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _structured(
        self, model: type[_Model], source: PreviewSource, request: dict[str, Any]
    ) -> _Model:
        _, body = self._ask(source, request)
        try:
            return model.model_validate_json(body)
        except ValidationError:
            raise self._distrust() from None

    def _picture(self, source: PreviewSource, request: dict[str, Any]) -> PageImage:
        head, body = self._ask(source, request)
        numbers = [head.get(name) for name in ("width", "height", "stride", "pages")]
        if not all(isinstance(number, int) and number > 0 for number in numbers):
            raise self._distrust()
        width, height, stride, pages = (int(number or 0) for number in numbers)
        fits = stride >= width * 4 and len(body) == stride * height
        if not fits or width * height > limits.LARGEST_IMAGE_PIXELS:
            raise self._distrust()
        natural = [head.get("natural_width"), head.get("natural_height")]
        if not all(
            isinstance(side, float) and math.isfinite(side) and side > 0 for side in natural
        ):
            raise self._distrust()
        wide, high = (float(side or 0) for side in natural)
        return PageImage(width, height, stride, bytes(body), pages, wide, high)

    def _ask(self, source: PreviewSource, request: dict[str, Any]) -> _Answer:
        with self._turn:
            fresh = self._child is None
            try:
                return self._ask_once(source, request)
            except ChildGone as gone:
                self._drop()
                # WHY once more: a warm child may have died of what an earlier file did to it.
                if fresh or gone.by_watchdog or self._ended:
                    raise self._refusal(gone) from None
            try:
                return self._ask_once(source, request)
            except ChildGone as gone:
                self._drop()
                raise self._refusal(gone) from None

    def _refusal(self, gone: ChildGone) -> PreviewRefused:
        if self._ended:
            return PreviewRefused("unavailable")
        return PreviewRefused("timeout" if gone.by_watchdog else "crashed")

    def _ask_once(self, source: PreviewSource, request: dict[str, Any]) -> _Answer:
        child = self._ready()
        if child.loaded != source.identity:
            data = _read(source)
            child.loaded = None
            _refuse_unless_ok(child.ask({"ask": "load"}, data, seconds=self._seconds)[0])
            child.loaded = source.identity
        head, body = child.ask(request, seconds=self._seconds)
        _refuse_unless_ok(head)
        return head, body

    def _ready(self) -> Child:
        if self._ended:
            raise PreviewRefused("unavailable")
        if self._child is not None and self._child.answered >= limits.CHILD_REQUESTS:
            self._drop()
        if self._child is None:
            self._child = Child(self._command)
        # WHY after it is known: whoever ends this client stops the child it sees, or is seen here.
        if self._ended:
            self._drop()
            raise PreviewRefused("unavailable")
        return self._child

    def _drop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _distrust(self) -> PreviewRefused:
        self.close()
        return PreviewRefused("crashed")


def _read(source: PreviewSource) -> bytes:
    pieces, size = [], 0
    with source.open() as stream:
        while piece := stream.read(_STEP):
            pieces.append(piece)
            size += len(piece)
            if size > limits.LARGEST_FILE:
                raise PreviewRefused("too_large")
    return b"".join(pieces)


def _refuse_unless_ok(head: dict[str, Any]) -> None:
    if head.get("ok") is True:
        return
    for reason in _REASONS:
        if head.get("reason") == reason:
            raise PreviewRefused(reason)
    raise PreviewRefused("damaged")
