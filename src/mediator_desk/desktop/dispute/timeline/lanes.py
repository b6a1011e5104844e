"""The heading over the timeline: whose lane is which, and where the notes stand."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.geometry import measure
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.marks import paint_mark


class LaneHeader(QWidget):
    """Painted with the same columns as the view under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = True
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_notes_shown(self, shown: bool) -> None:
        """Whether the notes column is shown."""
        self._notes = shown
        self.update()

    def fit(self, width: int) -> None:
        """Follow the width of the view's viewport, without its scroll bar."""
        self._room = width
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().line("body") + theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("bg.canvas"))
        places = measure(self._room or self.width(), show_notes=self._notes)
        line = QRect(0, look.px(4), self.width(), look.line("body"))
        side = places.mark
        for actor in (PartyRole.CONSUMER, PartyRole.MEDIATOR, PartyRole.TRADER):
            left = places.lane(actor) - side // 2
            paint_mark(painter, QRect(left, line.center().y() - side // 2, side, side), actor)
        line.setLeft(places.card_left)
        pen.write(painter, line, self.tr("Exchanges"), "dense", "text.secondary", bold=True)
        if places.notes_beside:
            line.setLeft(places.notes_left)
            pen.icon(painter, "lock", line.left(), line, "note.fg", look.px(15))
            line.setLeft(line.left() + look.px(21))
            pen.write(painter, line, self.tr("Confidential notes"), "dense", "note.fg", bold=True)
        painter.end()
