"""The words of failures about talks, parties and what follows a decision, in English."""

from typing import Final

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP

TALKS: Final[dict[str, tuple[str, str, str]]] = {
    "talk_unknown": (
        QT_TRANSLATE_NOOP("errors", "Nothing is kept of this talk."),
        QT_TRANSLATE_NOOP("errors", "It may have gone with its file. Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Back to the talks"),
    ),
    "talk_words_changed": (
        QT_TRANSLATE_NOOP("errors", "These words were changed meanwhile."),
        QT_TRANSLATE_NOOP("errors", "A later version is kept. What you typed stays here."),
        QT_TRANSLATE_NOOP("errors", "Read the later version"),
    ),
    "consent_missing": (
        QT_TRANSLATE_NOOP("errors", "The party heard has not agreed to this."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Only a passage it consented to may be told, in those words. Nothing was sent.",
        ),
        QT_TRANSLATE_NOOP("errors", "Record the consent"),
    ),
    "passage_not_said": (
        QT_TRANSLATE_NOOP("errors", "This passage is not in what was said."),
        QT_TRANSLATE_NOOP(
            "errors", "A consent names words of the talk. Take them from above, as they stand."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose the passage"),
    ),
    "consent_unknown": (
        QT_TRANSLATE_NOOP("errors", "This consent has no receipt."),
        QT_TRANSLATE_NOOP("errors", "There is nothing to save. Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Back to the consents"),
    ),
}
