"""The words of failures of letters and bundles, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

LETTERS: Final[dict[str, tuple[str, str, str]]] = {
    "letter_incomplete": (
        QT_TRANSLATE_NOOP("errors", "The letter cannot be written yet."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It must say something that neither the file nor you have told. Nothing was prepared.",
        ),
        QT_TRANSLATE_NOOP("errors", "Complete the letter"),
    ),
    "letter_not_for_party": (
        QT_TRANSLATE_NOOP("errors", "This letter is not for this party."),
        QT_TRANSLATE_NOOP(
            "errors", "The rules of the body send it to the other party only. Nothing was prepared."
        ),
        QT_TRANSLATE_NOOP("errors", "See who receives it"),
    ),
    "letter_discloses": (
        QT_TRANSLATE_NOOP("errors", "The letter would say too much."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It repeats or lists what its reader may not see: a private note, "
            "an interview, or what the other party entrusted to you. Nothing was prepared.",
        ),
        QT_TRANSLATE_NOOP("errors", "Change the text"),
    ),
    "act_discloses": (
        QT_TRANSLATE_NOOP("errors", "This would tell a party what is not for it."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It repeats a private note, an interview, or what the other party entrusted to you. "
            "Nothing was sent.",
        ),
        QT_TRANSLATE_NOOP("errors", "Change the text"),
    ),
    "letter_unknown": (
        QT_TRANSLATE_NOOP("errors", "This letter is not on this desk."),
        QT_TRANSLATE_NOOP("errors", "It may have been made at another one."),
        QT_TRANSLATE_NOOP("errors", "Read the list again"),
    ),
    "letter_moved": (
        QT_TRANSLATE_NOOP("errors", "This cannot be entered for this letter."),
        QT_TRANSLATE_NOOP(
            "errors", "It has already moved on, or has not left yet. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Read the list again"),
    ),
    "letter_damaged": (
        QT_TRANSLATE_NOOP("errors", "The sealed letter is damaged."),
        QT_TRANSLATE_NOOP(
            "errors", "Its pages are not those that were sent. Nothing is shown or printed."
        ),
        QT_TRANSLATE_NOOP("errors", "Restore a copy"),
    ),
    "bundle_mixed": (
        QT_TRANSLATE_NOOP("errors", "These files are no bundle."),
        QT_TRANSLATE_NOOP(
            "errors",
            "A bundle is two files or more against one trader. Nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose other files"),
    ),
    "bundle_taken": (
        QT_TRANSLATE_NOOP("errors", "A file is in another bundle already."),
        QT_TRANSLATE_NOOP("errors", "{files}: it must leave that one first."),
        QT_TRANSLATE_NOOP("errors", "Choose other files"),
    ),
    "bundle_names_file": (
        QT_TRANSLATE_NOOP("errors", "The shared reasoning names one of the files."),
        QT_TRANSLATE_NOOP(
            "errors",
            "All parties of the bundle will read it, and none may learn of another. "
            "A name, a number or an exhibit must be taken out ({files}). No draft was changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Change the text"),
    ),
    "bundle_unknown": (
        QT_TRANSLATE_NOOP("errors", "This bundle is no more."),
        QT_TRANSLATE_NOOP("errors", "Its last file left it."),
        QT_TRANSLATE_NOOP("errors", "Back to the list"),
    ),
    "bundle_changed": (
        QT_TRANSLATE_NOOP("errors", "The shared reasoning has a newer version."),
        QT_TRANSLATE_NOOP("errors", "It was saved elsewhere meanwhile. Nothing was overwritten."),
        QT_TRANSLATE_NOOP("errors", "Read it again"),
    ),
}
