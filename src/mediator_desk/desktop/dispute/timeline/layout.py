"""The layout of the timeline: 100,000 rows of different heights, only the visible ones measured.

A ``QListView`` with its own layout. WHY a list view and not an abstract one: the class decides
what assistive technology sees, and a list exposes its rows. Qt's list layout is never called.

The truth about scrolling is an anchor (a row and an offset into it), not a pixel position:
measuring rows above the window never makes the text jump.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.card import RowPainter
from mediator_desk.desktop.dispute.timeline.geometry import Geometry, measure
from mediator_desk.desktop.dispute.timeline.heights import Heights
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.moves import target
from mediator_desk.desktop.dispute.timeline.rows import RowKind
from mediator_desk.desktop.theme import theme

Index = QModelIndex | QPersistentModelIndex
_ITEMS = QAbstractItemView
_STALE: Final = (
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.LanguageChange,
)


class LaidOutList(QListView):
    """Lays out a ``TimelineModel``; whoever shows it paints and answers gestures."""

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        # WHY before: Qt calls overridden methods from the base constructor.
        self._timeline = model
        self._heights = Heights()
        self._exact: set[int] = set()
        self._places: Geometry | None = None
        self._painter: RowPainter | None = None
        self._anchor = (0, 0)
        self._show_notes = True
        self._placing = False
        self._held = (-1, 0, -1)
        super().__init__(parent)
        self._painter = RowPainter(model)
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(self.updateGeometries)
        self._relay = QTimer(self, singleShot=True, interval=0)
        self._relay.timeout.connect(self._restyle)
        self.setVerticalScrollMode(_ITEMS.ScrollMode.ScrollPerPixel)
        # WHY always: a bar that comes with the rows makes the view narrower, and all is laid twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(_ITEMS.SelectionMode.ExtendedSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("role", "views")
        self.viewport().setMouseTracking(True)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._hold)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme().changed.connect(self._restyle)
        # WHY: the widths kept are of words, names among them, and the lock takes the view away.
        self.destroyed.connect(pen.forget)

    # -- what screens ask for ----------------------------------------------------------------

    def show_event(self, seq: int, *, at_top: bool = False) -> bool:
        """Make event ``seq`` current and visible; False when no row shows it."""
        number = self._timeline.row_of(seq)
        if number < 0:
            return False
        hint = _ITEMS.ScrollHint.PositionAtTop if at_top else _ITEMS.ScrollHint.EnsureVisible
        index = self._timeline.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index, hint)
        return True

    def set_notes_shown(self, shown: bool) -> None:
        """Show or hide the notes column; what is at the top of the window stays there."""
        self._show_notes = shown
        self._restyle()

    @property
    def first_visible(self) -> int:
        """The row at the top of the window, or -1."""
        return self._heights.at(self.verticalOffset())

    @property
    def has_rows(self) -> bool:
        """Whether anything is laid out."""
        return len(self._heights) > 0

    @property
    def at_end(self) -> bool:
        """Whether the last row is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    # -- layout ------------------------------------------------------------------------------

    def _hold(self) -> None:
        """Remember by its event what is at the top of the window, and what is current."""
        row, offset = self._anchor
        rows, entries = self._timeline.rows, self._timeline.entries
        current = self.currentIndex().row()
        if row < len(rows):
            seq = entries[rows[row].first].seq
            self._held = (seq, offset, entries[rows[current].first].seq if current >= 0 else -1)

    def reset(self) -> None:
        _ITEMS.reset(self)
        seq, offset, current = self._held
        found = self._timeline.row_from(seq)
        if found is not None:
            # WHY: a day's heading carries the number of its first event.
            heading = found > 0 and self._timeline.rows[found - 1].kind is RowKind.DAY
            self._anchor = (found - 1, 0) if heading and not offset else (found, offset)
        self._rebuild()
        number = self._timeline.row_of(current)
        if number >= 0:
            self.setAutoScroll(False)
            self.setCurrentIndex(self._timeline.index(number))
            self.setAutoScroll(True)

    def doItemsLayout(self) -> None:
        _ITEMS.doItemsLayout(self)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        if start == len(self._heights) and self._painter is not None:
            estimates = self._painter.estimates(self._columns())
            self._heights.extend(estimates[size] for size in self._timeline.sizes[start : end + 1])
            self.updateGeometries()
        else:
            self._rebuild()
        _ITEMS.rowsInserted(self, parent, start, end)

    def rowsRemoved(self, parent: Index, start: int, end: int) -> None:
        self._rebuild()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        for number in range(first.row(), last.row() + 1):
            self._exact.discard(number)
        # WHY not always: most texts that arrive are of rows about to come into sight.
        end = self._heights.at(self.verticalOffset() + self.viewport().height())
        if first.row() <= end and last.row() >= self._anchor[0]:
            self.viewport().update()

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        self._placing = True
        bar.setRange(0, max(0, self._heights.total - height))
        bar.setPageStep(height)
        bar.setSingleStep(theme().px(40))
        row, offset = self._anchor
        if row < len(self._heights):
            bar.setValue(self._heights.top(row) + offset)
        self._placing = False
        _ITEMS.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._places is None or self.viewport().width() != self._places.width:
            self._rebuild()
        else:
            self.updateGeometries()
        _ITEMS.resizeEvent(self, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _STALE and self._painter is not None:
            # WHY later: another theme tells a new font, palette and style one after the other.
            self._painter.forget()
            self._exact.clear()
            self._relay.start()

    def _restyle(self) -> None:
        self._relay.stop()
        if self._painter is not None:
            self._painter.forget()
        self._rebuild()
        self.viewport().update()

    def _columns(self) -> Geometry:
        width = self.viewport().width()
        if self._places is None or self._places.width != width:
            self._places = measure(width, show_notes=self._show_notes)
        return self._places

    def _rebuild(self) -> None:
        if self._painter is None:
            return
        self._places = None
        places = self._columns()
        self._exact.clear()
        # WHY by size: 100,000 rows looked up in a table of heights cost a tenth of as many sums.
        estimates = self._painter.estimates(places)
        self._heights = Heights(map(estimates.__getitem__, self._timeline.sizes))
        if self._anchor[0] >= len(self._heights):
            self._anchor = (0, 0)
        self.updateGeometries()
        self.viewport().update()

    def _measure(self, number: int) -> int:
        """Make the height of a row exact; returns by how much it changed."""
        if number in self._exact or self._painter is None:
            return 0
        height = self._painter.height(self._timeline.rows[number], self._columns())
        if height is None:
            return 0
        self._exact.add(number)
        return self._heights.change(number, height)

    # -- scrolling ---------------------------------------------------------------------------

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def _scrolled(self, value: int) -> None:
        if not self._placing and len(self._heights):
            row = self._heights.at(value)
            self._anchor = (row, value - self._heights.top(row))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = _ITEMS.ScrollHint.EnsureVisible
    ) -> None:
        number = index.row()
        if not 0 <= number < len(self._heights):
            return
        self._measure(number)
        self.updateGeometries()
        top, height = self._heights.top(number), self._heights[number]
        offset, window = self.verticalOffset(), self.viewport().height()
        bar = self.verticalScrollBar()
        if hint == _ITEMS.ScrollHint.PositionAtCenter:
            bar.setValue(top - (window - height) // 2)
        elif hint == _ITEMS.ScrollHint.PositionAtTop or top < offset or height > window:
            bar.setValue(top)
        elif top + height > offset + window:
            bar.setValue(top + height - window)

    def visualRect(self, index: Index) -> QRect:
        number = index.row()
        if not index.isValid() or not 0 <= number < len(self._heights):
            return QRect()
        top = self._heights.top(number) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights[number])

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not len(self._heights) or not 0 <= y < self._heights.total:
            return QModelIndex()
        return self._timeline.index(self._heights.at(y))

    # -- keyboard and selection --------------------------------------------------------------

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if not len(self._heights):
            return QModelIndex()
        number = target(
            self._timeline.rows,
            self._heights,
            self.currentIndex().row(),
            action,
            by_day=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            window=self.viewport().height(),
        )
        return self._timeline.index(number)

    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:
        last = len(self._heights) - 1
        if last < 0:
            return
        offset = self.verticalOffset()
        ends = (self._heights.at(rect.top() + offset), self._heights.at(rect.bottom() + offset))
        first, end = (self._timeline.index(max(0, min(last, row))) for row in sorted(ends))
        self.selectionModel().select(QItemSelection(first, end), flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())
