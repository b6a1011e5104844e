"""How long a dispute is kept, what forbids its destruction, and its destruction for good.

Owns the conditions and the certificate; the deletion itself is the store's and the vault's. What
was destroyed here never comes back from the platform; an old backup that is opened again does hold
it, which is why backups expire and the register names those that still contain it.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from sqlalchemy.engine import Connection

from dispute_exchange.canonical import canonical_json, sha256_hex
from mediator_desk import law
from mediator_desk.domain.outbox import SENDABLE, ActState
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.errors import DeskError
from mediator_desk.store import acts, custody, decisions, disputes, notes, rules, settings
from mediator_desk.store.custody import BackupRecord, Destruction, Hold, HoldGround, NewHold
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.settings import Secret
from mediator_desk.sync.device import public_jwk, sign
from mediator_desk.system.files import write_atomically
from mediator_desk.usecases import _memory, _note_index
from mediator_desk.usecases.dating import doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.keeping import Term, term_of

__all__ = [
    "Blocked",
    "Blocking",
    "Certificate",
    "CertificateInvalid",
    "Custody",
    "Destroy",
    "Destroyed",
    "DestructionReason",
    "Hold",
    "HoldGround",
    "NewHold",
    "NotDestroyed",
    "certificates",
    "check_certificate",
    "destroy_dispute",
    "due_for_destruction",
    "finish_destructions",
    "lift_hold",
    "place_hold",
    "read_custody",
    "save_certificate",
]

_ALGORITHM: Final = "Ed25519"
_TYPE: Final = "destruction+jws"


class DestructionReason(StrEnum):
    """Why a dispute is destroyed."""

    RETENTION_ENDED = "RETENTION_ENDED"
    ERASURE_ORDER = "ERASURE_ORDER"


class Blocking(StrEnum):
    """What stands in the way of a destruction."""

    LEGAL_HOLD = "legal_hold"
    TERM_RUNS = "term_runs"
    STILL_OPEN = "still_open"
    ACTS_UNSENT = "acts_unsent"
    CLOCK_IN_DOUBT = "clock_in_doubt"


@dataclass(frozen=True, slots=True)
class Blocked:
    """One thing in the way; ``until`` is the calendar day it ends by itself, if it does."""

    by: Blocking
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Custody:
    """How long a dispute is kept. ``until`` and its ``rule`` came with the dispute file, else from
    the law's table of retention.

    ``blocked`` is empty when it may be destroyed today at the end of its term; ``backups`` are
    those made since it came that still exist.
    """

    dispute_id: UUID
    file_no: str
    title: str
    closed_on: date | None
    until: date | None
    rule: str | None
    holds: tuple[Hold, ...]
    blocked: tuple[Blocked, ...]
    backups: tuple[BackupRecord, ...]


@dataclass(frozen=True, slots=True)
class Destroy:
    """``order`` names the erasure order, and is written in the certificate: no content in it."""

    dispute_id: UUID
    reason: DestructionReason
    order: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was destroyed, as signed. ``files`` counts sealed files, ``rows`` rows by table."""

    number: int
    dispute_id: UUID
    file_no: str
    reason: DestructionReason
    order: str
    destroyed_at: datetime
    by: str
    chain_head: str
    events: int
    notes: int
    files: int
    token: str


@dataclass(frozen=True, slots=True)
class Destroyed:
    """The certificate, and the backups that still hold what it says is gone."""

    certificate: Certificate
    still_in: tuple[BackupRecord, ...]


class NotDestroyed(DeskError):
    """Something stands in the way. Facts: ``by`` (a ``Blocking``), ``until`` (a day) or None."""

    kind: ClassVar[str] = "not_destroyed"


class CertificateInvalid(DeskError):
    """Not a certificate of destruction, or changed since. Facts: ``reason``."""

    kind: ClassVar[str] = "certificate_invalid"


def read_custody(desk: Desk, dispute_id: UUID) -> Custody:
    """How long the dispute is kept and what forbids its destruction. Raises DisputeUnknown."""
    with desk.vault.engine.connect() as connection:
        return _custody(connection, desk, disputes.get(connection, dispute_id))


def due_for_destruction(desk: Desk) -> tuple[Custody, ...]:
    """The disputes whose term has ended and that nothing protects, the longest overdue first."""
    today, now = _today(desk), desk.clock()
    with desk.vault.engine.connect() as connection:
        book = rules.rulebook_of(connection)
        terms = ((held, term_of(held, now, book)) for held in disputes.every(connection))
        over = [held for held, term in terms if term is not None and term.until < today]
        found = [_custody(connection, desk, held) for held in over]
    return tuple(sorted((one for one in found if not one.blocked), key=_term))


def place_hold(desk: Desk, dispute_id: UUID, hold: NewHold) -> UUID:
    """Forbid the destruction of a dispute. Raises DisputeUnknown."""
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        return custody.place_hold(connection, desk.vault, held, hold, _person(desk), desk.clock())


def lift_hold(desk: Desk, hold_id: UUID) -> None:
    """End a hold; it stays on record. Raises HoldUnknown."""
    with desk.vault.writer.begin() as connection:
        custody.lift_hold(connection, hold_id, _person(desk), desk.clock())


def destroy_dispute(desk: Desk, request: Destroy) -> Destroyed:
    """Destroy everything the desk holds of a dispute; it cannot be undone.

    Key, rows and certificate in one transaction; then the log is emptied and the files go. A crash
    between the two is made good at the next opening. Raises DisputeUnknown or NotDestroyed.
    """
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, request.dispute_id)
        now = _custody(connection, desk, held)
        _refuse(now, request.reason)
        certificate = _certify(connection, desk, held, request)
        custody.add_destruction(
            connection, held, certificate.number, certificate.token, certificate.destroyed_at
        )
        custody.delete_dispute(connection, held)
        files = desk.vault.keys.shred(connection, held.dispute_id)
    _note_index.close(desk.vault)
    _memory.close(desk.vault)
    desk.vault.blobs.remove(files)
    _finish(desk)
    return Destroyed(certificate, now.backups)


def finish_destructions(desk: Desk) -> None:
    """What a crash left of a destruction: the log is emptied; the sweep has removed the files."""
    with desk.vault.engine.connect() as connection:
        left = custody.unfinished(connection)
    if left:
        _finish(desk)


def certificates(desk: Desk) -> tuple[Certificate, ...]:
    """Every certificate of this vault, the newest first."""
    with desk.vault.engine.connect() as connection:
        kept = custody.destructions(connection)
    return tuple(_told(one) for one in kept)


def save_certificate(certificate: Certificate, path: Path) -> None:
    """Write the signed certificate to a file of its own. Raises DiskFull or DiskRefused."""
    write_atomically(path, certificate.token.encode("ascii"))


def check_certificate(token: str) -> dict[str, Any]:
    """The claims of a certificate whose signature holds under the key it names.

    WHY no more: whose key it is, the reader knows from the platform's register of devices. Raises
    CertificateInvalid.
    """
    try:
        read = jws.extract_compact(token.encode("ascii"))
        header = read.headers()
        if header.get("typ") != _TYPE:
            raise CertificateInvalid(reason="type")
        key = OKPKey.import_key(dict(header["jwk"]))
        done = jws.deserialize_compact(token, key, algorithms=[_ALGORITHM])
        claims: dict[str, Any] = json.loads(done.payload)
    except (JoseError, ValueError, KeyError, TypeError) as error:
        raise CertificateInvalid(reason=type(error).__name__) from None
    return claims


# -- inside ---------------------------------------------------------------------------------


def _custody(connection: Connection, desk: Desk, held: HeldDispute) -> Custody:
    term, standing = _term_of(connection, desk, held), held.state.standing
    holds = custody.holds(connection, desk.vault, held)
    arrived = disputes.revisions(connection, held.dispute_no)
    since = min((one.issued_at for one in arrived), default=desk.clock())
    return Custody(
        dispute_id=held.dispute_id,
        file_no=held.facts.file_no,
        title=plain_signs(held.facts.title),
        closed_on=standing.closed_on,
        until=None if term is None else term.until,
        rule=None if term is None else term.rule,
        holds=holds,
        blocked=tuple(_blocked(connection, desk, held, holds, term)),
        backups=tuple(one for one in custody.backups(connection) if one.made_at >= since),
    )


def _blocked(
    connection: Connection,
    desk: Desk,
    held: HeldDispute,
    holds: tuple[Hold, ...],
    term: Term | None,
) -> list[Blocked]:
    today = _today(desk)
    found = [Blocked(Blocking.LEGAL_HOLD, one.until) for one in holds if one.stands(today)]
    if not (held.state.standing.is_closed or held.read_only):
        found.append(Blocked(Blocking.STILL_OPEN))
    if term is None or today <= term.until:
        found.append(Blocked(Blocking.TERM_RUNS, None if term is None else term.until))
    waiting = SENDABLE | {ActState.HELD}
    if any(one.state in waiting for one in acts.of_dispute(connection, held.dispute_no)):
        found.append(Blocked(Blocking.ACTS_UNSENT))
    # WHY only then: what stands in the way of a term is told when there is nothing else.
    if not found and doubt_clock(desk, connection) is not None:
        found.append(Blocked(Blocking.CLOCK_IN_DOUBT))
    return found


def _refuse(now: Custody, reason: DestructionReason) -> None:
    """WHY an order passes over the rest: it comes before the term, and of open files too."""
    for blocked in now.blocked:
        if reason is DestructionReason.RETENTION_ENDED or blocked.by is Blocking.LEGAL_HOLD:
            raise NotDestroyed(
                by=blocked.by.value, until=blocked.until and blocked.until.isoformat()
            )


def _certify(
    connection: Connection, desk: Desk, held: HeldDispute, request: Destroy
) -> Certificate:
    earlier = custody.destructions(connection)
    number = earlier[0].certificate_no + 1 if earlier else 1
    sealed = custody.sealed_files(connection, held.dispute_id)
    at, term = desk.clock(), _term_of(connection, desk, held)
    claims = {
        "number": number,
        "previous_sha256": sha256_hex(earlier[0].token.encode()) if earlier else None,
        "vault_id": str(desk.vault.id),
        "dispute_id": str(held.dispute_id),
        "file_no": held.facts.file_no,
        "reason": request.reason.value,
        "order": request.order,
        "term": term and term.until.isoformat(),
        "rule": term and term.rule,
        "destroyed_at": at.isoformat(),
        "by": _person(desk),
        "chain": {"seq": held.head.seq, "hash": held.head.hash},
        "containers": [
            one.container_sha256 for one in disputes.revisions(connection, held.dispute_no)
        ],
        "files": [{"sha256": digest, "size": size} for digest, size in sealed],
        "notes": len(notes.places(connection, held.dispute_no)),
        "decisions": [
            {"number": one.number, "pdf_sha256": one.pdf_sha256}
            for one in decisions.of_dispute(connection, held.dispute_id)
        ],
    }
    key = _key(connection, desk)
    header = {"typ": _TYPE, "jwk": public_jwk(key)}
    token = sign(key, canonical_json(claims), header)
    return _read(claims, token)


def _key(connection: Connection, desk: Desk) -> OKPKey:
    """The device's key, known to the platform; a desk without one signs with a key of its own."""
    for name in (Secret.DEVICE_KEY, Secret.CUSTODY_KEY):
        kept = settings.secret(connection, desk.vault, name)
        if kept is not None:
            return OKPKey.import_key(json.loads(kept))
    key = OKPKey.generate_key("Ed25519", private=True)
    own = json.dumps(key.as_dict(private=True)).encode()
    settings.put_secret(connection, desk.vault, Secret.CUSTODY_KEY, own)
    return key


def _told(kept: Destruction) -> Certificate:
    return _read(check_certificate(kept.token), kept.token)


def _read(claims: dict[str, Any], token: str) -> Certificate:
    return Certificate(
        number=claims["number"],
        dispute_id=UUID(claims["dispute_id"]),
        file_no=claims["file_no"],
        reason=DestructionReason(claims["reason"]),
        order=claims["order"],
        destroyed_at=datetime.fromisoformat(claims["destroyed_at"]),
        by=claims["by"],
        chain_head=claims["chain"]["hash"],
        events=claims["chain"]["seq"],
        notes=claims["notes"],
        files=len(claims["files"]),
        token=token,
    )


def _finish(desk: Desk) -> None:
    # WHY the copies of earlier shapes too: each is the whole database as it once was.
    for copy in desk.root.glob("before-*.db"):
        copy.unlink(missing_ok=True)
    desk.vault.forget_deleted()
    with desk.vault.writer.begin() as connection:
        custody.finish(connection)


def _person(desk: Desk) -> str:
    return desk.actor.name if desk.actor is not None else ""


def _today(desk: Desk) -> date:
    return desk.clock().astimezone(ZoneInfo(law.rulebook().time_zone)).date()


def _term_of(connection: Connection, desk: Desk, held: HeldDispute) -> Term | None:
    return term_of(held, desk.clock(), rules.rulebook_of(connection))


def _term(one: Custody) -> date:
    return one.until or date.max
