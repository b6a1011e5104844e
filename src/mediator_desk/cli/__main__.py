"""``mediator-desk``: the commands, their errors and their exit codes.

0 done; 1 refused for a known reason; 2 malformed command; 3 the vault does not open; 4 the
platform cannot be reached; 5 a document is not valid; 130 interrupted; 141 the output was cut.
"""

import locale
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from dispute_exchange.errors import ExchangeError
from mediator_desk.cli.given import well_formed
from mediator_desk.cli.help_words import language_asked, speak
from mediator_desk.cli.output import say
from mediator_desk.cli.parser import build_parser
from mediator_desk.cli.secret import PassphraseMissing
from mediator_desk.cli.session import Session
from mediator_desk.cli.words import Language, Words
from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError
from mediator_desk.sync.errors import PlatformUnreachable
from mediator_desk.system.startup import prepare_process, run_worker, tell_prepared, worker_asked
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.vault import VaultError

REFUSED, USAGE, NO_VAULT, OFFLINE, INTERRUPTED, CUT_SHORT = 1, 2, 3, 4, 130, 141


def main(arguments: Sequence[str] | None = None, clock: Clock = system_clock) -> int:
    """Runs one command; the exit code. Without ``arguments``, those of the process."""
    if arguments is None:
        if (worker := worker_asked(sys.argv[1:])) is not None:
            return run_worker(worker)
        # WHY only here: a caller that brings its own arguments is a process that is not ours.
        prepare_process()
        tell_prepared()
        if isinstance(sys.stdout, TextIOWrapper):
            # WHY: a terminal that lacks a letter shows its escape; the command still does its work.
            sys.stdout.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    asked = speak(build_parser(), language_asked(given, _language())).parse_args(given)
    words = Words(asked.lang or _language())
    try:
        return _run(Session(asked, words, clock))
    except (DeskError, ExchangeError) as error:
        say(words.error(error))
        if asked.verbose or asked.json:
            say(words.technical(error))
        return _code(error)
    except OSError as error:
        say(words.kind("file_unreadable") + f" [{error.strerror}]")
        return REFUSED
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED


def _run(session: Session) -> int:
    """What the command answers, once its output was taken; the exit code."""
    for given in vars(session.asked).values():
        if isinstance(given, str):
            well_formed(given)
    module, _, name = session.asked.does.partition(":")
    try:
        code = int(getattr(import_module(module), name)(session))
        sys.stdout.flush()
    except BrokenPipeError:
        # WHY: whoever read the output (head, less) has seen enough; Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CUT_SHORT
    return code


def _code(error: DeskError | ExchangeError) -> int:
    match error:
        case VaultError() | PassphraseMissing():
            return NO_VAULT
        case PlatformUnreachable():
            return OFFLINE
    return REFUSED


def _language() -> Language:
    """French unless the computer speaks English."""
    return "en" if (locale.getlocale()[0] or "").lower().startswith("en") else "fr"


if __name__ == "__main__":
    sys.exit(main())
