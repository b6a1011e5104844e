"""Where memory of cycles is looked for while lanes run: on the GUI thread, and nowhere else.

Owns the switch of Python's collector during that time and the timer that stands in for it; never
decides what is garbage.
"""

import gc
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS: Final = 100
_OLDEST: Final = 2


class Collector(QObject):
    """Collects by itself from ``begin`` until ``needed`` says no.

    WHY: the collector works on whichever thread happens to allocate. On a lane it may end a
    connection of a screen, holding Qt's lock of that screen while it waits for the interpreter's;
    the GUI thread, making a widget, holds the interpreter's and waits for Qt's. Neither goes on.
    """

    def __init__(self, needed: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._needed = needed
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Take over from the interpreter; call it before a lane is given work."""
        gc.disable()
        if not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """Give it back: no lane runs."""
        if self._timer.isActive():
            self._timer.stop()
            gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect what the interpreter would have collected by now; nothing to do, give it back."""
        limits, counts = gc.get_threshold(), gc.get_count()
        for age in range(_OLDEST, -1, -1):
            if 0 < limits[age] < counts[age]:
                gc.collect(age)
                break
        if not self._needed():
            self.end()
