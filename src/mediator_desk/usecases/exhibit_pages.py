"""Reading inside an exhibit: the words of a page, where words stand, small pictures of pages.

Owns what one asks of an open exhibit beside its look; every byte is read in the limited child.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from mediator_desk.domain.page_words import Box, PageWords, occurrences
from mediator_desk.domain.search import folded
from mediator_desk.usecases._preview_views import PixelPage
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import held_file
from mediator_desk.usecases.progress import Progress, silent

if TYPE_CHECKING:
    from mediator_desk.system.preview import PreviewSource

__all__ = [
    "Box",
    "FindInExhibit",
    "Found",
    "Hit",
    "PageOfExhibit",
    "PageWords",
    "find_in_exhibit",
    "read_page_words",
    "small_page",
]

_MOST_HITS: Final = 1_000


@dataclass(frozen=True, slots=True)
class PageOfExhibit:
    """A page (from 1) of an exhibit, or of what is attached to it (``inside``)."""

    dispute_id: UUID
    evidence_id: UUID
    page: int = 1
    inside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FindInExhibit:
    """Words looked for, whatever their accents and case."""

    dispute_id: UUID
    evidence_id: UUID
    words: str
    inside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words stand: characters ``start`` to before ``end`` of the text of ``page``.

    In a table ``page`` is the sheet, ``start`` the row and ``end`` the column, from 0.
    """

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in reading order; ``more`` when there are others. ``readable``: it holds words."""

    hits: tuple[Hit, ...]
    more: bool
    readable: bool


def read_page_words(desk: Desk, wanted: PageOfExhibit) -> PageWords:
    """The words of a page and their places; empty for a scan and for what has no pages.

    Errors: ``ExhibitNotHeld``, ``ExhibitHidden``.
    """
    from mediator_desk.system.preview import PreviewRefused
    from mediator_desk.usecases import _previews

    source = _source(desk, wanted.dispute_id, wanted.evidence_id, wanted.inside)
    try:
        return _previews.words_of_page(desk.vault, source, wanted.page)
    except PreviewRefused:
        return PageWords("", ())


def find_in_exhibit(desk: Desk, asked: FindInExhibit, progress: Progress = silent) -> Found:
    """Every place of the words in the whole exhibit.

    Errors: ``PreviewRefused``, ``ExhibitNotHeld``, ``ExhibitHidden``, ``Cancelled``.
    """
    from mediator_desk.usecases import _previews

    source = _source(desk, asked.dispute_id, asked.evidence_id, asked.inside)
    hits: list[Hit] = []
    readable = False
    for page, pages, text in _previews.texts_of(desk.vault, source):
        progress(page - 1, pages, "exhibits")
        readable = readable or bool(text.strip())
        hits += [Hit(page, *place) for place in occurrences(text, asked.words)]
        if len(hits) > _MOST_HITS:
            return Found(tuple(hits[:_MOST_HITS]), more=True, readable=True)
    wanted = " ".join(folded(asked.words).split())
    for number, rows in enumerate(_previews.cells_of(desk.vault, source), start=1):
        readable = readable or bool(rows)
        for row, cells in enumerate(rows):
            hits += [
                Hit(number, row, column)
                for column, cell in enumerate(cells)
                if wanted and wanted in folded(cell)
            ]
    return Found(tuple(hits[:_MOST_HITS]), len(hits) > _MOST_HITS, readable)


def small_page(desk: Desk, wanted: PageOfExhibit, width: int) -> PixelPage | None:
    """A page as a small picture ``width`` pixels wide; None when it cannot be painted.

    Errors: ``ExhibitNotHeld``, ``ExhibitHidden``.
    """
    from mediator_desk.system.preview import PreviewRefused
    from mediator_desk.usecases import _previews

    source = _source(desk, wanted.dispute_id, wanted.evidence_id, wanted.inside)
    try:
        drawn = _previews.page_picture(desk.vault, source, wanted.page - 1, width)
    except PreviewRefused:
        return None
    return PixelPage(drawn.width, drawn.height, drawn.stride, drawn.pixels)


def _source(
    desk: Desk, dispute_id: UUID, evidence_id: UUID, inside: tuple[int, ...]
) -> "PreviewSource":
    from mediator_desk.usecases import _previews

    item, blob_id = held_file(desk, dispute_id, evidence_id)
    return _previews.source_inside(desk.vault, blob_id, item.original_name, inside)
