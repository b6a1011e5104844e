"""The windows of single disputes beside the main one: which stand, and which dispute each has.

Owns that a dispute stands in one window only, and that they come back where the lock found them.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.places import location_in, place_of

if TYPE_CHECKING:
    from mediator_desk.desktop.shell.beside import DisputeWindow

_MOST_KEPT = 8


class Windows(QObject):
    """Made at unlock; its windows are taken away by the lock like every other."""

    command_asked = Signal(str)
    """A command of a second window that is the main window's to do."""

    def __init__(
        self, session: Session, preferences: Preferences, languages: Languages, main: QMainWindow
    ) -> None:
        super().__init__(session)
        self._session, self._preferences, self._languages = session, preferences, languages
        self._main = main
        self._open: list[DisputeWindow] = []
        session.navigation.apart.connect(self.open)

    @property
    def standing(self) -> tuple["DisputeWindow", ...]:
        """The windows that stand, in the order in which they were opened."""
        return tuple(self._open)

    def has(self, location: Location) -> bool:
        """Show ``location`` in the window that has its dispute, if one has; asked by the main."""
        for window in self._open:
            if location.dispute_id is not None and window.dispute_id == location.dispute_id:
                window.come_forward(location)
                return True
        return False

    @Slot(object)
    def open(self, location: Location) -> None:
        """Open a dispute in a window of its own; from the main window it moves there."""
        if self.has(location):
            return
        from mediator_desk.desktop.shell.beside import DisputeWindow

        way = self._session.navigation
        if way.here.dispute_id == location.dispute_id:
            way.back()
        made = DisputeWindow(
            self._session,
            self._preferences,
            self._languages,
            lambda wanted: self._elsewhere(made, wanted),
        )
        made.step_aside(len(self._open))
        made.place_wanted.connect(self._go)
        made.command_asked.connect(self.command_asked)
        made.gone.connect(self._gone)
        self._open.append(made)
        made.session.navigation.go(location)
        made.show()

    def kept(self) -> list[dict[str, Any]]:
        """Where each window stands, to be sealed with the place of the main one."""
        return [
            place_of(window.session.navigation.here, window.page)
            for window in self._open[:_MOST_KEPT]
        ]

    def come_back(self, places: object) -> None:
        """Open again what the lock took away."""
        for place in places[:_MOST_KEPT] if isinstance(places, list) else ():
            location = location_in(place) if isinstance(place, dict) else None
            if location is not None and location.dispute_id is not None:
                self.open(location)

    def _elsewhere(self, asking: "DisputeWindow", location: Location) -> bool:
        """Whether a dispute stands in another window than the one that asks."""
        if location.dispute_id in (None, asking.dispute_id):
            return False
        if self._session.navigation.here.dispute_id == location.dispute_id:
            self._go(location)
            return True
        return self.has(location)

    @Slot(object)
    def _go(self, location: Location) -> None:
        self._session.navigation.go(location)
        self._main.setWindowState(self._main.windowState() & ~Qt.WindowState.WindowMinimized)
        self._main.raise_()
        self._main.activateWindow()

    @Slot(object)
    def _gone(self, window: "DisputeWindow") -> None:
        if window in self._open:
            self._open.remove(window)
