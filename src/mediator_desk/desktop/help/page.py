"""The help place: every command with its keys, searchable.

Owns the list; the commands are told by the frame, which knows them all.
"""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Slot,
)
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.shortcuts import CommandLine
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.search import SearchField

_Index = QModelIndex | QPersistentModelIndex


class _Shortcuts(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, str]] = []

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words, keys = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return keys if index.column() else words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}, {keys}" if keys else words
        if role == Qt.ItemDataRole.FontRole and index.column():
            return theme().font("dense", bold=True)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.tr("Keys") if section else self.tr("Command")


class HelpPage(QWidget):
    """A title, a search line and one table."""

    def __init__(self, lines: Callable[[], list[CommandLine]]) -> None:
        super().__init__()
        self._lines = lines
        self._title = text_label("", "title")
        self._lead = text_label("", "body", "secondary", wrap=True)
        self._search = SearchField()
        self._model = _Shortcuts(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setFilterKeyColumn(-1)
        self._search.textChanged.connect(self._found.setFilterFixedString)
        self._table = QTableView()
        self._table.setModel(self._found)
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._lay_out()
        follow_language(self, self._say)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._table)
        middle = QVBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self._title)
        middle.addWidget(self._lead)
        middle.addWidget(self._search)
        middle.addWidget(card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 18, 24, 24)
        row.addStretch(1)
        row.addLayout(middle, 3)
        row.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._search.setFocus()

    @Slot()
    def refresh(self) -> None:
        """List again what can be done."""
        self._model.show_lines([(line.words, line.shown) for line in self._lines()])
        self._table.verticalHeader().setDefaultSectionSize(theme().px(34))

    def _say(self) -> None:
        self._title.setText(self.tr("Shortcuts"))
        self._lead.setText(
            self.tr("Everything can be done from the keyboard. Ctrl+K finds any of these by name.")
        )
        self._search.say(self.tr("Search a command"), self.tr("Clear"))
        self._table.setAccessibleName(self.tr("Commands and their keys"))
        self.refresh()
