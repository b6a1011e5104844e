"""The negotiation over the timeline: what was asked and offered, day 0, day 90, and a way there.

Owns its keyboard, its pointer and its words: arrows go from move to move, Enter shows the event;
``strip_chart`` draws it. The same facts can be read as a table (context menu) and in its
accessible name.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
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
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.moves_table import MovesTable
from mediator_desk.desktop.dispute.timeline.strip_chart import (
    Negotiation,
    StripChart,
    low_height,
    paint_folded,
    tall_height,
)
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.usecases.caseload import CurvePoint

_TALL: Final = 600
_SHORT: Final = 360
_CRAMPED: Final = 240
"""From and under these heights of the page, in the design's pixels."""


class NegotiationStrip(QWidget):
    """A thin chart of the whole negotiation; hidden when nobody named an amount."""

    event_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Negotiation()
        self._current = -1
        self._folded = self._tall = self._short = self._cramped = False
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
        referred: date | None = None,
    ) -> None:
        """Show the moves and the days that count; the draft stays."""
        kept = self._told.points[self._current] if self._current >= 0 else None
        self._told = Negotiation(tuple(points), referred, notified, day_90, self._told.draft)
        self._current = self._told.points.index(kept) if kept in self._told.points else -1
        self.setVisible(bool(points) and not self._cramped)
        self._say()

    def show_draft(self, draft: Money | None) -> None:
        """Show the mediator's own amount; it is never printed."""
        self._told = replace(self._told, draft=draft)
        self.updateGeometry()
        self._say()

    def fit(self, height: int) -> None:
        """Fit a page ``height`` pixels high: two scales, a low curve, one line, or nothing."""
        look = theme()
        # WHY gone at last: events must be readable first; its table is in the menus and palette.
        self._cramped = height < look.px(_CRAMPED)
        self.setVisible(bool(self._told.points) and not self._cramped)
        tall, short = height >= look.px(_TALL), height < look.px(_SHORT)
        if (tall, short) != (self._tall, self._short):
            self._tall, self._short = tall, short
            self.updateGeometry()
            self.update()

    def follow(self, seq: int) -> None:
        """The event ``seq`` is current: its move is ringed, if it is one."""
        at = next((n for n, point in enumerate(self._told.points) if point.seq == seq), -1)
        if at != self._current:
            self._current = at
            self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        if self._folded or self._short:
            return QSize(look.px(400), look.line("body") + look.px(26))
        high = tall_height if self._tall else low_height
        return QSize(look.px(400), high(self._told.rows()))

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        parts = [self.tr("Negotiation")]
        for side, words in (
            (PartyRole.CONSUMER, self.tr("asked from {first} to {last}")),
            (PartyRole.TRADER, self.tr("offered from {first} to {last}")),
        ):
            moves = [point.amount for point in self._told.points if point.actor is side]
            if moves:
                parts.append(words.format(first=money(moves[0]), last=money(moves[-1])))
        gap = self._told.gap()
        if gap is not None:
            parts.append(self.tr("gap {amount}").format(amount=money(gap)))
        if self._told.draft is not None:
            draft = self.tr("draft {amount}, never printed")
            parts.append(draft.format(amount=money(self._told.draft)))
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
        menu.addAction(self.tr("View as a table")).triggered.connect(self.show_table)
        fold = self.tr("Unfold the curve") if self._folded else self.tr("Fold the curve")
        menu.addAction(fold).triggered.connect(self._toggle)
        menu.popup(event.globalPos())

    @Slot()
    def show_table(self) -> None:
        """The same figures in a table."""
        table = MovesTable(self._told.points, self.window())
        table.event_wanted.connect(self.event_wanted)
        table.open()

    # -- painting ----------------------------------------------------------------------------

    def _card(self) -> QRect:
        look = theme()
        return self.rect().adjusted(look.px(14), look.px(8), -look.px(14), -look.px(4))

    def _chart(self) -> StripChart:
        return StripChart(self._told, self._card(), tall=self._tall, current=self._current)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._told.points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card, chart = self._card(), self._chart()
        pen.box(painter, card, "bg.surface", "border.subtle", radius=8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus.ring"), 2))
            painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 7, 7)
        if self._folded or self._short or not chart.fits:
            paint_folded(painter, self._told, card, self._fold.x() - theme().px(8))
        else:
            chart.paint(painter)
        painter.end()

    # -- pointer and keys --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._told.points) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        steps = {Qt.Key.Key_Right: self._current + 1, Qt.Key.Key_Left: self._current - 1}
        place = ends.get(key, steps.get(key))
        if place is not None and last >= 0:
            self._current = max(0, min(last, place))
            self._go()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self._go()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        nearest = self._nearest(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and nearest >= 0:
            self._current = nearest
            self._go()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _go(self) -> None:
        self.event_wanted.emit(self._told.points[self._current].seq)
        self.update()

    def _nearest(self, point: QPoint) -> int:
        chart, reach = self._chart(), theme().px(14)
        if self._folded or self._short or not chart.fits:
            return -1
        best, at = float(reach * reach), -1
        for number, move in enumerate(self._told.points):
            away = chart.spot(move) - QPointF(point)
            distance = away.x() ** 2 + away.y() ** 2
            if distance <= best:
                best, at = distance, number
        return at
