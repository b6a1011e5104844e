"""Where the words of a draft stand on the pages of its preview."""

from dispute_exchange.decision import Section
from mediator_desk.decisions.locating import BlockPlace, PageText, nearest, places_on
from mediator_desk.system.preview import source_of_bytes
from mediator_desk.usecases import _previews
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent

__all__ = ["BlockPlace", "nearest", "places_in_preview"]


def places_in_preview(
    desk: Desk,
    pdf: bytes,
    pages: int,
    sections: tuple[Section, ...],
    progress: Progress = silent,
) -> tuple[tuple[BlockPlace, ...], ...]:
    """For each page of the preview the blocks that stand on it.

    The pages are read by the limited child. Raises PreviewRefused, or Cancelled.
    """
    source = source_of_bytes(pdf, "document.pdf")
    found = []
    for page in range(pages):
        progress(page, pages, "places")
        words = _previews.words_of_page(desk.vault, source, page + 1)
        found.append(places_on(PageText(words), sections))
    return tuple(found)
