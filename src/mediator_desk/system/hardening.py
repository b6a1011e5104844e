"""What the process itself gives up at start, so that its memory and files stay its own.

Owns the calls, each best effort; never fails a start, and says what holds so that ``doctor`` and
the security page can show it.
"""

import ctypes
import mmap
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4
_PRIVATE_UMASK: Final = 0o077
_SEM_SILENT: Final = 0x0001 | 0x0002
"""Windows: no crash dialog that offers to send the memory away."""


@dataclass(frozen=True, slots=True)
class Hardening:
    """What holds in this process."""

    private_files: bool
    """New files are for this user alone (umask 077)."""
    no_core_dumps: bool
    """A crash writes no memory to disk."""
    not_dumpable: bool
    """Other processes of the same user cannot read this one's memory (Linux)."""
    keys_locked: bool
    """A page for a key can be kept from the swap."""
    lockable_bytes: int | None
    """Memory that may be kept from the swap; None where there is no such limit."""


def harden_process() -> Hardening:
    """To be called first thing in ``main``, before any thread and any file."""
    return Hardening(
        private_files=_set_umask(),
        no_core_dumps=_forbid_core_dumps(),
        not_dumpable=_refuse_debuggers(),
        keys_locked=can_lock_memory(),
        lockable_bytes=_lockable_bytes(),
    )


def read_hardening() -> Hardening:
    """What holds now, asked of the system and changed by nothing."""
    return Hardening(
        private_files=_has_private_umask(),
        no_core_dumps=_has_no_core_dumps(),
        not_dumpable=_is_not_dumpable(),
        keys_locked=can_lock_memory(),
        lockable_bytes=_lockable_bytes(),
    )


def lock_memory(page: mmap.mmap) -> bool:
    """Keeps a page out of the swap and out of dumps; whether the system did the first.

    Best effort: a small RLIMIT_MEMLOCK must not keep a mediator out of the vault.
    """
    locked = False
    if _mlock is not None:
        handle = (ctypes.c_char * len(page)).from_buffer(page)
        answer = _mlock(ctypes.addressof(handle), len(page))
        # WHY two meanings: VirtualLock answers true, mlock answers 0.
        locked = bool(answer) if sys.platform == "win32" else answer == 0
        del handle
    if hasattr(mmap, "MADV_DONTDUMP"):
        with suppress(OSError):
            page.madvise(mmap.MADV_DONTDUMP)
    return locked


def can_lock_memory() -> bool:
    """Whether one more page can be kept out of the swap."""
    with mmap.mmap(-1, mmap.PAGESIZE) as page:
        return lock_memory(page)


def _load_mlock() -> Callable[[int, int], int] | None:
    try:
        if sys.platform == "win32":
            lock = ctypes.WinDLL("kernel32").VirtualLock
        else:
            lock = ctypes.CDLL(None).mlock
    except (OSError, AttributeError):
        return None
    lock.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    return lock


_mlock = _load_mlock()


def _has_private_umask() -> bool:
    if os.name != "posix":
        return False
    with suppress(OSError, ValueError, StopIteration):
        # WHY read so where it can be: asking with umask() changes it for an instant.
        lines = Path("/proc/self/status").read_text().splitlines()
        mask = next(line for line in lines if line.startswith("Umask:"))
        return int(mask.split()[1], 8) & _PRIVATE_UMASK == _PRIVATE_UMASK
    mask_now = os.umask(_PRIVATE_UMASK)
    os.umask(mask_now)
    return mask_now & _PRIVATE_UMASK == _PRIVATE_UMASK


def _has_no_core_dumps() -> bool:
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetErrorMode() & _SEM_SILENT == _SEM_SILENT)
    import resource

    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def _is_not_dumpable() -> bool:
    if sys.platform != "linux":
        return False
    with suppress(OSError, AttributeError):
        return bool(ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
    return False


def _set_umask() -> bool:
    if os.name != "posix":
        return False
    os.umask(_PRIVATE_UMASK)
    return True


def _forbid_core_dumps() -> bool:
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            ctypes.windll.kernel32.SetErrorMode(_SEM_SILENT)
            return True
        return False
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return True
    return False


def _refuse_debuggers() -> bool:
    if sys.platform != "linux":
        return False
    with suppress(OSError, AttributeError):
        return bool(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
    return False


def _lockable_bytes() -> int | None:
    if sys.platform == "win32":
        return None
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    return None if limit == resource.RLIM_INFINITY else limit
