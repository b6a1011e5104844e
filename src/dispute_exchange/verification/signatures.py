"""The signatures of a PDF, judged one by one (ETSI EN 319 102-1 in its basic part).

Owns what pyHanko is asked and what it does not answer by itself; never the verdict on the whole.
"""

import logging
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.generic import ArrayObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError

from dispute_exchange.verification.verdict import Integrity, SignerFacts, TimeSource

MEDIATOR_FIELD: Final = "Mediator1"
DECLARED_FIELDS: Final = frozenset({MEDIATOR_FIELD, "DocTS1", "DocTS2", "DocTS3"})
"""The fields a decision is made with (see ``mediator_desk.decisions.render``); no other may be."""

_PADES: Final = "/ETSI.CAdES.detached"
_NO_CHANGES: Final = frozenset({MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS})
_REFUSALS = (
    PdfError,
    SigningError,
    SignatureValidationError,
    PathError,
    ValueError,
    TypeError,
    zlib.error,
)
"""What pyHanko raises on files made to confuse it; each means that the signature does not hold."""

# WHY: a signer nobody vouches for is an answer of ours; pyHanko logs it with a stack trace, which
# Python prints on the terminal of whoever set up no logging.
for _talkative in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_talkative).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Trust:
    """Under what a signer is known: roots, and revocation lists at hand."""

    roots: tuple[x509.Certificate, ...]
    revocations: tuple[x509.CertificateRevocationList, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """Whose signature a decision must bear: the mediator its record names."""

    name: str
    mediator_id: str


@dataclass(frozen=True, slots=True)
class Examined:
    """What the signatures of a document say, and what is wrong with the bytes."""

    signers: tuple[SignerFacts, ...]
    wrong: frozenset[Integrity]


def examine(pdf: bytes, trust: Trust, expected: Expected | None) -> Examined:
    """Every signature of ``pdf``; no signer means that it has none.

    Raises ValueError when the file cannot be read as a PDF at all.
    """
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        signatures = list(reader.embedded_signatures)
    except _REFUSALS:
        raise ValueError("not a readable PDF") from None
    if not signatures:
        return Examined((), frozenset())
    wrong: set[Integrity] = set()
    signers = []
    for signature in signatures:
        facts, found = _one(signature, trust, expected)
        signers.append(facts)
        wrong |= found
    if not _covers_whole_file(signatures):
        wrong.add(Integrity.COVERAGE)
    # It is the mediator's signature that freezes the document: before it, nothing has to.
    mediator_signed = any(signer.field == MEDIATOR_FIELD for signer in signers)
    if mediator_signed and signatures[0].docmdp_level not in _NO_CHANGES:
        wrong.add(Integrity.CERTIFICATION)
    if not _fields_as_declared(pdf, signatures[0], reader):
        wrong.add(Integrity.FIELDS)
    return Examined(tuple(signers), frozenset(wrong))


def _one(
    signature: EmbeddedPdfSignature, trust: Trust, expected: Expected | None
) -> tuple[SignerFacts, set[Integrity]]:
    wrong: set[Integrity] = set()
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    at = signature.self_reported_timestamp
    status = _validate(signature, trust, at)
    if status is None:
        wrong.add(Integrity.SIGNATURE_VALUE)
    else:
        if not status.intact:
            wrong.add(Integrity.DIGEST)
        if not status.valid:
            wrong.add(Integrity.SIGNATURE_VALUE)
        if status.docmdp_ok is False:
            wrong.add(Integrity.LATER_CHANGES)
    intact = not wrong
    facts = SignerFacts(
        field=str(signature.field_name),
        name=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        signed_at=at,
        time_source=TimeSource.SIGNER,
        level=_level(signature),
        fingerprint=certificate.fingerprint(SHA256()).hex(),
        intact=intact,
        trusted=bool(status is not None and status.trusted),
        revoked=_revoked(certificate, signature, trust),
        expected=_is_expected(signature, certificate, expected),
    )
    return facts, wrong


def _validate(signature: EmbeddedPdfSignature, trust: Trust, at: datetime | None) -> Any:
    """pyHanko's status, or nothing when it could not even be computed.

    WHY at the claimed time: a B-B signature made while its certificate was valid stays readable
    after it expired. That the time is only the signer's claim is told beside it.
    """
    context = ValidationContext(
        trust_roots=[_plain(root) for root in trust.roots],
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    try:
        return validate_pdf_signature(signature, context)
    except _REFUSALS:
        return None


def _covers_whole_file(signatures: Sequence[EmbeddedPdfSignature]) -> bool:
    """SECURITY: pyHanko accepts bytes after the last revision; a decision has none."""
    try:
        levels = [signature.evaluate_signature_coverage() for signature in signatures]
    except _REFUSALS:
        return False
    return SignatureCoverageLevel.ENTIRE_FILE in levels


def _fields_as_declared(pdf: bytes, first: EmbeddedPdfSignature, reader: PdfFileReader) -> bool:
    """SECURITY: a later field may hide the page behind its looks; none may be added or moved."""
    try:
        signed_end = sum(int(number) for number in list(first.byte_range)[2:])
        signed = PdfFileReader(BytesIO(pdf[:signed_end]), strict=True)
        before, now = _fields(signed), _fields(reader)
    except _REFUSALS:
        return False
    return before == now and set(now) == DECLARED_FIELDS


def _fields(reader: PdfFileReader) -> dict[str, tuple[float, ...]]:
    found: dict[str, tuple[float, ...]] = {}
    for name, _value, reference in enumerate_sig_fields(reader):
        rect = reference.get_object().get("/Rect", ArrayObject())
        found[name] = tuple(float(number) for number in rect)
    return found


def _is_expected(
    signature: EmbeddedPdfSignature, certificate: x509.Certificate, expected: Expected | None
) -> bool:
    """Whether the signer is the mediator named by the record, in the mediator's field.

    By the serial number of the subject, where the authority puts the mediator's identifier;
    otherwise by name.
    """
    if expected is None or signature.field_name != MEDIATOR_FIELD:
        return False
    serials = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    if serials:
        return any(serial.value == expected.mediator_id for serial in serials)
    return _name(certificate.subject) == expected.name


def _revoked(certificate: x509.Certificate, signature: EmbeddedPdfSignature, trust: Trust) -> bool:
    """Whether a list by the certificate's own issuer names it.

    WHY whatever the date of revocation: without a time stamp nothing proves that the signature
    was made before. A list counts only when the key that issued the certificate signed it.
    """
    embedded = [x509.load_der_x509_certificate(c.dump()) for c in signature.other_embedded_certs]
    issuers = [c for c in (*trust.roots, *embedded) if _issued(c, certificate)]
    return any(
        _signed_by(revocations, issuer)
        and revocations.get_revoked_certificate_by_serial_number(certificate.serial_number)
        is not None
        for revocations in trust.revocations
        for issuer in issuers
    )


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _signed_by(revocations: x509.CertificateRevocationList, issuer: x509.Certificate) -> bool:
    key = issuer.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey):
        return False
    return revocations.issuer == issuer.subject and revocations.is_signature_valid(key)


def _level(signature: EmbeddedPdfSignature) -> str:
    if str(signature.sig_object.get("/SubFilter")) != _PADES:
        return "CMS"
    attributes = signature.signer_info["unsigned_attrs"].native or ()
    stamped = any(found["type"] == "signature_time_stamp_token" for found in attributes)
    return "PAdES B-T" if stamped else "PAdES B-B"


def _name(name: x509.Name) -> str:
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(oid)
        if found:
            return str(found[0].value)
    return name.rfc4514_string()


def _plain(certificate: x509.Certificate) -> Certificate:
    return Certificate.load(certificate.public_bytes(Encoding.DER))
