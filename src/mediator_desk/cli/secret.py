"""Where a passphrase comes from: a prompt, a descriptor or a file; never the arguments.

Owns the reading; never keeps what was read.
"""

import getpass
import os
import sys
from pathlib import Path
from typing import ClassVar, Final

from mediator_desk.cli.words import Words
from mediator_desk.errors import DeskError

FILE_VARIABLE: Final = "MEDIATOR_DESK_PASSPHRASE_FILE"
_LONGEST: Final = 4096


class PassphraseMissing(DeskError):
    """Nobody could be asked for a passphrase, or the two entries differ."""

    kind: ClassVar[str] = "passphrase_missing"


def read_passphrase(words: Words, descriptor: int | None, *, twice: bool = False) -> str:
    """The passphrase, without its line end. ``twice`` asks a person again. PassphraseMissing."""
    if descriptor is not None:
        try:
            with os.fdopen(descriptor, "rb") as stream:
                return _line(stream.read(_LONGEST))
        except OSError as error:
            raise PassphraseMissing(reason="descriptor") from error
    named = os.environ.get(FILE_VARIABLE)
    if named:
        try:
            return _line(Path(named).read_bytes()[:_LONGEST])
        except OSError as error:
            raise PassphraseMissing(reason="file") from error
    if not sys.stdin.isatty():
        raise PassphraseMissing(reason="no_terminal")
    asked = getpass.getpass(words.text("prompt"))
    if twice and getpass.getpass(words.text("prompt_again")) != asked:
        raise PassphraseMissing(reason="differ")
    return asked


def read_new_passphrase(words: Words, descriptor: int | None) -> str:
    """A new passphrase: from a descriptor of its own, or asked twice. PassphraseMissing."""
    if descriptor is not None:
        return read_passphrase(words, descriptor)
    if not sys.stdin.isatty():
        raise PassphraseMissing(reason="no_terminal")
    asked = getpass.getpass(words.text("prompt_new"))
    if getpass.getpass(words.text("prompt_again")) != asked:
        raise PassphraseMissing(reason="differ")
    if not asked:
        raise PassphraseMissing(reason="empty")
    return asked


def _line(raw: bytes) -> str:
    line = raw.decode("utf-8", "replace").splitlines()
    if not line or not line[0]:
        raise PassphraseMissing(reason="empty")
    return line[0]
