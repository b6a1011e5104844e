"""The words of failures of exhibits and of requests for documents, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

EXHIBITS: Final[dict[str, tuple[str, str, str]]] = {
    "nothing_marked": (
        QT_TRANSLATE_NOOP("errors", "Nothing is highlighted."),
        QT_TRANSLATE_NOOP("errors", "No part of the page was selected. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Select words or draw a region"),
    ),
    "exhibit_hidden": (
        QT_TRANSLATE_NOOP("errors", "This exhibit stays closed for now."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The trader filed it, and takes no part in the examination of admissibility.",
        ),
        QT_TRANSLATE_NOOP("errors", "Decide on admissibility first"),
    ),
    "exhibit_already_held": (
        QT_TRANSLATE_NOOP("errors", "This file is already in the dispute."),
        QT_TRANSLATE_NOOP(
            "errors", "The very same bytes are held as another exhibit. Nothing was added."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
    "received_file_refused": (
        QT_TRANSLATE_NOOP("errors", "A file cannot be taken in."),
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} is empty, too large, damaged, or no document. Nothing was kept of it.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
    "reception_incomplete": (
        QT_TRANSLATE_NOOP("errors", "Something is missing to add the exhibit."),
        QT_TRANSLATE_NOOP("errors", "A file, a title and a day that has come are needed."),
        QT_TRANSLATE_NOOP("errors", "Complete the form"),
    ),
    "exhibit_not_redactable": (
        QT_TRANSLATE_NOOP("errors", "No redacted copy can be made of this exhibit."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Only pages and pictures of a party can be redacted, with at least one area. "
            "The original is as it was.",
        ),
        QT_TRANSLATE_NOOP("errors", "Draw an area"),
    ),
    "disclosure_forbidden": (
        QT_TRANSLATE_NOOP("errors", "This exhibit may not be communicated."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Exhibit {piece_no} is known to this party, waits to be sent, or was given in "
            "confidence. Nothing was queued.",
        ),
        QT_TRANSLATE_NOOP("errors", "See who has seen what"),
    ),
    "consent_not_fitting": (
        QT_TRANSLATE_NOOP("errors", "This consent cannot be written down."),
        QT_TRANSLATE_NOOP(
            "errors", "The exhibit was not given in confidence, or the day has not come yet."
        ),
        QT_TRANSLATE_NOOP("errors", "Correct the day"),
    ),
    "consent_relied_on": (
        QT_TRANSLATE_NOOP("errors", "This consent stands."),
        QT_TRANSLATE_NOOP(
            "errors",
            "An act was made on the file since, and may rest on it. Withdraw the act first, if it "
            "has not left.",
        ),
        QT_TRANSLATE_NOOP("errors", "Open the outbox"),
    ),
    "request_incomplete": (
        QT_TRANSLATE_NOOP("errors", "The request cannot be sent as it is."),
        QT_TRANSLATE_NOOP("errors", "It needs a document, a text, and a day that has not passed."),
        QT_TRANSLATE_NOOP("errors", "Complete the request"),
    ),
    "request_unknown": (
        QT_TRANSLATE_NOOP("errors", "This request is not in the file any more."),
        QT_TRANSLATE_NOOP("errors", "It was withdrawn before it left. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Read the requests again"),
    ),
}
