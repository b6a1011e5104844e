"""``vault.json``: which vault this is and the slots its key can be had from.

Owns the file's shape, its limits and its two proofs: every slot is sealed over its own fields, and
the whole file carries a MAC under the vault key. Never holds a secret in clear. Whatever it says
before that proof is a claim: bounded, shown as a label at most. While the vault key is being
replaced the file also carries what is to come (``Pending``); ``rotation`` tells why.
"""

import hmac
import json
import secrets
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal, TypeVar
from uuid import UUID

import rfc8785
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mediator_desk.system.files import disk_errors, write_atomically
from mediator_desk.vault.chunked import sealed_size, unwrap_key, wrap_key
from mediator_desk.vault.errors import (
    SealBroken,
    VaultDamaged,
    VaultFull,
    VaultNotFound,
    VaultTooNew,
    VaultUnwritable,
)
from mediator_desk.vault.kdf import SALT_BYTES, KdfCost
from mediator_desk.vault.sealing import context, derive
from mediator_desk.vault.secrets import KEY_BYTES, KeyMemory

HEADER_NAME: Final = "vault.json"
FORMAT_VERSION: Final = 1
_LARGEST_FILE: Final = 64 * 1024
MOST_SLOTS: Final = 16
_MAC_BYTES: Final = 64
_WRAPPED_BYTES: Final = sealed_size(KEY_BYTES)

_Salt = Annotated[bytes, Field(min_length=SALT_BYTES, max_length=SALT_BYTES)]
_Wrapped = Annotated[bytes, Field(min_length=_WRAPPED_BYTES, max_length=_WRAPPED_BYTES)]


class _Frozen(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        ser_json_bytes="hex",
        val_json_bytes="hex",
        hide_input_in_errors=True,
    )


class _Slot(_Frozen):
    slot_id: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    created_at: datetime
    wrapped: _Wrapped = bytes(_WRAPPED_BYTES)


class PassphraseSlot(_Slot):
    """The vault key under a passphrase."""

    kind: Literal["passphrase"] = "passphrase"
    kdf: Literal["argon2id"] = "argon2id"
    cost: KdfCost
    salt: _Salt


class RecoverySlot(_Slot):
    """The vault key under the printed recovery key."""

    kind: Literal["recovery"] = "recovery"
    salt: _Salt


class KeyringSlot(_Slot):
    """The vault key under random bytes that the operating system's keyring keeps."""

    kind: Literal["keyring"] = "keyring"
    salt: _Salt


Slot = PassphraseSlot | RecoverySlot | KeyringSlot
_AnySlot = TypeVar("_AnySlot", PassphraseSlot, RecoverySlot, KeyringSlot)


_Slots = Annotated[
    tuple[Annotated[Slot, Field(discriminator="kind")], ...],
    Field(min_length=1, max_length=MOST_SLOTS),
]


class Pending(_Frozen):
    """The vault key that is to come: written before anything changes, dropped with the old one."""

    slots: _Slots
    """The slots of the new key."""
    previous: _Wrapped
    """The old key under the new one: whoever can open the new slots can finish the work."""
    own: _Wrapped
    """What ``HeaderFile.own`` will be."""


class HeaderFile(_Frozen):
    """The content of ``vault.json``."""

    format: Literal["mediator-desk-vault"] = "mediator-desk-vault"
    version: Literal[1] = FORMAT_VERSION
    vault_id: UUID
    label: Annotated[str, Field(max_length=200)]
    created_at: datetime
    slots: _Slots
    own: _Wrapped | None = None
    """The key of the vault's own secrets, wrapped; derived as long as the first key lasts."""
    pending: Pending | None = None
    mac: Annotated[bytes, Field(min_length=_MAC_BYTES, max_length=_MAC_BYTES)] = bytes(_MAC_BYTES)


class _Probe(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)
    format: Literal["mediator-desk-vault"]
    version: Annotated[int, Field(strict=True, ge=1)]


def header_path(root: Path) -> Path:
    """Where the header of the vault in ``root`` is."""
    return root / HEADER_NAME


def is_within_vault(place: Path) -> bool:
    """Whether ``place``, which need not exist, is the folder of a vault or lies in one."""
    real = place.resolve()
    return any(header_path(folder).exists() for folder in (real, *real.parents))


def load_header(root: Path) -> HeaderFile:
    """Parses the header: bounded in size, in depth and in shape; not yet proved by any key.

    Raises VaultNotFound, VaultTooNew or VaultDamaged.
    """
    path = header_path(root)
    if not path.is_file():
        raise VaultNotFound
    with disk_errors(refused=VaultUnwritable), path.open("rb") as stream:
        raw = stream.read(_LARGEST_FILE + 1)
    return parse_header(raw)


def parse_header(raw: bytes) -> HeaderFile:
    """The header in ``raw``, wherever it was kept. Raises VaultTooNew or VaultDamaged."""
    if len(raw) > _LARGEST_FILE:
        raise VaultDamaged(part="header", reason="size")
    _require_distinct_names(raw)
    try:
        probe = _Probe.model_validate_json(raw)
        if probe.version > FORMAT_VERSION:
            raise VaultTooNew(format=probe.version)
        return HeaderFile.model_validate_json(raw)
    except ValidationError as error:
        raise VaultDamaged(part="header", reason=error.errors()[0]["type"]) from None


def _require_distinct_names(raw: bytes) -> None:
    """Refuses a name said twice, of which two readers could believe two different things."""

    def distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
        names = dict(pairs)
        if len(names) != len(pairs):
            raise VaultDamaged(part="header", reason="name_twice")
        return names

    try:
        json.loads(raw, object_pairs_hook=distinct)
    except RecursionError:
        raise VaultDamaged(part="header", reason="depth") from None
    except ValueError:
        raise VaultDamaged(part="header", reason="json_invalid") from None


def _text(header: HeaderFile) -> bytes:
    return header.model_dump_json(indent=2, exclude_none=True).encode("utf-8")


def save_header(root: Path, header: HeaderFile, vault_key: KeyMemory) -> HeaderFile:
    """Proves the header under the vault key and replaces the file; returns what was written."""
    proved = header.model_copy(update={"mac": _mac(header, vault_key)})
    with disk_errors(VaultFull, VaultUnwritable):
        write_atomically(header_path(root), _text(proved))
    return proved


def prove_header(header: HeaderFile, vault_key: KeyMemory) -> None:
    """Raises VaultDamaged unless the whole header is as the holder of the vault key wrote it."""
    if not hmac.compare_digest(_mac(header, vault_key), header.mac):
        raise VaultDamaged(part="header", reason="mac")


def new_slot_id() -> str:
    """A random name for a slot."""
    return secrets.token_hex(8)


def fill_slot(
    slot: _AnySlot, vault_id: UUID, slot_key: KeyMemory, vault_key: KeyMemory
) -> _AnySlot:
    """The slot with the vault key sealed in it, bound to the vault and to its own fields."""
    wrapped = wrap_key(slot_key, _slot_context(slot, vault_id), vault_key)
    return slot.model_copy(update={"wrapped": wrapped})


def try_slot(slot: Slot, vault_id: UUID, slot_key: KeyMemory) -> KeyMemory | None:
    """The vault key, or None when ``slot_key`` does not open this slot."""
    try:
        return unwrap_key(slot_key, _slot_context(slot, vault_id), slot.wrapped, item="slot")
    except SealBroken:
        return None


def _slot_context(slot: Slot, vault_id: UUID) -> bytes:
    fields = slot.model_dump(mode="json", exclude={"wrapped"})
    return context("slot", vault_id.bytes, rfc8785.dumps(fields))


def _mac(header: HeaderFile, vault_key: KeyMemory) -> bytes:
    fields = header.model_dump(mode="json", exclude={"mac"}, exclude_none=True)
    with derive(vault_key, "header-mac", header.vault_id.bytes) as key:
        return hmac.digest(key.view, rfc8785.dumps(fields), "sha512")
