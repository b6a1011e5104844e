"""How long the window leaves its person waiting: work of the GUI thread between two breaths.

Owns the watch and its report. What is counted is processor time of the GUI thread, so that a busy
computer accuses nobody; what was being done is told by the stack that was seen most often.
"""

import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

LIMIT_S: Final = 0.050
_GLANCE_S: Final = 0.004
_DEPTH: Final = 8
_WORST: Final = 12
_OURS: Final = "mediator_desk"
_HAS_TIMER: Final = hasattr(signal, "setitimer")

Stack = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stall:
    """``seconds`` of the GUI thread without a breath, during ``step``, mostly in ``stack``."""

    seconds: float
    step: str
    stack: Stack

    def told(self) -> str:
        """The stall in a few lines, the program's own innermost last."""
        lines = "\n".join(f"        {line}" for line in self.stack)
        return f"    {self.seconds * 1000:4.0f} ms  {self.step}\n{lines}"


class StallWatch(QObject):
    """Watches the thread that makes it; ``paused`` while something that is no part of the day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self.step = "start"
        self._since = time.thread_time()
        self._pauses = 0
        self._seen: Counter[Stack] = Counter()

    def start(self) -> None:
        """Begin: the GUI thread breathes whenever its loop is about to wait."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(self._breathe)
        dispatcher.awake.connect(self._breathe)
        if _HAS_TIMER:
            # WHY a signal and not a thread: only its own thread may look at its stack safely.
            signal.signal(signal.SIGPROF, self._glance)
            signal.setitimer(signal.ITIMER_PROF, _GLANCE_S, _GLANCE_S)

    def stop(self) -> None:
        """End the watch."""
        if _HAS_TIMER:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, signal.SIG_IGN)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """What happens meanwhile counts for nothing."""
        self._breathe()
        self._pauses += 1
        try:
            yield
        finally:
            self._pauses -= 1
            self._seen.clear()
            self._since = time.thread_time()

    @Slot()
    def _breathe(self) -> None:
        now = time.thread_time()
        spent, self._since = now - self._since, now
        if spent > LIMIT_S and not self._pauses:
            stack = max(self._seen, key=lambda each: self._seen[each], default=())
            self.stalls.append(Stall(spent, self.step, stack))
        self._seen.clear()

    def _glance(self, _signal: int, frame: FrameType | None) -> None:
        stack = _stack(frame) if frame is not None and not self._pauses else ()
        if stack:
            self._seen[stack] += 1

    def report(self, path: Path) -> str:
        """Write every stall, the worst first; what to say of them in one paragraph."""
        worst = sorted(self.stalls, key=lambda one: -one.seconds)
        told = "\n".join(one.told() for one in worst)
        path.write_text(told + "\n", encoding="utf-8")
        if not worst:
            return f"The GUI thread never worked longer than {LIMIT_S * 1000:.0f} ms at a stretch."
        head = (
            f"{len(worst)} times the GUI thread worked longer than {LIMIT_S * 1000:.0f} ms at a "
            f"stretch, {worst[0].seconds * 1000:.0f} ms at worst; all of them: {path}"
        )
        return "\n".join([head, *(one.told() for one in worst[:_WORST])])


def _stack(frame: FrameType | None) -> Stack:
    """The calls of the program that led here, outermost first; none while it waits."""
    lines: list[str] = []
    while frame is not None and len(lines) < _DEPTH:
        name, code = frame.f_code.co_filename, frame.f_code
        if _OURS in name:
            lines.append(f"{name.rpartition(_OURS + '/')[2]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return tuple(reversed(lines))
