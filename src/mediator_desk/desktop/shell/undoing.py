"""The last thing that can be taken back, and for how long: one mechanism for every screen.

Owns one offer at a time and its ten seconds. Text has its own undo, in its field; an act that was
signed or sent has none, only a new act. A screen that changed something says so once, when it is
done::

    session.undoing.offer(lambda: self.tr("Note moved to the deleted notes."), self._put_back)

``undo`` is called at most once, on the window's thread; it may start a job of its own.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

SECONDS: Final = 10
_TICK_MS: Final = 1000

Words = Callable[[], str] | str


class Undoing(QObject):
    """One per session; ``changed`` when an offer is made, taken or gone."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: Words = ""
        self._undo: Callable[[], object] | None = None
        self._left = 0
        self._held = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def offer(self, words: Words, undo: Callable[[], object]) -> None:
        """Offer to take back what was just done; ``words`` say it, never with a party's name.

        ``words`` that are called follow the language. An offer replaces the one before it.
        """
        self._words, self._undo, self._left = words, undo, SECONDS
        self._timer.start()
        self.changed.emit()

    @property
    def standing(self) -> bool:
        """Whether something can be taken back now."""
        return self._undo is not None

    @property
    def words(self) -> str:
        """What can be taken back, in the language in use; empty when nothing."""
        if self._undo is None:
            return ""
        return self._words if isinstance(self._words, str) else self._words()

    @property
    def seconds_left(self) -> int:
        """How long the offer still stands."""
        return self._left

    def hold(self, *, held: bool) -> None:
        """Stop the clock while the person is at the line (EN 301 549, 9.2.2.1)."""
        self._held = held

    @Slot()
    def undo(self) -> bool:
        """Take it back; False when there was nothing to."""
        undo = self._undo
        self.forget()
        if undo is None:
            return False
        undo()
        return True

    @Slot()
    def forget(self) -> None:
        """Let it stand as it was done: time is over, or what it was about is no more."""
        self._timer.stop()
        if self._undo is not None:
            self._undo, self._words, self._left, self._held = None, "", 0, False
            self.changed.emit()

    @Slot()
    def _tick(self) -> None:
        if self._held:
            return
        self._left -= 1
        if self._left <= 0:
            self.forget()
