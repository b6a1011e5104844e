"""The words of what keeps a chronology from being read or printed, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

TIMELINE: Final[dict[str, tuple[str, str, str]]] = {
    "chronology_empty": (
        QT_TRANSLATE_NOOP("errors", "There is nothing to print."),
        QT_TRANSLATE_NOOP(
            "errors", "None of the events asked for was shared with all parties. Nothing left."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose other events"),
    ),
    "chronology_long": (
        QT_TRANSLATE_NOOP("errors", "This is too long to print at once."),
        QT_TRANSLATE_NOOP(
            "errors", "{asked} events, {most} at most. Filter them, or save them as PDF files."
        ),
        QT_TRANSLATE_NOOP("errors", "Save as PDF"),
    ),
    "chronology_sealed": (
        QT_TRANSLATE_NOOP("errors", "This file cannot be printed yet."),
        QT_TRANSLATE_NOOP("errors", "It opens once independence is stated (R613-1)."),
        QT_TRANSLATE_NOOP("errors", "Make the statement"),
    ),
    "event_damaged": (
        QT_TRANSLATE_NOOP("errors", "An event cannot be read."),
        QT_TRANSLATE_NOOP(
            "errors", "The content of event {seq} is damaged. The others are not touched."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for the file again"),
    ),
    "chronology_unexplained": (
        QT_TRANSLATE_NOOP("errors", "A reason is missing."),
        QT_TRANSLATE_NOOP(
            "errors", "What was said apart is printed for a stated reason only. Nothing left."
        ),
        QT_TRANSLATE_NOOP("errors", "Write the reason"),
    ),
}
