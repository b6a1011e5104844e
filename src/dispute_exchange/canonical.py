"""One byte form for every model, so that two parties hash and sign the same thing.

Owns canonical JSON (RFC 8785, JCS) and the digests taken over it; never decides what is hashed.
"""

import hashlib
from typing import Annotated, Any

import rfc8785
from pydantic import BaseModel, ConfigDict, StringConstraints

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""


class Frozen(BaseModel):
    """Base of every exchanged model: immutable, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64")


def canonical_json(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of a model or of plain JSON values; no float may occur in it."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return rfc8785.dumps(plain)


def sha256_hex(data: bytes) -> str:
    """SHA-256 of ``data`` in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of(value: Any) -> str:
    """SHA-256 over the canonical JSON of ``value``, in lower-case hexadecimal."""
    return sha256_hex(canonical_json(value))
