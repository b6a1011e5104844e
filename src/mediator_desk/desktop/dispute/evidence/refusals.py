"""Why an exhibit cannot be shown, in words: what is wrong, and what is safe."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

_SAFE: Final = QT_TRANSLATE_NOOP("refusals", "The original is kept as it is.")

_REASONS: Final[dict[str, str]] = {
    "encrypted": QT_TRANSLATE_NOOP("refusals", "It is protected by a password."),
    "damaged": QT_TRANSLATE_NOOP("refusals", "The file is damaged or not what its name says."),
    "too_large": QT_TRANSLATE_NOOP("refusals", "It is too large to be shown safely."),
    "unsupported": QT_TRANSLATE_NOOP("refusals", "This kind of file is not shown here."),
    "timeout": QT_TRANSLATE_NOOP("refusals", "Reading it took too long and was stopped."),
    "crashed": QT_TRANSLATE_NOOP(
        "refusals", "Reading it made the separate reader fail. Nothing else was touched."
    ),
    "unavailable": QT_TRANSLATE_NOOP("refusals", "The separate reader could not be started."),
    "absent": QT_TRANSLATE_NOOP("refusals", "There is no such page or attached file in it."),
    "media": QT_TRANSLATE_NOOP(
        "refusals",
        "Sound and video are not played here. Save a copy to listen to it or watch it.",
    ),
    "program": QT_TRANSLATE_NOOP(
        "refusals", "It is a program, not a document. It is never run nor opened from here."
    ),
    "archive": QT_TRANSLATE_NOOP("refusals", "It is an archive of other files, left closed."),
    "old_office": QT_TRANSLATE_NOOP(
        "refusals",
        "It is a document of an older kind that no safe reader shows. Ask for it as a PDF.",
    ),
    "slides": QT_TRANSLATE_NOOP(
        "refusals", "Slides are not shown here. Ask for them as a PDF, or save a copy."
    ),
    "picture_kind": QT_TRANSLATE_NOOP(
        "refusals", "This kind of picture is not shown here. Ask for it as a JPEG or a PDF."
    ),
    "hidden": QT_TRANSLATE_NOOP(
        "refusals",
        "What the trader filed stays closed while admissibility is examined.",
    ),
    "not_held": QT_TRANSLATE_NOOP("refusals", "It was not downloaded to this desk."),
}
PASSING: Final = frozenset({"timeout", "crashed", "unavailable"})
"""Reasons for which trying again may help."""


def refusal_words(reason: str) -> tuple[str, str]:
    """Title and sentence for a reason of the preview; an unknown reason is "unsupported"."""
    translate = QCoreApplication.translate
    title = translate("refusals", "The exhibit cannot be shown")
    why = translate("refusals", _REASONS.get(reason, _REASONS["unsupported"]))
    return title, f"{why} {translate('refusals', _SAFE)}"
