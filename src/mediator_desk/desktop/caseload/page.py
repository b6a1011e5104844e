"""The caseload place: what is due, any dispute found in two seconds, the right one started.

Owns the list and the choice in it; rows are never emptied then refilled, and new data never moves
the focus. The question asked is ``asking``, the room of the panes is ``panes``.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from mediator_desk._generated.ui_caseload import Ui_CaseloadForm
from mediator_desk.desktop.caseload.asking import Asking
from mediator_desk.desktop.caseload.delegate import CaseDelegate
from mediator_desk.desktop.caseload.model import CaseloadModel
from mediator_desk.desktop.caseload.panes import Panes
from mediator_desk.desktop.caseload.preview import show_preview
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
    CaseRow,
    CaseView,
    preview_case,
    read_caseload,
)

_MINUTE_MS: Final = 60_000


class CaseloadPage(QWidget):
    """Three panes: views, list, preview."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._shown: CasePreview | None = None
        self._loaded: Caseload | None = None
        self._started = False
        self.ui = Ui_CaseloadForm()
        self.ui.setupUi(self)
        self._asking = Asking(self.ui, preferences, self)
        self._panes = Panes(self.ui, preferences, self)
        self._model = CaseloadModel(session.now, self)
        self._dress()
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
        self._session.work.database(
            read_caseload,
            self._session.desk,
            self._asking.query(),
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
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(CaseDelegate(self._session.now, ui.list))
        ui.list.setUniformItemSizes(True)
        ui.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        ui.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        ui.list.setMouseTracking(True)
        ui.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.previewStack.setCurrentWidget(ui.noPreview)
        self._empty_button = ui.empty.add_button("")
        self._empty_button.clicked.connect(self._empty_acted)

    def _make_actions(self) -> None:
        self._find = self._action("edit", "Ctrl+F", self._asking.go_to_search)
        self._toggle = self._action("view", "F9", self._toggle_preview)
        self._open_action = self._action("dispute", "", self._open_selected)
        self._note = self._action("dispute", "Ctrl+N", self._note_selected)
        self._group = self._action("dispute", "", self._group_selected)
        self._copy = self._action("dispute", "", self._copy_number)

    def _action(self, menu: str, keys: str, act: Callable[[], Any]) -> QAction:
        action = QAction(self)
        action.setProperty("menu", menu)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        ui = self.ui
        ui.list.selectionModel().currentChanged.connect(self._row_chosen)
        ui.list.activated.connect(self._open_selected)
        ui.list.customContextMenuRequested.connect(self._open_menu)
        ui.list.installEventFilter(self)
        ui.open.clicked.connect(self._open_selected)
        ui.act.clicked.connect(self._act)
        ui.banner.acted.connect(self.reload)
        self._asking.changed.connect(self.reload)
        self._session.facts_changed.connect(self.reload)
        theme().changed.connect(self._relayout)

    # -- words

    def _say(self) -> None:
        ui = self.ui
        ui.retranslateUi(self)
        ui.list.setAccessibleName(self.tr("List of files"))
        self._asking.say()
        self._find.setText(self.tr("&Search the list"))
        self._toggle.setText(self.tr("&Preview pane"))
        self._open_action.setText(self.tr("&Open the file"))
        self._note.setText(self.tr("&Add a note"))
        self._group.setText(self.tr("&Group with others…"))
        self._copy.setText(self.tr("&Copy the number"))
        ui.noPreview.say(
            self.tr("No file chosen"),
            self.tr("Its next action, its facts and its last exchanges are shown here."),
            "list",
        )
        self._model.say_again()
        self._say_list()
        if self._shown is not None:
            show_preview(ui, self._shown, self._session.now())

    def _say_list(self) -> None:
        ui = self.ui
        ui.title.setText(label("caseload_view", self._asking.view))
        ui.count.setText(self.tr("%n file(s)", "", self._model.rowCount()))
        ui.clear.setVisible(bool(self._asking.narrowed))
        if self._loaded is not None and not self._loaded.rows:
            self._say_empty()

    def _say_empty(self) -> None:
        ui = self.ui
        narrowed, views = self._asking.narrowed, self._asking.views
        if narrowed:
            ui.empty.say(
                self.tr("No file answers to “{text}”").format(text=narrowed),
                self.tr("In the view {view}.").format(
                    view=label("caseload_view", self._asking.view)
                ),
                "search",
            )
            self._empty_button.setText(self.tr("Clear the filters"))
        elif not views.count_of(CaseView.ALL) and self._session.actor is not None:
            ui.empty.say(
                self.tr("No file received yet"),
                self.tr("Files the platform sends arrive here by themselves."),
                "inbox",
            )
            self._empty_button.setText(self.tr("Synchronise now"))
        elif not views.count_of(CaseView.ALL):
            ui.empty.say(
                self.tr("Drop a dispute file here"),
                self.tr("Or open one from disk, or link a platform that sends them."),
                "folder-open",
            )
            self._empty_button.setText(self.tr("Link a platform…"))
        else:
            waiting = views.count_of(CaseView.WAITING)
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
        self._asking.offer(caseload)
        self._model.show_rows(caseload.rows)
        ui.body.setCurrentWidget(ui.list if caseload.rows else ui.empty)
        self._say_list()
        self._keep_selection(kept)
        self._take_first_focus()
        if self._asking.search:
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

    @Slot()
    def _empty_acted(self) -> None:
        views = self._asking.views
        if self._asking.narrowed:
            self._asking.clear()
        elif not views.count_of(CaseView.ALL) and self._session.actor is not None:
            self._session.sync_asked.emit()
        elif not views.count_of(CaseView.ALL):
            self._session.navigation.place("settings")
        else:
            self._asking.show_view(CaseView.ALL)

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
    def _group_selected(self) -> None:
        row = self.selected()
        if row is not None:
            self._session.navigation.place("bundles", str(row.dispute_id))

    @Slot()
    def _copy_number(self) -> None:
        row = self.selected()
        if row is not None:
            QGuiApplication.clipboard().setText(row.file_no)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open_action, self._note, self._group, self._copy])
        menu.popup(self.ui.list.viewport().mapToGlobal(place))

    @Slot()
    def _toggle_preview(self) -> None:
        shown = not self._preferences.choices.preview_shown
        self._preferences.change(preview_shown=shown)
        self._panes.show_preview(shown=shown)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(self.size())
        # WHY: rows are two pixels lower in a low window.
        if event.oldSize().height() != self.height():
            self.ui.list.scheduleDelayedItemsLayout()
            self.ui.views.scheduleDelayedItemsLayout()

    @Slot()
    def _relayout(self) -> None:
        self._panes.fit(self.size())
        if self._shown is not None:
            show_preview(self.ui, self._shown, self._session.now())
        self.ui.list.doItemsLayout()
        self.ui.views.doItemsLayout()
