"""Memory for keys: locked in RAM where the system allows, kept out of dumps, wiped when done.

Owns the pages; never hands out a copy as ``bytes``, which Python could not wipe.
"""

import mmap
import os
import sys
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from mediator_desk.system.hardening import lock_memory
from mediator_desk.vault.errors import VaultLocked

KEY_BYTES: Final = 32


class KeyMemory:
    """A few secret bytes in a page of their own; ``view`` is the only way to them."""

    __slots__ = ("_page", "_view", "size")

    def __init__(self, size: int = KEY_BYTES) -> None:
        """Zeroed room for ``size`` bytes, at most one page."""
        if not 0 < size <= mmap.PAGESIZE:
            raise ValueError("a secret fits one page")
        self.size = size
        self._page: mmap.mmap | None = mmap.mmap(-1, mmap.PAGESIZE)
        lock_memory(self._page)
        self._view = memoryview(self._page)[:size]

    @classmethod
    def random(cls, size: int = KEY_BYTES) -> Self:
        """Fresh bytes from the operating system."""
        secret = cls(size)
        if sys.platform == "win32":
            secret.view[:] = os.urandom(size)
        else:
            # WHY not os.urandom: it returns bytes that could not be wiped.
            descriptor = os.open("/dev/urandom", os.O_RDONLY)
            try:
                _read_fully(descriptor, secret.view)
            finally:
                os.close(descriptor)
        return secret

    @property
    def wiped(self) -> bool:
        """True once the bytes are gone for good."""
        return self._page is None

    @property
    def view(self) -> memoryview:
        """The bytes themselves, valid until ``wipe``. Raises VaultLocked after it."""
        if self._page is None:
            raise VaultLocked
        return self._view

    def wipe(self) -> None:
        """Overwrites and gives the page back; safe to call twice."""
        page, self._page = self._page, None
        if page is None:
            return
        # WHY in this order: no other thread may derive a key from bytes that are zero already.
        # WHY suppress: a view that a library still holds keeps the page, which is then only zeroed.
        with suppress(BufferError):
            self._view.release()
        # WHY suppress ValueError: the thread that locks and the one that ends its own work may
        # both wipe; the second finds the page closed, that is, zeroed.
        with suppress(BufferError, ValueError):
            page[:] = bytes(mmap.PAGESIZE)
            page.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __del__(self) -> None:
        with suppress(Exception):
            self.wipe()

    def __repr__(self) -> str:
        return f"KeyMemory({self.size} bytes)"


def wipe_buffer(buffer: bytearray) -> None:
    """Overwrites a passphrase or key that was handed over in a buffer."""
    buffer[:] = bytes(len(buffer))


def _read_fully(descriptor: int, view: memoryview) -> None:
    done = 0
    while done < len(view):
        done += os.readv(descriptor, [view[done:]])
