"""Replacing the vault key, so that nobody who had the old one can follow.

Owns the order of it, which a kill at any moment leaves in one of these states; the same passphrase
opens each, and opening finishes what was begun:

1. *nothing*: the header knows the old key alone;
2. *pending*: the header also carries the slots of the new key, and the old key under the new;
3. *rekeyed*: the database is under the new key (one transaction of SQLCipher);
4. *wrapped*: the keys of disputes are under the new key (one transaction);
5. *done*: the header knows the new key alone.

The keys of disputes stay the same, and so does the key of the vault's own secrets: what they
sealed stays readable. Whoever held the old key and a copy of the folder keeps that copy.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from mediator_desk.system.files import require_room
from mediator_desk.vault import tables
from mediator_desk.vault.chunked import unwrap_key, wrap_key
from mediator_desk.vault.database import DATABASE_NAME, Database, rekey_database
from mediator_desk.vault.dispute_keys import DisputeKeys, key_context, wrapping_key
from mediator_desk.vault.errors import RotationUnfinished, SealBroken, VaultDamaged, VaultFull
from mediator_desk.vault.header import (
    HeaderFile,
    Pending,
    fill_slot,
    prove_header,
    save_header,
)
from mediator_desk.vault.kdf import KdfCost
from mediator_desk.vault.recovery import RecoveryKey
from mediator_desk.vault.sealing import context, derive
from mediator_desk.vault.secrets import KeyMemory
from mediator_desk.vault.slots import Offered, new_passphrase_slot, new_recovery_slot

_OWN = "own"
_PREVIOUS = "previous-key"


@dataclass(frozen=True, slots=True, repr=False)
class NewWays:
    """What opens the vault once its key was replaced; every other way in is closed."""

    passphrase: str | bytearray
    recovery: RecoveryKey
    cost: KdfCost
    now: datetime


def own_key(header: HeaderFile, vault_key: KeyMemory) -> KeyMemory:
    """The key that seals the vault's own secrets; the caller wipes it."""
    if header.own is None:
        return derive(vault_key, _OWN, header.vault_id.bytes)
    with derive(vault_key, "wrap-own", header.vault_id.bytes) as wrapping:
        return unwrap_key(wrapping, context(_OWN, header.vault_id.bytes), header.own, item=_OWN)


def begin(root: Path, header: HeaderFile, old: KeyMemory, ways: NewWays) -> KeyMemory:
    """Writes the intent and returns the new key; from here on the work can only be finished.

    Raises WeakPassphrase, SealBroken when a dispute's key is damaged already, VaultFull when the
    database would not fit a second time; nothing was changed then.
    """
    require_room(root, (root / DATABASE_NAME).stat().st_size, VaultFull)
    _require_sound_keys(root, header.vault_id, old)
    new = KeyMemory.random()
    try:
        pending = _pending(header, old, new, ways)
        save_header(root, header.model_copy(update={"pending": pending}), old)
    except BaseException:
        new.wipe()
        raise
    return new


def finish(root: Path, header: HeaderFile, old: KeyMemory, new: KeyMemory) -> HeaderFile:
    """Takes a pending header through the states that are left; the header as it is then."""
    assert header.pending is not None
    if not opens_database(root, header.vault_id, new):
        rekey_database(root, old, new, header.vault_id.bytes)
    _rewrap(root, header.vault_id, old, new)
    update = {"slots": header.pending.slots, "own": header.pending.own, "pending": None}
    return save_header(root, header.model_copy(update=update), new)


def resume(root: Path, header: HeaderFile, offered: Offered) -> tuple[HeaderFile, KeyMemory] | None:
    """Opens a header with a rotation under way, and ends that; None when ``offered`` opens nothing.

    A secret of the new key finishes. One that opens the old key alone takes the intent back while
    nothing has changed, and raises RotationUnfinished after.
    """
    assert header.pending is not None
    found = offered.open(header.vault_id, header.pending.slots)
    if found is not None:
        with _previous_key(header, found.key) as old:
            try:
                prove_header(header, old)
                return finish(root, header, old, found.key), found.key
            except BaseException:
                found.key.wipe()
                raise
    found = offered.open(header.vault_id, header.slots)
    if found is None:
        return None
    try:
        prove_header(header, found.key)
        if not opens_database(root, header.vault_id, found.key):
            raise RotationUnfinished
        kept = header.model_copy(update={"pending": None})
        return save_header(root, kept, found.key), found.key
    except BaseException:
        found.key.wipe()
        raise


def opens_database(root: Path, vault_id: UUID, key: KeyMemory) -> bool:
    """Whether the database is under ``key``. Raises VaultDamaged when there is none."""
    if not (root / DATABASE_NAME).is_file():
        raise VaultDamaged(part="database", reason="missing")
    database = Database(root, key, vault_id.bytes)
    try:
        database.prove()
    except VaultDamaged as error:
        if error.facts["reason"] != "SQLITE_NOTADB":
            raise
        return False
    finally:
        database.close()
    return True


def _pending(header: HeaderFile, old: KeyMemory, new: KeyMemory, ways: NewWays) -> Pending:
    vault_id = header.vault_id
    passphrase, passphrase_key = new_passphrase_slot(ways.passphrase, ways.cost, ways.now)
    sheet, sheet_key = new_recovery_slot(ways.recovery, ways.now)
    with (
        passphrase_key,
        sheet_key,
        own_key(header, old) as own,
        derive(new, "wrap-own", vault_id.bytes) as wrapping,
    ):
        return Pending(
            slots=(
                fill_slot(passphrase, vault_id, passphrase_key, new),
                fill_slot(sheet, vault_id, sheet_key, new),
            ),
            previous=wrap_key(new, context(_PREVIOUS, vault_id.bytes), old),
            own=wrap_key(wrapping, context(_OWN, vault_id.bytes), own),
        )


def _previous_key(header: HeaderFile, new: KeyMemory) -> KeyMemory:
    assert header.pending is not None
    bound_to = context(_PREVIOUS, header.vault_id.bytes)
    try:
        return unwrap_key(new, bound_to, header.pending.previous, item="previous_key")
    except SealBroken:
        new.wipe()
        raise VaultDamaged(part="header", reason="mac") from None


def _require_sound_keys(root: Path, vault_id: UUID, key: KeyMemory) -> None:
    database = Database(root, key, vault_id.bytes)
    keys = DisputeKeys(key, vault_id)
    try:
        with database.engine.connect() as connection:
            if sa.inspect(connection).has_table(tables.dispute_key.name):
                for name in connection.execute(
                    sa.select(tables.dispute_key.c.dispute_id)
                ).scalars():
                    keys.load(connection, UUID(name)).secret.wipe()
    finally:
        database.close()


def _rewrap(root: Path, vault_id: UUID, old: KeyMemory, new: KeyMemory) -> None:
    """Puts every dispute's key under the new key; one that is so already stays as it is."""
    column = tables.dispute_key.c
    database = Database(root, new, vault_id.bytes)
    try:
        with (
            wrapping_key(old, vault_id) as before,
            wrapping_key(new, vault_id) as after,
            database.writer.begin() as connection,
        ):
            if not sa.inspect(connection).has_table(tables.dispute_key.name):
                return
            for row in connection.execute(sa.select(tables.dispute_key)).all():
                bound_to = key_context(vault_id, UUID(row.dispute_id))
                wrapped = _under(before, after, bound_to, row.wrapped)
                if wrapped is not None:
                    connection.execute(
                        sa.update(tables.dispute_key)
                        .where(column.dispute_id == row.dispute_id)
                        .values(wrapped=wrapped)
                    )
        # WHY: rows under the old key would linger in the log.
        database.forget_deleted()
    finally:
        database.close()


def _under(before: KeyMemory, after: KeyMemory, bound_to: bytes, wrapped: bytes) -> bytes | None:
    """``wrapped`` under ``after``; None when it is, or when it is under neither.

    WHY not an error: ``begin`` found every key sound, so one broken since is one dispute's damage,
    told when it is opened; it must not keep the mediator out of all the others.
    """
    try:
        with unwrap_key(before, bound_to, wrapped, item="dispute_key") as secret:
            return wrap_key(after, bound_to, secret)
    except SealBroken:
        return None
