"""Where the person is and can go: places, disputes, and the way back.

Owns the history; the main window listens and shows. Screens call it and never each other.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

PLACES: Final = ("caseload", "agenda", "bundles", "outbox", "settings", "rules", "help")
TABS: Final = (
    "overview",
    "timeline",
    "exhibits",
    "notes",
    "talks",
    "decision",
    "follow_up",
    "letters",
    "history",
)
_STEPS: Final = 100
"""How far the way back goes: a desk may stay open for days."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place, or a dispute with one of its tabs and possibly something in it."""

    place: str
    dispute_id: UUID | None = None
    tab: str = "overview"
    event_seq: int | None = None
    evidence_id: UUID | None = None
    note_id: UUID | None = None
    highlight_id: UUID | None = None


class Navigation(QObject):
    """Emits ``moved`` with the new ``Location``, ``apart`` with one wanted in a window of its own.

    A dispute stands in one window only, so that no text is written twice at once: ``elsewhere``
    says whether another window has it, and shows it there.
    """

    moved = Signal(object)
    apart = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        elsewhere: Callable[[Location], bool] = lambda _location: False,
    ) -> None:
        super().__init__(parent)
        self._elsewhere = elsewhere
        self._here = Location("caseload")
        self._past = deque[Location](maxlen=_STEPS)

    @property
    def here(self) -> Location:
        """Where the person is."""
        return self._here

    def go(self, location: Location) -> None:
        """Go there; a tab of the dispute already open replaces the present step of the way back."""
        if self._elsewhere(location):
            return
        if location == self._here:
            self.moved.emit(location)
            return
        same_dispute = (
            location.dispute_id is not None and location.dispute_id == self._here.dispute_id
        )
        if not same_dispute:
            self._past.append(self._here)
        self._here = location
        self.moved.emit(location)

    def place(self, name: str, tab: str = "overview") -> None:
        """Go to a place of the rail, possibly to something in it that the place knows."""
        self.go(Location(name, tab=tab))

    def open_dispute(
        self,
        dispute_id: UUID,
        tab: str = "overview",
        *,
        event_seq: int | None = None,
        evidence_id: UUID | None = None,
        note_id: UUID | None = None,
        highlight_id: UUID | None = None,
    ) -> None:
        """Open a dispute in place, at a tab, possibly at one event, exhibit, note or highlight."""
        self.go(
            Location("caseload", dispute_id, tab, event_seq, evidence_id, note_id, highlight_id)
        )

    def open_apart(self, location: Location) -> None:
        """Open a dispute in a window of its own, or bring the one it has to the front."""
        if location.dispute_id is not None:
            self.apart.emit(location)

    def back(self) -> None:
        """Return to where the dispute was opened from; the caseload when nowhere."""
        self._here = self._past.pop() if self._past else Location("caseload")
        self.moved.emit(self._here)

    def forget(self) -> None:
        """Start again at the caseload (lock: the way back names disputes)."""
        self._past.clear()
        self._here = Location("caseload")


def help_page(here: Location) -> str:
    """The page of the help that is about where the person is."""
    if here.dispute_id is not None:
        return here.tab
    return "contents" if here.place == "help" else here.place
