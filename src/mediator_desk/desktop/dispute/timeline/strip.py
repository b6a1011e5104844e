"""The negotiation over the timeline: what was asked and offered, day 0, day 90, and a way there.

Owns its drawing and its keyboard: arrows go from move to move, Enter shows the event. The same
facts can be read as a table (context menu) and in its accessible name.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.moves_table import MovesTable
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.money import amount, money
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.usecases.caseload import CurvePoint

_NARROWEST: Final = 200
"""Under this width a curve says less than its figures."""
_SIDES: Final = ((PartyRole.CONSUMER, "consumer.fg"), (PartyRole.TRADER, "trader.fg"))


class NegotiationStrip(QWidget):
    """A thin chart of the whole negotiation; hidden when nobody named an amount."""

    event_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[CurvePoint] = ()
        self._notified: date | None = None
        self._day_90: date | None = None
        self._draft: Money | None = None
        self._current = -1
        self._folded = False
        self._fold = IconButton("chevron-up", parent=self)
        self._fold.clicked.connect(self._toggle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.updateGeometry)
        follow_language(self, self._say)
        self.hide()

    def show_negotiation(
        self,
        points: Sequence[CurvePoint],
        notified: date | None,
        day_90: date | None,
        draft: Money | None = None,
    ) -> None:
        """Show the moves; ``draft`` is the mediator's own amount, which never prints."""
        self._points = tuple(points)
        self._notified, self._day_90, self._draft = notified, day_90, draft
        self._current = -1
        self.setVisible(bool(points))
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), theme().px(48 if self._folded else 98))

    def last(self, side: PartyRole) -> Money | None:
        """The last amount of a side."""
        return next((p.amount for p in reversed(self._points) if p.actor is side), None)

    def gap(self) -> Money | None:
        """What still lies between the sides."""
        asked, offered = self.last(PartyRole.CONSUMER), self.last(PartyRole.TRADER)
        return asked - offered if asked is not None and offered is not None else None

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        parts = [self.tr("Negotiation")]
        for side, words in (
            (PartyRole.CONSUMER, self.tr("asked from {first} to {last}")),
            (PartyRole.TRADER, self.tr("offered from {first} to {last}")),
        ):
            moves = [point.amount for point in self._points if point.actor is side]
            if moves:
                parts.append(words.format(first=money(moves[0]), last=money(moves[-1])))
        gap = self.gap()
        if gap is not None:
            parts.append(self.tr("gap {amount}").format(amount=money(gap)))
        self.setAccessibleName(". ".join(parts))
        self.setToolTip(self.tr("Arrows go from move to move, Enter shows the event"))
        self._fold.say(self.tr("Unfold the curve") if self._folded else self.tr("Fold the curve"))
        self.update()

    @Slot()
    def _toggle(self) -> None:
        self._folded = not self._folded
        self._fold.show_icon("chevron-down" if self._folded else "chevron-up")
        self.updateGeometry()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        card = self._card()
        self._fold.adjustSize()
        self._fold.move(card.right() - self._fold.width() - 3, card.top() + 3)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("View as a table")).triggered.connect(self._show_table)
        menu.popup(event.globalPos())

    @Slot()
    def _show_table(self) -> None:
        table = MovesTable(self._points, self.window())
        table.event_wanted.connect(self.event_wanted)
        table.open()

    # -- places ------------------------------------------------------------------------------

    def _card(self) -> QRect:
        look = theme()
        return self.rect().adjusted(look.px(14), look.px(8), -look.px(14), -look.px(4))

    def _plot(self) -> QRectF:
        look = theme()
        card = QRectF(self._card())
        return card.adjusted(look.px(138), look.px(24), -look.px(224), -look.px(20))

    def _range(self) -> tuple[date, date]:
        days = [point.on for point in self._points]
        days += [day for day in (self._notified, self._day_90) if day is not None]
        first, last = min(days), max(days)
        return first, max(last, first + timedelta(days=1))

    def _x(self, on: date) -> float:
        first, last = self._range()
        plot = self._plot()
        return plot.left() + plot.width() * (on - first).days / (last - first).days

    def _y(self, value: Money) -> float:
        amounts = [point.amount.minor for point in self._points]
        low, high = min(amounts), max(amounts)
        plot = self._plot()
        share = (value.minor - low) / (high - low) if high > low else 0.5
        return plot.bottom() - plot.height() * share

    def _spot(self, point: CurvePoint) -> QPointF:
        return QPointF(self._x(point.on), self._y(point.amount))

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        pen.box(painter, self._card(), "bg.surface", "border.subtle", radius=8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus.ring"), 2))
            painter.drawRoundedRect(QRectF(self._card()).adjusted(1, 1, -1, -1), 7, 7)
        if self._folded or self._plot().width() < theme().px(_NARROWEST):
            self._paint_folded(painter)
            painter.end()
            return
        self._paint_title(painter)
        self._paint_marks(painter)
        for side, tone in _SIDES:
            self._paint_side(painter, side, tone)
        self._paint_legend(painter)
        painter.end()

    def _paint_folded(self, painter: QPainter) -> None:
        look = theme()
        line = self._card().adjusted(look.px(14), 0, -look.px(40), 0)
        left = pen.write(painter, line, self.tr("Negotiation"), "dense", "text.primary", bold=True)
        for words, value, tone in self._rows():
            line.setLeft(left + look.px(22))
            text = f"{words} {money(value)}"
            left = pen.write(painter, line, text, "dense", tone, figures=True)
        gap = self.gap()
        if gap is not None:
            line.setLeft(left + look.px(22))
            words = self.tr("gap {amount}").format(amount=money(gap))
            pen.write(painter, line, words, "dense", "text.muted", figures=True)

    def _rows(self) -> list[tuple[str, Money, str]]:
        rows = (
            (self.tr("Asked"), self.last(PartyRole.CONSUMER), "consumer.fg"),
            (self.tr("Draft"), self._draft, "mediator.fg"),
            (self.tr("Offered"), self.last(PartyRole.TRADER), "trader.fg"),
        )
        return [(words, value, tone) for words, value, tone in rows if value is not None]

    def _paint_title(self, painter: QPainter) -> None:
        look = theme()
        card = self._card()
        line = QRect(card.left() + look.px(14), card.top() + look.px(6), 200, look.line("body"))
        pen.write(painter, line, self.tr("Negotiation"), "dense", "text.primary", bold=True)
        gap = self.gap()
        if gap is not None:
            line.translate(0, look.px(34))
            words = self.tr("gap {amount}").format(amount=money(gap))
            pen.write(painter, line, words, "meta", "text.muted", figures=True)

    def _paint_marks(self, painter: QPainter) -> None:
        look = theme()
        card = self._card()
        for day, words, tone in (
            (self._notified, self.tr("day 0"), "text.muted"),
            (self._day_90, self.tr("day 90"), "warning.fg"),
        ):
            if day is None:
                continue
            x = self._x(day)
            painter.setPen(QPen(look.colour(tone), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, card.top() + 4), QPointF(x, card.bottom() - 4))
            width = pen.width("meta", words)
            right = tone == "warning.fg"
            left = int(x) - width - look.px(5) if right else int(x) + look.px(5)
            line = QRect(left, card.top() + look.px(2), width + 4, look.line("meta"))
            painter.fillRect(line, look.colour("bg.surface"))
            pen.write(painter, line, words, "meta", tone)

    def _paint_side(self, painter: QPainter, side: PartyRole, tone: str) -> None:
        look = theme()
        moves = [point for point in self._points if point.actor is side]
        if not moves:
            return
        line: list[QPointF] = []
        for move in moves:
            spot = self._spot(move)
            if line:
                line.append(QPointF(spot.x(), line[-1].y()))
            line.append(spot)
        line.append(QPointF(max(line[-1].x(), self._plot().right() - look.px(8)), line[-1].y()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(tone), 2))
        painter.drawPolyline(QPolygonF(line))
        above = side is PartyRole.CONSUMER
        for move in moves:
            self._paint_move(painter, move, tone, above=above)

    def _paint_move(self, painter: QPainter, move: CurvePoint, tone: str, *, above: bool) -> None:
        look = theme()
        spot = self._spot(move)
        size = look.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(tone))
        if move.actor is PartyRole.CONSUMER:
            painter.drawEllipse(spot, size, size)
        else:
            painter.drawRect(QRectF(spot.x() - size, spot.y() - size, 2 * size, 2 * size))
        if 0 <= self._current < len(self._points) and self._points[self._current] == move:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus.ring"), 2))
            painter.drawEllipse(spot, size + 4, size + 4)
        figures = amount(move.amount)
        width = pen.width("meta", figures, bold=True)
        top = spot.y() - look.line("meta") if above else spot.y() + look.px(2)
        left = min(spot.x() + look.px(5), self._plot().right() + look.px(60) - width)
        line = QRect(int(left), int(top), width + look.px(6), look.line("meta"))
        pen.write(painter, line, figures, "meta", tone, bold=True, figures=True)

    def _paint_legend(self, painter: QPainter) -> None:
        look = theme()
        card = self._card()
        left = card.right() - look.px(172)
        line = QRect(left, card.top() + look.px(10), look.px(138), look.line("body"))
        for words, value, tone in self._rows():
            pen.write(painter, line, words, "dense", tone, bold=True)
            pen.write_right(painter, line, money(value), "dense", tone)
            line.translate(0, look.line("body"))

    # -- pointer and keys --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and self._points:
            self._current = max(0, min(len(self._points) - 1, self._current + step))
            self.event_wanted.emit(self._points[self._current].seq)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.event_wanted.emit(self._points[self._current].seq)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        nearest = self._nearest(event.position().toPoint())
        if nearest >= 0:
            self._current = nearest
            self.event_wanted.emit(self._points[nearest].seq)
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _nearest(self, point: QPoint) -> int:
        reach = theme().px(14)
        best, at = reach * reach, -1
        for number, move in enumerate(self._points):
            away = self._spot(move) - QPointF(point)
            distance = away.x() ** 2 + away.y() ** 2
            if distance <= best:
                best, at = int(distance), number
        return at
