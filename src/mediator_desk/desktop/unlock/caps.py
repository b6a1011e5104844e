"""The line under the passphrase while the capitals are locked."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from mediator_desk.desktop.theme import theme

_SIDE: Final = 15
_GAP: Final = 5
_ABOVE: Final = 4


class CapsLine(QLabel):
    """Words with the arrow that stands on the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        look = theme()
        self.setContentsMargins(look.px(_SIDE + _GAP), look.px(_ABOVE), 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        side, above = look.px(_SIDE), look.px(_ABOVE)
        top = above + (self.height() - above - side) // 2
        painter = QPainter(self)
        place = QRect(QPoint(0, top), QSize(side, side))
        look.icon("arrow-big-up-lines", "warning.fg").paint(painter, place)
        painter.end()
