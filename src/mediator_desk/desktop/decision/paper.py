"""One page of the preview: its picture, the paragraph in hand tinted, a point one may click."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.shell.hiding import hidden_words
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.documents import DocumentPage

_EDGE: Final = 1
_STRIPE: Final = 10
_THIN: Final = 40


class _Sheet(QWidget):
    """Paints; knows nothing of what it shows."""

    pressed = Signal(QPointF)

    def __init__(self) -> None:
        super().__init__()
        self.picture: QPixmap | None = None
        self.tint: QRectF | None = None
        self.old = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        discretion().changed.connect(self.update)

    def fit(self) -> None:
        size = self.picture.deviceIndependentSize().toSize() if self.picture else QSize(10, 10)
        self.setFixedSize(size + QSize(2 * _EDGE, 2 * _EDGE))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if discretion().on:
            self._cover(painter)
        elif self.picture is not None:
            painter.drawPixmap(_EDGE, _EDGE, self.picture)
            if self.tint is not None:
                # WHY thin, and a bar beside it: the words stay black, and the place is not told by
                # colour alone.
                # And a copy: the colour asked for is everybody's.
                ground = QColor(theme().colour("accent.base"))
                ground.setAlpha(_THIN)
                painter.fillRect(self.tint, ground)
                bar = QRectF(self.tint.left() - 4, self.tint.top(), 3, self.tint.height())
                painter.fillRect(bar, theme().colour("mediator.edge"))
            painter.setPen(QPen(theme().colour("border.default"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            if self.old:
                self._hatch(painter)
        painter.end()

    def _cover(self, painter: QPainter) -> None:
        """Words in the place of a page, which names the parties and where they live."""
        painter.fillRect(self.rect(), theme().colour("bg.sunken"))
        painter.setPen(theme().colour("text.secondary"))
        painter.setFont(theme().font("dense"))
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hidden_words()
        )

    def _hatch(self, painter: QPainter) -> None:
        """A hatched edge: what is shown is the last good page, not what is written now."""
        pen = QPen(theme().colour("warning.fg"), 2)
        painter.setPen(pen)
        for down in range(0, self.height(), _STRIPE):
            painter.drawLine(QPoint(0, down + _STRIPE), QPoint(_STRIPE, down))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(event.position())


class PaperView(QScrollArea):
    """Shows one page; ``page_wanted`` carries a step, ``point_chosen`` a place on the page."""

    page_wanted = Signal(int)
    point_chosen = Signal(float, float)
    """Fractions of the page's width and height, from its top left corner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._place: tuple[float, float, float, float] | None = None
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet.pressed.connect(self._pressed)

    def show_page(self, page: DocumentPage, ratio: float, *, keep_place: bool) -> None:
        """Show a page drawn for a screen of pixel ratio ``ratio``; the scroll stays if asked."""
        drawn = page.picture
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
        )
        # WHY converted: the unused byte of a pixel may be 0, which Qt would paint as black; and
        # the copy this makes does not need the bytes it was made from.
        picture = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB888))
        picture.setDevicePixelRatio(ratio)
        self._sheet.picture, self._sheet.old = picture, False
        self._sheet.fit()
        if not keep_place:
            self.verticalScrollBar().setValue(0)

    def tint(self, place: tuple[float, float, float, float] | None, *, reveal: bool) -> None:
        """Tint a part of the page (fractions of its sides); ``reveal`` scrolls to it."""
        self._place = place
        self._sheet.tint = self._on_paper(place) if place is not None else None
        self._sheet.update()
        if self._sheet.tint is not None and reveal:
            middle = self._sheet.tint.center()
            margin = min(self.viewport().height() // 2, round(self._sheet.tint.height() / 2) + 24)
            self.ensureVisible(round(middle.x()), round(middle.y()), 0, margin)

    def mark_old(self) -> None:
        """Say by a hatched edge that the page is the last good one."""
        self._sheet.old = True
        self._sheet.update()

    def clear(self) -> None:
        """Show nothing."""
        self._sheet.picture = self._sheet.tint = None
        self._sheet.fit()

    def _on_paper(self, place: tuple[float, float, float, float]) -> QRectF:
        width = self._sheet.width() - 2 * _EDGE
        height = self._sheet.height() - 2 * _EDGE
        left, top, right, bottom = place
        spot = QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)
        return spot.translated(_EDGE, _EDGE).adjusted(-4, -3, 4, 3)

    def _pressed(self, at: QPointF) -> None:
        width, height = self._sheet.width() - 2 * _EDGE, self._sheet.height() - 2 * _EDGE
        if self._sheet.picture is not None and width > 0 and height > 0:
            self.point_chosen.emit((at.x() - _EDGE) / width, (at.y() - _EDGE) / height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        bar = self.verticalScrollBar()
        at_edge = bar.value() == (bar.maximum() if step == 1 else bar.minimum())
        if step is not None and at_edge:
            self.page_wanted.emit(step)
        else:
            super().keyPressEvent(event)
