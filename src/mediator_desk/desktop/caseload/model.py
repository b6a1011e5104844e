"""Rows of the caseload for a view, renewed by differences so that nothing flickers or moves.

Owns the order shown and what is said of each row; the rows themselves come from a use case.
"""

from collections.abc import Callable, Sequence, Set
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.caseload import CaseRow

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class CaseloadModel(QAbstractListModel):
    """One row per dispute; the whole row is read out as one sentence."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[CaseRow] = []
        self._now = now

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Become ``rows``: leave, reorder, arrive, change, each told to the view as such."""
        wanted = {row.dispute_id for row in rows}
        self._remove([row for row in self._rows if row.dispute_id not in wanted])
        held = {row.dispute_id for row in self._rows}
        self._reorder([row.dispute_id for row in rows if row.dispute_id in held])
        place = 0
        while place < len(rows):
            if rows[place].dispute_id not in held:
                place = self._insert(place, rows, held)
                continue
            # WHY identity first: what was remembered comes as it was, thousands of rows at a time.
            if self._rows[place] is not rows[place] and self._rows[place] != rows[place]:
                self._rows[place] = rows[place]
                self._tell(place, place)
            place += 1

    def row(self, index: _Index) -> CaseRow | None:
        """The dispute at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, dispute_id: UUID) -> QModelIndex:
        """Where a dispute stands; invalid when it does not."""
        for place, row in enumerate(self._rows):
            if row.dispute_id == dispute_id:
                return self.index(place)
        return QModelIndex()

    def say_again(self) -> None:
        """The minute or the language changed: every row is told anew."""
        if self._rows:
            self._tell(0, len(self._rows) - 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(row, self._now())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.file_no} · {row.title}\n{row.consumer} · {row.trader}")
        return None

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))

    def _insert(self, place: int, rows: Sequence[CaseRow], held: Set[UUID]) -> int:
        """Neighbours arrive together; returns the place after them.

        WHY together: ten thousand arrivals told one by one would hold the window for a second.
        """
        end = place
        while end < len(rows) and rows[end].dispute_id not in held:
            end += 1
        self.beginInsertRows(QModelIndex(), place, end - 1)
        self._rows[place:place] = rows[place:end]
        self.endInsertRows()
        return end

    def _remove(self, gone: list[CaseRow]) -> None:
        if not gone:
            return
        if len(gone) == len(self._rows):
            self.beginResetModel()
            self._rows.clear()
            self.endResetModel()
            return
        leaving = {row.dispute_id for row in gone}
        place = len(self._rows) - 1
        while place >= 0:
            last = place
            while place >= 0 and self._rows[place].dispute_id in leaving:
                place -= 1
            if place < last:
                self.beginRemoveRows(QModelIndex(), place + 1, last)
                del self._rows[place + 1 : last + 1]
                self.endRemoveRows()
            place -= 1

    def _reorder(self, order: list[UUID]) -> None:
        if [row.dispute_id for row in self._rows] == order:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].dispute_id for index in before]
        places = {dispute_id: place for place, dispute_id in enumerate(order)}
        self._rows.sort(key=lambda row: places[row.dispute_id])
        self.changePersistentIndexList(
            before, [self.index(places[dispute_id]) for dispute_id in ids]
        )
        self.layoutChanged.emit()


def sentence(row: CaseRow, now: datetime) -> str:
    """The whole row as one reads it aloud."""
    translate = QCoreApplication.translate
    action = action_words(row.next_action)
    parts = [
        translate("caseload", "File {number}, {title}.").format(
            number=row.file_no, title=row.title
        ),
        translate("caseload", "Consumer {name}.").format(name=row.consumer),
        translate("caseload", "Trader {name}.").format(name=row.trader),
        f"{money(row.disputed)}.",
    ]
    needed = translate("caseload", "Action needed: {action}.")
    waiting = translate("caseload", "Waiting: {action}.")
    parts.append((waiting if action.waiting else needed).format(action=action.sentence))
    if row.clock is not None:
        parts.append(f"{clock_chip(row.clock, now).spoken}.")
    if row.unread:
        parts.append(f"{plurals().new(row.unread)}.")
    if row.vulnerable:
        parts.append(translate("caseload", "Vulnerable person."))
    if row.read_only:
        parts.append(translate("caseload", "Read-only."))
    return " ".join(parts)
