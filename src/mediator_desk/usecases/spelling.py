"""Spelling of what is written: words known beside the dictionaries, suggestions, learning."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from dispute_exchange.vocabulary import Language
from mediator_desk.store import clauses as store
from mediator_desk.store import disputes
from mediator_desk.system import spelling
from mediator_desk.system.spelling import Misspelt, Speller, Tongue
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.typed_words import bounded, without_hidden

__all__ = [
    "Misspelt",
    "Speller",
    "Spelling",
    "forget_word",
    "learn_word",
    "read_spelling",
    "suggest_words",
    "tongue_of",
]


_LONGEST: Final = 100
_TONGUES: Final[dict[Language, Tongue]] = {Language.FR: "fr", Language.EN: "en"}
"""Letters; the longest words of both dictionaries have some forty."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Both dictionaries, and the words let through beside them: learned, and names of the file."""

    spellers: dict[str, Speller]
    known: frozenset[str]
    learned: tuple[str, ...]


def read_spelling(desk: Desk, dispute_id: UUID) -> Spelling:
    """What the text of a draft is checked against. Raises SpellingUnavailable or DisputeUnknown."""
    with desk.vault.engine.connect() as connection:
        facts = disputes.get(connection, dispute_id).facts
        learned = store.learned(connection, desk.vault)
    names = [
        *(party.name for party in facts.parties),
        facts.mediator.name,
        facts.body.name,
        facts.order.item if facts.order else "",
        *learned,
    ]
    known = frozenset().union(*(spelling.words_of(name) for name in names))
    return Spelling({each: spelling.speller(each) for each in spelling.TONGUES}, known, learned)


def suggest_words(word: str, tongue: Tongue) -> tuple[str, ...]:
    """What may have been meant by a word; slow, to be asked away from the screen."""
    return spelling.speller(tongue).suggestions(word)


def learn_word(desk: Desk, word: str) -> None:
    """Let a word through from now on, in every dispute; kept sealed in the vault.

    Errors: ``TextEmpty``, ``TextTooLong``, ``TextUnreadable``.
    """
    word = bounded(without_hidden(word), _LONGEST)
    with desk.vault.writer.begin() as connection:
        store.learn(connection, desk.vault, word, desk.clock())


def forget_word(desk: Desk, word: str) -> None:
    """Let it through no longer."""
    with desk.vault.writer.begin() as connection:
        store.forget(connection, desk.vault, word)


def tongue_of(language: Language) -> Tongue | None:
    """The dictionary for a language; none for those there is no dictionary of."""
    return _TONGUES.get(language)
