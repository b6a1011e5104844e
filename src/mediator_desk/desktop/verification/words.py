"""The verdict on a document, in plain sentences."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

_VERDICTS: Final[dict[str, tuple[str, str, str]]] = {
    "genuine": (
        QT_TRANSLATE_NOOP("verdict", "Genuine"),
        QT_TRANSLATE_NOOP("verdict", "Signed and unchanged since."),
        "success",
    ),
    "changed": (
        QT_TRANSLATE_NOOP("verdict", "Changed"),
        QT_TRANSLATE_NOOP("verdict", "The file was changed after it was signed."),
        "danger",
    ),
    "unknown_signer": (
        QT_TRANSLATE_NOOP("verdict", "Unknown signer"),
        QT_TRANSLATE_NOOP("verdict", "The signature does not come from an authority known here."),
        "warning",
    ),
    "revoked": (
        QT_TRANSLATE_NOOP("verdict", "Revoked"),
        QT_TRANSLATE_NOOP("verdict", "The signer's certificate was withdrawn."),
        "danger",
    ),
    "incomplete": (
        QT_TRANSLATE_NOOP("verdict", "Incomplete"),
        QT_TRANSLATE_NOOP("verdict", "A signature is still missing."),
        "warning",
    ),
    "unsigned": (
        QT_TRANSLATE_NOOP("verdict", "Not signed"),
        QT_TRANSLATE_NOOP("verdict", "This document carries no signature."),
        "warning",
    ),
    "not_signed_though_registered": (
        QT_TRANSLATE_NOOP("verdict", "Signature removed"),
        QT_TRANSLATE_NOOP("verdict", "This decision was issued signed; this copy is not."),
        "danger",
    ),
    "not_a_decision": (
        QT_TRANSLATE_NOOP("verdict", "Not a decision"),
        QT_TRANSLATE_NOOP("verdict", "This file is not a mediation decision."),
        "warning",
    ),
}


def verdict_words(kind: str) -> tuple[str, str, str]:
    """Title, sentence and tone (success, warning, danger) of a verdict."""
    title, sentence, tone = _VERDICTS.get(kind, _VERDICTS["changed"])
    translate = QCoreApplication.translate
    return translate("verdict", title), translate("verdict", sentence), tone
