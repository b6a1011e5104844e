"""Where a decrypted container waits while it is read: never in clear on a disk.

Owns what a scratch store must offer, and two of them: one in memory for small files, one in a
temporary file sealed under a key that exists only in this process. Never sees a name or a path.
"""

import secrets
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol

from cryptography.cobblestone import Cobblestone256Encryptor

from dispute_exchange.container.errors import StorageFailed
from dispute_exchange.container.sealed_range import SealedRange

_CONTEXT = b"dispute-exchange/scratch/1"


class RandomReader(Protocol):
    """Bytes that can be read anywhere, any number of times."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    def read_at(self, offset: int, length: int) -> bytes:
        """The bytes from ``offset``, fewer than ``length`` only at the end."""


class SeekableScratch(Protocol):
    """A store written once from start to end, then read at random, then gone."""

    def write(self, data: bytes, /) -> int:
        """Appends ``data``."""

    def finish(self) -> RandomReader:
        """Ends writing; the reader is valid until ``close``."""

    def close(self) -> None:
        """Lets go of everything, readable or not; may be called twice."""


ScratchFactory = Callable[[], SeekableScratch]


class MemoryScratch:
    """A scratch in memory, for small containers and tests."""

    def __init__(self) -> None:
        self._data = bytearray()

    def write(self, data: bytes, /) -> int:
        self._data += data
        return len(data)

    def finish(self) -> RandomReader:
        return BytesRange(bytes(self._data))

    def close(self) -> None:
        self._data.clear()


class EphemeralSealedScratch:
    """A scratch in an anonymous temporary file, sealed under a random key kept in memory.

    ``folder`` is where the file is made (the system's temporary folder by default). The operating
    system removes it when it is closed, at once where it can.
    """

    def __init__(self, folder: Path | None = None) -> None:
        key = secrets.token_bytes(32)
        try:
            self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 - kept
        except OSError as error:
            raise StorageFailed(errno=error.errno) from error
        self._key = key
        self._encryptor = Cobblestone256Encryptor(key, _CONTEXT)
        self._pending = bytearray()

    def write(self, data: bytes, /) -> int:
        # WHY batches: the envelope arrives in pieces of 8 KiB, one system call each is waste.
        self._pending += data
        if len(self._pending) >= 1 << 20:
            self._flush(self._encryptor.update(self._pending))
        return len(data)

    def finish(self) -> RandomReader:
        self._flush(self._encryptor.update(self._pending) + self._encryptor.finalize())
        return SealedRange(FileRange(self._file), self._key, _CONTEXT)

    def close(self) -> None:
        self._pending.clear()
        self._file.close()

    def _flush(self, sealed: bytes) -> None:
        self._pending.clear()
        view = memoryview(sealed)
        try:
            while view:
                view = view[self._file.write(view) :]
        except OSError as error:
            raise StorageFailed(errno=error.errno) from error


class BytesRange:
    """Random reads over bytes in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        return len(self._data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


class FileRange:
    """Random reads over a seekable file; safe to use from several threads."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lock = threading.Lock()
        try:
            self._size = file.seek(0, 2)
        except (OSError, ValueError) as error:
            raise StorageFailed(errno=getattr(error, "errno", None)) from error

    @property
    def size(self) -> int:
        return self._size

    def read_at(self, offset: int, length: int) -> bytes:
        pieces: list[bytes] = []
        try:
            with self._lock:
                self._file.seek(offset)
                while length > 0 and (piece := self._file.read(length)):
                    pieces.append(piece)
                    length -= len(piece)
        except (OSError, ValueError) as error:
            raise StorageFailed(errno=getattr(error, "errno", None)) from error
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)
