"""The proxy style over Fusion: focus rings, check boxes and radio buttons in the desk's colours.

Owns what a style sheet cannot say; its colours are handed to it by the theme.
"""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QCheckBox,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOption,
    QWidget,
)

_RING = 2.0
_RING_RADIUS = 7.0
_EDGE = 1.5
# WHY here: Qt asks a thousand times before the first paint, and naming a member is slow.
_PARTS = QStyle.PrimitiveElement
_FOCUS, _CHECK, _RADIO = (
    _PARTS.PE_FrameFocusRect,
    _PARTS.PE_IndicatorCheckBox,
    _PARTS.PE_IndicatorRadioButton,
)
_AS_WIDE_AS_A_MARK = (
    QStyle.PixelMetric.PM_SmallIconSize,
    QStyle.PixelMetric.PM_LineEditIconSize,
)
_TICK = ((0.22, 0.52), (0.43, 0.73), (0.79, 0.30))


class DeskStyle(QProxyStyle):
    """Fusion with the desk's focus ring and marks."""

    COLOURS: ClassVar = (
        "border.strong",
        "border.default",
        "bg.surface",
        "accent.base",
        "accent.on",
        "rail.mark",
    )

    def __init__(self) -> None:
        self._ring = QColor(Qt.GlobalColor.black)
        self._colours: Mapping[str, QColor] = {}
        self._mark = 16
        super().__init__("Fusion")

    def wear(self, ring: QColor, colours: Mapping[str, QColor], mark: int) -> None:
        """Take the theme's focus colour, its ``COLOURS`` and the side of a check mark."""
        self._ring = ring
        self._colours = colours
        self._mark = mark

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        rect: QRect = option.rect
        if element == _FOCUS:
            # WHY: a push button leaves a 3 px margin around its edge; the ring stands there.
            button = widget if isinstance(widget, QPushButton) else None
            on_dark = button is not None and button.property("kind") == "heroLink"
            ring = self._colours["rail.mark"] if on_dark else self._ring
            if isinstance(widget, QCheckBox | QRadioButton):
                # WHY: Qt draws it around the words alone, and it would touch their first letter.
                rect = rect.adjusted(-4, 0, 3, 0).intersected(widget.rect())
            self._focus(painter, rect if button is None else button.rect(), ring)
        elif element == _CHECK:
            self._check(painter, rect, option.state)
        elif element == _RADIO:
            self._radio(painter, rect, option.state)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def _focus(self, painter: QPainter, rect: QRect, ring: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ring, _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = _RING / 2
        painter.drawRoundedRect(
            QRectF(rect).adjusted(inset, inset, -inset, -inset), _RING_RADIUS, _RING_RADIUS
        )
        painter.restore()

    def _edge_and_fill(self, state: QStyle.StateFlag, on: bool) -> tuple[QColor, QColor]:
        if not state & QStyle.StateFlag.State_Enabled:
            muted = self._colours["border.default"]
            return muted, muted if on else self._colours["bg.surface"]
        if on:
            return self._colours["accent.base"], self._colours["accent.base"]
        return self._colours["border.strong"], self._colours["bg.surface"]

    def _check(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        on = bool(state & QStyle.StateFlag.State_On)
        partly = bool(state & QStyle.StateFlag.State_NoChange)
        edge, fill = self._edge_and_fill(state, on or partly)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, _EDGE))
        painter.setBrush(fill)
        box = QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(box, 3, 3)
        if on or partly:
            pen = QPen(self._colours["accent.on"], max(1.6, box.width() / 8))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = _TICK if on else ((0.25, 0.5), (0.75, 0.5))
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(box.x() + x * box.width(), box.y() + y * box.height())
                        for x, y in points
                    ]
                )
            )
        painter.restore()

    def _radio(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        on = bool(state & QStyle.StateFlag.State_On)
        edge, _ = self._edge_and_fill(state, on)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, _EDGE))
        painter.setBrush(self._colours["bg.surface"])
        circle = QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawEllipse(circle)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            quarter = circle.width() / 4
            painter.drawEllipse(circle.adjusted(quarter, quarter, -quarter, -quarter))
        painter.restore()


class LargeDeskStyle(DeskStyle):
    """The same for text that is not of its first size: small icons grow with it.

    WHY apart: Qt asks for measures thousands of times a page, and each answer in Python makes the
    page a fifth slower; at 100 % its own are right, and the style sheet says those of marks.
    """

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _AS_WIDE_AS_A_MARK:
            return self._mark
        return super().pixelMetric(metric, option, widget)
