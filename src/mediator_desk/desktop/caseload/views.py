"""The computed views at the left: two groups, each view with an icon and its count."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import count
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.caseload import CaseView

_Index = QModelIndex | QPersistentModelIndex
VIEW_ROLE: Final = Qt.ItemDataRole.UserRole
_COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_MANY: Final = 999
_COMPACT_UNDER: Final = 800
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
_DELAYS: Final = (CaseView.OVERDUE, CaseView.NEXT_SEVEN_DAYS, CaseView.SUSPENDED)
_FOLLOW: Final = tuple(view for view in CaseView if view not in _DELAYS)
_LINES: Final[tuple[CaseView | str, ...]] = ("follow", *_FOLLOW, "delays", *_DELAYS)


class ViewsModel(QAbstractListModel):
    """Group titles and views; titles cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._counts: Mapping[CaseView, int] = {}

    def show_counts(self, counts: Mapping[CaseView, int]) -> None:
        """Renew the counts in place."""
        if counts != self._counts:
            self._counts = counts
            self.say_again()

    def say_again(self) -> None:
        """The language changed."""
        self.dataChanged.emit(self.index(0), self.index(len(_LINES) - 1))

    def index_of(self, view: CaseView) -> QModelIndex:
        """Where a view stands."""
        return self.index(_LINES.index(view))

    def count_of(self, view: CaseView) -> int:
        """How many disputes a view holds."""
        return self._counts.get(view, 0)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(_LINES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = _LINES[index.row()]
        if not isinstance(line, CaseView):
            return self._title(line) if role == Qt.ItemDataRole.DisplayRole else None
        if role == VIEW_ROLE:
            return line
        if role == _COUNT_ROLE:
            return self._counts.get(line)
        return self._words(line, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(_LINES[index.row()], CaseView):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _words(self, view: CaseView, role: int) -> str | None:
        words, number = label("caseload_view", view), self._counts.get(view, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}, {number}"
        if role == Qt.ItemDataRole.ToolTipRole and number > _MANY:
            return count(number)
        return None

    @staticmethod
    def _title(group: str) -> str:
        if group == "delays":
            return QCoreApplication.translate("caseload", "Deadlines")
        return QCoreApplication.translate("caseload", "Follow-up")


class ViewsDelegate(QStyledItemDelegate):
    """Paints a view as a rounded line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        if index.data(VIEW_ROLE) is None:
            return QSize(100, theme().px(30 if index.row() == 0 else 36))
        compact = self._list.window().height() < _COMPACT_UNDER
        return QSize(100, theme().px(29 if compact else 31))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = index.data(VIEW_ROLE)
        words = str(index.data())
        if view is None:
            painter.setFont(look.font("meta", bold=True))
            painter.setPen(look.colour("text.muted"))
            place = rect.adjusted(look.px(10), 0, 0, -look.px(6))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words
            )
            painter.restore()
            return
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, rect, on)
        side = look.px(17)
        icon = QRect(rect.left() + look.px(10), rect.center().y() - side // 2 + 1, side, side)
        colour = "accent.base" if on else "text.muted"
        look.icon(_ICONS[view], colour).paint(painter, icon)
        number = count(index.data(_COUNT_ROLE) or 0, _MANY)
        painter.setFont(look.font("meta", bold=True, figures=True))
        painter.setPen(look.colour(colour))
        right = rect.right() - look.px(10)
        width = painter.fontMetrics().horizontalAdvance(number)
        place = QRect(right - width, rect.top(), width + 1, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(look.font("dense", bold=on))
        painter.setPen(look.colour("accent.base" if on else "text.primary"))
        left = icon.right() + look.px(10)
        room = QRect(left, rect.top(), right - width - look.px(8) - left, rect.height())
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

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
