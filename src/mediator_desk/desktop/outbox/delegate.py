"""Painting of an act's line: state with icon, two-line cells, marks of the recipients."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.desktop.outbox.model import (
    ACT,
    DISPUTE,
    LINE_ROLE,
    RECIPIENTS,
    STATE,
    Line,
    group_words,
)
from mediator_desk.desktop.outbox.words import (
    look_of,
    receipt_words,
    recipients_words,
    state_words,
    under_act,
)
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.marks import paint_mark
from mediator_desk.usecases.outbox import ActRow, ActState

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TITLE_HEIGHT = 33
ACT_HEIGHT = 53


class ActDelegate(QStyledItemDelegate):
    """Five columns; group titles are painted across."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line: Line = index.data(LINE_ROLE)
        return QSize(80, theme().px(TITLE_HEIGHT if line.act is None else ACT_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(LINE_ROLE)
        look = theme()
        rect: QRect = option.rect
        painter.save()
        if line.act is None:
            painter.fillRect(rect, look.colour("bg.canvas"))
            painter.setFont(look.font("meta", bold=True))
            painter.setPen(look.colour("text.secondary"))
            painter.drawText(rect.adjusted(look.px(16), 0, 0, 0), _LEFT, group_words(line.group))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, look.colour("bg.selected"))
            self._paint_cell(painter, rect, index.column(), line.act)
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border.subtle")
        )
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, column: int, act: ActRow) -> None:
        look = theme()
        cell = rect.adjusted(look.px(16 if column == STATE else 10), 0, -look.px(8), 0)
        if column == STATE:
            state = look_of(act)
            side = look.px(17)
            icon = QRect(cell.left(), cell.center().y() - side // 2, side, side)
            look.icon(state.icon, state.colour).paint(painter, icon)
            words = cell.adjusted(side + look.px(7), 0, 0, 0)
            _line(
                painter, words, state_words(act.state), look.font("meta", bold=True), state.colour
            )
        elif column == ACT:
            done = act.state in (ActState.ACCEPTED, ActState.WITHDRAWN)
            _two_lines(painter, cell, label("act_kind", act.kind), under_act(act), bold=not done)
        elif column == DISPUTE:
            _line(painter, cell, act.file_no, look.font("dense", figures=True), "text.primary")
        elif column == RECIPIENTS:
            self._paint_recipients(painter, cell, act)
        else:
            first, second = receipt_words(act)
            refused = act.state is ActState.REFUSED
            quiet = act.receipt_no is None
            _two_lines(
                painter,
                cell,
                first,
                second,
                colour="danger.fg" if refused else "text.muted" if quiet else "text.primary",
                style="meta" if quiet and not refused else "dense",
            )

    @staticmethod
    def _paint_recipients(painter: QPainter, cell: QRect, act: ActRow) -> None:
        look = theme()
        side, left = look.px(16), cell.left()
        for role in act.recipients:
            paint_mark(painter, QRect(left, cell.center().y() - side // 2, side, side), role)
            left += side + look.px(4)
        words = QRect(left, cell.top(), cell.right() - left, cell.height())
        _line(painter, words, recipients_words(act), look.font("dense"), "text.secondary")


def _line(painter: QPainter, cell: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(theme().colour(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
    painter.drawText(cell, _LEFT, shown)


def _two_lines(
    painter: QPainter,
    cell: QRect,
    first: str,
    second: str,
    *,
    bold: bool = False,
    colour: str = "text.primary",
    style: str = "dense",
) -> None:
    look = theme()
    if not second:
        _line(painter, cell, first, look.font(style, bold=bold), colour)
        return
    height = look.px(20)
    top = cell.center().y() - height + 1
    upper = QRect(cell.left(), top, cell.width(), height)
    lower = QRect(cell.left(), top + height - 1, cell.width(), look.px(19))
    _line(painter, upper, first, look.font(style, bold=bold), colour)
    _line(painter, lower, second, look.font("meta", figures=True), "text.muted")
