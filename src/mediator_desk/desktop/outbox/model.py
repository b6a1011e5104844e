"""The acts in four groups, as lines of one table: group titles span, acts have five columns.

Owns grouping, filter and what is said of each line; renewed without losing the selection.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from mediator_desk.desktop.outbox.words import act_sentence, overtaken
from mediator_desk.usecases.outbox import ActRow, ActState

_Index = QModelIndex | QPersistentModelIndex
LINE_ROLE: Final = Qt.ItemDataRole.UserRole
STATE, ACT, DISPUTE, RECIPIENTS, RECEIPT = range(5)

GROUPS: Final = ("review", "waiting", "sending", "accepted", "withdrawn")
_GROUP_OF: Final = {
    ActState.REFUSED: "review",
    ActState.NEEDS_PERSON: "review",
    ActState.WAITING: "waiting",
    ActState.HELD: "waiting",
    ActState.SENDING: "sending",
    ActState.ACCEPTED: "accepted",
    ActState.WITHDRAWN: "withdrawn",
}
_FILTERS: Final[dict[str, frozenset[str]]] = {
    "all": frozenset(GROUPS),
    "waiting": frozenset({"waiting", "sending"}),
    "review": frozenset({"review"}),
    "accepted": frozenset({"accepted"}),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A group title (``act`` none) or an act."""

    group: str
    act: ActRow | None = None


class OutboxModel(QAbstractTableModel):
    """Group titles and acts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts: Sequence[ActRow] = ()
        self._lines: list[Line] = []
        self._filter = "all"

    def show_acts(self, acts: Sequence[ActRow]) -> None:
        """Become ``acts``, newest first in each group."""
        self._acts = acts
        self._renew()

    def show_only(self, name: str) -> None:
        """Keep the groups of a filter: ``all``, ``waiting``, ``review`` or ``accepted``."""
        self._filter = name
        self._renew()

    def count_of(self, name: str) -> int:
        """How many acts a filter keeps."""
        return sum(group_of(act) in _FILTERS[name] for act in self._acts)

    def line(self, index: _Index) -> Line | None:
        """The line at ``index``."""
        return self._lines[index.row()] if index.isValid() else None

    def row_of(self, act_id: UUID) -> int:
        """The row of an act, -1 when not shown."""
        for row, line in enumerate(self._lines):
            if line.act is not None and line.act.act_id == act_id:
                return row
        return -1

    def titles(self) -> list[int]:
        """The rows that are group titles."""
        return [row for row, line in enumerate(self._lines) if line.act is None]

    def say_again(self) -> None:
        """The language changed."""
        if self._lines:
            last = self.index(len(self._lines) - 1, RECEIPT)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, RECEIPT)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else RECEIPT + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return act_sentence(line.act) if line.act is not None else group_words(line.group)
        if role == Qt.ItemDataRole.DisplayRole and line.act is None and index.column() == 0:
            return group_words(line.group)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].act is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        translate = QCoreApplication.translate
        return (
            translate("outbox", "State"),
            translate("outbox", "Act"),
            translate("outbox", "File"),
            translate("outbox", "Recipients"),
            translate("outbox", "Receipt or reason"),
        )[section]

    def _renew(self) -> None:
        lines: list[Line] = []
        for group in GROUPS:
            if group not in _FILTERS[self._filter]:
                continue
            acts = [act for act in self._acts if group_of(act) == group]
            if acts:
                lines += [Line(group), *(Line(group, act) for act in acts)]
        if lines == self._lines:
            return
        if [_key(line) for line in lines] == [_key(line) for line in self._lines]:
            self._lines = lines
            self.say_again()
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()


def group_of(act: ActRow) -> str:
    """The group an act is listed in."""
    return "review" if overtaken(act) else _GROUP_OF[act.state]


def _key(line: Line) -> tuple[str, UUID | None]:
    return line.group, line.act.act_id if line.act is not None else None


def group_words(group: str) -> str:
    """The title of a group."""
    translate = QCoreApplication.translate
    return {
        "review": translate("outbox", "To review"),
        "waiting": translate("outbox", "Waiting"),
        "sending": translate("outbox", "Being sent"),
        "accepted": translate("outbox", "Accepted"),
        "withdrawn": translate("outbox", "Withdrawn"),
    }[group]
