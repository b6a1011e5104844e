"""Private notes: every version sealed under its dispute's key, none ever changed.

Owns ``note`` and ``note_version``. No index of their words exists: a search opens them in memory.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.domain.notes import as_file, from_file, plain_words
from mediator_desk.store.errors import NoteChanged, NoteUnknown
from mediator_desk.store.tables import dispute, note, note_version
from mediator_desk.vault import Vault
from mediator_desk.vault.dispute_keys import DisputeKey

_FEW: Final = 500
"""How many identifiers are asked for one by one; beyond, every note is read."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a note is about: the dispute, or one event, exhibit or head of claim in it."""

    event_seq: int | None = None
    evidence_id: UUID | None = None
    head_id: UUID | None = None


@dataclass(frozen=True)
class NoteVersion:
    """One version of a note, in clear; ``text`` is written as ``domain.notes`` says."""

    note_id: UUID
    dispute_id: UUID
    no: int
    place: Place
    version: int
    text: str
    tags: tuple[str, ...]
    written_at: datetime
    deleted: bool

    @cached_property
    def words(self) -> str:
        """The text without its looks."""
        return plain_words(self.text)


def add(connection: Connection, dispute_no: int, note_id: UUID, place: Place) -> None:
    """A new note of the dispute, with the next number and no version yet."""
    last = connection.execute(
        sa.select(sa.func.max(note.c.no)).where(note.c.dispute_no == dispute_no)
    ).scalar()
    connection.execute(
        sa.insert(note).values(
            note_id=note_id,
            dispute_no=dispute_no,
            no=(last or 0) + 1,
            event_seq=place.event_seq,
            evidence_id=place.evidence_id,
            head_id=place.head_id,
        )
    )


def append_version(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    note_id: UUID,
    base_version: int,
    text: str,
    tags: tuple[str, ...] | None,
    at: datetime,
) -> NoteVersion:
    """Seals the version after ``base_version`` (0 for the first); ``tags`` None leaves them.

    Raises NoteUnknown, or NoteChanged when ``base_version`` is not the last.
    """
    last = connection.execute(
        sa.select(sa.func.count(note_version.c.version), sa.func.count(note.c.note_id))
        .select_from(note.outerjoin(note_version).join(dispute))
        .where(note.c.note_id == note_id, dispute.c.dispute_id == dispute_id)
    ).one()
    versions, known = last
    if not known:
        raise NoteUnknown(note_id=str(note_id))
    if versions != base_version:
        raise NoteChanged(last=versions)
    if tags is None:
        tags = last_version(connection, vault, dispute_id, note_id).tags if versions else ()
    version, whole = base_version + 1, as_file(text, tags).encode()
    connection.execute(
        sa.insert(note_version).values(
            note_id=note_id,
            version=version,
            sealed=vault.keys.seal(connection, dispute_id, ("note", note_id.bytes, version), whole),
            written_at=at,
        )
    )
    return last_version(connection, vault, dispute_id, note_id)


def set_deleted(
    connection: Connection, dispute_id: UUID, note_id: UUID, at: datetime | None
) -> None:
    """Puts a note aside (``at``) or brings it back (None). Raises NoteUnknown."""
    held = sa.select(dispute.c.dispute_no).where(dispute.c.dispute_id == dispute_id)
    result = connection.execute(
        sa.update(note)
        .where(note.c.note_id == note_id, note.c.dispute_no.in_(held))
        .values(deleted_at=at)
    )
    if not result.rowcount:
        raise NoteUnknown(note_id=str(note_id))


def history(
    connection: Connection, vault: Vault, dispute_id: UUID, note_id: UUID
) -> tuple[NoteVersion, ...]:
    """All versions of a note, newest first; raises NoteUnknown."""
    return _read(connection, vault, dispute_id, note_id, limit=None)


def last_version(
    connection: Connection, vault: Vault, dispute_id: UUID, note_id: UUID
) -> NoteVersion:
    """The newest version, opened alone; raises NoteUnknown."""
    return _read(connection, vault, dispute_id, note_id, limit=1)[0]


def latest(
    connection: Connection, vault: Vault, dispute_id: UUID | None = None
) -> Iterator[NoteVersion]:
    """The last version of every note that is not put aside, of one dispute or of all."""
    statement = _SELECT.where(note_version.c.version == _NEWEST, note.c.deleted_at.is_(None))
    if dispute_id is not None:
        statement = statement.where(dispute.c.dispute_id == dispute_id)
    yield from _opened(connection, vault, statement)


def among(
    connection: Connection, vault: Vault, note_ids: Collection[UUID]
) -> Iterator[NoteVersion]:
    """The last version of these notes, put aside or not."""
    statement = _SELECT.where(note_version.c.version == _NEWEST)
    if len(note_ids) <= _FEW:
        statement = statement.where(note.c.note_id.in_(note_ids))
    for one in _opened(connection, vault, statement):
        if one.note_id in note_ids:
            yield one


def standing(connection: Connection) -> Mapping[UUID, int]:
    """The number of the last version of every note not put aside, without opening any."""
    rows = connection.execute(
        sa.select(note_version.c.note_id, sa.func.max(note_version.c.version))
        .join(note)
        .where(note.c.deleted_at.is_(None))
        .group_by(note_version.c.note_id)
    )
    return {row[0]: row[1] for row in rows}


def places(connection: Connection, dispute_no: int) -> tuple[Place, ...]:
    """What the notes of a dispute that are not put aside are about, without opening any."""
    rows = connection.execute(
        sa.select(note.c.event_seq, note.c.evidence_id, note.c.head_id).where(
            note.c.dispute_no == dispute_no, note.c.deleted_at.is_(None)
        )
    )
    return tuple(Place(*row) for row in rows)


_SELECT = sa.select(
    note.c.no,
    note.c.event_seq,
    note.c.evidence_id,
    note.c.head_id,
    note.c.deleted_at,
    dispute.c.dispute_id,
    note_version,
).select_from(note.join(note_version).join(dispute))


_NEWEST = (
    sa.select(sa.func.max(note_version.c.version))
    .where(note_version.c.note_id == note.c.note_id)
    .correlate(note)
    .scalar_subquery()
)


def _opened(
    connection: Connection, vault: Vault, statement: sa.Select[Any]
) -> Iterator[NoteVersion]:
    rows = connection.execute(statement.order_by(note.c.dispute_no, note.c.no)).all()
    # WHY by dispute: its key is unwrapped once for all its notes.
    for held, of_one in groupby(rows, attrgetter("dispute_id")):
        with vault.keys.load(connection, held) as key:
            opened = [_open(key, row) for row in of_one]
        yield from opened


def _read(
    connection: Connection, vault: Vault, dispute_id: UUID, note_id: UUID, limit: int | None
) -> tuple[NoteVersion, ...]:
    statement = _SELECT.where(note.c.note_id == note_id, dispute.c.dispute_id == dispute_id)
    newest_first = statement.order_by(note_version.c.version.desc()).limit(limit)
    rows = connection.execute(newest_first).all()
    if not rows:
        raise NoteUnknown(note_id=str(note_id))
    with vault.keys.load(connection, dispute_id) as key:
        return tuple(_open(key, row) for row in rows)


def _open(key: DisputeKey, row: sa.Row[tuple[object, ...]]) -> NoteVersion:
    whole = key.open(("note", row.note_id.bytes, row.version), row.sealed).decode()
    text, tags = from_file(whole)
    return NoteVersion(
        note_id=row.note_id,
        dispute_id=row.dispute_id,
        no=row.no,
        place=Place(row.event_seq, row.evidence_id, row.head_id),
        version=row.version,
        text=text,
        tags=tags,
        written_at=row.written_at,
        deleted=row.deleted_at is not None,
    )
