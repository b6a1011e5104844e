"""Who has seen what: exhibits in rows, parties in columns, and what a missing cell forbids.

Owns the table and its buttons; a cell that is missing is pressed with Enter, Space or a click.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.exhibits.words import (
    cell_sentence,
    cell_words,
    number_words,
    reliance_words,
)
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.exhibits import Cell, ExhibitRow, Sight

COLUMNS: Final = ("number", "own", "title", "consumer", "trader", "relied")
PRESSED: Final = frozenset({Sight.UNSEEN, Sight.CONFIDED})
"""Cells that are buttons."""
CELL: Final = Qt.ItemDataRole.UserRole
_WIDTHS: Final = {"number": 46, "own": 56, "consumer": 158, "trader": 158, "relied": 236}
_ROW: Final = 42
"""High enough for two lines of what a missing cell forbids."""
_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Rows are exhibits in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.exhibits: Sequence[ExhibitRow] = ()

    def show_exhibits(self, exhibits: Sequence[ExhibitRow]) -> None:
        """Show other exhibits; the same ones refresh in place."""
        same = [row.item.evidence_id for row in self.exhibits] == [
            row.item.evidence_id for row in exhibits
        ]
        if same:
            self.exhibits = exhibits
            if exhibits:
                last = self.index(len(exhibits) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.exhibits = exhibits
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """The party's cell at ``index``; none in the other columns."""
        row, column = self.exhibits[index.row()], COLUMNS[index.column()]
        if column not in ("consumer", "trader") or not row.cells or row.filing is not None:
            return None
        return row.cells[0 if column == "consumer" else 1]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.exhibits)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[section] == "own":
            return self.tr("Number among the exhibits of the one who filed it")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "number": self.tr("No."),
            "own": self.tr("Own"),
            "title": self.tr("Title"),
            "consumer": actor_words(PartyRole.CONSUMER),
            "trader": actor_words(PartyRole.TRADER),
            "relied": self.tr("In a decision"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.exhibits[index.row()], COLUMNS[index.column()]
        if role == CELL:
            return self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            cell = self.cell(index)
            text = cell_sentence(row, cell) if cell is not None else self._text(row, index)
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.DecorationRole and column == "relied":
            return _icon(row)
        return None

    def _text(self, row: ExhibitRow, index: Index) -> str:
        cell = self.cell(index)
        if cell is not None:
            return cell_words(cell)
        return {
            "number": number_words(row),
            "own": str(row.number or "—"),
            "title": discretion().without_names(row.shown_title),
            "relied": reliance_words(row),
        }.get(COLUMNS[index.column()], "—")


class _CellDelegate(QStyledItemDelegate):
    """Paints a missing cell as the button it is."""

    pressed = Signal(QModelIndex)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if cell is None or cell.sight not in PRESSED:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        view = option.widget
        view.style().drawControl(view.style().ControlElement.CE_ItemViewItem, bare, painter, view)
        self._paint_button(painter, option, index, cell)

    def _paint_button(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell
    ) -> None:
        look = theme()
        rect, view = option.rect, option.widget
        focused = isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index
        box = rect.adjusted(look.px(6), look.px(4), -look.px(8), -look.px(4))
        tone = "accent.base" if cell.sight is Sight.UNSEEN else "warning.fg"
        edge = "focus.ring" if focused else "border.strong"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(edge), 2 if focused else 1))
        painter.setBrush(look.colour("bg.surface"))
        painter.drawRoundedRect(box, 5, 5)
        side = look.px(15)
        place = QRect(box.left() + look.px(7), box.center().y() - side // 2, side, side)
        icon = "send" if cell.sight is Sight.UNSEEN else "lock"
        look.icon(icon, tone).paint(painter, place)
        painter.setPen(look.colour(tone))
        painter.setFont(look.font("dense", bold=True))
        words = QRect(place.right() + look.px(6), box.top(), 0, box.height())
        words.setRight(box.right() - look.px(4))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        cell = index.data(CELL)
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and cell is not None
            and cell.sight in PRESSED
        ):
            self.pressed.emit(model.index(index.row(), index.column()))
            return True
        return super().editorEvent(event, model, option, index)


class MatrixView(QTableView):
    """Emits ``wanted`` with the exhibit's line and the cell that was pressed."""

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self._delegate = _CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._delegate.pressed.connect(self._press)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.setProperty("role", "lines")
        self._columns = Columns(self, COLUMNS.index("title"))
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _press(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        cell = self.matrix.cell(index)
        if cell is not None and cell.sight in PRESSED:
            self.wanted.emit(self.matrix.exhibits[index.row()], cell)

    @Slot()
    def _fit(self) -> None:
        look, header = theme(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns.ask({COLUMNS.index(name): look.px(wide) for name, wide in _WIDTHS.items()})

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Who has seen what"))
        self.matrix.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.matrix.show_exhibits(self.matrix.exhibits)


def _icon(row: ExhibitRow) -> QIcon:
    if row.filing is not None:
        return theme().icon("clock", "text.muted")
    if row.hindrances:
        return theme().icon("eye-off", "warning.fg")
    return theme().icon("circle-check", "success.fg")
