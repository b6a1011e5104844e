"""The exhibits tab: a table to find one, who has seen what, what was asked for, and the pane."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from dispute_exchange.vocabulary import EvidenceType, PartyRole
from mediator_desk._generated.ui_exhibits import Ui_Exhibits
from mediator_desk.desktop.dispute.exhibits.consenting import ask_consent
from mediator_desk.desktop.dispute.exhibits.filters import FilteredExhibits, Wanted
from mediator_desk.desktop.dispute.exhibits.model import COLUMNS, SORT_ROLE, ExhibitsModel
from mediator_desk.desktop.dispute.exhibits.receiving import ReceptionForm
from mediator_desk.desktop.dispute.exhibits.sharing import SharingForm
from mediator_desk.desktop.dispute.exhibits.words import counts
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.wrapping import wrap
from mediator_desk.usecases.disclosing import disclose
from mediator_desk.usecases.exhibits import Cell, ExhibitRow, Sight, list_exhibits
from mediator_desk.usecases.overview import Overview, read_overview
from mediator_desk.usecases.pieces import PieceRequest, RequestState, list_requests
from mediator_desk.usecases.scanning import file_received

_WIDTHS: Final = {
    "number": 40,
    "own": 52,
    "type": 104,
    "filed": 94,
    "consumer": 104,
    "trader": 94,
    "cited": 50,
    "state": 146,
}
"""Columns at 100 % text size; the title takes what is left."""
_SIDE_BY_SIDE: Final = 980
"""From what width on, at 100 % text size, table and exhibit stand side by side."""
_MODES: Final = ("list", "matrix", "requests")


class ExhibitsTab(QWidget):
    """The exhibits of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._wanted: UUID | None = None
        self._requests: tuple[PieceRequest, ...] = ()
        self._types: frozenset[str] = frozenset()
        self._hidden, self._read_only = 0, False
        self._ui = Ui_Exhibits()
        self._ui.setupUi(self)
        self._model = ExhibitsModel(self)
        self._sorted = FilteredExhibits(self._model, self)
        self._sorted.setSortRole(SORT_ROLE)
        self._lay_out()
        self._connect()
        self._add_commands()
        self.setAcceptDrops(True)
        follow_language(self, self._say)
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """Show one exhibit, or what is highlighted on one."""
        self._wanted = location.evidence_id
        self._ui.banner.hide()
        if location.evidence_id is not None:
            if self._select(location.evidence_id):
                self._wanted = None
            else:
                self._read()
        if location.highlight_id is not None:
            self._ui.evidence.seek_highlight(location.highlight_id)
        self._listed().setFocus()

    def panes(self) -> list[QWidget]:
        """What is listed, and the evidence."""
        return [self._ui.search, self._listed(), self._ui.evidence]

    def exhibits(self) -> Sequence[ExhibitRow]:
        """The exhibits of the dispute, whatever is filtered."""
        return self._model.exhibits

    def _listed(self) -> QWidget:
        views = (self._ui.table, self._ui.matrix, self._ui.requests.tree)
        return views[self._ui.stack.currentIndex()]

    # -- building ----------------------------------------------------------------------------

    def _connect(self) -> None:
        ui, session = self._ui, self._session
        ui.evidence.attach(session, self._dispute_id)
        ui.requests.attach(session, self._dispute_id)
        ui.evidence.shown.connect(self._select)
        ui.evidence.lost.connect(self._say_lost)
        ui.table.selectionModel().currentRowChanged.connect(self._chosen)
        ui.matrix.selectionModel().currentRowChanged.connect(self._chosen_in_matrix)
        ui.matrix.wanted.connect(self._cell_pressed)
        ui.requests.exhibit_wanted.connect(ui.evidence.show_exhibit)
        ui.mode.chosen.connect(self._show_mode)
        ui.search.asked.connect(self._filter)
        ui.search.left.connect(ui.table.setFocus)
        ui.party.currentIndexChanged.connect(self._filter)
        ui.state.currentIndexChanged.connect(self._filter)
        ui.types.chosen.connect(self._choose_types)
        ui.ask.clicked.connect(ui.requests.ask)
        ui.add.clicked.connect(self._add_received)
        session.facts_changed.connect(self._facts_changed)

    def _lay_out(self) -> None:
        ui, look = self._ui, theme()
        ui.table.setModel(self._sorted)
        ui.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        ui.table.verticalHeader().hide()
        header = ui.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns = Columns(ui.table, COLUMNS.index("title"))
        ui.table.setProperty("role", "lines")
        dress_button(ui.ask, size="small", icon="clipboard-list")
        dress_button(ui.add, "soft", "small", icon="file-plus")
        ui.party.setProperty("grade", "small")
        ui.state.setProperty("grade", "small")
        ui.search.setProperty("grade", "small")
        ui.types.setMaximumWidth(look.px(210))
        ui.panes.setStretchFactor(0, 1)
        ui.panes.setSizes([look.px(934), look.px(342)])
        ui.evidence.setMinimumWidth(look.px(300))
        ui.stack.setMinimumHeight(look.px(130))
        ui.evidence.setMinimumHeight(look.px(220))
        for row in (ui.first, ui.second):
            wrap(row)
        look.changed.connect(self._fit_columns)
        self._fit_columns()
        ui.banner.hide()

    @Slot()
    def _fit_columns(self) -> None:
        self._ui.search.setMinimumWidth(theme().px(150))
        self._columns.size(COLUMNS, _WIDTHS)

    def _add_commands(self) -> None:
        """In the menu of the dispute, in the palette and by key, while the tab is shown."""
        for name, keys, do in (
            ("ask_documents", "Ctrl+Shift+A", self._ui.requests.ask),
            ("add_received", "Ctrl+Shift+R", self._add_received),
        ):
            action = QAction(self)
            action.setObjectName(name)
            action.setProperty("menu", "dispute")
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(do)
            self.addAction(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: with large text the table needs the whole width; the exhibit stands under it."""
        super().resizeEvent(event)
        stacked = event.size().width() < theme().px(_SIDE_BY_SIDE)
        sides = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if self._ui.panes.orientation() is not sides:
            self._ui.panes.setOrientation(sides)
            whole = event.size().height() if stacked else event.size().width()
            share = 0.42 if stacked else 0.73
            self._ui.panes.setSizes([round(whole * share), round(whole * (1 - share))])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._read_only and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self._receive([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        work, desk = self._session.work, self._session.desk
        for use_case, done, key in (
            (list_exhibits, self._show, "exhibits"),
            (list_requests, self._show_requests, "requests"),
            (read_overview, self._show_overview, "overview"),
        ):
            work.database(
                use_case, desk, self._dispute_id, owner=self, done=done, failed=self._fail, key=key
            )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _show(self, exhibits: tuple[ExhibitRow, ...]) -> None:
        self._model.show_exhibits(exhibits)
        self._ui.evidence.take_exhibits(exhibits)
        self._filter()
        self._ui.requests.show_requests(self._requests, exhibits, may_act=not self._read_only)
        wanted, asked = self._wanted or self._ui.evidence.current(), self._wanted is not None
        self._wanted = None
        if wanted is not None and not self._select(wanted) and asked:
            self._say_lost()

    @Slot()
    def _say_lost(self) -> None:
        gone = self.tr("What the link leads to is no longer in the file.")
        self._ui.banner.say("warning", "", gone)

    @Slot(object)
    def _show_requests(self, requests: tuple[PieceRequest, ...]) -> None:
        self._requests = requests
        self._ui.requests.show_requests(requests, self._model.exhibits, may_act=not self._read_only)
        self._say_modes()

    @Slot(object)
    def _show_overview(self, overview: Overview) -> None:
        self._hidden, self._read_only = overview.hidden_exhibits, overview.row.read_only
        self._ui.ask.setEnabled(not self._read_only)
        self._ui.add.setEnabled(not self._read_only)
        self._say_hidden()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._ui.banner.say_error(error_words(error), "")

    # -- choosing ----------------------------------------------------------------------------

    @Slot(str)
    def _show_mode(self, mode: str) -> None:
        self._ui.stack.setCurrentIndex(_MODES.index(mode))
        for widget in (self._ui.search, self._ui.party, self._ui.types, self._ui.state):
            widget.setVisible(mode != "requests")
        self._ui.count.setVisible(mode != "requests")
        wanted = self._ui.evidence.current()
        if wanted is not None:
            self._select(wanted)

    @Slot(tuple)
    def _choose_types(self, names: tuple[str, ...]) -> None:
        self._types = frozenset(names)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        ui = self._ui
        party = ui.party.currentData()
        words = ui.search.text().strip()
        wanted = Wanted(
            words=words if len(words) > 1 else "",
            party=PartyRole(party) if party else None,
            types=self._types,
            state=ui.state.currentData() or "",
        )
        self._sorted.want(wanted)
        shown = [row for row in self._model.exhibits if wanted.holds(row)]
        ui.matrix.matrix.show_exhibits(shown)
        every = len(self._model.exhibits)
        words = counts().exhibits(len(shown))
        if not wanted.is_everything:
            words = self.tr("{shown} of {every}").format(shown=words, every=every)
        ui.count.setText(words)

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self._sorted.mapToSource(current).row()
        if 0 <= row < len(self._model.exhibits):
            self._ui.evidence.show_exhibit(self._model.exhibits[row].item.evidence_id)

    @Slot(QModelIndex, QModelIndex)
    def _chosen_in_matrix(self, current: QModelIndex, _previous: QModelIndex) -> None:
        rows = self._ui.matrix.matrix.exhibits
        if 0 <= current.row() < len(rows):
            self._ui.evidence.show_exhibit(rows[current.row()].item.evidence_id)

    @Slot(object)
    def _select(self, evidence_id: UUID) -> bool:
        for number, row in enumerate(self._ui.matrix.matrix.exhibits):
            if row.item.evidence_id == evidence_id:
                here = self._ui.matrix.currentIndex()
                if here.row() != number:
                    index = self._ui.matrix.matrix.index(number, max(0, here.column()))
                    self._ui.matrix.setCurrentIndex(index)
        for number, row in enumerate(self._model.exhibits):
            if row.item.evidence_id == evidence_id:
                index = self._sorted.mapFromSource(self._model.index(number, 0))
                if index.row() != self._ui.table.currentIndex().row():
                    self._ui.table.setCurrentIndex(index)
                return True
        return False

    # -- acting ------------------------------------------------------------------------------

    @Slot(object, object)
    def _cell_pressed(self, row: ExhibitRow, cell: Cell) -> None:
        if self._read_only:
            return
        if cell.sight is Sight.CONFIDED:
            ask_consent(self._session, self._dispute_id, row, self)
            return
        form = SharingForm(
            self._session,
            self._dispute_id,
            self._model.exhibits,
            [row.item.evidence_id],
            cell.party,
            self,
        )
        open_form(self._session, self._dispute_id, form, disclose)

    @Slot()
    def _add_received(self) -> None:
        self._receive([])

    def _receive(self, paths: list[Path]) -> None:
        if self._read_only:
            return
        form = ReceptionForm(self._session, self._dispute_id, self, self._requests, paths)
        open_form(self._session, self._dispute_id, form, file_received)

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        ui = self._ui
        ui.table.setAccessibleName(self.tr("Exhibits of the file"))
        ui.mode.setAccessibleName(self.tr("View"))
        ui.ask.setText(self.tr("Ask for documents…"))
        ui.add.setText(self.tr("Add an exhibit received…"))
        for action in self.actions():
            name = action.objectName()
            action.setText(ui.ask.text() if name == "ask_documents" else ui.add.text())
        ui.search.say(self.tr("Search the exhibits"), self.tr("Clear"))
        parties = [(one.value, actor_words(one)) for one in (PartyRole.CONSUMER, PartyRole.TRADER)]
        ui.party.set_choices([("", self.tr("Filed by anybody")), *parties])
        ui.party.setAccessibleName(self.tr("Filed by"))
        ui.types.say(self.tr("All types"), self.tr("Find a type"))
        ui.types.offer(tuple(label("evidence_type", one) for one in EvidenceType))
        ui.state.setAccessibleName(self.tr("State"))
        ui.state.set_choices(
            [
                ("", self.tr("Any state")),
                ("unseen", self.tr("Not seen by both")),
                ("cited", self.tr("Cited in the draft")),
                ("unfit", self.tr("With a defect")),
                ("doubted", self.tr("With a doubt")),
                ("unsent", self.tr("To be sent")),
            ]
        )
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._model.show_exhibits(self._model.exhibits)
        self._say_modes()
        self._say_hidden()
        self._filter()

    def _say_modes(self) -> None:
        open_ones = sum(one.request.state is not RequestState.DONE for one in self._requests)
        requests = self.tr("Requests")
        self._ui.mode.set_choices(
            [
                ("list", self.tr("List")),
                ("matrix", self.tr("Who has seen what")),
                ("requests", f"{requests} ({open_ones})" if open_ones else requests),
            ]
        )

    def _say_hidden(self) -> None:
        if self._hidden:
            self._ui.banner.say(
                "",
                self.tr("%n exhibit(s) of the trader stay closed.", "", self._hidden),
                self.tr("The trader takes no part in the examination of admissibility."),
                icon="eye-off",
            )
        else:
            self._ui.banner.hide()
