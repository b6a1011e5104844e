"""Highlights: what the mediator marks on exhibits for themselves, to find and cite it again."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from mediator_desk.domain.highlights import (
    LONGEST_WORDS,
    Marked,
    Region,
    inside_page,
    tidy_name,
)
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import disputes, exhibits, highlights, own_files
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.store.highlights import HeldHighlight
from mediator_desk.usecases.desk import Desk

__all__ = [
    "HighlightView",
    "Marked",
    "NothingMarked",
    "Region",
    "highlight_exhibit",
    "list_highlights",
    "remove_highlight",
    "rename_highlight",
    "restore_highlight",
]


@dataclass(frozen=True, slots=True)
class HighlightView:
    """A highlight; ``no`` numbers those of the dispute, ``piece_no`` is its exhibit's number.

    ``piece_no`` is 0 while the platform has not received the exhibit.
    """

    highlight_id: UUID
    dispute_id: UUID
    evidence_id: UUID
    piece_no: int
    no: int
    marked: Marked
    made_at: datetime


class NothingMarked(DeskError):
    """No part of the page is marked."""

    kind: ClassVar[str] = "nothing_marked"


def highlight_exhibit(
    desk: Desk, dispute_id: UUID, evidence_id: UUID, marked: Marked
) -> HighlightView:
    """Seal a highlight; it never leaves the desk. Errors: ``ExhibitUnknown``, ``NothingMarked``."""
    regions = inside_page(marked.regions)
    if not regions or marked.page < 1:
        raise NothingMarked
    kept = replace(
        marked,
        regions=regions,
        words=marked.words.strip()[:LONGEST_WORDS],
        name=tidy_name(marked.name),
    )
    with desk.vault.writer.begin() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        try:
            number = exhibits.get(connection, dispute_no, evidence_id).item.piece_no
        except ExhibitUnknown:
            own_files.get(connection, dispute_no, evidence_id)
            number = 0
        held = highlights.add(
            connection,
            desk.vault,
            dispute_id,
            dispute_no,
            new_id(),
            evidence_id,
            kept,
            desk.clock(),
        )
    return _view(dispute_id, held, number)


def list_highlights(desk: Desk, dispute_id: UUID) -> tuple[HighlightView, ...]:
    """The highlights of a dispute, by exhibit and page; those put aside are left out."""
    with desk.vault.engine.connect() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        numbers = {
            piece.item.evidence_id: piece.item.piece_no
            for piece in exhibits.of_dispute(connection, dispute_no)
        }
        held = highlights.of_dispute(connection, desk.vault, dispute_id)
    views = (_view(dispute_id, one, numbers.get(one.evidence_id, 0)) for one in held)
    return tuple(sorted(views, key=_place))


def rename_highlight(desk: Desk, dispute_id: UUID, highlight_id: UUID, name: str) -> None:
    """Give it another name, or none. Errors: ``HighlightUnknown``."""
    with desk.vault.writer.begin() as connection:
        held = highlights.get(connection, desk.vault, dispute_id, highlight_id)
        marked = replace(held.marked, name=tidy_name(name))
        highlights.change(connection, desk.vault, dispute_id, highlight_id, marked)


def remove_highlight(desk: Desk, dispute_id: UUID, highlight_id: UUID) -> None:
    """Put it aside; ``restore_highlight`` brings it back. Errors: ``HighlightUnknown``."""
    with desk.vault.writer.begin() as connection:
        highlights.set_deleted(connection, dispute_id, highlight_id, desk.clock())


def restore_highlight(desk: Desk, dispute_id: UUID, highlight_id: UUID) -> None:
    """Bring it back. Errors: ``HighlightUnknown``."""
    with desk.vault.writer.begin() as connection:
        highlights.set_deleted(connection, dispute_id, highlight_id, None)


def _view(dispute_id: UUID, held: HeldHighlight, piece_no: int) -> HighlightView:
    return HighlightView(
        highlight_id=held.highlight_id,
        dispute_id=dispute_id,
        evidence_id=held.evidence_id,
        piece_no=piece_no,
        no=held.no,
        marked=held.marked,
        made_at=held.made_at,
    )


def _place(view: HighlightView) -> tuple[int, tuple[int, ...], int, float, int]:
    """Exhibits to come after those that are numbered; then as one reads."""
    number = view.piece_no or 1_000_000
    return number, view.marked.inside, view.marked.page, view.marked.regions[0].top, view.no
