"""What a person hands over on a command line: texts, files and what they should hold.

Owns the reading and its one refusal; never what is done with it.
"""

import sys
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from pydantic import ValidationError

from mediator_desk.errors import DeskError


class ContentMalformed(DeskError):
    """What was given does not have the shape of an act or a draft. Facts: ``where``."""

    kind: ClassVar[str] = "content_malformed"


def well_formed(text: str) -> str:
    """``text``, unless it holds half a character. Raises ContentMalformed.

    WHY: bytes of a command line that are no UTF-8 come as such halves, which nothing can store.
    """
    try:
        text.encode("utf-8")
    except UnicodeError:
        raise ContentMalformed(where="encoding") from None
    return text


def read_text(source: str) -> str:
    """The text itself, or the standard input for a dash. Raises ContentMalformed."""
    if source != "-":
        return source
    try:
        return well_formed(sys.stdin.read())
    except UnicodeError:
        raise ContentMalformed(where="encoding") from None


def read_file(source: str) -> str:
    """The text in a file, or the standard input for a dash. Raises ContentMalformed, OSError."""
    if source == "-":
        return read_text(source)
    try:
        return Path(source).read_text(encoding="utf-8")
    except UnicodeError:
        raise ContentMalformed(where="encoding") from None


def malformed(error: ValidationError) -> ContentMalformed:
    """Where the content does not have its shape; never what stood there."""
    return ContentMalformed(where=".".join(str(part) for part in error.errors()[0]["loc"]))


def identifier(text: str) -> UUID | None:
    """``text`` as an identifier, or None when it is not one."""
    try:
        return UUID(text)
    except ValueError:
        return None
