"""What a process of this program does before anything else, whichever way it was started.

Owns that order: become a child when told so, the preview's or that of smart cards; else give up
what an attacker could use, and keep what is logged. Owns how such a child is started, too. Never
fails a start, and imports nothing that a first frame would wait for.
"""

import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from mediator_desk.errors import DeskError
from mediator_desk.system.hardening import harden_process, read_hardening
from mediator_desk.system.paths import desk_paths

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Worker:
    """A child of this program: ``argument`` is what a packaged program's own executable is given
    to become it, ``module`` what Python runs where nothing is packaged."""

    argument: str
    module: str


PREVIEW: Final = Worker("--preview-worker", "mediator_desk.system.preview.worker")
CARDS: Final = Worker("--card-worker", "mediator_desk.system.cards.worker")


def worker_command(worker: Worker) -> list[str]:
    """How to start a child: the packaged program itself, or this Python on the child's module."""
    if getattr(sys, "frozen", False):
        return [sys.executable, worker.argument]
    # -I: neither the working folder nor the user's variables choose what the child imports.
    return [sys.executable, "-I", "-m", worker.module]


def worker_asked(arguments: Sequence[str]) -> Worker | None:
    """The child that the arguments after the program's name ask for, if they do."""
    asked = list(arguments[:1])
    return next((worker for worker in (PREVIEW, CARDS) if asked == [worker.argument]), None)


def run_worker(worker: Worker) -> int:
    """The whole life of a child; returns its exit code."""
    # WHY here, and by name: only a child loads its libraries, and freezing finds what is named.
    if worker is PREVIEW:
        from mediator_desk.system.preview.worker import main
    else:
        from mediator_desk.system.cards.worker import main
    return main()


def prepare_process() -> None:
    """To be called once, first thing, by a process that is ours alone: it cannot be undone.

    From here on what is logged is kept; the log is opened for the first of it.
    """
    harden_process()
    root = logging.getLogger()
    root.addHandler(_Unopened(desk_paths().logs))
    root.setLevel(logging.INFO)


def tell_prepared() -> None:
    """Write down what holds in this process; where somebody waits for a frame, after it."""
    from mediator_desk.system.logs import log_event

    held = read_hardening()
    log_event(
        _log,
        "process_prepared",
        private_files=held.private_files,
        no_core_dumps=held.no_core_dumps,
        not_dumpable=held.not_dumpable,
        keys_locked=held.keys_locked,
    )


class _Unopened(logging.Handler):
    """The log, opened when there is something to write.

    WHY not at once: what it is made with (sockets and pickles among it) takes a twentieth of the
    time to the first frame, which writes nothing.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    @cached_property
    def _opened(self) -> logging.Handler | None:
        from mediator_desk.system.logs import open_log

        try:
            return open_log(self._folder)
        except DeskError:
            # WHY: a disk that refuses the log must not keep a mediator out of the vault.
            return None

    def emit(self, record: logging.LogRecord) -> None:
        if self._opened is not None:
            self._opened.handle(record)
