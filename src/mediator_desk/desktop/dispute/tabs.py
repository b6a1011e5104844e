"""The tabs of a dispute, each with its count in a quiet bubble."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from mediator_desk.desktop.theme import theme


class CountedTabBar(QTabBar):
    """A tab bar whose tabs may carry a count, painted and spoken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        theme().changed.connect(self._resize)

    def set_count(self, index: int, count: int | None) -> None:
        """Show ``count`` beside the words of tab ``index``; nothing for ``None`` or 0."""
        if count:
            self._counts[index] = count
        else:
            self._counts.pop(index, None)
        text = self.tabText(index)
        self.setAccessibleTabName(index, f"{text}, {count}" if count else text)
        # WHY: the bar asks for a tab's size only when its text changes.
        self.setTabText(index, text)
        self._resize()

    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        count = self._counts.get(index)
        if count is not None:
            size.setWidth(size.width() + self._bubble(count) + theme().px(7))
        return size

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("meta", bold=True, figures=True)
        painter.setFont(font)
        for index, count in self._counts.items():
            tab = self.tabRect(index)
            width, height = self._bubble(count), look.px(19)
            right = tab.right() - look.px(11)
            place = QRect(right - width, tab.center().y() - height // 2 - look.px(1), width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("bg.sunken"))
            painter.drawRoundedRect(place, height / 2, height / 2)
            painter.setPen(look.colour("text.secondary"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.end()

    @staticmethod
    def _bubble(count: int) -> int:
        look = theme()
        metrics = QFontMetrics(look.font("meta", bold=True, figures=True))
        return metrics.horizontalAdvance(str(count)) + look.px(14)

    @Slot()
    def _resize(self) -> None:
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index) + " ")
            self.setTabText(index, self.tabText(index).rstrip(" "))
        self.updateGeometry()
        self.update()
