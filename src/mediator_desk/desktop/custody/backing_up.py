"""When the desk backs itself up, and what the window knows of it.

Owns the schedule: a moment after unlocking, every hour after, when asked. Whether one is due is the
use case's; the work runs in the network lane, so that screens go on reading.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.session import Session
from mediator_desk.desktop.work import Job
from mediator_desk.usecases.backups import BackupRecord, back_up, back_up_if_due

_FIRST_MS: Final = 20 * 1000
_EVERY_MS: Final = 60 * 60 * 1000


class BackupWatch(QObject):
    """One per session; at most one backup at a time."""

    progress = Signal(int, int, str)
    made = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._timer = QTimer(self, interval=_FIRST_MS)
        self._timer.timeout.connect(self.look)
        session.backup_asked.connect(self.start)

    @property
    def running(self) -> bool:
        """Whether a backup is under way."""
        return self._job is not None

    def begin(self) -> None:
        """Start the schedule."""
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Make the backup of today, if it is due."""
        self._timer.setInterval(_EVERY_MS)
        if self._job is None:
            self._run(back_up_if_due)

    @Slot(object)
    def start(self, folder: Path) -> None:
        """Make one now, in ``folder``."""
        if self._job is None:
            self._run(back_up, folder)

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; nothing is left of it."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, step: object, *asked: object) -> None:
        assert callable(step)
        self._job = self._session.work.network(
            step,
            self._session.desk,
            *asked,
            owner=self,
            done=self._done,
            failed=self.failed.emit,
            with_progress=True,
        )
        self._job.progress.connect(self.progress)
        self._job.finished.connect(self._finished)

    @Slot(object)
    def _done(self, record: BackupRecord | None) -> None:
        if record is not None:
            self.made.emit(record)

    @Slot()
    def _finished(self) -> None:
        self._job = None
        self._session.backups_changed.emit()
        self.ended.emit()
