"""Verifying any document: what it is, whoever signed it, with or without an open vault.

Owns under whom a desk judges: the roots its platform gave it, those added here, those handed over
with the question. Nothing is fetched, and nothing of the document is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediator_desk.clock import system_clock
from mediator_desk.intake.anchors import AnchorMalformed
from mediator_desk.usecases.files import FileUnreadable
from mediator_desk.usecases.progress import Progress, silent

if TYPE_CHECKING:
    from dispute_exchange.verification.register import Asked, Register, Registered
    from dispute_exchange.verification.trust import Trust
    from dispute_exchange.verification.verdict import Verdict
    from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class VerifyFile:
    """``roots`` and ``lists`` are files (PEM or DER) of authorities and of revocations."""

    path: Path
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
        with path.open("rb") as source:
            size = path.stat().st_size
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
    from mediator_desk.system.files import write_new

    return write_new(to, [text.encode("utf-8")])


def _known(desk: "Desk | None") -> "tuple[Trust, Register]":
    """The authorities and the register of a desk; none of either while no vault is open."""
    from dispute_exchange.verification.register import no_register
    from dispute_exchange.verification.trust import Trust

    if desk is None:
        return Trust(()), no_register
    from mediator_desk.store import settings
    from mediator_desk.store.settings import Fact

    with desk.vault.engine.connect() as connection:
        platform: Mapping[str, Any] = settings.fact(connection, Fact.PLATFORM) or {}
        added = settings.fact(connection, Fact.SIGNING_ROOTS) or ()
        services: Mapping[str, Any] = settings.fact(connection, Fact.SIGNING_SERVICES) or {}
    people = [*platform.get("signing_roots", ()), *added]
    time = [*platform.get("timestamp_roots", ()), *services.get("roots", ())]
    stamps = _loaded([*time, *people]) if time else None
    return Trust(_loaded(people), timestamp_roots=stamps), _register(desk)


def _loaded(pems: Sequence[str]) -> tuple[Any, ...]:
    from cryptography import x509

    return tuple(x509.load_pem_x509_certificate(pem.encode("ascii")) for pem in pems)


def _register(desk: "Desk") -> "Register":
    from dispute_exchange.verification.register import Registered
    from mediator_desk.store import decisions

    def ask(asked: "Asked") -> "Registered | None":
        with desk.vault.engine.connect() as connection:
            row = decisions.by_pdf(connection, asked.pdf_sha256)
            if row is None and asked.number is not None:
                row = decisions.by_number(connection, asked.number)
            if row is None:
                return None
            others = decisions.of_dispute(connection, row.dispute_id)
            later = next((one for one in others if one.supersedes == row.decision_id), None)
        replaced_by = later.number if later is not None else None
        return Registered(row.number, row.pdf_sha256, row.record_sha256, row.size, replaced_by)

    return ask
