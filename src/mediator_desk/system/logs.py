"""The log: what happened, told in names of events, ids and counts.

Owns the file, its rotation and what may stand in it. SECURITY: a log is read by people who may
not read disputes, so text is withheld by default: an event's facts must look like an id, a count,
an instant or a code word, and the messages of other libraries and of exceptions are never written.
"""

import json
import logging
import logging.handlers
import re
import sys
import traceback
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path, PurePath
from typing import Final
from uuid import UUID

from mediator_desk.errors import DeskError
from mediator_desk.system.files import PRIVATE_FILE, make_private_directory

LOG_NAME: Final = "mediator-desk.log"
_FACTS: Final = "desk_facts"
_LARGEST_FILE: Final = 2 * 1024 * 1024
_KEPT_FILES: Final = 5
_MOST_FRAMES: Final = 12
_WITHHELD: Final = "withheld"
# A code word or an identifier: no space, no accent, no @, nothing that a name or a path needs.
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,63}")
_CAPITALISED: Final = re.compile(r"[A-Z][a-z]+")


def log_event(
    logger: logging.Logger, event: str, *, level: int = logging.INFO, **facts: object
) -> None:
    """Writes one event; a fact that might be personal is replaced by ``withheld``."""
    logger.log(level, event, extra={_FACTS: facts})


def log_failure(logger: logging.Logger, event: str, error: BaseException) -> None:
    """Writes that something failed: the error's type, code facts and place, never its words."""
    logger.error(event, exc_info=error, extra={_FACTS: {}})


def start_logging(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Sends every logger of the process to a rotating file in ``folder``; returns its handler."""
    handler = open_log(folder)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def open_log(folder: Path) -> logging.Handler:
    """What writes into a rotating file in ``folder``. Raises DiskFull, DiskRefused."""
    make_private_directory(folder)
    handler = _PrivateRotatingHandler(
        folder / LOG_NAME,
        maxBytes=_LARGEST_FILE,
        backupCount=_KEPT_FILES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(EventFormatter())
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Detaches and closes what ``start_logging`` returned."""
    logging.getLogger().removeHandler(handler)
    handler.close()


class EventFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record without anything that was not meant for a log."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
        }
        facts = getattr(record, _FACTS, None)
        if isinstance(facts, dict):
            line["event"] = _safe(record.msg)
            line.update({str(name): _safe(value) for name, value in facts.items()})
        else:
            # WHY no message: another library's words may quote an address, a title or a header.
            line["event"] = "library_message"
            line["where"] = f"{PurePath(record.pathname).name}:{record.lineno}"
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = _describe(record.exc_info[1])
        return json.dumps(line, ensure_ascii=True)


class _PrivateRotatingHandler(logging.handlers.RotatingFileHandler):
    def _open(self):  # type: ignore[no-untyped-def]  # the stub's private TextIOWrapper
        stream = super()._open()
        if sys.platform != "win32":
            Path(self.baseFilename).chmod(PRIVATE_FILE)
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A log that cannot be written is dropped: the default would print the record on stderr."""


def _safe(value: object) -> object:
    match value:
        case bool() | int() | float() | None:
            return value
        case Enum():
            return _safe(value.value)
        case UUID() | datetime() | date():
            return str(value)
        case str() if _CODE.fullmatch(value) and not _CAPITALISED.fullmatch(value):
            return value
        case list() | tuple() | set() | frozenset():
            return len(value)
    return _WITHHELD


def _describe(error: BaseException) -> dict[str, object]:
    told: dict[str, object] = {"type": type(error).__name__}
    if isinstance(error, DeskError):
        told["kind"] = error.kind
        told["facts"] = {name: _safe(value) for name, value in error.facts.items()}
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]
    told["frames"] = [f"{PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    if error.__cause__ is not None:
        told["cause"] = type(error.__cause__).__name__
    return told
