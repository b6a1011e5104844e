"""A second window: one other dispute of the same open vault.

Owns the window, and a session that shares the desk, the lanes and every announcement with the
first one. It never locks anything away by itself: the lock of the main window empties it with
all other windows (``shell.locking``), after its page handed over what was being written.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.desktop.about import PRODUCT
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.acting import Acting
from mediator_desk.desktop.shell.frame import Frame
from mediator_desk.desktop.shell.geometry import keep_window, restore_window
from mediator_desk.desktop.shell.navigation import Location, Navigation
from mediator_desk.desktop.shell.pages import make_dispute
from mediator_desk.desktop.shell.panes import commands_of, follow_splitters, go_to_pane
from mediator_desk.desktop.shell.undo_line import UndoLine

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Actor, Desk

_NAME: Final = "dispute_window"
_AWAY: Final = 28
_OWN: Final = frozenset({"back", "proposal", "next_pane", "previous_pane", "calculators"})


class WayBeside(Navigation):
    """The way inside a second window: places and the list are the first window's."""

    left = Signal()
    """Back to the list is wanted."""
    place_wanted = Signal(object)

    def go(self, location: Location) -> None:
        if location.dispute_id is None:
            self.place_wanted.emit(location)
        else:
            super().go(location)

    def back(self) -> None:
        self.left.emit()


class SessionBeside(Session):
    """Everything of the first session but the place, and what can be taken back here."""

    def __init__(self, first: Session, navigation: Navigation, parent: QObject) -> None:
        super().__init__(first.desk, first.work, navigation, parent)
        self._first = first
        first.leaving.connect(self.leaving)
        first.facts_changed.connect(self.facts_changed)
        first.desk_changed.connect(self.desk_changed)
        first.backups_changed.connect(self.backups_changed)
        self.departure = first.departure
        self.sync_asked.connect(first.sync_asked)
        self.send_asked.connect(first.send_asked)
        self.rotation_asked.connect(first.rotation_asked)
        self.backup_asked.connect(first.backup_asked)

    @property
    def desk(self) -> "Desk":
        return self._first.desk

    @property
    def actor(self) -> "Actor | None":
        return self._first.actor

    def tell_changed(self, dispute_id: UUID | None = None) -> None:
        self._first.tell_changed(dispute_id)


class DisputeWindow(Frame):
    """Shows ``location``; ``place_wanted`` and ``command_asked`` are for the main window."""

    place_wanted = Signal(object)
    command_asked = Signal(str)
    gone = Signal(object)
    """The window was closed by the person: itself."""

    def __init__(
        self,
        first: Session,
        preferences: Preferences,
        languages: Languages,
        elsewhere: Callable[[Location], bool],
    ) -> None:
        super().__init__(preferences, languages)
        self.complete()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        way = WayBeside(self, elsewhere)
        self.session = SessionBeside(first, way, self)
        self._page: QWidget | None = None
        self._dispute_id: UUID | None = None
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        whole = QWidget()
        whole.setLayout(self._inside)
        self._inside.addWidget(UndoLine(self.session.undoing))
        self.setCentralWidget(whole)
        self._acting = Acting(self.session, self)
        way.moved.connect(self._show)
        way.apart.connect(first.navigation.apart)
        way.left.connect(self._leave_for_list)
        way.place_wanted.connect(self.place_wanted)
        first.desk_changed.connect(self._enable)
        self.setWindowTitle(PRODUCT)
        self._enable()
        restore_window(self, _NAME, preferences)

    @property
    def dispute_id(self) -> UUID | None:
        """The dispute on screen."""
        return self._dispute_id

    @property
    def page(self) -> QWidget | None:
        """Its page."""
        return self._page

    def step_aside(self, count: int) -> None:
        """Stand a little apart from the ``count`` windows already there."""
        self.move(self.x() + _AWAY * count, self.y() + _AWAY * count)

    def come_forward(self, location: Location) -> None:
        """Show ``location`` and bring the window to the front."""
        self.session.navigation.go(location)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @Slot(object)
    def _show(self, location: Location) -> None:
        dispute_id = location.dispute_id
        if dispute_id is None:
            return
        if self._dispute_id != dispute_id:
            self._drop_page()
            self._page = make_dispute(self.session, dispute_id)
            self._dispute_id = dispute_id
            follow_splitters(self._page, "dispute", self._preferences)
            changed = getattr(self._page, "title_changed", None)
            if changed is not None:
                changed.connect(self._titled)
            self._inside.insertWidget(0, self._page, 1)
        show = getattr(self._page, "show_location", None)
        if show is not None:
            show(location)
        self._page_changed()

    def _drop_page(self) -> None:
        if self._page is not None:
            page, self._page, self._dispute_id = self._page, None, None
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()
            self._inside.removeWidget(page)
            page.deleteLater()

    @Slot(str)
    def _titled(self, title: str) -> None:
        self.setWindowTitle(f"{title} — {PRODUCT}")

    @Slot()
    def _enable(self) -> None:
        self._commands.enable(unlocked=True, linked=self.session.actor is not None)
        self._commands["apart"].setEnabled(False)

    @Slot()
    def _leave_for_list(self) -> None:
        self.place_wanted.emit(Location("caseload"))
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_window(self, _NAME, self._preferences)
        self.session.undoing.forget()
        self._drop_page()
        self.gone.emit(self)
        super().closeEvent(event)

    # -- what the frame asks

    def _session_here(self) -> Session:
        return self.session

    def _page_commands(self) -> Sequence[QAction]:
        return commands_of(self._page)

    def _run_here(self, name: str, session: Session) -> None:
        if name not in _OWN:
            self.command_asked.emit(name)
        elif name == "back":
            session.navigation.back()
        elif name == "calculators":
            session.calculators_asked.emit(self._dispute_id, "")
        elif name == "proposal" and self._dispute_id is not None:
            session.navigation.open_dispute(self._dispute_id, "decision")
        else:
            panes: list[QWidget] = getattr(self._page, "panes", list)()
            go_to_pane(panes, 1 if name == "next_pane" else -1)
