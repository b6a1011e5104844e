"""Draws private notes beside their event: yellow, locked, numbered."""

from uuid import UUID

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.geometry import Geometry
from mediator_desk.desktop.dispute.timeline.texts import TextShelf
from mediator_desk.desktop.dispute.timeline.words import note_words
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.notes import NoteView

_MOST_LINES = 12


class NotePainter:
    """Paints the notes of an event, one under the other."""

    def __init__(self, shelf: TextShelf) -> None:
        self._shelf = shelf

    def height(self, notes: tuple[NoteView, ...], places: Geometry) -> int:
        """How high the notes of one event are together, gaps included."""
        if not notes or not places.notes_width:
            return 0
        gap = theme().px(6)
        return sum(self._one(note, places) + gap for note in notes)

    def paint(
        self, painter: QPainter, start: QPoint, notes: tuple[NoteView, ...], places: Geometry
    ) -> None:
        """Paint ``notes`` from ``start`` down."""
        top = start.y()
        for note in notes:
            height = self._one(note, places)
            self._paint_one(painter, QRect(start.x(), top, places.notes_width, height), note)
            top += height + theme().px(6)

    def at(
        self,
        start: QPoint,
        notes: tuple[NoteView, ...],
        places: Geometry,
        point: QPoint,
    ) -> UUID | None:
        """The note under ``point``."""
        top = start.y()
        for note in notes:
            height = self._one(note, places)
            if QRect(start.x(), top, places.notes_width, height).contains(point):
                return note.note_id
            top += height + theme().px(6)
        return None

    def _one(self, note: NoteView, places: Geometry) -> int:
        look = theme()
        text = self._shelf.wrapped(
            note.words,
            look.font("dense"),
            places.notes_width - 2 * look.px(10),
            look.line("dense"),
            _MOST_LINES,
        )
        return look.line("meta") + text.height + look.px(16)

    def _paint_one(self, painter: QPainter, box: QRect, note: NoteView) -> None:
        look = theme()
        pen.box(painter, box, "note.bg", "note.edge", radius=look.tokens.radii["note"])
        pad = look.px(10)
        line = box.adjusted(pad, look.px(6), -pad, 0)
        line.setHeight(look.line("meta"))
        side = look.px(14)
        written = day_short(note.written_at.astimezone().date())
        pen.write_right(painter, line, written, "meta", "note.fg")
        pen.icon(painter, "lock", line.left(), line, "note.fg", side)
        line.setLeft(line.left() + side + look.px(6))
        pen.write(painter, line, note_words(note.no), "meta", "note.fg", bold=True)
        text = self._shelf.wrapped(
            note.words, look.font("dense"), box.width() - 2 * pad, look.line("dense"), _MOST_LINES
        )
        painter.setPen(look.colour("text.primary"))
        text.draw(painter, box.left() + pad, box.top() + look.px(8) + look.line("meta"))
