"""The list of steps on the dark panel: done, current, to come."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.theme import theme


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step's name and what is known of it."""

    name: str
    detail: str


class StepList(QWidget):
    """Painted; done steps that may be revisited answer to a click, and to Up and Down."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[StepWords] = []
        self._current = 0
        self._open_to: frozenset[int] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(
        self, steps: list[StepWords], current: int, open_to: frozenset[int], name: str
    ) -> None:
        """``current`` counts from 0; ``open_to`` are the steps one may go back to."""
        self._steps, self._current, self._open_to = steps, current, open_to
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(260), theme().px(60) * max(1, len(self._steps)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ask(int(event.position().y()) // theme().px(60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self._ask(max((step for step in self._open_to if step < self._current), default=-1))
        elif event.key() == Qt.Key.Key_Down:
            self._ask(min((step for step in self._open_to if step > self._current), default=-1))
        else:
            super().keyPressEvent(event)

    def _ask(self, step: int) -> None:
        if step in self._open_to:
            self.chosen.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, step in enumerate(self._steps):
            top = place * look.px(60)
            done, current = place < self._current, place == self._current
            icon = "circle-check" if done else "circle-dot" if current else "circle"
            colour = "rail.activeText" if current else "hero.lead" if done else "hero.muted"
            side = look.px(22)
            look.icon(icon, "hero.done" if done else colour, stroke="1.6").paint(
                painter, QRect(0, top + look.px(8), side, side)
            )
            left = side + look.px(14)
            painter.setPen(look.colour(colour))
            painter.setFont(look.font("body", bold=True))
            line = QRect(left, top + look.px(8), self.width() - left, look.px(22))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, step.name)
            painter.setFont(look.font("meta"))
            painter.setPen(look.colour("hero.muted"))
            line = QRect(left, top + look.px(31), self.width() - left, look.px(19))
            detail = painter.fontMetrics().elidedText(
                step.detail, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, detail)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("rail.mark"), 2))
            row = QRect(0, self._current * look.px(60), self.width(), look.px(58))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
