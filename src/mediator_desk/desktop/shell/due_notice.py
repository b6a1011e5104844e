"""The notice of deadlines: once a day, by the computer's own means, and in a line of the window.

Owns the day on which it was last given. It says how many there are and never which: nothing of a
dispute leaves the window (ux.md, principle 5). Only while the desk is open, never of exercises.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from mediator_desk.desktop.about import PRODUCT
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session

if TYPE_CHECKING:
    from mediator_desk.desktop.agenda.reading import Pressing
    from mediator_desk.desktop.shell.desk_pane import DeskPane

_SHOWN_MS = 12_000


class DueNotice(QObject):
    """Made at unlock; its icon goes with the session, so no notice outlives the lock."""

    def __init__(self, session: Session, preferences: Preferences, pane: "DeskPane") -> None:
        super().__init__(pane)
        self._session, self._preferences, self._pane = session, preferences, pane
        self._tray: QSystemTrayIcon | None = None
        self._found: tuple[int, int] = (0, 0)
        pane.due.acted.connect(self._see)
        session.leaving.connect(self._hide)

    @Slot(object)
    def tell(self, found: "Pressing") -> None:
        """Give the notice of the day, if it is wanted, due and not given yet."""
        choices = self._preferences.choices
        today = self._session.now().astimezone().date().isoformat()
        before, self._found = self._found, (found.late, found.soon)
        if not any(self._found) or not choices.due_notices or self._session.desk.practice:
            self._pane.due.hide()
            return
        if choices.due_told_on == today:
            # WHY: files come one by one; what is still told must not stay at the first of them.
            if before != self._found and not self._pane.due.isHidden():
                self._pane.due.tell(self._say)
            return
        self._preferences.change(due_told_on=today)
        self._pane.due.tell(self._say)
        self._notify()

    def words(self) -> str:
        """How many, and nothing else."""
        late, soon = self._found
        said = [self.tr("%n deadline(s) late", "", late)] if late else []
        if soon:
            said.append(self.tr("%n deadline(s) within seven days", "", soon))
        return ", ".join(said)

    def _say(self) -> None:
        tone = "danger" if self._found[0] else "warning"
        see = self.tr("See the deadlines")
        away = self.tr("Put away until tomorrow")
        self._pane.due.say(tone, self.words(), "", see, "", "calendar-due", away)

    def _notify(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        self._tray = QSystemTrayIcon(self._pane.window().windowIcon(), self)
        self._tray.messageClicked.connect(self._see)
        self._tray.show()
        icon = QSystemTrayIcon.MessageIcon.Information
        self._tray.showMessage(PRODUCT, self.words(), icon, _SHOWN_MS)

    @Slot()
    def _see(self) -> None:
        self._pane.due.hide()
        window = self._pane.window()
        window.raise_()
        window.activateWindow()
        self._session.navigation.place("agenda")

    @Slot()
    def _hide(self) -> None:
        if self._tray is not None:
            self._tray.hide()
