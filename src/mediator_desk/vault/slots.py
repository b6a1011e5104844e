"""Making a slot and turning what a person offers into the key that opens one.

Owns the match of a secret to a kind of slot; never decides whether to open.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar
from uuid import UUID

from mediator_desk.vault.errors import (
    KeyringKeyWrong,
    RecoveryKeyWrong,
    VaultError,
    WrongPassphrase,
)
from mediator_desk.vault.header import (
    KeyringSlot,
    PassphraseSlot,
    RecoverySlot,
    Slot,
    new_slot_id,
    try_slot,
)
from mediator_desk.vault.kdf import SALT_BYTES, KdfCost, key_from_passphrase, key_from_random
from mediator_desk.vault.passphrase import require_strong
from mediator_desk.vault.recovery import RecoveryKey
from mediator_desk.vault.secrets import KeyMemory

_RECOVERY: Final = "recovery"
_KEYRING: Final = "keyring"
_Kind = TypeVar("_Kind", PassphraseSlot, RecoverySlot, KeyringSlot)


def new_passphrase_slot(
    passphrase: str | bytearray, cost: KdfCost, now: datetime
) -> tuple[PassphraseSlot, KeyMemory]:
    """An empty passphrase slot and its key. Raises WeakPassphrase or KdfOutOfRange."""
    require_strong(passphrase)
    salt = os.urandom(SALT_BYTES)
    key = key_from_passphrase(passphrase, salt, cost)
    return PassphraseSlot(slot_id=new_slot_id(), created_at=now, cost=cost, salt=salt), key


def new_recovery_slot(recovery: RecoveryKey, now: datetime) -> tuple[RecoverySlot, KeyMemory]:
    """An empty recovery slot and its key."""
    salt = os.urandom(SALT_BYTES)
    key = key_from_random(recovery.secret, salt, _RECOVERY)
    return RecoverySlot(slot_id=new_slot_id(), created_at=now, salt=salt), key


def new_keyring_slot(secret: bytes, now: datetime) -> tuple[KeyringSlot, KeyMemory]:
    """An empty slot for random bytes that the operating system will keep, and its key."""
    salt = os.urandom(SALT_BYTES)
    key = key_from_random(secret, salt, _KEYRING)
    return KeyringSlot(slot_id=new_slot_id(), created_at=now, salt=salt), key


@dataclass(frozen=True, slots=True)
class Found:
    """The key that a secret opened, and the slot it opened it in."""

    key: KeyMemory
    slot_id: str


@dataclass(frozen=True, slots=True, repr=False)
class Offered:
    """The one secret that somebody offers to open a vault with."""

    passphrase: str | bytearray | None = None
    recovery: RecoveryKey | None = None
    keyring: bytes | None = None

    def __post_init__(self) -> None:
        given = (self.passphrase, self.recovery, self.keyring)
        if sum(secret is not None for secret in given) != 1:
            raise ValueError("exactly one secret opens a vault")

    def open(self, vault_id: UUID, slots: Sequence[Slot]) -> Found | None:
        """What it opens among ``slots``, or None; costs the same whatever of them was altered.

        Raises KdfOutOfRange before computing anything that a header may not ask for.
        """
        if self.passphrase is not None:
            typed = self.passphrase
            mine = [slot for slot in slots if isinstance(slot, PassphraseSlot)]
            for slot in mine:
                slot.cost.check()
            return _first(vault_id, mine, lambda s: key_from_passphrase(typed, s.salt, s.cost))
        if self.recovery is not None:
            printed = self.recovery.secret
            sheets = [slot for slot in slots if isinstance(slot, RecoverySlot)]
            return _first(vault_id, sheets, lambda s: key_from_random(printed, s.salt, _RECOVERY))
        kept = self.keyring or b""
        computers = [slot for slot in slots if isinstance(slot, KeyringSlot)]
        return _first(vault_id, computers, lambda s: key_from_random(kept, s.salt, _KEYRING))

    def wrong(self) -> VaultError:
        """How it is said that it opens nothing."""
        if self.passphrase is not None:
            return WrongPassphrase()
        return RecoveryKeyWrong() if self.recovery is not None else KeyringKeyWrong()


def _first(
    vault_id: UUID, slots: list[_Kind], key_of: Callable[[_Kind], KeyMemory]
) -> Found | None:
    for slot in slots:
        with key_of(slot) as slot_key:
            vault_key = try_slot(slot, vault_id, slot_key)
        if vault_key is not None:
            return Found(vault_key, slot.slot_id)
    return None
