"""The steps of long work, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.present.sizes import count, file_size

_IN_BYTES: Final = frozenset({"open", "verify", "download", "upload", "backup", "restore", "seals"})


def step_words(step: str) -> str:
    """What ``step``, a code given to a ``Progress``, is doing."""
    translate = QCoreApplication.translate
    words = {
        "chain": translate("steps", "Timeline"),
        "commit": translate("steps", "Writing in the vault"),
        "send": translate("steps", "Sending acts"),
        "changes": translate("steps", "Receiving"),
        "receipts": translate("steps", "Receiving receipts"),
        "open": translate("steps", "Opening the envelope"),
        "decrypt": translate("steps", "Opening the envelope"),
        "verify": translate("steps", "Checking fingerprints and signature"),
        "check": translate("steps", "Checking fingerprints and signature"),
        "read": translate("steps", "Reading the file"),
        "events": translate("steps", "Timeline"),
        "evidence": translate("steps", "Exhibits"),
        "exhibits": translate("steps", "Exhibits"),
        "index": translate("steps", "Search"),
        "store": translate("steps", "Writing in the vault"),
        "import": translate("steps", "Writing in the vault"),
        "push": translate("steps", "Sending acts"),
        "upload": translate("steps", "Sending documents"),
        "pull": translate("steps", "Receiving"),
        "download": translate("steps", "Receiving files"),
        "files": translate("steps", "Receiving files"),
        "backup": translate("steps", "Writing the backup"),
        "restore": translate("steps", "Restoring the vault"),
        "seals": translate("steps", "Reading every sealed file"),
        "database": translate("steps", "Reading every page of the database"),
        "chains": translate("steps", "Checking every timeline"),
    }
    return words.get(step, translate("steps", "In progress"))


def count_words(done: int, total: int, step: str = "") -> str:
    """``1 102 of 1 900``, or sizes when ``step`` counts bytes; empty while the total is unknown."""
    if total <= 1:
        return ""
    say = file_size if step in _IN_BYTES else count
    words = QCoreApplication.translate("steps", "{done} of {total}")
    return words.format(done=say(done), total=say(total))
