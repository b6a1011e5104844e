"""The unlocked desk: rail, the place on screen, status line.

Owns which page is shown and the life of the dispute page; destroyed whole by the lock, so that
nothing readable stays in the window.
"""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desktop.about import PRODUCT
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.commands import keys_text, plain_text
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.pages import Making, make_dispute, make_place
from mediator_desk.desktop.shell.rail import Rail
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
        self._lines: dict[str, str] = {}
        self._dispute: QWidget | None = None
        self._dispute_key: UUID | None = None
        self.rail = Rail()
        self.banner = Banner()
        self.kept = Banner()
        self.kept.hide()
        self.status = StatusLine()
        self.progress = ProgressPanel()
        self.progress.setContentsMargins(16, 8, 16, 8)
        self.progress.hide()
        self._stack = QStackedWidget()
        undo = UndoLine(session.undoing)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for widget in (self.kept, self.banner, self.progress):
            middle.addWidget(widget)
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
        follow_language(self, self._lines.clear)
        self._move(session.navigation.here)

    @property
    def page(self) -> QWidget | None:
        """The page on screen."""
        return self._stack.currentWidget()

    def page_actions(self) -> Sequence[QAction]:
        """The commands the page on screen and its visible parts bring."""
        page = self.page
        if page is None:
            return ()
        parts = [part for part in page.findChildren(QWidget) if part.isVisibleTo(page)]
        found = [action for part in (page, *parts) for action in part.actions()]
        brought = [action for action in dict.fromkeys(found) if action.property("menu")]
        self._lines.update({plain_text(action): keys_text(action) for action in brought})
        return brought

    def lines_seen(self) -> list[tuple[str, str]]:
        """Words and keys of every command a page has brought since the language was chosen."""
        return list(self._lines.items())

    def go_to_pane(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) pane of the page, rail included."""
        panes = [self.rail, *getattr(self.page, "panes", list)()]
        held = QApplication.focusWidget()
        here = next(
            (
                place
                for place, pane in enumerate(panes)
                if held is not None and (pane is held or pane.isAncestorOf(held))
            ),
            -1 if step > 0 else 0,
        )
        target = panes[(here + step) % len(panes)]
        if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            inside = target.findChildren(QWidget)
            target = next(
                (
                    each
                    for each in inside
                    if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible()
                ),
                target,
            )
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
                self._listen_to_title(self._dispute)
                self._stack.addWidget(self._dispute)
            return self._dispute
        page = self._pages.get(location.place)
        if page is None:
            page = self._pages[location.place] = make_place(location.place, self._making)
            self._stack.addWidget(page)
        return page

    def _listen_to_title(self, page: QWidget) -> None:
        changed = getattr(page, "title_changed", None)
        if changed is not None:
            changed.connect(self.title_changed)

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
