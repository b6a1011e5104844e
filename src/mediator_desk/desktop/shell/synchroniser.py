"""When the desk talks with the platform, and what the window knows of it.

Owns the schedule: at unlock, every five minutes, when asked, and when an act may leave. By itself
it leaves every act the time the person chose to take it back; a lock or the end of the program
sends nothing early, what stays leaves at the next session. A person who asks sends all that waits.
The work itself is ``usecases.synchronise``, in the network lane.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.work import Job
from mediator_desk.usecases.outbox import send_now, time_to_take_back
from mediator_desk.usecases.rehearsal import rehearse
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.synchronisation import SyncReport, SyncStatus

_EVERY_MS: Final = 5 * 60 * 1000
_SECONDS_BETWEEN_LISTS: Final = 2.0


class Synchroniser(QObject):
    """One per session; at most one synchronisation at a time."""

    status_changed = Signal()
    progress = Signal(int, int, str)
    reported = Signal(object)
    failed = Signal(object)
    asked = Signal()
    """A person asks for one, and is to hear how it ends."""

    def __init__(self, session: Session, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self._job: Job | None = None
        self._again = self._all = False
        self._told = time.monotonic()
        self.status: SyncStatus | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.start)
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self.start)
        session.departure = self._departure
        session.sync_asked.connect(self._queued)
        session.send_asked.connect(self.send)
        session.facts_changed.connect(self.refresh)
        session.desk_changed.connect(self.start)

    @property
    def running(self) -> bool:
        """Whether a synchronisation is under way."""
        return self._job is not None

    def begin(self) -> None:
        """Start the schedule."""
        self.refresh()
        if self._may():
            self._timer.start()
            self.start()

    @Slot()
    def send(self) -> None:
        """Synchronise now and let all that waits leave: the person asks for it."""
        self._all = True
        self.asked.emit()
        self.start()

    @Slot()
    def start(self) -> None:
        """Synchronise now; asked while one runs, it runs once more after."""
        if not self._may():
            return
        if self._job is not None:
            self._again = True
            return
        self._timer.start()
        grace, self._all = None if self._all else self._grace(), False
        work, exercise = self._session.work, self._session.desk.practice
        lane = work.database if exercise else work.network
        self._job = lane(
            _exchange,
            self._session.desk,
            grace,
            owner=self,
            done=self._done,
            failed=self._failed,
            with_progress=True,
        )
        self._job.progress.connect(self._progressed)
        self._job.finished.connect(self._finished)
        self.status_changed.emit()

    def _grace(self) -> timedelta:
        return timedelta(seconds=self._preferences.choices.grace_seconds)

    def _departure(self) -> timedelta:
        """How long an act made now stays; zero when nobody can tell when it leaves."""
        reached = self.status is not None and self.status.online is True
        if not (self._may() and (reached or self._session.desk.practice)):
            return timedelta()
        return time_to_take_back(self._session.now(), self._grace())

    def _may(self) -> bool:
        """Whether there is a platform to talk to; an exercise plays its own, in the vault."""
        return self._session.actor is not None

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; what was received stays, what waits stays queued."""
        self._again = self._all = False
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def refresh(self) -> None:
        """Read again where synchronisation stands."""
        self._ask_status(self._know, "status")

    @Slot()
    def _queued(self) -> None:
        """Something waits: it leaves now unless it stays a moment."""
        self._ask_status(self._leave, "queued")

    def _ask_status(self, done: Callable[["SyncStatus"], object], key: str) -> None:
        session = self._session
        session.work.database(
            read_sync_status, session.desk, self._grace(), owner=self, done=done, key=key
        )

    @Slot(object)
    def _leave(self, status: "SyncStatus") -> None:
        self._know(status)
        if not status.staying or status.staying < status.waiting:
            self.start()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, step: str) -> None:
        self.progress.emit(done, total, step)
        # WHY: a first synchronisation brings many files; they are listed as they come.
        now = time.monotonic()
        if now - self._told > _SECONDS_BETWEEN_LISTS:
            self._told = now
            self._session.tell_changed()

    @Slot(object)
    def _know(self, status: "SyncStatus") -> None:
        self.status = status
        if status.stays_until is None:
            self._leaving.stop()
        else:
            # WHY no longer than the grace: the clock of the computer may be set meanwhile.
            left = min(status.stays_until - self._session.now(), self._grace())
            self._leaving.start(max(0, ceil(left / timedelta(milliseconds=1))))
        self.status_changed.emit()

    @Slot(object)
    def _done(self, report: "SyncReport") -> None:
        self.reported.emit(report)
        if report.new_events or report.new_files or report.sent or report.refused:
            self._session.tell_changed()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.failed.emit(error)

    @Slot()
    def _finished(self) -> None:
        self._job = None
        self.refresh()
        self.status_changed.emit()
        if self._again:
            self._again = False
            self.start()


def _exchange(desk: "Desk", grace: timedelta | None, progress: Any) -> "SyncReport":
    """One synchronisation; without ``grace`` nothing waits, not even for its next try."""
    if grace is None:
        send_now(desk)
    step = rehearse if desk.practice else synchronise
    return step(desk, progress, grace=grace or timedelta())
