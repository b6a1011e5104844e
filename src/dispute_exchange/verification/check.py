"""The verdict on one document: signatures, record, text and register taken together.

Owns the rules that make one answer of many facts, in the order of their weight: a document is
genuine only when nothing at all speaks against it. Source: the attacks on signed PDF that a
signature library alone lets through (shadow attacks, fields added or reserved, bytes at the end).
"""

import hashlib
from datetime import datetime

from pydantic import ValidationError

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.decision import DecisionRecord
from dispute_exchange.verification.agreement import prints
from dispute_exchange.verification.extent import refuse_endless
from dispute_exchange.verification.reading import (
    Encrypted,
    Unreadable,
    embedded_record,
    printed_text,
)
from dispute_exchange.verification.refusals import REFUSALS
from dispute_exchange.verification.register import Asked, Register, Registered, no_register
from dispute_exchange.verification.signatures import Examined, examine
from dispute_exchange.verification.trust import Expected, Trust, expected_of
from dispute_exchange.verification.verdict import (
    Integrity,
    RegisterMatch,
    Remark,
    Verdict,
    VerdictKind,
)

_START, _SIGNED = b"%PDF-", b"/ByteRange"


def verify_decision(
    pdf: bytes, trust: Trust, checked_at: datetime, register: Register = no_register
) -> Verdict:
    """What can be said of ``pdf`` under these roots; never raises for what a file may hold."""
    digest = sha256_hex(pdf)
    try:
        refuse_endless(pdf)
        data = embedded_record(pdf)
        record = _record(data)
        expected = expected_of(record) if record is not None else None
        examined = examine(pdf, trust, expected, checked_at)
    except Encrypted:
        return _no_decision(digest, checked_at, Integrity.ENCRYPTED)
    except (Unreadable, *REFUSALS):
        return _unreadable(pdf, digest, checked_at)
    number = record.number if record is not None else None
    known = register(Asked(digest, number))
    wrong = set(examined.wrong)
    signed = bool(examined.signers or examined.stamps or examined.wrong)
    if data is None and known is None and (not signed or examined.foreign):
        return _no_decision(digest, checked_at, Integrity.RECORD_MISSING)
    if signed:
        wrong |= _record_faults(pdf, data, record)
    match = _match(pdf, data, known)
    if match is RegisterMatch.DIFFERS and signed:
        wrong.add(Integrity.REGISTER_DIFFERS)
    replaced_by = known.replaced_by if known is not None else None
    missing = _missing(expected, examined)
    return Verdict(
        kind=_kind(examined, frozenset(wrong), missing, known),
        checked_at=checked_at,
        pdf_sha256=digest,
        signers=examined.signers,
        stamps=examined.stamps,
        missing=missing,
        integrity=frozenset(wrong),
        remarks=frozenset({Remark.SUPERSEDED}) if replaced_by else frozenset(),
        register=match,
        record_sha256=sha256_hex(data) if data is not None else None,
        number=number,
        replaced_by=replaced_by,
    )


def _unreadable(pdf: bytes, digest: str, checked_at: datetime) -> Verdict:
    """WHY two answers: what was signed and no longer opens was damaged, the rest never was one."""
    if pdf.startswith(_START) and _SIGNED in pdf:
        broken = frozenset({Integrity.FILE_STRUCTURE})
        return Verdict(VerdictKind.CHANGED, checked_at, digest, integrity=broken)
    return _no_decision(digest, checked_at, Integrity.NOT_A_PDF)


def _no_decision(digest: str, checked_at: datetime, why: Integrity) -> Verdict:
    return Verdict(VerdictKind.NOT_A_DECISION, checked_at, digest, integrity=frozenset({why}))


def _kind(
    examined: Examined,
    wrong: frozenset[Integrity],
    missing: tuple[str, ...],
    known: Registered | None,
) -> VerdictKind:
    """The gravest of what the facts say, since every signature must hold for the whole to."""
    signers, stamps = examined.signers, examined.stamps
    if wrong:
        return VerdictKind.CHANGED
    if not signers and not stamps:
        registered = known is not None
        return VerdictKind.NOT_SIGNED_THOUGH_REGISTERED if registered else VerdictKind.UNSIGNED
    if any(signer.revoked for signer in signers):
        return VerdictKind.REVOKED
    if not all(signer.trusted and signer.expected for signer in signers):
        return VerdictKind.UNKNOWN_SIGNER
    if not all(stamp.trusted for stamp in stamps):
        return VerdictKind.UNKNOWN_SIGNER
    return VerdictKind.INCOMPLETE if missing else VerdictKind.GENUINE


def _missing(expected: Expected | None, examined: Examined) -> tuple[str, ...]:
    signed = {signer.field for signer in examined.signers}
    waited = expected.signatories.values() if expected is not None else ()
    return tuple(one.name for one in waited if one.field not in signed)


def _record(data: bytes | None) -> DecisionRecord | None:
    """The record, when its bytes are canonical and hold its shape."""
    if data is None:
        return None
    try:
        record = DecisionRecord.model_validate_json(data)
    except ValidationError:
        return None
    return record if canonical_json(record) == data else None


def _record_faults(pdf: bytes, data: bytes | None, record: DecisionRecord | None) -> set[Integrity]:
    if data is None:
        return {Integrity.RECORD_MISSING}
    if record is None:
        return {Integrity.RECORD_UNREADABLE}
    try:
        agrees = prints(record, printed_text(pdf))
    except (Unreadable, *REFUSALS):
        agrees = False
    return set() if agrees else {Integrity.RECORD_TEXT_DIFFERS}


def _match(pdf: bytes, data: bytes | None, known: Registered | None) -> RegisterMatch:
    if known is None:
        return RegisterMatch.UNKNOWN
    # WHY a beginning counts: time stamps are added after the bytes that were registered.
    issued = hashlib.sha256(pdf[: known.size]).hexdigest() == known.pdf_sha256
    same = data is not None and sha256_hex(data) == known.record_sha256
    return RegisterMatch.MATCHES if issued and same else RegisterMatch.DIFFERS
