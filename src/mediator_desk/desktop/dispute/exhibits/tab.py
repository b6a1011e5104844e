"""The exhibits tab: a table to find one, the pane to look at it."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from mediator_desk._generated.ui_exhibits import Ui_Exhibits
from mediator_desk.desktop.dispute.exhibits.model import COLUMNS, SORT_ROLE, ExhibitsModel
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.exhibits import ExhibitRow, list_exhibits

_WIDTHS: Final = {
    "number": 62,
    "type": 132,
    "filed": 108,
    "consumer": 112,
    "trader": 112,
    "state": 150,
}
"""Columns at 100 % text size; the title takes what is left."""
_SIDE_BY_SIDE: Final = 980
"""From what width on, at 100 % text size, table and exhibit stand side by side."""


class ExhibitsTab(QWidget):
    """The exhibits of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._wanted: UUID | None = None
        self._ui = Ui_Exhibits()
        self._ui.setupUi(self)
        self._model = ExhibitsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self._lay_out()
        self._ui.evidence.attach(session, dispute_id)
        self._ui.evidence.shown.connect(self._select)
        self._ui.table.selectionModel().currentRowChanged.connect(self._chosen)
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """Show one exhibit."""
        self._wanted = location.evidence_id
        if location.evidence_id is not None and self._select(location.evidence_id):
            self._wanted = None
        self._ui.table.setFocus()

    def panes(self) -> list[QWidget]:
        """Table and evidence."""
        return [self._ui.table, self._ui.evidence]

    def _lay_out(self) -> None:
        table, look = self._ui.table, theme()
        table.setModel(self._sorted)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look.px(look.tokens.sizes["tableRow"]))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(look.px(44))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(COLUMNS.index("title"), QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(COLUMNS.index(column), look.px(width))
        table.setProperty("role", "lines")
        header.setStretchLastSection(False)
        self._ui.panes.setStretchFactor(0, 1)
        self._ui.panes.setSizes([look.px(860), look.px(404)])
        self._ui.evidence.setMinimumWidth(look.px(300))
        self._ui.banner.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: with large text the table needs the whole width; the exhibit stands under it."""
        super().resizeEvent(event)
        stacked = event.size().width() < theme().px(_SIDE_BY_SIDE)
        sides = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if self._ui.panes.orientation() is not sides:
            self._ui.panes.setOrientation(sides)
            whole = event.size().height() if stacked else event.size().width()
            share = 0.42 if stacked else 0.68
            self._ui.panes.setSizes([round(whole * share), round(whole * (1 - share))])

    def _say(self) -> None:
        self._ui.table.setAccessibleName(self.tr("Exhibits of the file"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._model.show_exhibits(self._model.exhibits)

    def _read(self) -> None:
        self._session.work.database(
            list_exhibits,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="exhibits",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _show(self, exhibits: tuple[ExhibitRow, ...]) -> None:
        self._ui.banner.hide()
        self._model.show_exhibits(exhibits)
        self._ui.evidence.take_exhibits(exhibits)
        wanted = self._wanted or self._ui.evidence.current()
        self._wanted = None
        if wanted is not None:
            self._select(wanted)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._ui.banner.say_error(error_words(error), "")

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self._sorted.mapToSource(current).row()
        if 0 <= row < len(self._model.exhibits):
            self._ui.evidence.show_exhibit(self._model.exhibits[row].item.evidence_id)

    @Slot(object)
    def _select(self, evidence_id: UUID) -> bool:
        for number, row in enumerate(self._model.exhibits):
            if row.item.evidence_id == evidence_id:
                index = self._sorted.mapFromSource(self._model.index(number, 0))
                if index.row() != self._ui.table.currentIndex().row():
                    self._ui.table.setCurrentIndex(index)
                return True
        return False
