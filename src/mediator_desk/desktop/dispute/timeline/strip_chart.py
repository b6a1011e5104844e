"""Draws the negotiation of the strip: steps, the gap between them, day 0, day 90, the draft.

Owns places and painting for one size; words of amounts come from ``present``. Tall, it has its two
scales; low, the figures at the moves say as much. Neither line is better: same weight, other shape.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.present.dates import day_short, month_short
from mediator_desk.desktop.present.money import amount, money
from mediator_desk.desktop.present.sizes import count
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.caseload import CurvePoint

translate = QCoreApplication.translate
_SIDES: Final = ((PartyRole.CONSUMER, "consumer.fg"), (PartyRole.TRADER, "trader.fg"))
_NARROWEST: Final = 200
_LOWEST: Final = 22
"""Under this width or height a curve says less than its figures."""


@dataclass(frozen=True, slots=True)
class Negotiation:
    """What was asked and offered, the days that count, the mediator's own amount."""

    points: tuple[CurvePoint, ...] = ()
    referred: date | None = None
    notified: date | None = None
    day_90: date | None = None
    draft: Money | None = None

    def last(self, side: PartyRole) -> Money | None:
        """The last amount of a side."""
        return next((p.amount for p in reversed(self.points) if p.actor is side), None)

    def gap(self) -> Money | None:
        """What still lies between the sides."""
        asked, offered = self.last(PartyRole.CONSUMER), self.last(PartyRole.TRADER)
        return asked - offered if asked is not None and offered is not None else None

    def rows(self) -> list[tuple[str, Money, str]]:
        """The figures beside the curve: words, amount, tone."""
        rows = (
            (translate("strip", "Asked"), self.last(PartyRole.CONSUMER), "consumer.fg"),
            (translate("strip", "Draft"), self.draft, "mediator.fg"),
            (translate("strip", "Offered"), self.last(PartyRole.TRADER), "trader.fg"),
        )
        return [(words, value, tone) for words, value, tone in rows if value is not None]

    def span(self) -> tuple[date, date]:
        """The first and the last day drawn."""
        days = [point.on for point in self.points]
        days += [day for day in (self.referred, self.notified, self.day_90) if day is not None]
        first, last = min(days), max(days)
        return first - timedelta(days=3), max(last, first + timedelta(days=1)) + timedelta(days=3)


class StripChart:
    """One negotiation in one card; ``current`` is the move the keyboard is on."""

    def __init__(self, told: Negotiation, card: QRect, *, tall: bool, current: int) -> None:
        self._told, self._card, self._tall, self._current = told, card, tall, current
        self._first, self._last = told.span()
        amounts = [point.amount.minor for point in told.points]
        amounts += [told.draft.minor] if told.draft is not None else []
        self._step = _nice(max(amounts, default=1) or 1)
        self._low = 0 if tall else min(amounts, default=0)
        self._high = (
            self._step * -(-max(amounts, default=1) // self._step) if tall else max(amounts)
        )
        self._high = max(self._high, self._low + 1)
        self.plot = self._plot()
        self._spots = self._places()
        self._lines = {side: self._steps(side) for side, _ in _SIDES}

    @property
    def fits(self) -> bool:
        """Whether there is room for a curve at all."""
        look = theme()
        return self.plot.width() >= look.px(_NARROWEST) and self.plot.height() >= look.px(_LOWEST)

    def spot(self, point: CurvePoint) -> QPointF:
        """Where a move stands."""
        return QPointF(self._x(point.on), self._y(point.amount.minor))

    def paint(self, painter: QPainter) -> None:
        """Draw it all."""
        self._paint_title(painter)
        if self._tall:
            self._paint_scales(painter)
        self._paint_marks(painter)
        self._paint_gap(painter)
        self._paint_draft(painter)
        for side, tone in _SIDES:
            self._paint_side(painter, side, tone)
        self._paint_legend(painter)

    # -- places ------------------------------------------------------------------------------

    def _plot(self) -> QRectF:
        look = theme()
        card = QRectF(self._card)
        left = self._left_room()
        right = self._legend_width() + look.px(52)
        top = look.line("body") + look.px(12) if self._tall else look.line("meta") + look.px(6)
        foot = look.line("meta") + look.px(8) if self._tall else look.line("meta") + look.px(2)
        return card.adjusted(left, top, -right, -foot)

    def _left_room(self) -> int:
        look = theme()
        if self._tall:
            return look.px(24) + pen.width("meta", count(self._high // 100))
        words = [translate("strip", "Negotiation"), self._gap_words()]
        return look.px(32) + max(pen.width("dense", each, bold=True) for each in words)

    def _legend_width(self) -> int:
        rows = self._told.rows()
        words = max((pen.width("dense", each[0], bold=True) for each in rows), default=0)
        figures = max((pen.width("dense", money(each[1])) for each in rows), default=0)
        return words + theme().px(24) + figures

    def _x(self, on: date) -> float:
        share = (on - self._first).days / max(1, (self._last - self._first).days)
        return self.plot.left() + self.plot.width() * share

    def _y(self, minor: int) -> float:
        share = (minor - self._low) / (self._high - self._low)
        return self.plot.bottom() - self.plot.height() * share

    def _end(self) -> float:
        """Where the last amounts reach: the last day drawn, or day 90 when it comes first."""
        latest = max(point.on for point in self._told.points)
        end = self._told.day_90 if self._told.day_90 is not None else self._last
        return self._x(max(latest, end - timedelta(days=6)))

    def _places(self) -> list[QPointF]:
        """Where each move stands. WHY all at once: four parts of the chart ask, move by move."""
        plot, days = self.plot, max(1, (self._last - self._first).days)
        left, bottom = plot.left(), plot.bottom()
        across, up = plot.width() / days, plot.height() / (self._high - self._low)
        return [
            QPointF(
                left + across * (point.on - self._first).days,
                bottom - up * (point.amount.minor - self._low),
            )
            for point in self._told.points
        ]

    def _steps(self, side: PartyRole) -> list[QPointF]:
        line: list[QPointF] = []
        for point, spot in zip(self._told.points, self._spots, strict=True):
            if point.actor is side:
                if line:
                    line.append(QPointF(spot.x(), line[-1].y()))
                line.append(spot)
        if line:
            line.append(QPointF(max(line[-1].x(), self._end()), line[-1].y()))
        return line

    # -- painting ----------------------------------------------------------------------------

    def _gap_words(self) -> str:
        gap = self._told.gap()
        if gap is None:
            return ""
        return translate("strip", "gap {amount}").format(amount=money(gap))

    def _paint_title(self, painter: QPainter) -> None:
        look = theme()
        card = self._card
        line = QRect(card.left() + look.px(14), card.top() + look.px(6), 400, look.line("body"))
        words = translate("strip", "Negotiation")
        pen.write(painter, line, words, "dense", "text.primary", bold=True)
        if not self._tall:
            line.translate(0, look.line("body") + look.px(8))
            pen.write(painter, line, self._gap_words(), "meta", "text.muted", figures=True)

    def _paint_scales(self, painter: QPainter) -> None:
        look = theme()
        left, right = self.plot.left(), self.plot.right()
        for minor in range(0, self._high + 1, self._step):
            y = self._y(minor)
            painter.setPen(QPen(look.colour("border.subtle"), 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            line = QRect(self._card.left(), int(y) - look.line("meta") // 2, 1, look.line("meta"))
            line.setRight(int(left) - look.px(8))
            pen.write_right(painter, line, count(minor // 100), "meta", "text.muted")
        for month in self._months():
            x = self._x(month)
            painter.setPen(QPen(look.colour("border.strong"), 1))
            bottom = self.plot.bottom()
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + look.px(4)))
            name, left = month_short(month), int(x) + look.px(4)
            if left + pen.width("meta", name) <= self.plot.right():
                line = QRect(left, int(bottom) + look.px(3), look.px(80), look.line("meta"))
                pen.write(painter, line, name, "meta", "text.muted")

    def _months(self) -> Iterator[date]:
        """The first of each month drawn, as many as their names have room."""
        month = (self._first.replace(day=28) + timedelta(days=5)).replace(day=1)
        months = []
        while month <= self._last:
            months.append(month)
            month = (month.replace(day=28) + timedelta(days=5)).replace(day=1)
        room = max(1, int(self.plot.width() // max(1, pen.width("meta", "septembre"))))
        yield from months[:: -(-len(months) // room) or 1]

    def _paint_marks(self, painter: QPainter) -> None:
        look = theme()
        told, taken = self._told, -1
        for day, words, tone in self._mark_words():
            x = self._x(day)
            last = day == told.day_90
            mark = QPen(look.colour("warning.fg" if last else "border.strong"), 1)
            mark.setDashPattern([4, 3] if last else [2, 3])
            painter.setPen(mark)
            foot = self.plot.bottom() if self._tall else self._card.bottom() - look.px(4)
            painter.drawLine(QPointF(x, self._card.top() + look.px(8)), QPointF(x, foot))
            width = pen.width("meta", words, bold=last)
            left = int(x) - width - look.px(6) if last else int(x) + look.px(5)
            if left <= taken:
                continue
            top = self._card.top() + look.px(4)
            line = QRect(left, top, width + look.px(4), look.line("meta"))
            painter.fillRect(line, look.colour("bg.surface"))
            pen.write(painter, line, words, "meta", tone, bold=last)
            taken = left + width + look.px(6)

    def _mark_words(self) -> Iterator[tuple[date, str, str]]:
        told = self._told
        if self._tall and told.referred is not None:
            yield told.referred, translate("strip", "referral"), "text.muted"
        if told.notified is not None:
            zero = translate("strip", "notification, day 0")
            yield told.notified, zero if self._tall else translate("strip", "day 0"), "text.muted"
        if told.day_90 is not None:
            words = translate("strip", "day 90")
            if self._tall:
                on = day_short(told.day_90)
                words = translate("strip", "day 90, {day}").format(day=on)
            yield told.day_90, words, "warning.fg"

    def _paint_gap(self, painter: QPainter) -> None:
        upper, lower = self._lines[PartyRole.CONSUMER], self._lines[PartyRole.TRADER]
        if not upper or not lower:
            return
        path = QPainterPath()
        path.addPolygon(QPolygonF([*upper, *reversed(lower)]))
        path.closeSubpath()
        left = max(upper[0].x(), lower[0].x())
        painter.save()
        painter.setClipRect(QRectF(left, self._card.top(), self._card.width(), 4000))
        painter.setOpacity(0.55)
        painter.fillPath(path, theme().colour("bg.sunken"))
        painter.restore()

    def _paint_draft(self, painter: QPainter) -> None:
        """The mediator's own amount, from the last move to day 90."""
        draft = self._told.draft
        if draft is None:
            return
        look = theme()
        mark = QPen(look.colour("mediator.fg"), 2)
        mark.setDashPattern([2, 1.5])
        painter.setPen(mark)
        start = self._x(max(point.on for point in self._told.points))
        y = self._y(draft.minor)
        end = self._told.day_90
        stop = self._x(end) if end is not None else self.plot.right()
        painter.drawLine(QPointF(start, y), QPointF(max(stop, start + look.px(24)), y))

    def _paint_side(self, painter: QPainter, side: PartyRole, tone: str) -> None:
        line = self._lines[side]
        if not line:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour(tone), 2))
        painter.drawPolyline(QPolygonF(line))
        above = side is PartyRole.CONSUMER
        taken, drawn = float("-inf"), None
        wide = theme().px(5)
        for number, (point, spot) in enumerate(zip(self._told.points, self._spots, strict=True)):
            if point.actor is side:
                chosen = number == self._current
                place = spot.toPoint()
                # WHY: of a thousand moves in one strip, most stand where the one before does.
                if place != drawn or chosen:
                    self._paint_move(painter, point, tone, chosen=chosen)
                    drawn = place
                # WHY asked first: without room for any figures, they need not be written out.
                if spot.x() + wide >= taken:
                    taken = self._paint_figures(painter, point, tone, taken, above=above)

    def _paint_move(self, painter: QPainter, point: CurvePoint, tone: str, *, chosen: bool) -> None:
        look = theme()
        spot, size = self.spot(point), look.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(tone))
        if point.actor is PartyRole.CONSUMER:
            painter.drawEllipse(spot, size, size)
        else:
            painter.drawRect(QRectF(spot.x() - size, spot.y() - size, 2 * size, 2 * size))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus.ring"), 2))
            painter.drawEllipse(spot, size + 4, size + 4)

    def _paint_figures(
        self, painter: QPainter, point: CurvePoint, tone: str, taken: float, *, above: bool
    ) -> float:
        """Write the amount at its move, unless the one before stands there; where it ends."""
        look = theme()
        spot, figures = self.spot(point), amount(point.amount)
        width = pen.width("meta", figures, bold=True)
        left = min(spot.x() + look.px(5), self.plot.right() + look.px(20) - width)
        if left < taken:
            return taken
        top = spot.y() - look.line("meta") if above else spot.y() + look.px(2)
        line = QRect(int(left), int(top), width + look.px(6), look.line("meta"))
        pen.write(painter, line, figures, "meta", tone, bold=True, figures=True)
        return left + width + look.px(4)

    def _paint_legend(self, painter: QPainter) -> None:
        look = theme()
        card = self._card
        right = card.right() - look.px(40)
        left = right - self._legend_width()
        rows = self._told.rows()
        high = look.line("body") if not self._tall else look.line("body") + look.px(4)
        top = card.top() + look.px(10 if not self._tall else 30)
        gap = self._told.gap()
        for words, value, tone in rows:
            line = QRect(left, top, right - left, look.line("body"))
            pen.write(painter, line, words, "dense", tone, bold=True)
            pen.write_right(painter, line, money(value), "dense", tone)
            top += high
        if self._tall and gap is not None:
            line = QRect(left, top, right - left, look.line("body"))
            pen.write(painter, line, translate("strip", "Gap"), "dense", "text.muted")
            pen.write_right(painter, line, money(gap), "dense", "text.muted")


def paint_folded(painter: QPainter, told: Negotiation, card: QRect, right: int) -> None:
    """The figures in one line, up to ``right``; those without room are left out."""
    look = theme()
    line = card.adjusted(look.px(14), 0, 0, 0)
    words = translate("strip", "Negotiation")
    left = pen.write(painter, line, words, "dense", "text.primary", bold=True)
    parts: list[tuple[str, str]] = [
        (f"{name} {money(value)}", tone) for name, value, tone in told.rows()
    ]
    gap = told.gap()
    if gap is not None:
        parts.append((translate("strip", "gap {amount}").format(amount=money(gap)), "text.muted"))
    for text, tone in parts:
        start = left + look.px(22)
        if start + pen.width("dense", text) > right:
            break
        line.setLeft(start)
        left = pen.write(painter, line, text, "dense", tone, figures=True)


def tall_height(rows: Sequence[object]) -> int:
    """How high a tall strip is: its scales, or its figures when the text is large."""
    look = theme()
    chart = 2 * look.line("meta") + look.line("body") + look.px(78)
    figures = (len(rows) + 1) * (look.line("body") + look.px(4)) + look.px(52)
    return max(chart, figures)


def low_height(rows: Sequence[object]) -> int:
    """How high a low strip is."""
    look = theme()
    return max(2 * look.line("meta") + look.px(58), len(rows) * look.line("body") + look.px(32))


def _nice(most: int) -> int:
    """A step of 1, 2 or 5 whole units by which at most four lines reach ``most`` minor units."""
    step = 100
    while True:
        for factor in (1, 2, 5):
            if step * factor * 4 >= most:
                return step * factor
        step *= 10
