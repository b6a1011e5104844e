"""Random reads over a Cobblestone-256 stream, which the library itself only reads from its start.

Owns the reading half of C2SP chunked-encryption with AES-256-GCM: chunk ``k`` of 16 KiB sits at
``56 + k * 16400`` and is decrypted alone. Never writes. The length is authenticated at opening,
through the last chunk.
"""

import hmac
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from dispute_exchange.container.errors import StorageFailed

_CHUNK = 16 * 1024
_TAG = 16
_SALT = 24
_HEADER = 56
_INFO = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"


class _Ciphertext(Protocol):
    @property
    def size(self) -> int: ...
    def read_at(self, offset: int, length: int) -> bytes: ...


class SealedRange:
    """The plaintext of a sealed stream, read anywhere.

    Raises ``StorageFailed`` where the sealed bytes are not the ones written.
    """

    def __init__(self, sealed: _Ciphertext, key: bytes, context: bytes) -> None:
        header = sealed.read_at(0, _HEADER)
        salt, commitment = header[:_SALT], header[_SALT:]
        derived = HKDFExpand(hashes.SHA512(), 32 + 12 + 32, _INFO + salt + context).derive(key)
        self._last, rest = divmod(sealed.size - _HEADER, _CHUNK + _TAG)
        if (
            len(header) < _HEADER
            or rest < _TAG
            or not hmac.compare_digest(derived[44:], commitment)
        ):
            raise StorageFailed(reason="sealed_bytes_changed")
        self._sealed = sealed
        self._cipher = AESGCM(derived[:32])
        self._nonce = int.from_bytes(derived[32:44], "big")
        self._size = self._last * _CHUNK + rest - _TAG
        self._open(self._last, self._last)

    @property
    def size(self) -> int:
        """Bytes of plaintext."""
        return self._size

    def read_at(self, offset: int, length: int) -> bytes:
        """The plaintext from ``offset``, fewer than ``length`` bytes only at the end."""
        length = min(length, self._size - offset)
        if length <= 0:
            return b""
        first, last = offset // _CHUNK, (offset + length - 1) // _CHUNK
        start = offset - first * _CHUNK
        return self._open(first, last)[start : start + length]

    def _open(self, first: int, last: int) -> bytes:
        step = _CHUNK + _TAG
        sealed = memoryview(self._sealed.read_at(_HEADER + first * step, (last - first + 1) * step))
        try:
            return b"".join(
                self._cipher.decrypt(
                    self._nonce_of(first + k), sealed[k * step : (k + 1) * step], None
                )
                for k in range(last - first + 1)
            )
        except (InvalidTag, ValueError) as error:
            raise StorageFailed(reason="sealed_bytes_changed") from error

    def _nonce_of(self, chunk: int) -> bytes:
        return (self._nonce ^ chunk).to_bytes(12, "big")
