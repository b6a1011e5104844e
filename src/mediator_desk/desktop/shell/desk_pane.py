"""The unlocked desk: rail, the place on screen, status line.

Owns which page is shown and the life of the dispute page; destroyed whole by the lock, so that
nothing readable stays in the window.
"""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desktop.about import MARK, PRODUCT
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.commands import plain_text
from mediator_desk.desktop.shell.guide import Guide
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.notices import Notices
from mediator_desk.desktop.shell.pages import Making, make_dispute, make_place
from mediator_desk.desktop.shell.panes import commands_of, follow_splitters, go_to_pane
from mediator_desk.desktop.shell.rail import Rail
from mediator_desk.desktop.shell.shortcuts import CommandLine, line_of
from mediator_desk.desktop.shell.status import StatusLine
from mediator_desk.desktop.shell.undo_line import UndoLine
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.busy import ProgressPanel


class DeskPane(QWidget):
    """Follows ``Navigation``; tells the window which commands and title go with the page."""

    page_changed = Signal()
    title_changed = Signal(str)

    def __init__(self, session: Session, making: Making) -> None:
        super().__init__()
        self._session = session
        self._making = making
        self._pages: dict[str, QWidget] = {}
        self._lines: dict[str, CommandLine] = {}
        self._dispute: QWidget | None = None
        self._dispute_key: UUID | None = None
        self.rail = Rail()
        self.banner = Banner(compact=True)
        self.kept = Banner(compact=True)
        self.due = Banner(compact=True)
        self.guide = Guide(making.preferences)
        self._exercise = Banner(compact=True)
        self.notices = Notices(self._exercise, self.guide, self.due, self.kept, self.banner)
        self.status = StatusLine()
        self.progress = ProgressPanel()
        self.progress.setContentsMargins(16, 8, 16, 8)
        self.progress.hide()
        self._stack = QStackedWidget()
        undo = UndoLine(session.undoing)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.notices)
        middle.addWidget(self.progress)
        middle.addWidget(self._stack, 1)
        middle.addWidget(undo)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self.status)
        self.rail.chosen.connect(session.navigation.place)
        session.navigation.moved.connect(self._move)
        if session.desk.practice:
            self._exercise.tell(self._say_exercise)
        follow_language(self, self._lines.clear)
        # WHY a turn later: the frame and its first page together would keep a key waiting.
        QTimer.singleShot(0, self, self._arrive)

    def _say_exercise(self) -> None:
        words = self.tr("Everything here is invented. Nothing can leave this computer.")
        self._exercise.say("warning", MARK, words, "", "", "template")

    @property
    def page(self) -> QWidget | None:
        """The page on screen."""
        return self._stack.currentWidget()

    def page_actions(self) -> Sequence[QAction]:
        """The commands the page on screen and its visible parts bring."""
        brought = commands_of(self.page)
        for action in brought:
            line = line_of(action, plain_text(action))
            self._lines[line.name or line.words] = line
        return brought

    def lines_seen(self) -> list[CommandLine]:
        """Every command a page has brought since the language was chosen."""
        return list(self._lines.values())

    def go_to_pane(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) pane of the page, rail included."""
        go_to_pane([self.rail, *getattr(self.page, "panes", list)()], step)

    @Slot()
    def _arrive(self) -> None:
        """Show the first page, unless somebody went to one meanwhile."""
        here = self._session.navigation.here
        if self.page is not None:
            return
        if here.dispute_id is None and here.place not in self._pages:
            # WHY twice: making a page takes one turn, laying it out another.
            self._make(here.place).setParent(self)
            QTimer.singleShot(0, self, self._arrive)
            return
        self._move(here)

    @Slot(object)
    def _move(self, location: Location) -> None:
        page = self._page_of(location)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        self.rail.show_place(location.place)
        show = getattr(page, "show_location", None)
        if show is not None:
            show(location)
        if location.dispute_id is None:
            self._drop_dispute()
            self.title_changed.emit("")
        self.page_changed.emit()

    def _page_of(self, location: Location) -> QWidget:
        if location.dispute_id is not None:
            if self._dispute is None or self._dispute_key != location.dispute_id:
                self._drop_dispute()
                self._dispute = make_dispute(self._session, location.dispute_id)
                self._dispute_key = location.dispute_id
                self._listen_to(self._dispute)
                follow_splitters(self._dispute, "dispute", self._making.preferences)
                self._stack.addWidget(self._dispute)
            return self._dispute
        page = self._pages.get(location.place)
        if page is None:
            page = self._make(location.place)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def _make(self, place: str) -> QWidget:
        page = self._pages[place] = make_place(place, self._making)
        self._listen_to(page)
        follow_splitters(page, place, self._making.preferences)
        return page

    def _listen_to(self, page: QWidget) -> None:
        """Follow the title of a page, and the disputes it wants in windows of their own."""
        changed = getattr(page, "title_changed", None)
        if changed is not None:
            changed.connect(self.title_changed)
        apart = getattr(page, "open_apart", None)
        if apart is not None:
            apart.connect(self._open_apart)

    @Slot(object)
    def _open_apart(self, dispute_id: UUID) -> None:
        self._session.navigation.open_apart(Location("caseload", dispute_id))

    def _drop_dispute(self) -> None:
        if self._dispute is not None:
            page, self._dispute, self._dispute_key = self._dispute, None, None
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()
            self._stack.removeWidget(page)
            page.deleteLater()

    def place_title(self) -> str:
        """The words for the title bar when no dispute is open."""
        words = {
            "caseload": self.tr("Files"),
            "agenda": self.tr("Deadlines"),
            "bundles": self.tr("Bundles"),
            "outbox": self.tr("Outbox"),
            "settings": self.tr("Settings"),
            "rules": self.tr("Rules"),
            "help": self.tr("Help"),
        }
        return f"{words[self._session.navigation.here.place]} — {PRODUCT}"
