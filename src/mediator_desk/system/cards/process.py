"""One child of smart cards from its start to its end.

Owns the process, its pipes and its environment, and the wait for its answers: it may be given up
at any moment, and whatever the child does, nobody waits for it longer than was said.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final, cast

from mediator_desk.system.cards import limits
from mediator_desk.system.startup import CARDS, worker_command
from mediator_desk.system.wire import BrokenPipe, receive, send

Beat = Callable[[], object]
"""Called some times a second while a card is waited for; what it raises ends the child."""

_BEAT_SECONDS: Final = 0.1
_KEPT: Final = frozenset(
    {
        # Where its user's files lie: modules keep their settings and what they read there.
        *("HOME", "USER", "LOGNAME", "PATH", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES"),
        *("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"),
        # What modules and the service of readers are configured with.
        *("SOFTHSM2_CONF", "OPENSC_CONF", "OPENSC_DRIVER", "PCSCLITE_CSOCK_NAME", "GNUPGHOME"),
        # Some ask for a second code, or a confirmation, in a window of their own.
        *("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY"),
        # Without these, nothing loads on Windows, nor finds its settings.
        *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "TEMP", "TMP", "USERPROFILE"),
        *("APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "ALLUSERSPROFILE", "PUBLIC"),
        *("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"),
        *("COMMONPROGRAMFILES", "COMMONPROGRAMFILES(X86)", "COMMONPROGRAMW6432"),
        *("USERNAME", "USERDOMAIN", "COMPUTERNAME", "PROCESSOR_ARCHITECTURE"),
    }
)
_KEPT_FAMILIES: Final = ("PKCS11_", "P11_KIT_")


class ChildEnded(Exception):
    """The child ended, or spoke nonsense, before it answered."""


class ChildSilent(Exception):
    """The child was ended because it did not answer in time."""


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """What a module is told of where it runs: what modules need of ``given``, and no more.

    SECURITY: not what loads other code into it (``LD_PRELOAD``, ``PYTHON…``), nor what others
    keep in their environment.
    """
    return {
        name: value
        for name, value in given.items()
        if name.upper() in _KEPT or name.upper().startswith(_KEPT_FAMILIES)
    }


class Child:
    """A started child that has said it is up. Raises ChildEnded or ChildSilent when it does not."""

    def __init__(self, beat: Beat, command: list[str] | None = None) -> None:
        self._beat = beat
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own worker, no shell
                command or worker_command(CARDS),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # SECURITY: what a module prints may hold the code.
                stderr=subprocess.DEVNULL,
                close_fds=True,
                cwd="/" if sys.platform != "win32" else None,
                env=environment(os.environ),
                # WHY: what a module starts is ended with it, and it has no terminal to ask on.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            raise ChildEnded from None
        self._exchange: threading.Thread | None = None
        self._ended = False
        try:
            self._within(limits.START_SECONDS, None)
        except BaseException:
            self.end()
            raise

    def ask(
        self, head: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        """One request and its reply. Raises ChildEnded, ChildSilent, or what the beat raises."""
        return self._within(seconds, (head, body))

    def leave(self) -> None:
        """Ends it, once it has left the card where it can be asked to."""
        self._beat = _nothing
        with suppress(ChildEnded, ChildSilent):
            self.ask({"ask": "close"}, seconds=limits.CLOSE_SECONDS)
        self.end()

    def end(self) -> None:
        """Ends it at once with all it started, and takes its remains; safe to call twice."""
        self._kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(limits.CLOSE_SECONDS)
        self._ended = True
        if self._exchange is not None:
            self._exchange.join(_BEAT_SECONDS)
        # WHY not always: what a module left behind may hold the pipe open, and with it the thread
        # that reads. That one closes it when it can; nobody waits for it.
        if self._exchange is None or not self._exchange.is_alive():
            self._close()

    @property
    def pid(self) -> int:
        """The operating system's number of the child."""
        return self._process.pid

    def _close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _kill(self) -> None:
        # WHY not once its remains are taken: its number may be somebody else's by then.
        if self._process.returncode is None and sys.platform != "win32":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def _within(
        self, seconds: float, message: tuple[dict[str, Any], bytes] | None
    ) -> tuple[dict[str, Any], bytes]:
        told: list[tuple[dict[str, Any], bytes]] = []
        done = threading.Event()

        def exchange() -> None:
            with suppress(BrokenPipe):
                if message is not None:
                    send(cast("Any", self._process.stdin), *message)
                head, body = receive(cast("Any", self._process.stdout), limits.LARGEST_REPLY)
                told.append((head, bytes(body)))
            done.set()
            if self._ended:
                self._close()

        # WHY beside: the one who waits can be told to give up, whatever the pipe does.
        self._exchange = threading.Thread(target=exchange, name="card", daemon=True)
        self._exchange.start()
        last = time.monotonic() + seconds
        try:
            while not done.wait(_BEAT_SECONDS):
                self._beat()
                if time.monotonic() > last:
                    raise ChildSilent
        except BaseException:
            self._kill()
            raise
        self._exchange.join()
        if not told:
            raise ChildEnded
        return told[0]


def _nothing() -> None:
    """The beat of a wait that nobody gives up."""
