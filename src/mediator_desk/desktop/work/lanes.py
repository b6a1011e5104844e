"""The lanes background work runs in, and whom its results belong to.

Owns the pools and the live jobs; never looks into what a job does.
"""

import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from mediator_desk.desktop.work.garbage import Collector
from mediator_desk.desktop.work.job import Job, Run

_FOREVER: Final = -1
_NETWORK_THREADS: Final = 2
_SHUTDOWN_MS: Final = 5000
_KEEP: Final = "keep"
_TURN_S: Final = 0.001
"""How long a lane may keep the interpreter while the window waits for it. WHY not the usual five
milliseconds: making a page gives it away many times, and each was waited for."""


class Work(QObject):
    """Starts functions away from the GUI thread; one per window process.

    Every job belongs to an ``owner``: when it is destroyed, or asks again under the same ``key``,
    the earlier job is dropped and its late result never arrives.
    """

    unhandled = Signal(object)
    """An error of a job whose owner gave no ``failed``."""
    busy = Signal(int)
    """How many jobs are alive."""
    _over = Signal(object, str, object)
    """From a lane: a job, how it ended, its result or error."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_S)
        self._database = QThreadPool(self)
        self._database.setMaxThreadCount(1)
        # WHY: a connection stays with the thread that opened it, so the thread must stay.
        self._database.setExpiryTimeout(_FOREVER)
        self._network = QThreadPool(self)
        self._network.setMaxThreadCount(_NETWORK_THREADS)
        self._ahead = QThreadPool(self)
        self._live: dict[Job, tuple[int, str]] = {}
        self._ended: deque[tuple[Job, str, object]] = deque()
        self._over.connect(self._queue, Qt.ConnectionType.QueuedConnection)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._tell_next)
        self._collector = Collector(self._runs, self)

    veil: Callable[[Any], Any] | None = None
    """What results pass through before a screen is given them; none most of the time."""

    def database(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        owner: QObject,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        key: str = "",
        with_progress: bool = False,
    ) -> Job:
        """Run ``function(*arguments)`` after all earlier database work, one at a time.

        ``done(result)`` or ``failed(error)`` is called on the main thread. ``with_progress`` adds
        ``progress=`` to the call. A job of the same owner and non-empty ``key`` is superseded.
        """
        job = Job(partial(function, *arguments), with_progress, self)
        return self._start(self._database, job, owner, done, failed, key)

    def network(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        owner: QObject,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        key: str = "",
        with_progress: bool = False,
    ) -> Job:
        """As ``database``, in the lane for what waits on others: platform, signing, previews."""
        job = Job(partial(function, *arguments), with_progress, self)
        return self._start(self._network, job, owner, done, failed, key)

    def save(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        failed: Callable[[Any], object] | None = None,
    ) -> Job:
        """As ``database``, for text that must be kept whatever happens to the screen it is from.

        Never dropped nor cancelled: a lock queued after it runs after it.
        """
        job = Job(partial(function, *arguments), False, self)
        return self._start(self._database, job, self, None, failed, _KEEP)

    def ahead(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        failed: Callable[[Any], object] | None = None,
    ) -> Job:
        """As ``save``, waiting for nothing: for the keys, when a save before them never ends."""
        job = Job(partial(function, *arguments), False, self)
        return self._start(self._ahead, job, self, None, failed, _KEEP)

    def drop(self, owner: QObject) -> None:
        """Throw away everything still running for ``owner``."""
        for job, (whose, _) in list(self._live.items()):
            if whose == id(owner):
                job.drop()

    def drop_all(self) -> None:
        """Throw away everything still running (locking, quitting)."""
        for job, (_, key) in list(self._live.items()):
            if key != _KEEP:
                job.drop()

    @property
    def alive(self) -> int:
        """How many jobs have not ended yet."""
        return len(self._live)

    def collect(self) -> None:
        """Let memory of cycles be looked for from now on."""
        self._collector.begin()

    def shut_down(self) -> bool:
        """Drop all and wait for the threads; False if one did not stop within five seconds.

        WHY: a pool destroyed under a running thread aborts the process.
        """
        self.drop_all()
        stopped = self._network.waitForDone(_SHUTDOWN_MS)
        stopped = self._ahead.waitForDone(_SHUTDOWN_MS) and stopped
        stopped = self._database.waitForDone(_SHUTDOWN_MS) and stopped
        if stopped:
            self._collector.end()
        return stopped

    def _runs(self) -> bool:
        """Whether a thread may still be at work; one that told its result is not done yet."""
        pools = (self._database, self._network, self._ahead)
        return bool(self._live) or any(pool.activeThreadCount() for pool in pools)

    def _start(
        self,
        pool: QThreadPool,
        job: Job,
        owner: QObject,
        done: Callable[[Any], object] | None,
        failed: Callable[[Any], object] | None,
        key: str,
    ) -> Job:
        if key and key != _KEEP:
            self._supersede(owner, key)
        self._live[job] = (id(owner), key)
        if done is not None:
            job.done.connect(done if self.veil is None else partial(_veiled, self.veil, done))
        job.failed.connect(failed if failed is not None else self.unhandled)
        job.released.connect(self._forget)
        if owner is not self:
            owner.destroyed.connect(job.drop)
        self._collector.begin()
        pool.start(Run(job, self._over.emit))
        self.busy.emit(len(self._live))
        return job

    def _supersede(self, owner: QObject, key: str) -> None:
        for job, mark in list(self._live.items()):
            if mark == (id(owner), key):
                job.drop()

    @Slot(object, str, object)
    def _queue(self, job: Job, how: str, value: object) -> None:
        self._ended.append((job, how, value))
        self._turn.start()

    @Slot()
    def _tell_next(self) -> None:
        """Tell one result in each turn of the loop.

        WHY: a page asks four questions at once; the answers are shown without a breath in between
        when they have come while it was being made.
        """
        job, how, value = self._ended.popleft()
        if not self._ended:
            self._turn.stop()
        job.tell(how, value)

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and isValid(job):
            self._live.pop(job, None)
            job.deleteLater()
            self.busy.emit(len(self._live))


def _veiled(veil: Callable[[Any], Any], done: Callable[[Any], object], result: Any) -> None:
    done(veil(result))
