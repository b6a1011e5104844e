"""A second start hands its files to the window that runs already, and ends.

Owns where that window is called, what is said to it, and the check that both ends are the same
user; the window's own end is ``desktop.shell.doorbell``. Never starts a window, and sends nothing
but the places of files. Imports nothing that a start would wait for.
"""

import json
import os
import sys
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from mediator_desk.errors import DeskError
from mediator_desk.system.files import make_private_directory
from mediator_desk.system.paths import desk_paths

LARGEST_MESSAGE: Final = 64 * 1024
TAKEN: Final = b"taken\n"
_SECONDS: Final = 2.0
_LONGEST_PATH: Final = 100
"""Bytes of a socket's path: the least that systems allow is 104, with a zero at the end."""


def doorbell_name() -> str:
    """Where the window of this user and of this home is called: a path, or a pipe on Windows.

    The folder it is in is made, for this user alone. Raises DiskRefused when it cannot be.
    """
    home = str(desk_paths().configuration)
    # WHY no more than a checksum: it tells the homes of one user apart, and keeps no secret.
    mark = f"{zlib.crc32(home.encode('utf-8', 'surrogatepass')):08x}"
    if sys.platform == "win32":
        return rf"\\.\pipe\mediator-desk-{mark}"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) / "mediator-desk" if runtime else desk_paths().configuration
    make_private_directory(folder)
    return str(folder / f"{mark}.sock")


def message(files: Sequence[str]) -> bytes:
    """One line that asks to open ``files``; their places are made absolute here."""
    places = [os.path.abspath(name) for name in files]  # noqa: PTH100 - keeps what is no path
    return json.dumps({"open": places}).encode("ascii") + b"\n"


def files_in(line: bytes) -> tuple[Path, ...] | None:
    """What a line asks to open; None for anything that ``message`` does not make."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(asked, dict) or set(asked) != {"open"} or not isinstance(asked["open"], list):
        return None
    names = asked["open"]
    if not all(isinstance(name, str) and "\0" not in name for name in names):
        return None
    places = tuple(Path(name) for name in names)
    return places if all(place.is_absolute() for place in places) else None


def hand_over(files: Sequence[str]) -> bool:
    """Whether a running window took ``files`` (none at all: was asked to show itself)."""
    told = message(files)
    if len(told) > LARGEST_MESSAGE:
        return False
    with suppress(DeskError, OSError, ValueError):
        name = doorbell_name()
        if sys.platform == "win32":
            return _through_pipe(name, told)
        if len(os.fsencode(name)) <= _LONGEST_PATH and Path(name).exists():
            return _through_socket(name, told)
    return False


def same_user(descriptor: int) -> bool:
    """Whether the process at the other end of a local socket is this very user's.

    SECURITY: the folder of the socket admits nobody else; this is asked where the system can tell.
    """
    import socket
    import struct

    if not hasattr(socket, "SO_PEERCRED"):
        return True
    with socket.socket(fileno=os.dup(descriptor)) as peer:
        facts = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", facts)
    return bool(user == os.geteuid())


def _through_socket(name: str, told: bytes) -> bool:
    # WHY here: most starts find no window to talk to, and none of them should wait for this.
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as window:
        window.settimeout(_SECONDS)
        window.connect(name)
        if not same_user(window.fileno()):
            return False
        window.sendall(told)
        return window.recv(len(TAKEN)) == TAKEN


def _through_pipe(name: str, told: bytes) -> bool:
    with open(name, "r+b", buffering=0) as window:  # noqa: PTH123 - a pipe has no path of its own
        window.write(told)
        return window.read(len(TAKEN)) == TAKEN
