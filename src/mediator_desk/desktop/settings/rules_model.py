"""The rules as lines of a table, each of two lines: the rule, its value, its source, its dates."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.desktop.present.deadlines import read_words, source_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.settings.rules_words import (
    checked_words,
    dates_words,
    rule_name,
    spoken,
    value_words,
)
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.law import Confidence
from mediator_desk.usecases.body_rules import RuleView

_Index = QModelIndex | QPersistentModelIndex
VIEW: Final = Qt.ItemDataRole.UserRole
NAME, VALUE, SOURCE, DATES, TRUST = range(5)
ROW_HEIGHT: Final = 50
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRUST: Final = {
    Confidence.CHECKED: ("check", "success.fg"),
    Confidence.TO_RECHECK: ("alert-triangle", "warning.fg"),
    Confidence.DEFAULT: ("info-circle", "text.secondary"),
}


class RulesModel(QAbstractTableModel):
    """What applies today first, then what will, then what did."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._views: list[RuleView] = []

    def show_rules(self, views: Sequence[RuleView]) -> None:
        """Become ``views``."""
        self.beginResetModel()
        self._views = list(views)
        self.endResetModel()

    def view(self, index: _Index) -> RuleView | None:
        """The rule at ``index``."""
        return self._views[index.row()] if index.isValid() else None

    def row_of(self, rule_id: str) -> int:
        """The row of a rule, -1 when it is not listed."""
        rows = (row for row, view in enumerate(self._views) if view.applied.rule_id == rule_id)
        return next(rows, -1)

    def say_again(self) -> None:
        """The language changed."""
        if self._views:
            last = self.index(len(self._views) - 1, TRUST)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, TRUST)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._views)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else TRUST + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        view = self._views[index.row()]
        if role == VIEW:
            return view
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(view) if index.column() == NAME else cell_words(view, index.column())[0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in cell_words(view, index.column()) if part))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        translate = QCoreApplication.translate
        return (
            translate("rules", "Rule"),
            translate("rules", "Value"),
            translate("rules", "Source"),
            translate("rules", "In force"),
            translate("rules", "Confidence"),
        )[section]


def cell_words(view: RuleView, column: int) -> tuple[str, str]:
    """The two lines of a cell."""
    rule, translate = view.applied, QCoreApplication.translate
    if column == NAME:
        return rule_name(rule), label("clock_concern", rule.concern)
    if column == VALUE:
        by_body = translate("rules", "set by the body") if view.by_body else ""
        return value_words(rule), by_body or label("clock_set_by", rule.set_by)
    if column == SOURCE:
        return source_words(rule.article), read_words(rule.source)
    if column == DATES:
        first, second = dates_words(rule)
        return first, second or ("" if view.in_force else translate("rules", "not yet in force"))
    return label("confidence", view.reference.confidence), checked_words(view)


class RuleDelegate(QStyledItemDelegate):
    """Two lines in each cell; what is not in force today is muted, and says so."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, theme().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view: RuleView = index.data(VIEW)
        look = theme()
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("bg.selected"))
        under = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(under, look.colour("border.subtle"))
        column = index.column()
        cell = rect.adjusted(look.px(16 if column == NAME else 10), 0, -look.px(6), 0)
        if column == TRUST:
            cell = self._trust(painter, cell, view)
        first, second = cell_words(view, column)
        colour = "text.primary" if view.in_force else "text.muted"
        if column == VALUE and view.by_body:
            colour = "accent.base"
        height = look.line("dense")
        top = cell.center().y() - (height if second else height // 2)
        place = QRect(cell.left(), top, cell.width(), height)
        bold = column in (NAME, VALUE)
        painter.setFont(look.font("dense", bold=bold, figures=True))
        painter.setPen(look.colour(colour))
        self._line(painter, place, first)
        painter.setFont(look.font("meta", figures=True))
        painter.setPen(look.colour("text.muted"))
        self._line(painter, place.translated(0, height - 1), second)
        painter.restore()

    @staticmethod
    def _trust(painter: QPainter, cell: QRect, view: RuleView) -> QRect:
        look = theme()
        icon, colour = _TRUST[view.reference.confidence]
        side = look.px(15)
        place = QRect(cell.left(), cell.center().y() - side - 1, side, side)
        look.icon(icon, colour).paint(painter, place)
        return cell.adjusted(side + look.px(6), 0, 0, 0)

    @staticmethod
    def _line(painter: QPainter, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, place.width())
        )
        painter.drawText(place, _LEFT, shown)
