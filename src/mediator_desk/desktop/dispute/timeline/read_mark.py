"""What was read: told once the last row of a timeline was drawn."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.timelines import Timeline, mark_read


class ReadMark(QObject):
    """Marks the last event of the timeline it was given; ``failed`` carries what went wrong.

    WHY on the last row only: what was scrolled past was read, what was not was not.
    """

    failed = Signal(object)

    def __init__(self, session: Session, dispute_id: UUID, view: TimelineView) -> None:
        super().__init__(view)
        self._session, self._dispute_id, self._view = session, dispute_id, view
        self._timeline: Timeline | None = None
        view.painted.connect(self._painted)

    def take(self, timeline: Timeline) -> None:
        """The whole timeline, whatever is shown of it."""
        self._timeline = timeline

    @Slot()
    def _painted(self) -> None:
        # WHY the rows too: a view that has none yet stands at its end.
        if self._timeline is None or not self._view.at_end or not self._view.has_rows:
            return
        last = self._timeline.entries[-1].seq
        self._view.painted.disconnect(self._painted)
        self._session.work.database(
            mark_read,
            self._session.desk,
            self._dispute_id,
            last,
            owner=self,
            failed=self.failed.emit,
        )
