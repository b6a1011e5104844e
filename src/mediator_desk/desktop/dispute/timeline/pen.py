"""Small drawing moves shared by the painters of the timeline: a box, an icon, a line of words.

Colours and type styles are named by their tokens; every function writes inside one line.
"""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.theme.icons import draw_icon

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def box(
    painter: QPainter, area: QRect, fill: str, edge: str, *, radius: int, dashed: bool = False
) -> None:
    """A rounded box of ``fill`` with an ``edge``, dashed when what it holds is confidential."""
    look = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(look.colour(edge), 1, style))
    painter.setBrush(look.colour(fill))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def icon(painter: QPainter, name: str, x: int, line: QRect, tone: str, side: int) -> None:
    """An icon centred on ``line``, its left side at ``x``."""
    ratio = painter.device().devicePixelRatio()
    drawing = draw_icon(name, theme().colour(tone), QSize(side, side), ratio)
    painter.drawPixmap(x, line.center().y() - side // 2, drawing)


def write(
    painter: QPainter,
    line: QRect,
    text: str,
    style: str,
    tone: str,
    *,
    bold: bool = False,
    figures: bool = False,
) -> int:
    """Write at the left of ``line``; returns where the words end."""
    look = theme()
    painter.setFont(look.font(style, bold=bold, figures=figures))
    painter.setPen(look.colour(tone))
    painter.drawText(line, _LEFT, text)
    return line.left() + painter.fontMetrics().horizontalAdvance(text)


def write_right(
    painter: QPainter, line: QRect, text: str, style: str, tone: str, *, bold: bool = False
) -> int:
    """Write at the right of ``line``; returns where the words begin."""
    look = theme()
    painter.setFont(look.font(style, bold=bold, figures=True))
    painter.setPen(look.colour(tone))
    painter.drawText(line, _RIGHT, text)
    return line.right() - painter.fontMetrics().horizontalAdvance(text)


def width(style: str, text: str, *, bold: bool = False) -> int:
    """How wide ``text`` is, in logical pixels."""
    return QFontMetrics(theme().font(style, bold=bold)).horizontalAdvance(text)


def elided(style: str, text: str, width: int, *, bold: bool = False) -> str:
    """``text``, ended by an ellipsis when it is wider than ``width``."""
    return QFontMetrics(theme().font(style, bold=bold)).elidedText(
        text, Qt.TextElideMode.ElideRight, width
    )
