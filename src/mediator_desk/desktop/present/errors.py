"""One table: the kind of a failure to a title, a sentence and a next step.

Owns the lookup; the words themselves are in ``error_table``. A known failure (``DeskError`` or
``ExchangeError``) is told by its kind; anything else is a bug and says so.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.present.error_table import MESSAGES


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """What happened; why and what is safe; what to do next (the words of one button)."""

    title: str
    sentence: str
    next_step: str
    kind: str


def error_words(error: BaseException) -> ErrorWords:
    """The words for ``error`` in the language in use; facts fill the placeholders."""
    kind = str(getattr(error, "kind", "unexpected"))
    if kind not in MESSAGES:
        kind = "unexpected"
    facts = getattr(error, "facts", {})
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
