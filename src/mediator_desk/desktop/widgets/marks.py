"""The marks of the parties: shape and letter first, colour second.

Consumer a circle "C", trader a rounded square "P", mediator a hexagon "M", platform a ring.
"""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme

_LETTERS = {"CONSUMER": "C", "TRADER": "P", "MEDIATOR": "M"}


def paint_mark(painter: QPainter, rect: QRect, role: str) -> None:
    """Paint the mark of ``role`` (a code of ``PartyRole``) filling ``rect``, a square."""
    look = theme()
    area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    colour = look.colour(f"{role.lower()}.fg")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if role == "CONSUMER":
        painter.drawEllipse(area)
    elif role == "TRADER":
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2.7, 2.7)
    elif role == "MEDIATOR":
        painter.drawPolygon(_hexagon(area))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, max(1.6, area.width() / 8)))
        inset = area.width() / 6
        painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    letter = _LETTERS.get(role)
    if letter:
        # WHY a copy: the theme keeps its fonts for everyone.
        font = QFont(look.font("meta", bold=True))
        font.setPixelSize(max(8, round(rect.height() * 0.62)))
        painter.setFont(font)
        painter.setPen(look.colour("mark.on"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def _hexagon(area: QRectF) -> QPolygonF:
    centre, radius = area.center(), area.width() / 2
    return QPolygonF(
        [
            QPointF(
                centre.x() + radius * sin(pi / 3 * corner),
                centre.y() - radius * cos(pi / 3 * corner),
            )
            for corner in range(6)
        ]
    )


class PartyMark(QWidget):
    """The mark of one party as a widget, named by the party's role."""

    def __init__(self, role: str, size: int = 16) -> None:
        super().__init__()
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        follow_language(self, self._say)

    def _say(self) -> None:
        role = label("party_role", self._role)
        self.setAccessibleName(role)
        self.setToolTip(role)

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, self.rect(), self._role)
        painter.end()
