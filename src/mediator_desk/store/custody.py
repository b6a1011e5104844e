"""Who may destroy what, and what proves it: legal holds, destructions, backups.

Owns the deletion of everything a dispute left in the tables, found by walking them: a table that
hangs off a dispute is covered the day it is added. Never decides when (``usecases.custody``).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.ids import new_id
from mediator_desk.store.custody_tables import backup, destruction, legal_hold
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.errors import HoldUnknown
from mediator_desk.store.tables import EVENT_WORDS, event, metadata, receipt
from mediator_desk.vault import Vault
from mediator_desk.vault import tables as vault_tables

KEPT: Final = frozenset({receipt.name, destruction.name})
"""Tables that name a dispute and outlive it: what the platform receipted and what was destroyed."""

_OWN: Final = "hold"


class HoldGround(StrEnum):
    """Why a dispute is kept beyond its term."""

    REGULATOR = "REGULATOR"
    COURT = "COURT"
    CRIMINAL = "CRIMINAL"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Hold:
    """A legal hold. ``until`` and ``reassess_on`` are calendar days, ``reason`` in clear."""

    hold_id: UUID
    ground: HoldGround
    reason: str
    placed_by: str
    placed_at: datetime
    until: date | None
    reassess_on: date | None
    lifted_by: str | None
    lifted_at: datetime | None

    def stands(self, on: date) -> bool:
        """Whether it forbids a destruction on that day."""
        return self.lifted_at is None and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Destruction:
    """One certificate: ``token`` is a compact JWS over what was destroyed, and why."""

    certificate_no: int
    dispute_id: UUID
    file_no: str
    destroyed_at: datetime
    token: str
    finished: bool


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """A backup that was made and verified; ``size`` in bytes, ``expires_on`` its last day."""

    backup_id: UUID
    place: str
    made_at: datetime
    size: int
    sha256: str
    disputes: int
    expires_on: date
    gone_at: datetime | None


def delete_dispute(connection: Connection, held: HeldDispute) -> dict[str, int]:
    """Deletes every row of the dispute but its key and files; how many went, by table."""
    words = sa.table(EVENT_WORDS, sa.column("rowid"))
    mine = sa.select(event.c.event_no).where(event.c.dispute_no == held.dispute_no)
    connection.execute(sa.delete(words).where(words.c.rowid.in_(mine)))
    gone: dict[str, int] = {}
    for table in reversed(metadata.sorted_tables):
        found = rows_of(table, held.dispute_no, held.dispute_id)
        if found is not None and table.name not in KEPT:
            gone[table.name] = connection.execute(sa.delete(table).where(found)).rowcount
    return gone


def rows_of(table: sa.Table, dispute_no: int, dispute_id: UUID) -> sa.ColumnElement[bool] | None:
    """Which rows of a table belong to the dispute, or None for a table that holds none."""
    if "dispute_no" in table.c:
        return table.c.dispute_no == dispute_no
    if "dispute_id" in table.c:
        return table.c.dispute_id == dispute_id
    for key in table.foreign_keys:
        parent = key.column.table
        if parent.metadata is not metadata or parent is table:
            continue
        above = rows_of(parent, dispute_no, dispute_id)
        if above is not None:
            return key.parent.in_(sa.select(key.column).where(above))
    return None


def sealed_files(connection: Connection, dispute_id: UUID) -> list[tuple[str, int]]:
    """Digest (hexadecimal) and size in bytes of every sealed file of the dispute."""
    blob = vault_tables.blob
    rows = connection.execute(
        sa.select(blob.c.sha256, blob.c.size)
        .where(blob.c.dispute_id == str(dispute_id))
        .order_by(blob.c.sha256)
    )
    return [(bytes(digest).hex(), size) for digest, size in rows]


# -- certificates ---------------------------------------------------------------------------


def add_destruction(
    connection: Connection, held: HeldDispute, number: int, token: str, at: datetime
) -> None:
    """Keeps a certificate, in the transaction that destroys what it speaks of."""
    connection.execute(
        sa.insert(destruction).values(
            certificate_no=number,
            dispute_id=held.dispute_id,
            file_no=held.facts.file_no,
            destroyed_at=at,
            token=token,
            finished=False,
        )
    )


def destructions(connection: Connection) -> tuple[Destruction, ...]:
    """Every certificate, the newest first."""
    query = sa.select(destruction).order_by(destruction.c.certificate_no.desc())
    return tuple(Destruction(**row) for row in connection.execute(query).mappings())


def is_destroyed(connection: Connection, dispute_id: UUID) -> bool:
    """Whether the dispute was destroyed here: what still comes for it is not kept again."""
    query = sa.select(sa.literal(1)).where(destruction.c.dispute_id == dispute_id).limit(1)
    return connection.execute(query).scalar() is not None


def unfinished(connection: Connection) -> bool:
    """Whether a destruction was committed and a crash came before its log was emptied."""
    query = sa.select(sa.literal(1)).where(destruction.c.finished.is_(False)).limit(1)
    return connection.execute(query).scalar() is not None


def finish(connection: Connection) -> None:
    """Every destruction committed so far has left the log and the folder."""
    connection.execute(sa.update(destruction).values(finished=True))


# -- holds ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewHold:
    """A hold to be placed."""

    ground: HoldGround
    reason: str
    until: date | None = None
    reassess_on: date | None = None


def place_hold(
    connection: Connection, vault: Vault, held: HeldDispute, new: NewHold, by: str, at: datetime
) -> UUID:
    """Places a hold on the dispute; its reason is sealed under the dispute's key."""
    hold_id = new_id()
    text = json.dumps(new.reason).encode()
    connection.execute(
        sa.insert(legal_hold).values(
            hold_id=hold_id,
            dispute_no=held.dispute_no,
            ground=new.ground,
            sealed=vault.keys.seal(connection, held.dispute_id, (_OWN, hold_id.bytes), text),
            placed_by=by,
            placed_at=at,
            until=new.until,
            reassess_on=new.reassess_on,
        )
    )
    return hold_id


def lift_hold(connection: Connection, hold_id: UUID, by: str, at: datetime) -> None:
    """Lifts a hold; it stays on record. Raises HoldUnknown."""
    done = connection.execute(
        sa.update(legal_hold)
        .where(legal_hold.c.hold_id == hold_id, legal_hold.c.lifted_at.is_(None))
        .values(lifted_by=by, lifted_at=at)
    )
    if done.rowcount == 0:
        raise HoldUnknown(hold_id=str(hold_id))


def holds(connection: Connection, vault: Vault, held: HeldDispute) -> tuple[Hold, ...]:
    """Every hold ever placed on the dispute, the oldest first."""
    query = (
        sa.select(legal_hold)
        .where(legal_hold.c.dispute_no == held.dispute_no)
        .order_by(legal_hold.c.placed_at)
    )
    rows = connection.execute(query).mappings().all()
    return tuple(_hold(connection, vault, held, row) for row in rows)


def _hold(connection: Connection, vault: Vault, held: HeldDispute, row: sa.RowMapping) -> Hold:
    parts = (_OWN, row["hold_id"].bytes)
    reason = json.loads(vault.keys.open(connection, held.dispute_id, parts, row["sealed"]))
    return Hold(
        hold_id=row["hold_id"],
        ground=HoldGround(row["ground"]),
        reason=reason,
        placed_by=row["placed_by"],
        placed_at=row["placed_at"],
        until=row["until"],
        reassess_on=row["reassess_on"],
        lifted_by=row["lifted_by"],
        lifted_at=row["lifted_at"],
    )


# -- backups --------------------------------------------------------------------------------


def add_backup(connection: Connection, record: BackupRecord) -> None:
    """Notes a backup that was written and verified."""
    connection.execute(
        sa.insert(backup).values({name: getattr(record, name) for name in record.__slots__})
    )


def backups(connection: Connection, *, gone: bool = False) -> tuple[BackupRecord, ...]:
    """The backups that should still exist, all with ``gone``, the newest first."""
    query = sa.select(backup).order_by(backup.c.made_at.desc())
    if not gone:
        query = query.where(backup.c.gone_at.is_(None))
    return tuple(BackupRecord(**row) for row in connection.execute(query).mappings())


def backup_gone(connection: Connection, backup_id: UUID, at: datetime) -> None:
    """The backup was deleted, or its place says that it is no longer there."""
    connection.execute(sa.update(backup).where(backup.c.backup_id == backup_id).values(gone_at=at))


def tables_of_disputes() -> Iterator[sa.Table]:
    """Every table that may hold rows of a dispute."""
    anything = UUID(int=0)
    for table in metadata.sorted_tables:
        if rows_of(table, 0, anything) is not None:
            yield table
