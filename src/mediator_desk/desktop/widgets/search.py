"""A search field that waits for a pause before it asks."""

from typing import Final

from PySide6.QtCore import QMetaMethod, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from mediator_desk.desktop.theme import theme

_PAUSE_MS: Final = 150
_LEAST: Final = 2


class SearchField(QLineEdit):
    """Emits ``asked`` 150 ms after the last key, from two letters on, and at once when cleared.

    Esc clears, and emits ``left`` when there is nothing to clear.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._last = ""
        self.addAction(theme().icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(theme().icon("x"), "", self)
        self._clear.triggered.connect(self.clear)
        self._cap = QLabel(self)
        self._cap.setProperty("type", "key")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cap.hide()
        self.textChanged.connect(self._changed)

    def say(self, hint: str, clear: str) -> None:
        """Name the field by its hint, and the button that empties it."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._clear.setToolTip(clear)
        self._clear.setText(clear)

    def show_shortcut(self, text: str) -> None:
        """The key cap at the right of the empty field."""
        self._cap.setText(text)
        self._cap.setVisible(bool(text) and not self.text())
        self._place()

    @Slot(str)
    def _changed(self, text: str) -> None:
        self._cap.setVisible(bool(self._cap.text()) and not text)
        if text and self._clear not in self.actions():
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not text:
            self.removeAction(self._clear)
        if not text:
            self._ask()
        else:
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        text = text if len(text) >= _LEAST else ""
        if text != self._last:
            self._last = text
            self.asked.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self._ask()
            self.left.emit()
            # WHY: where nobody follows, Esc closes the dialog and the arrow is the dialog's own.
            event.setAccepted(self.isSignalConnected(QMetaMethod.fromSignal(self.left)))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(
            self.width() - size.width() - theme().px(9), (self.height() - size.height()) // 2
        )
