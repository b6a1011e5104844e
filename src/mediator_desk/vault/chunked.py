"""The chunked-encryption format from its text, for what ``cryptography.cobblestone`` cannot do.

Owns the key schedule of a sealed message and the wrapping of keys; never streams (``sealing`` and
``blobs`` use the library for that). Agrees with the library byte for byte, kept by property tests,
and is the insurance should that young module change.
Format: https://c2sp.org/chunked-encryption. A message is a 24-byte salt, a 32-byte key commitment,
then chunks of 16384 bytes and a tag each; the last chunk is shorter, possibly empty, which is how
the length is authenticated.
"""

import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from mediator_desk.vault.errors import SealBroken, VaultLocked
from mediator_desk.vault.secrets import KEY_BYTES, KeyMemory

CHUNK: Final = 16384
TAG: Final = 16
SALT: Final = 24
COMMITMENT: Final = 32
HEADER: Final = SALT + COMMITMENT
SEALED_CHUNK: Final = CHUNK + TAG
_NONCE: Final = 12
_INFO: Final = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00"


def sealed_size(plain_size: int) -> int:
    """Bytes that ``plain_size`` bytes take once sealed."""
    return HEADER + plain_size + TAG * (plain_size // CHUNK + 1)


class MessageKeys:
    """What key, salt and context give for one message: a cipher, its nonces, the commitment."""

    __slots__ = ("_cipher", "_first_nonce", "_material", "commitment")

    def __init__(self, key: KeyMemory, salt: bytes, bound_to: bytes) -> None:
        self._material = KeyMemory(KEY_BYTES + _NONCE + COMMITMENT)
        secret = self._material.view
        HKDFExpand(SHA512(), len(secret), _INFO + salt + bound_to).derive_into(key.view, secret)
        self._first_nonce = int.from_bytes(secret[KEY_BYTES : KEY_BYTES + _NONCE], "big")
        self.commitment = bytes(secret[KEY_BYTES + _NONCE :])
        self._cipher: AESGCM | None = AESGCM(secret[:KEY_BYTES])

    def seal(self, number: int, chunk: memoryview) -> bytes:
        """Chunk ``number``, sealed."""
        return self._open_cipher().encrypt(self._nonce(number), chunk, None)

    def open(self, number: int, sealed: bytes) -> bytes:
        """Chunk ``number`` in clear; raises the library's InvalidTag."""
        return self._open_cipher().decrypt(self._nonce(number), sealed, None)

    def open_into(self, number: int, sealed: bytes, out: memoryview) -> None:
        """The same, into memory that the caller wipes."""
        self._open_cipher().decrypt_into(self._nonce(number), sealed, None, out)

    def wipe(self) -> None:
        """Forgets the keys; safe to call twice."""
        self._cipher = None
        self._material.wipe()

    def _open_cipher(self) -> AESGCM:
        if self._cipher is None:
            raise VaultLocked
        return self._cipher

    def _nonce(self, number: int) -> bytes:
        return (self._first_nonce ^ number).to_bytes(_NONCE, "big")


def wrap_key(key: KeyMemory, bound_to: bytes, secret: KeyMemory) -> bytes:
    """``secret`` sealed under ``key``, without ever lying in memory that is not wiped."""
    salt = os.urandom(SALT)
    keys = MessageKeys(key, salt, bound_to)
    try:
        return salt + keys.commitment + keys.seal(0, secret.view)
    finally:
        keys.wipe()


def unwrap_key(key: KeyMemory, bound_to: bytes, wrapped: bytes, *, item: str) -> KeyMemory:
    """The key that ``wrap_key`` was given, in memory of its own; raises SealBroken for ``item``."""
    secret = KeyMemory(KEY_BYTES)
    if len(wrapped) != sealed_size(KEY_BYTES):
        raise SealBroken(item=item)
    keys = MessageKeys(key, wrapped[:SALT], bound_to)
    try:
        if not hmac.compare_digest(keys.commitment, wrapped[SALT:HEADER]):
            raise SealBroken(item=item)
        keys.open_into(0, wrapped[HEADER:], secret.view)
    except InvalidTag:
        secret.wipe()
        raise SealBroken(item=item) from None
    finally:
        keys.wipe()
    return secret
