"""Five bars that fill as a passphrase gets better; the words beside them say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.theme import theme

_BARS = 5


class StrengthBar(QWidget):
    """Drawing only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = 0
        self._colour = "success.edge"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: int, colour: str) -> None:
        """``score`` bars of 5 in the colour of a token."""
        self._score, self._colour = score, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = look.px(4)
        width = (self.width() - gap * (_BARS - 1)) / _BARS
        for bar in range(_BARS):
            painter.setBrush(look.colour(self._colour if bar < self._score else "bg.sunken"))
            area = QRectF(bar * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(area, 3, 3)
        painter.end()
