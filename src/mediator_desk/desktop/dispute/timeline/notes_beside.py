"""The note being written beside an event: opened, closed, and found again after the lock.

Owns which note is open; the editor owns its text, the model the notes that are painted.
"""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.dispute.notes.editor import NoteEditor
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.notes import NoteTarget, NoteView


class NotesBeside(QObject):
    """``opened`` carries the event whose note is open; ``closed`` when Esc was hit."""

    opened = Signal(int)
    closed = Signal()

    def __init__(self, session: Session, dispute_id: UUID, editor: NoteEditor) -> None:
        super().__init__(editor)
        self._dispute_id, self._editor = dispute_id, editor
        self._notes: tuple[NoteView, ...] = ()
        self._about = 0
        self._mark: dict[str, Any] | None = None
        self.read_only = False
        editor.attach(session)
        editor.left.connect(self._close)

    def take(self, notes: tuple[NoteView, ...]) -> None:
        """The notes of the dispute, as they now read."""
        self._notes = notes
        self._find_again()

    @Slot(int, object)
    def open(self, seq: int, note_id: UUID | None) -> None:
        """Open a note on event ``seq``, or a blank one; a file one may only read takes none."""
        if self.read_only and note_id is None:
            return
        self._about = seq
        note = next((note for note in self._notes if note.note_id == note_id), None)
        self._editor.write_about(NoteTarget(self._dispute_id, event_seq=seq), note)
        self._editor.show()
        self._editor.focus_text()
        self.opened.emit(seq)

    def mark(self) -> dict[str, Any]:
        """The note being written and the caret in it; nothing when none is."""
        if not self._editor.isVisible():
            return {}
        note = self._editor.note
        named = str(note.note_id) if note is not None else ""
        return {"note": named, "about": self._about, "caret": self._editor.caret()}

    def return_to(self, mark: dict[str, Any]) -> None:
        """Open that note again, once the notes were read."""
        self._mark = mark if isinstance(mark.get("caret"), dict) else None
        self._find_again()

    def _find_again(self) -> None:
        mark = self._mark
        if mark is None or not self._notes:
            return
        named, about = mark.get("note"), mark.get("about")
        # WHY the last one of its event while it had no name: the lock has sealed it since.
        found = [
            note
            for note in self._notes
            if (str(note.note_id) == named if named else note.target.event_seq == about)
        ]
        self._mark = None
        if found and isinstance(about, int):
            self.open(about, found[-1].note_id)
            self._editor.put_caret(mark["caret"])

    @Slot()
    def _close(self) -> None:
        self._editor.hide()
        self.closed.emit()
