"""A server in a process of its own that kills itself at a chosen point, as a power cut would.

WHY a fork server: it imports everything once, so that a start costs a fork and not two seconds.
"""

import importlib
import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pikepdf  # noqa: F401 - loaded once, in the fork server
import sqlalchemy as sa
from pyhanko.sign.validation import validate_pdf_signature  # noqa: F401 - the same

from dispute_platform.api.server import bound, run, server
from dispute_platform.platform import open_platform
from tests.patience import PATIENCE_S

CONTEXT = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
CONTEXT.set_forkserver_preload([__name__])
Tick = Callable[[], None]


def ticking(at: int) -> Tick:
    """Something to call at the point; the ``at``-th call is the last thing this process does."""
    calls = 0

    def tick() -> None:
        nonlocal calls
        calls += 1
        if calls == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return tick


def before(module: Any, name: str, tick: Tick) -> None:
    """Tick in front of a function."""
    real = getattr(module, name)

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        tick()
        return real(*args, **kwargs)

    setattr(module, name, wrapped)


def on_statements(engine: sa.Engine | type[sa.Engine], tick: Tick) -> None:
    """Tick in front of every statement and every commit."""

    def statement(*_args: Any) -> None:
        tick()

    sa.event.listen(engine, "before_cursor_execute", statement)
    sa.event.listen(engine, "commit", statement)


def after(module: Any, name: str, tick: Tick) -> None:
    """Tick behind a function."""
    real = getattr(module, name)

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        result = real(*args, **kwargs)
        tick()
        return result

    setattr(module, name, wrapped)


def arm(where: str, tick: Tick) -> None:
    """The points met while the platform is opened, or in a module of it."""
    if where == "FSYNC":
        before(os, "fsync", tick)
    elif where == "BIRTH":
        on_statements(sa.Engine, tick)
    elif where.startswith("after "):
        module, name = where.removeprefix("after ").split(":")
        after(importlib.import_module(module), name, tick)
    elif ":" in where:
        module, name = where.split(":")
        before(importlib.import_module(module), name, tick)


def serve(told: Connection, home: Path, port: int, where: str, at: int) -> None:
    """Serve ``home`` and tell the address, or die on the way."""
    tick = ticking(at)
    arm(where, tick)
    platform = open_platform(home)
    if where == "STATEMENT":
        on_statements(platform.database.engine, tick)
    running = server(platform, "127.0.0.1", port)
    listening, address = bound(running)
    told.send(address)
    run(running, listening)


class Killable:
    """The server as a process: started on one port, killed, started again."""

    def __init__(self, home: Path) -> None:
        self._home, self._port = home, 0
        self._process: Any = None

    def start(self, where: str = "", at: int = 0) -> str:
        """Start and tell the address; ``EOFError`` when it died before it had one.

        It kills itself the ``at``-th time it gets to ``where``: ``module:name`` (in front of that
        function), ``after module:name``, ``STATEMENT`` (while serving), ``BIRTH`` (a statement at
        any time) or ``FSYNC``.
        """
        ours, theirs = CONTEXT.Pipe(duplex=False)
        process = CONTEXT.Process(
            target=serve, args=(theirs, self._home, self._port, where, at), daemon=True
        )
        process.start()
        self._process = process
        theirs.close()
        with ours:
            if not ours.poll(60):
                raise TimeoutError("the server did not start")
            address = str(ours.recv())
        self._port = int(address.rsplit(":", 1)[1])
        return address

    def wait(self) -> int:
        """Wait for its end; the exit code."""
        self._process.join(PATIENCE_S)
        code: int = self._process.exitcode
        self._process.close()
        self._process = None
        return code

    def kill(self) -> None:
        """SIGKILL, unless it died by itself."""
        if self._process is not None:
            self._process.kill()
            self.wait()
