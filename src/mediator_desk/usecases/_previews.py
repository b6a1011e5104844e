"""Looking at exhibits through the limited child, one warm child per open vault.

Owns the lifetime of the children: what they hold in memory ends with the lock. Never parses.
"""

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import BinaryIO, Final, cast
from weakref import WeakKeyDictionary

from mediator_desk.domain.page_words import PageWords, page_words, parts_of
from mediator_desk.system.preview import (
    EmailPreview,
    FileFacts,
    PageImage,
    PreviewClient,
    PreviewRefused,
    PreviewSource,
    limits,
    source_of_bytes,
)
from mediator_desk.system.preview import media_types as mt
from mediator_desk.usecases._preview_views import (
    AttachedFile,
    ExhibitPreview,
    PixelPage,
    PreviewKind,
)
from mediator_desk.vault import Vault, VaultLocked

LONGEST_PART: Final = 40_000
"""Characters of a text shown at a time. WHY: the window lays them out, and must not pause."""
_LONGEST_MAIL: Final = 100_000
_DEEPEST: Final = 5
"""How many e-mails deep an attached file may be."""
_TALLEST = 4_000
_TABLES = frozenset({mt.CSV, mt.XLSX, mt.ODS, mt.XLS})
_PICTURES = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp"}
)
_WORDS = frozenset({mt.PLAIN_TEXT, mt.HTML, mt.SVG, mt.XML, mt.EMAIL, mt.DOCX, mt.ODT})
_SHOWN = _TABLES | _PICTURES | _WORDS | {mt.PDF}
_UNSHOWN: Final = {
    mt.OLE: "old_office",
    "application/rtf": "old_office",
    mt.PPTX: "slides",
    mt.ZIP: "archive",
    "application/x-7z-compressed": "archive",
    "application/vnd.rar": "archive",
    "application/x-msdownload": "program",
    "application/x-executable": "program",
    "image/heic": "picture_kind",
    "image/avif": "picture_kind",
}
_nested: WeakKeyDictionary[Vault, tuple[tuple[str, tuple[int, ...]], PreviewSource]] = (
    WeakKeyDictionary()
)
"""The attached file last looked at, so that its pages are not unpacked one by one."""
_clients: WeakKeyDictionary[Vault, PreviewClient] = WeakKeyDictionary()
_turn = threading.Lock()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page (from 1) and how large: ``width`` by ``height`` pixels, or ``zoom`` if set."""

    page: int = 1
    width: int = 800
    height: int = 0
    zoom: float = 0.0


def look(vault: Vault, source: PreviewSource, wanted: Wanted) -> ExhibitPreview:
    """One look; a file that cannot be shown still tells what it is. Raises PreviewRefused."""
    client = _client(vault)
    facts = client.inspect(source)
    try:
        seen = _seen(client, source, facts.media_type, wanted)
    except PreviewRefused as refused:
        why = _unshown(facts.media_type) if refused.reason == "unsupported" else refused.reason
        seen = ExhibitPreview(PreviewKind.NONE, refusal=why)
    return replace(
        seen,
        media_type=facts.media_type,
        name_agrees=facts.name_agrees,
        hazards=facts.hazards,
        size=facts.size,
        name=source.name,
        layers=client.layers,
    )


def words_of_page(vault: Vault, source: PreviewSource, page: int) -> PageWords:
    """The words of page ``page`` (from 1) and their places; of a text, the words of a part.

    Raises PreviewRefused, ``unsupported`` for what has no words.
    """
    client = _client(vault)
    kind = client.inspect(source).media_type
    if kind == mt.PDF:
        layout = client.layout_of_pdf_page(source, page - 1)
        return page_words(layout.text, layout.boxes, limits.GRID)
    raise PreviewRefused("unsupported")


def texts_of(vault: Vault, source: PreviewSource) -> Iterator[tuple[int, int, str]]:
    """Page by page: its number from 1, how many there are, its text. Raises PreviewRefused."""
    client = _client(vault)
    facts = client.inspect(source)
    if facts.media_type == mt.PDF:
        for page in range(facts.pages):
            yield page + 1, facts.pages, client.text_of_pdf_page(source, page)
    elif facts.media_type == mt.EMAIL:
        yield 1, 1, client.preview_email(source).text
    elif facts.media_type in _WORDS:
        parts = parts_of(client.preview_text(source).text, LONGEST_PART)
        for number, part in enumerate(parts, start=1):
            yield number, len(parts), part


def cells_of(vault: Vault, source: PreviewSource) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The rows of each sheet; empty for what is no table. Raises PreviewRefused."""
    client = _client(vault)
    if client.inspect(source).media_type not in _TABLES:
        return ()
    return tuple(sheet.rows for sheet in client.preview_table(source).sheets)


def source_inside(vault: Vault, blob_id: str, name: str, inside: tuple[int, ...]) -> PreviewSource:
    """A sealed file, or what is attached to it, by the places from the outside in.

    Raises PreviewRefused, ``unsupported`` for what is nested deeper than it is shown.
    """
    source = source_of(vault, blob_id, name)
    if not inside:
        return source
    if len(inside) > _DEEPEST:
        raise PreviewRefused("unsupported")
    key = (blob_id, inside)
    with _turn:
        held = _nested.get(vault)
    if held is None or held[0] != key:
        client = _client(vault)
        for place in inside:
            attached = client.preview_email(source).attachments
            named = next((one.name for one in attached if one.index == place), "")
            source = source_of_bytes(client.email_attachment(source, place), named)
        held = (key, source)
        with _turn:
            if not vault.is_open:
                raise VaultLocked
            _nested[vault] = held
    return held[1]


def page_of(vault: Vault, pdf: bytes, page: int, width: int) -> tuple[PageImage, int]:
    """A page of a PDF in memory, and which one it is: the last one when there are fewer."""
    client = _client(vault)
    source = source_of_bytes(pdf, "document.pdf")
    try:
        return client.render_pdf_page(source, page - 1, width), page
    except PreviewRefused as refused:
        if refused.reason != "absent":
            raise
        pages = client.render_pdf_page(source, 0, width).pages
        return client.render_pdf_page(source, pages - 1, width), pages


def facts_of(vault: Vault, source: PreviewSource) -> FileFacts:
    """What the bytes of a file say it is. Raises PreviewRefused."""
    return _client(vault).inspect(source)


def image_of(vault: Vault, source: PreviewSource, side: int) -> PageImage:
    """A picture upright, its long side ``side`` pixels at most. Raises PreviewRefused."""
    return _client(vault).render_image(source, side, side)


def page_picture(vault: Vault, source: PreviewSource, page: int, width: int) -> PageImage:
    """Page ``page`` (from 0) of a PDF or of a scan, ``width`` pixels wide at most.

    Raises PreviewRefused, ``unsupported`` for what has no pages.
    """
    client = _client(vault)
    kind = client.inspect(source).media_type
    if kind == mt.PDF:
        return client.render_pdf_page(source, page, width)
    if kind not in _PICTURES:
        raise PreviewRefused("unsupported")
    return client.render_image(source, width, _TALLEST, page)


def sheet_of(vault: Vault, source: PreviewSource, page: int, sheet: tuple[int, int]) -> PageImage:
    """Page ``page`` (from 0) in pixels, as large as a sheet of that size lying the same way.

    Raises PreviewRefused, ``unsupported`` for what has no pages.
    """
    short, long = sorted(sheet)
    client = _client(vault)
    kind = client.inspect(source).media_type
    if kind in _PICTURES:
        return client.render_image(source, long, long, page)
    if kind != mt.PDF:
        raise PreviewRefused("unsupported")
    drawn = client.render_pdf_page(source, page, short)
    if drawn.width <= drawn.height:
        return drawn
    return client.render_pdf_page(source, page, long)


def source_of(vault: Vault, blob_id: str, name: str) -> PreviewSource:
    """A sealed file as something to show."""
    # WHY the blob's name: it changes with the bytes, and tells the child nothing.
    return PreviewSource(blob_id, name, lambda: cast("BinaryIO", vault.blobs.open(blob_id)))


def is_shown(media_type: str) -> bool:
    """Whether there is a preview for files of this type."""
    return media_type in _SHOWN


def close(vault: Vault) -> None:
    """Ends the vault's child and what it had in memory; no error when there is none.

    To be called once the vault is locked: from then on no other child is started for it.
    """
    with _turn:
        client = _clients.pop(vault, None)
        _nested.pop(vault, None)
    if client is not None:
        client.end()


def _seen(
    client: PreviewClient, source: PreviewSource, kind: str, wanted: Wanted
) -> ExhibitPreview:
    if kind == mt.PDF:
        size = (wanted.width, wanted.height, wanted.zoom)
        drawn = client.render_pdf_page(source, wanted.page - 1, *size)
        text = ""
        with suppress(PreviewRefused):
            text = client.text_of_pdf_page(source, wanted.page - 1)
        return _painted(PreviewKind.PAGES, drawn, wanted.page, text)
    if kind.startswith("image/") and kind != mt.SVG:
        tall = wanted.height or _TALLEST
        drawn = client.render_image(source, wanted.width, tall, wanted.page - 1, wanted.zoom)
        return _painted(PreviewKind.IMAGE, drawn, wanted.page)
    if kind == mt.EMAIL:
        return _mail(client.preview_email(source))
    if kind in _TABLES:
        sheets = client.preview_table(source).sheets
        page = max(1, min(wanted.page, len(sheets)))
        return ExhibitPreview(
            PreviewKind.TABLE,
            page=page,
            pages=max(len(sheets), 1),
            table=sheets[page - 1].rows if sheets else (),
            sheets=tuple(sheet.name for sheet in sheets),
            truncated=bool(sheets) and sheets[page - 1].truncated,
        )
    told = client.preview_text(source)
    parts = parts_of(told.text, LONGEST_PART)
    page = max(1, min(wanted.page, len(parts)))
    return ExhibitPreview(
        PreviewKind.TEXT,
        page=page,
        pages=len(parts),
        text=parts[page - 1],
        markup=told.markup if len(parts) == 1 else "",
        encoding=told.encoding,
        truncated=told.truncated,
    )


def _painted(kind: PreviewKind, drawn: PageImage, page: int, text: str = "") -> ExhibitPreview:
    natural = (drawn.natural_width, drawn.natural_height)
    pixels = PixelPage(drawn.width, drawn.height, drawn.stride, drawn.pixels, *natural)
    return ExhibitPreview(kind, page=page, pages=drawn.pages, picture=pixels, text=text)


def _mail(mail: EmailPreview) -> ExhibitPreview:
    return ExhibitPreview(
        PreviewKind.EMAIL,
        text=mail.text[:_LONGEST_MAIL],
        headers=mail.headers,
        attachments=tuple(
            AttachedFile(one.index, one.name, one.media_type, one.size) for one in mail.attachments
        ),
        markup=mail.markup,
        remote=mail.remote,
        truncated=mail.truncated or len(mail.text) > _LONGEST_MAIL,
    )


def _unshown(kind: str) -> str:
    """Why a type is never shown."""
    if kind.startswith(("audio/", "video/")):
        return "media"
    return _UNSHOWN.get(kind, "unsupported")


def _client(vault: Vault) -> PreviewClient:
    with _turn:
        if not vault.is_open:
            raise VaultLocked
        client = _clients.get(vault)
        if client is None:
            client = _clients[vault] = PreviewClient()
        return client
