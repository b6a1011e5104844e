"""What the process itself gives up at start, so that its memory and files stay its own.

Owns the calls, each best effort; never fails a start, and says what holds so that ``doctor`` and
the security page can show it.
"""

import ctypes
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

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
    lockable_bytes: int | None
    """Memory that may be kept from the swap; None where there is no such limit."""


def harden_process() -> Hardening:
    """To be called first thing in ``main``, before any thread and any file."""
    return Hardening(
        private_files=_set_umask(),
        no_core_dumps=_forbid_core_dumps(),
        not_dumpable=_refuse_debuggers(),
        lockable_bytes=_lockable_bytes(),
    )


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
