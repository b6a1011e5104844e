"""The words of failures about backups and destruction, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

CUSTODY: Final[dict[str, tuple[str, str, str]]] = {
    "backup_invalid": (
        QT_TRANSLATE_NOOP("errors", "This backup cannot be used."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It is incomplete, changed, or no backup at all. Nothing is kept of it.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another backup"),
    ),
    "backup_overtaken": (
        QT_TRANSLATE_NOOP("errors", "A file was destroyed during the backup."),
        QT_TRANSLATE_NOOP("errors", "Nothing is kept of this backup, or it would hold that file."),
        QT_TRANSLATE_NOOP("errors", "Back up again"),
    ),
    "backup_folder_missing": (
        QT_TRANSLATE_NOOP("errors", "The folder for backups is not there."),
        QT_TRANSLATE_NOOP("errors", "Its disk may not be plugged in. Nothing was backed up."),
        QT_TRANSLATE_NOOP("errors", "Choose another folder"),
    ),
    "backup_folder_unfit": (
        QT_TRANSLATE_NOOP("errors", "This folder lies in the vault itself."),
        QT_TRANSLATE_NOOP(
            "errors", "What harms the vault would take its backup too. Nothing was backed up."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another folder"),
    ),
    "hold_unknown": (
        QT_TRANSLATE_NOOP("errors", "This hold no longer stands."),
        QT_TRANSLATE_NOOP("errors", "It was lifted meanwhile, or never placed."),
        QT_TRANSLATE_NOOP("errors", "Read again"),
    ),
    "not_destroyed": (
        QT_TRANSLATE_NOOP("errors", "This file may not be destroyed now."),
        QT_TRANSLATE_NOOP(
            "errors", "Something protects it: a hold, its term, or what is still to be sent."
        ),
        QT_TRANSLATE_NOOP("errors", "Read again"),
    ),
    "dispute_destroyed": (
        QT_TRANSLATE_NOOP("errors", "This file was destroyed at this desk."),
        QT_TRANSLATE_NOOP("errors", "It is not taken in again. The certificate says when and why."),
        QT_TRANSLATE_NOOP("errors", "Back to the list"),
    ),
    "certificate_invalid": (
        QT_TRANSLATE_NOOP("errors", "This is no certificate of destruction."),
        QT_TRANSLATE_NOOP("errors", "It is something else, or was changed since it was signed."),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
    "copy_unsound": (
        QT_TRANSLATE_NOOP("errors", "The vault was not brought to its new shape."),
        QT_TRANSLATE_NOOP(
            "errors", "The copy made first does not read back. Nothing was changed in the vault."
        ),
        QT_TRANSLATE_NOOP("errors", "Check the disk"),
    ),
}
