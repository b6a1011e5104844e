"""What the command line says, in French or English.

Owns the lookup of ``resources/cli/words.toml`` and of the shared vocabulary; never a sentence.
"""

import csv
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal

from dispute_exchange import vocabulary
from dispute_exchange.money import Money
from mediator_desk.decisions import typography
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

    def label(self, group: str, code: object) -> str:
        """The label of a code in its group of the vocabulary; an unknown code is shown as it is."""
        return _labels(self.language).get((group, str(code)), str(code))

    def money(self, amount: Money | None) -> str:
        """An amount as people write it, ``74,00 €`` or ``€74.00``; a dash for none."""
        return "—" if amount is None else typography.amount(amount, self._language)

    def day(self, day: date | None) -> str:
        """A calendar day, ``1er juillet 2026`` or ``1 July 2026``; a dash for none."""
        return "—" if day is None else typography.day(day, self._language)

    def instant(self, at: datetime | None) -> str:
        """An instant in UTC, and saying so; a dash for none."""
        return "—" if at is None else typography.instant_utc(at, self._language)

    @property
    def _language(self) -> vocabulary.Language:
        return vocabulary.Language(self.language)


def has_words(kind: str) -> bool:
    """Whether the table has words of its own for an error kind."""
    return kind in _table()["errors"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource_path("cli/words.toml").read_text(encoding="utf-8"))


@cache
def _labels(language: Language) -> dict[tuple[str, str], str]:
    with resource_path("vocabulary.csv").open(encoding="utf-8", newline="") as stream:
        shared = {(row["group"], row["code"]): row[language] for row in csv.DictReader(stream)}
    own = {
        (group, code): words[language]
        for group, codes in _table()["labels"].items()
        for code, words in codes.items()
    }
    return own | shared
