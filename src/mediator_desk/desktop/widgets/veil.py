"""What a window wears while one conscious act is under way over it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from mediator_desk.desktop.theme import theme


class Veil(QWidget):
    """Covers the window of ``dialog`` until the dialog is finished."""

    def __init__(self, dialog: QDialog, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        dialog.finished.connect(self.deleteLater)
        dialog.destroyed.connect(self.deleteLater)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("veil"))
        painter.end()
