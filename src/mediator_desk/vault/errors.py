"""What a vault can refuse, as kinds with facts.

Owns the vault's part of the error table; never holds a path, a name, a key or a passphrase in its
facts, so that each may be logged and shown.
"""

from typing import ClassVar

from mediator_desk.errors import DeskError


class VaultError(DeskError):
    """The root of everything below; catch it to treat any vault trouble alike."""

    kind: ClassVar[str] = "vault"


class VaultNotFound(VaultError):
    """There is no vault in the folder that was named."""

    kind: ClassVar[str] = "vault_not_found"


class VaultExists(VaultError):
    """A vault was to be created on something. Facts: ``reason`` (vault | files)."""

    kind: ClassVar[str] = "vault_exists"


class WrongPassphrase(VaultError):
    """No passphrase slot opens with it; a slot altered by someone else looks the same on purpose.

    SECURITY: telling the two apart before authentication would give an attacker an oracle.
    """

    kind: ClassVar[str] = "wrong_passphrase"


class WeakPassphrase(VaultError):
    """Refused at creation or change. Facts: ``reason`` (too_short | guessable), ``minimum``."""

    kind: ClassVar[str] = "weak_passphrase"


class RecoveryKeyMistyped(VaultError):
    """Not a recovery key at all. Facts: ``reason`` (length | letter | check)."""

    kind: ClassVar[str] = "recovery_key_mistyped"


class RecoveryKeyWrong(VaultError):
    """A well-formed recovery key that opens no slot of this vault."""

    kind: ClassVar[str] = "recovery_key_wrong"


class KeyringKeyWrong(VaultError):
    """The key the computer remembered opens no slot of this vault."""

    kind: ClassVar[str] = "keyring_key_wrong"


class LastPersonSlot(VaultError):
    """The last way in that a person holds cannot go: only machines could open the vault then."""

    kind: ClassVar[str] = "last_person_slot"


class SlotUnknown(VaultError):
    """No such slot, or not any more. Facts: ``slot_id``."""

    kind: ClassVar[str] = "slot_unknown"


class TooManySlots(VaultError):
    """The header has room for no more ways in. Facts: ``most``."""

    kind: ClassVar[str] = "too_many_slots"


class RotationUnfinished(VaultError):
    """The vault key is half replaced: a passphrase or sheet of the new key finishes the work."""

    kind: ClassVar[str] = "rotation_unfinished"


class KdfOutOfRange(VaultError):
    """The header asks for a key derivation weaker or costlier than this program accepts.

    Facts: ``field`` and ``value``, with the bounds ``minimum`` and ``maximum``.
    """

    kind: ClassVar[str] = "kdf_out_of_range"


class KdfOutOfMemory(VaultError):
    """The computer lacks the memory that deriving the key takes. Facts: ``memory_kib``."""

    kind: ClassVar[str] = "kdf_out_of_memory"


class VaultDamaged(VaultError):
    """Something of the vault is not as this program wrote it. Facts: ``part``, ``reason``."""

    kind: ClassVar[str] = "vault_damaged"


class VaultTooNew(VaultError):
    """Written by a later version of this program. Facts: ``format``."""

    kind: ClassVar[str] = "vault_too_new"


class VaultAlreadyOpen(VaultError):
    """Another process holds it. Facts: ``pid``, ``since`` (ISO instant), ``host``, or None."""

    kind: ClassVar[str] = "vault_already_open"


class VaultLocked(VaultError):
    """The vault was locked; nothing more can be read or written until it is opened again."""

    kind: ClassVar[str] = "vault_locked"


class VaultFull(VaultError):
    """The disk or the quota has no room. Facts: ``needed`` and ``free`` in bytes where known."""

    kind: ClassVar[str] = "vault_full"


class VaultUnwritable(VaultError):
    """The operating system refuses to write. Facts: ``reason`` (errno name)."""

    kind: ClassVar[str] = "vault_unwritable"


class SealBroken(VaultError):
    """A sealed item does not authenticate under its key and context. Facts: ``item``."""

    kind: ClassVar[str] = "seal_broken"


class DisputeKeyMissing(VaultError):
    """The dispute has no key: never imported, or shredded. Facts: ``dispute_id``."""

    kind: ClassVar[str] = "dispute_key_missing"


class BlobMissing(VaultError):
    """No such sealed file. Facts: ``blob_id``, ``where`` it misses (database | disk)."""

    kind: ClassVar[str] = "blob_missing"


class BackupInvalid(VaultError):
    """Not a backup, or not a whole one, or changed since it was made.

    Facts: ``reason`` (not_a_backup | too_new | preface | seal | archive | member | manifest |
    incomplete | read_back).
    """

    kind: ClassVar[str] = "backup_invalid"


class BackupOvertaken(VaultError):
    """A file went while the backup was being made: a dispute was destroyed. Nothing is left."""

    kind: ClassVar[str] = "backup_overtaken"
