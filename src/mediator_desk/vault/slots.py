"""Making a slot and turning what a person offers into the key that opens one.

Owns the match of a secret to a kind of slot; never decides whether to open.
"""

import os
from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeVar

from mediator_desk.vault.header import (
    HeaderFile,
    KeyringSlot,
    PassphraseSlot,
    RecoverySlot,
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


def try_passphrase(header: HeaderFile, passphrase: str | bytearray) -> KeyMemory | None:
    """The vault key, or None. Raises KdfOutOfRange before computing what a header asks for."""
    slots = [slot for slot in header.slots if isinstance(slot, PassphraseSlot)]
    for slot in slots:
        slot.cost.check()
    return _first(header, slots, lambda s: key_from_passphrase(passphrase, s.salt, s.cost))


def try_recovery(header: HeaderFile, recovery: RecoveryKey) -> KeyMemory | None:
    """The vault key, or None."""
    slots = [slot for slot in header.slots if isinstance(slot, RecoverySlot)]
    return _first(header, slots, lambda s: key_from_random(recovery.secret, s.salt, _RECOVERY))


def try_keyring(header: HeaderFile, secret: bytes) -> KeyMemory | None:
    """The vault key, or None."""
    slots = [slot for slot in header.slots if isinstance(slot, KeyringSlot)]
    return _first(header, slots, lambda s: key_from_random(secret, s.salt, _KEYRING))


def _first(
    header: HeaderFile, slots: list[_Kind], key_of: Callable[[_Kind], KeyMemory]
) -> KeyMemory | None:
    for slot in slots:
        with key_of(slot) as slot_key:
            vault_key = try_slot(slot, header.vault_id, slot_key)
        if vault_key is not None:
            return vault_key
    return None
