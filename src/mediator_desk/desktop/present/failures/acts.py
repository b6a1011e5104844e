"""The words of failures of synchronisation, decisions and exhibits, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

ACTS: Final[dict[str, tuple[str, str, str]]] = {
    "sync": (
        QT_TRANSLATE_NOOP("errors", "The synchronisation stopped."),
        QT_TRANSLATE_NOOP("errors", "Everything stays queued."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "not_enrolled": (
        QT_TRANSLATE_NOOP("errors", "This desk is linked to no platform."),
        QT_TRANSLATE_NOOP("errors", "Acts stay sealed here until it is."),
        QT_TRANSLATE_NOOP("errors", "Link a platform"),
    ),
    "insecure_address": (
        QT_TRANSLATE_NOOP("errors", "This address is not safe."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It is neither https nor on this computer: the exchange could be read on the way.",
        ),
        QT_TRANSLATE_NOOP("errors", "Correct the address"),
    ),
    "platform_unreachable": (
        QT_TRANSLATE_NOOP("errors", "The platform does not answer."),
        QT_TRANSLATE_NOOP("errors", "You can go on working. Acts leave when it is back."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "platform_busy": (
        QT_TRANSLATE_NOOP("errors", "The platform is busy."),
        QT_TRANSLATE_NOOP("errors", "It asks to come back later. Everything stays queued."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "platform_untrusted": (
        QT_TRANSLATE_NOOP("errors", "The platform does not prove who it is."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Its certificate does not hold at the date of this computer, or somebody else answers. "
            "Nothing was transmitted.",
        ),
        QT_TRANSLATE_NOOP("errors", "Check this computer’s date"),
    ),
    "platform_unclear": (
        QT_TRANSLATE_NOOP("errors", "The answer of the platform is not understood."),
        QT_TRANSLATE_NOOP(
            "errors", "It does not follow the contract ({what}). Nothing was changed here."
        ),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "platform_refused": (
        QT_TRANSLATE_NOOP("errors", "The platform refused this."),
        QT_TRANSLATE_NOOP("errors", "Reason given: {code}. Nothing was transmitted."),
        QT_TRANSLATE_NOOP("errors", "Read the reason"),
    ),
    "device_refused": (
        QT_TRANSLATE_NOOP("errors", "The platform no longer lets this desk in."),
        QT_TRANSLATE_NOOP(
            "errors", "It was removed from the list of desks. Your files stay readable here."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask the mediation body"),
    ),
    "file_refused": (
        QT_TRANSLATE_NOOP("errors", "A file received is not imported."),
        QT_TRANSLATE_NOOP(
            "errors", "It did not pass the checks ({refusal}). The others were imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "other_platform": (
        QT_TRANSLATE_NOOP("errors", "This address now answers as another platform."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent to it."),
        QT_TRANSLATE_NOOP("errors", "Check the address"),
    ),
    "receipt_unfit": (
        QT_TRANSLATE_NOOP("errors", "The platform gave another receipt than the one due."),
        QT_TRANSLATE_NOOP("errors", "The act is not counted as received."),
        QT_TRANSLATE_NOOP("errors", "Synchronise again"),
    ),
    "platform_rolled_back": (
        QT_TRANSLATE_NOOP("errors", "The platform has forgotten receipts."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It knows fewer than this desk holds. Yours are kept; nothing is sent again by itself.",
        ),
        QT_TRANSLATE_NOOP("errors", "Warn the platform"),
    ),
    "enrolment_refused": (
        QT_TRANSLATE_NOOP("errors", "The platform does not accept this code."),
        QT_TRANSLATE_NOOP(
            "errors", "It was used, has expired or is mistyped. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for a new code"),
    ),
    "already_enrolled": (
        QT_TRANSLATE_NOOP("errors", "This vault is already linked."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It belongs to another mediator or platform: a second one needs its own vault.",
        ),
        QT_TRANSLATE_NOOP("errors", "Create another vault"),
    ),
    "decision": (
        QT_TRANSLATE_NOOP("errors", "The decision could not be prepared."),
        QT_TRANSLATE_NOOP("errors", "Your text is intact."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "gate_closed": (
        QT_TRANSLATE_NOOP("errors", "A point keeps this from being signed."),
        QT_TRANSLATE_NOOP("errors", "Each blocking point is listed with its repair."),
        QT_TRANSLATE_NOOP("errors", "See the first point"),
    ),
    "not_confirmed": (
        QT_TRANSLATE_NOOP("errors", "Signing was not confirmed."),
        QT_TRANSLATE_NOOP("errors", "Nothing was signed. Tick the confirmation to sign in person."),
        QT_TRANSLATE_NOOP("errors", "Confirm"),
    ),
    "signing_key_unusable": (
        QT_TRANSLATE_NOOP("errors", "The signing key cannot be used."),
        QT_TRANSLATE_NOOP(
            "errors", "It is missing, expired or not meant for signing. Nothing was signed."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
    "signature_failed": (
        QT_TRANSLATE_NOOP("errors", "The signature could not be made."),
        QT_TRANSLATE_NOOP("errors", "Nothing was signed. Your text is intact."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "signature_not_verified": (
        QT_TRANSLATE_NOOP("errors", "The signed document does not verify."),
        QT_TRANSLATE_NOOP(
            "errors", "It was set aside and nothing was queued. Your text is intact."
        ),
        QT_TRANSLATE_NOOP("errors", "Sign again"),
    ),
    "body_text_invalid": (
        QT_TRANSLATE_NOOP("errors", "A template of the body does not hold."),
        QT_TRANSLATE_NOOP("errors", "{file}, {entry}. Nothing was brought in."),
        QT_TRANSLATE_NOOP("errors", "Correct the file"),
    ),
    "body_texts_unreadable": (
        QT_TRANSLATE_NOOP("errors", "There is no template to read there."),
        QT_TRANSLATE_NOOP("errors", "A folder, a ZIP or one of the files exported is expected."),
        QT_TRANSLATE_NOOP("errors", "Choose another place"),
    ),
    "template_invalid": (
        QT_TRANSLATE_NOOP("errors", "A template cannot be used."),
        QT_TRANSLATE_NOOP("errors", "{template}: {reason}. Your text is intact."),
        QT_TRANSLATE_NOOP("errors", "Choose another template"),
    ),
    "law_table_invalid": (
        QT_TRANSLATE_NOOP("errors", "A table of rules does not hold."),
        QT_TRANSLATE_NOOP("errors", "{table}: {reason}. No date is computed from it."),
        QT_TRANSLATE_NOOP("errors", "Update the program"),
    ),
    "preview_refused": (
        QT_TRANSLATE_NOOP("errors", "The exhibit cannot be shown."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It is protected, damaged, too large or of another type. The original is kept as is.",
        ),
        QT_TRANSLATE_NOOP("errors", "Save a copy"),
    ),
    "exhibit_not_held": (
        QT_TRANSLATE_NOOP("errors", "The exhibit has not arrived yet."),
        QT_TRANSLATE_NOOP(
            "errors", "Exhibit {piece_no} is known, its content is not on this desk."
        ),
        QT_TRANSLATE_NOOP("errors", "Synchronise"),
    ),
    "too_many_events": (
        QT_TRANSLATE_NOOP("errors", "Too many events at once."),
        QT_TRANSLATE_NOOP("errors", "The screen asked for more than it can show. Nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
}
