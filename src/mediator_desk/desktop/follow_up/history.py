"""The history tab: who did what on this file, and when; read only."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.follow_up.history_words import what_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time, day_long, day_short
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.choice import MultiChoice
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.history import History, HistoryRow, Place, read_history

_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = ("when", "person", "what", "where")
_WIDTHS: Final = {"when": 160, "person": 190, "where": 190}
ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class HistoryModel(QAbstractTableModel):
    """The rows of the people and the place asked for, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[HistoryRow] = ()
        self._all: Sequence[HistoryRow] = ()
        self._people: tuple[str, ...] = ()
        self._place = ""

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Take other rows."""
        self._all = rows
        self._filter()

    def keep_people(self, people: tuple[str, ...]) -> None:
        """Keep what these people did; everybody when empty."""
        self._people = people
        self._filter()

    def keep_place(self, place: str) -> None:
        """Keep what was done at a place; everywhere when empty."""
        self._place = place
        self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        self.rows = [
            row
            for row in self._all
            if (not self._people or row.person in self._people)
            and (not self._place or row.place == self._place)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("When"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("Where"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._cell(row, COLUMNS[index.column()])
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{day_long(row.on)}. " + ", ".join(self._cell(row, name) for name in COLUMNS)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, COLUMNS[index.column()])
        return None

    @staticmethod
    def _colour(row: HistoryRow, column: str) -> QColor | None:
        tones = {"person": f"{row.role.lower()}.fg", "where": "text.muted"}
        return theme().colour(tones[column]) if column in tones else None

    def _cell(self, row: HistoryRow, column: str) -> str:
        if column == "when":
            day = day_short(row.on)
            year = f"{day} {row.on.year}"
            return f"{year}, {clock_time(row.at)}" if row.at is not None else year
        if column == "person":
            return row.person
        if column == "what":
            words = what_words(row)
            return (
                self.tr("{what}, recorded by the mediator").format(what=words)
                if row.recorded
                else words
            )
        if row.place is Place.DESK:
            return self.tr("this desk")
        return self.tr("exchange, event {number}").format(number=row.seq)


class HistoryTab(QWidget):
    """Everything done to one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._model = HistoryModel(self)
        self._banner = Banner()
        self.table = QTableView()
        self.table.setModel(self._model)
        self.people, self.place = MultiChoice(), Segmented()
        self._count = text_label("", "dense", "muted")
        self._lay_out()
        self.people.chosen.connect(self._choose_people)
        self.place.chosen.connect(self._choose_place)
        self.table.activated.connect(self._go)
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """One comes here to read."""
        self.table.setFocus()

    def panes(self) -> list[QWidget]:
        """Filters, then rows."""
        return [self.people, self.table]

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._banner)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.setSpacing(10)
        self.people.setMaximumWidth(theme().px(300))
        bar.addWidget(self.people)
        bar.addWidget(self.place)
        bar.addStretch(1)
        bar.addWidget(self._count)
        rows.addLayout(bar)
        table, look = self.table, theme()
        table.setProperty("role", "lines")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns = Columns(table, COLUMNS.index("what"))
        rows.addWidget(table, 1)
        look.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._columns.size(COLUMNS, _WIDTHS)

    def _say(self) -> None:
        self.people.say(self.tr("Everybody"), self.tr("Search a person"))
        self.place.setAccessibleName(self.tr("Where it was done"))
        self.place.set_choices(
            [
                ("", self.tr("Everywhere")),
                (Place.EXCHANGE.value, self.tr("In the exchange")),
                (Place.DESK.value, self.tr("On this desk")),
            ]
        )
        self.table.setAccessibleName(self.tr("Who did what on this file"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._say_count()

    def _say_count(self) -> None:
        self._count.setText(self.tr("%n line(s)", "", len(self._model.rows)))

    def _read(self) -> None:
        self._session.work.database(
            read_history,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="history",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(object)
    def _show(self, history: History) -> None:
        self._banner.hide()
        self.people.offer(history.people)
        self._model.show_rows(history.rows)
        self._say_count()

    @Slot(tuple)
    def _choose_people(self, people: tuple[str, ...]) -> None:
        self._model.keep_people(people)
        self._say_count()

    @Slot(str)
    def _choose_place(self, place: str) -> None:
        self._model.keep_place(place)
        self._say_count()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None and row.seq is not None:
            self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=row.seq)
