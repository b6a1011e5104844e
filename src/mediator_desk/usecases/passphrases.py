"""Judge a passphrase while it is typed, and propose one. Nothing typed is kept or logged."""

import secrets
from dataclasses import dataclass
from typing import Final

from mediator_desk.system.resources import resource_path
from mediator_desk.vault.passphrase import SHORTEST, estimate

WORDS: Final = 5
MOST: Final = 5
# Powers of ten of guesses: under the first a vault would not resist an hour, over the last ages.
_STEPS: Final = (6.0, 10.0, 13.0, 16.0)


@dataclass(frozen=True, slots=True)
class PassphraseRating:
    """``score`` runs from 0 (nothing typed) to ``MOST``.

    ``reason`` is why it is refused (too_short | guessable), None when accepted; ``shortest`` is
    the least number of characters.
    """

    score: int
    reason: str | None
    shortest: int = SHORTEST


def rate_passphrase(typed: str) -> PassphraseRating:
    """How well ``typed`` would protect a vault that was stolen."""
    strength = estimate(typed)
    if not typed:
        return PassphraseRating(0, strength.reason)
    score = 1 + sum(strength.guesses_log10 >= step for step in _STEPS)
    return PassphraseRating(min(score, 2) if strength.reason else score, strength.reason)


def suggest_passphrase(language: str) -> str:
    """Five words drawn at random, easy to remember and to type: over 10^15 possibilities."""
    path = resource_path(f"words/{'fr' if language == 'fr' else 'en'}.txt")
    words = path.read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(words) for _ in range(WORDS))
