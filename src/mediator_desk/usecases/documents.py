"""Around a decision document: what may be begun, its pages, a copy outside."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.system.files import write_new
from mediator_desk.usecases._preview_views import PixelPage
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.signature_upgrades import open_lasting_pdf


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One page of a document as a picture; ``page`` counts from 1."""

    page: int
    pages: int
    picture: PixelPage


def offered_kinds(language: Language = Language.FR) -> tuple[DecisionKind, ...]:
    """The kinds of document the templates have a plan for, in the order of the vocabulary."""
    from mediator_desk.decisions.templates import plans

    return tuple(kind for kind in DecisionKind if kind in plans(language).kinds)


def picture_of_page(desk: Desk, pdf: bytes, page: int, width: int) -> DocumentPage:
    """Page ``page`` (the last one when there are fewer), ``width`` pixels wide.

    Drawn by the limited child, like any document. Raises ``PreviewRefused``.
    """
    from mediator_desk.usecases import _previews

    drawn, shown = _previews.page_of(desk.vault, pdf, page, width)
    picture = PixelPage(drawn.width, drawn.height, drawn.stride, drawn.pixels)
    return DocumentPage(shown, drawn.pages, picture)


def save_decision_copy(desk: Desk, decision_id: UUID, to: Path) -> Path:
    """Write the signed PDF outside the vault: an explicit act of the mediator.

    With its time stamps, once it has them: they are what keeps the copy verifiable. An existing
    file is never overwritten. Errors: ``DiskFull``, ``DiskRefused``.
    """
    return write_new(to, iter((open_lasting_pdf(desk, decision_id),)))
