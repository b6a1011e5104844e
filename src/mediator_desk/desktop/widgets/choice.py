"""Choosing one of a few (a list that opens), or several of many (a list with boxes)."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolButton, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip

_MARGINS: Final = 40
"""What stands beside a line of the list: its padding, and a scroll bar."""


def _paint_chevron(widget: QWidget) -> None:
    look = theme()
    side = look.px(15)
    painter = QPainter(widget)
    place = QRect(widget.width() - side - look.px(9), (widget.height() - side) // 2, side, side)
    token = "text.secondary" if widget.isEnabled() else "text.disabled"
    look.icon("chevron-down", token).paint(painter, place)
    painter.end()


class Choice(QComboBox):
    """One of a few; draws its own chevron, in the theme's colour."""

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer ``(key, text)``; keeps the chosen key when still offered, and stays silent."""
        kept = self.currentData()
        self.blockSignals(True)
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.setCurrentIndex(max(0, self.findData(kept)))
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Make ``key`` the chosen one, silently."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(key)))
        self.blockSignals(False)

    def showPopup(self) -> None:
        # The list is as wide as its longest line: a choice that is cut off cannot be made.
        view = self.view()
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        room = view.sizeHintForColumn(0) + 2 * view.frameWidth() + _MARGINS
        view.setMinimumWidth(min(max(room, self.width()), self.window().width()))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_chevron(self)


class MultiChoice(QToolButton):
    """Several of many, with a search line; ``chosen`` comes once, when the list closes."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "boxed")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_list)
        self._all = ""
        self._shown = ""
        self._find = ""
        self._names: tuple[str, ...] = ()
        self._counts: Mapping[str, int] = {}
        self._ticked: tuple[str, ...] = ()

    def say(self, everything: str, find: str) -> None:
        """``everything`` stands for no choice ("All shops"); ``find`` names the search line."""
        self._all, self._find = everything, find
        self._show_text()

    def offer(self, names: tuple[str, ...], counts: Mapping[str, int] | None = None) -> None:
        """The names to choose from; ``counts`` says beside each how many it stands for."""
        self._names, self._counts = names, counts or {}
        self._ticked = tuple(name for name in self._ticked if name in names)
        self._show_text()

    def choose(self, names: tuple[str, ...]) -> None:
        """Tick exactly ``names``, silently."""
        self._ticked = names
        self._show_text()

    @Slot()
    def open_list(self) -> None:
        """Show the list under the button."""
        # WHY here: the unlock screen, which has no such list, loads this module too.
        from mediator_desk.desktop.widgets.tick_list import TickList

        popup = TickList(self, self._names, self._ticked, self._find, self._counts)
        popup.closed.connect(self._take)
        popup.show_under(self)

    @Slot(tuple)
    def _take(self, ticked: tuple[str, ...]) -> None:
        if ticked != self._ticked:
            self._ticked = ticked
            self._show_text()
            self.chosen.emit(ticked)

    def _show_text(self) -> None:
        text = self._all
        if len(self._ticked) == 1:
            text = self._ticked[0]
        elif self._ticked:
            text = f"{self._all} ({len(self._ticked)})"
        self.setText("")
        self._shown = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(", ".join(self._ticked)))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = self.fontMetrics().horizontalAdvance(self._shown) + look.px(48)
        return QSize(min(width, look.px(220)), look.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(90), theme().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font("dense"))
        painter.setPen(look.colour("text.primary"))
        room = self.rect().adjusted(look.px(10), 0, -look.px(30), 0)
        text = painter.fontMetrics().elidedText(
            self._shown, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
        _paint_chevron(self)
