"""What is for the mediator's eyes alone: yellow, locked, and never sent."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.form import Prose
from mediator_desk.desktop.widgets.labels import IconLabel, text_label


class PrivateBox(QFrame):
    """A field for private words, as yellow and locked as a note."""

    def __init__(self, lines: int = 4) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("tone", "note")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 10)
        rows.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(6)
        self._name = QLabel()
        self._name.setProperty("type", "denseStrong")
        self._name.setProperty("tone", "note")
        self._promise = text_label("", "meta", "note", wrap=True)
        self.paper = Prose(lines)
        self._name.setBuddy(self.paper)
        head.addWidget(IconLabel("lock", "note.fg", 15))
        head.addWidget(self._name, 1)
        rows.addLayout(head)
        rows.addWidget(self.paper)
        rows.addWidget(self._promise)

    def say(self, name: str, promise: str) -> None:
        """Name the field, and say what becomes of what is written."""
        self._name.setText(name)
        self._promise.setText(promise)
        self.paper.setAccessibleName(name.replace("&", ""))
        self.paper.setAccessibleDescription(promise)

    def said(self) -> str:
        """What is written."""
        return self.paper.said()


class TalkCard(QFrame):
    """A talk; a separate interview has a dashed edge, as on the timeline."""

    def __init__(self, *, apart: bool) -> None:
        super().__init__()
        self._apart = apart
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(12, 8, 12, 9)
        self.rows.setSpacing(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if self._apart else Qt.PenStyle.SolidLine
        edge = "border.strong" if self._apart else "border.subtle"
        painter.setPen(QPen(look.colour(edge), 1, style))
        painter.setBrush(look.colour("bg.surface"))
        radius = look.tokens.radii["card"]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
