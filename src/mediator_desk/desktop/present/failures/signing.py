"""The words of failures about keys, cards and lasting signatures, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

SIGNING: Final[dict[str, tuple[str, str, str]]] = {
    "key_file_refused": (
        QT_TRANSLATE_NOOP("errors", "This key or certificate cannot be taken in."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Wrong password, unreadable file, missing certificate or other key: nothing was kept.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
    "pin_wrong": (
        QT_TRANSLATE_NOOP("errors", "The card does not take this code."),
        QT_TRANSLATE_NOOP("errors", "Nothing was signed. Your text is intact."),
        QT_TRANSLATE_NOOP("errors", "Type it again"),
    ),
    "pin_blocked": (
        QT_TRANSLATE_NOOP("errors", "The card is blocked."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It takes no code until its issuer unblocks it. Nothing was signed, your text is kept.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
    "token_gone": (
        QT_TRANSLATE_NOOP("errors", "The card is not in the reader."),
        QT_TRANSLATE_NOOP(
            "errors", "Put it back and sign again. Nothing was signed; your text is intact."
        ),
        QT_TRANSLATE_NOOP("errors", "Sign again"),
    ),
    "pin_withheld": (
        QT_TRANSLATE_NOOP("errors", "No code was given on the reader."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Nothing was signed; your text is intact. Sign again, then type the code on the reader "
            "as soon as it asks for it.",
        ),
        QT_TRANSLATE_NOOP("errors", "Sign again"),
    ),
    "token_failed": (
        QT_TRANSLATE_NOOP("errors", "The card’s software does not answer as it should."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Nothing was signed; your text is intact. Take the card out, put it back and try "
            "again; if that fails, install the software of the card’s issuer anew.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
    "token_crashed": (
        QT_TRANSLATE_NOOP("errors", "The card’s software stopped by itself."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Nothing was signed; your text is intact. Take the card out, put it back and try "
            "again. If it stops again, sign with another key and tell the card’s issuer.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
    "token_silent": (
        QT_TRANSLATE_NOOP("errors", "The card’s software did not answer in time."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It was stopped. Nothing was signed; your text is intact. Check that the reader is "
            "plugged in, put the card back and try again.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
    "token_untrue": (
        QT_TRANSLATE_NOOP("errors", "What the card’s software answered does not hold."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It was refused. Nothing was signed; your text is intact. If the card’s certificate "
            "was renewed, remove this key and add it again; else tell the card’s issuer.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
    "signing_service_unavailable": (
        QT_TRANSLATE_NOOP(
            "errors",
            "The service a lasting signature needs does not answer, or is not one trusted here.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was signed. Sign now and time-stamp later, or wait and try again."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose when to time-stamp"),
    ),
    "upgrade_impossible": (
        QT_TRANSLATE_NOOP("errors", "This signature cannot be made to last longer."),
        QT_TRANSLATE_NOOP("errors", "What was signed and stamped so far is kept as it is."),
        QT_TRANSLATE_NOOP("errors", "Read its state"),
    ),
    "copy_refused": (
        QT_TRANSLATE_NOOP("errors", "This is not the document, signed by the person awaited."),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken in; the document still waits."),
        QT_TRANSLATE_NOOP("errors", "Choose another file"),
    ),
    "too_many_signers": (
        QT_TRANSLATE_NOOP("errors", "Too many people are to sign."),
        QT_TRANSLATE_NOOP(
            "errors", "Up to {panel} members of the panel, and one body. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Correct the names"),
    ),
    "text_empty": (
        QT_TRANSLATE_NOOP("errors", "There is nothing to keep."),
        QT_TRANSLATE_NOOP("errors", "A text is empty. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write it"),
    ),
    "text_too_long": (
        QT_TRANSLATE_NOOP("errors", "This text is too long."),
        QT_TRANSLATE_NOOP("errors", "It may have {most} characters. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Shorten it"),
    ),
    "text_unreadable": (
        QT_TRANSLATE_NOOP("errors", "This text holds signs that nobody sees."),
        QT_TRANSLATE_NOOP(
            "errors",
            "A line break, a mark that turns the reading round or half a character: "
            "nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Type it again"),
    ),
    "no_request_out": (
        QT_TRANSLATE_NOOP("errors", "This key waits for no certificate."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Read again"),
    ),
    "signing_key_unknown": (
        QT_TRANSLATE_NOOP("errors", "This signing key is not here any more."),
        QT_TRANSLATE_NOOP("errors", "It was removed meanwhile. Nothing was signed."),
        QT_TRANSLATE_NOOP("errors", "Choose another key"),
    ),
}
