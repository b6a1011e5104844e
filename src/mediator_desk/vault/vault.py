"""The open vault: the one object that holds the key, until ``lock`` drops it.

Owns the lifetime of the key and of everything derived from it; never knows what a dispute is.
"""

import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy.engine import Engine

from mediator_desk.clock import Clock
from mediator_desk.system.instance import InstanceLock
from mediator_desk.vault.backup import backup_key
from mediator_desk.vault.blobs import TEMPORARY_FOLDER, Blobs, Sweep
from mediator_desk.vault.custody import KeySlots
from mediator_desk.vault.database import Database
from mediator_desk.vault.dispute_keys import DisputeKeys
from mediator_desk.vault.errors import VaultLocked
from mediator_desk.vault.header import HeaderFile
from mediator_desk.vault.lending import LOCK_PATIENCE_SECONDS
from mediator_desk.vault.rotation import own_key
from mediator_desk.vault.sealing import context, seal, unseal
from mediator_desk.vault.secrets import KeyMemory

if TYPE_CHECKING:
    from dispute_exchange.container.scratch import SeekableScratch

_OWN: Final = "own"


class Vault:
    """A vault that was opened; safe to use from several threads.

    After ``lock`` every member raises VaultLocked, and no key is left in this process.
    """

    def __init__(
        self, root: Path, header: HeaderFile, vault_key: KeyMemory, held: InstanceLock, clock: Clock
    ) -> None:
        """Proves the database under a key that the header was proved with, and sweeps.

        Takes over ``vault_key`` and ``held``, unless it raises.
        """
        self.root = root
        self.id: UUID = header.vault_id
        self.label = header.label
        self._header = header
        self._vault_key = vault_key
        self.slots = KeySlots(root, header, vault_key, clock)
        self._held = held
        self._locking = threading.RLock()
        self._database = Database(root, vault_key, header.vault_id.bytes)
        self.keys = DisputeKeys(vault_key, header.vault_id)
        self.blobs = Blobs(root, self._database.engine, self.keys)
        try:
            self._database.prove()
            self.swept: Sweep = self.blobs.sweep()
        except BaseException:
            self._database.close()
            raise

    @property
    def is_open(self) -> bool:
        """False from the moment ``lock`` has wiped the key."""
        return not self._vault_key.wiped

    @property
    def engine(self) -> Engine:
        """For reading: transactions begin deferred and never wait for a writer."""
        self._require_open()
        return self._database.engine

    @property
    def writer(self) -> Engine:
        """For writing: transactions begin with the write lock, so they cannot fail half-way."""
        self._require_open()
        return self._database.writer

    def seal_own(self, purpose: str, data: bytes) -> bytes:
        """Seals a secret of the vault itself (a device key, say) for one named ``purpose``."""
        with own_key(self._header, self._vault_key) as key:
            return seal(key, context(_OWN, self.id.bytes, purpose), data)

    def open_own(self, purpose: str, sealed: bytes) -> bytes:
        """What ``seal_own`` was given for the same ``purpose``. Raises SealBroken."""
        with own_key(self._header, self._vault_key) as key:
            return unseal(key, context(_OWN, self.id.bytes, purpose), sealed, item=_OWN)

    def backup_key(self, backup_id: UUID) -> KeyMemory:
        """The key of one backup of this vault; the caller wipes it."""
        self._require_open()
        return backup_key(self._vault_key, self.id, backup_id)

    def scratch(self) -> "SeekableScratch":
        """Room inside the vault's folder for a container being read, sealed and short-lived."""
        # WHY here: unlocking must not load what only an import needs.
        from dispute_exchange.container.scratch import EphemeralSealedScratch

        self._require_open()
        return EphemeralSealedScratch(self.root / TEMPORARY_FOLDER)

    def forget_deleted(self) -> None:
        """Call after the commit of a shredding: what was deleted leaves the log file too."""
        self._require_open()
        self._database.forget_deleted()

    def lock(self, patience: float = LOCK_PATIENCE_SECONDS) -> None:
        """Ends everything at once: queries interrupted, files closed, keys wiped. Asks nothing.

        Work in other threads fails with VaultLocked; what was committed stays. Waits at most
        ``patience`` seconds for work that cannot be interrupted, then leaves it to fail on its
        own; never waits for the calling thread's. Idempotent.
        """
        until = time.monotonic() + patience
        # WHY ahead of the turn: of two threads that lock at once, each may hold what the other
        # waits for.
        self._database.refuse()
        self.blobs.refuse()
        with self._locking, ExitStack() as steps:
            if self._vault_key.wiped:
                return
            # Run from the last to the first, each whatever became of the others.
            steps.callback(self._held.release)
            steps.callback(self._vault_key.wipe)
            steps.callback(self._database.close, until)
            steps.callback(self.blobs.close, until)
            steps.callback(self.keys.close)

    def _require_open(self) -> None:
        if self._vault_key.wiped:
            raise VaultLocked
