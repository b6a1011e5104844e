"""The verdict on a decision, on a command line.

Owns the lines and the exit code; the verdict is ``check``'s.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from pydantic_core import to_jsonable_python

from dispute_exchange.verification.dates import said
from dispute_exchange.verification.verdict import Remark, SignerFacts, Verdict, VerdictKind
from dispute_exchange.verification.words import (
    DIGEST,
    FAULTS,
    MISSING,
    NEXT_STEPS,
    NUMBER,
    REMARKS,
    SIGNED,
    STAMP_UNTRUSTED,
    STAMPED,
    STRANGER,
    UNTRUSTED,
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


def judge(source: BinaryIO, roots: Sequence[Path], lists: Sequence[Path]) -> Verdict:
    """The verdict on a PDF under these roots and revocation lists (files, PEM or DER).

    Raises OSError, or ``certificates.Unusable``.
    """
    # WHY here: a dispute file is looked into without the libraries of PDF.
    from dispute_exchange.verification import certificates
    from dispute_exchange.verification.files import judge_file
    from dispute_exchange.verification.trust import Trust

    trust = Trust(
        tuple(one for path in roots for one in certificates.certificates(path)),
        tuple(one for path in lists for one in certificates.lists(path)),
    )
    return judge_file(source, trust, datetime.now(UTC))


def as_json(answers: Sequence[tuple[str, object]]) -> str:
    """The answers, one per file, in their order."""
    plain = [{"file": name, "answer": to_jsonable_python(found)} for name, found in answers]
    return json.dumps(plain, ensure_ascii=False, indent=2)


def lines(verdict: Verdict, language: Language, *, rooted: bool) -> Iterator[str]:
    """What to say of it, the answer first."""
    mark = "✔" if verdict.genuine else "✘"
    yield f"{mark} {VERDICTS[verdict.kind].say(language)}"
    for fault in sorted(verdict.integrity):
        yield f"  ✘ {FAULTS[fault].say(language)}"
    for name in verdict.missing:
        yield f"  ✘ {MISSING.say(language, {'name': name})}"
    if verdict.number is not None:
        yield f"  {NUMBER.say(language, {'number': verdict.number})}"
    for signer in verdict.signers:
        yield from _signer(signer, language)
    for stamp in verdict.stamps:
        at = said(stamp.stamped_at, language)
        facts = {"authority": stamp.authority, "issuer": stamp.issuer, "at": at}
        yield f"  {STAMPED.say(language, facts)}"
        if not stamp.trusted:
            yield f"    ! {STAMP_UNTRUSTED.say(language)}"
    if Remark.SUPERSEDED in verdict.remarks:
        number = {"number": verdict.replaced_by}
        yield f"  ! {REMARKS[Remark.SUPERSEDED].say(language, number)}"
    yield f"  {DIGEST.say(language, {'digest': verdict.pdf_sha256})}"
    if not rooted and verdict.kind is VerdictKind.UNKNOWN_SIGNER:
        yield f"  ! {WITHOUT_ROOT.say(language)}"
    yield f"  → {NEXT_STEPS[verdict.kind].say(language)}"


def _signer(signer: SignerFacts, language: Language) -> Iterator[str]:
    at = said(signer.signed_at, language)
    facts = {"name": signer.name, "issuer": signer.issuer, "at": at, "level": signer.level.value}
    yield f"  {SIGNED[signer.time_source].say(language, facts)}"
    if signer.untrusted:
        yield f"    ✘ {UNTRUSTED.say(language)}"
    elif signer.trusted and not signer.expected:
        yield f"    ✘ {STRANGER.say(language)}"
    dates = {
        "revoked_at": said(signer.revoked_at, language),
        "valid_until": said(signer.valid_until, language),
    }
    for remark in sorted(signer.remarks):
        yield f"    ! {REMARKS[remark].say(language, dates)}"
