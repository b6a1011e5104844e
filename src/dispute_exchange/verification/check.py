"""The verdict on one document: signatures, record, text and register taken together.

Owns the rules that make one answer of many facts, in the order of their weight: a document is
genuine only when nothing at all speaks against it. Source: the attacks on signed PDF that a
signature library alone lets through (shadow attacks, fields added or reserved, bytes at the end).
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from pydantic import ValidationError

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.decision import DecisionRecord
from dispute_exchange.verification.agreement import prints
from dispute_exchange.verification.reading import Unreadable, embedded_record, printed_text
from dispute_exchange.verification.register import Asked, Register, Registered, no_register
from dispute_exchange.verification.signatures import (
    MEDIATOR_FIELD,
    Examined,
    Expected,
    Trust,
    examine,
)
from dispute_exchange.verification.verdict import (
    Integrity,
    RegisterMatch,
    SignerFacts,
    Verdict,
    VerdictKind,
)


def verify_decision(
    pdf: bytes, trust: Trust, checked_at: datetime, register: Register = no_register
) -> Verdict:
    """What can be said of ``pdf`` under these roots; never raises for what a file may hold."""
    digest = sha256_hex(pdf)
    try:
        data = embedded_record(pdf)
        record = _record(data)
        expected = _expected(record)
        examined = examine(pdf, trust, expected)
    except (Unreadable, ValueError):
        unreadable = frozenset({Integrity.NOT_A_PDF})
        return Verdict(VerdictKind.CHANGED, checked_at, digest, integrity=unreadable)
    number = record.number if record is not None else None
    known = register(Asked(digest, number))
    wrong = set(examined.wrong)
    if examined.signers:
        wrong |= _record_faults(pdf, data, record)
    match = _match(pdf, data, known)
    if match is RegisterMatch.DIFFERS and examined.signers:
        wrong.add(Integrity.REGISTER_DIFFERS)
    return Verdict(
        kind=_kind(examined, frozenset(wrong), known),
        checked_at=checked_at,
        pdf_sha256=digest,
        signers=examined.signers,
        integrity=frozenset(wrong),
        register=match,
        record_sha256=sha256_hex(data) if data is not None else None,
        number=number,
    )


def _kind(examined: Examined, wrong: frozenset[Integrity], known: Registered | None) -> VerdictKind:
    signers = examined.signers
    if not signers:
        registered = known is not None
        return VerdictKind.NOT_SIGNED_THOUGH_REGISTERED if registered else VerdictKind.UNSIGNED
    if wrong:
        return VerdictKind.CHANGED
    if not _mediator_signed(signers):
        return VerdictKind.INCOMPLETE
    if any(signer.revoked for signer in signers):
        return VerdictKind.REVOKED
    if not all(signer.trusted and signer.expected for signer in signers):
        return VerdictKind.UNKNOWN_SIGNER
    return VerdictKind.GENUINE


def _mediator_signed(signers: Sequence[SignerFacts]) -> bool:
    return any(signer.field == MEDIATOR_FIELD for signer in signers)


def _record(data: bytes | None) -> DecisionRecord | None:
    """The record, when its bytes are canonical and hold its shape."""
    if data is None:
        return None
    try:
        record = DecisionRecord.model_validate_json(data)
    except ValidationError:
        return None
    return record if canonical_json(record) == data else None


def _expected(record: DecisionRecord | None) -> Expected | None:
    if record is None:
        return None
    return Expected(record.mediator.name, str(record.mediator.mediator_id))


def _record_faults(pdf: bytes, data: bytes | None, record: DecisionRecord | None) -> set[Integrity]:
    if data is None:
        return {Integrity.RECORD_MISSING}
    if record is None:
        return {Integrity.RECORD_UNREADABLE}
    try:
        agrees = prints(record, printed_text(pdf))
    except Unreadable:
        agrees = False
    return set() if agrees else {Integrity.RECORD_TEXT_DIFFERS}


def _match(pdf: bytes, data: bytes | None, known: Registered | None) -> RegisterMatch:
    if known is None:
        return RegisterMatch.UNKNOWN
    # WHY a beginning counts: time stamps are added after the bytes that were registered.
    issued = hashlib.sha256(pdf[: known.size]).hexdigest() == known.pdf_sha256
    same = data is not None and sha256_hex(data) == known.record_sha256
    return RegisterMatch.MATCHES if issued and same else RegisterMatch.DIFFERS
