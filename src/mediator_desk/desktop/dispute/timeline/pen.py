"""Small drawing moves shared by the painters of the timeline: a box, an icon, a line of words.

Colours and type styles are named by their tokens; every function writes inside one line. What a
frame draws fifty times over (a card's box, a party's mark, the width of a word) is kept until
``forget``.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.theme.icons import draw_icon
from mediator_desk.desktop.widgets.marks import paint_mark

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


_MOST_WIDTHS: Final = 4_000
_drawings: dict[tuple[object, ...], QPixmap] = {}
_widths: dict[tuple[str, bool, bool, str], int] = {}


def forget() -> None:
    """Drop what is kept: the theme, the font or the zoom changed, or the vault was locked."""
    _drawings.clear()
    _widths.clear()


def _drawing(
    painter: QPainter, name: tuple[object, ...], size: QSize, draw: Callable[[QPainter], None]
) -> QPixmap:
    """What ``draw`` draws, transparent around it, sharp on the screen of ``painter``."""
    ratio = painter.device().devicePixelRatio()
    key = (*name, size.width(), size.height(), ratio)
    found = _drawings.get(key)
    if found is None:
        found = QPixmap(size * ratio)
        found.setDevicePixelRatio(ratio)
        found.fill(Qt.GlobalColor.transparent)
        inner = QPainter(found)
        draw(inner)
        inner.end()
        _drawings[key] = found
    return found


def mark(painter: QPainter, area: QRect, actor: str) -> None:
    """The mark of a party filling ``area``, a square."""
    inside = QRect(0, 0, area.width(), area.height())
    drawing = _drawing(
        painter, ("mark", actor), area.size(), lambda inner: paint_mark(inner, inside, actor)
    )
    painter.drawPixmap(area.topLeft(), drawing)


def card(
    painter: QPainter, area: QRect, fill: str, edge: str, stripe: str, *, dashed: bool = False
) -> None:
    """The box of a card with the stripe of its author at the left.

    WHY from a small drawing, its middle filled: smoothing a large rounded box costs more than all
    the words on it. Dashes do not bear it, nor screens whose pixels are no whole ones of ours.
    """
    look = theme()
    radius, width = look.tokens.radii["card"], look.px(4)
    left, right = max(width, radius) + 1, radius + 1
    small = QRect(0, 0, left + right + 1, 2 * right + 1)
    tiny = area.width() <= small.width() or area.height() <= small.height()
    if dashed or tiny or painter.device().devicePixelRatio() % 1:
        _draw_card(painter, area, fill, edge, stripe, width, dashed=dashed)
        return
    drawing = _drawing(
        painter,
        ("card", fill, edge, stripe),
        small.size(),
        lambda inner: _draw_card(inner, small, fill, edge, stripe, width, dashed=False),
    )
    ratio = drawing.devicePixelRatio()
    x, y = area.right() - right + 1, area.bottom() - right + 1
    far, low = left + 1, right + 1
    for at_x, at_y, from_x, from_y, wide in (
        (area.left(), area.top(), 0, 0, left),
        (x, area.top(), far, 0, right),
        (area.left(), y, 0, low, left),
        (x, y, far, low, right),
    ):
        painter.drawPixmap(
            QRectF(at_x, at_y, wide, right),
            drawing,
            QRectF(from_x * ratio, from_y * ratio, wide * ratio, right * ratio),
        )
    inside, border, author = look.colour(fill), look.colour(edge), look.colour(stripe)
    across, high = x - area.left() - left, y - area.top() - right
    painter.fillRect(area.left() + left, area.top(), across, 1, border)
    painter.fillRect(area.left() + left, area.top() + 1, across, area.height() - 2, inside)
    painter.fillRect(area.left() + left, area.bottom(), across, 1, border)
    top = area.top() + right
    painter.fillRect(area.left(), top, width, high, author)
    painter.fillRect(area.left() + width, top, left - width, high, inside)
    painter.fillRect(x, top, right - 1, high, inside)
    painter.fillRect(area.right(), top, 1, high, border)


def _draw_card(
    painter: QPainter,
    area: QRect,
    fill: str,
    edge: str,
    stripe: str,
    width: int,
    *,
    dashed: bool,
) -> None:
    radius = theme().tokens.radii["card"]
    box(painter, area, fill, edge, radius=radius, dashed=dashed)
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(area.left(), area.top(), width, area.height(), theme().colour(stripe))
    painter.restore()


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
    return line.left() + width(style, text, bold=bold, figures=figures)


def write_right(
    painter: QPainter, line: QRect, text: str, style: str, tone: str, *, bold: bool = False
) -> int:
    """Write at the right of ``line``; returns where the words begin."""
    look = theme()
    painter.setFont(look.font(style, bold=bold, figures=True))
    painter.setPen(look.colour(tone))
    painter.drawText(line, _RIGHT, text)
    return line.right() - width(style, text, bold=bold, figures=True)


def width(style: str, text: str, *, bold: bool = False, figures: bool = False) -> int:
    """How wide ``text`` is, in logical pixels."""
    key = (style, bold, figures, text)
    known = _widths.get(key)
    if known is None:
        if len(_widths) >= _MOST_WIDTHS:
            _widths.clear()
        font = theme().font(style, bold=bold, figures=figures)
        known = _widths[key] = QFontMetrics(font).horizontalAdvance(text)
    return known


def elided(style: str, text: str, room: int, *, bold: bool = False) -> str:
    """``text``, ended by an ellipsis when it is wider than ``room``."""
    if width(style, text, bold=bold) <= room:
        return text
    return QFontMetrics(theme().font(style, bold=bold)).elidedText(
        text, Qt.TextElideMode.ElideRight, room
    )
