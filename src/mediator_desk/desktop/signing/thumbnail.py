"""The first page of what is about to be signed, small: to recognise it, not to read it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.documents import DocumentPage

_WIDE: Final = 92
_SIDES: Final = 2**0.5
"""Height over width of an A4 page."""


class Thumbnail(QWidget):
    """A sheet of paper, blank until its picture is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        follow_language(self, self._say)

    @property
    def pixels(self) -> int:
        """How wide its picture is to be drawn."""
        return round(theme().px(_WIDE) * self.devicePixelRatioF())

    def show_page(self, page: DocumentPage) -> None:
        """Show a page drawn ``pixels`` wide."""
        drawn = page.picture
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
        )
        # WHY converted: the unused byte of a pixel may be 0, which Qt would paint as black.
        self._picture = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB888))
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme().px(_WIDE)
        return QSize(wide, round(wide * _SIDES))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._picture is not None and not discretion().on:
            painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(QPen(theme().colour("border.default"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("First page of the document"))
