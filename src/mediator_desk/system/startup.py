"""What a process of this program does before anything else, whichever way it was started.

Owns that order: become the preview's child when told so; else give up what an attacker could use,
then open the log. Never fails a start, and imports nothing that a first frame would wait for.
"""

import logging
from collections.abc import Sequence
from typing import Final

from mediator_desk.errors import DeskError
from mediator_desk.system.hardening import harden_process
from mediator_desk.system.logs import log_event, start_logging
from mediator_desk.system.paths import desk_paths

WORKER_ARGUMENT: Final = "--preview-worker"
"""What a packaged program's own executable is given to become the preview's child."""

_log = logging.getLogger(__name__)


def is_preview_worker(arguments: Sequence[str]) -> bool:
    """True when the arguments after the program's name ask for the preview's child."""
    return list(arguments[:1]) == [WORKER_ARGUMENT]


def run_preview_worker() -> int:
    """The life of the preview's child; returns its exit code."""
    # WHY here: only the child loads the parsers of evidence.
    from mediator_desk.system.preview.worker import main

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
