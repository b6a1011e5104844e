"""The mark of the program and the dark panel beside unlock and first run."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from mediator_desk.desktop.theme import theme

# The drawing behind the panel, on a field of 600 by 870 that covers it like a photograph.
_FIELD = (600.0, 870.0)
_CENTRES = ((180.0, 720.0), (520.0, 720.0))
_RADII = (330.0, 250.0, 170.0)


class Logo(QWidget):
    """Two circles and what they share."""

    def __init__(self, parent: QWidget | None = None, size: int = 76) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._size), theme().px(self._size))

    def set_size(self, size: int) -> None:
        """The side of the mark, in pixels at 100 % text size."""
        self._size = size
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        unit = self.width() / 32
        circles = []
        for centre, token in ((11.5, "logo.a"), (20.5, "logo.b")):
            path = QPainterPath()
            path.addEllipse(QRectF((centre - 9.5) * unit, 6.5 * unit, 19 * unit, 19 * unit))
            painter.fillPath(path, look.colour(token))
            circles.append(path)
        shared = "bg.canvas" if look.name == "light" else "logo.x"
        painter.fillPath(circles[0].intersected(circles[1]), look.colour(shared))
        painter.end()


class BrandPanel(QFrame):
    """A dark panel with faint circles; screens lay their own words over it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        # WHY not fillRect: to choose among its meanings, Qt for Python makes all named gradients.
        painter.setBackground(look.colour("rail.bg"))
        painter.eraseRect(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = max(self.width() / _FIELD[0], self.height() / _FIELD[1])
        painter.translate(
            (self.width() - _FIELD[0] * scale) / 2, (self.height() - _FIELD[1] * scale) / 2
        )
        painter.scale(scale, scale)
        painter.setPen(QPen(look.colour("hero.lines"), 1.2))
        for x, y in _CENTRES:
            for radius in _RADII:
                painter.drawEllipse(QRectF(x - radius, y - radius, radius * 2, radius * 2))
        painter.end()
