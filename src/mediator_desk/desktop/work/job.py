"""One piece of background work, seen from the main thread.

Owns its signals and its cancellation; never runs anything itself.
"""

import logging
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, Signal, Slot

from mediator_desk.usecases.progress import Cancelled

_log = logging.getLogger(__name__)
_SECONDS_BETWEEN_REPORTS = 0.05


class Job(QObject):
    """Started by ``Work``; lives on the main thread until ``finished``.

    Exactly one of ``done``, ``failed`` and ``cancelled`` comes before ``finished``, unless the job
    was dropped: then nothing comes any more.
    """

    progress = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    released = Signal()

    _reported = Signal(int, int, str)

    def __init__(self, function: Callable[..., Any], with_progress: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._function: Callable[..., Any] | None = function
        self._with_progress = with_progress
        self._stop = threading.Event()
        self._dropped = False
        self._last_report = 0.0
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the function to stop at its next report; ``cancelled`` follows when it did."""
        self._stop.set()

    @Slot()
    def drop(self) -> None:
        """Cancel, and let nothing of it be heard any more."""
        self._dropped = True
        self.cancel()

    @property
    def dropped(self) -> bool:
        """Whether its result will be thrown away."""
        return self._dropped

    def report(self, done: int, total: int, step: str) -> None:
        """The ``Progress`` handed to a use case; any thread. Raises ``Cancelled`` once asked to."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_report >= _SECONDS_BETWEEN_REPORTS or done == total:
            self._last_report = now
            self._reported.emit(done, total, step)

    @Slot(int, int, str)
    def _on_reported(self, done: int, total: int, step: str) -> None:
        if not self._dropped:
            self.progress.emit(done, total, step)

    def tell(self, how: str, value: object) -> None:
        """Say how it ended, on the main thread; nothing if it was dropped meanwhile."""
        if not self._dropped:
            if how == "done":
                self.done.emit(value)
            elif how == "failed":
                self.failed.emit(value)
            else:
                self.cancelled.emit()
            self.finished.emit()
        self.released.emit()

    def run(self) -> tuple[str, object]:
        """Call the function, on the thread of a lane: how it ended, and its result or error."""
        function, self._function = self._function, None
        value: object = None
        try:
            if self._stop.is_set() or function is None:
                raise Cancelled
            value = function(progress=self.report) if self._with_progress else function()
            how = "done"
        except Cancelled:
            how = "cancelled"
        except Exception as error:  # noqa: BLE001 - handed to the screen, which names it in words
            value, how = error, "failed"
            _log.warning("job failed: %s at %s", type(error).__name__, _place(error))
        # WHY: what the function closed over must not die on this thread with Qt objects inside.
        del function
        return how, value


class Run(QRunnable):
    """Carries a job to a pool thread, and tells ``over`` how it ended.

    WHY not the job itself: once its end is queued, the main thread may tell it and delete the job
    before the signal has returned on this thread. Whoever owns the lanes outlives them.
    """

    def __init__(self, job: Job, over: Callable[[Job, str, object], None]) -> None:
        super().__init__()
        self._job: Job | None = job
        self._over = over

    def run(self) -> None:
        # WHY: the pool owns this wrapper for a while; keeping the job in it leaks every job.
        job, self._job = self._job, None
        if job is None:
            return
        how, value = job.run()
        try:
            self._over(job, how, value)
        except RuntimeError:
            _log.info("a job ended after the application")


def _place(error: BaseException) -> str:
    """Where an error was raised, without its message, which may quote personal data."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
