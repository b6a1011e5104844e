"""Bundles: which disputes are treated together, and the reasoning they share, sealed for each.

Owns ``bundle_member`` and ``bundle_text``; never reads the reasoning.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.disputes import number_of
from mediator_desk.store.errors import StoreError
from mediator_desk.store.letter_tables import bundle_member, bundle_text
from mediator_desk.store.tables import dispute
from mediator_desk.vault import Vault


class BundleUnknown(StoreError):
    """No dispute held here is in such a bundle. Facts: ``bundle_id``."""

    kind: ClassVar[str] = "bundle_unknown"


class BundleChanged(StoreError):
    """The shared reasoning has a later version than the one changed. Facts: ``last``."""

    kind: ClassVar[str] = "bundle_changed"


@dataclass(frozen=True, slots=True)
class Member:
    """A dispute of a bundle; ``applied`` is the version of the reasoning its draft carries."""

    dispute_id: UUID
    bundle_id: UUID
    joined_at: datetime
    draft_id: UUID | None
    applied: int | None


def join(
    connection: Connection, vault: Vault, bundle_id: UUID, dispute_ids: Iterable[UUID], at: datetime
) -> None:
    """Adds disputes to a bundle; each gets its own copy of the reasoning so far."""
    versions = _versions(connection, vault, bundle_id)
    for dispute_id in dispute_ids:
        connection.execute(
            sa.insert(bundle_member).values(
                dispute_no=number_of(connection, dispute_id), bundle_id=bundle_id, joined_at=at
            )
        )
        for version, content, saved_at in versions:
            _insert(connection, vault, bundle_id, dispute_id, version, content, saved_at)


def leave(connection: Connection, dispute_id: UUID) -> None:
    """Takes a dispute out of its bundle, with its copy of the reasoning."""
    number = number_of(connection, dispute_id)
    for table in (bundle_text, bundle_member):
        connection.execute(sa.delete(table).where(table.c.dispute_no == number))


def members(connection: Connection, bundle_id: UUID) -> tuple[Member, ...]:
    """The disputes of a bundle, by file number; raises BundleUnknown."""
    found = _select(connection, bundle_member.c.bundle_id == bundle_id)
    if not found:
        raise BundleUnknown(bundle_id=str(bundle_id))
    return found


def every(connection: Connection) -> tuple[Member, ...]:
    """The disputes of all bundles, by file number."""
    return _select(connection, sa.true())


def of_dispute(connection: Connection, dispute_id: UUID) -> Member | None:
    """The dispute's place in a bundle, if it is in one."""
    return next(iter(_select(connection, dispute.c.dispute_id == dispute_id)), None)


def last_text(connection: Connection, vault: Vault, bundle_id: UUID) -> tuple[int, bytes] | None:
    """The newest version of the shared reasoning and its number; None while there is none."""
    versions = _versions(connection, vault, bundle_id)
    return None if not versions else (versions[-1][0], versions[-1][1])


def text_version(connection: Connection, vault: Vault, bundle_id: UUID, version: int) -> bytes:
    """One version of the shared reasoning; raises BundleUnknown."""
    for number, content, _ in _versions(connection, vault, bundle_id):
        if number == version:
            return content
    raise BundleUnknown(bundle_id=str(bundle_id))


def append_text(
    connection: Connection,
    vault: Vault,
    bundle_id: UUID,
    base_version: int,
    content: bytes,
    at: datetime,
) -> int:
    """Seals the version after ``base_version`` (0 for the first) for every member.

    Raises BundleUnknown, or BundleChanged when ``base_version`` is not the last.
    """
    last = last_text(connection, vault, bundle_id)
    held = last[0] if last else 0
    if held != base_version:
        raise BundleChanged(last=held)
    for member in members(connection, bundle_id):
        _insert(connection, vault, bundle_id, member.dispute_id, held + 1, content, at)
    return held + 1


def set_applied(connection: Connection, dispute_id: UUID, draft_id: UUID, version: int) -> None:
    """Notes that a draft of the dispute carries a version of the reasoning."""
    connection.execute(
        sa.update(bundle_member)
        .where(bundle_member.c.dispute_no == number_of(connection, dispute_id))
        .values(draft_id=draft_id, applied=version)
    )


def _versions(
    connection: Connection, vault: Vault, bundle_id: UUID
) -> list[tuple[int, bytes, datetime]]:
    """Every version, oldest first, from the copy of the member that has the most."""
    first = connection.execute(
        sa.select(dispute.c.dispute_id, sa.func.count(bundle_text.c.version).label("versions"))
        .select_from(bundle_member.join(dispute).join(bundle_text, _SAME))
        .where(bundle_member.c.bundle_id == bundle_id)
        .group_by(dispute.c.dispute_id)
        .order_by(sa.desc("versions"), dispute.c.file_no)
        .limit(1)
    ).first()
    if first is None:
        return []
    dispute_id: UUID = first.dispute_id
    rows = connection.execute(
        sa.select(bundle_text)
        .select_from(bundle_text.join(dispute))
        .where(dispute.c.dispute_id == dispute_id)
        .order_by(bundle_text.c.version)
    ).all()
    return [
        (
            row.version,
            vault.keys.open(connection, dispute_id, _place(bundle_id, row.version), row.sealed),
            row.saved_at,
        )
        for row in rows
    ]


_SAME = bundle_text.c.dispute_no == bundle_member.c.dispute_no


def _insert(
    connection: Connection,
    vault: Vault,
    bundle_id: UUID,
    dispute_id: UUID,
    version: int,
    content: bytes,
    at: datetime,
) -> None:
    sealed = vault.keys.seal(connection, dispute_id, _place(bundle_id, version), content)
    connection.execute(
        sa.insert(bundle_text).values(
            dispute_no=number_of(connection, dispute_id),
            version=version,
            sealed=sealed,
            saved_at=at,
        )
    )


def _place(bundle_id: UUID, version: int) -> tuple[str, bytes, int]:
    return ("bundle_text", bundle_id.bytes, version)


def _select(connection: Connection, condition: sa.ColumnElement[bool]) -> tuple[Member, ...]:
    rows = connection.execute(
        sa.select(bundle_member, dispute.c.dispute_id)
        .select_from(bundle_member.join(dispute))
        .where(condition)
        .order_by(bundle_member.c.bundle_id, dispute.c.file_no)
    ).all()
    return tuple(
        Member(row.dispute_id, row.bundle_id, row.joined_at, row.draft_id, row.applied)
        for row in rows
    )
