"""Paints the lines of the caseload's rail: a title, or a rounded line with its icon and count.

Owns positions only; words and counts come from the model.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.desktop.caseload.views import COUNT_ROLE, MANY, SAVE, VIEW_ROLE
from mediator_desk.desktop.present.sizes import count
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.caseload import CaseView

_Index = QModelIndex | QPersistentModelIndex
_COMPACT_UNDER: Final = 800
_USUAL_COUNT: Final = "00"
_ICONS: Final = {
    CaseView.ALL: "stack-2",
    CaseView.TO_ANSWER: "arrow-back-up",
    CaseView.WAITING: "hourglass",
    CaseView.REFERRED: "inbox",
    CaseView.TO_IMPLEMENT: "clipboard-list",
    CaseView.IMPLEMENTED: "circle-check",
    CaseView.NOT_IMPLEMENTED: "circle-x",
    CaseView.CLOSED: "folder-check",
    CaseView.UNDER_VERIFICATION: "user-search",
    CaseView.UNVERIFIED_CONSUMERS: "user-question",
    CaseView.OVERDUE: "alert-triangle",
    CaseView.NEXT_SEVEN_DAYS: "calendar-week",
    CaseView.SUSPENDED: "player-pause",
}


@lru_cache(maxsize=8)
def _widest(words: frozenset[str], _scale: float) -> int:
    """WHY kept: every line is measured several times before the rail is shown."""
    metrics = QFontMetrics(theme().font("dense"))
    return max((metrics.horizontalAdvance(word) for word in words), default=0)


class ViewsDelegate(QStyledItemDelegate):
    """Paints a view as a rounded line."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self._read: QAbstractItemModel | None = None
        self._words: frozenset[str] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = theme()
        room = max(look.line("dense"), look.line("meta"))
        if index.data(VIEW_ROLE) is None:
            return QSize(100, max(look.px(30 if index.row() == 0 else 36), room + look.px(6)))
        compact = self._list.window().height() < _COMPACT_UNDER
        high = max(look.px(29 if compact else 31), room + look.px(4))
        place = self._words_place(self._line_of(option.rect), index)
        needed = QFontMetrics(look.font("dense")).boundingRect(
            place, Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(100, high + max(0, needed.height() - look.line("dense")))

    def _line_of(self, rect: QRect) -> QRect:
        """WHY: Qt may ask how high a line is before it knows how wide."""
        return rect if rect.width() > 0 else self._list.viewport().rect()

    def _bare(self, rect: QRect) -> bool:
        """Whether a word would be cut beside its icon: then no line has one."""
        look = theme()
        figures = QFontMetrics(look.font("meta", bold=True, figures=True))
        beside = look.px(55) + figures.horizontalAdvance(_USUAL_COUNT)
        return _widest(self._every_word(), look.scale) > rect.width() - beside

    def _every_word(self) -> frozenset[str]:
        """The words of all views. WHY kept: each line asks for them each time it is measured."""
        model = self._list.model()
        if model is not self._read:
            self._read, self._words = model, None
            for changed in (
                model.dataChanged, model.modelReset, model.rowsInserted, model.rowsRemoved
            ):  # fmt: skip
                changed.connect(self._forget_words)
        if self._words is None:
            rows = [model.index(row, 0) for row in range(model.rowCount())]
            named = [row for row in rows if row.data(VIEW_ROLE) is not None]
            self._words = frozenset(word for row in named for word in str(row.data()).split())
        return self._words

    @Slot()
    def _forget_words(self) -> None:
        self._words = None

    def _words_place(self, rect: QRect, index: _Index) -> QRect:
        """Between the icon and the count."""
        look = theme()
        left = rect.left() + look.px(10)
        if not self._bare(rect):
            left += look.px(17) + look.px(10)
        right = rect.right() - look.px(10)
        if index.data(VIEW_ROLE) != SAVE:
            figures = QFontMetrics(look.font("meta", bold=True, figures=True))
            right -= figures.horizontalAdvance(count(index.data(COUNT_ROLE) or 0, MANY))
            right -= look.px(8)
        return QRect(left, rect.top(), right - left, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(VIEW_ROLE) is None:
            self._paint_title(painter, option.rect, str(index.data()))
        else:
            self._paint_line(painter, option, index)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, words: str) -> None:
        look = theme()
        painter.setFont(look.font("meta", bold=True))
        painter.setPen(look.colour("text.muted"))
        place = rect.adjusted(look.px(10), 0, 0, -look.px(6))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme()
        rect: QRect = option.rect
        line = index.data(VIEW_ROLE)
        saving = line == SAVE
        on = bool(option.state & QStyle.StateFlag.State_Selected) and not saving
        self._paint_ground(painter, option, rect, on)
        side = look.px(17)
        icon = QRect(rect.left() + look.px(10), rect.center().y() - side // 2 + 1, side, side)
        colour = "accent.base" if on or saving else "text.muted"
        name = "plus" if saving else _ICONS.get(line, "filter")
        if not self._bare(rect):
            look.icon(name, colour).paint(painter, icon)
        if not saving:
            self._paint_count(painter, rect, index.data(COUNT_ROLE) or 0, colour)
        place, words = self._words_place(rect, index), str(index.data())
        bold = look.font("dense", bold=True)
        # WHY not always: heavier words must not need a line more than the others.
        fits = QFontMetrics(bold).horizontalAdvance(words) <= place.width()
        painter.setFont(bold if on and fits else look.font("dense"))
        painter.setPen(look.colour("accent.base" if on or saving else "text.primary"))
        # WHY two lines: the end of the name of a view is what tells it from another.
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, flags, words)

    def _paint_count(self, painter: QPainter, rect: QRect, number: int, colour: str) -> None:
        look = theme()
        words = count(number, MANY)
        painter.setFont(look.font("meta", bold=True, figures=True))
        painter.setPen(look.colour(colour))
        width = painter.fontMetrics().horizontalAdvance(words)
        left = rect.right() - look.px(10) - width
        place = QRect(left, rect.top(), width + 1, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, on: bool
    ) -> None:
        look = theme()
        if on or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("bg.selected" if on else "bg.hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("focus.ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
