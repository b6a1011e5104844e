"""A name that any operating system can keep, made from one that somebody else chose.

Owns the making safe of names; never a path or a folder.
"""

import unicodedata
from pathlib import PurePosixPath
from typing import Final

_FORBIDDEN: Final = frozenset('\\/:*?"<>|')
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_LONGEST_STEM: Final = 100
_LONGEST_SUFFIX: Final = 12


def safe_file_name(untrusted_name: str, fallback: str) -> str:
    """``untrusted_name`` as one file name: no path, no device, no hidden or reversing character.

    ``fallback`` is used when nothing of it can be kept.
    """
    plain = unicodedata.normalize("NFC", untrusted_name)
    kept = "".join("_" if _unsafe(letter) else letter for letter in plain).strip(" .")
    path = PurePosixPath(kept)
    suffix = path.suffix if len(path.suffix) <= _LONGEST_SUFFIX else ""
    stem = kept[: len(kept) - len(suffix)][:_LONGEST_STEM].strip(" .")
    if not stem.strip("_"):
        stem = fallback
    if stem.split(".")[0].casefold() in _DEVICES:
        stem = f"_{stem}"
    return stem + suffix


def _unsafe(letter: str) -> bool:
    # SECURITY: category C holds controls and the marks that reverse what is read ("gpj.exe").
    return letter in _FORBIDDEN or unicodedata.category(letter).startswith("C")
