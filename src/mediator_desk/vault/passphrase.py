"""What makes a passphrase good enough to protect a vault that may be stolen.

Owns the rule; never keeps or logs what was typed. Needs no network and knows no list of leaks.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

from mediator_desk.vault.errors import WeakPassphrase

SHORTEST: Final = 12
_LONGEST_LOOKED_AT: Final = 100
_LEAST_GUESSES_LOG10: Final = 10.0
"""Ten thousand million guesses: about a year of one fast graphics card at the default cost."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How a passphrase fares: its length in characters, and guesses to find it as a power of 10."""

    length: int
    guesses_log10: float

    @property
    def reason(self) -> str | None:
        """Why it is refused (too_short | guessable), None when accepted."""
        if self.length < SHORTEST:
            return "too_short"
        if self.guesses_log10 < _LEAST_GUESSES_LOG10:
            return "guessable"
        return None


def estimate(passphrase: str | bytearray) -> Strength:
    """The strength of what was typed, fast enough to follow the typing."""
    from zxcvbn import zxcvbn  # WHY here: its word lists take a tenth of a second to load.

    text = passphrase if isinstance(passphrase, str) else passphrase.decode("utf-8")
    text = unicodedata.normalize("NFC", text)
    if not text:
        return Strength(0, 0.0)
    found = zxcvbn(text[:_LONGEST_LOOKED_AT], max_length=_LONGEST_LOOKED_AT)
    return Strength(len(text), float(found["guesses_log10"]))


def require_strong(passphrase: str | bytearray) -> None:
    """Raises WeakPassphrase with the reason, or returns."""
    reason = estimate(passphrase).reason
    if reason is not None:
        raise WeakPassphrase(reason=reason, minimum=SHORTEST)
