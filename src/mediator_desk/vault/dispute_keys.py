"""One random key per dispute, wrapped under the vault key in a table of its own.

Owns the drawing, wrapping and shredding of dispute keys and what is sealed under them inside the
database; never caches one: a key lives for one call, in memory that is wiped.
Every call runs in the caller's transaction, so that a key and what it seals appear together.
"""

from types import TracebackType
from typing import Final, Self
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.vault import tables
from mediator_desk.vault.chunked import unwrap_key, wrap_key
from mediator_desk.vault.errors import DisputeKeyMissing
from mediator_desk.vault.lending import Lent
from mediator_desk.vault.sealing import Part, context, derive, seal, unseal
from mediator_desk.vault.secrets import KeyMemory

_ITEM: Final = "dispute_key"


def key_context(vault_id: UUID, dispute_id: UUID) -> bytes:
    """What the wrapped key of a dispute is bound to."""
    return context(vault_id.bytes, dispute_id.bytes, _ITEM)


def wrapping_key(vault_key: KeyMemory, vault_id: UUID) -> KeyMemory:
    """The key under which the keys of disputes are wrapped; the caller wipes it."""
    return derive(vault_key, "wrap-dispute-keys", vault_id.bytes)


class DisputeKey:
    """The key of one dispute, in clear for as long as the ``with`` block that asked for it.

    Take it once to open many things: a dispute's notes, say.
    """

    __slots__ = ("__weakref__", "_vault_id", "dispute_id", "secret")

    def __init__(self, vault_id: UUID, dispute_id: UUID, secret: KeyMemory) -> None:
        self._vault_id = vault_id
        self.dispute_id = dispute_id
        self.secret = secret

    def context(self, *parts: Part) -> bytes:
        """What a thing of this dispute is bound to."""
        return context(self._vault_id.bytes, self.dispute_id.bytes, *parts)

    def seal(self, parts: tuple[Part, ...], plaintext: bytes) -> bytes:
        """``plaintext`` sealed for a place in this dispute, such as ("note", note_id, version)."""
        return seal(self.secret, self.context(*parts), plaintext)

    def open(self, parts: tuple[Part, ...], sealed: bytes) -> bytes:
        """What ``seal`` was given for the same place. Raises SealBroken."""
        item = str(parts[0]) if parts else "item"
        return unseal(self.secret, self.context(*parts), sealed, item=item)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.secret.wipe()


class DisputeKeys:
    """The dispute keys of one unlocked vault."""

    def __init__(self, vault_key: KeyMemory, vault_id: UUID) -> None:
        self._vault_key = vault_key
        self._vault_id = vault_id
        self._lent = Lent[DisputeKey](_wipe)

    def draw(self, dispute_id: UUID) -> DisputeKey:
        """A fresh key, not stored yet: lets an import seal its files before its transaction."""
        return self._lend(dispute_id, KeyMemory.random())

    def store(self, connection: Connection, key: DisputeKey) -> None:
        """Wraps ``key`` into its row; a dispute that has one already is an integrity error."""
        with wrapping_key(self._vault_key, self._vault_id) as wrapping:
            wrapped = wrap_key(wrapping, key.context(_ITEM), key.secret)
        row = {"dispute_id": str(key.dispute_id), "wrapped": wrapped}
        connection.execute(sa.insert(tables.dispute_key), row)

    def create(self, connection: Connection, dispute_id: UUID) -> None:
        """Draws and stores the key of a dispute that has none."""
        with self.draw(dispute_id) as key:
            self.store(connection, key)

    def exists(self, connection: Connection, dispute_id: UUID) -> bool:
        """False for a dispute never imported, or shredded."""
        return self._wrapped(connection, dispute_id) is not None

    def load(self, connection: Connection, dispute_id: UUID) -> DisputeKey:
        """The key, for a ``with`` block. Raises DisputeKeyMissing or SealBroken."""
        wrapped = self._wrapped(connection, dispute_id)
        if wrapped is None:
            raise DisputeKeyMissing(dispute_id=str(dispute_id))
        with wrapping_key(self._vault_key, self._vault_id) as wrapping:
            bound_to = key_context(self._vault_id, dispute_id)
            secret = unwrap_key(wrapping, bound_to, wrapped, item=_ITEM)
        return self._lend(dispute_id, secret)

    def seal(
        self,
        connection: Connection,
        dispute_id: UUID,
        context_parts: tuple[Part, ...],
        plaintext: bytes,
    ) -> bytes:
        """``plaintext`` sealed for this dispute and place; see ``DisputeKey.seal``."""
        with self.load(connection, dispute_id) as key:
            return key.seal(context_parts, plaintext)

    def open(
        self,
        connection: Connection,
        dispute_id: UUID,
        context_parts: tuple[Part, ...],
        sealed: bytes,
    ) -> bytes:
        """What ``seal`` was given under the same dispute and parts. Raises SealBroken."""
        with self.load(connection, dispute_id) as key:
            return key.open(context_parts, sealed)

    def shred(self, connection: Connection, dispute_id: UUID) -> tuple[str, ...]:
        """Deletes the key and the blob rows; returns the blob ids whose files to remove.

        After the commit, call ``Vault.forget_deleted`` and ``Blobs.remove``. The rows that
        reference them in other tables are their owner's to delete first. Old backups keep theirs.
        """
        name = str(dispute_id)
        rows = connection.execute(
            sa.delete(tables.blob)
            .where(tables.blob.c.dispute_id == name)
            .returning(tables.blob.c.blob_id)
        )
        blob_ids = tuple(rows.scalars())
        connection.execute(
            sa.delete(tables.dispute_key).where(tables.dispute_key.c.dispute_id == name)
        )
        return blob_ids

    def close(self) -> None:
        """Wipes the keys that another thread still holds; its work then fails with VaultLocked."""
        self._lent.end()

    def _lend(self, dispute_id: UUID, secret: KeyMemory) -> DisputeKey:
        return self._lent.lend(DisputeKey(self._vault_id, dispute_id, secret))

    def _wrapped(self, connection: Connection, dispute_id: UUID) -> bytes | None:
        return connection.execute(
            sa.select(tables.dispute_key.c.wrapped).where(
                tables.dispute_key.c.dispute_id == str(dispute_id)
            )
        ).scalar_one_or_none()


def _wipe(key: DisputeKey) -> None:
    key.secret.wipe()
