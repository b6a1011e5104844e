"""Private notes: sealed, versioned, and seen by nobody but the mediator."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mediator_desk.domain.search import folded, holds_all, words_of
from mediator_desk.ids import new_id
from mediator_desk.store import disputes, notes
from mediator_desk.store.notes import NoteVersion, Place
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
    target, now = request.target, desk.clock()
    note_id = request.note_id or new_id()
    with desk.vault.writer.begin() as connection:
        dispute_no = disputes.number_of(connection, target.dispute_id)
        if request.note_id is None:
            place = Place(target.event_seq, target.evidence_id, target.head_id)
            notes.add(connection, dispute_no, note_id, place)
        written = notes.append_version(
            connection,
            desk.vault,
            target.dispute_id,
            note_id,
            request.base_version,
            request.text,
            now,
        )
    return _view(written)


def list_notes(desk: Desk, dispute_id: UUID) -> tuple[NoteView, ...]:
    """The last version of every note of a dispute, by number; deleted ones are left out."""
    with desk.vault.engine.connect() as connection:
        disputes.number_of(connection, dispute_id)
        return tuple(_view(note) for note in notes.latest(connection, desk.vault, dispute_id))


def note_history(desk: Desk, dispute_id: UUID, note_id: UUID) -> tuple[NoteView, ...]:
    """All versions of a note, newest first."""
    with desk.vault.engine.connect() as connection:
        versions = notes.history(connection, desk.vault, dispute_id, note_id)
    return tuple(_view(version) for version in versions)


def delete_note(desk: Desk, dispute_id: UUID, note_id: UUID) -> None:
    """Put a note aside; ``restore_note`` brings it back until the file is shredded."""
    with desk.vault.writer.begin() as connection:
        notes.set_deleted(connection, dispute_id, note_id, desk.clock())


def restore_note(desk: Desk, dispute_id: UUID, note_id: UUID) -> NoteView:
    """Bring a deleted note back."""
    with desk.vault.writer.begin() as connection:
        notes.set_deleted(connection, dispute_id, note_id, None)
        return _view(notes.history(connection, desk.vault, dispute_id, note_id)[0])


def search_notes(desk: Desk, words: str) -> tuple[NoteView, ...]:
    """Notes of all disputes holding all ``words``; nothing searchable is kept on disk."""
    wanted = words_of(words)
    if not wanted:
        return ()
    with desk.vault.engine.connect() as connection:
        return tuple(
            _view(note)
            for note in notes.latest(connection, desk.vault)
            if holds_all(folded(note.text), wanted)
        )


def _view(note: NoteVersion) -> NoteView:
    place = note.place
    return NoteView(
        note_id=note.note_id,
        no=note.no,
        target=NoteTarget(note.dispute_id, place.event_seq, place.evidence_id, place.head_id),
        version=note.version,
        text=note.text,
        written_at=note.written_at,
    )
