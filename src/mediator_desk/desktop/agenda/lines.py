"""Every deadline in one list, under the day it falls on: late ones first.

Owns grouping and order; renewed whole, without losing which deadline is chosen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from mediator_desk.desktop.agenda.words import distance_words, due_sentence
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.usecases.agenda import AgendaItem

_Index = QModelIndex | QPersistentModelIndex
LINE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """A deadline, or (``item`` none) the day its followers stand under."""

    day: date
    item: AgendaItem | None = None


class LinesModel(QAbstractListModel):
    """Days and deadlines."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._lines: list[Line] = []

    def show_items(self, items: Sequence[AgendaItem], *, headed: bool = True) -> None:
        """Become ``items``, in the order of their ends, under their days if ``headed``."""
        lines: list[Line] = []
        before = None
        for item in items:
            day = item.on
            if headed and day != before:
                lines.append(Line(day))
                before = day
            lines.append(Line(day, item))
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, index: _Index) -> Line | None:
        """The line at ``index``."""
        return self._lines[index.row()] if index.isValid() else None

    def row_of(self, item: AgendaItem | None) -> int:
        """The row of the same deadline, -1 when it is not listed."""
        for row, line in enumerate(self._lines):
            if item is not None and line.item is not None and same(line.item, item):
                return row
        return -1

    def first_from(self, day: date) -> int:
        """The row of the first deadline on ``day`` or after, else of the last one; -1 for none."""
        last = -1
        for row, line in enumerate(self._lines):
            if line.item is not None:
                last = row
                if line.day >= day:
                    return row
        return last

    def say_again(self) -> None:
        """The language, or the time left, changed."""
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if line.item is not None:
                return due_sentence(line.item, self._now())
            return ", ".join(heading_words(line, self._now()))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].item is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def same(one: AgendaItem, other: AgendaItem) -> bool:
    """Whether both are the same deadline, whatever changed in it."""
    return (one.uid, one.kind, one.days_left) == (other.uid, other.kind, other.days_left)


def heading_words(line: Line, now: datetime) -> tuple[str, str]:
    """The day deadlines stand under, and how far it is."""
    return day_long(line.day), distance_words(line.day, now.astimezone().date())
