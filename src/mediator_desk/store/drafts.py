"""Drafts of decisions: every version sealed under its dispute's key, none ever changed.

Owns ``draft`` and ``draft_version``; never reads a draft's content.
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
from mediator_desk.store.errors import DraftChanged, DraftClosed, DraftUnknown
from mediator_desk.store.tables import dispute, draft, draft_version
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
    """Takes a signed draft up again, once its decision was withdrawn before it left."""
    _set_status(connection, draft_id, DraftStatus.OPEN)


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


def _read(
    connection: Connection, vault: Vault, draft_id: UUID, limit: int | None
) -> tuple[DraftVersion, ...]:
    rows = connection.execute(
        sa.select(draft.c.kind, draft.c.status, dispute.c.dispute_id, draft_version)
        .select_from(draft_version.join(draft).join(dispute))
        .where(draft.c.draft_id == draft_id)
        .order_by(draft_version.c.version.desc())
        .limit(limit)
    ).all()
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
