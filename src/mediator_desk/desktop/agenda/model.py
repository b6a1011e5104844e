"""The days in sight with what falls due on each, as a week or as a month.

Owns which deadline stands in which cell and what is read aloud of it; renewed whole, since a
period holds few cells. The list of all deadlines is ``lines``.
"""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from mediator_desk.desktop.agenda.period import WEEK, Period, View, period_of
from mediator_desk.desktop.agenda.reading import Loaded
from mediator_desk.desktop.agenda.words import day_sentence, due_sentence, weekday
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.usecases.agenda import AgendaItem

_Index = QModelIndex | QPersistentModelIndex
CELL: Final = Qt.ItemDataRole.UserRole
HEAD: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class DayHead:
    """What is said of a day itself: its holiday if any, whether it is worked, whether today."""

    day: date
    holiday: str
    worked: bool
    today: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a month with all it holds, or one line of a day of a week (one item, or none).

    ``chosen`` is the place of the deadline chosen among ``items``, -1 when the day is not.
    """

    head: DayHead
    items: tuple[AgendaItem, ...]
    in_month: bool
    chosen: int


class CalendarModel(QAbstractTableModel):
    """Seven columns; a subclass says what its lines are. Empty until something was read."""

    def __init__(self, view: View, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._now = view, now
        self._loaded: Loaded | None = None
        self._day = now().astimezone().date()
        self._chosen = 0
        self._heads: dict[date, DayHead] = {}
        self.period: Period = period_of(view, self._day)

    def show(self, loaded: Loaded, day: date) -> None:
        """Become the period of ``day``, as it was read."""
        self.beginResetModel()
        self._loaded, self._heads = loaded, {}
        self.period = period_of(self._view, day)
        self._day = day
        self.endResetModel()

    def choose(self, day: date, number: int) -> None:
        """Mark deadline ``number`` of ``day``, a day in sight, as the one chosen."""
        before, self._day, self._chosen = self._day, day, number
        for each in {before, day}:
            if each in self.period:
                column = each.weekday()
                top, bottom = self.index(0, column), self.index(self.rowCount() - 1, column)
                self.dataChanged.emit(top, bottom)

    def items_of(self, day: date) -> tuple[AgendaItem, ...]:
        """The deadlines of ``day``."""
        return () if self._loaded is None else tuple(self._loaded.by_day.get(day, ()))

    def say_again(self) -> None:
        """The language, or the time left, changed."""
        self._heads = {}
        last = self.index(self.rowCount() - 1, WEEK - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK - 1)

    @abstractmethod
    def cell(self, index: _Index) -> Cell:
        """What stands at ``index``."""

    @abstractmethod
    def index_of(self, day: date, number: int) -> QModelIndex:
        """Where deadline ``number`` of ``day`` stands."""

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else WEEK

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CELL:
            return self.cell(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.cell(index))
        return None

    def _head(self, day: date) -> DayHead:
        """WHY kept: painting a month asks for forty days, several times."""
        head = self._heads.get(day)
        if head is None:
            holiday, worked, today = "", day.weekday() < WEEK - 2, False
            if self._loaded is not None:
                holiday = self._loaded.holiday(day, "fr" if in_french() else "en")
                worked, today = self._loaded.calendar.is_worked(day), day == self._loaded.today
            head = self._heads[day] = DayHead(day, holiday, worked, today)
        return head

    @abstractmethod
    def _spoken(self, cell: Cell) -> str: ...


class WeekModel(CalendarModel):
    """A line per deadline: the first of each day in the first line, and so on."""

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid():
            return 0
        return max([1, *(len(self.items_of(day)) for day in self.period.days)])

    def cell(self, index: _Index) -> Cell:
        day = self.period.days[index.column()]
        items = self.items_of(day)[index.row() : index.row() + 1]
        chosen = 0 if day == self._day and index.row() == self._chosen else -1
        return Cell(self._head(day), items, True, chosen)

    def index_of(self, day: date, number: int) -> QModelIndex:
        return self.index(max(number, 0), day.weekday())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        head = self._head(self.period.days[section])
        if role == HEAD:
            return head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return day_sentence(head.day, head.holiday, today=head.today)
        return None

    def _spoken(self, cell: Cell) -> str:
        head = cell.head
        day = day_sentence(head.day, head.holiday, today=head.today)
        return f"{day}. {due_sentence(cell.items[0], self._now())}" if cell.items else day


class MonthModel(CalendarModel):
    """A line per week, a cell per day."""

    brief = False
    """Whether the days of the week are named by their first letters."""

    def name_briefly(self, *, brief: bool) -> None:
        """Shorten the names of the days of the week, or say them whole."""
        if brief != self.brief:
            self.brief = brief
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK - 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.period.days) // WEEK

    def cell(self, index: _Index) -> Cell:
        day = self.period.days[index.row() * WEEK + index.column()]
        chosen = self._chosen if day == self._day else -1
        # WHY a week on: the month shown is that of any day after its first week has begun.
        month = self.period.days[WEEK].month
        return Cell(self._head(day), self.items_of(day), day.month == month, chosen)

    def index_of(self, day: date, number: int) -> QModelIndex:
        distance = (day - self.period.first).days
        return self.index(distance // WEEK, distance % WEEK)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return weekday(section, brief=self.brief)
        return weekday(section) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, cell: Cell) -> str:
        head = cell.head
        day = day_sentence(head.day, head.holiday, today=head.today, count=len(cell.items))
        now = self._now()
        return ". ".join([day, *(due_sentence(item, now) for item in cell.items)])
