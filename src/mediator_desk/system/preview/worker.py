"""The preview child: ``python -m mediator_desk.system.preview.worker``, spoken to over its pipes.

Owns one document at a time, in memory. Imports every reader, gives up its powers, then serves.
Never reads a path, never writes anything but replies. What goes wrong inside a reader is a
refusal; what goes wrong beyond that ends the process, and the client starts another.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, Final

from pydantic import BaseModel

from mediator_desk.system.preview import limits, media_types
from mediator_desk.system.preview.models import FileFacts, Hazard, PageImage
from mediator_desk.system.preview.readers.mail import MailReader
from mediator_desk.system.preview.readers.pixels import (
    PdfReader,
    image_frames,
    image_size,
    render_image,
)
from mediator_desk.system.preview.readers.refusal import Refusal
from mediator_desk.system.preview.readers.tables import read_separated_values, read_workbook
from mediator_desk.system.preview.readers.words import read_text
from mediator_desk.system.preview.rehearsal import SAMPLES
from mediator_desk.system.preview.sandbox import give_up_powers
from mediator_desk.system.wire import BrokenPipe, receive, send

Answer = tuple[dict[str, Any], bytes]

_WORDS: Final = frozenset(
    {
        media_types.PLAIN_TEXT,
        media_types.CSV,
        media_types.HTML,
        media_types.SVG,
        media_types.XML,
        media_types.EMAIL,
        media_types.DOCX,
        media_types.ODT,
    }
)
_WORKBOOKS: Final = frozenset({media_types.XLSX, media_types.ODS, media_types.XLS})


class Desk:
    """The one document being shown and the readers opened on it."""

    def __init__(self) -> None:
        self._data = b""
        self._media_type = media_types.UNKNOWN
        self._pdf: PdfReader | None = None
        self._mail: MailReader | None = None
        self._requests: dict[str, Callable[[dict[str, Any]], Answer]] = {
            "facts": self._facts,
            "page": self._page,
            "page_text": self._page_text,
            "page_layout": self._page_layout,
            "image": self._image,
            "text": self._text,
            "email": self._email,
            "attachment": self._attachment,
            "table": self._table,
        }

    def load(self, data: bytes) -> None:
        """Takes the next document; forgets the one before."""
        self._data = data
        self._pdf = self._mail = None
        self._media_type = media_types.media_type_of(data)

    def answer(self, request: dict[str, Any]) -> Answer:
        """What was asked about the document, or Refusal."""
        handler = self._requests.get(str(request.get("ask")))
        if handler is None:
            raise Refusal("unsupported")
        return handler(request)

    def _facts(self, _: dict[str, Any]) -> Answer:
        pages, width, height = 0, 0, 0
        hazards: tuple[Hazard, ...] = ()
        if self._media_type == media_types.PDF:
            reader = self._open_pdf()
            pages, hazards = reader.pages, reader.hazards()
            width, height = (round(side) for side in reader.page_size(0))
        elif media_types.has_macros(self._data):
            hazards = ("macros",)
        elif self._media_type.startswith("image/") and self._media_type != media_types.SVG:
            try:
                width, height = image_size(self._data)
                pages = image_frames(self._data)
            except Refusal as refusal:
                # WHY: a type that Pillow is not allowed to read still has a name to show.
                if refusal.reason != "damaged":
                    raise
        return _structured(
            FileFacts(
                media_type=self._media_type,
                size=len(self._data),
                pages=pages,
                width=width,
                height=height,
                hazards=hazards,
            )
        )

    def _page(self, request: dict[str, Any]) -> Answer:
        return _picture(self._open_pdf().render(int(request["page"]), *_size(request)))

    def _page_text(self, request: dict[str, Any]) -> Answer:
        text = self._open_pdf().text(int(request["page"]))
        return {}, text.encode("utf-8", "replace")

    def _page_layout(self, request: dict[str, Any]) -> Answer:
        return _structured(self._open_pdf().layout(int(request["page"])))

    def _image(self, request: dict[str, Any]) -> Answer:
        if not self._media_type.startswith("image/"):
            raise Refusal("unsupported")
        if self._media_type in {media_types.SVG, "image/heic", "image/avif"}:
            raise Refusal("unsupported")
        width, height, zoom = _size(request)
        return _picture(render_image(self._data, width, height, int(request["page"]), zoom))

    def _text(self, _: dict[str, Any]) -> Answer:
        if self._media_type not in _WORDS:
            raise Refusal("unsupported")
        return _structured(read_text(self._data, self._media_type))

    def _email(self, _: dict[str, Any]) -> Answer:
        return _structured(self._open_mail().preview())

    def _attachment(self, request: dict[str, Any]) -> Answer:
        return {}, self._open_mail().attachment(int(request["index"]))

    def _table(self, _: dict[str, Any]) -> Answer:
        if self._media_type in _WORKBOOKS:
            return _structured(read_workbook(self._data, self._media_type))
        if self._media_type in {media_types.CSV, media_types.PLAIN_TEXT}:
            return _structured(read_separated_values(self._data))
        raise Refusal("encrypted" if self._media_type == media_types.OLE else "unsupported")

    def _open_pdf(self) -> PdfReader:
        if self._media_type != media_types.PDF:
            raise Refusal("unsupported")
        if self._pdf is None:
            self._pdf = PdfReader(self._data)
        return self._pdf

    def _open_mail(self) -> MailReader:
        if self._media_type not in {media_types.EMAIL, media_types.PLAIN_TEXT}:
            raise Refusal("unsupported")
        if self._mail is None:
            self._mail = MailReader(self._data)
        return self._mail


def _structured(reply: BaseModel) -> Answer:
    return {}, reply.model_dump_json().encode("utf-8")


def _size(request: dict[str, Any]) -> tuple[int, int, float]:
    return int(request["width"]), int(request["height"]), float(request["zoom"])


def _picture(image: PageImage) -> Answer:
    facts = {
        "width": image.width,
        "height": image.height,
        "stride": image.stride,
        "pages": image.pages,
        "natural_width": image.natural_width,
        "natural_height": image.natural_height,
    }
    return facts, image.pixels


def serve(incoming: BinaryIO, outgoing: BinaryIO, layers: tuple[str, ...]) -> None:
    """Says hello with the active layers, then answers until the other side goes away."""
    desk = Desk()
    send(outgoing, {"ok": True, "layers": list(layers)})
    while True:
        request, data = receive(incoming, limits.LARGEST_FILE)
        try:
            if request.get("ask") == "load":
                desk.load(bytes(data))
                del data
                send(outgoing, {"ok": True})
                continue
            facts, body = desk.answer(request)
        except Refusal as refusal:
            send(outgoing, {"ok": False, "reason": refusal.reason})
        except (MemoryError, RecursionError):
            send(outgoing, {"ok": False, "reason": "too_large"})
        else:
            send(outgoing, {"ok": True, **facts}, body)


def _load_codecs() -> None:
    """WHY: Python imports a text codec when it is first used, and by then no file can be opened."""
    import encodings

    for module in pkgutil.iter_modules(encodings.__path__):
        if module.name not in {"mbcs", "oem"}:
            importlib.import_module(f"encodings.{module.name}")


def _rehearse() -> None:
    """Reads one small thing of each kind, so that whatever a reader imports late is there."""
    desk = Desk()
    for data, ask in SAMPLES:
        desk.load(data)
        size = {"width": 16, "height": 16, "zoom": 0.0}
        desk.answer({"ask": ask, "page": 0, "index": 0, **size})


def main() -> int:
    """Runs until the pipe closes."""
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    _load_codecs()
    _rehearse()
    layers = give_up_powers()
    try:
        serve(incoming, outgoing, layers)
    except BrokenPipe:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
