"""The table of letters: what, to whom, by which way, where it is, since when, and the proof."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from mediator_desk.desktop.dispute.exhibits.marks import mark_icon
from mediator_desk.desktop.letters.words import LOOKS, sentence, state_words, when_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.letters import LetterRow

COLUMNS: Final = ("notice", "to", "channel", "state", "when", "proof")
_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class LettersModel(QAbstractTableModel):
    """Rows are letters, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.letters: Sequence[LetterRow] = ()

    def show_letters(self, letters: Sequence[LetterRow]) -> None:
        """Show other letters."""
        self.beginResetModel()
        self.letters = letters
        self.endResetModel()

    def say_again(self) -> None:
        """The language changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self.letters:
            last = self.index(len(self.letters) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.letters)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "notice": self.tr("Letter"),
            "to": self.tr("Recipient"),
            "channel": self.tr("Way"),
            "state": self.tr("State"),
            "when": self.tr("Date"),
            "proof": self.tr("Proof"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.letters[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_text(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row) if index.column() == 0 else _text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return _icon(row, column)
        return None


def _text(row: LetterRow, column: str) -> str:
    return {
        "notice": label("notice_kind", row.notice),
        "to": row.name,
        "channel": label("channel", row.channel),
        "state": state_words(row),
        "when": when_words(row),
        "proof": row.proof,
    }[column]


def _icon(row: LetterRow, column: str) -> QIcon | None:
    if column == "to":
        return mark_icon(row.to)
    if column == "proof":
        return theme().icon("paperclip", "text.secondary") if row.evidence_id else None
    if column != "state":
        return None
    look = LOOKS[row.state]
    return theme().icon(look.icon, look.colour)
