"""Giving up every power before the first byte of evidence is read.

Owns the layers and says which of them hold on this computer; never pretends. Each is best effort:
an old kernel or another system must not take previews away, so the window shows what is active.
Runs once, in the child, after every module that a reader needs has been imported.
"""

import ctypes
import errno
import sys
from collections.abc import Callable
from typing import Final

from mediator_desk.system.preview.limits import CHILD_CPU_SECONDS, CHILD_MEMORY

try:
    import landlock
except ImportError:
    landlock = None
try:
    import pyseccomp
except (ImportError, RuntimeError, OSError):  # the system's libseccomp may be absent
    pyseccomp = None

_PR_SET_DUMPABLE: Final = 4
_PR_SET_NO_NEW_PRIVS: Final = 38
_CLONE_NEWUSER: Final = 0x10000000
_CLONE_NEWNET: Final = 0x40000000
_CAPABILITY_VERSION_3: Final = 0x20080522

# What a parser in memory needs: memory, the pipes that are open, time, randomness, its own end.
# No open, socket, fork, exec, kill, nor any change of limits: those answer EPERM.
_ALLOWED_CALLS: Final = (
    "read", "readv", "write", "writev", "close", "fstat", "lseek",
    "mmap", "munmap", "mremap", "mprotect", "madvise", "brk", "membarrier",
    "futex", "sched_yield", "sched_getaffinity", "getcpu", "rseq", "set_robust_list",
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall",
    "clock_gettime", "clock_nanosleep", "gettimeofday", "getrandom", "sysinfo",
    "poll", "ppoll", "getpid", "gettid", "exit", "exit_group",
)  # fmt: skip


def give_up_powers() -> tuple[str, ...]:
    """Applies every layer this system offers; returns the names of those that hold."""
    if sys.platform == "win32":
        return ()
    layers: tuple[tuple[str, Callable[[], bool]], ...] = (("limits", _limit_resources),)
    if sys.platform == "linux":
        layers += (
            ("private", _become_private),
            ("no_network", _leave_the_network),
            ("no_capabilities", _drop_capabilities),
            ("landlock", _close_the_file_system),
            ("seccomp", _close_the_kernel),
        )
    return tuple(name for name, apply in layers if apply())


def _limit_resources() -> bool:
    import resource

    wanted = (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, CHILD_CPU_SECONDS),
        (resource.RLIMIT_NOFILE, 32),
        (resource.RLIMIT_AS, CHILD_MEMORY),
    )
    held = True
    for limit, value in wanted:
        try:
            _, hard = resource.getrlimit(limit)
            bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(limit, (bound, bound))
        except (OSError, ValueError):
            # WHY: macOS refuses RLIMIT_AS; the others are still worth having.
            held = False
    return held


def _become_private() -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    private = libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0
    return bool(libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 and private)


def _leave_the_network() -> bool:
    return bool(ctypes.CDLL(None).unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)


def _drop_capabilities() -> bool:
    # WHY: a new user namespace hands its first process every capability inside it.
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    return bool(ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0)


def _close_the_file_system() -> bool:
    if landlock is None:
        return False
    try:
        landlock.Ruleset().apply()
    except (landlock.LandlockError, OSError):
        return False
    return True


def _close_the_kernel() -> bool:
    if pyseccomp is None:
        return False
    try:
        rules = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
        for call in _ALLOWED_CALLS:
            try:
                rules.add_rule(pyseccomp.ALLOW, call)
            except (ValueError, OSError):  # not a call of this architecture
                continue
        rules.load()
    except OSError:
        return False
    return True
