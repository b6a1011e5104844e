"""The rail of the caseload: computed views in two groups, then the filters one has named.

Owns the order and what is said of each line; what a view holds is a query of the use case.
"""

from collections.abc import Mapping, Sequence
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

from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import count
from mediator_desk.usecases.caseload import CaseView
from mediator_desk.usecases.habits import SavedFilter, ViewsShown

_Index = QModelIndex | QPersistentModelIndex
VIEW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The ``CaseView`` or ``SavedFilter`` of a line, ``SAVE`` for the last one, None for a title."""
COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
SAVE: Final = "save"
MANY: Final = 999
DELAYS: Final = (CaseView.OVERDUE, CaseView.NEXT_SEVEN_DAYS, CaseView.SUSPENDED)
_TITLES: Final = ("follow", "delays", "mine")
Line = CaseView | SavedFilter | str


class ViewsModel(QAbstractListModel):
    """Group titles, views and saved filters; titles cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._counts: Mapping[CaseView, int] = {}
        self._shown = ViewsShown()
        self._saved: Sequence[tuple[SavedFilter, int]] = ()
        self._lines: list[Line] = []
        self._lay()

    @property
    def arranged(self) -> ViewsShown:
        """The order and the hidden views."""
        return self._shown

    @property
    def saved(self) -> tuple[SavedFilter, ...]:
        """The filters shown, in their order."""
        return tuple(kept for kept, _ in self._saved)

    def show_counts(self, counts: Mapping[CaseView, int]) -> None:
        """Renew the counts in place."""
        if counts != self._counts:
            self._counts = counts
            self.say_again()

    def show_saved(self, saved: Sequence[tuple[SavedFilter, int]]) -> None:
        """The saved filters and how many disputes each finds."""
        if tuple(saved) != tuple(self._saved):
            self._saved = tuple(saved)
            self._lay()

    def arrange(self, shown: ViewsShown) -> None:
        """Another order, or other views out of sight."""
        if shown != self._shown:
            self._shown = shown
            self._lay()

    def say_again(self) -> None:
        """The language or a count changed."""
        self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def index_of(self, wanted: CaseView | UUID) -> QModelIndex:
        """Where a view, or a filter by its id, stands; invalid when it is not shown."""
        for place, line in enumerate(self._lines):
            if line == wanted or (isinstance(line, SavedFilter) and line.filter_id == wanted):
                return self.index(place)
        return QModelIndex()

    def line(self, index: _Index) -> Line | None:
        """What stands at ``index``. WHY not its data: Qt hands names back as plain text."""
        return self._lines[index.row()] if index.isValid() else None

    def count_of(self, view: CaseView) -> int:
        """How many disputes a view holds."""
        return self._counts.get(view, 0)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if line in _TITLES:
            return _title(str(line)) if role == Qt.ItemDataRole.DisplayRole else None
        if role == VIEW_ROLE:
            return line
        if line == SAVE:
            said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return _save_words() if role in said else None
        number = self._number(line)
        if role == COUNT_ROLE:
            return number
        return _words(line, number or 0, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()] in _TITLES:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _number(self, line: Line) -> int | None:
        if isinstance(line, CaseView):
            return self._counts.get(line)
        return next((number for kept, number in self._saved if kept == line), None)

    def _lay(self) -> None:
        views = [view for view in self._shown.order if view not in self._shown.hidden]
        follow = [view for view in views if view not in DELAYS]
        delays = [view for view in views if view in DELAYS]
        lines: list[Line] = ["follow", *follow]
        lines += ["delays", *delays] if delays else []
        lines += ["mine", *self.saved, SAVE]
        before = self.persistentIndexList()
        held = [self._lines[index.row()] for index in before]
        self.layoutAboutToBeChanged.emit()
        self._lines = lines
        self.changePersistentIndexList(before, [self._now_at(line) for line in held])
        self.layoutChanged.emit()

    def _now_at(self, line: Line) -> QModelIndex:
        if isinstance(line, SavedFilter):
            return self.index_of(line.filter_id)
        return self.index(self._lines.index(line)) if line in self._lines else QModelIndex()


def _words(line: Line, number: int, role: int) -> str | None:
    words = line.name if isinstance(line, SavedFilter) else label("caseload_view", str(line))
    if role == Qt.ItemDataRole.DisplayRole:
        return words
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{words}, {number}"
    if role == Qt.ItemDataRole.ToolTipRole and number > MANY:
        return count(number)
    return None


def _save_words() -> str:
    return QCoreApplication.translate("caseload", "Save this filter…")


def _title(group: str) -> str:
    if group == "delays":
        return QCoreApplication.translate("caseload", "Deadlines")
    if group == "mine":
        return QCoreApplication.translate("caseload", "My filters")
    return QCoreApplication.translate("caseload", "Follow-up")
