"""The caseload place: what is due, any dispute found in two seconds, the right one started.

Owns the list and the choice in it; rows are never emptied then refilled, and new data never moves
the focus. The question asked is ``asking``, what is done with rows ``acting``, the filters one has
named ``saved``, the room of the panes ``panes``, the words of an empty list ``nothing``.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from mediator_desk._generated.ui_caseload import Ui_CaseloadForm
from mediator_desk.desktop.caseload.acting import RowActs
from mediator_desk.desktop.caseload.asking import Asking
from mediator_desk.desktop.caseload.delegate import CaseDelegate
from mediator_desk.desktop.caseload.dressing import put_key_cap
from mediator_desk.desktop.caseload.model import CaseloadModel
from mediator_desk.desktop.caseload.nothing import Nothing
from mediator_desk.desktop.caseload.panes import Panes
from mediator_desk.desktop.caseload.preview import show_preview
from mediator_desk.desktop.caseload.saved import SavedFilters
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.panes import add_command
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.system.logs import log_failure
from mediator_desk.usecases.caseload import (
    IN_FRONT,
    Caseload,
    CasePreview,
    CaseQuery,
    CaseRow,
    keep_front,
    preview_case,
    read_caseload_part,
)
from mediator_desk.usecases.habits import from_plain, to_plain

_log = logging.getLogger(__name__)
_MINUTE_MS: Final = 60_000


class CaseloadPage(QWidget):
    """Three panes: views, list, preview."""

    open_apart = Signal(object)
    """A dispute (``UUID``) to be opened in a window of its own."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._shown: CasePreview | None = None
        self._loaded: Caseload | None = None
        self._told: CaseQuery | None = None
        self._front: list[UUID] = []
        self._started = False
        self.ui = Ui_CaseloadForm()
        self.ui.setupUi(self)
        self._asking = Asking(self.ui, preferences, self)
        self._panes = Panes(self.ui, preferences, self)
        self._model = CaseloadModel(session.now, self)
        self._wanted: UUID | None = None
        self._filter: UUID | None = None
        self._dress()
        self._acts = RowActs(session, self.ui.list, self._model, self)
        self._saved = SavedFilters(session, self._asking, self.ui.views)
        self._nothing = Nothing(self.ui, self._asking, session)
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

    def mark(self) -> dict[str, Any]:
        """Which file is chosen, and what was asked; sealed in the vault at the lock."""
        row, saved = self.selected(), self._asking.saved
        return {
            "chosen": str(row.dispute_id) if row is not None else "",
            "asked": to_plain(self._asking.asked()),
            "people": list(self._asking.people()),
            "filter": str(saved.filter_id) if saved is not None else "",
        }

    def return_to(self, mark: dict[str, Any]) -> None:
        """Ask again what was asked, and choose the same file once it is there."""
        asked, people = from_plain(mark.get("asked")), mark.get("people")
        self._wanted = _uuid(mark.get("chosen"))
        if asked is not None:
            named = tuple(map(str, people)) if isinstance(people, list) else ()
            self._asking.ask(asked, named)
        self._filter = _uuid(mark.get("filter"))
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the list again; what is shown stays until the answer comes."""
        self.ui.busy.start()
        self._read_part()

    def _read_part(self) -> None:
        query = self._asking.query()
        self._session.work.database(
            read_caseload_part,
            self._session.desk,
            query,
            owner=self,
            done=partial(self._take_part, query),
            failed=self._fail,
            key="caseload",
        )

    # -- making

    def _dress(self) -> None:
        ui = self.ui
        for button in (ui.open, ui.act, ui.extend, ui.filters, ui.clear):
            kind, size = button.property("kind"), button.property("grade")
            dress_button(button, kind or "", size or "")
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(CaseDelegate(self._session.now, ui.list))
        ui.list.setUniformItemSizes(True)
        ui.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        ui.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        ui.list.setMouseTracking(True)
        ui.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        ui.previewStack.setCurrentWidget(ui.noPreview)

    def _make_actions(self) -> None:
        self._find = self._action("find", "edit", "Ctrl+F", self._asking.go_to_search)
        self._toggle = self._action("toggle", "view", "F9", self._toggle_preview)
        self._narrow = self._action("narrow", "view", "", self._asking.open_filters)
        self._save = self._action("save", "view", "", self._saved.name_new)

    def _action(self, name: str, menu: str, keys: str, act: Callable[[], Any]) -> QAction:
        return add_command(self, f"caseload_{name}", menu, keys, act)

    def _connect(self) -> None:
        ui = self.ui
        ui.list.selectionModel().currentChanged.connect(self._row_chosen)
        ui.list.activated.connect(self._acts.open)
        ui.list.installEventFilter(self)
        ui.open.clicked.connect(self._acts.open)
        ui.extend.clicked.connect(self._acts.extend)
        self._acts.open_apart.connect(self.open_apart)
        self._acts.failed.connect(self._fail)
        self._acts.written.connect(self._tell)
        self._saved.changed.connect(self.reload)
        self._saved.failed.connect(self._fail)
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
        self._acts.say()
        self._find.setText(self.tr("&Search the list"))
        self._toggle.setText(self.tr("&Preview pane"))
        self._narrow.setText(self.tr("&Filter the list…"))
        self._save.setText(self.tr("Sa&ve this filter…"))
        ui.extend.setText(self.tr("E&xtend the deadline…"))
        put_key_cap(ui.open, self.tr("Enter"))
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
        ui.title.setText(self._asking.heading)
        ui.count.setText(self.tr("%n file(s)", "", self._model.rowCount()))
        ui.clear.setVisible(bool(self._asking.narrowed))
        if self._loaded is not None and not self._loaded.rows:
            self._nothing.say(self._loaded)

    # -- the list

    def _take_part(self, query: CaseQuery, caseload: Caseload) -> None:
        """WHY in parts: a thousand files a turn let other work, a file opened, come between."""
        if caseload.left:
            self._read_part()
            if caseload.rows and not self._model.rowCount():
                self._show_front(caseload)
            return
        self._show(caseload)
        front = [row.dispute_id for row in caseload.rows[:IN_FRONT]]
        if front != self._front:
            self._front = front
            self._session.work.database(
                keep_front, self._session.desk, query, front, owner=self, failed=_unkept
            )

    def _show_front(self, caseload: Caseload) -> None:
        """The files that stood in front the last time, before the others are worked out."""
        ui = self.ui
        self._model.show_rows(caseload.rows)
        ui.body.setCurrentWidget(ui.list)
        ui.title.setText(self._asking.heading)
        ui.count.setText(self.tr("%n file(s) still to be read", "", caseload.left))
        self._keep_selection(None)
        self._take_first_focus()

    @Slot(object)
    def _show(self, caseload: Caseload) -> None:
        ui = self.ui
        ui.busy.stop()
        ui.banner.hide()
        self._loaded = caseload
        kept = self.selected()
        self._asking.offer(caseload)
        self._model.show_rows(caseload.rows)
        self._return_filter(caseload)
        ui.body.setCurrentWidget(ui.list if caseload.rows else ui.empty)
        self._say_list()
        self._keep_selection(kept)
        self._take_first_focus()
        self._tell_found()

    def _tell_found(self) -> None:
        """How many a search found: once for each question, and only who looks at the list."""
        query = self._asking.query()
        if self._asking.search and query != self._told and self.isVisible():
            announce(self, self.ui.count.text())
        self._told = query

    def _keep_selection(self, kept: CaseRow | None) -> None:
        wanted = self._wanted or (kept.dispute_id if kept is not None else None)
        index = self._model.index_of(wanted) if wanted is not None else QModelIndex()
        if self._wanted is not None and self._model.rowCount():
            self._wanted = None
        if not index.isValid() and self._model.rowCount():
            index = self._model.index(0)
        if index.isValid():
            if index != self.ui.list.currentIndex():
                self.ui.list.setCurrentIndex(index)
            self._read_preview()
            self._acts.offer()
        else:
            self._shown = None
            self.ui.previewStack.setCurrentWidget(self.ui.noPreview)

    def _take_first_focus(self) -> None:
        """The list is where one starts; data that comes later never moves the focus."""
        if not self._started and self._model.rowCount():
            self._started = True
            if self.isVisible():
                self.ui.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.ui.busy.stop()
        banner = self.ui.banner
        banner.tell(lambda: banner.say_error(error_words(error), self.tr("Try again")))

    @Slot(str)
    def _tell(self, words: str) -> None:
        """Say what was done, at the foot of the list."""
        undo = self.ui.undo
        undo.tell(lambda: undo.say("success", "", words))

    def _return_filter(self, caseload: Caseload) -> None:
        """Stand by the filter one stood by, once the filters are read."""
        wanted, self._filter = self._filter, None
        for kept, _ in caseload.saved:
            if kept.filter_id == wanted:
                self._asking.show_saved(kept)

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

    @Slot()
    def _act(self) -> None:
        row = self.selected()
        if row is not None:
            self._acts.go(action_words(row.next_action).tab)

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
                    self._acts.open()
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
        put_key_cap(self.ui.open, self.tr("Enter"))
        if self._shown is not None:
            show_preview(self.ui, self._shown, self._session.now())
        self.ui.list.doItemsLayout()
        self.ui.views.doItemsLayout()


def _unkept(error: Exception) -> None:
    """A front that is not kept costs a wait the next time, and is not worth a banner."""
    log_failure(_log, "front_not_kept", error)


def _uuid(text: object) -> UUID | None:
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None
