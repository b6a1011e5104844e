"""The caseload place: what is due, any dispute found in two seconds, the right one started.

Owns the query (view, search, filters, sort) and the selection; rows are never emptied then
refilled, and new data never moves the focus.
"""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QMenu, QWidget

from mediator_desk._generated.ui_caseload import Ui_CaseloadForm
from mediator_desk.desktop.caseload.delegate import CaseDelegate
from mediator_desk.desktop.caseload.model import CaseloadModel
from mediator_desk.desktop.caseload.preview import show_preview
from mediator_desk.desktop.caseload.views import VIEW_ROLE, ViewsDelegate, ViewsModel
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.usecases.caseload import (
    Caseload,
    CasePreview,
    CaseQuery,
    CaseRow,
    CaseView,
    SortBy,
    preview_case,
    read_caseload,
)

_MINUTE_MS: Final = 60_000
_WIDE: Final = 1400
_NARROW: Final = 1000
_LOW: Final = 430
_PANES: Final = 3


class CaseloadPage(QWidget):
    """Three panes: views, list, preview."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        choices = preferences.choices
        # WHY: a later version may have kept a view or an order this one does not know.
        self._view = CaseView(choices.view) if choices.view in set(CaseView) else CaseView.ALL
        self._sort = SortBy(choices.sort) if choices.sort in set(SortBy) else SortBy.TIME_LEFT
        self._search = ""
        self._shops: tuple[str, ...] = ()
        self._people: tuple[str, ...] = ()
        self._shown: CasePreview | None = None
        self._loaded: Caseload | None = None
        self._started = False
        self.ui = Ui_CaseloadForm()
        self.ui.setupUi(self)
        self._views = ViewsModel(self)
        self._model = CaseloadModel(session.now, self)
        self._dress()
        self._sorts = self._make_sorts()
        self._make_actions()
        self._connect()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._model.say_again)
        self._minute.start()
        follow_language(self, self._say)
        self.reload()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through."""
        return [self.ui.views, self.ui.list, self.ui.previewStack]

    def selected(self) -> CaseRow | None:
        """The dispute chosen in the list."""
        return self._model.row(self.ui.list.currentIndex())

    @Slot()
    def reload(self) -> None:
        """Read the list again; what is shown stays until the answer comes."""
        self.ui.busy.start()
        query = CaseQuery(self._view, self._search, self._shops, self._people, self._sort)
        self._session.work.database(
            read_caseload,
            self._session.desk,
            query,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="caseload",
        )

    # -- making

    def _dress(self) -> None:
        ui = self.ui
        for button in (ui.open, ui.act, ui.clear):
            kind, size = button.property("kind"), button.property("grade")
            dress_button(button, kind or "", size or "")
        ui.views.setModel(self._views)
        ui.views.setItemDelegate(ViewsDelegate(ui.views))
        ui.views.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.views.setMouseTracking(True)
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(CaseDelegate(self._session.now, ui.list))
        ui.list.setUniformItemSizes(True)
        ui.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        ui.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        ui.list.setMouseTracking(True)
        ui.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.search.show_shortcut("Ctrl F")
        ui.previewStack.setCurrentWidget(ui.noPreview)
        ui.previewStack.setVisible(self._preferences.choices.preview_shown)
        ui.clear.hide()
        self._empty_button = ui.empty.add_button("")
        self._empty_button.clicked.connect(self._empty_acted)
        self._restore_layout()
        self._views_chosen(self._view)

    def _restore_layout(self) -> None:
        sizes = self._preferences.layout("caseload")
        if len(sizes) != _PANES:
            wide = self.window().width() > _WIDE
            first, second = (256, 528) if wide else (250, 496)
            sizes = [theme().px(first), theme().px(second), theme().px(536)]
        self.ui.splitter.setSizes([sizes[0], sum(sizes[1:])])
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.work.setSizes(sizes[1:])
        self.ui.work.setStretchFactor(1, 1)

    def _make_sorts(self) -> dict[SortBy, QAction]:
        menu = QMenu(self.ui.sort)
        group = QActionGroup(menu)
        actions = {}
        for sort in SortBy:
            action = QAction(menu, checkable=True)
            action.triggered.connect(lambda _=False, chosen=sort: self._sort_by(chosen))
            group.addAction(action)
            menu.addAction(action)
            actions[sort] = action
        self.ui.sort.setMenu(menu)
        # WHY right to left: the chevron stands after the words.
        self.ui.sort.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.ui.sort.setIcon(theme().icon("chevron-down"))
        self.ui.sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return actions

    def _make_actions(self) -> None:
        widget = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._find = self._action("edit", ("Ctrl+F",), widget, self._go_to_search)
        self._toggle = self._action("view", ("F9",), widget, self._toggle_preview)
        self._open_action = self._action("dispute", (), widget, self._open_selected)
        self._note = self._action("dispute", ("Ctrl+N",), widget, self._note_selected)
        self._copy = self._action("dispute", (), widget, self._copy_number)

    def _action(
        self, menu: str, keys: tuple[str, ...], context: Qt.ShortcutContext, act: object
    ) -> QAction:
        action = QAction(self)
        action.setProperty("menu", menu)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(context)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        ui = self.ui
        views = ui.views.selectionModel()
        views.currentChanged.connect(self._view_chosen)
        ui.list.selectionModel().currentChanged.connect(self._row_chosen)
        ui.list.activated.connect(self._open_selected)
        ui.list.customContextMenuRequested.connect(self._open_menu)
        ui.list.installEventFilter(self)
        ui.search.asked.connect(self._search_for)
        ui.search.left.connect(ui.list.setFocus)
        ui.shops.chosen.connect(self._choose_shops)
        ui.beneficiaries.chosen.connect(self._choose_people)
        ui.clear.clicked.connect(self._clear_filters)
        ui.open.clicked.connect(self._open_selected)
        ui.act.clicked.connect(self._act)
        ui.banner.acted.connect(self.reload)
        ui.splitter.splitterMoved.connect(self._keep_layout)
        ui.work.splitterMoved.connect(self._keep_layout)
        self._session.facts_changed.connect(self.reload)
        theme().changed.connect(self._relayout)

    # -- words

    def _say(self) -> None:
        ui = self.ui
        ui.retranslateUi(self)
        ui.views.setAccessibleName(self.tr("Computed views"))
        ui.list.setAccessibleName(self.tr("List of files"))
        ui.search.say(self.tr("Search a file or a product"), self.tr("Clear"))
        ui.shops.say(self.tr("All shops"), self.tr("Search a shop"))
        ui.beneficiaries.say(self.tr("All beneficiaries"), self.tr("Search a person"))
        names = {
            SortBy.TIME_LEFT: self.tr("Time left"),
            SortBy.FILE_NO: self.tr("File number"),
            SortBy.LAST_EXCHANGE: self.tr("Last exchange"),
            SortBy.AMOUNT: self.tr("Amount"),
            SortBy.CONSUMER: self.tr("Consumer"),
        }
        for sort, action in self._sorts.items():
            action.setText(names[sort])
            action.setChecked(sort is self._sort)
        sort_by = self.tr("Sort by: {key}").format(key=names[self._sort])
        ui.sort.setText(sort_by)
        ui.sort.setAccessibleName(sort_by)
        self._find.setText(self.tr("&Search the list"))
        self._toggle.setText(self.tr("&Preview pane"))
        self._open_action.setText(self.tr("&Open the file"))
        self._note.setText(self.tr("&Add a note"))
        self._copy.setText(self.tr("&Copy the number"))
        ui.noPreview.say(
            self.tr("No file chosen"),
            self.tr("Its next action, its facts and its last exchanges are shown here."),
            "list",
        )
        self._views.say_again()
        self._model.say_again()
        self._say_list()
        if self._shown is not None:
            show_preview(ui, self._shown, self._session.now())

    def _say_list(self) -> None:
        ui = self.ui
        ui.title.setText(label("caseload_view", self._view))
        ui.count.setText(self.tr("%n file(s)", "", self._model.rowCount()))
        filtered = bool(self._search or self._shops or self._people)
        ui.clear.setVisible(filtered)
        if self._loaded is not None and not self._loaded.rows:
            self._say_empty(filtered=filtered)

    def _say_empty(self, *, filtered: bool) -> None:
        ui = self.ui
        if filtered:
            found = self._search or ", ".join((*self._shops, *self._people))
            ui.empty.say(
                self.tr("No file answers to “{text}”").format(text=found),
                self.tr("In the view {view}.").format(view=label("caseload_view", self._view)),
                "search",
            )
            self._empty_button.setText(self.tr("Clear the filters"))
        elif not self._views.count_of(CaseView.ALL) and self._session.actor is not None:
            ui.empty.say(
                self.tr("No file received yet"),
                self.tr("Files the platform sends arrive here by themselves."),
                "inbox",
            )
            self._empty_button.setText(self.tr("Synchronise now"))
        elif not self._views.count_of(CaseView.ALL):
            ui.empty.say(
                self.tr("Drop a dispute file here"),
                self.tr("Or open one from disk, or link a platform that sends them."),
                "folder-open",
            )
            self._empty_button.setText(self.tr("Link a platform…"))
        else:
            waiting = self._views.count_of(CaseView.WAITING)
            ui.empty.say(
                self.tr("No file here"),
                self.tr("%n file(s) wait for a party.", "", waiting),
                "circle-check",
            )
            self._empty_button.setText(self.tr("See all files"))

    # -- the list

    @Slot(object)
    def _show(self, caseload: Caseload) -> None:
        ui = self.ui
        ui.busy.stop()
        ui.banner.hide()
        self._loaded = caseload
        kept = self.selected()
        self._views.show_counts(caseload.counts)
        self._model.show_rows(caseload.rows)
        ui.shops.offer(caseload.shops)
        ui.beneficiaries.offer(caseload.beneficiaries)
        ui.body.setCurrentWidget(ui.list if caseload.rows else ui.empty)
        self._say_list()
        self._keep_selection(kept)
        self._take_first_focus()
        if self._search:
            announce(self, ui.count.text())

    def _keep_selection(self, kept: CaseRow | None) -> None:
        index = self._model.index_of(kept.dispute_id) if kept is not None else QModelIndex()
        if not index.isValid() and self._model.rowCount():
            index = self._model.index(0)
        if index.isValid():
            self.ui.list.setCurrentIndex(index)
            self._read_preview()
        else:
            self._shown = None
            self.ui.previewStack.setCurrentWidget(self.ui.noPreview)

    def _take_first_focus(self) -> None:
        """The list is where one starts; data that comes later never moves the focus."""
        if not self._started and self._model.rowCount():
            self._started = True
            self.ui.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.ui.busy.stop()
        banner = self.ui.banner
        banner.tell(lambda: banner.say_error(error_words(error), self.tr("Try again")))

    @Slot(QModelIndex, QModelIndex)
    def _view_chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        view = index.data(VIEW_ROLE)
        if view is not None and view is not self._view:
            self._view = view
            self._preferences.change(view=str(view))
            self.reload()

    def _views_chosen(self, view: CaseView) -> None:
        self.ui.views.selectionModel().setCurrentIndex(
            self._views.index_of(view), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _sort_by(self, sort: SortBy) -> None:
        self._sort = sort
        self._preferences.change(sort=str(sort))
        self._say()
        self.reload()

    @Slot(str)
    def _search_for(self, text: str) -> None:
        self._search = text
        self.reload()

    @Slot(tuple)
    def _choose_shops(self, names: tuple[str, ...]) -> None:
        self._shops = names
        self.reload()

    @Slot(tuple)
    def _choose_people(self, names: tuple[str, ...]) -> None:
        self._people = names
        self.reload()

    @Slot()
    def _clear_filters(self) -> None:
        self._shops = self._people = ()
        self.ui.shops.choose(())
        self.ui.beneficiaries.choose(())
        self._search = ""
        self.ui.search.clear()
        self.reload()
        self.ui.list.setFocus()

    @Slot()
    def _empty_acted(self) -> None:
        if self._search or self._shops or self._people:
            self._clear_filters()
        elif not self._views.count_of(CaseView.ALL) and self._session.actor is not None:
            self._session.sync_asked.emit()
        elif not self._views.count_of(CaseView.ALL):
            self._session.navigation.place("settings")
        else:
            self._views_chosen(CaseView.ALL)

    # -- the selection

    @Slot(QModelIndex, QModelIndex)
    def _row_chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self._read_preview()

    def _read_preview(self) -> None:
        row = self.selected()
        if row is None or not self._preferences.choices.preview_shown:
            return
        self._session.work.database(
            preview_case,
            self._session.desk,
            row.dispute_id,
            owner=self,
            done=self._show_preview,
            failed=self._fail,
            key="preview",
        )

    @Slot(object)
    def _show_preview(self, preview: CasePreview) -> None:
        self._shown = preview
        show_preview(self.ui, preview, self._session.now())
        self.ui.previewStack.setCurrentWidget(self.ui.preview)

    def _go(self, tab: str) -> None:
        row = self.selected()
        if row is not None:
            self._session.navigation.open_dispute(row.dispute_id, tab)

    @Slot()
    def _open_selected(self) -> None:
        self._go("overview")

    @Slot()
    def _act(self) -> None:
        row = self.selected()
        if row is not None:
            self._go(action_words(row.next_action).tab)

    @Slot()
    def _note_selected(self) -> None:
        self._go("notes")

    @Slot()
    def _copy_number(self) -> None:
        row = self.selected()
        if row is not None:
            QGuiApplication.clipboard().setText(row.file_no)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open_action, self._note, self._copy])
        menu.popup(self.ui.list.viewport().mapToGlobal(place))

    @Slot()
    def _go_to_search(self) -> None:
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    @Slot()
    def _toggle_preview(self) -> None:
        shown = not self._preferences.choices.preview_shown
        self._preferences.change(preview_shown=shown)
        self.ui.previewStack.setVisible(shown)
        if shown:
            self._read_preview()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.list and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() == QEvent.Type.KeyPress and plain:
                if event.key() == Qt.Key.Key_Space:
                    self._toggle_preview()
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._open_selected()
                    return True
        return super().eventFilter(watched, event)

    # -- layout

    @Slot()
    def _keep_layout(self) -> None:
        # WHY not while stacked: those heights are not the widths to come back to.
        if self.ui.work.orientation() == Qt.Orientation.Horizontal:
            first = self.ui.splitter.sizes()[0]
            self._preferences.keep_layout("caseload", [first, *self.ui.work.sizes()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack_panes()

    def _stack_panes(self) -> None:
        """Large text in a narrow window: the preview goes under the list instead of shrinking."""
        narrow = self.width() < theme().px(_NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        work = self.ui.work
        if work.orientation() != wanted:
            work.setOrientation(wanted)
            work.setSizes([3, 2] if narrow else [theme().px(496), theme().px(536)])
        room = not narrow or self.height() > theme().px(_LOW)
        self.ui.previewStack.setVisible(room and self._preferences.choices.preview_shown)

    @Slot()
    def _relayout(self) -> None:
        self._stack_panes()
        self.ui.list.doItemsLayout()
        self.ui.views.doItemsLayout()
