"""The timeline view: paints the rows in sight and answers keys and pointer.

Owns gestures and painting order; where rows stand is ``layout``, what they look like ``card``.
"""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)

from mediator_desk.desktop.dispute.timeline.card import Hit
from mediator_desk.desktop.dispute.timeline.layout import LaidOutList
from mediator_desk.desktop.dispute.timeline.rows import RowKind
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.timelines import TimelineEntry

_AHEAD: Final = 8
"""Rows."""


class TimelineView(LaidOutList):
    """Shows a ``TimelineModel``."""

    exhibit_wanted = Signal(object)
    """The evidence id of an exhibit clicked on."""
    note_wanted = Signal(int, object)
    """An event's number and the note to open, or ``None`` for a new one."""
    reading_wanted = Signal(int)
    """The number of an event whose whole text is to be read."""
    painted = Signal()
    """The visible rows were drawn."""
    copy_wanted = Signal()
    read_only = False
    """Whether no note may be added."""
    menu_wanted = Signal(object)
    """Where (``QPoint``) the menu of the current event is to open."""

    @property
    def chosen(self) -> list[int]:
        """The numbers of the events selected, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        entries = (self._timeline.entry_at(row) for row in rows)
        return [entry.seq for entry in entries if entry is not None]

    def current_entry(self) -> TimelineEntry | None:
        """The event the keyboard is on."""
        return self._timeline.entry_at(self.currentIndex().row())

    def entry_of(self, seq: int) -> TimelineEntry | None:
        """The event of a number, when a row shows it."""
        return self._timeline.entry_at(self._timeline.row_of(seq))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.currentIndex().row()
        entry = self._timeline.entry_at(number)
        key = event.key()
        folded = 0 <= number < len(self._timeline.rows) and (
            self._timeline.rows[number].kind is RowKind.FOLD
        )
        if folded and key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._unfold(number)
        elif entry is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reading_wanted.emit(entry.seq)
        elif entry is not None and key == Qt.Key.Key_N and not event.modifiers():
            self._open_note(entry.seq)
        elif entry is not None and key == Qt.Key.Key_Space:
            self.open_first_exhibit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._act(self._hit(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def _hit(self, point: QPoint) -> Hit | None:
        index = self.indexAt(point)
        if not index.isValid() or self._painter is None:
            return None
        return self._painter.hit(self.visualRect(index), index.row(), self._columns(), point)

    def _act(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.what == "fold":
            self._unfold(self._timeline.row_of(hit.seq))
        elif hit.what == "exhibit":
            self.exhibit_wanted.emit(hit.evidence_id)
        else:
            self._want_note(hit.seq, hit.note_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid() and not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
        if self._timeline.entry_at(index.row()) is not None:
            place = event.globalPos()
            if event.reason() != QContextMenuEvent.Reason.Mouse:
                place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(place)

    def _unfold(self, number: int) -> None:
        first = self._timeline.entries[self._timeline.rows[number].first].seq
        self._timeline.unfold(number)
        self.show_event(first)

    def _open_note(self, seq: int) -> None:
        notes = self._timeline.notes_of(seq)
        self._want_note(seq, notes[0].note_id if notes else None)

    def _want_note(self, seq: int, note_id: UUID | None) -> None:
        if note_id is not None or not self.read_only:
            self.note_wanted.emit(seq, note_id)

    @Slot()
    def open_first_exhibit(self) -> None:
        """Show the first exhibit the current event brings."""
        entry = self._timeline.entry_at(self.currentIndex().row())
        text = self._timeline.text_of(entry.seq) if entry is not None else None
        if text is not None and text.exhibits:
            self.exhibit_wanted.emit(text.exhibits[0].evidence_id)

    def text_place(self, seq: int) -> QRect:
        """Where the text of event ``seq`` is painted; empty when it is not in sight."""
        number = self._timeline.row_of(seq)
        if number < 0 or self._painter is None:
            return QRect()
        area = self.visualRect(self._timeline.index(number))
        return self._painter.text_place(area, number, self._columns())

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painter is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("bg.canvas"))
        places, rows = self._columns(), self._timeline.rows
        window, width = self.viewport().height(), self.viewport().width()
        number, offset = self._anchor
        y, moved = -offset, 0
        shown: list[tuple[int, QRect]] = []
        while number < len(rows) and y < window:
            moved += self._measure(number)
            height = self._heights[number]
            shown.append((number, QRect(0, y, width, height)))
            y += height
            number += 1
        # WHY once for all rows: blending three lines row by row costs a quarter of a frame.
        self._painter.paint_lanes(painter, QRect(0, 0, width, min(y, window)), places)
        current, picked = self.currentIndex().row(), self.selectionModel()
        for row, area in shown:
            chosen = row == current or picked.isSelected(self._timeline.index(row))
            self._painter.paint(painter, area, row, places, selected=chosen)
        painter.end()
        if shown:
            self._look_ahead(shown[0][0], shown[-1][0])
        if moved:
            self._refit.start()
        self.painted.emit()

    def _look_ahead(self, first: int, last: int) -> None:
        """Has the texts a little beyond the rows in sight asked for, before they come into it."""
        for row in (first - _AHEAD, last + _AHEAD):
            entry = self._timeline.entry_at(row)
            if entry is not None:
                self._timeline.text_of(entry.seq)
