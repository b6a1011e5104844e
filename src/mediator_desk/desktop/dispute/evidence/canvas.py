"""A page on which areas to black out are drawn, with the mouse or from the keyboard.

Owns the rectangles of one page while they are drawn, as fractions of the page; what becomes of
them is the use case's.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.exhibits import PixelPage
from mediator_desk.usecases.redaction import Area

_STEP: Final = 0.005
_LARGE_STEP: Final = 0.03
_LEAST: Final = 0.004
_FRESH: Final = Area(0.3, 0.45, 0.4, 0.04)
"""Where an area made from the keyboard first stands."""
_MOVES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """Emits ``changed`` after each change, ``current_changed`` when another area is in hand.

    Insert makes an area; arrows move the one in hand, Shift makes it larger or smaller, Ctrl goes
    by larger steps; Delete removes it; N and B go to the next and the one before.
    """

    changed = Signal()
    current_changed = Signal(int)
    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._areas: list[Area] = []
        self._current = -1
        self._from: QPointF | None = None
        self._drag: QRectF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, page: PixelPage | None, areas: Sequence[Area], ratio: float) -> None:
        """Show a page rendered for a screen of pixel ratio ``ratio``, with its areas."""
        self._picture = None
        if page is not None:
            image = QImage(
                page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
            )
            # WHY converted: the unused byte of a pixel may be 0, which Qt would paint as black.
            self._picture = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB888))
            self._picture.setDevicePixelRatio(ratio)
        size = self._picture.deviceIndependentSize().toSize() if self._picture else QSize(10, 10)
        self.setFixedSize(size)
        self._areas = list(areas)
        self._current = len(self._areas) - 1
        self._from = self._drag = None
        self.update()
        self.current_changed.emit(self._current)

    def areas(self) -> tuple[Area, ...]:
        """The areas of the page."""
        return tuple(self._areas)

    def current(self) -> int:
        """The area in hand, counted from 0; -1 for none."""
        return self._current

    def choose(self, number: int) -> None:
        """Take an area in hand."""
        if 0 <= number < len(self._areas) and number != self._current:
            self._current = number
            self.update()
            self.current_changed.emit(number)

    def add(self, area: Area | None = None) -> None:
        """A new area, in hand; in the middle of the page unless told."""
        self._areas.append(_inside(area or _FRESH))
        self._current = len(self._areas) - 1
        self._told()

    def remove(self) -> None:
        """Take the area in hand away."""
        if 0 <= self._current < len(self._areas):
            del self._areas[self._current]
            self._current = min(self._current, len(self._areas) - 1)
            self._told()

    def _told(self) -> None:
        self.update()
        self.changed.emit()
        self.current_changed.emit(self._current)

    # -- keyboard ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Insert:
            self.add()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif key in (Qt.Key.Key_N, Qt.Key.Key_B) and self._areas:
            step = 1 if key == Qt.Key.Key_N else -1
            self.choose((self._current + step) % len(self._areas))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.page_wanted.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _MOVES and self._current >= 0:
            self._push(_MOVES[key], held)
        else:
            super().keyPressEvent(event)

    def _push(self, way: tuple[int, int], held: Qt.KeyboardModifier) -> None:
        step = _LARGE_STEP if held & Qt.KeyboardModifier.ControlModifier else _STEP
        across, down = way[0] * step, way[1] * step
        area = self._areas[self._current]
        if held & Qt.KeyboardModifier.ShiftModifier:
            area = Area(area.left, area.top, area.width + across, area.height + down)
        else:
            area = Area(area.left + across, area.top + down, area.width, area.height)
        self._areas[self._current] = _inside(area)
        self._told()

    # -- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()
            self._drag = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._drag = QRectF(self._from, event.position()).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn, self._drag, self._from = self._drag, None, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        area = self._area_of(drawn) if drawn is not None else None
        if area is not None and area.width > _LEAST and area.height > _LEAST:
            self.add(area)
            return
        for number in reversed(range(len(self._areas))):
            if self._rect_of(self._areas[number]).contains(event.position().toPoint()):
                self.choose(number)
                break
        self.update()

    def _area_of(self, rect: QRectF) -> Area:
        wide, high = max(1, self.width()), max(1, self.height())
        return _inside(
            Area(rect.left() / wide, rect.top() / high, rect.width() / wide, rect.height() / high)
        )

    def _rect_of(self, area: Area) -> QRect:
        wide, high = self.width(), self.height()
        return QRectF(
            area.left * wide, area.top * high, area.width * wide, area.height * high
        ).toAlignedRect()

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        look = theme()
        for number, area in enumerate(self._areas):
            rect = self._rect_of(area)
            painter.fillRect(rect, Qt.GlobalColor.black)
            if number == self._current:
                token = "focus.ring" if self.hasFocus() else "accent.base"
                painter.setPen(QPen(look.colour(token), 2))
                painter.drawRect(rect.adjusted(-2, -2, 1, 1))
        if self._drag is not None:
            painter.setPen(QPen(look.colour("accent.base"), 2, Qt.PenStyle.DashLine))
            veil = QColor(Qt.GlobalColor.black)
            veil.setAlphaF(0.47)
            painter.fillRect(self._drag, veil)
            painter.drawRect(self._drag)
        painter.end()


def _inside(area: Area) -> Area:
    """The area kept on the page, and never too small to be seen."""
    width = min(1.0, max(_LEAST, area.width))
    height = min(1.0, max(_LEAST, area.height))
    left = min(max(0.0, area.left), 1.0 - width)
    top = min(max(0.0, area.top), 1.0 - height)
    return Area(left, top, width, height)
