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
        """What happened, by the kind of the error or the nearest of its bases, and its facts as
        far as they have a name people know; the others are for ``technical``."""
        facts, pattern = _facts(error), self._pattern(error)
        told = [
            self._fact(name, value) for name, value in facts.items() if f"{{{name}}}" not in pattern
        ]
        shown = "; ".join(one for one in told if one)
        if self.language == "fr":
            shown = shown.replace("; ", "\u00a0; ")
        sentence = pattern.format_map(_Filled(facts))
        if shown:
            sentence = f"{sentence} ({shown})"
        return sentence if all(told) else f"{sentence}. {self.text('more_in_verbose')}"

    def technical(self, error: BaseException) -> str:
        """The code of a failure and all its facts as they are, for a program or for support."""
        told = ", ".join(f"{name}={value}" for name, value in _facts(error).items())
        return f"[{getattr(error, 'kind', '')}{'; ' if told else ''}{told}]"

    def _pattern(self, error: BaseException) -> str:
        known = _table()["errors"]
        kinds = (str(getattr(each, "kind", "")) for each in type(error).__mro__)
        kind = next((each for each in kinds if each in known), "unexpected")
        return str(known[kind][self.language])

    def _fact(self, name: str, value: object) -> str:
        """One fact in words; empty for what only a program understands."""
        if name == "reason":
            return str(_table()["labels"]["reason"].get(str(value), {}).get(self.language, ""))
        if name == "rules" and isinstance(value, tuple):
            return "; ".join(self.label("gate_rule", rule) for rule in value)
        if name == "by":
            return self.label("blocking", value)
        named = _table()["facts"].get(name)
        if named is None:
            return ""
        said = self.instant(value) if isinstance(value, datetime) else str(value)
        return str(named[self.language]).format(said)

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


class _Filled(dict[str, object]):
    """Facts that fill a sentence; what a kind does not carry stays a dash."""

    def __missing__(self, name: str) -> str:
        return "—"


def _facts(error: BaseException) -> dict[str, object]:
    facts = getattr(error, "facts", {})
    return {name: value for name, value in facts.items() if value not in (None, "")}


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
