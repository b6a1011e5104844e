"""The vault: one folder that shows nothing to whoever steals it and loses nothing it acknowledged.

Owns key material, sealing, the encrypted database and the sealed files; nothing else in the
program touches a key. Knows no dispute: ``mediator_desk.store`` puts meaning in it. SPEC.md beside
this file gives the format and the threat model.
"""

from mediator_desk.vault.blobs import Blobs, StoredBlob, Sweep
from mediator_desk.vault.custody import KeySlots, SlotFacts
from mediator_desk.vault.dispute_keys import DisputeKey, DisputeKeys
from mediator_desk.vault.errors import (
    BlobMissing,
    DisputeKeyMissing,
    KdfOutOfMemory,
    KdfOutOfRange,
    KeyringKeyWrong,
    LastPersonSlot,
    RecoveryKeyMistyped,
    RecoveryKeyWrong,
    RotationUnfinished,
    SealBroken,
    SlotUnknown,
    TooManySlots,
    VaultAlreadyOpen,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultFull,
    VaultLocked,
    VaultNotFound,
    VaultTooNew,
    VaultUnwritable,
    WeakPassphrase,
    WrongPassphrase,
)
from mediator_desk.vault.kdf import DEFAULT_COST, KdfCost
from mediator_desk.vault.opening import (
    VaultHeader,
    create_vault,
    offer,
    open_vault,
    read_header,
    rotate_vault_key,
)
from mediator_desk.vault.passphrase import Strength, estimate
from mediator_desk.vault.ranges import SealedReader
from mediator_desk.vault.recovery import RecoveryKey
from mediator_desk.vault.slots import Offered
from mediator_desk.vault.tables import metadata
from mediator_desk.vault.vault import Vault

__all__ = [
    "DEFAULT_COST",
    "BlobMissing",
    "Blobs",
    "DisputeKey",
    "DisputeKeyMissing",
    "DisputeKeys",
    "KdfCost",
    "KdfOutOfMemory",
    "KdfOutOfRange",
    "KeySlots",
    "KeyringKeyWrong",
    "LastPersonSlot",
    "Offered",
    "RecoveryKey",
    "RecoveryKeyMistyped",
    "RecoveryKeyWrong",
    "RotationUnfinished",
    "SealBroken",
    "SealedReader",
    "SlotFacts",
    "SlotUnknown",
    "StoredBlob",
    "Strength",
    "Sweep",
    "TooManySlots",
    "Vault",
    "VaultAlreadyOpen",
    "VaultDamaged",
    "VaultError",
    "VaultExists",
    "VaultFull",
    "VaultHeader",
    "VaultLocked",
    "VaultNotFound",
    "VaultTooNew",
    "VaultUnwritable",
    "WeakPassphrase",
    "WrongPassphrase",
    "create_vault",
    "estimate",
    "metadata",
    "offer",
    "open_vault",
    "read_header",
    "rotate_vault_key",
]
