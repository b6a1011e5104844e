"""One line of the caseload, painted: four short lines of text, two marks, a chip.

Owns positions only, in the design's pixels; colours, fonts and words come from elsewhere.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mediator_desk.desktop.caseload.model import ROW_ROLE
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.chips import paint_chip
from mediator_desk.desktop.widgets.marks import paint_mark
from mediator_desk.usecases.caseload import CaseRow

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COMPACT_UNDER = 800


class CaseDelegate(QStyledItemDelegate):
    """Fixed height: 97, or 95 in a low window."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = theme()
        compact = self._list.window().height() < _COMPACT_UNDER
        return QSize(200, look.px(95 if compact else 97))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: CaseRow = index.data(ROW_ROLE)
        look = theme()
        painter.save()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, rect, selected)
        # WHY 2: the scroll bar, always there, takes the other 12 of the right margin.
        area = rect.adjusted(look.px(18), 0, -look.px(2), 0)
        top = rect.top() + (rect.height() - look.px(81)) // 2 + look.px(1)
        self._first_line(painter, QRect(area.left(), top, area.width(), look.px(22)), row)
        self._second_line(
            painter, QRect(area.left(), top + look.px(23), area.width(), look.px(20)), row
        )
        quiet = "text.secondary" if selected else "text.muted"
        chip_left = area.right()
        if row.clock is not None:
            chip = clock_chip(row.clock, self._now(), label=True)
            at = QPoint(area.right() + 1, top + look.px(42))
            chip_left = paint_chip(painter, at, chip).left()
        width = chip_left - look.px(10) - area.left()
        third = QRect(area.left(), top + look.px(44), width, look.px(18))
        self._third_line(painter, third, row, quiet)
        # WHY the whole width: it stands lower than the chip.
        fourth = QRect(area.left(), top + look.px(63), area.width(), look.px(18))
        self._fourth_line(painter, fourth, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, selected: bool
    ) -> None:
        look = theme()
        state = option.state
        if selected:
            active = bool(state & QStyle.StateFlag.State_Active)
            painter.fillRect(rect, look.colour("bg.selected" if active else "bg.selectedIdle"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), 4, rect.height()), look.colour("accent.base")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("bg.hover"))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border.subtle")
        )
        if state & QStyle.StateFlag.State_HasFocus and state & (
            QStyle.StateFlag.State_KeyboardFocusChange
        ):
            painter.setPen(QPen(look.colour("focus.ring"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _first_line(self, painter: QPainter, line: QRect, row: CaseRow) -> None:
        look = theme()
        left = line.left()
        if row.unread:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent.base"))
            size = look.px(7)
            painter.drawEllipse(
                QRect(left - look.px(11), line.center().y() - size // 2, size, size)
            )
        left = _text(
            painter,
            line,
            left,
            row.file_no,
            look.font("dense", bold=True, figures=True),
            "text.muted",
        ) + look.px(8)
        painter.setFont(look.font("body", bold=True, figures=True))
        painter.setPen(look.colour("text.primary"))
        amount = money(row.disputed)
        painter.drawText(line, _RIGHT, amount)
        room = line.right() - painter.fontMetrics().horizontalAdvance(amount) - look.px(12)
        _text(painter, line, left, row.title, look.font("body", bold=True), "text.primary", room)

    def _second_line(self, painter: QPainter, line: QRect, row: CaseRow) -> None:
        look = theme()
        when = self._when(row)
        painter.setFont(look.font("meta", figures=True))
        painter.setPen(look.colour("text.muted"))
        painter.drawText(line, _RIGHT, when)
        right = line.right() - painter.fontMetrics().horizontalAdvance(when) - look.px(12)
        if row.unread:
            words = plurals().new(row.unread)
            font = look.font("meta", bold=True)
            painter.setFont(font)
            painter.setPen(look.colour("accent.base"))
            place = QRect(line.left(), line.top(), right - line.left(), line.height())
            painter.drawText(place, _RIGHT, words)
            right -= painter.fontMetrics().horizontalAdvance(words) + look.px(10)
        side = look.px(16)
        left = line.left()
        half = (line.left() + right) // 2
        for role, name, limit in (
            ("CONSUMER", row.consumer, half + look.px(30)),
            ("TRADER", row.trader, right),
        ):
            mark = QRect(left, line.center().y() - side // 2 + 1, side, side)
            paint_mark(painter, mark, role)
            left += side + look.px(6)
            left = _text(painter, line, left, name, look.font("dense"), "text.secondary", limit)
            if role == "CONSUMER" and row.vulnerable:
                heart = QRect(left + look.px(6), mark.top(), look.px(15), look.px(15))
                look.icon("heart-handshake", "warning.fg").paint(painter, heart)
                left = heart.right()
            left += look.px(16)

    def _third_line(self, painter: QPainter, line: QRect, row: CaseRow, quiet: str) -> None:
        translate = QCoreApplication.translate
        words = translate("caseload", "No offer")
        if row.offered is not None:
            words = translate("caseload", "Last offer: {amount}").format(amount=money(row.offered))
        if row.sample:
            sample = translate("caseload", "Sample")
            words = f"{sample} · {words}"
        font = theme().font("meta", figures=True)
        _text(painter, line, line.left(), words, font, quiet, line.right())

    def _fourth_line(self, painter: QPainter, line: QRect, row: CaseRow) -> None:
        look = theme()
        translate = QCoreApplication.translate
        action = action_words(row.next_action)
        if row.read_only:
            icon, colour, tag = "lock-square", "text.muted", translate("caseload", "Read-only")
        elif action.waiting:
            icon, colour, tag = "hourglass", "text.muted", translate("caseload", "In progress")
        else:
            icon, colour, tag = (
                "arrow-back-up",
                "accent.base",
                translate("caseload", "Action needed"),
            )
        side = look.px(14)
        place = QRect(line.left(), line.center().y() - side // 2 + 1, side, side)
        look.icon(icon, colour, stroke="2").paint(painter, place)
        left = place.right() + look.px(6)
        left = _text(painter, line, left, tag, look.font("meta", bold=True), colour) + look.px(8)
        _text(
            painter, line, left, action.sentence, look.font("meta"), "text.secondary", line.right()
        )

    def _when(self, row: CaseRow) -> str:
        if row.last_exchange_on is None:
            return ""
        today = self._now().astimezone().date()
        if row.last_exchange_on == today:
            return QCoreApplication.translate("present", "today")
        if (today - row.last_exchange_on).days == 1:
            return QCoreApplication.translate("present", "yesterday")
        return day_short(row.last_exchange_on, today)


def _text(
    painter: QPainter,
    line: QRect,
    left: int,
    text: str,
    font: QFont,
    colour: str,
    right: int | None = None,
) -> int:
    """Draw ``text`` from ``left``, cut at ``right``; returns where it ends."""
    painter.setFont(font)
    painter.setPen(theme().colour(colour))
    metrics = painter.fontMetrics()
    if right is not None:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, right - left))
    width = metrics.horizontalAdvance(text)
    painter.drawText(QRect(left, line.top(), width + 2, line.height()), _LEFT, text)
    return left + width
