"""What there is to know of a signature beside the verdict: its time, and its certificate's.

Owns these rules; the sentences are ``words``'.
"""

from collections.abc import Iterator
from datetime import datetime

from cryptography import x509

from dispute_exchange.verification.proof import Proof
from dispute_exchange.verification.revocations import SKEW, Standing
from dispute_exchange.verification.verdict import Remark


def of(
    certificate: x509.Certificate,
    proof: Proof,
    known: Standing,
    at: datetime | None,
    checked_at: datetime,
) -> frozenset[Remark]:
    """The remarks on a signature made ``at`` (proven or claimed) and judged at ``checked_at``."""
    of_time, of_standing = _of_time(proof, at, checked_at), _of_standing(proof, known, checked_at)
    return frozenset([*of_time, *of_standing, *_of_validity(certificate, at, checked_at)])


def revoked(known: Standing, proof: Proof) -> bool:
    """WHY whatever the date without a proof: a signer can claim any time before the withdrawal."""
    if known.revoked_at is None:
        return False
    return proof.at is None or known.revoked_at <= proof.at


def _of_time(proof: Proof, at: datetime | None, checked_at: datetime) -> Iterator[Remark]:
    if proof.at is None:
        yield Remark.TIME_CLAIMED
        if at is not None and at > checked_at + SKEW:
            yield Remark.TIME_AHEAD
    if proof.untrusted:
        yield Remark.TIMESTAMP_UNTRUSTED
    if proof.expired:
        yield Remark.TIMESTAMP_EXPIRED
    if proof.ahead:
        yield Remark.TIMESTAMP_AHEAD


def _of_standing(proof: Proof, known: Standing, checked_at: datetime) -> Iterator[Remark]:
    if known.revoked_at is not None and not revoked(known, proof):
        yield Remark.REVOKED_SINCE
    elif known.revoked_at is not None:
        yield Remark.REVOKED_BEFORE if proof.at else Remark.REVOKED_UNPROVEN
    elif not known.told:
        yield Remark.REVOCATION_UNCHECKED
    elif known.current_until is not None and known.current_until < (proof.at or checked_at):
        yield Remark.LIST_EXPIRED


def _of_validity(
    certificate: x509.Certificate, at: datetime | None, checked_at: datetime
) -> Iterator[Remark]:
    end = certificate.not_valid_after_utc
    if at is not None and at > end:
        yield Remark.EXPIRED_WHEN_SIGNED
    elif end < checked_at:
        yield Remark.EXPIRED_SINCE
