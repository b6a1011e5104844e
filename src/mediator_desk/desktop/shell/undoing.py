"""What can be taken back: one mechanism for every screen of a window.

Owns the acts of a session that can still be taken back, the last first, and the ten seconds during
which the last one is offered in sight; after them the keys still take it back. What leaves the
desk by itself is in sight until it does, and how long that is, is told. Text has its own
undo, in its field; an act that was signed or sent has none, only a new act. A screen that changed
something says so once, when it is done::

    session.can_take_back(words, restore_filter, removed)

or, when taking back is no use case, ``session.undoing.offer(words, undo)``. ``undo`` is called at
most once, on the window's thread; the screen that offered it may be gone by then.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SECONDS: Final = 10
_SECONDS_TOLD: Final = 4
_MOST: Final = 100
_TICK_MS: Final = 1000

Words = Callable[[], str] | str


@dataclass(frozen=True, slots=True)
class _Act:
    words: Words
    undo: Callable[[], object]


class Undoing(QObject):
    """One per window and session; ``changed`` when what is in sight changes, ``counted`` when only
    the seconds of what leaves do."""

    changed = Signal()
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts: deque[_Act] = deque(maxlen=_MOST)
        self._told: Words = ""
        self._left = 0
        self._leaves = False
        self._held = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def offer(
        self,
        words: Words,
        undo: Callable[[], object],
        *,
        in_sight: bool = True,
        leaves_in: int = 0,
    ) -> None:
        """Offer to take back what was just done; ``words`` say it, never with a party's name.

        ``words`` that are called follow the language, and must not be a screen's, which may be gone
        when they are said. In sight it stands in the place of the offer
        before it; out of sight, for what shows by itself, only the keys take it back. What leaves
        the desk in ``leaves_in`` seconds stands as long; zero when nothing leaves by itself.
        """
        self._acts.append(_Act(words, undo))
        self._leaves = leaves_in > 0
        self._show((leaves_in or SECONDS) if in_sight else 0)

    @property
    def standing(self) -> bool:
        """Whether something can be taken back now."""
        return bool(self._acts)

    @property
    def offered(self) -> bool:
        """Whether taking back the last act is offered in sight."""
        return self._left > 0 and not self._told and self.standing

    @property
    def told(self) -> str:
        """What was taken back a moment ago, in the language in use; empty when nothing."""
        return _said(self._told)

    @property
    def words(self) -> str:
        """What can be taken back, in the language in use; empty when nothing."""
        return _said(self._acts[-1].words) if self._acts else ""

    @property
    def seconds_left(self) -> int:
        """How long what is in sight still stands."""
        return self._left

    @property
    def leaves_in(self) -> int:
        """In how many seconds what is offered leaves the desk; zero when it does not."""
        return self._left if self._leaves and self.offered else 0

    def hold(self, *, held: bool) -> None:
        """Stop the clock while the person is at the line (EN 301 549, 9.2.2.1).

        Not that of what leaves: its time is the one chosen in the settings.
        """
        self._held = held

    @Slot()
    def undo(self) -> bool:
        """Take the last act back; False when there was nothing to."""
        if not self._acts:
            return False
        act = self._acts.pop()
        self._show(_SECONDS_TOLD, act.words)
        act.undo()
        return True

    @Slot()
    def put_away(self) -> None:
        """Nothing in sight any more; the keys still take back."""
        self._show(0)

    @Slot()
    def forget(self) -> None:
        """Let everything stand as it was done: what it was about is no more."""
        self._acts.clear()
        self._show(0)

    def _show(self, seconds: int, told: Words = "") -> None:
        self._left, self._told = seconds, told
        if seconds:
            self._timer.start()
        else:
            self._timer.stop()
            self._held = False
        self.changed.emit()

    @Slot()
    def _tick(self) -> None:
        if self._held and not self.leaves_in:
            return
        self._left -= 1
        if self._left <= 0:
            self.put_away()
        elif self.leaves_in:
            self.counted.emit()


def _said(words: Words) -> str:
    return words if isinstance(words, str) else words()
