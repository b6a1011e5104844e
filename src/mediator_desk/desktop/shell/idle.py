"""How long nobody has touched the desk, sleep of the computer included.

Owns one timer, and the filter through which every window tells of keys and pointers; decides
nothing but when the time is up.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from mediator_desk.desktop.shell.sweeping import sweep

_ACTIVITY: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.MouseMove,
    }
)
_TICK_MS: Final = 1000
_USUAL_MINUTES: Final = 10
_ASLEEP_SECONDS: Final = 5.0
_REST_SECONDS: Final = 4.0


def elapsed() -> float:
    """Seconds of a clock that also runs while the computer sleeps."""
    # WHY: on Linux the monotonic clock stands still during sleep.
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if hasattr(time, "CLOCK_MONOTONIC"):
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class IdleWatch(QObject):
    """Counts down while started; any key or pointer starts again."""

    minutes_left = Signal(int)
    expired = Signal()

    def __init__(self, application: QGuiApplication, at_rest: Callable[[], object] = sweep) -> None:
        """``at_rest`` is called once nobody has touched the desk for a few seconds."""
        super().__init__(application)
        self._at_rest = at_rest
        self._application = application
        self._allowed = _USUAL_MINUTES * 60.0
        self._last = elapsed()
        self._awake = self._offset()
        self._told, self._resting = -1, False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)
        application.focusWindowChanged.connect(self._listen)

    def start(self, minutes: int) -> None:
        """Begin a countdown of ``minutes``."""
        self._allowed = minutes * 60.0
        self._last = elapsed()
        self._awake = self._offset()
        self._told = -1
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Nothing to lock."""
        self._timer.stop()
        for window in self._application.allWindows():
            window.removeEventFilter(self)

    @Slot()
    def _listen(self) -> None:
        """Hear what reaches the windows there are now, however often asked.

        WHY windows and not the application: its filter is called for every event of every widget,
        hundreds of thousands while a page is built, and each call goes through Python.
        """
        if self._timer.isActive():
            for window in self._application.allWindows():
                window.installEventFilter(self)

    @Slot()
    def look(self) -> None:
        """Compare with the clock; a computer that slept is locked at once, however briefly.

        WHY: where nobody could tell that it was going to sleep, it is noticed on waking.
        """
        left = self._allowed - (elapsed() - self._last)
        if left <= 0 or self._offset() - self._awake > _ASLEEP_SECONDS:
            self.stop()
            self.expired.emit()
            return
        self._listen()
        resting = elapsed() - self._last > _REST_SECONDS
        if resting and not self._resting:
            self._at_rest()
        self._resting = resting
        minutes = int(-(-left // 60))
        if minutes != self._told:
            self._told = minutes
            self.minutes_left.emit(minutes)

    @staticmethod
    def _offset() -> float:
        """Grows by the time slept, where the two clocks differ."""
        return elapsed() - time.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self._last = elapsed()
        return False
