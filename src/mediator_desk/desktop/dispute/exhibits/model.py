"""The table of exhibits: number, title, type, who filed it, when, and who has seen it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.exhibits.marks import mark_icon
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.present.dates import day_short, moment_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.exhibits import ExhibitRow

COLUMNS: Final = (
    "number",
    "title",
    "type",
    "filed",
    "consumer",
    "trader",
    "state",
)
SORT_ROLE: Final = Qt.ItemDataRole.UserRole
_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class ExhibitsModel(QAbstractTableModel):
    """Rows are exhibits, in the order of their numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.exhibits: Sequence[ExhibitRow] = ()

    def show_exhibits(self, exhibits: Sequence[ExhibitRow]) -> None:
        """Show other exhibits; the same ones refresh in place."""
        before = [row.item.evidence_id for row in self.exhibits]
        if [row.item.evidence_id for row in exhibits] == before:
            self.exhibits = exhibits
            if exhibits:
                last = self.index(len(exhibits) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.exhibits = exhibits
        self.endResetModel()

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
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                "consumer": self.tr("Seen by the consumer"),
                "trader": self.tr("Seen by the trader"),
            }.get(COLUMNS[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "number": self.tr("No."),
            "title": self.tr("Title"),
            "type": self.tr("Type"),
            "filed": self.tr("Filed"),
            "consumer": actor_words(PartyRole.CONSUMER),
            "trader": actor_words(PartyRole.TRADER),
            "state": self.tr("State"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.exhibits[index.row()], COLUMNS[index.column()]
        answer = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.DecorationRole: _icon,
            Qt.ItemDataRole.TextAlignmentRole: _alignment,
            SORT_ROLE: self._sort_key,
        }.get(Qt.ItemDataRole(role))
        return answer(row, column) if answer is not None else None

    def _tip(self, row: ExhibitRow, column: str) -> str:
        if column == "filed":
            words = self.tr("Filed by {who}, {when}")
            who = actor_words(row.item.submitted_by).lower()
            return words.format(who=who, when=moment_short(row.item.submitted_at))
        if column != "title":
            return self._text(row, column)
        item = row.item
        kind = f"{label('evidence_type', item.type)}, {self._tip(row, 'filed')}"
        return f"{item.title}\n{item.original_name}, {file_size(item.size)}\n{kind}"

    def _spoken(self, row: ExhibitRow, column: str) -> str:
        place = COLUMNS.index(column)
        sides = Qt.Orientation.Horizontal
        header = self.headerData(place, sides, Qt.ItemDataRole.ToolTipRole) or self.headerData(
            place, sides
        )
        return self.tr("{header}: {text}").format(header=header, text=self._text(row, column))

    def _text(self, row: ExhibitRow, column: str) -> str:
        item = row.item
        if column in ("consumer", "trader"):
            role = PartyRole.CONSUMER if column == "consumer" else PartyRole.TRADER
            seen = _seen_at(row, role)
            if item.submitted_by is role:
                return self.tr("filed")
            return day_short(seen.astimezone().date()) if seen else "—"
        return {
            "number": str(item.piece_no),
            "title": item.title,
            "type": label("evidence_type", item.type),
            "filed": day_short(item.submitted_at.astimezone().date()),
            "state": self._state(row),
        }[column]

    def _state(self, row: ExhibitRow) -> str:
        if not row.held:
            return self.tr("Not downloaded")
        if row.item.defect is not None:
            return label("document_defect", row.item.defect)
        if row.type_mismatch is not None:
            return self.tr("Really {type}").format(type=row.type_mismatch)
        if row.may_be_relied_on:
            return self.tr("May be relied on")
        return self.tr("Not seen by both")

    def _sort_key(self, row: ExhibitRow, column: str) -> object:
        item = row.item
        keys: dict[str, object] = {
            "number": item.piece_no,
            "filed": item.submitted_at.isoformat(),
            "consumer": _when(row, PartyRole.CONSUMER),
            "trader": _when(row, PartyRole.TRADER),
        }
        return keys.get(column, self._text(row, column).casefold())


def _icon(row: ExhibitRow, column: str) -> QIcon | None:
    if column == "filed":
        return mark_icon(row.item.submitted_by)
    if column != "state":
        return None
    if row.item.defect or row.type_mismatch or not row.held:
        return theme().icon("alert-triangle", "warning.fg")
    if row.may_be_relied_on:
        return theme().icon("circle-check", "success.fg")
    return theme().icon("eye-off", "text.muted")


def _alignment(_row: ExhibitRow, column: str) -> Qt.AlignmentFlag | None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return right if column == "number" else None


def _when(row: ExhibitRow, role: PartyRole) -> str:
    """When a party saw an exhibit, to sort by; its own come first."""
    seen = _seen_at(row, role)
    return "" if row.item.submitted_by is role else seen.isoformat() if seen else "~"


def _seen_at(row: ExhibitRow, role: PartyRole) -> datetime | None:
    return next((seen.at for seen in row.item.seen_by if seen.by is role), None)
