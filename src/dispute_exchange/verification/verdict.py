"""The verdict on a decision document, as facts.

Owns the words of the answer to "is this document what the mediator signed?". Never reads a file,
never says it in a sentence: whoever shows a verdict does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class VerdictKind(StrEnum):
    """The one answer per document.

    ``UNKNOWN_SIGNER``: intact, but a signature leads to no authority this desk trusts.
    ``INCOMPLETE``: only reserved fields are signed, whoever by; the mediator's is still empty.
    A signature added to a reserved field after the mediator's is ``CHANGED``: theirs froze it.
    ``NOT_SIGNED_THOUGH_REGISTERED``: no signature, yet the register knows the decision as signed.
    """

    GENUINE = "genuine"
    CHANGED = "changed"
    UNKNOWN_SIGNER = "unknown_signer"
    REVOKED = "revoked"
    INCOMPLETE = "incomplete"
    UNSIGNED = "unsigned"
    NOT_SIGNED_THOUGH_REGISTERED = "not_signed_though_registered"


class RegisterMatch(StrEnum):
    """What the register says. ``UNKNOWN``: no register at hand, or it never heard of it."""

    UNKNOWN = "unknown"
    MATCHES = "matches"
    DIFFERS = "differs"


class TimeSource(StrEnum):
    """Where a signing time comes from: the signer's own clock, or a time-stamp authority."""

    SIGNER = "signer"
    TIMESTAMP = "timestamp"


class Integrity(StrEnum):
    """One thing found wrong with the bytes; a genuine document has none."""

    NOT_A_PDF = "not_a_pdf"
    DIGEST = "digest"
    SIGNATURE_VALUE = "signature_value"
    COVERAGE = "coverage"
    LATER_CHANGES = "later_changes"
    CERTIFICATION = "certification"
    FIELDS = "fields"
    RECORD_MISSING = "record_missing"
    RECORD_UNREADABLE = "record_unreadable"
    RECORD_TEXT_DIFFERS = "record_text_differs"
    REGISTER_DIFFERS = "register_differs"


@dataclass(frozen=True, slots=True)
class SignerFacts:
    """One signature. ``level`` is ``PAdES B-B``, ``B-T``…; ``trusted``: its certificate leads to
    a trust root; ``intact``: digest and signature value hold over the bytes it covers."""

    field: str
    name: str
    issuer: str
    signed_at: datetime | None
    time_source: TimeSource
    level: str
    fingerprint: str
    intact: bool
    trusted: bool
    revoked: bool
    expected: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer and the facts it rests on.

    ``integrity`` holds what is wrong, empty when nothing is. ``record_sha256`` and ``number`` are
    those of the embedded record, ``pdf_sha256`` that of the file. ``checked_at`` is a UTC instant.
    """

    kind: VerdictKind
    checked_at: datetime
    pdf_sha256: str
    signers: tuple[SignerFacts, ...] = ()
    integrity: frozenset[Integrity] = frozenset()
    register: RegisterMatch = RegisterMatch.UNKNOWN
    record_sha256: str | None = None
    number: str | None = None

    @property
    def genuine(self) -> bool:
        """Whether the document is whole, signed by whom it should be, and as registered."""
        return self.kind is VerdictKind.GENUINE
