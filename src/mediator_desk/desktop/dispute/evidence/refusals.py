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
    "hidden": QT_TRANSLATE_NOOP(
        "refusals",
        "What the trader filed stays closed while admissibility is examined.",
    ),
    "not_held": QT_TRANSLATE_NOOP("refusals", "It was not downloaded to this desk."),
}


def refusal_words(reason: str) -> tuple[str, str]:
    """Title and sentence for a reason of the preview; an unknown reason is "unsupported"."""
    translate = QCoreApplication.translate
    title = translate("refusals", "The exhibit cannot be shown")
    why = translate("refusals", _REASONS.get(reason, _REASONS["unsupported"]))
    return title, f"{why} {translate('refusals', _SAFE)}"
