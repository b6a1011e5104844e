"""The printed recovery key: 160 random bits in Crockford base32, with a check on typing.

Owns the writing and the reading of it; never stores one.
"""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final, Self

from mediator_desk.vault.errors import RecoveryKeyMistyped

_SECRET_BYTES: Final = 20
_CHECK_BITS: Final = 10
_LETTERS: Final = 34
_GROUP: Final = 5
# https://www.crockford.com/base32.html: no I, L, O, U; what looks like a digit is read as one.
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_SEPARATORS: Final = str.maketrans("", "", "- \t\r\n\u00a0\u2010\u2011\u2013")


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryKey:
    """A way into the vault that is printed once and kept away from the computer."""

    secret: bytes

    @classmethod
    def random(cls) -> Self:
        """A fresh one."""
        return cls(secrets.token_bytes(_SECRET_BYTES))

    @classmethod
    def parse(cls, typed: str) -> Self:
        """What a person typed: any case, any grouping, O for 0, I and L for 1.

        Raises RecoveryKeyMistyped, which a typing error gives in 1023 cases of 1024; a key of
        another vault passes here and fails to open.
        """
        letters = typed.translate(_SEPARATORS).upper().translate(_LOOKALIKES)
        if len(letters) != _LETTERS:
            raise RecoveryKeyMistyped(reason="length")
        number = 0
        for letter in letters:
            value = _ALPHABET.find(letter)
            if value < 0:
                raise RecoveryKeyMistyped(reason="letter")
            number = number << 5 | value
        secret = (number >> _CHECK_BITS).to_bytes(_SECRET_BYTES, "big")
        if _check(secret) != number & ((1 << _CHECK_BITS) - 1):
            raise RecoveryKeyMistyped(reason="check")
        return cls(secret)

    @property
    def text(self) -> str:
        """As printed: seven groups, ``XXXXX-…-XXXX``."""
        number = int.from_bytes(self.secret, "big") << _CHECK_BITS | _check(self.secret)
        letters = "".join(
            _ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS))
        )
        return "-".join(letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))

    def __repr__(self) -> str:
        # SECURITY: a key must not reach a log through a traceback or a careless f-string.
        return "RecoveryKey(…)"


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"mediator-desk recovery key" + secret).digest()
    return int.from_bytes(digest[:2], "big") >> (16 - _CHECK_BITS)
