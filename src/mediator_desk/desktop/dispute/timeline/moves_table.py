"""The negotiation as a table: the twin of the curve, for whoever reads figures better."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.usecases.caseload import CurvePoint


class MovesTable(QDialog):
    """``event_wanted`` carries the event of the line chosen."""

    event_wanted = Signal(int)

    def __init__(self, points: Sequence[CurvePoint], parent: QWidget) -> None:
        super().__init__(parent)
        self._points = points
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = QVBoxLayout(self)
        self._table = QTableWidget(len(points), 3)
        self._table.setProperty("role", "lines")
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        rows.addWidget(self._table)
        self._close = button("", "primary")
        self._close.clicked.connect(self.accept)
        rows.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignRight)
        self._table.activated.connect(self._go)
        follow_language(self, self._say)
        take_room(self, 560, 360)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Negotiation"))
        self._table.setAccessibleName(self.tr("Negotiation"))
        names = (self.tr("Day"), self.tr("By"), self.tr("Amount"))
        self._table.setHorizontalHeaderLabels(list(names))
        self._close.setText(self.tr("Close"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        held = self._table.currentRow()
        for row, point in enumerate(self._points):
            cells = (day_long(point.on), actor_words(point.actor), money(point.amount))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column == len(cells) - 1:
                    item.setTextAlignment(right)
                self._table.setItem(row, column, item)
        if held >= 0:
            self._table.selectRow(held)

    @Slot()
    def _go(self) -> None:
        self.event_wanted.emit(self._points[self._table.currentRow()].seq)
        self.accept()
