"""The ways into an open vault: which there are, adding one, changing one, removing one.

Owns the header of an open vault and every change of it; data is never touched by them. Never
keeps a secret, and never asks who is at the desk: a use case proves that first.
"""

import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from mediator_desk.clock import Clock
from mediator_desk.vault.errors import LastPersonSlot, SlotUnknown, TooManySlots, VaultLocked
from mediator_desk.vault.header import MOST_SLOTS, HeaderFile, Slot, fill_slot, save_header
from mediator_desk.vault.kdf import DEFAULT_COST, KdfCost
from mediator_desk.vault.recovery import RecoveryKey
from mediator_desk.vault.secrets import KeyMemory
from mediator_desk.vault.slots import (
    Offered,
    new_keyring_slot,
    new_passphrase_slot,
    new_recovery_slot,
)

SlotKind = Literal["passphrase", "recovery", "keyring"]
_HELD_BY_A_PERSON: Final = frozenset({"passphrase", "recovery"})


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """One way in, as it may be shown."""

    slot_id: str
    kind: SlotKind
    created_at: datetime


class KeySlots:
    """The slots of one open vault; safe to use from several threads."""

    def __init__(self, root: Path, header: HeaderFile, vault_key: KeyMemory, clock: Clock) -> None:
        self._root = root
        self._header = header
        self._vault_key = vault_key
        self._clock = clock
        self._turn = threading.RLock()

    def all(self) -> tuple[SlotFacts, ...]:
        """Every way in, the oldest first."""
        with self._turn:
            self._require_open()
            facts = (SlotFacts(s.slot_id, s.kind, s.created_at) for s in self._header.slots)
            return tuple(sorted(facts, key=lambda slot: (slot.created_at, slot.slot_id)))

    def opened_by(self, offered: Offered) -> str:
        """The slot that ``offered`` opens: the proof of who is at the desk. Takes about a second.

        Raises WrongPassphrase, RecoveryKeyWrong or KeyringKeyWrong.
        """
        with self._turn:
            self._require_open()
            slots = self._header.slots
        found = offered.open(self._header.vault_id, slots)
        if found is None:
            raise offered.wrong()
        found.key.wipe()
        return found.slot_id

    def add_passphrase(self, passphrase: str | bytearray, cost: KdfCost = DEFAULT_COST) -> str:
        """One more passphrase beside the others; its slot. Raises WeakPassphrase, TooManySlots."""
        self._require_room()
        slot, key = new_passphrase_slot(passphrase, cost, self._clock())
        with key:
            return self._put(fill_slot(slot, self._header.vault_id, key, self._vault_key))

    def change_passphrase(
        self,
        passphrase: str | bytearray,
        cost: KdfCost = DEFAULT_COST,
        *,
        slot_id: str | None = None,
    ) -> str:
        """Replaces the passphrase of one slot, of all when none is named. Raises WeakPassphrase."""
        self._require_open()
        gone = {
            slot.slot_id
            for slot in self._header.slots
            if slot.kind == "passphrase" and slot_id in (None, slot.slot_id)
        }
        if slot_id is not None and not gone:
            raise SlotUnknown(slot_id=slot_id)
        slot, key = new_passphrase_slot(passphrase, cost, self._clock())
        with key:
            return self._put(fill_slot(slot, self._header.vault_id, key, self._vault_key), gone)

    def set_recovery_key(self, recovery: RecoveryKey) -> str:
        """The printed key that opens the vault from now on; one printed before opens nothing."""
        self._require_open()
        gone = {slot.slot_id for slot in self._header.slots if slot.kind == "recovery"}
        slot, key = new_recovery_slot(recovery, self._clock())
        with key:
            return self._put(fill_slot(slot, self._header.vault_id, key, self._vault_key), gone)

    def set_keyring_secret(self, secret: bytes) -> str:
        """Random bytes kept by the operating system that open the vault, in place of any before."""
        self._require_open()
        gone = {slot.slot_id for slot in self._header.slots if slot.kind == "keyring"}
        slot, key = new_keyring_slot(secret, self._clock())
        with key:
            return self._put(fill_slot(slot, self._header.vault_id, key, self._vault_key), gone)

    def remove(self, slot_id: str) -> None:
        """Closes one way in. Raises SlotUnknown, or LastPersonSlot for the last of a person."""
        with self._turn:
            self._require_open()
            kept = tuple(slot for slot in self._header.slots if slot.slot_id != slot_id)
            if len(kept) == len(self._header.slots):
                raise SlotUnknown(slot_id=slot_id)
            if not any(slot.kind in _HELD_BY_A_PERSON for slot in kept):
                raise LastPersonSlot
            self._save(kept)

    def _put(self, slot: Slot, gone: set[str] | None = None) -> str:
        with self._turn:
            kept = tuple(s for s in self._header.slots if s.slot_id not in (gone or ()))
            if len(kept) >= MOST_SLOTS:
                raise TooManySlots(most=MOST_SLOTS)
            self._save((*kept, slot))
        return slot.slot_id

    def _save(self, slots: tuple[Slot, ...]) -> None:
        changed = self._header.model_copy(update={"slots": slots})
        self._header = save_header(self._root, changed, self._vault_key)

    def _require_room(self) -> None:
        self._require_open()
        if len(self._header.slots) >= MOST_SLOTS:
            raise TooManySlots(most=MOST_SLOTS)

    def _require_open(self) -> None:
        if self._vault_key.wiped:
            raise VaultLocked
