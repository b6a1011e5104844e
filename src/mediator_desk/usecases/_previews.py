"""Looking at exhibits through the limited child, one warm child per open vault.

Owns the lifetime of the children: what they hold in memory ends with the lock. Never parses.
"""

import threading
from contextlib import suppress
from typing import BinaryIO, cast
from weakref import WeakKeyDictionary

from dispute_exchange.evidence import EvidenceItem
from mediator_desk.system.preview import (
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
_clients: WeakKeyDictionary[Vault, PreviewClient] = WeakKeyDictionary()
_turn = threading.Lock()


def look(vault: Vault, blob_id: str, item: EvidenceItem, page: int, width: int) -> ExhibitPreview:
    """One look at page ``page`` (from 1), ``width`` pixels wide. Raises PreviewRefused."""
    client = _client(vault)
    # WHY the blob's name: it changes with the bytes, and tells the child nothing.
    source = PreviewSource(
        blob_id, item.original_name, lambda: cast("BinaryIO", vault.blobs.open(blob_id))
    )
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
