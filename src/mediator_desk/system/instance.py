"""One process per vault, told apart by a lock that the operating system drops with its holder.

Owns the lock file and the facts written in it; never trusts those facts for anything but words:
only the lock decides, so a killed holder leaves nothing to clean up.
"""

import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError

_FACTS_LIMIT = 4096
# WHY far beyond the text: Windows forbids reading a locked range, and the facts must stay readable.
_LOCKED_BYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says to hold the lock; None for what the lock file does not tell."""

    pid: int | None
    since: str | None
    host: str | None


class AlreadyHeld(DeskError):
    """Another process, or another part of this one, holds the lock. Facts: those of ``Holder``."""

    kind: ClassVar[str] = "already_held"

    def __init__(self, holder: Holder) -> None:
        super().__init__(pid=holder.pid, since=holder.since, host=holder.host)
        self.holder = holder


class InstanceLock:
    """Exclusive until released, or until the process that took it ends in whatever way."""

    def __init__(self, path: Path, clock: Clock = system_clock) -> None:
        """Takes the lock at ``path`` at once, or raises AlreadyHeld."""
        self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            holder = _read_holder(self._descriptor)
            self.release()
            raise AlreadyHeld(holder) from None
        facts = {"pid": os.getpid(), "since": clock().isoformat(), "host": platform.node()}
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, json.dumps(facts).encode()[:_FACTS_LIMIT])

    def release(self) -> None:
        """Lets the next one in; safe to call twice."""
        if self._descriptor is not None:
            # WHY the file stays: unlinking it would let two holders lock two files of one name.
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        # WHY flock, not lockf: a POSIX lock does not exclude inside one process, and is lost when
        # any other descriptor of the file is closed.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _read_holder(descriptor: int) -> Holder:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        facts = json.loads(os.read(descriptor, _FACTS_LIMIT))
    except (OSError, ValueError, RecursionError):
        facts = {}
    if not isinstance(facts, dict):
        facts = {}
    pid, since, host = facts.get("pid"), facts.get("since"), facts.get("host")
    return Holder(
        pid=pid if isinstance(pid, int) else None,
        since=since if isinstance(since, str) else None,
        host=host if isinstance(host, str) else None,
    )
