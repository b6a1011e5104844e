"""What a register of issued decisions answers when a document is held against it.

Owns the question and the shape of the answer; a desk, a platform or nobody keeps the register.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """How a document names itself: the digest of its bytes, and its record's number if readable."""

    pdf_sha256: str
    number: str | None


@dataclass(frozen=True, slots=True)
class Registered:
    """A decision as it was issued: digests of the signed PDF and its record, size in bytes.

    ``replaced_by`` is the number of the decision that replaced it, if one did.
    """

    number: str
    pdf_sha256: str
    record_sha256: str
    size: int
    replaced_by: str | None = None


Register = Callable[[Asked], Registered | None]
"""The decision a document claims to be, or nothing when the register never heard of it."""


def no_register(_asked: Asked) -> Registered | None:
    """The answer where there is no register at hand."""
    return None
