"""The words of what keeps an act of the procedure from being made, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

PROCEDURE: Final[dict[str, tuple[str, str, str]]] = {
    "reason_missing": (
        QT_TRANSLATE_NOOP("errors", "A reason is missing."),
        QT_TRANSLATE_NOOP("errors", "The parties read it, so it cannot stay empty."),
        QT_TRANSLATE_NOOP("errors", "Write the reason"),
    ),
    "day_out_of_range": (
        QT_TRANSLATE_NOOP("errors", "This day cannot be right."),
        QT_TRANSLATE_NOOP("errors", "Nothing was queued."),
        QT_TRANSLATE_NOOP("errors", "Correct the day"),
    ),
    "declaration_missing": (
        QT_TRANSLATE_NOOP("errors", "No statement of independence stands for this file."),
        QT_TRANSLATE_NOOP("errors", "It comes before any other act. Nothing was queued."),
        QT_TRANSLATE_NOOP("errors", "Make the statement"),
    ),
    "review_unfinished": (
        QT_TRANSLATE_NOOP("errors", "The examination of admissibility is not over."),
        QT_TRANSLATE_NOOP(
            "errors", "A ground is still open, or stands in the way. Nothing was queued."
        ),
        QT_TRANSLATE_NOOP("errors", "Go on with the examination"),
    ),
    "ground_not_found": (
        QT_TRANSLATE_NOOP("errors", "This ground was not found to hold."),
        QT_TRANSLATE_NOOP("errors", "Answer its question first. Nothing was queued."),
        QT_TRANSLATE_NOOP("errors", "Go on with the examination"),
    ),
}
