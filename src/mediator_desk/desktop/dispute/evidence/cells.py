"""The cells of a sheet as a model: read as they come into view, however many there are."""

from collections.abc import Collection, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


class CellsModel(QAbstractTableModel):
    """Rows of text; every row has as many cells as the first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[str]] = ()
        self._found: Collection[tuple[int, int]] = frozenset()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other cells."""
        self.beginResetModel()
        self._rows, self._found = rows, frozenset()
        self.endResetModel()

    def mark(self, found: Collection[tuple[int, int]]) -> None:
        """Show which cells hold what is looked for."""
        self._found = found
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def words_of(self, chosen: Sequence[Index]) -> str:
        """The chosen cells as lines of text, a tab between two cells."""
        lines: dict[int, list[str]] = {}
        for index in sorted(chosen, key=lambda one: (one.row(), one.column())):
            lines.setdefault(index.row(), []).append(str(index.data()))
        return "\n".join("\t".join(cells) for cells in lines.values())

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return letters(section) if across else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = (index.row(), index.column()) in self._found
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.BackgroundRole and found:
            return theme().colour("note.bg")
        if role == Qt.ItemDataRole.ForegroundRole and found:
            return theme().colour("note.fg")
        return None


def letters(column: int) -> str:
    """How a spreadsheet names a column: A, B … Z, AA."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)
