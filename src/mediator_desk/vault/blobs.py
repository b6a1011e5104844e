"""Evidence as sealed files: immutable, one per item, under names that tell nothing.

Owns the folder of sealed files and the table that records them; never a clear byte on the disk.
Order of durability: sync the temporary file, rename it, sync the folder, then commit the row. A
crash in between leaves a file without a row, which the next opening removes; never the reverse.
"""

import hashlib
import os
import re
import secrets
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from cryptography.cobblestone import Cobblestone256Encryptor
from sqlalchemy.engine import Connection, Engine

from mediator_desk.system.files import (
    PRIVATE_DIRECTORY,
    PRIVATE_FILE,
    Readable,
    disk_errors,
    replace_durably,
    require_room,
    sync_directory,
    sync_file,
    write_all,
)
from mediator_desk.vault import tables
from mediator_desk.vault.dispute_keys import DisputeKey, DisputeKeys
from mediator_desk.vault.errors import (
    BlobMissing,
    SealBroken,
    VaultFull,
    VaultLocked,
    VaultUnwritable,
)
from mediator_desk.vault.lending import Lent
from mediator_desk.vault.ranges import SealedReader

BLOBS_FOLDER: Final = "blobs"
TEMPORARY_FOLDER: Final = "tmp"
_STEP: Final = 1 << 20
_BLOB_ID: Final = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """A sealed file: its id, the dispute it belongs to, digest and size in bytes of the clear."""

    blob_id: str
    dispute_id: UUID
    sha256: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Sweep:
    """What a sweep removed: temporary files, and sealed files that no row records."""

    temporary: int
    orphans: int


class Blobs:
    """The sealed files of one unlocked vault."""

    def __init__(self, root: Path, engine: Engine, keys: DisputeKeys) -> None:
        self._folder = root / BLOBS_FOLDER
        self._temporary = root / TEMPORARY_FOLDER
        self._engine = engine
        self._keys = keys
        self._readers = Lent(SealedReader.revoke)
        self._own: set[str] = set()
        self._closing = False
        self._writing: dict[str, int] = {}
        self._change = threading.Condition()

    def put(self, connection: Connection, dispute_id: UUID, source: Readable) -> StoredBlob:
        """Seals ``source`` to its end and records it in the caller's transaction.

        Content the dispute already holds is kept once: the earlier blob is returned.
        """
        with self._keys.load(connection, dispute_id) as key:
            return self.record(connection, self.write(key, source))

    def write(
        self, key: DisputeKey, source: Readable, *, expected_size: int | None = None
    ) -> StoredBlob:
        """Seals ``source`` to a file that would survive a power cut; ``record`` makes it count.

        For imports, which seal before their transaction. With ``expected_size`` in bytes, a disk
        without room refuses at once. Raises VaultFull or VaultUnwritable, leaving nothing behind.
        """
        blob_id = secrets.token_hex(16)
        self._own.add(blob_id)
        temporary = self._temporary / blob_id
        with self._turn(blob_id), disk_errors(VaultFull, VaultUnwritable):
            if expected_size is not None:
                require_room(self._temporary, expected_size, VaultFull)
            try:
                digest, size = self._seal_file(key, blob_id, source, temporary)
                replace_durably(temporary, self._home_of(blob_id))
            except BaseException:
                with suppress(FileNotFoundError):
                    temporary.unlink()
                raise
        return StoredBlob(blob_id, key.dispute_id, digest, size)

    def write_again(self, key: DisputeKey, lost: StoredBlob, source: Readable) -> None:
        """Seals the content of a recorded blob once more, unless its file is there.

        Raises SealBroken when ``source`` is not that content, and then leaves nothing behind.
        """
        if self._path(lost.blob_id).is_file():
            return
        temporary = self._temporary / lost.blob_id
        with self._turn(lost.blob_id), disk_errors(VaultFull, VaultUnwritable):
            try:
                digest, _ = self._seal_file(key, lost.blob_id, source, temporary)
                if digest != lost.sha256:
                    raise SealBroken(item="blob")
                replace_durably(temporary, self._home_of(lost.blob_id))
            except BaseException:
                with suppress(FileNotFoundError):
                    temporary.unlink()
                raise

    def set_aside(self, blob_id: str) -> None:
        """Keeps a damaged file beside its place, which is free then for ``write_again``."""
        path = self._path(blob_id)
        with disk_errors(VaultFull, VaultUnwritable), suppress(FileNotFoundError):
            replace_durably(path, path.with_suffix(".damaged"))

    def record(self, connection: Connection, written: StoredBlob) -> StoredBlob:
        """Makes a written file part of its dispute; returns the blob to refer to.

        That is an earlier one when the dispute already held the same content: the new file goes.
        """
        earlier = connection.execute(
            sa.select(tables.blob).where(
                tables.blob.c.dispute_id == str(written.dispute_id),
                tables.blob.c.sha256 == written.sha256,
            )
        ).one_or_none()
        if earlier is not None:
            self.remove([written.blob_id])
            return blob_of(earlier)
        connection.execute(
            sa.insert(tables.blob),
            {
                "blob_id": written.blob_id,
                "dispute_id": str(written.dispute_id),
                "sha256": written.sha256,
                "size": written.size,
            },
        )
        return written

    def find(self, blob_id: str, connection: Connection | None = None) -> StoredBlob:
        """What is recorded of a blob. Raises BlobMissing."""
        with self._reading(connection) as reading:
            row = reading.execute(
                sa.select(tables.blob).where(tables.blob.c.blob_id == blob_id)
            ).one_or_none()
        if row is None:
            raise BlobMissing(blob_id=blob_id, where="database")
        return blob_of(row)

    def open(self, blob_id: str, connection: Connection | None = None) -> SealedReader:
        """A seekable reader of the clear bytes; decrypts what is read, in memory only.

        Pass the ``connection`` of an open transaction to read what it has just recorded.
        Raises BlobMissing or SealBroken.
        """
        with self._reading(connection) as reading:
            blob = self.find(blob_id, reading)
            with self._keys.load(reading, blob.dispute_id) as key:
                try:
                    reader = SealedReader(
                        self._path(blob_id),
                        key.secret,
                        key.context("blob", blob_id),
                        item="blob",
                    )
                except FileNotFoundError:
                    raise BlobMissing(blob_id=blob_id, where="disk") from None
        return self._readers.lend(reader)

    def remove(self, blob_ids: Iterable[str]) -> None:
        """Deletes the files of blobs whose rows are gone, durably; absent ones are no error."""
        with disk_errors(VaultFull, VaultUnwritable):
            for blob_id in blob_ids:
                path = self._path(blob_id)
                with suppress(FileNotFoundError):
                    path.unlink()
                    sync_directory(path.parent)

    def sweep(self) -> Sweep:
        """Removes what an interrupted process left; what this one is writing stays."""
        temporary = [p for p in self._temporary.iterdir() if p.name not in self._own]
        with disk_errors(VaultFull, VaultUnwritable):
            for path in temporary:
                path.unlink()
        orphans = self.orphans()
        self.remove(orphans)
        return Sweep(len(temporary), len(orphans))

    def orphans(self) -> list[str]:
        """Files that no row records and that another process left here."""
        with self._engine.connect() as connection:
            if not sa.inspect(connection).has_table(tables.blob.name):
                return []
            known = set(connection.execute(sa.select(tables.blob.c.blob_id)).scalars())
        known |= self._own
        return [blob_id for blob_id in self._on_disk() if blob_id not in known]

    def refuse(self) -> None:
        """Seals nothing any more; the calling thread's own writes are waited for by nobody."""
        with self._change:
            self._closing = True
            mine = threading.get_ident()
            for blob_id in [name for name, thread in self._writing.items() if thread == mine]:
                del self._writing[blob_id]
            self._change.notify_all()

    def close(self, until: float) -> None:
        """Stops writes within a step, waits for them to the monotonic instant ``until``.

        Revokes every reader; one that is read at this moment ends itself with that reading.
        """
        self.refuse()
        with self._change:
            left = max(0.0, until - time.monotonic())
            self._change.wait_for(lambda: not self._writing, timeout=left)
        self._readers.end()

    def _seal_file(
        self, key: DisputeKey, blob_id: str, source: Readable, path: Path
    ) -> tuple[bytes, int]:
        digest, size = hashlib.sha256(), 0
        encryptor = Cobblestone256Encryptor(key.secret.view, key.context("blob", blob_id))
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags, PRIVATE_FILE)
        try:
            while step := source.read(_STEP):
                if self._closing:
                    raise VaultLocked
                digest.update(step)
                size += len(step)
                write_all(descriptor, encryptor.update(step))
            write_all(descriptor, encryptor.finalize())
            sync_file(descriptor)
        finally:
            os.close(descriptor)
        return digest.digest(), size

    @contextmanager
    def _turn(self, blob_id: str) -> Iterator[None]:
        with self._change:
            if self._closing:
                raise VaultLocked
            self._writing[blob_id] = threading.get_ident()
        try:
            yield
        finally:
            with self._change:
                self._writing.pop(blob_id, None)
                self._change.notify_all()

    def _home_of(self, blob_id: str) -> Path:
        path = self._path(blob_id)
        if not path.parent.is_dir():
            path.parent.mkdir(mode=PRIVATE_DIRECTORY, exist_ok=True)
            sync_directory(self._folder)
        return path

    def _path(self, blob_id: str) -> Path:
        # SECURITY: an id read from a database row is still not a path until it looks like one.
        if not _BLOB_ID.fullmatch(blob_id):
            raise BlobMissing(blob_id=None, where="disk")
        return self._folder / blob_id[:2] / blob_id

    def _on_disk(self) -> Iterator[str]:
        for path in self._folder.glob("??/*"):
            if _BLOB_ID.fullmatch(path.name):
                yield path.name

    def _reading(self, connection: Connection | None) -> "nullcontext[Connection] | Connection":
        return self._engine.connect() if connection is None else nullcontext(connection)


def blob_of(row: sa.Row[tuple[str, str, bytes, int]]) -> StoredBlob:
    """A row of ``tables.blob`` as the blob it records."""
    return StoredBlob(row.blob_id, UUID(row.dispute_id), row.sha256, row.size)
