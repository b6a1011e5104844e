"""Whether one text repeats another, word for word.

Owns the comparison by consecutive words; never knows whose words they are.
"""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """The words of ``text`` without capitals, accents or punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def sequences(text: str, length: int) -> frozenset[tuple[str, ...]]:
    """Every run of ``length`` consecutive words of ``text``."""
    words = words_of(text)
    return frozenset(
        tuple(words[start : start + length]) for start in range(len(words) - length + 1)
    )


def repeats(text: str, others: Iterable[str], length: int) -> tuple[int, ...]:
    """Which of ``others`` (by position from 0) share ``length`` consecutive words with ``text``."""
    own = sequences(text, length)
    return tuple(
        index for index, other in enumerate(others) if own and own & sequences(other, length)
    )


def echoes(
    text: str, secrets: Iterable[str], length: int, known: Iterable[str] = ()
) -> tuple[int, ...]:
    """Which of ``secrets`` share ``length`` consecutive words with ``text`` that no one else has.

    Words that stand in one of the ``known`` texts are everybody's.
    """
    own = sequences(text, length)
    if not own:
        return ()
    own -= frozenset().union(*(sequences(told, length) for told in known))
    return tuple(index for index, secret in enumerate(secrets) if own & sequences(secret, length))


_SHORTEST = 4
"""Of words in confidence, fewer than these are nobody's in particular."""


def quoted(
    text: str, secrets: Iterable[str], length: int, known: Iterable[str] = ()
) -> tuple[int, ...]:
    """Which of ``secrets`` (by position from 0) ``text`` quotes.

    That is ``length`` consecutive words of one, or all the words of one that has fewer. Words that
    everybody read in one of the ``known`` texts are no secret.
    """
    said = {size: sequences(text, size) for size in range(_SHORTEST, length + 1)}
    open_words = tuple(known)
    found = []
    for index, secret in enumerate(secrets):
        size = min(length, len(words_of(secret)))
        shared = said[size] & sequences(secret, size) if size >= _SHORTEST else frozenset()
        if shared and shared - frozenset().union(*(sequences(t, size) for t in open_words)):
            found.append(index)
    return tuple(found)
