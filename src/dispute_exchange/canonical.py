"""One byte form for every model, so that two parties hash and sign the same thing.

Owns canonical JSON (RFC 8785, JCS) and the digests taken over it; never decides what is hashed.
"""

import hashlib
from typing import Annotated, Any, Final

import rfc8785
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""

LARGEST: Final = 2**53 - 1
"""The largest integer canonical JSON carries exactly (RFC 8785, I-JSON).

SECURITY: every integer exchanged is bounded by it, so that a hostile one is refused as malformed
where it is read, instead of overflowing a hash, a database or a date further in.
"""

Count = Annotated[int, Field(ge=0, le=LARGEST)]
"""How many of something: bytes, seconds, items."""

Ordinal = Annotated[int, Field(ge=1, le=LARGEST)]
"""The place of something in a list that begins with 1."""


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
