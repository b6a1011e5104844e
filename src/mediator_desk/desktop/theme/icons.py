"""Icons drawn at the moment they are painted, in the colour of a token and as sharp as the screen.

Owns the cache of drawings. An icon keeps a token's name, not a colour: a theme switch needs no
widget to be told.
"""

import math
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediator_desk.system.resources import resource_path

_CACHE_LIMIT = 600
_drawings: dict[tuple[str, int, int, int, str], QPixmap] = {}
ColourOf = Callable[[str], QColor]


@cache
def _source(name: str) -> str:
    return resource_path(f"icons/tabler/{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str, stroke: str) -> QSvgRenderer:
    text = _source(name).replace("currentColor", colour)
    if stroke:
        text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.encode()))


def draw_icon(
    name: str, colour: QColor, size: QSize, ratio: float = 1.0, stroke: str = "1.75"
) -> QPixmap:
    """The picture of ``name`` in ``colour``, ``size`` logical pixels on a screen of ``ratio``.

    It is square, at the left of a wider ``size``: the rest keeps words away from it.
    """
    width, height = round(size.width() * ratio), round(size.height() * ratio)
    if min(width, height) < 1:
        # WHY: a control squeezed to nothing asks for an icon of no size, which cannot be painted.
        return QPixmap()
    key = (name, colour.rgba(), width, height, stroke)
    drawing = _drawings.get(key)
    if drawing is None:
        if len(_drawings) > _CACHE_LIMIT:
            _drawings.clear()
        drawing = QPixmap(width, height)
        drawing.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawing)
        side = min(width, height)
        _renderer(name, colour.name(), stroke).render(painter, QRectF(0, 0, side, side))
        painter.end()
        _drawings[key] = drawing
    drawing.setDevicePixelRatio(ratio)
    return drawing


def pixel_ratio(painter: QPainter) -> float:
    """How many points of the screen a logical pixel painted by an unscaled ``painter`` takes.

    WHY not of its device: to name that, Qt for Python makes every class that can be painted on,
    which took a twentieth of the time to the first paint.
    """
    seen = painter.deviceTransform()
    return math.hypot(seen.m11(), seen.m12())


class TokenIconEngine(QIconEngine):
    """Paints one icon with the colour its token has now."""

    def __init__(self, name: str, token: str, colour_of: ColourOf, checked: str, stroke: str):
        super().__init__()
        self._name = name
        self._token = token
        self._checked = checked
        self._colour_of = colour_of
        self._stroke = stroke

    def clone(self) -> QIconEngine:
        return TokenIconEngine(
            self._name, self._token, self._colour_of, self._checked, self._stroke
        )

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return self._colour_of("text.disabled")
        return self._colour_of(self._checked if state == QIcon.State.On else self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = pixel_ratio(painter)
        side = min(rect.width(), rect.height())
        drawing = draw_icon(
            self._name, self._colour(mode, state), QSize(side, side), ratio, self._stroke
        )
        left = rect.x() + (rect.width() - side) // 2
        painter.drawPixmap(left, rect.y() + (rect.height() - side) // 2, drawing)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return draw_icon(self._name, self._colour(mode, state), size, 1.0, self._stroke)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # WHY: Qt asks with a size already multiplied by the screen's ratio.
        logical = QSize(round(size.width() / scale), round(size.height() / scale))
        return draw_icon(self._name, self._colour(mode, state), logical, scale, self._stroke)


def make_icon(
    name: str, token: str, colour_of: ColourOf, checked: str = "", stroke: str = "1.75"
) -> QIcon:
    """An icon that follows the theme; ``checked`` is the token of its pressed-in state."""
    # WHY here: a missing drawing must fail where it is asked for, never while Qt is painting.
    _source(name)
    return QIcon(TokenIconEngine(name, token, colour_of, checked or token, stroke))
