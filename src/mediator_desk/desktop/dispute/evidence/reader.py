"""Shows what is not a picture: text, e-mail headers, cells. Plain text only, nothing is loaded."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QWidget,
)

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.usecases.exhibits import ExhibitPreview, PreviewKind

_MOST_COLUMNS = 60


class _PlainBrowser(QTextBrowser):
    """SECURITY: loads nothing, follows nothing; what it shows was set as plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("role", "page")
        self.document().setDocumentMargin(14)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        return None


class Reader(QStackedWidget):
    """Text or table, whichever the exhibit is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = _PlainBrowser()
        self._table = QTableWidget()
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setAlternatingRowColors(False)
        self.addWidget(self._text)
        self.addWidget(self._table)
        follow_language(self, self._say)

    def show_preview(self, preview: ExhibitPreview) -> None:
        """Show a preview of kind text, email or table."""
        if preview.kind is PreviewKind.TABLE:
            self._show_table(preview.table)
            self.setCurrentWidget(self._table)
            return
        names = {
            "from": self.tr("From"),
            "to": self.tr("To"),
            "cc": self.tr("Copy to"),
            "date": self.tr("Date"),
            "subject": self.tr("Subject"),
        }
        line = self.tr("{name}: {value}")
        parts = [
            line.format(name=names.get(name.casefold(), name), value=value)
            for name, value in preview.headers
        ]
        if preview.attachments:
            attached = self.tr("Attachments: {names}")
            parts.append(attached.format(names=", ".join(preview.attachments)))
        head = "\n".join(parts)
        self._text.setPlainText(f"{head}\n\n{preview.text}" if head else preview.text)
        self.setCurrentWidget(self._text)

    def clear(self) -> None:
        """Forget what was shown."""
        self._text.clear()
        self._table.clear()
        self._table.setRowCount(0)

    def _show_table(self, cells: tuple[tuple[str, ...], ...]) -> None:
        columns = min(_MOST_COLUMNS, max((len(row) for row in cells), default=0))
        self._table.clear()
        self._table.setRowCount(len(cells))
        self._table.setColumnCount(columns)
        self._table.setHorizontalHeaderLabels([_letters(column) for column in range(columns)])
        for row, values in enumerate(cells):
            for column, value in enumerate(values[:columns]):
                item = QTableWidgetItem(value)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(row, column, item)
        self._table.resizeColumnsToContents()

    def _say(self) -> None:
        self._text.setAccessibleName(self.tr("Text of the exhibit"))
        self._table.setAccessibleName(self.tr("Cells of the exhibit"))


def _letters(column: int) -> str:
    """How a spreadsheet names a column: A, B … Z, AA."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
