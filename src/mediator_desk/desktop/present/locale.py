"""Which language the words are said in, and the characters its typography asks for."""

from typing import Final

from PySide6.QtCore import QLocale

NBSP: Final = "\u00a0"
NARROW: Final = "\u202f"


def in_french() -> bool:
    """Whether the desk speaks French now."""
    return QLocale().language() == QLocale.Language.French
