"""A party's mark as a picture for table cells."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.marks import paint_mark


def mark_icon(role: PartyRole) -> QIcon:
    """The mark of ``role`` in the theme's colours, at the sharpest screen's resolution."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    ratio = application.devicePixelRatio()
    side = theme().px(16)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_mark(painter, QRect(0, 0, side, side), role)
    painter.end()
    return QIcon(picture)
