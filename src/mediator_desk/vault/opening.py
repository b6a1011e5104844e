"""Creating and opening a vault: the order in which things are proved.

Owns the folder's layout and that order: take the instance lock, read the bounded header, open a
slot, prove the whole header, prove the database, sweep. Never returns a vault half proved, nor
leaves half a vault.
"""

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from mediator_desk.clock import Clock, system_clock
from mediator_desk.system.files import (
    disk_errors,
    make_private_directory,
    sync_directory,
)
from mediator_desk.system.instance import AlreadyHeld, InstanceLock
from mediator_desk.vault.blobs import BLOBS_FOLDER, TEMPORARY_FOLDER
from mediator_desk.vault.database import DATABASE_NAME, create_database
from mediator_desk.vault.errors import (
    VaultAlreadyOpen,
    VaultDamaged,
    VaultExists,
    VaultFull,
    VaultNotFound,
    VaultUnwritable,
)
from mediator_desk.vault.header import (
    HeaderFile,
    fill_slot,
    header_path,
    load_header,
    prove_header,
    save_header,
)
from mediator_desk.vault.kdf import DEFAULT_COST, KdfCost
from mediator_desk.vault.recovery import RecoveryKey
from mediator_desk.vault.rotation import NewWays, begin, finish, resume
from mediator_desk.vault.secrets import KeyMemory
from mediator_desk.vault.slots import (
    Offered,
    new_passphrase_slot,
    new_recovery_slot,
)
from mediator_desk.vault.vault import Vault

_LOCK_NAME: Final = "vault.lock"


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """What may be shown before unlocking: claims of the file, proved only by opening it."""

    id: UUID
    label: str
    created_at: datetime
    remembered: bool
    """Whether some computer's keyring was given a way in."""


def read_header(root: Path) -> VaultHeader:
    """Which vault stands in ``root``. Raises VaultNotFound, VaultTooNew or VaultDamaged."""
    header = load_header(root)
    remembered = any(slot.kind == "keyring" for slot in header.slots)
    return VaultHeader(header.vault_id, header.label, header.created_at, remembered)


def create_vault(
    root: Path,
    passphrase: str | bytearray,
    *,
    label: str,
    cost: KdfCost = DEFAULT_COST,
    clock: Clock = system_clock,
) -> tuple[Vault, RecoveryKey]:
    """Makes a vault in ``root`` and opens it; the recovery key is told here and never again.

    ``label`` is readable without any key. A ``bytearray`` is left for the caller to wipe. Takes
    about a second. Raises VaultExists, WeakPassphrase, KdfOutOfRange, VaultFull, VaultUnwritable.
    """
    cost.check()
    _require_vacant(root)
    now = clock()
    slot, slot_key = new_passphrase_slot(passphrase, cost, now)
    recovery = RecoveryKey.random()
    recovery_slot, recovery_slot_key = new_recovery_slot(recovery, now)
    vault_id = uuid4()
    with slot_key, recovery_slot_key, KeyMemory.random() as vault_key:
        slots = (
            fill_slot(slot, vault_id, slot_key, vault_key),
            fill_slot(recovery_slot, vault_id, recovery_slot_key, vault_key),
        )
        header = HeaderFile(vault_id=vault_id, label=label, created_at=now, slots=slots)
        _build(root, header, vault_key)
    return open_vault(root, recovery_key=recovery, clock=clock), recovery


def open_vault(
    root: Path,
    *,
    passphrase: str | bytearray | None = None,
    recovery_key: str | RecoveryKey | None = None,
    keyring_key: bytes | None = None,
    clock: Clock = system_clock,
) -> Vault:
    """Opens the vault in ``root`` with exactly one secret; takes about a second.

    Raises VaultNotFound, VaultAlreadyOpen, VaultTooNew, KdfOutOfRange, WrongPassphrase,
    RecoveryKeyMistyped, RecoveryKeyWrong, KeyringKeyWrong, RotationUnfinished or VaultDamaged.
    """
    offered = offer(passphrase, recovery_key, keyring_key)
    held = _hold(root, clock)
    try:
        header, vault_key = _open_header(root, offered)
    except BaseException:
        held.release()
        raise
    try:
        return Vault(root, header, vault_key, held, clock)
    except BaseException:
        vault_key.wipe()
        held.release()
        raise


def rotate_vault_key(
    root: Path,
    offered: Offered,
    *,
    passphrase: str | bytearray,
    recovery: RecoveryKey,
    cost: KdfCost = DEFAULT_COST,
    clock: Clock = system_clock,
) -> None:
    """Replaces the key of the locked vault in ``root``: only these two open it from then on.

    ``offered`` opens it now; ``passphrase`` may be the one in use. Every other way in is closed.
    Takes some seconds, more for a large database. Raises what ``open_vault`` raises, WeakPassphrase
    and VaultFull; nothing was changed then.
    """
    cost.check()
    with _hold(root, clock):
        header, old = _open_header(root, offered)
        with old, begin(root, header, old, NewWays(passphrase, recovery, cost, clock())) as new:
            finish(root, load_header(root), old, new)


def offer(
    passphrase: str | bytearray | None = None,
    recovery_key: str | RecoveryKey | None = None,
    keyring_key: bytes | None = None,
) -> Offered:
    """Exactly one secret, well formed. Raises RecoveryKeyMistyped."""
    if isinstance(recovery_key, str):
        recovery_key = RecoveryKey.parse(recovery_key)
    return Offered(passphrase, recovery_key, keyring_key)


def _open_header(root: Path, offered: Offered) -> tuple[HeaderFile, KeyMemory]:
    """The header, proved, and the vault key; what a rotation left half done is ended first."""
    header = load_header(root)
    if header.pending is not None:
        resumed = resume(root, header, offered)
        if resumed is None:
            raise offered.wrong()
        return resumed
    found = offered.open(header.vault_id, header.slots)
    if found is None:
        raise offered.wrong()
    try:
        prove_header(header, found.key)
        if not (root / DATABASE_NAME).is_file():
            raise VaultDamaged(part="database", reason="missing")
    except BaseException:
        found.key.wipe()
        raise
    return header, found.key


def _require_vacant(root: Path) -> None:
    if header_path(root).exists():
        raise VaultExists(reason="vault")
    if root.exists() and any(root.iterdir()):
        raise VaultExists(reason="files")


def _build(root: Path, header: HeaderFile, vault_key: KeyMemory) -> None:
    """Makes the folder beside its place and renames it there: a vault is whole or absent."""
    with disk_errors(VaultFull, VaultUnwritable):
        make_private_directory(root.parent)
        for left in root.parent.glob(f".{root.name}.new-*"):
            shutil.rmtree(left, ignore_errors=True)  # of a creation that was cut short
        nursery = Path(tempfile.mkdtemp(prefix=f".{root.name}.new-", dir=root.parent))
        try:
            for name in (BLOBS_FOLDER, TEMPORARY_FOLDER):
                make_private_directory(nursery / name)
            create_database(nursery, vault_key, header.vault_id.bytes)
            save_header(nursery, header, vault_key)
            if root.is_dir():
                root.rmdir()
            nursery.rename(root)
            sync_directory(root.parent)
        except BaseException:
            shutil.rmtree(nursery, ignore_errors=True)
            raise


def _hold(root: Path, clock: Clock) -> InstanceLock:
    if not header_path(root).is_file():
        raise VaultNotFound
    try:
        with disk_errors(VaultFull, VaultUnwritable):
            return InstanceLock(root / _LOCK_NAME, clock)
    except AlreadyHeld as error:
        raise VaultAlreadyOpen(**error.facts) from None
