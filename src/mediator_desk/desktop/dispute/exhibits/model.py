"""The table of exhibits: numbers, title, type, who filed it, when, and who has seen it."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from dispute_exchange.vocabulary import Authenticity, PartyRole
from mediator_desk.desktop.dispute.exhibits.marks import mark_icon
from mediator_desk.desktop.dispute.exhibits.words import (
    cell_sentence,
    class_words,
    doubt_words,
    filing_words,
    number_words,
    reliance_words,
)
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.present.dates import day_short, moment_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.exhibits import Cell, ExhibitRow, Sight

COLUMNS: Final = (
    "number",
    "own",
    "title",
    "type",
    "filed",
    "consumer",
    "trader",
    "cited",
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
                "own": self.tr("Number among the exhibits of the one who filed it"),
                "consumer": self.tr("Seen by the consumer"),
                "trader": self.tr("Seen by the trader"),
                "cited": self.tr("Cited in the draft"),
            }.get(COLUMNS[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "number": self.tr("No."),
            "own": self.tr("Own"),
            "title": self.tr("Title"),
            "type": self.tr("Type"),
            "filed": self.tr("Filed"),
            "consumer": actor_words(PartyRole.CONSUMER),
            "trader": actor_words(PartyRole.TRADER),
            "cited": self.tr("Cited"),
            "state": self.tr("State"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.exhibits[index.row()], COLUMNS[index.column()]
        answer = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: lambda *cell: plain_tip(self._tip(*cell)),
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
        cell = _cell(row, column)
        if cell is not None:
            return cell_sentence(row, cell)
        if column == "state":
            return reliance_words(row)
        if column != "title":
            return self._text(row, column)
        item = row.item
        bare = discretion().without_names
        parts = [bare(row.shown_title)]
        if row.title:
            parts.append(self.tr("Filed as “{title}”").format(title=bare(item.title)))
        parts.append(f"{bare(item.original_name)}, {file_size(item.size)}")
        kind = f"{label('evidence_type', row.shown_type)}, {self._tip(row, 'filed')}"
        parts += [kind, class_words(item.disclosure), doubt_words(row.authenticity)]
        return "\n".join(filter(None, parts))

    def _spoken(self, row: ExhibitRow, column: str) -> str:
        place = COLUMNS.index(column)
        sides = Qt.Orientation.Horizontal
        header = self.headerData(place, sides, Qt.ItemDataRole.ToolTipRole) or self.headerData(
            place, sides
        )
        text = self._text(row, column)
        if column == "cited":
            text = self.tr("yes") if row.cited else self.tr("no")
        return self.tr("{header}: {text}").format(header=header, text=text)

    def _text(self, row: ExhibitRow, column: str) -> str:
        item = row.item
        if column in ("consumer", "trader"):
            return self._seen(row, column)
        return {
            "number": number_words(row),
            "own": str(row.number or "—"),
            "title": discretion().without_names(row.shown_title),
            "type": label("evidence_type", row.shown_type),
            "filed": day_short(item.submitted_at.astimezone().date()),
            "cited": "",
            "state": self._state(row),
        }[column]

    def _seen(self, row: ExhibitRow, column: str) -> str:
        cell = _cell(row, column)
        if cell is None:
            return "—"
        if cell.sight is Sight.FILED:
            return self.tr("filed")
        if cell.sight is Sight.LEAVING:
            return self.tr("to be sent")
        return day_short(cell.at.astimezone().date()) if cell.at else "—"

    def _state(self, row: ExhibitRow) -> str:
        if row.filing is not None:
            return filing_words(row)
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
            "own": (
                f"{row.number.party.value}{row.number.no:06d}" if row.number is not None else "~"
            ),
            "filed": item.submitted_at.isoformat(),
            "consumer": _when(row, "consumer"),
            "trader": _when(row, "trader"),
            "cited": int(not row.cited),
        }
        return keys.get(column, self._text(row, column).casefold())


def _icon(row: ExhibitRow, column: str) -> QIcon | None:
    look = theme()
    if column == "filed":
        return mark_icon(row.item.submitted_by)
    if column == "cited":
        return look.icon("quote", "accent.base") if row.cited else None
    if column == "title":
        return _title_icon(row)
    return look.icon(*_state_icon(row)) if column == "state" else None


def _state_icon(row: ExhibitRow) -> tuple[str, str]:
    if row.filing is not None:
        return "clock", "text.muted"
    if row.item.defect or row.type_mismatch or not row.held:
        return "alert-triangle", "warning.fg"
    return ("circle-check", "success.fg") if row.may_be_relied_on else ("eye-off", "text.muted")


def _title_icon(row: ExhibitRow) -> QIcon | None:
    """WHY only the rarer: a mark on every line would mark nothing."""
    if row.authenticity is not Authenticity.AUTH_NONE:
        return theme().icon("help-circle", "warning.fg")
    if row.consent_from is not None:
        return theme().icon("lock", "warning.fg")
    if row.redacts is not None:
        return theme().icon("marquee-2", "text.secondary")
    return None


def _alignment(_row: ExhibitRow, column: str) -> Qt.AlignmentFlag | None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return right if column == "number" else None


def _cell(row: ExhibitRow, column: str) -> Cell | None:
    if column not in ("consumer", "trader") or not row.cells or row.filing is not None:
        return None
    return row.cells[0 if column == "consumer" else 1]


def _when(row: ExhibitRow, column: str) -> str:
    """When a party saw an exhibit, to sort by; its own come first."""
    cell = _cell(row, column)
    if cell is None or cell.at is None:
        return "~"
    return "" if cell.sight is Sight.FILED else cell.at.isoformat()
