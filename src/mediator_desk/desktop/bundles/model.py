"""The files of a bundle: who, how much, how far, how they differ, what is to be sent."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.bundles import FileRow, Progress

COLUMNS: Final = ("file", "consumer", "disputed", "progress", "unlike", "letters")
_LOOKS: Final = {
    Progress.NOT_READY: ("clock-hour-4", "text.muted"),
    Progress.TO_DRAFT: ("pencil", "accent.base"),
    Progress.BEHIND: ("refresh-alert", "warning.fg"),
    Progress.DRAFTED: ("file-check", "success.fg"),
    Progress.CHANGED_BY_HAND: ("pencil-off", "warning.fg"),
    Progress.SIGNED: ("signature", "success.fg"),
    Progress.SENT: ("circle-check", "success.fg"),
}
_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class FilesModel(QAbstractTableModel):
    """Rows are the files of one bundle, by number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: tuple[FileRow, ...] = ()

    def show_files(self, files: tuple[FileRow, ...]) -> None:
        """Show other files; the same ones refresh in place."""
        before = [file.dispute_id for file in self.files]
        if [file.dispute_id for file in files] == before:
            self.files = files
            self.say_again()
            return
        self.beginResetModel()
        self.files = files
        self.endResetModel()

    def say_again(self) -> None:
        """Facts or language changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self.files:
            last = self.index(len(self.files) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.files)

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
            "file": self.tr("File"),
            "consumer": self.tr("Consumer"),
            "disputed": self.tr("In dispute"),
            "progress": self.tr("Document"),
            "unlike": self.tr("Unlike the others"),
            "letters": self.tr("Letters to send"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file, column = self.files[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._text(file, column)
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(file) if column == "file" else self._text(file, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return _icon(file, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in ("disputed", "letters"):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, file: FileRow, column: str) -> str:
        return {
            "file": file.file_no,
            "consumer": file.consumer,
            "disputed": money(file.disputed),
            "progress": file.number or label("bundle_progress", file.progress),
            "unlike": self._unlike(file),
            "letters": str(file.letters_to_send or ""),
        }[column]

    def _unlike(self, file: FileRow) -> str:
        found = [label("bundle_difference", one) for one in file.differences]
        if file.names:
            found.insert(0, self.tr("names another file"))
        return ", ".join(found)

    def _spoken(self, file: FileRow) -> str:
        words = self.tr("File {number}, {consumer}, {amount}. {progress}. {unlike}")
        return words.format(
            number=file.file_no,
            consumer=file.consumer,
            amount=money(file.disputed),
            progress=label("bundle_progress", file.progress),
            unlike=self._unlike(file),
        )


def _icon(file: FileRow, column: str) -> QIcon | None:
    if column == "progress":
        icon, colour = _LOOKS[file.progress]
        return theme().icon(icon, colour)
    if column == "unlike" and file.names:
        return theme().icon("alert-triangle", "danger.fg")
    return None
