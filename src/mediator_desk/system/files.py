"""The one way this program writes a file of its own: durable, private, all or nothing.

Owns temporary names, permissions, fsync and rename; never decides where things are kept, and
never sees what is written (sealed or not is the caller's duty).
"""

import errno
import itertools
import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, ClassVar, Final, Protocol

from mediator_desk.errors import DeskError

PRIVATE_FILE: Final = 0o600
PRIVATE_DIRECTORY: Final = 0o700

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# WHY not blocking: to open a pipe nobody writes to would wait for ever.
_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_OPEN_FILES: Final = Path("/proc/self/fd")
_SPARE_BYTES: Final = 20 * 1024 * 1024
_REPLACE_PATIENCE_SECONDS: Final = 2.0


class Readable(Protocol):
    """Whatever gives its bytes piece by piece."""

    def read(self, size: int, /) -> bytes | None:
        """At most ``size`` bytes; none at the end."""


class DiskFull(DeskError):
    """No room left on the disk or in the quota. Facts: ``needed`` and ``free`` bytes, if known."""

    kind: ClassVar[str] = "disk_full"


class DiskRefused(DeskError):
    """The operating system refused a write. Facts: ``reason``, the errno name."""

    kind: ClassVar[str] = "disk_refused"


@contextmanager
def disk_errors(
    full: type[DeskError] = DiskFull, refused: type[DeskError] = DiskRefused
) -> Iterator[None]:
    """Turns what the operating system says about a write into ``full`` or ``refused``.

    What this module raised further in is turned too, so that a caller speaks with one voice.
    """
    try:
        yield
    except DiskFull as error:
        raise full(**error.facts) from error
    except DiskRefused as error:
        raise refused(**error.facts) from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise full(needed=None, free=None) from error
        reason = errno.errorcode.get(error.errno or 0, "unknown")
        raise refused(reason=reason) from error


def require_room(directory: Path, size: int, full: type[DeskError] = DiskFull) -> None:
    """Refuses early what would not fit: ``size`` bytes, a thousandth for seals, 20 MiB to spare."""
    needed = size + size // 1000 + _SPARE_BYTES
    free = shutil.disk_usage(directory).free
    if free < needed:
        raise full(needed=needed, free=free)


def make_private_directory(path: Path) -> None:
    """Creates the folder and its missing parents for this user alone; keeps one that is there."""
    with disk_errors():
        path.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)


def open_plain(path: Path) -> BinaryIO:
    """Opens a file that somebody named, to read it.

    Raises OSError, of a folder, a pipe or a device too: reading one of these may never end.
    """
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    kind = os.fstat(descriptor).st_mode
    if stat.S_ISREG(kind):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    refused = errno.EISDIR if stat.S_ISDIR(kind) else errno.EINVAL
    raise OSError(refused, os.strerror(refused))


def sync_file(descriptor: int) -> None:
    """Returns once the bytes written so far would survive a power cut."""
    if sys.platform == "darwin":
        import fcntl

        # WHY: on macOS fsync reaches the drive, not its platter; only F_FULLFSYNC flushes both.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_directory(path: Path) -> None:
    """Makes renames and removals in the folder durable; Windows does so by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_durably(temporary: Path, final: Path) -> None:
    """Puts a synced temporary file in its final place; after this returns a power cut keeps it."""
    _replace(temporary, final)
    sync_directory(final.parent)
    if temporary.parent != final.parent:
        sync_directory(temporary.parent)


def write_atomically(path: Path, data: bytes | bytearray | memoryview) -> None:
    """Replaces ``path`` by ``data``, for this user alone: the old file or the new, never half.

    Raises DiskFull or DiskRefused, and then leaves no temporary file.
    """
    with disk_errors():
        descriptor, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb", buffering=0) as stream:
                if os.name == "posix":
                    os.fchmod(descriptor, PRIVATE_FILE)
                write_all(stream.fileno(), data)
                sync_file(stream.fileno())
            replace_durably(temporary, path)
        except BaseException:
            with suppress(FileNotFoundError):
                temporary.unlink()
            raise


def write_new(path: Path, pieces: Iterable[bytes]) -> Path:
    """Writes a new file piece by piece and never over another: a number is added when need be.

    Returns the path written. Raises DiskFull or DiskRefused, and then leaves nothing. Where the
    system can, the file has no name before it is whole, so that even a kill leaves nothing in
    clear.
    """
    with disk_errors():
        descriptor, temporary = _begun(path.parent)
        try:
            with os.fdopen(descriptor, "wb", buffering=0) as stream:
                for piece in pieces:
                    write_all(stream.fileno(), piece)
                sync_file(stream.fileno())
                if temporary is None:
                    final = _named(stream.fileno(), path)
            if temporary is not None:
                final = _moved(temporary, path)
        except BaseException:
            if temporary is not None:
                temporary.unlink(missing_ok=True)
            raise
    return final


def _begun(folder: Path) -> tuple[int, Path | None]:
    """A private file to write in ``folder``, without a name where the system can."""
    unnamed = getattr(os, "O_TMPFILE", None)
    if unnamed is not None and _OPEN_FILES.is_dir():
        # WHY suppressed: not every file system knows files without a name (FAT, some networks).
        with suppress(OSError):
            return os.open(folder, os.O_WRONLY | unnamed, PRIVATE_FILE), None
    descriptor, name = tempfile.mkstemp(prefix=".new-", dir=folder)
    return descriptor, Path(name)


def _named(descriptor: int, path: Path) -> Path:
    """Gives a whole file its name; after this returns a power cut keeps it."""
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for place in _places(path):
            with suppress(FileExistsError):
                # WORKAROUND(https://github.com/python/cpython/issues/81793): the link is followed
                # only where a folder is named too.
                os.link(_OPEN_FILES / str(descriptor), place, src_dir_fd=folder)
                os.fsync(folder)
                return place
    finally:
        os.close(folder)
    raise AssertionError("numbers never end")


def _moved(temporary: Path, path: Path) -> Path:
    """Puts a whole file in a free place, which is taken empty at the last moment."""
    for place in _places(path):
        with suppress(FileExistsError):
            os.close(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
            try:
                replace_durably(temporary, place)
            except BaseException:
                place.unlink(missing_ok=True)
                raise
            return place
    raise AssertionError("numbers never end")


def _places(path: Path) -> Iterator[Path]:
    """``path``, then "path (2)" and so on."""
    yield path
    for number in itertools.count(2):
        yield path.with_stem(f"{path.stem} ({number})")


def write_all(descriptor: int, data: bytes | bytearray | memoryview) -> None:
    """Writes every byte, however many calls the operating system makes of it."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _replace(temporary: Path, final: Path) -> None:
    give_up = time.monotonic() + _REPLACE_PATIENCE_SECONDS
    while True:
        try:
            temporary.replace(final)
        except PermissionError:
            # WHY: on Windows a virus scanner or an indexer may hold the target for a moment.
            if sys.platform != "win32" or time.monotonic() >= give_up:
                raise
            time.sleep(0.05)
        else:
            return
