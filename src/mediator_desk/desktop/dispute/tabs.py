"""The tabs of a dispute, each with its count in a quiet bubble."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from mediator_desk.desktop.theme import theme


class CountedTabBar(QTabBar):
    """A tab bar that draws itself: words at the left, count after them, a line under the chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._hovered = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        theme().changed.connect(self._resize)

    def say(self, index: int, text: str) -> None:
        """Name tab ``index``."""
        self.setTabText(index, text)
        self._name(index)

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Show counts beside the words of tabs, by their places; nothing for 0.

        WHY together: the bar is measured anew for each time it is told.
        """
        changed = [index for index, count in counts.items() if count != self._counts.get(index, 0)]
        for index in changed:
            self._counts[index] = counts[index]
            self._name(index)
        if changed:
            self._resize()

    def tabSizeHint(self, index: int) -> QSize:
        look = theme()
        words = QFontMetrics(look.font("dense", bold=True)).horizontalAdvance(self.tabText(index))
        bubble = self._bubble(index)
        width = words + (bubble + look.px(7) if bubble else 0) + 2 * look.px(11)
        return QSize(width, look.line("dense") + look.px(16))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look = theme()
        tab, chosen = self.tabRect(index), index == self.currentIndex()
        tone = "accent.base" if chosen else "text.secondary"
        if index == self._hovered and not chosen:
            tone = "text.primary"
        words = tab.adjusted(look.px(11), 0, 0, -look.px(3))
        painter.setFont(look.font("dense", bold=True))
        painter.setPen(look.colour(tone))
        sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, sides, self.tabText(index))
        left = words.left() + painter.fontMetrics().horizontalAdvance(self.tabText(index))
        if self._counts.get(index):
            self._paint_count(painter, QPoint(left + look.px(7), words.center().y()), index)
        if chosen:
            line = look.px(3)
            painter.fillRect(
                tab.left() + look.px(8),
                tab.bottom() + 1 - line,
                tab.width() - look.px(16),
                line,
                look.colour("accent.base"),
            )
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colour("focus.ring"), 2))
                painter.drawRoundedRect(tab.adjusted(2, 2, -2, -look.px(4)), 5, 5)

    def _paint_count(self, painter: QPainter, middle_left: QPoint, index: int) -> None:
        look = theme()
        height = look.px(19)
        place = QRect(middle_left.x(), middle_left.y() - height // 2, self._bubble(index), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("bg.sunken"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(look.colour("text.secondary"))
        painter.setFont(look.font("meta", bold=True, figures=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._counts[index]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.tabAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _bubble(self, index: int) -> int:
        count = self._counts.get(index)
        if not count:
            return 0
        look = theme()
        metrics = QFontMetrics(look.font("meta", bold=True, figures=True))
        return metrics.horizontalAdvance(str(count)) + look.px(14)

    def _name(self, index: int) -> None:
        text, count = self.tabText(index), self._counts.get(index)
        self.setAccessibleTabName(index, f"{text}, {count}" if count else text)

    @Slot()
    def _resize(self) -> None:
        # WHY: the bar asks for a tab's size only when its text changes.
        for index in range(self.count()):
            text = self.tabText(index)
            self.setTabText(index, f"{text} ")
            self.setTabText(index, text)
        self.updateGeometry()
        self.update()
