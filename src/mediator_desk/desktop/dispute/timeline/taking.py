"""Events taken along: copied as text, or as a citation.

Owns the reading of the texts for the copy; the wording is ``copying``.
"""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.dispute.timeline.copying import cite_event, copy_events
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.usecases.timelines import EventView, read_events

_MOST: Final = 500


class Taking(QObject):
    """Copies what is chosen in ``view``."""

    failed = Signal(object)

    def __init__(self, session: Session, dispute_id: UUID, view: TimelineView) -> None:
        super().__init__(view)
        self._session, self._dispute_id, self._view = session, dispute_id, view

    @Slot()
    def copy_text(self) -> None:
        """Copy the events chosen; 500 at most."""
        self._session.work.database(
            read_events,
            self._session.desk,
            self._dispute_id,
            self._view.chosen[:_MOST],
            owner=self,
            done=self._copied,
            failed=self.failed.emit,
        )

    @Slot()
    def cite(self) -> None:
        """Copy a citation of the current event."""
        entry = self._view.current_entry()
        if entry is not None:
            cite_event(entry)
            announce(self._view, self.tr("Citation copied"))

    @Slot(object)
    def _copied(self, texts: tuple[EventView, ...]) -> None:
        copy_events([(entry, text) for text in texts if (entry := self._view.entry_of(text.seq))])
        announce(self._view, self.tr("%n event(s) copied", "", len(texts)))
