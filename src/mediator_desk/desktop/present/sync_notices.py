"""What a synchronisation found that a person should know, in words, the gravest first."""

from PySide6.QtCore import QCoreApplication


def notice_words(notices: tuple[str, ...]) -> tuple[str, str] | None:
    """Title and sentence of the gravest of ``notices``, codes of a report; None when there is none
    to tell."""
    translate = QCoreApplication.translate
    words = {
        "vault_rolled_back": (
            translate("sync_notices", "This vault is an older copy, or not the only one."),
            translate(
                "sync_notices",
                "The platform holds acts of this desk that it does not know. They come back from "
                "there; notes and drafts written elsewhere do not. If a backup was restored, work "
                "in one of the two only; else somebody put an old copy in its place.",
            ),
        ),
        "clock_skew": (
            translate("sync_notices", "The clock of this computer is off."),
            translate("sync_notices", "Deadlines are counted on it: set it to the right time."),
        ),
        "clock_unsure": (
            translate("sync_notices", "Nobody confirms the date of this computer."),
            translate(
                "sync_notices",
                "The platform last told another one, or was not reached for weeks. Check the "
                "clock: deadlines are counted on it.",
            ),
        ),
        "file_refused": (
            translate("sync_notices", "A file received was not imported."),
            translate("sync_notices", "It does not hold together. What is in the vault is intact."),
        ),
    }
    return next((said for code, said in words.items() if code in notices), None)
