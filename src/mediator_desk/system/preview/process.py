"""One preview child from its start to its end.

Owns the process and its pipes; never waits longer than it was told: a watchdog kills.
"""

import subprocess
import sys
import threading
from typing import Any, Final, cast

from mediator_desk.system.preview.limits import LARGEST_REPLY, START_SECONDS
from mediator_desk.system.preview.models import PreviewRefused
from mediator_desk.system.startup import PREVIEW, worker_command
from mediator_desk.system.wire import BrokenPipe, receive, send

_KNOWN_LAYERS: Final = frozenset(
    {"limits", "private", "no_network", "no_capabilities", "landlock", "seccomp"}
)


class ChildGone(Exception):
    """The child ended; ``by_watchdog`` when it was stopped for taking too long."""

    def __init__(self, *, by_watchdog: bool) -> None:
        super().__init__()
        self.by_watchdog = by_watchdog


class Child:
    """A started child that has said which layers hold."""

    def __init__(self, command: list[str] | None = None) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own worker, no shell
                command or worker_command(PREVIEW),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # SECURITY: what a parser prints may quote the document.
                stderr=subprocess.DEVNULL,
                cwd="/" if sys.platform != "win32" else None,
                env={} if sys.platform != "win32" else None,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise PreviewRefused("unavailable") from error
        self.answered = 0
        self.loaded: str | None = None
        try:
            hello, _ = self._within(START_SECONDS, None)
        except ChildGone:
            self.kill()
            raise PreviewRefused("unavailable") from None
        named = hello.get("layers")
        claimed = named if isinstance(named, list) else []
        self.layers: tuple[str, ...] = tuple(name for name in claimed if name in _KNOWN_LAYERS)

    def ask(
        self, head: dict[str, Any], body: bytes = b"", *, seconds: float
    ) -> tuple[dict[str, Any], bytearray]:
        """One request and its reply. Raises ChildGone."""
        reply = self._within(seconds, (head, body))
        self.answered += 1
        return reply

    def stop(self) -> None:
        """Ends it at once; the thread that talks to it notices. Safe from any thread."""
        self._process.kill()

    def kill(self) -> None:
        """Ends it at once and takes its remains; safe to call twice."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue  # unsent bytes to a child that is gone
        self._process.wait()

    @property
    def pid(self) -> int:
        """The operating system's number of the child."""
        return self._process.pid

    def _within(
        self, seconds: float, message: tuple[dict[str, Any], bytes] | None
    ) -> tuple[dict[str, Any], bytearray]:
        fired = threading.Event()
        watchdog = threading.Timer(seconds, self._stop, [fired])
        watchdog.daemon = True
        watchdog.start()
        try:
            if message is not None:
                send(cast("Any", self._process.stdin), *message)
            return receive(cast("Any", self._process.stdout), LARGEST_REPLY)
        except BrokenPipe:
            raise ChildGone(by_watchdog=fired.is_set()) from None
        finally:
            watchdog.cancel()
            watchdog.join()

    def _stop(self, fired: threading.Event) -> None:
        fired.set()
        self._process.kill()
