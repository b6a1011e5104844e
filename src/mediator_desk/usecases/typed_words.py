"""What people type to be kept: empty, overlong and unreadable words are refused, with reasons.

Owns the rule on signs nobody sees; never what the words are for.
"""

import unicodedata
from typing import ClassVar, Final

from mediator_desk.errors import DeskError

_JOINERS: Final = frozenset("\u200c\u200d")
"""What letters of some scripts, and pictograms of several signs, are joined or parted by."""


class TextEmpty(DeskError):
    """Nothing was written where words are kept."""

    kind: ClassVar[str] = "text_empty"


class TextTooLong(DeskError):
    """Words are longer than what they are kept for. Facts: ``most``, in characters."""

    kind: ClassVar[str] = "text_too_long"


class TextUnreadable(DeskError):
    """Words hold signs that nobody sees, or half a character."""

    kind: ClassVar[str] = "text_unreadable"


def without_hidden(text: str) -> str:
    """``text`` without the signs nobody sees, which come along when words are pasted.

    Raises ``TextUnreadable`` for half a character, which stands for nothing.
    """
    kept = "".join(sign for sign in " ".join(text.split()) if not _is_hidden(sign))
    if any(unicodedata.category(sign) == "Cs" for sign in kept):
        raise TextUnreadable
    return kept.strip()


def one_line(text: str, most: int) -> str:
    """``text`` to be kept as it is. Raises ``TextEmpty``, ``TextTooLong`` or ``TextUnreadable``.

    SECURITY: a line break, or a mark that turns the reading round, makes a name read as another.
    """
    kept = text.strip(" \t\u00a0")
    if any(_is_hidden(sign) or unicodedata.category(sign) in _BROKEN for sign in kept):
        raise TextUnreadable
    return bounded(kept, most)


def bounded(text: str, most: int) -> str:
    """``text``, once there is some. Raises ``TextEmpty`` or ``TextTooLong``."""
    if not text:
        raise TextEmpty
    if len(text) > most:
        raise TextTooLong(most=most)
    return text


_BROKEN: Final = frozenset({"Cs", "Zl", "Zp"})


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf") and sign not in _JOINERS
