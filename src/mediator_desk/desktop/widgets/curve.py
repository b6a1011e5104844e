"""The negotiation as two stepped lines: what is asked, what is offered, and the gap between.

Owns the drawing; the points come with the amounts already compared. Neither line is "better":
same weight, same size, shapes that differ (circle, square).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.present.dates import month_short
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip

if TYPE_CHECKING:
    from dispute_exchange.money import Money


@dataclass(frozen=True, slots=True)
class Move:
    """One amount on one day."""

    on: date
    amount: "Money"


@dataclass(frozen=True, slots=True)
class CurveWords:
    """The words beside and for the curve."""

    asked: str
    offered: str
    spoken: str


class NegotiationCurve(QWidget):
    """A small chart; the same facts are in its accessible name."""

    def __init__(self, parent: QWidget | None = None, height: int = 104) -> None:
        super().__init__(parent)
        self._height = height
        self._asked: list[Move] = []
        self._offered: list[Move] = []
        self._notified: date | None = None
        self._day_90: date | None = None
        self._today = date.min
        self._words = CurveWords("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_moves(
        self,
        asked: list[Move],
        offered: list[Move],
        *,
        today: date,
        notified: date | None,
        day_90: date | None,
        words: CurveWords,
    ) -> None:
        """Draw the moves up to ``today``, with the day of notification and day 90."""
        self._asked, self._offered = asked, offered
        self._today, self._notified, self._day_90 = today, notified, day_90
        self._words = words
        self.setAccessibleName(words.spoken)
        self.setToolTip(plain_tip(words.spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._asked and not self._offered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        labels = look.px(96)
        plot = QRectF(4, look.px(6), self.width() - labels - 4, self.height() - look.px(26))
        scale = _Scale(plot, self._all(), self._first(), self._last())
        self._paint_axis(painter, scale)
        self._paint_gap(painter, scale)
        self._paint_line(painter, scale, self._asked, "consumer.fg", square=False)
        self._paint_line(painter, scale, self._offered, "trader.fg", square=True)
        self._paint_labels(painter, scale)
        painter.end()

    def _all(self) -> list[Move]:
        return self._asked + self._offered

    def _first(self) -> date:
        return min(move.on for move in self._all()).replace(day=1)

    def _last(self) -> date:
        latest = max([move.on for move in self._all()] + [self._day_90 or date.min])
        return max(latest, min(self._today, latest + timedelta(days=30))) + timedelta(days=6)

    def _end(self, scale: "_Scale") -> float:
        latest = max(move.on for move in self._all())
        return scale.x(max(latest, min(self._today, self._last() - timedelta(days=6))))

    def _paint_axis(self, painter: QPainter, scale: "_Scale") -> None:
        look = theme()
        bottom = scale.plot.bottom()
        painter.setPen(QPen(look.colour("border.default"), 1))
        painter.drawLine(QPointF(scale.plot.left(), bottom), QPointF(scale.plot.right(), bottom))
        painter.setFont(look.font("meta"))
        for month in scale.months():
            x = scale.x(month)
            painter.setPen(QPen(look.colour("border.strong"), 1))
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            name = month_short(month)
            if x + 4 + painter.fontMetrics().horizontalAdvance(name) <= scale.plot.right():
                painter.setPen(look.colour("text.muted"))
                painter.drawText(QPointF(x + 4, bottom + look.px(15)), name)
        for day, edge, dash in (
            (self._notified, "border.strong", [2, 3]),
            (self._day_90, "warning.edge", [4, 3]),
        ):
            if day is not None and scale.first <= day <= scale.last:
                pen = QPen(look.colour(edge), 1.5 if day == self._day_90 else 1)
                pen.setDashPattern(dash)
                painter.setPen(pen)
                top = QPointF(scale.x(day), scale.plot.top())
                painter.drawLine(top, QPointF(scale.x(day), bottom))

    def _steps(self, scale: "_Scale", moves: list[Move]) -> list[QPointF]:
        points: list[QPointF] = []
        for move in moves:
            here = QPointF(scale.x(move.on), scale.y(move.amount))
            if points:
                points.append(QPointF(here.x(), points[-1].y()))
            points.append(here)
        points.append(QPointF(max(points[-1].x(), self._end(scale)), points[-1].y()))
        return points

    def _paint_gap(self, painter: QPainter, scale: "_Scale") -> None:
        if not self._asked or not self._offered:
            return
        start = max(self._asked[0].on, self._offered[0].on)
        upper = self._steps(scale, self._asked)
        lower = self._steps(scale, self._offered)
        path = QPainterPath()
        path.addPolygon(QPolygonF(upper + list(reversed(lower))))
        path.closeSubpath()
        painter.save()
        left = scale.x(start)
        painter.setClipRect(
            QRectF(left, scale.plot.top(), scale.plot.right() - left, scale.plot.height())
        )
        painter.setOpacity(0.55)
        painter.fillPath(path, theme().colour("bg.sunken"))
        painter.restore()

    def _paint_line(
        self, painter: QPainter, scale: "_Scale", moves: list[Move], token: str, *, square: bool
    ) -> None:
        if not moves:
            return
        look = theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(token), 2))
        painter.drawPolyline(QPolygonF(self._steps(scale, moves)))
        painter.setPen(QPen(look.colour("bg.surface"), 1.5))
        painter.setBrush(look.colour(token))
        for move in moves:
            centre = QPointF(scale.x(move.on), scale.y(move.amount))
            if square:
                painter.drawRoundedRect(
                    QRectF(centre.x() - 4.2, centre.y() - 4.2, 8.4, 8.4), 1.5, 1.5
                )
            else:
                painter.drawEllipse(centre, 4.5, 4.5)

    def _paint_labels(self, painter: QPainter, scale: "_Scale") -> None:
        look = theme()
        left = scale.plot.right() + look.px(6)
        line = look.px(15)
        wanted = [
            (scale.y(moves[-1].amount) - line, moves[-1].amount, word, token)
            for moves, word, token in (
                (self._asked, self._words.asked, "consumer.fg"),
                (self._offered, self._words.offered, "trader.fg"),
            )
            if moves
        ]
        lowest = self.height() - 2 * line * len(wanted)
        top = max(2.0, min(wanted[0][0], lowest))
        for at, value, word, token in wanted:
            top = max(top, min(at, self.height() - 2.0 * line))
            painter.setPen(look.colour(token))
            painter.setFont(look.font("meta", bold=True, figures=True))
            painter.drawText(QPointF(left, top + line - 3), money(value))
            painter.setPen(look.colour("text.muted"))
            painter.setFont(look.font("meta"))
            painter.drawText(QPointF(left, top + 2 * line - 3), word)
            top += 2 * line + 1


class _Scale:
    """Days and amounts to places on the plot."""

    def __init__(self, plot: QRectF, moves: list[Move], first: date, last: date) -> None:
        self.plot = plot
        self.first = first
        self.last = last
        self._top = max(move.amount.minor for move in moves) or 1

    def x(self, day: date) -> float:
        span = max(1, (self.last - self.first).days)
        return self.plot.left() + self.plot.width() * (day - self.first).days / span

    def y(self, amount: "Money") -> float:
        room = self.plot.height() - 14
        return self.plot.top() + 10 + room * (1 - amount.minor / self._top)

    def months(self) -> list[date]:
        """The first of each month on the plot; every second or third when they are many."""
        months = []
        month = self.first
        while month <= self.last:
            months.append(month)
            month = (month.replace(day=28) + timedelta(days=5)).replace(day=1)
        step = 1 + (len(months) - 1) // 6
        return months[::step]
