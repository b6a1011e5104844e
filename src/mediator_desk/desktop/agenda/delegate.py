"""Painting of the agenda: a card in a week, a day in a month, a line of the list.

Owns positions only, in the design's pixels; what is said comes from ``words``. A deadline's state
is an icon and a word, never a colour alone; today is a disc with its word.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mediator_desk.desktop.agenda.lines import LINE, Line, heading_words
from mediator_desk.desktop.agenda.model import CELL, Cell, DayHead
from mediator_desk.desktop.agenda.words import (
    day_number,
    file_words,
    item_chip,
    item_icon,
    kind_words,
    more_words,
    today_word,
    weekday_short,
)
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.chips import paint_chip
from mediator_desk.usecases.agenda import AgendaItem

_Index = QModelIndex | QPersistentModelIndex
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MONTH_LINE: Final = 20
_MONTH_HEAD: Final = 26
CARD: Final = 92
LINE_HEIGHT: Final = 48
Now = Callable[[], datetime]


class WeekDelegate(QStyledItemDelegate):
    """One deadline of a day as a small card."""

    def __init__(self, now: Now, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, theme().px(CARD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: Cell = index.data(CELL)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, cell.head)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if cell.items:
            self._card(painter, rect, cell.items[0], chosen=chosen, focused=focused)
        elif focused:
            _ring(painter, rect.adjusted(3, 3, -4, -4))
        painter.restore()

    def _card(
        self, painter: QPainter, rect: QRect, item: AgendaItem, *, chosen: bool, focused: bool
    ) -> None:
        look = theme()
        chip = item_chip(item, self._now())
        colours = look.tokens.deadlines[chip.state]
        card = rect.adjusted(look.px(5), look.px(3), -look.px(5), -look.px(3))
        painter.setPen(QPen(look.colour("accent.base" if chosen else "border.subtle"), 1))
        painter.setBrush(look.colour("bg.selected" if chosen else "bg.surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        edge = QRectF(card.left() + 0.5, card.top() + 5, 3, card.height() - 10)
        painter.fillRect(edge, look.colour(_strong(colours.edge, colours.text)))
        inside = card.adjusted(look.px(9), look.px(5), -look.px(6), -look.px(5))
        height, side = look.line("meta"), look.px(14)
        first = QRect(inside.left(), inside.top(), inside.width(), height)
        icon = QRect(first.right() - side, first.center().y() - side // 2 + 1, side, side)
        picture = item_icon(item, chip.state)
        look.icon(picture, _strong(colours.text, colours.edge)).paint(painter, icon)
        bold = look.font("meta", bold=True, figures=True)
        head = item.file_no or file_words(item)
        _text(painter, first.adjusted(0, 0, -side - 4, 0), head, bold, "text.primary")
        below = QRect(inside.left(), first.bottom() + 1, inside.width(), 2 * height)
        lines = _two_lines(painter, below, kind_words(item), look.font("meta", bold=True))
        last = first.translated(0, (1 + lines) * height)
        if last.bottom() <= inside.bottom() and item.file_no:
            _text(painter, last, item.title, look.font("meta"), "text.muted")
        if focused:
            _ring(painter, card.adjusted(-1, -1, 1, 1))


class MonthDelegate(QStyledItemDelegate):
    """One day with the first of its deadlines, and how many more there are."""

    def __init__(self, now: Now, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: Cell = index.data(CELL)
        look = theme()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, cell.head, quiet=not cell.in_month)
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, look.colour("border.subtle"))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(0, 0, -1, -1), look.colour("bg.selected"))
        self._head(painter, rect, cell)
        self._items(painter, rect, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _ring(painter, rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _head(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        look, head = theme(), cell.head
        place = QRect(rect.left() + look.px(6), rect.top() + look.px(3), rect.width(), look.px(21))
        place.setRight(rect.right() - look.px(5))
        font = look.font("meta", bold=True, figures=True)
        if head.today:
            left = _today(painter, place, day_number(head.day), font)
            word = place.adjusted(left - place.left() + look.px(5), 0, 0, 0)
            told = head.holiday or today_word()
            # WHY whole or not: a disc says that it is today, and the beginning of a word nothing.
            if head.holiday or _fits(word, told, font):
                _text(painter, word, told, font, "accent.base")
            return
        first = head.day.day == 1
        number = day_short(head.day) if first else day_number(head.day)
        colour = "text.primary" if cell.in_month and head.worked else "text.muted"
        left = _text(painter, place, number, font, colour)
        if head.holiday:
            rest = place.adjusted(left - place.left() + look.px(6), 0, 0, 0)
            _text(painter, rest, head.holiday, look.font("meta"), "text.muted")

    def _items(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        shown, first = shown_items(rect.height(), cell)
        look = theme()
        height = look.px(_MONTH_LINE)
        place = QRect(rect.left() + look.px(4), 0, rect.width() - look.px(9), height)
        for offset, item in enumerate(cell.items[first : first + shown]):
            place.moveTop(rect.top() + look.px(_MONTH_HEAD) + offset * height)
            self._item(painter, place, item, chosen=first + offset == cell.chosen)
        hidden = len(cell.items) - shown
        if hidden > 0:
            place.moveTop(rect.top() + look.px(_MONTH_HEAD) + shown * height)
            words = place.adjusted(look.px(22), 0, 0, 0)
            _text(painter, words, more_words(hidden), look.font("meta"), "text.muted")

    def _item(self, painter: QPainter, place: QRect, item: AgendaItem, *, chosen: bool) -> None:
        look = theme()
        state = item_chip(item, self._now()).state
        colours = look.tokens.deadlines[state]
        if chosen:
            painter.setPen(QPen(look.colour("accent.base"), 1))
            painter.setBrush(look.colour("bg.surface"))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        side = look.px(13)
        bold = look.font("meta", bold=True, figures=True)
        words = place.adjusted(look.px(22), 0, -look.px(3), 0)
        # WHY closer: the number of a file is never cut, whatever the size of the text.
        near = not _fits(words, item.file_no, bold)
        edge, gap = (look.px(1), look.px(15)) if near else (look.px(4), look.px(22))
        icon = QRect(place.left() + edge, place.center().y() - side // 2, side, side)
        look.icon(item_icon(item, state), _strong(colours.text, colours.edge)).paint(painter, icon)
        words = place.adjusted(gap, 0, 0 if near else -look.px(3), 0)
        left = words.left()
        if item.file_no:
            left = _text(painter, words, item.file_no, bold, "text.primary") + look.px(5)
        rest = QRect(left, words.top(), words.right() - left, words.height())
        if not near:
            _text(painter, rest, kind_words(item), look.font("meta"), "text.secondary")


class LineDelegate(QStyledItemDelegate):
    """One deadline in the list, or the day it stands under."""

    def __init__(self, now: Now, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, theme().px(LINE_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(LINE)
        look = theme()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        under = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        if line.item is None:
            painter.fillRect(rect, look.colour("bg.canvas"))
            painter.fillRect(under, look.colour("border.default"))
            place = rect.adjusted(look.px(16), look.px(12), -look.px(16), -look.px(4))
            words, aside = heading_words(line, self._now())
            left = _text(
                painter, place, words, look.font("dense", bold=True, figures=True), "text.primary"
            )
            rest = QRect(left + look.px(10), place.top(), place.right() - left, place.height())
            _text(painter, rest, aside, look.font("meta"), "text.muted")
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, look.colour("bg.selected"))
                mark = QRect(rect.left(), rect.top(), 4, rect.height())
                painter.fillRect(mark, look.colour("accent.base"))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, look.colour("bg.hover"))
            painter.fillRect(under, look.colour("border.subtle"))
            self._item(painter, rect, line.item)
            if option.state & QStyle.StateFlag.State_HasFocus and option.state & (
                QStyle.StateFlag.State_KeyboardFocusChange
            ):
                _ring(painter, rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _item(self, painter: QPainter, rect: QRect, item: AgendaItem) -> None:
        look = theme()
        chip = item_chip(item, self._now())
        area = rect.adjusted(look.px(16), look.px(3), -look.px(14), -look.px(4))
        top = rect.center().y() - look.px(11)
        right = paint_chip(painter, QPoint(area.right() + 1, top), chip).left() - look.px(12)
        half = area.height() // 2
        upper = QRect(area.left(), area.top(), right - area.left(), half)
        bold = look.font("dense", bold=True, figures=True)
        left = upper.left()
        if item.file_no:
            left = _text(painter, upper, item.file_no, bold, "text.muted") + look.px(8)
        rest = QRect(left, upper.top(), right - left, half)
        _text(painter, rest, kind_words(item), look.font("dense", bold=True), "text.primary")
        lower = QRect(area.left(), area.top() + half, right - area.left(), half)
        _text(painter, lower, file_words(item), look.font("meta"), "text.muted")


def paint_day_head(painter: QPainter, rect: QRect, head: DayHead) -> None:
    """The head of a day in a week: weekday, number, "today", the name of a holiday."""
    look = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, look.colour("bg.sunken"))
    under = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(under, look.colour("border.default"))
    side = QRect(rect.right(), rect.top(), 1, rect.height())
    painter.fillRect(side, look.colour("border.subtle"))
    area = rect.adjusted(look.px(9), look.px(7), -look.px(6), -look.px(6))
    half = area.height() // 2
    line = QRect(area.left(), area.top(), area.width(), half)
    colour = "text.secondary" if head.worked else "text.muted"
    font = look.font("meta", bold=True)
    left = _text(painter, line, weekday_short(head.day), font, colour) + look.px(6)
    place = QRect(left, line.top(), line.right() - left, line.height())
    figures = look.font("dense", bold=True, figures=True)
    below = line.translated(0, half)
    if head.today:
        _today(painter, place, day_number(head.day), figures)
        _text(painter, below, head.holiday or today_word(), font, "accent.base")
    else:
        strong = "text.primary" if head.worked else "text.muted"
        _text(painter, place, day_number(head.day), figures, strong)
        _text(painter, below, head.holiday, look.font("meta"), "text.muted")
    painter.restore()


def shown_items(height: int, cell: Cell) -> tuple[int, int]:
    """How many deadlines a day of ``height`` pixels shows, and the first of them.

    The one chosen is always among them; a line is kept for the count of the others.
    """
    look = theme()
    room = max(1, (height - look.px(_MONTH_HEAD) - look.px(2)) // look.px(_MONTH_LINE))
    shown = len(cell.items) if len(cell.items) <= room else max(1, room - 1)
    first = max(0, min(cell.chosen - shown + 1, len(cell.items) - shown))
    return shown, first


def item_at(offset: int, height: int, cell: Cell) -> int:
    """The number of the deadline ``offset`` pixels under the top of a day, -1 for none."""
    look = theme()
    shown, first = shown_items(height, cell)
    place = (offset - look.px(_MONTH_HEAD)) // look.px(_MONTH_LINE)
    return first + place if 0 <= place < shown else -1


def paint_ground(painter: QPainter, rect: QRect, head: DayHead, *, quiet: bool = False) -> None:
    """What a day stands on: darker when it is not worked, or not of the month shown."""
    look = theme()
    painter.fillRect(rect, look.colour("bg.surface" if head.worked and not quiet else "bg.canvas"))
    painter.fillRect(
        QRect(rect.right(), rect.top(), 1, rect.height()), look.colour("border.subtle")
    )


def _today(painter: QPainter, place: QRect, number: str, font: QFont) -> int:
    """A disc with the number in it; returns where it ends."""
    look = theme()
    side = min(place.height(), look.px(23))
    disc = QRect(place.left(), place.center().y() - side // 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent.base"))
    painter.drawEllipse(disc)
    painter.setFont(font)
    painter.setPen(look.colour("accent.on"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)
    return disc.right()


def _ring(painter: QPainter, rect: QRect) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().colour("focus.ring"), 2))
    painter.drawRoundedRect(rect, 6, 6)


def _strong(colour: str, other: str) -> str:
    """WHY: text on a solid fill is nearly white; an icon on the surface takes the fill instead."""
    if colour == "danger.on":
        return other
    return "border.strong" if colour == "border.default" else colour


def _two_lines(painter: QPainter, place: QRect, text: str, font: QFont) -> int:
    """Write at most two lines, cut at a word; returns how many were needed."""
    painter.setFont(font)
    painter.setPen(theme().colour("text.secondary"))
    metrics, words = painter.fontMetrics(), text.split(" ")
    first = words.pop(0)
    while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= place.width():
        first = f"{first} {words.pop(0)}"
    half = QRect(place.left(), place.top(), place.width(), place.height() // 2)
    _text(painter, half, first, font, "text.secondary")
    if words:
        rest = half.translated(0, half.height())
        _text(painter, rest, " ".join(words), font, "text.secondary")
    return 2 if words else 1


def _fits(place: QRect, text: str, font: QFont) -> bool:
    """Whether the whole of ``text`` has room on one line."""
    return QFontMetrics(font).horizontalAdvance(text) <= place.width()


def _text(painter: QPainter, place: QRect, text: str, font: QFont, colour: str) -> int:
    """Write one line, cut where there is no room; returns where it ends."""
    painter.setFont(font)
    painter.setPen(theme().colour(colour))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
    painter.drawText(place, _LEFT, shown)
    return place.left() + metrics.horizontalAdvance(shown)
