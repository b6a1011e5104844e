"""A small table of lines on a card: as wide as the card, as high as its lines."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.tips import plain_tip

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAST: Final = 96
"""A line says a word or two in its widest column, and the whole when pointed at."""


class LinesTable(QTableWidget):
    """A table as high as its lines: the page scrolls, the table never does."""

    def __init__(self) -> None:
        super().__init__(0, 0)
        self._right: frozenset[int] = frozenset()
        self.setProperty("role", "lines")
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._columns = Columns(self, 0, least=_LEAST)
        self._columns.shared.connect(self._fit_height)
        theme().changed.connect(self.fit)

    def name_columns(self, names: list[str], right: frozenset[int], stretched: int) -> None:
        """Name the columns; those of ``right`` hold figures, ``stretched`` takes what is left."""
        self._right = right
        self.setColumnCount(len(names))
        for column, name in enumerate(names):
            item = QTableWidgetItem(name)
            item.setTextAlignment(_RIGHT if column in right else _LEFT)
            self.setHorizontalHeaderItem(column, item)
        self._columns.stretch(stretched)

    def write(
        self, row: int, column: int, text: str, tone: str = "", *, bold: bool = False
    ) -> None:
        """Write one cell, in the colour of ``tone``."""
        look = theme()
        item = QTableWidgetItem(text)
        item.setToolTip(plain_tip(text))
        item.setTextAlignment(_RIGHT if column in self._right else _LEFT)
        item.setFont(look.font("dense", bold=bold, figures=True))
        if tone:
            item.setForeground(look.colour(tone))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.setItem(row, column, item)

    @Slot()
    def fit(self) -> None:
        """Give every column the room of its words, and the table that of its lines."""
        look = theme()
        height = look.px(31)
        self.verticalHeader().setDefaultSectionSize(height)
        figures = QFontMetrics(look.font("dense", bold=True, figures=True))
        widths = {}
        for column in range(self.columnCount()):
            cells = [self.item(row, column) for row in range(self.rowCount())]
            words = [figures.horizontalAdvance(cell.text()) for cell in cells if cell is not None]
            widths[column] = max(words, default=0) + look.px(28)
        self._columns.ask(widths)

    @Slot()
    def _fit_height(self) -> None:
        high = self.horizontalHeader().sizeHint().height()
        high += self.verticalHeader().defaultSectionSize() * self.rowCount()
        bar = self.horizontalScrollBar().sizeHint().height() if self._columns.too_wide() else 0
        self.setFixedHeight(high + bar)
