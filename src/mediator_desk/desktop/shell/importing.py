"""Opening dispute files, one after the other, with progress and cancel.

Owns the queue of files; the check and the import are ``usecases.open_dispute_file``.
"""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.session import Session
from mediator_desk.desktop.work import Job
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file

if TYPE_CHECKING:
    from mediator_desk.usecases.files import OpenedDispute


class Importer(QObject):
    """Emits ``opened`` per file, ``failed`` with the file's name and error, ``ended`` at last."""

    progress = Signal(str, int, int, str)
    opened = Signal(object)
    failed = Signal(str, object)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._queue: deque[Path] = deque()
        self._job: Job | None = None
        self._current = Path()

    @property
    def running(self) -> bool:
        """Whether a file is being opened."""
        return self._job is not None

    def open(self, paths: Sequence[Path]) -> None:
        """Open ``paths`` after those already waiting."""
        self._queue.extend(paths)
        if self._job is None:
            self._next()

    @Slot()
    def cancel(self) -> None:
        """Stop: the file being opened is left out whole, and so are those waiting."""
        self._queue.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if not self._queue:
            self.ended.emit()
            return
        self._current = self._queue.popleft()
        self._job = self._session.work.database(
            open_dispute_file,
            self._session.desk,
            OpenDisputeFile(self._current),
            owner=self,
            done=self._done,
            failed=self._failed,
            with_progress=True,
        )
        self._job.progress.connect(self._progressed)
        self._job.finished.connect(self._finished)
        self.progress.emit(self._current.name, 0, 0, "")

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, step: str) -> None:
        self.progress.emit(self._current.name, done, total, step)

    @Slot(object)
    def _done(self, dispute: "OpenedDispute") -> None:
        self.opened.emit(dispute)
        self._session.tell_changed(dispute.dispute_id)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.failed.emit(self._current.name, error)

    @Slot()
    def _finished(self) -> None:
        self._job = None
        self._next()
