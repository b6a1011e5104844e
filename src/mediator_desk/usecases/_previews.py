"""Looking at exhibits through the limited child, one warm child per open vault.

Owns the lifetime of the children: what they hold in memory ends with the lock. Never parses.
"""

import threading
from contextlib import suppress
from typing import BinaryIO, cast
from weakref import WeakKeyDictionary

from dispute_exchange.evidence import EvidenceItem
from mediator_desk.system.preview import (
    FileFacts,
    PageImage,
    PreviewClient,
    PreviewRefused,
    PreviewSource,
    source_of_bytes,
)
from mediator_desk.system.preview import media_types as mt
from mediator_desk.usecases._preview_views import ExhibitPreview, PixelPage, PreviewKind
from mediator_desk.vault import Vault, VaultLocked

_TALLEST = 4_000
_TABLES = frozenset({mt.CSV, mt.XLSX, mt.ODS, mt.XLS})
_PICTURES = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp"}
)
_WORDS = frozenset({mt.PLAIN_TEXT, mt.HTML, mt.SVG, mt.XML, mt.EMAIL, mt.DOCX, mt.ODT})
_SHOWN = _TABLES | _PICTURES | _WORDS | {mt.PDF}
_clients: WeakKeyDictionary[Vault, PreviewClient] = WeakKeyDictionary()
_turn = threading.Lock()


def look(vault: Vault, blob_id: str, item: EvidenceItem, page: int, width: int) -> ExhibitPreview:
    """One look at page ``page`` (from 1), ``width`` pixels wide. Raises PreviewRefused."""
    client = _client(vault)
    source = source_of(vault, blob_id, item.original_name)
    kind = client.inspect(source).media_type
    layers = client.layers
    if kind == mt.PDF:
        return _pages(client, source, page, width, layers)
    if kind.startswith("image/") and kind != mt.SVG:
        picture = client.render_image(source, width, _TALLEST)
        pixels = PixelPage(picture.width, picture.height, picture.stride, picture.pixels)
        return ExhibitPreview(PreviewKind.IMAGE, picture=pixels, layers=layers)
    if kind == mt.EMAIL:
        mail = client.preview_email(source)
        return ExhibitPreview(
            PreviewKind.EMAIL,
            text=mail.text,
            headers=mail.headers,
            attachments=tuple(attached.name for attached in mail.attachments),
            layers=layers,
        )
    if kind in _TABLES:
        sheets = client.preview_table(source).sheets
        shown = sheets[min(page, len(sheets)) - 1].rows if sheets else ()
        return ExhibitPreview(
            PreviewKind.TABLE, page=page, pages=max(len(sheets), 1), table=shown, layers=layers
        )
    text = client.preview_text(source).text
    return ExhibitPreview(PreviewKind.TEXT, text=text, layers=layers)


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
    """Page ``page`` (from 0) of a PDF, or a picture, ``width`` pixels wide at most.

    Raises PreviewRefused, ``unsupported`` for what has no pages.
    """
    client = _client(vault)
    kind = client.inspect(source).media_type
    if kind == mt.PDF:
        return client.render_pdf_page(source, page, width)
    if kind not in _PICTURES:
        raise PreviewRefused("unsupported")
    return client.render_image(source, width, _TALLEST)


def sheet_of(vault: Vault, source: PreviewSource, page: int, sheet: tuple[int, int]) -> PageImage:
    """Page ``page`` (from 0) in pixels, as large as a sheet of that size lying the same way.

    Raises PreviewRefused, ``unsupported`` for what has no pages.
    """
    short, long = sorted(sheet)
    client = _client(vault)
    kind = client.inspect(source).media_type
    if kind in _PICTURES:
        return client.render_image(source, long, long)
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
    if client is not None:
        client.end()


def _pages(
    client: PreviewClient, source: PreviewSource, page: int, width: int, layers: tuple[str, ...]
) -> ExhibitPreview:
    drawn = client.render_pdf_page(source, page - 1, width)
    text = ""
    with suppress(PreviewRefused):
        text = client.text_of_pdf_page(source, page - 1)
    return ExhibitPreview(
        PreviewKind.PAGES,
        page=page,
        pages=drawn.pages,
        picture=PixelPage(drawn.width, drawn.height, drawn.stride, drawn.pixels),
        text=text,
        layers=layers,
    )


def _client(vault: Vault) -> PreviewClient:
    with _turn:
        if not vault.is_open:
            raise VaultLocked
        client = _clients.get(vault)
        if client is None:
            client = _clients[vault] = PreviewClient()
        return client
