"""Spelling in French and English, offline: the one place that speaks with the Hunspell library.

Owns the dictionaries of ``resources/spelling`` in memory and the cutting of a text into words;
never keeps a word: those a person adds are given with each question.
"""

import re
import threading
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Final, Literal

from mediator_desk.errors import DeskError
from mediator_desk.system.resources import resource_path

Tongue = Literal["fr", "en"]
TONGUES: Final[tuple[Tongue, ...]] = ("fr", "en")

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'\-\u2010\u2011][^\W\d_]+)*")
"""A word with its apostrophes and hyphens."""
_FIELD: Final = re.compile(r"‹[^‹›\n]{1,80}›")
_PIECE: Final = re.compile(r"\S+")
_NOT_WORDS: Final = re.compile(r"\d|.@.")
_ADDRESS: Final = re.compile(r"https?://|www\.", re.IGNORECASE)
_LONGEST: Final = 60


class SpellingUnavailable(DeskError):
    """The dictionary of a language cannot be read. Facts: ``language``."""

    kind: ClassVar[str] = "spelling_unavailable"


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word no dictionary knows, by its place in the text that was looked at."""

    start: int
    length: int
    word: str


class Speller:
    """One language. Safe to use from several threads, one question at a time."""

    def __init__(self, tongue: Tongue) -> None:
        """Reads the dictionary, about 100 ms. Raises SpellingUnavailable."""
        from hunspell import Hunspell, HunspellFilePathError

        folder = resource_path(f"spelling/{tongue}.aff").parent
        self._turn = threading.Lock()
        self._judged: dict[str, bool] = {}
        try:
            self._dictionary = Hunspell(tongue, hunspell_data_dir=str(folder))
        except (HunspellFilePathError, OSError):
            raise SpellingUnavailable(language=tongue) from None

    def misspelt(self, text: str, known: Collection[str] = ()) -> Iterator[Misspelt]:
        """The words of ``text`` that are in neither the dictionary nor ``known`` (case folded)."""
        apart, reached = _apart(text), 0
        for match in _WORD.finditer(text):
            start, end = match.span()
            while reached < len(apart) and apart[reached][1] <= start:
                reached += 1
            if reached < len(apart) and apart[reached][0] < end:
                continue
            if not self._knows(match.group(), known):
                yield Misspelt(start, end - start, match.group())

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first; up to half a second."""
        if len(word) > _LONGEST:
            return ()
        with self._turn:
            return tuple(self._dictionary.suggest(_plain(word)))

    def _knows(self, word: str, known: Collection[str]) -> bool:
        plain = _plain(word)
        if plain.casefold() in known or self._right(plain):
            return True
        # WHY part by part: names people add stand behind an elision or inside a compound too.
        parts = re.split(r"['\-]", plain)
        return len(parts) > 1 and all(
            part.casefold() in known or len(part) == 1 or self._right(part) for part in parts
        )

    def _right(self, word: str) -> bool:
        if len(word) > _LONGEST:
            return True
        judged = self._judged.get(word)
        if judged is None:
            with self._turn:
                judged = bool(self._dictionary.spell(word))
            self._judged[word] = judged
        return judged


def _apart(text: str) -> list[tuple[int, int]]:
    """Where no words are looked for, from first to last: addresses, whatever has a figure in it
    (order numbers, articles), and fields to fill.

    WHY piece by piece: one expression for all of it takes hours over a long line without a space.
    """
    found = [match.span() for match in _FIELD.finditer(text)]
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if _NOT_WORDS.search(text, start, end):
            found.append((start, end))
        elif address := _ADDRESS.search(text, start, end):
            found.append((address.start(), end))
    return _joined(sorted(found))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


@cache
def speller(tongue: Tongue) -> Speller:
    """The speller of a language, read once. Raises SpellingUnavailable."""
    return Speller(tongue)


def words_of(text: str) -> frozenset[str]:
    """The words of a name or a title, case folded, as ``known`` takes them."""
    return frozenset(_plain(match.group()).casefold() for match in _WORD.finditer(text)) | {
        part.casefold()
        for match in _WORD.finditer(text)
        for part in re.split(r"['\-]", _plain(match.group()))
    }


def _plain(word: str) -> str:
    """WHY: the dictionaries write the plain apostrophe and hyphen."""
    return word.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-")
