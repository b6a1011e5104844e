"""Earlier versions of a note: read, compared with the present one, brought back as a new one."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.notes import NoteView, compare

_MANY: Final = 12
_SITTING: Final = timedelta(minutes=5)


def told_apart(versions: Sequence[NoteView]) -> tuple[NoteView, ...]:
    """Newest first, of many only those at which a sitting ended: the text is sealed as it grows."""
    if len(versions) <= _MANY:
        return tuple(versions)
    kept = [versions[0]]
    for later, version in pairwise(versions):
        if later.written_at - version.written_at > _SITTING:
            kept.append(version)
    return (*kept, versions[-1]) if kept[-1] is not versions[-1] else tuple(kept)


class HistoryDialog(QDialog):
    """``wanted`` carries the version to bring back; nothing is lost: it becomes a new one."""

    wanted = Signal(object)

    def __init__(self, versions: tuple[NoteView, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions of the note"))
        self._versions = told_apart(versions)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 12)
        rows.setSpacing(10)
        rows.addWidget(text_label(self.windowTitle(), "heading"))
        self._shown = Segmented()
        self._shown.set_choices(
            [("changes", self.tr("What changed since")), ("text", self.tr("The text then"))]
        )
        self._shown.setAccessibleName(self.tr("What is shown of the version"))
        self._shown.chosen.connect(self._show)
        rows.addWidget(self._shown)
        both = QHBoxLayout()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Versions"))
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the version"))
        both.addWidget(self._list, 2)
        both.addWidget(self._text, 3)
        rows.addLayout(both, 1)
        rows.addLayout(self._foot())
        words = self.tr("Version {number}, {when}")
        for version in self._versions:
            when = moment_short(version.written_at)
            self._list.addItem(QListWidgetItem(words.format(number=version.version, when=when)))
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(min(1, len(self._versions) - 1))
        self.finished.connect(self.deleteLater)
        take_room(self, 820, 460)

    def _foot(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        close, bring_back = button(self.tr("Close")), button(self.tr("Bring back"), "primary")
        close.clicked.connect(self.reject)
        bring_back.clicked.connect(self._bring_back)
        legend = self.tr("Struck out: no longer there. Underlined: came since.")
        self._legend = text_label(legend, "meta", "secondary")
        buttons.addWidget(self._legend)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(bring_back)
        return buttons

    @Slot()
    def _show(self) -> None:
        version = self._versions[max(0, self._list.currentRow())]
        changes = self._shown.current() == "changes"
        self._legend.setVisible(changes)
        self._text.clear()
        if not changes:
            self._text.setPlainText(version.words)
            return
        cursor = self._text.textCursor()
        for change in compare(version.text, self._versions[0].text):
            look = QTextCharFormat()
            # WHY never by colour alone.
            if change.kind == "removed":
                look.setFontStrikeOut(True)
                look.setForeground(theme().colour("danger.fg"))
                look.setBackground(theme().colour("danger.bg"))
            elif change.kind == "added":
                look.setFontUnderline(True)
                look.setForeground(theme().colour("success.fg"))
                look.setBackground(theme().colour("success.bg"))
            cursor.insertText(change.text, look)

    @Slot()
    def _bring_back(self) -> None:
        self.wanted.emit(self._versions[self._list.currentRow()])
        self.accept()
