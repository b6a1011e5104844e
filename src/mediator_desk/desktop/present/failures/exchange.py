"""The words of failures of the dispute file, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

EXCHANGE: Final[dict[str, tuple[str, str, str]]] = {
    "exchange_refused": (
        QT_TRANSLATE_NOOP("errors", "What was received is refused."),
        QT_TRANSLATE_NOOP(
            "errors", "It does not follow the contract of exchange. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "container_refused": (
        QT_TRANSLATE_NOOP("errors", "This file cannot be opened."),
        QT_TRANSLATE_NOOP("errors", "It is not as the format requires. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "storage_failed": (
        QT_TRANSLATE_NOOP("errors", "The computer could not read the file."),
        QT_TRANSLATE_NOOP("errors", "Nothing is said of the file itself. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "not_a_dispute_file": (
        QT_TRANSLATE_NOOP("errors", "This is not a dispute file."),
        QT_TRANSLATE_NOOP("errors", "The desk opens files ending in .dispute or .asice."),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
    "container_too_large": (
        QT_TRANSLATE_NOOP("errors", "This file is too large."),
        QT_TRANSLATE_NOOP("errors", "It exceeds what the format allows. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "envelope_refused": (
        QT_TRANSLATE_NOOP("errors", "The envelope of this file does not open."),
        QT_TRANSLATE_NOOP("errors", "It is damaged or of another kind. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "not_a_recipient": (
        QT_TRANSLATE_NOOP("errors", "This file was encrypted for someone else."),
        QT_TRANSLATE_NOOP("errors", "No key of this vault opens it. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "identity_missing": (
        QT_TRANSLATE_NOOP("errors", "This vault has no key to open files yet."),
        QT_TRANSLATE_NOOP(
            "errors", "Keys are made when the desk is linked to a platform. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Link a platform"),
    ),
    "archive_refused": (
        QT_TRANSLATE_NOOP("errors", "This file is badly made."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Its structure is not allowed, as in a file made to deceive. Nothing was imported.",
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "signature_refused": (
        QT_TRANSLATE_NOOP("errors", "The seal of this file does not hold."),
        QT_TRANSLATE_NOOP(
            "errors",
            "What it covers was changed, or it was sealed by someone else. Nothing was imported.",
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "signature_invalid": (
        QT_TRANSLATE_NOOP("errors", "This file was changed after it was sealed."),
        QT_TRANSLATE_NOOP("errors", "Its signature does not match. Nothing was imported."),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "issuer_not_trusted": (
        QT_TRANSLATE_NOOP("errors", "The sender of this file is unknown."),
        QT_TRANSLATE_NOOP(
            "errors", "Its certificate leads to none this desk trusts. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask the platform"),
    ),
    "certificate_not_in_force": (
        QT_TRANSLATE_NOOP("errors", "The certificate of the seal was not valid."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It had expired, or was not yet valid, when the file was sealed. Nothing was imported.",
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "digest_mismatch": (
        QT_TRANSLATE_NOOP("errors", "A document of this file does not match."),
        QT_TRANSLATE_NOOP(
            "errors", "Its fingerprint is not the one that was sealed. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "content_refused": (
        QT_TRANSLATE_NOOP("errors", "What this file says is refused."),
        QT_TRANSLATE_NOOP(
            "errors", "Its content does not follow the published form. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "newer_format": (
        QT_TRANSLATE_NOOP("errors", "This file comes from a newer version."),
        QT_TRANSLATE_NOOP("errors", "This desk cannot read its format yet. The file is untouched."),
        QT_TRANSLATE_NOOP("errors", "Update the program"),
    ),
    "not_addressed_to_us": (
        QT_TRANSLATE_NOOP("errors", "This file was not addressed to you."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It does not name this desk as recipient: it was passed on. Nothing was imported.",
        ),
        QT_TRANSLATE_NOOP("errors", "Ask for it again"),
    ),
    "older_revision": (
        QT_TRANSLATE_NOOP("errors", "A newer version of this file is held."),
        QT_TRANSLATE_NOOP("errors", "The one opened is older. The vault was not changed."),
        QT_TRANSLATE_NOOP("errors", "Open the one held"),
    ),
    "revision_conflict": (
        QT_TRANSLATE_NOOP("errors", "This file contradicts the one held."),
        QT_TRANSLATE_NOOP(
            "errors", "It bears the same version with another content. The vault was not changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask the platform"),
    ),
    "consent_invalid": (
        QT_TRANSLATE_NOOP("errors", "A consent receipt is not genuine."),
        QT_TRANSLATE_NOOP(
            "errors", "It is not signed by the platform’s key, or says other than its event."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask the platform"),
    ),
    "receipt_invalid": (
        QT_TRANSLATE_NOOP("errors", "A receipt is not genuine."),
        QT_TRANSLATE_NOOP(
            "errors", "It is not signed by the platform’s key. The act is not counted as received."
        ),
        QT_TRANSLATE_NOOP("errors", "Synchronise again"),
    ),
}
