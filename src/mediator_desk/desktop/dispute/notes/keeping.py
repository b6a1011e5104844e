"""A note as last sealed, so that saves build on each other and none is lost."""

from typing import TYPE_CHECKING
from uuid import UUID

from mediator_desk.errors import DeskError
from mediator_desk.usecases.notes import NoteTarget, NoteView, WriteNote, write_note

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk

_CHANGED = "note_changed"


class NoteKeeper:
    """Used in the database lane only, where writes come one by one.

    WHY: a save under way when the desk locks and the save of the lock must not contradict each
    other; whichever runs second builds on the first.
    """

    def __init__(self, target: NoteTarget, note: NoteView | None) -> None:
        self._target = target
        self._note = note

    @property
    def note_id(self) -> UUID | None:
        """Which note it keeps; None before its first version."""
        return self._note.note_id if self._note is not None else None

    @property
    def version(self) -> int:
        """Its last version; 0 before the first."""
        return self._note.version if self._note is not None else 0

    def write(self, desk: "Desk", text: str, tags: tuple[str, ...]) -> NoteView:
        """Seal ``text`` as the next version, nothing when it is what was sealed last.

        A note that was written elsewhere meanwhile keeps that text, and this one becomes a note
        beside it: neither is lost.
        """
        note = self._note
        if note is not None and (note.text, note.tags) == (text, tags):
            return note
        known, base = (note.note_id, note.version) if note is not None else (None, 0)
        try:
            self._note = write_note(desk, WriteNote(self._target, text, known, base, tags))
        except DeskError as error:
            if error.kind != _CHANGED:
                raise
            self._note = write_note(desk, WriteNote(self._target, text, tags=tags))
        return self._note
