"""The verdict on a decision, on a command line.

Owns the lines and the exit code; the verdict is ``check``'s.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import BinaryIO

from cryptography import x509

from dispute_exchange.verification.verdict import Verdict, VerdictKind
from dispute_exchange.verification.words import (
    DIGEST,
    FAULTS,
    NUMBER,
    SIGNER,
    VERDICTS,
    WITHOUT_ROOT,
)
from dispute_exchange.words import Language

_START = b"%PDF-"


def is_pdf(source: BinaryIO) -> bool:
    """Whether a file begins as a PDF does; it is left at its beginning."""
    start = source.read(len(_START))
    source.seek(0)
    return start == _START


def judge(source: BinaryIO, roots: Sequence[bytes]) -> Verdict:
    """The verdict on a PDF under these roots (DER)."""
    # WHY here: a dispute file is looked into without the libraries of PDF.
    from dispute_exchange.verification.check import verify_decision
    from dispute_exchange.verification.signatures import Trust

    trust = Trust(tuple(x509.load_der_x509_certificate(root) for root in roots))
    return verify_decision(source.read(), trust, datetime.now(UTC))


def lines(verdict: Verdict, language: Language, *, rooted: bool) -> Iterator[str]:
    """What to say of it, the answer first."""
    mark = "✔" if verdict.genuine else "✘"
    yield f"{mark} {VERDICTS[verdict.kind].say(language)} [{verdict.kind.value}]"
    for fault in sorted(verdict.integrity):
        yield f"  ✘ {FAULTS[fault].say(language)}"
    if verdict.number is not None:
        yield f"  {NUMBER.say(language, {'number': verdict.number})}"
    for signer in verdict.signers:
        at = f"{signer.signed_at:%Y-%m-%d %H:%M} UTC" if signer.signed_at else "–"
        facts = {"name": signer.name, "issuer": signer.issuer, "at": at, "level": signer.level}
        yield f"  {SIGNER.say(language, facts)}"
    yield f"  {DIGEST.say(language, {'digest': verdict.pdf_sha256})}"
    if not rooted and verdict.kind is VerdictKind.UNKNOWN_SIGNER:
        yield f"  ! {WITHOUT_ROOT.say(language)}"
