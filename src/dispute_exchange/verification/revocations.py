"""Whether a certificate was withdrawn, by the lists and answers at hand.

Owns reading them (RFC 5280, RFC 6960). A list or an answer counts only when the authority that
issued the certificate, or a responder it named, signed it. Never fetches any.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from dispute_exchange.verification.answers import Answer

SKEW: Final = timedelta(minutes=10)
"""By how much the clock of an authority may go before this one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Certificates, lists and answers, from a document and from whoever judges it."""

    certificates: tuple[x509.Certificate, ...] = ()
    lists: tuple[x509.CertificateRevocationList, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the evidence says of a chain. ``revoked_at``: the earliest withdrawal in it.

    ``told``: some list or answer speaks of the certificate itself; ``current_until``: until when
    the freshest of them holds, none where none says.
    """

    revoked_at: datetime | None = None
    told: bool = False
    current_until: datetime | None = None


@dataclass(slots=True)
class _Gathered:
    """``latest``: what is dated after it clears nobody yet, though a withdrawal in it counts."""

    latest: datetime
    revoked: list[datetime] = field(default_factory=list)
    until: list[datetime] = field(default_factory=list)
    told: bool = False


def standing(
    certificate: x509.Certificate,
    evidence: Evidence,
    roots: Sequence[x509.Certificate],
    checked_at: datetime,
) -> Standing:
    """What is known of ``certificate`` and of every authority above it, up to a root.

    SECURITY: a list dated after ``checked_at`` was made to look current for ever, and clears
    nobody.
    """
    known, latest = (*roots, *evidence.certificates), checked_at + SKEW
    own, above = _gather(certificate, known, evidence, latest), _Gathered(latest)
    current, seen = certificate, {certificate}
    while (issuer := _issuer(current, known)) is not None and issuer not in seen:
        seen.add(issuer)
        if issuer not in roots:
            above.revoked += _gather(issuer, known, evidence, latest).revoked
        current = issuer
    return Standing(
        revoked_at=min([*own.revoked, *above.revoked], default=None),
        told=own.told,
        current_until=max(own.until, default=None),
    )


def issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether the key of ``issuer`` signed ``certificate``."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _issuer(
    certificate: x509.Certificate, known: Iterable[x509.Certificate]
) -> x509.Certificate | None:
    return next((one for one in known if issued(one, certificate)), None)


def _gather(
    certificate: x509.Certificate,
    known: Sequence[x509.Certificate],
    evidence: Evidence,
    latest: datetime,
) -> _Gathered:
    found = _Gathered(latest)
    for issuer in (one for one in known if issued(one, certificate)):
        for listed in evidence.lists:
            if _list_by(listed, issuer):
                _read_list(listed, certificate, found)
        for answer in evidence.answers:
            _read_answer(answer, certificate, issuer, found)
    return found


def _read_list(
    listed: x509.CertificateRevocationList, certificate: x509.Certificate, found: _Gathered
) -> None:
    parts = {type(one.value): one.value for one in listed.extensions}
    share = parts.get(x509.IssuingDistributionPoint)
    if isinstance(share, x509.IssuingDistributionPoint) and share.indirect_crl:
        return  # its numbers may be those of another authority
    whole = x509.DeltaCRLIndicator not in parts and not _is_partial(share)
    if whole and listed.last_update_utc <= found.latest:
        found.told = True
        if listed.next_update_utc is not None:
            found.until.append(listed.next_update_utc)
    entry = listed.get_revoked_certificate_by_serial_number(certificate.serial_number)
    if entry is not None:
        found.revoked.append(entry.revocation_date_utc)


def _is_partial(share: x509.ExtensionType | None) -> bool:
    """SECURITY: a list of some certificates or of some reasons clears nobody (RFC 5280, 5.2.5)."""
    return isinstance(share, x509.IssuingDistributionPoint) and bool(
        share.only_contains_ca_certs
        or share.only_contains_attribute_certs
        or share.only_some_reasons
    )


def _read_answer(
    answer: Answer,
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    found: _Gathered,
) -> None:
    said = [one for one in answer.said if one.serial == certificate.serial_number]
    if not said or not _answer_by(answer, issuer):
        return
    in_force = [one for one in said if one.since <= found.latest]
    found.told = found.told or bool(in_force)
    found.until += [one.until for one in in_force if one.until is not None]
    found.revoked += [one.revoked_at for one in said if one.revoked_at is not None]


def _list_by(listed: x509.CertificateRevocationList, issuer: x509.Certificate) -> bool:
    key = issuer.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey):
        return False
    return listed.issuer == issuer.subject and listed.is_signature_valid(key)


def _answer_by(answer: Answer, issuer: x509.Certificate) -> bool:
    """Whether the issuer, or a responder it certified for this, signed the answer."""
    named = [
        one
        for one in answer.certificates
        if one == issuer or (issued(issuer, one) and _may_answer(one))
    ]
    return any(answer.is_signed_by(one) for one in (issuer, *named))


def _may_answer(responder: x509.Certificate) -> bool:
    try:
        usage = responder.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except (x509.ExtensionNotFound, ValueError):
        return False
    return ExtendedKeyUsageOID.OCSP_SIGNING in usage
