"""Shows one picture of a page, as wide as asked, and lets it be moved about."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.exhibits import PixelPage


class _Paper(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None

    def show_picture(self, picture: QPixmap | None) -> None:
        self._picture = picture
        size = picture.deviceIndependentSize().toSize() if picture else QSize(10, 10)
        self.setFixedSize(size + QSize(2, 2))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(1, 1, self._picture)
            painter.setPen(QPen(theme().colour("border.default"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QScrollArea):
    """A page to scroll over; Ctrl and the wheel ask for another zoom, Page keys for a page."""

    zoom_wanted = Signal(int)
    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = _Paper()
        self.setWidget(self._paper)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, page: PixelPage, ratio: float) -> None:
        """Show a page rendered for a screen of pixel ratio ``ratio``."""
        image = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
        )
        # WHY converted: the unused byte of a pixel may be 0, which Qt would paint as black; and
        # the copy this makes does not need the bytes it was made from.
        picture = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB888))
        picture.setDevicePixelRatio(ratio)
        self._paper.show_picture(picture)
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing."""
        self._paper.show_picture(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        bar = self.verticalScrollBar()
        at_edge = bar.value() == (bar.maximum() if step == 1 else bar.minimum())
        if step is not None and at_edge:
            self.page_wanted.emit(step)
        else:
            super().keyPressEvent(event)
