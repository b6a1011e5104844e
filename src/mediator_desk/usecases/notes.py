"""Private notes: sealed, versioned, and seen by nobody but the mediator."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from mediator_desk.domain.notes import Change, as_file, compare
from mediator_desk.ids import new_id
from mediator_desk.store import disputes, notes
from mediator_desk.store.notes import NoteVersion, Place
from mediator_desk.system.files import write_new
from mediator_desk.usecases import _note_index
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.keys import Proof, prove

__all__ = [
    "Change",
    "CopyNotes",
    "NoteTarget",
    "NoteView",
    "TakeOut",
    "WriteNote",
    "compare",
    "delete_note",
    "list_notes",
    "note_history",
    "ready_search",
    "restore_note",
    "save_notes_copy",
    "search_notes",
    "take_out_notes",
    "write_note",
]


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """What a note is about: the dispute, or one event, exhibit or head of claim in it."""

    dispute_id: UUID
    event_seq: int | None = None
    evidence_id: UUID | None = None
    head_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it now reads. ``no`` numbers the notes of a dispute from 1.

    ``text`` is written as ``domain.notes`` says; ``words`` are its words without looks.
    """

    note_id: UUID
    no: int
    target: NoteTarget
    version: int
    text: str
    written_at: datetime
    tags: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class WriteNote:
    """A new note (``note_id`` none) or the next version of one that stands at ``base_version``.

    Without ``tags`` those of the version before stay.
    """

    target: NoteTarget
    text: str
    note_id: UUID | None = None
    base_version: int = 0
    tags: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class TakeOut:
    """Notes to be read outside of the vault, and who asks for it; ``note_ids`` empty for all."""

    dispute_id: UUID
    proof: Proof
    note_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class CopyNotes:
    """Notes to be written in clear to the file ``to``; ``heading`` says they are confidential."""

    wanted: TakeOut
    to: Path
    heading: str


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
            request.tags,
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
    """Notes of all disputes holding all ``words`` or longer ones, the last written first.

    Looks in words and tags; nothing searchable is kept on disk.
    """
    found = _note_index.find(desk.vault, words)
    return tuple(_view(note) for note in sorted(found, key=_written, reverse=True))


def ready_search(desk: Desk) -> int:
    """Open every note for the searches to come, in memory alone; how many there are."""
    return _note_index.refresh(desk.vault)


def take_out_notes(desk: Desk, request: TakeOut) -> tuple[NoteView, ...]:
    """The notes, once it is proved who asks: what is printed is sealed no more.

    Errors: ``WrongPassphrase``, ``RecoveryKeyWrong``, ``RecoveryKeyMistyped``.
    """
    prove(desk, request.proof)
    wanted = request.note_ids
    return tuple(
        note
        for note in list_notes(desk, request.dispute_id)
        if not wanted or note.note_id in wanted
    )


def save_notes_copy(desk: Desk, request: CopyNotes) -> Path:
    """Write the notes in clear outside of the vault: an explicit act of the mediator.

    A file of text that any reader of Markdown shows; one that exists is never overwritten.
    Errors: those of ``take_out_notes``, ``DiskFull``, ``DiskRefused``.
    """
    taken = take_out_notes(desk, request.wanted)
    parts = [f"**{request.heading}**\n"]
    parts += [
        f"# {note.no}, {note.written_at:%Y-%m-%d %H:%M} UTC\n\n{as_file(note.text, note.tags)}\n"
        for note in taken
    ]
    return write_new(request.to, ["\n".join(parts).encode()])


def _written(note: NoteVersion) -> datetime:
    return note.written_at


def _view(note: NoteVersion) -> NoteView:
    place = note.place
    return NoteView(
        note_id=note.note_id,
        no=note.no,
        target=NoteTarget(note.dispute_id, place.event_seq, place.evidence_id, place.head_id),
        version=note.version,
        text=note.text,
        written_at=note.written_at,
        tags=note.tags,
        words=note.words,
    )
