"""The words of every known failure, in English; French is in ``resources/i18n``.

Owns sentences only. Title: what happened. Sentence: why, and what is safe. Next step: one verb.
"""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

MESSAGES: Final[dict[str, tuple[str, str, str]]] = {
    "unexpected": (
        QT_TRANSLATE_NOOP("errors", "Something did not work as it should."),
        QT_TRANSLATE_NOOP("errors", "This is a fault of the program. What was saved is safe."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
    "wrong_passphrase": (
        QT_TRANSLATE_NOOP("errors", "The passphrase does not match."),
        QT_TRANSLATE_NOOP("errors", "Check capitals and spaces. Nothing is erased."),
        QT_TRANSLATE_NOOP("errors", "Try again"),
    ),
}
