"""The main window: a gate (unlock, first run) and, behind it, the desk.

Owns the life of the session: made at unlock, ended by the lock, which empties the window before
anything else. Never shows a fact of a dispute itself.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QStackedWidget

from mediator_desk.desktop.about import MARK, PRODUCT
from mediator_desk.desktop.appearance import appearance_of
from mediator_desk.desktop.i18n import Languages, follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.dropping import (
    DropTarget,
    ask_for_dispute_files,
    dispute_files,
    only_dispute_files,
)
from mediator_desk.desktop.shell.frame import Frame
from mediator_desk.desktop.shell.geometry import keep_window, restore_window
from mediator_desk.desktop.shell.idle import IdleWatch
from mediator_desk.desktop.shell.locking import KeyDrop, clear_screen, each, forget_copied
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.unlock.gate import Gate
from mediator_desk.desktop.unlock.page import UnlockPage
from mediator_desk.desktop.verification.asking import add_to_gate, pdf_files, verify_documents
from mediator_desk.desktop.work import Work

if TYPE_CHECKING:
    from mediator_desk.desktop.session import Session
    from mediator_desk.desktop.shell.navigation import Location
    from mediator_desk.desktop.shell.opened import OpenedDesk
    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.keys import RotateKeys


class MainWindow(Frame):
    """``locked`` and ``unlocked`` tell what happened; everything else is inside."""

    unlocked = Signal()
    locked = Signal()
    wiped = Signal()  # no key is left in this process, after a lock

    def __init__(self, work: Work, preferences: Preferences, languages: Languages) -> None:
        self._work = work
        self._opened: OpenedDesk | None = None
        self._waiting_files: list[Path] = []
        self._page_title = ""
        super().__init__(preferences, languages)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._idle = IdleWatch(application)
        self._idle.expired.connect(self.lock)
        self.keys = KeyDrop(work, self)
        self.keys.wiped.connect(self.wiped)
        self.setAcceptDrops(True)
        restore_window(self, "window", preferences)
        self._gate = self._make_gate()
        follow_language(self, self._show_title)

    def complete(self) -> None:
        super().complete()
        if self._opened is None:
            self.menuBar().hide()
            self._commands.enable(unlocked=False, linked=False)

    @cached_property
    def _drop(self) -> DropTarget:
        return DropTarget(self)

    @property
    def opened(self) -> "OpenedDesk | None":
        """The open desk with its pages; None while locked."""
        return self._opened

    def start(self, files: Sequence[Path] = ()) -> None:
        """Look for vaults; ``files`` are opened once the desk is."""
        self._waiting_files = list(files)
        self.complete()
        self._gate.look_for_vaults()

    # -- the gate

    def _make_gate(self) -> UnlockPage:
        gate = UnlockPage(self._work)
        gate.opened.connect(self.open_desk)
        gate.none_known.connect(partial(self._first_run, another=False))
        gate.create_asked.connect(partial(self._first_run, another=True))
        gate.about_asked.connect(partial(self._run, "about"))
        add_to_gate(gate, partial(self._run, "verify"))
        self._stack.addWidget(gate)
        self._stack.setCurrentWidget(gate)
        if self._made is not None:
            self.menuBar().hide()
            self._commands.enable(unlocked=False, linked=False)
        return gate

    def _first_run(self, *, another: bool) -> None:
        from mediator_desk.desktop.first_run.page import FirstRunPage

        page = FirstRunPage(self._work, self._preferences, self._languages, another=another)
        page.finished.connect(self.open_desk)
        page.left.connect(self._back_to_gate)
        self._stack.setCurrentIndex(self._stack.addWidget(page))
        self._show_title()

    @Slot()
    def _back_to_gate(self) -> None:
        self._remove_all_but(self._gate)
        self._gate.look_for_vaults()

    def _remove_all_but(self, kept: object) -> None:
        for place in reversed(range(self._stack.count())):
            page = self._stack.widget(place)
            if page is not None and page is not kept:
                self._stack.removeWidget(page)
                page.deleteLater()
        self._show_title()

    # -- the session

    @Slot(object)
    def open_desk(self, desk: "Desk") -> None:
        """Show the open desk."""
        from mediator_desk.desktop.session import Session
        from mediator_desk.desktop.shell.navigation import Navigation
        from mediator_desk.desktop.shell.opened import OpenedDesk

        session = Session(desk, self._work, Navigation(elsewhere=self._elsewhere), self)
        self._opened = OpenedDesk(
            session, self._preferences, self._languages, self._commands.lines, self
        )
        self._opened.windows.command_asked.connect(self._run_for_another)
        self._opened.command_asked.connect(self._run)
        pane = self._opened.pane
        pane.page_changed.connect(self._page_changed)
        pane.title_changed.connect(self._page_titled)
        pane.status.asked.connect(self._status_asked)
        pane.guide.asked.connect(self._run)
        session.desk_changed.connect(self._enable)
        session.rotation_asked.connect(self._rotate)
        session.practice_asked.connect(self._practise)
        self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        self._remove_all_but(pane)
        self.menuBar().show()
        self._enable()
        self._page_changed()
        self._idle.minutes_left.connect(pane.status.show_minutes)
        self._idle.start(self._preferences.choices.lock_minutes)
        self._opened.begin()
        files, self._waiting_files = self._waiting_files, []
        if files:
            self._opened.importer.open(files)
        self.unlocked.emit()

    @Slot()
    def lock(self) -> None:
        """Empty the window, then drop the keys. Asks nothing and cannot be refused.

        What is being written is handed to the database lane first; the lane runs in order, so it
        is sealed before the keys go.
        """
        opened, self._opened = self._opened, None
        if opened is None:
            self._leave_gate()
        else:
            self._idle.stop()
            kept: list[bool] = []
            each(
                lambda: kept.append(opened.end()),
                partial(clear_screen, self),
                forget_copied,
                self._empty,
                self._work.drop_all,
                lambda: self.keys.take(opened.session.desk, text_kept=any(kept)),
                lambda: self._gate.greet(text_kept=any(kept)),
                lambda: self._gate.look_for_vaults(select=str(opened.session.desk.root)),
                opened.session.deleteLater,
            )
            self.locked.emit()
        if not self.keys.busy:
            self.wiped.emit()

    def _empty(self) -> None:
        self._gate = self._make_gate()
        self._remove_all_but(self._gate)
        self._page_title = ""
        self._menus.show_page_actions(())

    def _leave_gate(self) -> None:
        """Forget what was typed; lock a vault made in a first run that is not over."""
        page = self._stack.currentWidget()
        desk = page.give_up() if isinstance(page, Gate) else None
        if desk is not None:
            each(partial(clear_screen, self), forget_copied, self._work.drop_all)
            self.keys.take(desk)
            self._back_to_gate()

    @Slot(object)
    def _rotate(self, request: "RotateKeys") -> None:
        self.lock()
        self._gate.rotate(request)

    @Slot(bool)
    def _practise(self, leave: bool) -> None:
        """Through the lock: one vault is open at a time."""
        self.lock()
        if leave:
            from mediator_desk.usecases.practice import remove_practice

            gate = self._gate
            self._work.database(remove_practice, owner=gate, done=lambda _: gate.look_for_vaults())
        else:
            self._gate.open_practice()

    @Slot()
    def _enable(self) -> None:
        linked = self._opened is not None and self._opened.session.actor is not None
        self._commands.enable(unlocked=self._opened is not None, linked=linked)

    def _elsewhere(self, location: "Location") -> bool:
        return self._opened is not None and self._opened.windows.has(location)

    @Slot()
    def _page_changed(self) -> None:
        super()._page_changed()
        if self._opened is not None:
            inside = self._opened.session.navigation.here.dispute_id is not None
            for name in ("back", "proposal", "apart"):
                self._commands[name].setEnabled(inside)
            self._show_title()

    @Slot(str)
    def _page_titled(self, title: str) -> None:
        self._page_title = title
        self._show_title()

    def _show_title(self) -> None:
        if self._opened is None:
            self.setWindowTitle(
                self.tr("{product}, locked").format(product=PRODUCT)
                if self._stack.currentWidget() is self._gate
                else PRODUCT
            )
        elif self._page_title:
            self.setWindowTitle(f"{self._page_title} — {PRODUCT}")
        else:
            mark = f"{MARK} · " if self._opened.session.desk.practice else ""
            self.setWindowTitle(f"{mark}{self._opened.pane.place_title()}")

    # -- commands

    def _session_here(self) -> "Session | None":
        return self._opened.session if self._opened is not None else None

    def _page_commands(self) -> Sequence[QAction]:
        return self._opened.pane.page_actions() if self._opened is not None else ()

    @Slot(str)
    def _run_for_another(self, name: str) -> None:
        """Do a command of a second window here, in sight."""
        if name != "lock":
            self.raise_()
            self.activateWindow()
        self._run(name)

    @Slot(str)
    def _run(self, name: str) -> None:
        if name == "verify":
            self._verify(())
        else:
            super()._run(name)

    def _verify(self, files: Sequence[Path]) -> None:
        desk = self._opened.session.desk if self._opened is not None else None
        verify_documents(self, self._work, desk, files)

    def _run_here(self, name: str, session: "Session") -> None:
        from mediator_desk.desktop.shell.commands import SECTIONS
        from mediator_desk.desktop.shell.navigation import PLACES, help_page

        opened, navigation = self._opened, session.navigation
        if opened is None:
            return
        plain: dict[str, Callable[[], object]] = {
            "lock": self.lock,
            "sync": opened.synchroniser.send,
            "back": navigation.back,
            "apart": lambda: navigation.open_apart(navigation.here),
            "open_file": lambda: ask_for_dispute_files(self, self._files_chosen),
        }
        if name in plain:
            plain[name]()
        elif name in SECTIONS:
            navigation.place("settings", SECTIONS[name])
        elif name in ("help", "keys"):
            page = "keys" if name == "keys" else help_page(navigation.here)
            navigation.place("help", f"page_{page}")
        elif name == "guide":
            opened.pane.notices.bring(opened.pane.guide)
            opened.pane.guide.reopen()
        elif name in PLACES:
            navigation.place(name)
        elif name == "calculators":
            session.calculators_asked.emit(navigation.here.dispute_id, "")
        elif name == "proposal":
            here = navigation.here.dispute_id
            if here is not None:
                navigation.open_dispute(here, "decision")
        else:
            opened.pane.go_to_pane(1 if name == "next_pane" else -1)

    @Slot(str)
    def _status_asked(self, part: str) -> None:
        if part == "sync" and self._opened is not None and self._opened.session.actor is None:
            part = "settings"
        self._run(part)

    # -- files

    @Slot(list)
    def receive(self, files: list[Path]) -> None:
        """Come to the front with the files of a second start; while locked they wait."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self._open(only_dispute_files([str(file) for file in files]))

    def _open(self, files: Sequence[Path]) -> None:
        if self._opened is None:
            self._waiting_files += files
        elif files:
            self._opened.importer.open(files)

    @Slot(list)
    def _files_chosen(self, names: list[str]) -> None:
        if self._opened is not None:
            self._opened.importer.open([Path(name) for name in names])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        documents = pdf_files(event.mimeData())
        # WHY a PDF even while locked: verifying it reads nothing from a vault.
        if not event.mimeData().hasUrls() or (self._opened is None and not documents):
            return
        files, others = dispute_files(event.mimeData())
        self._drop.offer(len(files), others - len(documents), len(documents))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        files, _ = dispute_files(event.mimeData())
        documents = pdf_files(event.mimeData())
        if documents or (self._opened is not None and files):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.activateWindow()
        if self._opened is not None and files:
            self._opened.importer.open(files)
        if documents:
            self._verify(documents)

    # -- what was chosen

    @Slot()
    def _choices_changed(self) -> None:
        choices = self._preferences.choices
        look = theme()
        wanted = appearance_of(choices)
        if wanted != look.appearance:
            look.apply(wanted)
        if choices.language:
            self._languages.use(choices.language)
        if self._opened is not None:
            self._idle.start(choices.lock_minutes)
        super()._choices_changed()

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_window(self, "window", self._preferences)
        self.lock()
        super().closeEvent(event)
