"""A week or a month as a table one walks through by day: keys, header, nothing of what is due.

Owns the keyboard: arrows move by a day or a line, Page Up and Page Down turn the page, Home is
today, Enter opens. What a cell says and looks like is the model's and the delegate's.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mediator_desk.desktop.agenda.delegate import paint_day_head, paint_ground
from mediator_desk.desktop.agenda.model import HEAD, MonthModel
from mediator_desk.desktop.agenda.period import WEEK
from mediator_desk.desktop.agenda.words import weekday
from mediator_desk.desktop.theme import theme

_PAGES: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDES: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_HEAD_PADDING: Final = 20
_LINES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class DayTable(QTableView):
    """Seven columns, one per day of the week.

    ``day_stepped``: go that many days on; ``line_stepped``: choose the next deadline of the same
    day, or the one before; ``opened``: open the dispute of the one chosen; ``pressed_at``: the
    pointer went down in a cell, so many pixels under its top.
    """

    day_stepped = Signal(int)
    line_stepped = Signal(int)
    page_turned = Signal(int)
    today_wanted = Signal()
    opened = Signal()
    pressed_at = Signal(QModelIndex, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self.opened)

    def lines_are_weeks(self) -> bool:
        """Whether a line down is a week on."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _PAGES:
            self.page_turned.emit(_PAGES[key])
        elif key == Qt.Key.Key_Home:
            self.today_wanted.emit()
        elif key in _ENTER:
            self.opened.emit()
        elif key in _SIDES:
            self.day_stepped.emit(_SIDES[key])
        elif key in _LINES and (held or not self.lines_are_weeks()):
            self.line_stepped.emit(_LINES[key])
        elif key in _LINES:
            self.day_stepped.emit(_LINES[key] * WEEK)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid():
            self.pressed_at.emit(index, place.y() - self.visualRect(index).top())


class WeekTable(DayTable):
    """Each line is one deadline of each day; the header says which day it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(DayHeader(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """WHY: a day goes on to the foot of the page, below its last deadline too."""
        super().paintEvent(event)
        last = self.model().rowCount() - 1
        top = self.rowViewportPosition(last) + self.rowHeight(last)
        painter = QPainter(self.viewport())
        for column in range(WEEK):
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            rest = QRect(left, top, width, max(0, self.viewport().height() - top))
            head = self.model().headerData(column, Qt.Orientation.Horizontal, HEAD)
            paint_ground(painter, rest, head)
        painter.end()


class MonthTable(DayTable):
    """Each line is a week; the header names the days of the week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)

    def lines_are_weeks(self) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_height()
        self.name_days()

    @Slot()
    def name_days(self) -> None:
        """Name the days of the week as far as their columns let one."""
        model = self.model()
        if isinstance(model, MonthModel):
            words = self.horizontalHeader().fontMetrics()
            longest = max(words.horizontalAdvance(weekday(day)) for day in range(WEEK))
            room = self.viewport().width() // WEEK - theme().px(_HEAD_PADDING)
            model.name_briefly(brief=longest > room)

    @Slot()
    def share_height(self) -> None:
        """Give every week the same height; where there is too little room, the month scrolls."""
        weeks = self.model().rowCount() if self.model() is not None else 0
        if weeks:
            look = theme()
            least = look.line("meta") * 3 + look.px(14)
            self.verticalHeader().setMinimumSectionSize(1)
            self.verticalHeader().setDefaultSectionSize(
                max(least, self.viewport().height() // weeks)
            )


class DayHeader(QHeaderView):
    """Name and number of each day, what it is if a holiday, and which one is today."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(super().sizeHint().width(), look.line("meta") * 2 + look.px(24))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        paint_day_head(painter, rect, self.model().headerData(section, self.orientation(), HEAD))
