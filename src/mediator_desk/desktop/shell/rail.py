"""The places of the desk, one under the other, each with a count when something is due."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.sizes import count
from mediator_desk.desktop.theme import theme

_ICONS: Final = {
    "caseload": "briefcase",
    "agenda": "calendar-event",
    "outbox": "send",
    "help": "help-circle",
    "settings": "settings",
}
_UPPER: Final = ("caseload", "agenda", "outbox")
_LOWER: Final = ("help", "settings")
_MANY: Final = 999
_PAGES: Final = {"rules": "settings", "bundles": "caseload"}


class RailButton(QAbstractButton):
    """An icon over a label; the count at the corner is read out with the label."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, label: str, due: int) -> None:
        """The label, and how many things are due there."""
        self._count = due
        self.setText(label)
        self.setAccessibleName(f"{label}, {due}" if due else label)
        self.setToolTip(f"{label}, {count(due)}" if due > _MANY else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(72), theme().px(58))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("rail.active"))
            painter.setOpacity(1.0 if on else 0.55)
            painter.drawRoundedRect(self.rect(), 7, 7)
            painter.setOpacity(1.0)
        colour = "rail.activeText" if on else "rail.text"
        side = look.px(22)
        top = (self.height() - side - look.px(3) - look.px(16)) // 2
        place = QRect((self.width() - side) // 2, top, side, side)
        look.icon(_ICONS[self._icon], colour, stroke="1.6").paint(painter, place)
        painter.setPen(look.colour(colour))
        painter.setFont(look.font("meta", bold=True))
        words = QRect(0, top + side + look.px(3), self.width(), look.px(17))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._count:
            self._paint_count(painter)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("rail.mark"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        look = theme()
        text = count(self._count, _MANY)
        # WHY a copy: the theme keeps its fonts for everyone.
        font = QFont(look.font("meta", bold=True, figures=True))
        font.setPixelSize(look.px(12))
        painter.setFont(font)
        width = max(look.px(19), painter.fontMetrics().horizontalAdvance(text) + look.px(10))
        bubble = QRect(self.width() - look.px(10) - width, look.px(5), width, look.px(17))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("rail.badge"))
        painter.drawRoundedRect(bubble, bubble.height() / 2, bubble.height() / 2)
        painter.setPen(look.colour("rail.badgeText"))
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QFrame):
    """Emits ``chosen`` with the place; up and down move between places."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self._counts: dict[str, int] = {}
        self._buttons = {name: RailButton(name) for name in (*_UPPER, *_LOWER)}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(2)
        for name in _UPPER:
            column.addWidget(self._buttons[name])
        column.addStretch(1)
        for name in _LOWER:
            column.addWidget(self._buttons[name])
        for made in self._buttons.values():
            made.clicked.connect(self._clicked)
        theme().changed.connect(self._resize)
        self._resize()
        follow_language(self, self._say)

    def show_place(self, name: str) -> None:
        """Mark where the person is; rules are a page of the settings, bundles of the files."""
        name = _PAGES.get(name, name)
        for key, made in self._buttons.items():
            made.setChecked(key == name)
        self.update()

    def show_count(self, name: str, due: int) -> None:
        """How many things are due at a place."""
        self._counts[name] = due
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        order = list(self._buttons.values())
        held = next((place for place, made in enumerate(order) if made.hasFocus()), 0)
        order[(held + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("rail.bg"))
        for made in self._buttons.values():
            if made.isChecked():
                mark = QRect(0, made.y() + 12, 3, made.height() - 24)
                painter.fillRect(mark, look.colour("rail.mark"))
        painter.end()

    @Slot()
    def _resize(self) -> None:
        self.setFixedWidth(theme().px(84))
        self.updateGeometry()

    def _say(self) -> None:
        words = {
            "caseload": self.tr("Files"),
            "agenda": self.tr("Deadlines"),
            "outbox": self.tr("Outbox"),
            "help": self.tr("Help"),
            "settings": self.tr("Settings"),
        }
        self.setAccessibleName(self.tr("Places"))
        for name, label in words.items():
            self._buttons[name].say(label, self._counts.get(name, 0))

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        for name, made in self._buttons.items():
            if made is sender:
                self.chosen.emit(name)
