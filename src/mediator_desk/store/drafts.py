"""Drafts of decisions: every version sealed under its dispute's key, none ever changed.

Owns ``draft``, ``draft_version`` and ``version_name``; never reads a draft's content.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.chain import ChainHead
from mediator_desk.ids import new_id
from mediator_desk.store.disputes import number_of
from mediator_desk.store.errors import DraftChanged, DraftClosed, DraftUnknown, VersionUnknown
from mediator_desk.store.tables import dispute, draft, draft_version
from mediator_desk.store.writing_tables import version_name
from mediator_desk.vault import Vault


class DraftStatus(StrEnum):
    """Whether a draft is still being written."""

    OPEN = "open"
    SIGNED = "signed"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class RestsOn:
    """The state of the file a version was written on."""

    head: ChainHead
    revision: int


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """One version of a draft, its content in clear (whatever bytes were given)."""

    draft_id: UUID
    dispute_id: UUID
    kind: str
    status: DraftStatus
    version: int
    content: bytes
    rests_on: RestsOn
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class VersionMark:
    """A version as it is listed, its content unopened; ``name`` is empty unless it was given."""

    version: int
    saved_at: datetime
    rests_on_seq: int
    name: str


def open_draft(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    kind: str,
    content: bytes,
    rests_on: RestsOn,
    at: datetime,
) -> DraftVersion:
    """A new draft at version 1. Raises DisputeUnknown."""
    draft_id = new_id()
    connection.execute(
        sa.insert(draft).values(
            draft_id=draft_id,
            dispute_no=number_of(connection, dispute_id),
            kind=kind,
            status=DraftStatus.OPEN,
            opened_at=at,
        )
    )
    _insert(connection, vault, dispute_id, draft_id, 1, content, rests_on, at)
    return last_version(connection, vault, draft_id)


def append_version(
    connection: Connection,
    vault: Vault,
    draft_id: UUID,
    base_version: int,
    content: bytes,
    rests_on: RestsOn,
    at: datetime,
) -> DraftVersion:
    """The version after ``base_version``.

    Raises DraftUnknown, DraftClosed, or DraftChanged when ``base_version`` is not the last.
    """
    last = last_version(connection, vault, draft_id)
    if last.status is not DraftStatus.OPEN:
        raise DraftClosed(status=last.status.value)
    if last.version != base_version:
        raise DraftChanged(last=last.version)
    version = base_version + 1
    _insert(connection, vault, last.dispute_id, draft_id, version, content, rests_on, at)
    return last_version(connection, vault, draft_id)


def last_version(connection: Connection, vault: Vault, draft_id: UUID) -> DraftVersion:
    """The newest version; raises DraftUnknown."""
    found = _read(connection, vault, draft_id, limit=1)
    if not found:
        raise DraftUnknown(draft_id=str(draft_id))
    return found[0]


def history(connection: Connection, vault: Vault, draft_id: UUID) -> tuple[DraftVersion, ...]:
    """All versions, newest first; raises DraftUnknown."""
    found = _read(connection, vault, draft_id, limit=None)
    if not found:
        raise DraftUnknown(draft_id=str(draft_id))
    return found


def one_version(connection: Connection, vault: Vault, draft_id: UUID, version: int) -> DraftVersion:
    """That version, opened alone; raises VersionUnknown."""
    found = _read(connection, vault, draft_id, limit=1, version=version)
    if not found:
        raise VersionUnknown(draft_id=str(draft_id), version=version)
    return found[0]


def marks(connection: Connection, vault: Vault, draft_id: UUID) -> tuple[VersionMark, ...]:
    """Every version, newest first, without opening any; raises DraftUnknown.

    WHY: a draft saves itself every few seconds, and a list of hundreds must stay quick.
    """
    dispute_id = connection.execute(
        sa.select(dispute.c.dispute_id).join(draft).where(draft.c.draft_id == draft_id)
    ).scalar_one_or_none()
    if dispute_id is None:
        raise DraftUnknown(draft_id=str(draft_id))
    names = _names(connection, vault, dispute_id, draft_id)
    rows = connection.execute(
        sa.select(draft_version.c.version, draft_version.c.saved_at, draft_version.c.rests_on_seq)
        .where(draft_version.c.draft_id == draft_id)
        .order_by(draft_version.c.version.desc())
    )
    return tuple(VersionMark(*row, names.get(row.version, "")) for row in rows)


def name_version(
    connection: Connection, vault: Vault, draft_id: UUID, version: int, name: str, at: datetime
) -> None:
    """Gives a version a name, in place of any before; an empty one takes it away.

    Raises VersionUnknown.
    """
    held = one_version(connection, vault, draft_id, version)
    connection.execute(
        sa.delete(version_name).where(
            version_name.c.draft_id == draft_id, version_name.c.version == version
        )
    )
    if name:
        parts = _name_parts(draft_id, version)
        sealed = vault.keys.seal(connection, held.dispute_id, parts, name.encode())
        connection.execute(
            sa.insert(version_name).values(
                draft_id=draft_id, version=version, sealed=sealed, named_at=at
            )
        )


def set_kind(connection: Connection, draft_id: UUID, kind: str) -> None:
    """Says what an open draft is to become."""
    connection.execute(sa.update(draft).where(draft.c.draft_id == draft_id).values(kind=kind))


def find_open(
    connection: Connection, vault: Vault, dispute_id: UUID, kind: str | None = None
) -> DraftVersion | None:
    """The newest version of the dispute's open draft (of one kind, if given), or None."""
    statement = (
        sa.select(draft.c.draft_id)
        .join(dispute)
        .where(dispute.c.dispute_id == dispute_id, draft.c.status == DraftStatus.OPEN)
        .order_by(draft.c.opened_at.desc(), draft.c.draft_id.desc())
    )
    if kind is not None:
        statement = statement.where(draft.c.kind == kind)
    draft_id = connection.execute(statement.limit(1)).scalar_one_or_none()
    return None if draft_id is None else last_version(connection, vault, draft_id)


def open_disputes(connection: Connection) -> frozenset[int]:
    """The numbers of the disputes that have an open draft."""
    rows = connection.execute(
        sa.select(draft.c.dispute_no).where(draft.c.status == DraftStatus.OPEN).distinct()
    )
    return frozenset(rows.scalars())


def close(connection: Connection, draft_id: UUID, status: DraftStatus) -> None:
    """Signs off or abandons an open draft. Raises DraftUnknown or DraftClosed."""
    now = connection.execute(
        sa.select(draft.c.status).where(draft.c.draft_id == draft_id)
    ).scalar_one_or_none()
    if now is None:
        raise DraftUnknown(draft_id=str(draft_id))
    if now != DraftStatus.OPEN:
        raise DraftClosed(status=now)
    _set_status(connection, draft_id, status)


def reopen(connection: Connection, draft_id: UUID) -> None:
    """Takes a draft up again: abandoned, or signed and its decision withdrawn before it left."""
    _set_status(connection, draft_id, DraftStatus.OPEN)


def last_abandoned(connection: Connection, vault: Vault, dispute_id: UUID) -> DraftVersion | None:
    """The newest version of the draft of a dispute abandoned last, or None."""
    statement = (
        sa.select(draft.c.draft_id)
        .join(dispute)
        .where(dispute.c.dispute_id == dispute_id, draft.c.status == DraftStatus.ABANDONED)
        .order_by(draft.c.opened_at.desc(), draft.c.draft_id.desc())
    )
    draft_id = connection.execute(statement.limit(1)).scalar_one_or_none()
    return None if draft_id is None else last_version(connection, vault, draft_id)


def _set_status(connection: Connection, draft_id: UUID, status: DraftStatus) -> None:
    connection.execute(sa.update(draft).where(draft.c.draft_id == draft_id).values(status=status))


def _insert(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    draft_id: UUID,
    version: int,
    content: bytes,
    rests_on: RestsOn,
    at: datetime,
) -> None:
    sealed = vault.keys.seal(connection, dispute_id, ("draft", draft_id.bytes, version), content)
    connection.execute(
        sa.insert(draft_version).values(
            draft_id=draft_id,
            version=version,
            sealed=sealed,
            rests_on_seq=rests_on.head.seq,
            rests_on_hash=rests_on.head.hash,
            rests_on_revision=rests_on.revision,
            saved_at=at,
        )
    )


def _names(
    connection: Connection, vault: Vault, dispute_id: UUID, draft_id: UUID
) -> dict[int, str]:
    rows = connection.execute(
        sa.select(version_name).where(version_name.c.draft_id == draft_id)
    ).all()
    if not rows:
        return {}
    with vault.keys.load(connection, dispute_id) as key:
        return {
            row.version: key.open(_name_parts(draft_id, row.version), row.sealed).decode()
            for row in rows
        }


def _name_parts(draft_id: UUID, version: int) -> tuple[str, bytes, int]:
    return ("version_name", draft_id.bytes, version)


def _read(
    connection: Connection,
    vault: Vault,
    draft_id: UUID,
    limit: int | None,
    version: int | None = None,
) -> tuple[DraftVersion, ...]:
    statement = (
        sa.select(draft.c.kind, draft.c.status, dispute.c.dispute_id, draft_version)
        .select_from(draft_version.join(draft).join(dispute))
        .where(draft.c.draft_id == draft_id)
    )
    if version is not None:
        statement = statement.where(draft_version.c.version == version)
    newest_first = statement.order_by(draft_version.c.version.desc()).limit(limit)
    rows = connection.execute(newest_first).all()
    return tuple(
        DraftVersion(
            draft_id=draft_id,
            dispute_id=row.dispute_id,
            kind=row.kind,
            status=DraftStatus(row.status),
            version=row.version,
            content=vault.keys.open(
                connection, row.dispute_id, ("draft", draft_id.bytes, row.version), row.sealed
            ),
            rests_on=RestsOn(ChainHead(row.rests_on_seq, row.rests_on_hash), row.rests_on_revision),
            saved_at=row.saved_at,
        )
        for row in rows
    )
