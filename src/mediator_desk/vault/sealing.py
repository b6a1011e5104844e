"""Sealing and opening: authenticated encryption bound to where a thing belongs.

Owns contexts, key derivation and the two calls ``seal`` and ``unseal``; never stores anything.
The format is C2SP chunked-encryption, AES-256-GCM with SHA-512 (Cobblestone-256): random 192-bit
salt, key commitment, 16 KiB chunks. ``ranges`` reads parts of it.
"""

from typing import Final

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from mediator_desk.vault.errors import SealBroken
from mediator_desk.vault.secrets import KEY_BYTES, KeyMemory

_CONTEXT_PREFIX: Final = b"mdv1"
Part = str | int | bytes


def context(*parts: Part) -> bytes:
    """The parts as one byte string that no other list of parts gives.

    Each part carries its type and length, so that ("ab", "c"), ("a", "bc"), (1,) and ("1",) all
    differ; ciphertext moved from one place to another then fails to authenticate.
    """
    pieces = [_CONTEXT_PREFIX]
    for part in parts:
        match part:
            case bytes():
                mark, body = b"b", part
            case str():
                mark, body = b"s", part.encode("utf-8", "surrogatepass")
            case int():
                mark, body = b"i", str(part).encode("ascii")
        pieces += (mark, len(body).to_bytes(4, "big"), body)
    return b"".join(pieces)


def derive(key: KeyMemory, label: str, *parts: Part) -> KeyMemory:
    """A sub-key of ``key`` for one purpose (HKDF-Expand, SHA-512); the caller wipes it."""
    out = KeyMemory(KEY_BYTES)
    info = context("derive", label, *parts)
    HKDFExpand(SHA512(), KEY_BYTES, info).derive_into(key.view, out.view)
    return out


def seal(key: KeyMemory, bound_to: bytes, plaintext: bytes | bytearray | memoryview) -> bytes:
    """``plaintext`` sealed under ``key``; opens only with the same key and context."""
    encryptor = Cobblestone256Encryptor(key.view, bound_to)
    return encryptor.update(plaintext) + encryptor.finalize()


def unseal(key: KeyMemory, bound_to: bytes, sealed: bytes, *, item: str) -> bytes:
    """What ``seal`` was given, or SealBroken naming ``item``; never a part of it."""
    decryptor = Cobblestone256Decryptor(key.view, bound_to)
    try:
        return decryptor.update(sealed) + decryptor.finalize()
    except InvalidTag:
        raise SealBroken(item=item) from None
