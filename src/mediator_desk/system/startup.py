"""What a process of this program does before anything else, whichever way it was started.

Owns that order: become a child when told so, the preview's or that of smart cards; else give up
what an attacker could use, then open the log. Owns how such a child is started, too. Never fails a
start, and imports nothing that a first frame would wait for.
"""

import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mediator_desk.errors import DeskError
from mediator_desk.system.hardening import harden_process
from mediator_desk.system.logs import log_event, start_logging
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
    """To be called once, first thing, by a process that is ours alone: it cannot be undone."""
    held = harden_process()
    try:
        start_logging(desk_paths().logs)
    except DeskError:
        # WHY: a disk that refuses the log must not keep a mediator out of the vault.
        return
    log_event(
        _log,
        "process_prepared",
        private_files=held.private_files,
        no_core_dumps=held.no_core_dumps,
        not_dumpable=held.not_dumpable,
        keys_locked=held.keys_locked,
    )
