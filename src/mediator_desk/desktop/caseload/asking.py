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
from mediator_desk.desktop.caseload.views import VIEW_ROLE, ViewsDelegate, ViewsModel
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.caseload import Caseload, CaseQuery, CaseView, SortBy

translate = QCoreApplication.translate


class Asking(QObject):
    """Emits ``changed`` when another list is wanted."""

    changed = Signal()

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
        self.views = ViewsModel(self)
        self._dress()
        self._sorts = self._make_sorts()
        self.show_view(self.view)
        ui.views.selectionModel().currentChanged.connect(self._view_chosen)
        ui.search.asked.connect(self._search_for)
        ui.search.left.connect(ui.list.setFocus)
        ui.search.returnPressed.connect(ui.list.setFocus)
        ui.shops.chosen.connect(self._choose_shops)
        ui.beneficiaries.chosen.connect(self._choose_people)
        ui.clear.clicked.connect(self.clear)

    def query(self) -> CaseQuery:
        """The question as it stands."""
        return CaseQuery(self.view, self._search, self._shops, self._people, self._sort)

    @property
    def search(self) -> str:
        """What is searched for, empty when nothing."""
        return self._search

    @property
    def narrowed(self) -> str:
        """The search or the names chosen, empty when the whole view is asked for."""
        return self._search or ", ".join((*self._shops, *self._people))

    def offer(self, caseload: Caseload) -> None:
        """Take the counts and the names a list came with."""
        self.views.show_counts(caseload.counts)
        self._ui.shops.offer(caseload.shops)
        self._ui.beneficiaries.offer(caseload.beneficiaries)

    def show_view(self, view: CaseView) -> None:
        """Choose ``view`` in the list of views."""
        self._ui.views.selectionModel().setCurrentIndex(
            self.views.index_of(view), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

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
        ui.sort.setText(sort_by)
        ui.sort.setAccessibleName(sort_by)
        self.views.say_again()

    @Slot()
    def clear(self) -> None:
        """Ask for the whole view again."""
        self._shops = self._people = ()
        self._ui.shops.choose(())
        self._ui.beneficiaries.choose(())
        self._search = ""
        self._ui.search.clear()
        self.changed.emit()
        self._ui.list.setFocus()

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
        # WHY right to left: the chevron stands after the words.
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setIcon(theme().icon("chevron-down"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return actions

    @Slot(QModelIndex, QModelIndex)
    def _view_chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        view = index.data(VIEW_ROLE)
        if view is not None and view is not self.view:
            self.view = view
            self._preferences.change(view=str(view))
            self.changed.emit()

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
