"""The whole text of one event, to select and copy; Esc goes back to the timeline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import ElidedLabel
from mediator_desk.usecases.timelines import EventView


class ReadingPane(QFrame):
    """Over the lower part of the timeline; ``left`` when it is closed."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 14, 12)
        head = QHBoxLayout()
        self._title = ElidedLabel("", "strong")
        self._close = IconButton("x")
        self._close.clicked.connect(self.leave)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        rows.addLayout(head)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        rows.addWidget(self._text)
        follow_language(self, self._say)
        self.hide()

    def read(self, event: EventView, title: str) -> None:
        """Open on ``event``."""
        self._title.setText(title)
        self._text.setPlainText(event.text or event.private)
        self.show()
        self._text.setFocus()

    def leave(self) -> None:
        """Close and forget the text."""
        self._text.clear()
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self._close.say(self.tr("Close (Esc)"))
        self._text.setAccessibleName(self.tr("Text of the event"))
