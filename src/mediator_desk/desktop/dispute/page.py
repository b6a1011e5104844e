"""One dispute: its header, its tabs, and the tab in view.

Owns which tab is shown and what the header says; each tab reads its own facts. Tabs are made when
they are first opened.
"""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mediator_desk._generated.ui_dispute import Ui_Dispute
from mediator_desk.desktop.custody.commands import KeepingCommand
from mediator_desk.desktop.dispute.exhibits.tab import ExhibitsTab
from mediator_desk.desktop.dispute.notes.tab import NotesTab
from mediator_desk.desktop.dispute.overview.tab import OverviewTab
from mediator_desk.desktop.dispute.timeline.tab import TimelineTab
from mediator_desk.desktop.follow_up.history import HistoryTab
from mediator_desk.desktop.follow_up.tab import FollowUpTab
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.procedure.commands import ActCommands
from mediator_desk.desktop.procedure.front import FrontPage
from mediator_desk.desktop.procedure.notices import notice_of, pending_line
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.hiding import HiddenNotes
from mediator_desk.desktop.shell.navigation import TABS, Location
from mediator_desk.desktop.shell.places import place_of, return_inside
from mediator_desk.desktop.talks.tab import TalksTab
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import dress_button, grow_icon
from mediator_desk.desktop.widgets.roomy import RoomyStack
from mediator_desk.desktop.widgets.wrapping import wrap
from mediator_desk.usecases.caseload import NextAction
from mediator_desk.usecases.follow_up import has_follow_up
from mediator_desk.usecases.outbox import withdraw_act
from mediator_desk.usecases.overview import Overview, read_overview
from mediator_desk.usecases.procedure import ProcedureView

TabMaker = Callable[[Session, UUID], QWidget]
_FRENCH_DIGITS: Final = "&é\"'(-è_ç"


class DisputePage(QWidget):
    """The page of dispute ``dispute_id``."""

    title_changed = Signal(str)

    def __init__(self, session: Session, dispute_id: UUID, decision_tab: TabMaker) -> None:
        super().__init__()
        self._session = session
        self._dispute_id = dispute_id
        self._overview: Overview | None = None
        self._makers: dict[str, TabMaker] = {
            "overview": OverviewTab,
            "timeline": TimelineTab,
            "exhibits": ExhibitsTab,
            "notes": _notes_tab,
            "talks": TalksTab,
            "decision": decision_tab,
            "follow_up": FollowUpTab,
            "letters": _letters_tab,
            "history": HistoryTab,
        }
        self._made: dict[str, QWidget] = {}
        self._brought: list[QAction] = []
        self._wanted: Location | None = None
        self._inside: dict[str, Any] | None = None
        self._procedure: ProcedureView | None = None
        self._front: FrontPage | None = None
        self._blank = QWidget()
        self._ui = Ui_Dispute()
        self._ui.setupUi(self)
        self._dress()
        for name in TABS:
            self._ui.tabs.addTab(name)
        self._ui.tabs.currentChanged.connect(self._tab_chosen)
        self._ui.back.clicked.connect(session.navigation.back)
        self._ui.nextAction.clicked.connect(self._go_to_next_action)
        session.facts_changed.connect(self._facts_changed)
        self._add_tab_keys()
        self._acts = ActCommands(session, dispute_id, self)
        self._keeping = KeepingCommand(session, dispute_id, self)
        self._acts.read.connect(self._show_procedure)
        follow_language(self, self._say)
        self._read()

    # -- what the window asks ----------------------------------------------------------------

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """Show the tab the person goes to, and the event or exhibit in it."""
        self._wanted = location
        # WHY not before it is known: a file just referred shows nothing but its parties (R613-1).
        if self._overview is not None:
            self._enter(self._overview)

    def _enter(self, overview: Overview) -> None:
        """Show what may be shown of the file: its front, or the tab that was asked for."""
        ui, location = self._ui, self._wanted
        ui.tabs.setVisible(not overview.sealed)
        if overview.sealed:
            self._show_front()
            return
        if self._front is not None:
            front, self._front = self._front, None
            ui.stack.removeWidget(front)
            front.deleteLater()
        if location is None:
            return
        ui.tabs.blockSignals(True)
        ui.tabs.setCurrentIndex(TABS.index(location.tab))
        ui.tabs.blockSignals(False)
        tab = self._tab(location.tab)
        ui.stack.setCurrentWidget(tab)
        self._bring_commands(tab)
        self._offer_action()
        self._say_notice()
        show = getattr(tab, "show_location", None)
        if show is not None:
            show(location)
        if self._inside is not None:
            inside, self._inside = self._inside, None
            return_inside(tab, inside)

    def mark(self) -> dict[str, Any]:
        """Where one is inside the tab in view."""
        return place_of(self._session.navigation.here, self._ui.stack.currentWidget())

    def return_to(self, mark: dict[str, Any]) -> None:
        """Go back there, once the file was read and its tab made."""
        self._inside = mark
        if self._overview is not None:
            self._enter(self._overview)

    def _show_front(self) -> None:
        if self._front is None:
            self._front = FrontPage(self._session, self._dispute_id)
            self._ui.stack.addWidget(self._front)
        self._ui.stack.setCurrentWidget(self._front)
        self._bring_commands(self._front)
        for tab in self._made.values():
            self._ui.stack.removeWidget(tab)
            tab.deleteLater()
        self._made.clear()

    def leave(self) -> None:
        """The page is about to go: let every tab hand over what is being written."""
        for tab in self._made.values():
            leave = getattr(tab, "leave", None)
            if leave is not None:
                leave()

    def panes(self) -> list[QWidget]:
        """The widgets F6 goes through."""
        tab = self._ui.stack.currentWidget()
        inner = getattr(tab, "panes", None)
        found: list[QWidget] = inner() if inner is not None else [tab] if tab else []
        return [self._ui.tabs, *found]

    # -- inside ------------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self._ui
        ui.back.setIcon(theme().icon("arrow-left"))
        grow_icon(ui.back, alone=18)
        dress_button(ui.nextAction, "primary")
        ui.banner.hide()
        ui.banner.acted.connect(self._notice_pressed)
        self._undo = Banner()
        self._undo.acted.connect(self._take_back)
        ui.page.insertWidget(ui.page.indexOf(ui.banner) + 1, self._undo)
        ui.stack.addWidget(self._blank)
        place = ui.page.indexOf(ui.stack)
        ui.page.insertWidget(place, RoomyStack(ui.stack), 1)
        ui.stateChip.hide()
        ui.deadlineChip.hide()
        ui.nextAction.hide()
        wrap(ui.headline)
        ui.parties.follow(self)

    def _offer_action(self) -> None:
        """WHY not where it leads: a button that goes nowhere does nothing."""
        if self._overview is not None:
            row = self._overview.row
            action = action_words(row.next_action)
            elsewhere = action.tab != self._session.navigation.here.tab
            wanted = elsewhere and not action.waiting and not row.read_only
            wanted = wanted and not self._overview.sealed
            self._ui.nextAction.setVisible(wanted)

    def _bring_commands(self, tab: QWidget) -> None:
        """The commands of the tab in view are those of the page: menus, palette, keys."""
        for action in self._brought:
            self.removeAction(action)
        self._brought = tab.actions()
        self.addActions(self._brought)

    def _add_tab_keys(self) -> None:
        self._tab_actions: dict[str, QAction] = {}
        for name in TABS:
            action = self._tab_actions[name] = QAction(self)
            action.setObjectName(f"tab_{name}")
            action.setProperty("menu", "dispute")
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _=False, tab=name: self._open(tab))
            self.addAction(action)
        self._show_tabs(followed=False)

    def _show_tabs(self, *, followed: bool) -> None:
        """Show what follows a decision once there is one; the keys count the tabs in sight."""
        self._ui.tabs.setTabVisible(TABS.index("follow_up"), followed)
        seen = [name for name in TABS if followed or name != "follow_up"]
        for name, action in self._tab_actions.items():
            action.setVisible(name in seen)
            action.setEnabled(name in seen)
            action.setShortcuts(_keys(seen.index(name)) if name in seen else [])

    def _say(self) -> None:
        ui = self._ui
        names = {
            "overview": self.tr("Overview"),
            "timeline": self.tr("Timeline"),
            "exhibits": self.tr("Exhibits"),
            "notes": self.tr("Notes"),
            "talks": self.tr("Talks"),
            "decision": self.tr("Proposal"),
            "follow_up": self.tr("What follows"),
            "letters": self.tr("Notices"),
            "history": self.tr("History"),
        }
        for index, name in enumerate(TABS):
            ui.tabs.say(index, names[name])
        for action in self.actions():
            tab = action.objectName().removeprefix("tab_")
            if tab in names:
                action.setText(names[tab])
        back = self.tr("Back to the list")
        ui.back.setToolTip(f"{back} (Alt+←)")
        ui.back.setAccessibleName(back)
        ui.tabs.setAccessibleName(self.tr("Parts of the file"))
        if self._overview is not None:
            self._show(self._overview)

    @Slot(int)
    def _tab_chosen(self, index: int) -> None:
        self._open(TABS[index])

    def _open(self, tab: str) -> None:
        self._session.navigation.open_dispute(self._dispute_id, tab)

    @Slot()
    def _go_to_next_action(self) -> None:
        if self._overview is not None:
            action = action_words(self._overview.row.next_action)
            self._open(action.tab)
            if action.act:
                self._session.act_asked.emit(self._dispute_id, action.act)
            begin = getattr(self._made.get(action.tab), "go_to_action", None)
            if begin is not None and not action.act:
                begin()

    def _tab(self, name: str) -> QWidget:
        tab = self._made.get(name)
        if tab is None:
            tab = self._made[name] = self._makers[name](self._session, self._dispute_id)
            self._ui.stack.addWidget(tab)
        return tab

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    def _read(self) -> None:
        self._session.work.database(
            read_overview,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="header",
        )

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._ui.banner.say_error(error_words(error), "")

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self._overview = overview
        ui, row = self._ui, overview.row
        self._show_tabs(followed=has_follow_up(overview.standing))
        ui.fileNo.setText(row.file_no)
        ui.title.setText(row.title)
        ui.parties.show_parties(overview.parties)
        if row.next_action is NextAction.SIGN_PROPOSAL:
            ui.stateChip.say(self.tr("Proposal being written"), "accent", "pencil")
        else:
            ui.stateChip.say(label("dispute_state", row.state), "accent")
        ui.stateChip.show()
        if row.clock is not None:
            ui.deadlineChip.say_deadline(clock_chip(row.clock, self._session.now(), label=True))
        ui.deadlineChip.setVisible(row.clock is not None)
        action = action_words(row.next_action)
        ui.nextAction.setText(action.button)
        ui.nextAction.setToolTip(action.sentence)
        self._offer_action()
        ui.tabs.set_counts(
            {
                TABS.index("timeline"): overview.events - overview.hidden_events,
                TABS.index("exhibits"): overview.exhibits,
                TABS.index("notes"): overview.notes,
            }
        )
        self._say_notice()
        self.title_changed.emit(f"{row.file_no}, {row.title}")
        shut = self._front is not None
        if ui.stack.currentWidget() is self._blank or shut is not overview.sealed:
            self._enter(overview)

    # -- what the file says of itself ----------------------------------------------------------

    @Slot(object)
    def _show_procedure(self, view: ProcedureView) -> None:
        self._procedure = view
        self._say_notice()

    def _say_notice(self) -> None:
        if self._overview is None:
            return
        line = notice_of(self._overview, self._procedure, self._session.navigation.here.tab)
        if line is None:
            self._ui.banner.hide()
        else:
            self._ui.banner.say(line.tone, line.strong, line.text, line.button, "", line.icon)
        pending = self._procedure.pending if self._procedure is not None else ()
        if pending:
            undo = pending_line(pending[0])
            self._undo.say(undo.tone, undo.strong, undo.text, undo.button, "", undo.icon)
        else:
            self._undo.hide()

    @Slot()
    def _notice_pressed(self) -> None:
        if self._overview is not None:
            line = notice_of(self._overview, self._procedure, self._session.navigation.here.tab)
            if line is not None and line.act:
                self._session.act_asked.emit(self._dispute_id, line.act)

    @Slot()
    def _take_back(self) -> None:
        if self._procedure is not None and self._procedure.pending:
            self._session.work.database(
                withdraw_act,
                self._session.desk,
                self._procedure.pending[0].act_id,
                owner=self,
                done=self._taken_back,
                failed=self._fail,
            )

    @Slot(object)
    def _taken_back(self, _nothing: object) -> None:
        announce(self, self.tr("Taken back"))
        self._session.tell_changed(self._dispute_id)


def _notes_tab(session: Session, dispute_id: UUID) -> QWidget:
    """The notes, which are not shown while the screen is discreet."""
    tab = NotesTab(session, dispute_id)
    HiddenNotes(tab)
    return tab


def _letters_tab(session: Session, dispute_id: UUID) -> QWidget:
    """WHY here: the tab shows pages with the viewer of decisions, which knows this page."""
    from mediator_desk.desktop.letters.tab import LettersTab

    return LettersTab(session, dispute_id)


def _keys(place: int) -> list[QKeySequence]:
    """The keys of the tab at ``place``. WHY two: the digit row of a French keyboard is shifted."""
    return [QKeySequence(f"Alt+{place + 1}"), QKeySequence(f"Alt+{_FRENCH_DIGITS[place]}")]
