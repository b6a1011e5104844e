"""What the command line says, in French or English.

Owns the lookup of ``resources/cli/words.toml`` and of the shared vocabulary; never a sentence.
"""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from mediator_desk.system.resources import resource_path

Language = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: Language

    def text(self, name: str, /, **facts: object) -> str:
        """The text ``name`` with its placeholders filled."""
        return str(_table()["texts"][name][self.language]).format(**facts)

    def error(self, error: BaseException) -> str:
        """What happened, by the kind of the error or the nearest of its bases, with its facts."""
        known = _table()["errors"]
        kinds = [str(getattr(each, "kind", "")) for each in type(error).__mro__]
        kind = next((each for each in kinds if each in known), "unexpected")
        facts = getattr(error, "facts", {})
        told = ", ".join(f"{name}={value}" for name, value in facts.items() if value is not None)
        return f"{known[kind][self.language]} [{kinds[0]}{'; ' if told else ''}{told}]"

    def kind(self, kind: str) -> str:
        """What an error kind means, without facts."""
        known = _table()["errors"]
        return str(known[kind if kind in known else "unexpected"][self.language])

    def label(self, code: object) -> str:
        """The label of a code of the shared vocabulary, or the code itself."""
        return _labels(self.language).get(str(code), str(code))


def has_words(kind: str) -> bool:
    """Whether the table has words of its own for an error kind."""
    return kind in _table()["errors"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource_path("cli/words.toml").read_text(encoding="utf-8"))


@cache
def _labels(language: Language) -> dict[str, str]:
    with resource_path("vocabulary.csv").open(encoding="utf-8", newline="") as stream:
        return {row["code"]: row[language] for row in csv.DictReader(stream)}
