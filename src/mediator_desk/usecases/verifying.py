"""Verifying any document: what it is, whoever signed it, with or without an open vault.

Owns under whom a desk judges: the roots its platform gave it, those added here, those handed over
with the question. Nothing is fetched, and nothing of the document is kept.
"""

from dataclasses import dataclass, field
from functools import partial
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mediator_desk.clock import system_clock
from mediator_desk.intake.anchors import AnchorMalformed
from mediator_desk.system.files import open_plain, write_new
from mediator_desk.usecases.files import FileUnreadable
from mediator_desk.usecases.progress import Progress, silent

if TYPE_CHECKING:
    from dispute_exchange.verification.register import Asked, Register, Registered
    from dispute_exchange.verification.trust import Trust
    from dispute_exchange.verification.verdict import Verdict
    from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document of the vault, judged as it is held: it is written nowhere for that."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class VerifyFile:
    """``roots`` and ``lists`` are files (PEM or DER) of authorities and of revocations."""

    path: Path | HeldDocument
    roots: tuple[Path, ...] = ()
    lists: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The verdict on a file. ``size`` in bytes.

    ``with_desk``: a desk was open, so its authorities and its register were asked.
    """

    name: str
    size: int
    verdict: "Verdict"
    with_desk: bool
    rooted: bool


def verify_file(
    desk: "Desk | None", request: VerifyFile, progress: Progress = silent
) -> CheckedFile:
    """What can be said of a file. Errors: ``FileUnreadable``, ``AnchorMalformed`` (of a
    root or a list handed over)."""
    from dispute_exchange.verification.certificates import Unusable, certificates, lists
    from dispute_exchange.verification.files import judge_file
    from dispute_exchange.verification.trust import Trust

    progress(0, 0, "read")
    path = request.path
    try:
        given = [one for root in request.roots for one in certificates(root)]
        revoked = [one for held in request.lists for one in lists(held)]
        with _opened(path) as source:
            size = source.seek(0, SEEK_END)
            source.seek(0)
            known, register = _known(desk)
            stamps = (*known.time_roots, *given) if known.timestamp_roots is not None else None
            trust = Trust((*known.roots, *given), tuple(revoked), stamps)
            verdict = judge_file(
                source,
                trust,
                (desk.clock if desk else system_clock)(),
                register,
                lambda done: progress(done, size, "read" if done < size else "judge"),
            )
    except Unusable:
        raise AnchorMalformed from None
    except OSError as error:
        raise FileUnreadable(errno=error.errno) from error
    return CheckedFile(path.name, size, verdict, desk is not None, bool(trust.roots))


def verify_document(desk: "Desk | None", pdf: bytes) -> "Verdict":
    """What can be said of a PDF, under the roots and the register of the desk if one is open."""
    from dispute_exchange.verification.check import verify_decision

    trust, register = _known(desk)
    at = (desk.clock if desk else system_clock)()
    return verify_decision(pdf, trust, at, register)


def save_report(text: str, to: Path) -> Path:
    """Write a report of verification outside the vault, at the mediator's own wish.

    An existing file is never overwritten. Errors: ``DiskFull``, ``DiskRefused``.
    """
    return write_new(to, [text.encode("utf-8")])


def _opened(given: Path | HeldDocument) -> BinaryIO:
    return BytesIO(given.data) if isinstance(given, HeldDocument) else open_plain(given)


def _known(desk: "Desk | None") -> "tuple[Trust, Register]":
    """The authorities and the register of a desk; none of either while no vault is open."""
    from dispute_exchange.verification.register import no_register
    from dispute_exchange.verification.trust import Trust

    if desk is None:
        return Trust(()), no_register
    from mediator_desk.usecases import _signing

    with desk.vault.engine.connect() as connection:
        return _signing.trust(connection), partial(_registered, desk)


def _registered(desk: "Desk", asked: "Asked") -> "Registered | None":
    """The decision a document claims to be: by its bytes, as issued or made to last, else by its
    number."""
    from dispute_exchange.verification.register import Registered
    from mediator_desk.store import decisions, lasting_forms

    with desk.vault.engine.connect() as connection:
        row = decisions.by_pdf(connection, asked.pdf_sha256)
        if row is None:
            lasting = lasting_forms.by_pdf(connection, asked.pdf_sha256)
            row = decisions.get(connection, lasting.decision_id) if lasting else None
        if row is None and asked.number is not None:
            row = decisions.by_number(connection, asked.number)
        if row is None:
            return None
        others = decisions.of_dispute(connection, row.dispute_id)
        later = next((one for one in others if one.supersedes == row.decision_id), None)
    replaced_by = later.number if later is not None else None
    return Registered(row.number, row.pdf_sha256, row.record_sha256, row.size, replaced_by)
