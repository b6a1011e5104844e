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

    ``UNKNOWN_SIGNER``: intact, but a signature leads to no authority known here, or is not by the
    person whose field it stands in.
    ``INCOMPLETE``: everything signed holds, yet somebody the record names has not signed.
    ``UNSIGNED``: a decision, without any signature.
    ``NOT_SIGNED_THOUGH_REGISTERED``: no signature, yet the register knows the decision as signed.
    ``NOT_A_DECISION``: no decision at all: not a readable PDF, or one that carries neither the
    data nor the fields of a decision.
    """

    GENUINE = "genuine"
    CHANGED = "changed"
    UNKNOWN_SIGNER = "unknown_signer"
    REVOKED = "revoked"
    INCOMPLETE = "incomplete"
    UNSIGNED = "unsigned"
    NOT_SIGNED_THOUGH_REGISTERED = "not_signed_though_registered"
    NOT_A_DECISION = "not_a_decision"


class RegisterMatch(StrEnum):
    """What the register says. ``UNKNOWN``: no register at hand, or it never heard of it."""

    UNKNOWN = "unknown"
    MATCHES = "matches"
    DIFFERS = "differs"


class TimeSource(StrEnum):
    """Where a signing time comes from: the signer's own clock, or a time-stamp authority."""

    SIGNER = "signer"
    TIMESTAMP = "timestamp"


class Level(StrEnum):
    """How much of its own proof a signature carries (ETSI EN 319 142-1); never promised unproven.

    ``B_T``: a trusted time. ``B_LT``: and the data to check the certificate later. ``B_LTA``: and
    a time stamp over all of it. ``CMS``: no PAdES signature at all.
    """

    CMS = "CMS"
    B_B = "PAdES B-B"
    B_T = "PAdES B-T"
    B_LT = "PAdES B-LT"
    B_LTA = "PAdES B-LTA"


class Integrity(StrEnum):
    """One thing found wrong; a genuine document has none.

    The first group concerns the signatures, the second what changed after the first of them, the
    third the record and the register.
    """

    NOT_A_PDF = "not_a_pdf"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    DIGEST = "digest"
    SIGNATURE_VALUE = "signature_value"
    WEAK_DIGEST = "weak_digest"
    CONTAINER = "container"
    COVERAGE = "coverage"
    FILE_STRUCTURE = "file_structure"
    CERTIFICATION = "certification"
    TIMESTAMP = "timestamp"
    ARCHIVE = "archive"
    RESERVED_FIELD = "reserved_field"

    LATER_CHANGES = "later_changes"
    FIELDS = "fields"
    PAGES = "pages"
    CONTENT = "content"
    ANNOTATION = "annotation"
    APPEARANCE = "appearance"
    SCRIPT = "script"
    STRUCTURE = "structure"
    METADATA = "metadata"
    ATTACHMENT = "attachment"

    RECORD_MISSING = "record_missing"
    RECORD_UNREADABLE = "record_unreadable"
    RECORD_TEXT_DIFFERS = "record_text_differs"
    REGISTER_DIFFERS = "register_differs"


class Remark(StrEnum):
    """Something to know that leaves the verdict as it is."""

    TIME_CLAIMED = "time_claimed"
    TIME_AHEAD = "time_ahead"
    TIMESTAMP_UNTRUSTED = "timestamp_untrusted"
    TIMESTAMP_EXPIRED = "timestamp_expired"
    TIMESTAMP_AHEAD = "timestamp_ahead"
    REVOKED_SINCE = "revoked_since"
    REVOKED_BEFORE = "revoked_before"
    REVOKED_UNPROVEN = "revoked_unproven"
    REVOCATION_UNCHECKED = "revocation_unchecked"
    LIST_EXPIRED = "list_expired"
    EXPIRED_SINCE = "expired_since"
    EXPIRED_WHEN_SIGNED = "expired_when_signed"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class SignerFacts:
    """One signature of a person or a body.

    ``signed_at`` is the proven time where ``time_source`` says so, else the signer's own claim.
    ``trusted``: its certificate leads to a trust root; ``intact``: digest and value hold over the
    bytes it covers; ``expected``: it is by whom the record names for this field; ``revoked``: its
    certificate was withdrawn at ``revoked_at``, and nothing proves that it signed before.
    """

    field: str
    name: str
    issuer: str
    signed_at: datetime | None
    time_source: TimeSource
    level: Level
    fingerprint: str
    intact: bool
    trusted: bool
    revoked: bool
    expected: bool
    revoked_at: datetime | None = None
    valid_until: datetime | None = None
    remarks: frozenset[Remark] = frozenset()

    @property
    def untrusted(self) -> bool:
        """Whether its certificate was judged and leads to no root.

        WHY not of altered bytes: what does not hold is nobody's, so no path was looked for.
        """
        return self.intact and not self.trusted


@dataclass(frozen=True, slots=True)
class StampFacts:
    """One document time stamp: the authority that gave it, and when.

    ``trusted``: the authority leads to a root of time; ``holds``: and this is still provable
    today, by itself or by a later time stamp.
    """

    field: str
    authority: str
    issuer: str
    stamped_at: datetime
    intact: bool
    trusted: bool
    holds: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer and the facts it rests on.

    ``integrity`` holds what is wrong, empty when nothing is. ``missing`` are the people who still
    have to sign. ``record_sha256`` and ``number`` are those of the embedded record,
    ``pdf_sha256`` that of the file. ``replaced_by`` is the number of the decision that replaced
    this one, when the register knows it. ``checked_at`` is a UTC instant.
    """

    kind: VerdictKind
    checked_at: datetime
    pdf_sha256: str
    signers: tuple[SignerFacts, ...] = ()
    stamps: tuple[StampFacts, ...] = ()
    missing: tuple[str, ...] = ()
    integrity: frozenset[Integrity] = frozenset()
    remarks: frozenset[Remark] = frozenset()
    register: RegisterMatch = RegisterMatch.UNKNOWN
    record_sha256: str | None = None
    number: str | None = None
    replaced_by: str | None = None

    @property
    def genuine(self) -> bool:
        """Whether the document is whole, signed by whom it should be, and as registered."""
        return self.kind is VerdictKind.GENUINE
