"""What is asked of the list: a view, a search, filters, an order; and the controls that say it.

Owns the query and the header of the list; never reads anything itself.
"""

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from mediator_desk._generated.ui_caseload import Ui_CaseloadForm
from mediator_desk.desktop.caseload.dressing import SortWords
from mediator_desk.desktop.caseload.narrowing import NarrowingPanel, dress_filters
from mediator_desk.desktop.caseload.views import SAVE, ViewsModel
from mediator_desk.desktop.caseload.views_delegate import ViewsDelegate
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.labels import label
from mediator_desk.usecases.caseload import (
    EVERYTHING,
    Caseload,
    CaseQuery,
    CaseView,
    Narrowing,
    SortBy,
)
from mediator_desk.usecases.habits import FilterAsked, SavedFilter

translate = QCoreApplication.translate


class Asking(QObject):
    """Emits ``changed`` when another list is wanted, ``save_wanted`` to name what is asked."""

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, ui: Ui_CaseloadForm, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._preferences = preferences
        choices = preferences.choices
        # WHY: a later version may have kept a view or an order this one does not know.
        self.view = CaseView(choices.view) if choices.view in set(CaseView) else CaseView.ALL
        self._sort = SortBy(choices.sort) if choices.sort in set(SortBy) else SortBy.TIME_LEFT
        self._search = ""
        self._shops: tuple[str, ...] = ()
        self._people: tuple[str, ...] = ()
        self._narrowing = EVERYTHING
        self._caseload: Caseload | None = None
        self.saved: SavedFilter | None = None
        self.views = ViewsModel(self)
        self._dress()
        self._sorts = self._make_sorts()
        self._sort_words = SortWords(ui.sort)
        self.show_view(self.view)
        ui.views.selectionModel().currentChanged.connect(self._line_chosen)
        ui.views.clicked.connect(self._line_clicked)
        ui.views.activated.connect(self._line_clicked)
        ui.filters.clicked.connect(self.open_filters)
        ui.search.asked.connect(self._search_for)
        ui.search.left.connect(ui.list.setFocus)
        ui.search.returnPressed.connect(ui.list.setFocus)
        ui.shops.chosen.connect(self._choose_shops)
        ui.beneficiaries.chosen.connect(self._choose_people)
        ui.clear.clicked.connect(self.clear)

    def query(self) -> CaseQuery:
        """The question as it stands."""
        return CaseQuery(
            self.view, self._search, self._shops, self._people, self._sort, self._narrowing
        )

    def asked(self) -> FilterAsked:
        """What of the question a saved filter keeps."""
        return FilterAsked(self.view, self._shops, self._narrowing)

    @property
    def heading(self) -> str:
        """What the list is called: the view, or the name of the filter."""
        return self.saved.name if self.saved else label("caseload_view", self.view)

    @property
    def search(self) -> str:
        """What is searched for, empty when nothing."""
        return self._search

    @property
    def narrowed(self) -> str:
        """The search, the names chosen or the filters, empty when the whole view is asked for."""
        names = self._search or ", ".join((*self._shops, *self._people))
        conditions = translate("caseload", "the filters")
        return names or (conditions if self._narrowing.count else "")

    def offer(self, caseload: Caseload) -> None:
        """Take the counts and the names a list came with."""
        self._caseload = caseload
        self.views.show_counts(caseload.counts)
        self.views.show_saved(caseload.saved)
        self._ui.shops.offer(caseload.shops)
        self._ui.beneficiaries.offer(caseload.beneficiaries)

    def show_view(self, view: CaseView) -> None:
        """Choose ``view`` in the list of views, or ask for it when it is out of sight."""
        index = self.views.index_of(view)
        if index.isValid():
            self._choose_line(index)
        else:
            self._ask_view(view)

    def show_saved(self, saved: SavedFilter) -> None:
        """Choose a saved filter, and stand by it as it now is."""
        index = self.views.index_of(saved.filter_id)
        if index.isValid():
            self.saved = None
            self._choose_line(index)
        self._ask_saved(saved)

    def ask(self, asked: FilterAsked, people: tuple[str, ...] = ()) -> None:
        """Ask again what was asked before."""
        self._put(asked, people)
        self.show_view(asked.view)

    def people(self) -> tuple[str, ...]:
        """The beneficiaries chosen."""
        return self._people

    def say(self) -> None:
        """Say the controls in the language in use."""
        ui = self._ui
        ui.views.setAccessibleName(translate("caseload", "Computed views"))
        ui.search.say(
            translate("caseload", "Search a file or a product"), translate("caseload", "Clear")
        )
        ui.shops.say(translate("caseload", "All shops"), translate("caseload", "Search a shop"))
        ui.beneficiaries.say(
            translate("caseload", "All beneficiaries"), translate("caseload", "Search a person")
        )
        names = {
            SortBy.TIME_LEFT: translate("caseload", "Time left"),
            SortBy.FILE_NO: translate("caseload", "File number"),
            SortBy.LAST_EXCHANGE: translate("caseload", "Last exchange"),
            SortBy.AMOUNT: translate("caseload", "Amount"),
            SortBy.CONSUMER: translate("caseload", "Consumer"),
        }
        for sort, action in self._sorts.items():
            action.setText(names[sort])
            action.setChecked(sort is self._sort)
        sort_by = translate("caseload", "Sort by: {key}").format(key=names[self._sort])
        self._sort_words.say(translate("caseload", "Sort by"), names[self._sort], sort_by)
        self.views.say_again()
        self._say_filters()

    @Slot()
    def clear(self) -> None:
        """Ask for the whole view again."""
        self._search = ""
        self._ui.search.clear()
        self._put(FilterAsked(self.view))
        if self.saved is not None:
            self.saved = None
            self.show_view(self.view)
        self.changed.emit()
        self._ui.list.setFocus()

    @Slot()
    def search_closed(self) -> None:
        """The same words, among closed files."""
        self.show_view(CaseView.CLOSED)

    @Slot()
    def open_filters(self) -> None:
        """The panel of conditions, under its button."""
        panel = NarrowingPanel(self._ui.filters, self._narrowing, self._caseload)
        panel.applied.connect(self._narrow)
        panel.show_under(self._ui.filters)

    @Slot()
    def go_to_search(self) -> None:
        """Put the cursor in the search field."""
        self._ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.search.selectAll()

    def _dress(self) -> None:
        views = self._ui.views
        views.setModel(self.views)
        views.setItemDelegate(ViewsDelegate(views))
        views.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        views.setMouseTracking(True)
        self._ui.search.show_shortcut("Ctrl F")
        self._ui.clear.hide()

    def _make_sorts(self) -> dict[SortBy, QAction]:
        button = self._ui.sort
        menu = QMenu(button)
        group = QActionGroup(menu)
        actions = {}
        for sort in SortBy:
            action = QAction(menu, checkable=True)
            action.triggered.connect(lambda _=False, chosen=sort: self._sort_by(chosen))
            group.addAction(action)
            menu.addAction(action)
            actions[sort] = action
        button.setMenu(menu)
        return actions

    def _choose_line(self, index: QModelIndex) -> None:
        self._ui.views.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @Slot(QModelIndex, QModelIndex)
    def _line_chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        line = self.views.line(index)
        if isinstance(line, SavedFilter):
            self._ask_saved(line)
        elif isinstance(line, CaseView):
            self._ask_view(line)

    @Slot(QModelIndex)
    def _line_clicked(self, index: QModelIndex) -> None:
        if self.views.line(index) == SAVE:
            stands = self.views.index_of(self.saved.filter_id if self.saved else self.view)
            self._choose_line(stands)
            self.save_wanted.emit()

    def _ask_view(self, view: CaseView) -> None:
        if view is self.view and self.saved is None:
            return
        if self.saved is not None:
            self.saved = None
            self._put(FilterAsked(view))
        self.view = view
        self._preferences.change(view=str(view))
        self.changed.emit()

    def _ask_saved(self, saved: SavedFilter) -> None:
        if saved != self.saved:
            self.saved = saved
            self._put(saved.asked)
            self.view = saved.asked.view
            self.changed.emit()

    def _put(self, asked: FilterAsked, people: tuple[str, ...] = ()) -> None:
        """Show conditions in their controls; asks nothing."""
        self._shops, self._people, self._narrowing = asked.shops, people, asked.narrowing
        self._ui.shops.choose(asked.shops)
        self._ui.beneficiaries.choose(people)
        self._say_filters()

    @Slot(object)
    def _narrow(self, wanted: Narrowing) -> None:
        self._narrowing = wanted
        self._say_filters()
        self.changed.emit()

    def _say_filters(self) -> None:
        words = translate("caseload", "Filters")
        dress_filters(self._ui.filters, words, self._narrowing.count)

    def _sort_by(self, sort: SortBy) -> None:
        self._sort = sort
        self._preferences.change(sort=str(sort))
        self.say()
        self.changed.emit()

    @Slot(str)
    def _search_for(self, text: str) -> None:
        self._search = text
        self.changed.emit()

    @Slot(tuple)
    def _choose_shops(self, names: tuple[str, ...]) -> None:
        self._shops = names
        self.changed.emit()

    @Slot(tuple)
    def _choose_people(self, names: tuple[str, ...]) -> None:
        self._people = names
        self.changed.emit()
