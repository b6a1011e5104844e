"""The steps of long work, in words."""

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.present.sizes import count


def step_words(step: str) -> str:
    """What ``step``, a code given to a ``Progress``, is doing."""
    tr = QCoreApplication.translate
    words = {
        "open": tr("steps", "Opening the envelope"),
        "decrypt": tr("steps", "Opening the envelope"),
        "verify": tr("steps", "Checking fingerprints and signature"),
        "check": tr("steps", "Checking fingerprints and signature"),
        "read": tr("steps", "Reading the file"),
        "events": tr("steps", "Timeline"),
        "evidence": tr("steps", "Exhibits"),
        "exhibits": tr("steps", "Exhibits"),
        "index": tr("steps", "Search"),
        "store": tr("steps", "Writing in the vault"),
        "import": tr("steps", "Writing in the vault"),
        "push": tr("steps", "Sending acts"),
        "upload": tr("steps", "Sending documents"),
        "pull": tr("steps", "Receiving"),
        "download": tr("steps", "Receiving files"),
        "files": tr("steps", "Receiving files"),
    }
    return words.get(step, tr("steps", "In progress"))


def count_words(done: int, total: int) -> str:
    """``1 102 of 1 900``, empty while the total is unknown or is a size in bytes."""
    if total <= 1 or total > 1_000_000:
        return ""
    words = QCoreApplication.translate("steps", "{done} of {total}")
    return words.format(done=count(done), total=count(total))
