"""Earlier versions of a note, to read and to bring back as a new version."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.usecases.notes import NoteView


class HistoryDialog(QDialog):
    """``wanted`` carries the text to bring back; nothing is lost: it becomes a new version."""

    wanted = Signal(str)

    def __init__(self, versions: tuple[NoteView, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions of the note"))
        self._versions = versions
        rows = QVBoxLayout(self)
        both = QHBoxLayout()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Versions"))
        words = self.tr("Version {number}, {when}")
        for version in versions:
            when = moment_short(version.written_at)
            self._list.addItem(words.format(number=version.version, when=when))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Text of the version"))
        both.addWidget(self._list, 2)
        both.addWidget(self._text, 3)
        rows.addLayout(both)
        buttons = QHBoxLayout()
        close, bring_back = button(self.tr("Close")), button(self.tr("Bring back"), "primary")
        close.clicked.connect(self.reject)
        bring_back.clicked.connect(self._bring_back)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(bring_back)
        rows.addLayout(buttons)
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)
        self.finished.connect(self.deleteLater)
        self.resize(720, 420)

    @Slot(int)
    def _show(self, number: int) -> None:
        self._text.setPlainText(self._versions[number].text)

    @Slot()
    def _bring_back(self) -> None:
        self.wanted.emit(self._versions[self._list.currentRow()].text)
        self.accept()
