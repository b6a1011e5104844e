"""The signatures of a PDF, judged one by one, and the bytes around them.

Owns what pyHanko is asked and what it does not answer by itself; never the verdict on the whole.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from dispute_exchange.decision import Signatory
from dispute_exchange.verification import archive, remarks, revisions
from dispute_exchange.verification.fields import MEDIATOR_FIELD, STAMP_FIELDS, as_declared, filled
from dispute_exchange.verification.proof import PADES, Proof, Prover, plain
from dispute_exchange.verification.refusals import REFUSALS
from dispute_exchange.verification.revocations import Evidence, issued, standing
from dispute_exchange.verification.trust import Expected, Trust
from dispute_exchange.verification.verdict import (
    Integrity,
    Level,
    SignerFacts,
    StampFacts,
    TimeSource,
)

__all__ = ["MEDIATOR_FIELD", "STAMP_FIELDS", "Examined", "Expected", "Trust", "examine"]

_TIME_STAMP: Final = "/ETSI.RFC3161"
MOST: Final = 24
"""More signatures than a panel, its body and three time stamps make.

SECURITY: each is held against all that came after it, so that hundreds would take hours."""
_WEAK: Final = frozenset({"md2", "md5", "sha1"})
_WRITTEN: Final = re.compile(rb"<[0-9A-Fa-f]*>")
_NO_CHANGES: Final = frozenset({MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS})

# WHY: a signer nobody vouches for is an answer of ours; pyHanko logs it with a stack trace, which
# Python prints on the terminal of whoever set up no logging.
for _talkative in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_talkative).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Examined:
    """What the signatures of a document say, and what is wrong with the bytes.

    ``foreign``: no field of it is one of a decision's.
    """

    signers: tuple[SignerFacts, ...]
    stamps: tuple[StampFacts, ...]
    wrong: frozenset[Integrity]
    foreign: bool = False


def examine(pdf: bytes, trust: Trust, expected: Expected | None, checked_at: datetime) -> Examined:
    """Every signature of ``pdf``; no signer means that it has none.

    Raises ValueError when the file cannot be read as a PDF at all.
    """
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        signatures = list(reader.embedded_signatures)
        count = filled(reader)
    except REFUSALS:
        raise ValueError("not a readable PDF") from None
    people = expected.fields if expected is not None else frozenset({MEDIATOR_FIELD})
    if not count:
        return Examined((), (), frozenset())
    if count > MOST:
        return Examined((), (), frozenset({Integrity.FIELDS}), foreign=expected is None)
    try:
        document = _Document(pdf, reader, signatures, trust, checked_at)
        wrong = document.wrong(people)
        signers = tuple(document.signers(expected, wrong))
        stamps = tuple(document.stamps(wrong))
    except REFUSALS:
        return Examined((), (), frozenset({Integrity.FILE_STRUCTURE}))
    if count != len(signatures):
        wrong.add(Integrity.CONTAINER)
    named = {str(signature.field_name) for signature in signatures}
    return Examined(signers, stamps, frozenset(wrong), named.isdisjoint({*people, *STAMP_FIELDS}))


class _Document:
    """The signed revisions of one document."""

    def __init__(
        self,
        pdf: bytes,
        reader: PdfFileReader,
        signatures: Sequence[EmbeddedPdfSignature],
        trust: Trust,
        checked_at: datetime,
    ) -> None:
        self._pdf, self._reader, self._trust = pdf, reader, trust
        self._checked_at, self._signatures = checked_at, signatures
        self._people = [one for one in signatures if not _is_stamp(one)]
        self._stamps = [one for one in signatures if _is_stamp(one)]
        self._broken_archive = False
        try:
            kept = archive.kept(reader)
        except archive.Unreadable:
            kept, self._broken_archive = None, True
        self._evidence = _evidence(kept, signatures, trust)
        self._prover = Prover(trust, kept, self._evidence, checked_at, _kept_since(reader))

    def wrong(self, people: frozenset[str]) -> set[Integrity]:
        """What is wrong with the document as a whole."""
        wrong: set[Integrity] = set()
        if self._reader.xrefs.hybrid_xrefs_present:
            wrong.add(Integrity.FILE_STRUCTURE)
        if self._broken_archive:
            wrong.add(Integrity.ARCHIVE)
        if any(str(one.field_name) in STAMP_FIELDS for one in self._people):
            wrong.add(Integrity.RESERVED_FIELD)
        if any(str(one.field_name) not in STAMP_FIELDS for one in self._stamps):
            wrong.add(Integrity.FIELDS)
        if not revisions.ends_signed(self._pdf, self._reader, self._signatures):
            wrong.add(Integrity.COVERAGE)
        # It is the first person's signature that freezes the document: before it, nothing has to.
        if self._people and not self._certified():
            wrong.add(Integrity.CERTIFICATION)
        end = revisions.signed_end(self._signatures[0])
        if not _safely(as_declared, self._pdf, end, self._reader, people):
            wrong.add(Integrity.FIELDS)
        for signature in self._people:
            wrong |= revisions.changes_after(self._pdf, signature)
        return wrong

    def signers(self, expected: Expected | None, wrong: set[Integrity]) -> Iterator[SignerFacts]:
        """The facts of each person's signature; what is wrong with one is added to ``wrong``."""
        for signature in self._people:
            status = self._status(signature, signature.self_reported_timestamp)
            found = _faults(signature, status, self._trust) | self._writing(signature)
            proof = Proof(Level.B_B if _is_pades(signature) else Level.CMS)
            # WHY only then: a signature that does not hold proves nothing, whatever was stamped.
            if not found:
                later = [s for s in self._stamps if s.signed_revision > signature.signed_revision]
                proof = self._prover.prove(signature, later)
            if proof.broken:
                found.add(Integrity.TIMESTAMP)
            if proof.at is not None:
                status = self._status(signature, proof.at, skip_diff=True)
            wrong |= found
            trusted = bool(status is not None and status.trusted)
            yield self._signer(signature, proof, expected, intact=not found, trusted=trusted)

    def stamps(self, wrong: set[Integrity]) -> Iterator[StampFacts]:
        """The facts of each document time stamp."""
        judged = self._prover.stamps(self._stamps)
        for signature, stamp in zip(self._stamps, judged, strict=True):
            if not stamp.intact:
                wrong.add(Integrity.DIGEST)
            wrong |= _container_faults(signature, self._trust) | self._writing(signature)
            yield StampFacts(
                field=str(signature.field_name),
                authority=_name(stamp.signer.subject),
                issuer=_name(stamp.signer.issuer),
                stamped_at=stamp.at,
                intact=stamp.intact,
                trusted=stamp.trusted,
                holds=stamp.holds,
            )

    def _writing(self, signature: EmbeddedPdfSignature) -> set[Integrity]:
        """SECURITY: what stands between the signed bytes is figures and nothing else, or something
        could be put there that no reader of the signature sees."""
        before, length, after, _left = (int(number) for number in signature.byte_range)
        written = _WRITTEN.fullmatch(self._pdf, before + length, after)
        return set() if written else {Integrity.CONTAINER}

    def _certified(self) -> bool:
        first = self._people[0]
        permissions = self._reader.root.get("/Perms")
        if permissions is None or first.docmdp_level not in _NO_CHANGES:
            return False
        certifying = permissions.get_object().raw_get("/DocMDP")
        return bool(certifying == first.sig_field.raw_get("/V"))

    def _status(
        self, signature: EmbeddedPdfSignature, moment: datetime | None, *, skip_diff: bool = False
    ) -> Any:
        """pyHanko's status, or nothing when it could not even be computed.

        WHY at the claimed time when none is proven: a B-B signature made while its certificate
        was valid stays readable after it expired. That it is a claim is told beside it.
        """
        context = ValidationContext(
            trust_roots=[plain(root) for root in self._trust.roots],
            other_certs=[plain(one) for one in self._evidence.certificates],
            moment=moment,
            allow_fetching=False,
            revocation_mode="soft-fail",
        )
        return _safely(validate_pdf_signature, signature, context, skip_diff=skip_diff)

    def _signer(
        self,
        signature: EmbeddedPdfSignature,
        proof: Proof,
        expected: Expected | None,
        *,
        intact: bool,
        trusted: bool,
    ) -> SignerFacts:
        certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
        at = proof.at or signature.self_reported_timestamp
        known = standing(certificate, self._evidence, self._trust.roots, self._checked_at)
        named = expected.signatories.get(str(signature.field_name)) if expected else None
        return SignerFacts(
            field=str(signature.field_name),
            name=_name(certificate.subject),
            issuer=_name(certificate.issuer),
            signed_at=at,
            time_source=TimeSource.TIMESTAMP if proof.at else TimeSource.SIGNER,
            level=proof.level,
            fingerprint=certificate.fingerprint(SHA256()).hex(),
            intact=intact,
            trusted=trusted,
            revoked=remarks.revoked(known, proof),
            expected=named is not None and _is(certificate, named),
            revoked_at=known.revoked_at,
            valid_until=certificate.not_valid_after_utc,
            remarks=remarks.of(certificate, proof, known, at, self._checked_at),
        )


def _faults(signature: EmbeddedPdfSignature, status: Any, trust: Trust) -> set[Integrity]:
    wrong = _container_faults(signature, trust)
    if signature.md_algorithm in _WEAK:
        wrong.add(Integrity.WEAK_DIGEST)
    elif status is None:
        wrong.add(Integrity.SIGNATURE_VALUE)
    else:
        if not status.intact:
            wrong.add(Integrity.DIGEST)
        if not status.valid:
            wrong.add(Integrity.SIGNATURE_VALUE)
        if status.docmdp_ok is False:
            wrong.add(Integrity.LATER_CHANGES)
    return wrong


def _container_faults(signature: EmbeddedPdfSignature, trust: Trust) -> set[Integrity]:
    """SECURITY: no signature covers its own container. Nothing but zeros may follow the signature
    in the room kept for it, and no certificate in it may be other than its authority made it."""
    content = signature.pkcs7_content
    embedded = [
        x509.load_der_x509_certificate(one.dump())
        for one in (signature.signer_cert, *signature.other_embedded_certs)
    ]
    above = [*embedded, *trust.roots, *trust.time_roots]
    forged = any(
        not any(issued(one, certificate) for one in named)
        for certificate in embedded
        if (named := [one for one in above if one.subject == certificate.issuer])
    )
    padded = any(content[_der_length(content) :])
    return {Integrity.CONTAINER} if padded or forged else set()


def _der_length(der: bytes) -> int:
    first = der[1]
    if first < 0x80:
        return 2 + first
    size = first & 0x7F
    return 2 + size + int.from_bytes(der[2 : 2 + size], "big")


def _is_pades(signature: EmbeddedPdfSignature) -> bool:
    return str(signature.sig_object.get("/SubFilter")) == PADES


def _is_stamp(signature: EmbeddedPdfSignature) -> bool:
    return str(signature.sig_object.get("/SubFilter")) == _TIME_STAMP


def _is(certificate: x509.Certificate, signatory: Signatory) -> bool:
    """Whether a certificate is the signatory's.

    By the serial number of the subject, where an authority of mediators puts their identifier;
    otherwise by name, whatever the order and case of its words.
    """
    serials = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    identifiers = [found for serial in serials if (found := _uuid(str(serial.value)))]
    if signatory.signer_id is not None and identifiers:
        return signatory.signer_id in identifiers
    return _words(_name(certificate.subject)) == _words(signatory.name)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _words(name: str) -> list[str]:
    return sorted(name.casefold().split())


def _evidence(
    kept: Evidence | None, signatures: Sequence[EmbeddedPdfSignature], trust: Trust
) -> Evidence:
    embedded = [
        x509.load_der_x509_certificate(one.dump())
        for signature in signatures
        for one in signature.other_embedded_certs
    ]
    found = kept or Evidence()
    certificates = dict.fromkeys([*found.certificates, *embedded])
    return Evidence(tuple(certificates), (*found.lists, *trust.revocations), found.answers)


def _kept_since(reader: PdfFileReader) -> int | None:
    """The last revision in which the document's own proofs were added to."""
    try:
        reference = reader.root.raw_get("/DSS")
    except KeyError:
        return None
    holder = getattr(reference, "reference", reader.root_ref)
    return int(reader.xrefs.get_last_change(holder))


def _name(name: x509.Name) -> str:
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(oid)
        if found:
            return str(found[0].value)
    return name.rfc4514_string()


def _safely(ask: Any, *arguments: Any, **options: Any) -> Any:
    """The answer, or nothing where pyHanko refuses to give one."""
    try:
        return ask(*arguments, **options)
    except REFUSALS:
        return None
