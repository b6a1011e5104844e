"""One table: the kind of a failure to a title, a sentence and a next step.

Owns the lookup; the words themselves are in ``failures``. A known failure (``DeskError`` or
``ExchangeError``) is told by its kind; anything else is a bug and says so.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.present.failures import MESSAGES


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """What happened; why and what is safe; what to do next (the words of one button)."""

    title: str
    sentence: str
    next_step: str
    kind: str


def error_words(error: BaseException) -> ErrorWords:
    """The words for ``error`` in the language in use; facts fill the placeholders."""
    kinds = (str(getattr(each, "kind", "")) for each in type(error).__mro__)
    kind = next((each for each in kinds if each in MESSAGES), "unexpected")
    return kind_words(kind, getattr(error, "facts", {}))


def kind_words(kind: str, facts: object) -> ErrorWords:
    """The words for a failure of which only its kind and its facts were kept."""
    kind = kind if kind in MESSAGES else "unexpected"
    title, sentence, next_step = (
        _fill(QCoreApplication.translate("errors", text), facts) for text in MESSAGES[kind]
    )
    return ErrorWords(title, sentence, next_step, kind)


class _Facts(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "?"


def _fill(text: str, facts: object) -> str:
    known = facts if isinstance(facts, dict) else {}
    return text.format_map(_Facts({k: "?" if v is None else v for k, v in known.items()}))
