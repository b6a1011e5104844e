"""Random access into a sealed file: only the chunks that are asked for are read and opened.

Owns positions and the file; never writes. Built for previews that read the middle of a large
exhibit, and for parsers that seek.
"""

import hmac
import io
import os
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag

from mediator_desk.vault.chunked import CHUNK, HEADER, SALT, SEALED_CHUNK, TAG, MessageKeys
from mediator_desk.vault.errors import SealBroken, VaultLocked
from mediator_desk.vault.secrets import KeyMemory

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_REVOKE_PATIENCE_SECONDS: Final = 0.5


class SealedReader(io.RawIOBase):
    """A readable, seekable view of the plaintext; decrypts only the chunks that are asked for.

    Opening authenticates the key, the context and the length; each read authenticates what it
    returns. Raises SealBroken, or VaultLocked once the vault was locked. Safe to use from threads.
    """

    def __init__(self, path: Path, key: KeyMemory, bound_to: bytes, *, item: str) -> None:
        super().__init__()
        # WHY first: close() runs even when opening fails.
        self._held = ExitStack()
        self._turn = threading.RLock()
        self._item = item
        self._position = 0
        self._revoked = False
        self._cached: tuple[int, bytes] = (-1, b"")
        self._file = self._held.enter_context(io.FileIO(path, "r"))
        try:
            self._unlock(key, bound_to)
        except BaseException:
            self.close()
            raise

    def _unlock(self, key: KeyMemory, bound_to: bytes) -> None:
        header = self._file.read(HEADER)
        body = os.fstat(self._file.fileno()).st_size - HEADER
        self._last, rest = divmod(max(body, 0), SEALED_CHUNK)
        if len(header) < HEADER or rest < TAG:
            raise SealBroken(item=self._item)
        self._keys = MessageKeys(key, header[:SALT], bound_to)
        self._held.callback(self._keys.wipe)
        if not hmac.compare_digest(self._keys.commitment, header[SALT:]):
            raise SealBroken(item=self._item)
        self.size: int = self._last * CHUNK + rest - TAG
        self._chunk(self._last)

    def _chunk(self, number: int) -> bytes:
        if self._cached[0] == number:
            return self._cached[1]
        self._file.seek(HEADER + number * SEALED_CHUNK)
        try:
            plain = self._keys.open(number, self._file.read(SEALED_CHUNK))
        except InvalidTag:
            raise SealBroken(item=self._item) from None
        self._cached = (number, plain)
        return plain

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fills ``buffer`` from the present position, short only at the end."""
        target = memoryview(buffer).cast("B")
        with self._turn:
            done = self._fill(self._position, target)
            self._position += done
            return done

    def readall(self) -> bytes:
        """Everything from the present position on."""
        rest = self.read_at(self._position, self.size - self._position)
        self._position += len(rest)
        return rest

    def read_at(self, offset: int, length: int) -> bytes:
        """The bytes from ``offset``, fewer than ``length`` only at the end; moves nothing."""
        room = bytearray(max(0, min(length, self.size - offset)))
        with self._turn:
            self._fill(offset, memoryview(room))
        return bytes(room)

    def _fill(self, offset: int, target: memoryview) -> int:
        try:
            return self._decrypt(offset, target)
        finally:
            if self._revoked:
                self.close()

    def _decrypt(self, offset: int, target: memoryview) -> int:
        wanted = max(0, min(len(target), self.size - offset))
        done = 0
        while True:
            if self._revoked:
                raise VaultLocked
            if self.closed:
                raise ValueError("read from a closed sealed file")
            if done >= wanted:
                return done
            number, skip = divmod(offset + done, CHUNK)
            piece = memoryview(self._chunk(number))[skip : skip + wanted - done]
            target[done : done + len(piece)] = piece
            done += len(piece)

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Position in the plaintext, in bytes."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Moves in the plaintext; past the end is allowed and reads nothing."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("negative position")
        self._position = base + offset
        return self._position

    def revoke(self) -> None:
        """Closes because the vault locks; later reads raise VaultLocked.

        A reading under way elsewhere, on a disk that hangs, closes it when it comes back.
        """
        self._revoked = True
        if self._turn.acquire(timeout=_REVOKE_PATIENCE_SECONDS):
            try:
                self.close()
            finally:
                self._turn.release()

    def close(self) -> None:
        """Closes the file and wipes the key; safe to call twice."""
        with self._turn:
            if not self.closed:
                self._held.close()
                self._cached = (-1, b"")
            super().close()
