"""When the desk talks with the platform, and what the window knows of it.

Owns the schedule: at unlock, every five minutes, when an act was queued, when asked. The work
itself is ``usecases.synchronise``, in the network lane.
"""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.session import Session
from mediator_desk.desktop.work import Job
from mediator_desk.usecases.rehearsal import rehearse
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise

if TYPE_CHECKING:
    from mediator_desk.usecases.synchronisation import SyncReport, SyncStatus

_EVERY_MS: Final = 5 * 60 * 1000
_SECONDS_BETWEEN_LISTS: Final = 2.0


class Synchroniser(QObject):
    """One per session; at most one synchronisation at a time."""

    status_changed = Signal()
    progress = Signal(int, int, str)
    reported = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._again = False
        self._told = time.monotonic()
        self.status: SyncStatus | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.start)
        session.sync_asked.connect(self.start)
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
    def start(self) -> None:
        """Synchronise now; asked while one runs, it runs once more after."""
        if not self._may():
            return
        if self._job is not None:
            self._again = True
            return
        self._timer.start()
        work, exercise = self._session.work, self._session.desk.practice
        lane, step = (work.database, rehearse) if exercise else (work.network, synchronise)
        self._job = lane(
            step,
            self._session.desk,
            owner=self,
            done=self._done,
            failed=self._failed,
            with_progress=True,
        )
        self._job.progress.connect(self._progressed)
        self._job.finished.connect(self._finished)
        self.status_changed.emit()

    def _may(self) -> bool:
        """Whether there is a platform to talk to; an exercise plays its own, in the vault."""
        return self._session.actor is not None

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; what was received stays, what waits stays queued."""
        self._again = False
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def refresh(self) -> None:
        """Read again where synchronisation stands."""
        self._session.work.database(
            read_sync_status, self._session.desk, owner=self, done=self._know, key="status"
        )

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
