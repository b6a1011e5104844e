"""Private notes: sealed, versioned, and seen by nobody but the mediator."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """What a note is about: the dispute, or one event, exhibit or head of claim in it."""

    dispute_id: UUID
    event_seq: int | None = None
    evidence_id: UUID | None = None
    head_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it now reads. ``no`` numbers the notes of a dispute from 1."""

    note_id: UUID
    no: int
    target: NoteTarget
    version: int
    text: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class WriteNote:
    """A new note (``note_id`` none) or the next version of one that stands at ``base_version``."""

    target: NoteTarget
    text: str
    note_id: UUID | None = None
    base_version: int = 0


def write_note(desk: Desk, request: WriteNote) -> NoteView:
    """Seal the text as a new version; ``NoteChanged`` when ``base_version`` is not the last."""
    raise NotImplementedError


def list_notes(desk: Desk, dispute_id: UUID) -> tuple[NoteView, ...]:
    """The last version of every note of a dispute, by number; deleted ones are left out."""
    raise NotImplementedError


def note_history(desk: Desk, dispute_id: UUID, note_id: UUID) -> tuple[NoteView, ...]:
    """All versions of a note, newest first."""
    raise NotImplementedError


def delete_note(desk: Desk, dispute_id: UUID, note_id: UUID) -> None:
    """Put a note aside; ``restore_note`` brings it back until the file is shredded."""
    raise NotImplementedError


def restore_note(desk: Desk, dispute_id: UUID, note_id: UUID) -> NoteView:
    """Bring a deleted note back."""
    raise NotImplementedError


def search_notes(desk: Desk, words: str) -> tuple[NoteView, ...]:
    """Notes of all disputes holding all ``words``; nothing searchable is kept on disk."""
    raise NotImplementedError
