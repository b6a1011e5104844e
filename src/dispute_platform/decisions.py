"""The signed decision at the door: nothing is delivered to a party that was not checked first.

Owns the checks on an uploaded PDF: its signatures, whose they are, and that the record it embeds
is the one its act names. pyHanko and pikepdf are imported only when a decision arrives.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from pydantic import ValidationError

from dispute_exchange.acts import Act, IssueDecision, SupplementDecision
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.decision import DecisionRecord, Signatory
from dispute_platform.clock import legal_day
from dispute_platform.errors import Refusal

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

RECORD_NAME = "decision.json"
_RECORD_LIMIT = 16 << 20
_NEARLY_TODAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Trust:
    """Under which roots people sign, and with which certificates (SHA-256, hex).

    ``certificates`` are the mediator's own, ``beside`` those of whoever may sign with them.
    """

    roots: tuple[x509.Certificate, ...]
    above: tuple[x509.Certificate, ...]
    certificates: frozenset[str]
    beside: frozenset[str] = frozenset()


class _Signed(NamedTuple):
    """One signature that holds: in which field, with which certificate (and its digest)."""

    field: str
    certificate: x509.Certificate
    digest: str


def certificate_digest(pem: str) -> str:
    """SHA-256 of the certificate in ``pem``, over its DER form."""
    der = x509.load_pem_x509_certificate(pem.encode("ascii")).public_bytes(Encoding.DER)
    return hashlib.sha256(der).hexdigest()


def check_decision(
    pdf: bytes, act: Act, content: IssueDecision, trust: Trust, now: datetime
) -> str:
    """The digest of the certificate ``pdf`` is signed with, once everything about it holds.

    Raises ``Refusal`` ``decision_refused``; its ``reason`` is one of ``digest``, ``size``,
    ``unreadable``, ``unsigned``, ``tampered``, ``untrusted``, ``other_signer``, ``incomplete``,
    ``tail``, ``record_missing``, ``record_digest``, ``record_unreadable``, ``record_differs``.
    ``Refusal`` ``dated_ahead`` when its day is yet to come: a number of another year and law not
    in force would follow from a clock that is fast.
    """
    if sha256_hex(pdf) != content.pdf_sha256:
        _refuse("digest")
    if len(pdf) != content.size:
        _refuse("size")
    signed = _check_signatures(pdf, trust, now)
    record = _embedded_record(pdf)
    if sha256_hex(record) != content.record_sha256:
        _refuse("record_digest")
    try:
        decided = DecisionRecord.model_validate_json(record)
    except ValidationError:
        _refuse("record_unreadable")
    _check_record(decided, act, content)
    if decided.issued_on > legal_day(now) + _NEARLY_TODAY:
        raise Refusal("dated_ahead", issued_on=decided.issued_on.isoformat())
    return _check_people(signed, decided, trust)


def check_supplement(
    pdf: bytes, issued: bytes, content: SupplementDecision, trust: Trust, now: datetime
) -> None:
    """Nothing, once ``pdf`` is ``issued`` itself with time stamps and proofs behind.

    WHY the whole verdict again: what follows the issued bytes is what a party will be shown.
    Raises ``Refusal`` ``decision_refused``; its ``reason`` is ``digest``, ``size``,
    ``not_continued``, ``tampered``, ``untrusted`` or ``not_stamped``.
    """
    from dispute_exchange.verification.check import verify_decision
    from dispute_exchange.verification.trust import Trust as Judged

    if sha256_hex(pdf) != content.pdf_sha256:
        _refuse("digest")
    if len(pdf) != content.size:
        _refuse("size")
    if len(pdf) <= len(issued) or not pdf.startswith(issued):
        _refuse("not_continued")
    verdict = verify_decision(pdf, Judged(trust.roots), now)
    if verdict.integrity:
        _refuse("tampered", integrity=sorted(verdict.integrity))
    if not verdict.signers or not all(one.trusted and one.expected for one in verdict.signers):
        _refuse("untrusted")
    if not verdict.stamps:
        _refuse("not_stamped")


def _check_people(signed: list[_Signed], decided: DecisionRecord, trust: Trust) -> str:
    """The mediator's certificate, once everyone the record names has signed and nobody else.

    SECURITY: the mediator is awaited whatever the signatories say, by the rule of verification.
    """
    from dispute_exchange.verification.fields import MEDIATOR_FIELD
    from dispute_exchange.verification.trust import expected_of

    awaited = expected_of(decided).signatories
    missing = sorted(set(awaited) - {one.field for one in signed})
    if missing:
        _refuse("incomplete", fields=missing)
    for one in signed:
        place = awaited.get(one.field)
        own = one.field == MEDIATOR_FIELD
        if place is None or one.digest not in (trust.certificates if own else trust.beside):
            _refuse("other_signer", field=one.field)
        if not own and not _names(one.certificate, place):
            _refuse("other_signer", field=one.field)
    return next(one.digest for one in signed if one.field == MEDIATOR_FIELD)


def _names(certificate: x509.Certificate, place: Signatory) -> bool:
    serials = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    if place.signer_id is not None and serials:
        return any(one.value == str(place.signer_id) for one in serials)
    kinds = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
    held = [one for kind in kinds for one in certificate.subject.get_attributes_for_oid(kind)]
    return place.name in [one.value for one in held]


def _check_signatures(pdf: bytes, trust: Trust, now: datetime) -> list[_Signed]:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        signatures: list[EmbeddedPdfSignature] = list(reader.embedded_signatures)
        regular = list(reader.embedded_regular_signatures)
    except (PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        _refuse("unreadable")
    if not regular:
        _refuse("unsigned")
    signed = [_check_signature(signature, trust, now) for signature in regular]
    _check_tail(signatures[-1])
    return signed


def _check_signature(signature: "EmbeddedPdfSignature", trust: Trust, now: datetime) -> _Signed:
    """One signature, once it holds under a known root. SECURITY: every signature must."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.errors import PathError
    from pyhanko_certvalidator.errors import ValidationError as PathInvalid

    context = ValidationContext(
        trust_roots=[_asn1(root) for root in trust.roots],
        other_certs=[_asn1(one) for one in trust.above],
        allow_fetching=False,
        moment=now,
    )
    try:
        status = validate_pdf_signature(signature, context)
        der = signature.signer_cert.dump()
    except (PathError, PathInvalid):
        _refuse("untrusted")
    except (PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        _refuse("unreadable")
    if not (status.intact and status.valid and status.docmdp_ok):
        _refuse("tampered")
    if not status.trusted:
        _refuse("untrusted")
    digest = hashlib.sha256(der).hexdigest()
    if digest not in trust.certificates | trust.beside:
        _refuse("other_signer")
    if not status.bottom_line:
        _refuse("tampered")
    return _Signed(str(signature.field_name), x509.load_der_x509_certificate(der), digest)


def _check_tail(last: "EmbeddedPdfSignature") -> None:
    """SECURITY: bytes after the last signed revision would be delivered without being signed."""
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if last.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_FILE:
        _refuse("tail")


def _embedded_record(pdf: bytes) -> bytes:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            names = [name for name in document.attachments if name == RECORD_NAME]
            if not names:
                _refuse("record_missing")
            data = document.attachments[RECORD_NAME].get_file().read_bytes()
    except (pikepdf.PdfError, ValueError, KeyError, RuntimeError):
        _refuse("unreadable")
    if len(data) > _RECORD_LIMIT:
        _refuse("record_unreadable")
    return bytes(data)


def _check_record(decided: DecisionRecord, act: Act, content: IssueDecision) -> None:
    """The act speaks of the decision that was signed, and of nothing else."""
    pairs: dict[str, tuple[Any, Any]] = {
        "decision_id": (decided.decision_id, content.decision_id),
        "number": (decided.number, content.number),
        "kind": (decided.kind, content.decision_kind),
        "version": (decided.version, content.version),
        "supersedes": (decided.supersedes, content.supersedes),
        "dispute_id": (decided.dispute_id, act.dispute_id),
        "mediator_id": (decided.mediator.mediator_id, act.mediator_id),
        "total_proposed": (decided.total_proposed, content.proposed),
        "response_days": (decided.response_days, content.response_days),
        "chain": (decided.chain, content.chain),
    }
    different = sorted(name for name, (signed, named) in pairs.items() if signed != named)
    if different:
        _refuse("record_differs", fields=different)


def _asn1(certificate: x509.Certificate) -> Any:
    from asn1crypto import x509 as asn1_x509

    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def _refuse(reason: str, **facts: object) -> NoReturn:
    raise Refusal("decision_refused", reason=reason, **facts)
