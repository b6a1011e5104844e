"""Commands that keep a vault whole, and that destroy what is due: doctor, backups, holds.

Owns arguments and lines; every rule is in the use cases.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar
from uuid import UUID

from mediator_desk.cli.output import columns, say
from mediator_desk.cli.session import Ambiguous, Session
from mediator_desk.domain.health import Finding, Health
from mediator_desk.errors import DeskError
from mediator_desk.store.errors import HoldUnknown
from mediator_desk.usecases.backups import (
    BackupFolderMissing,
    BackupPlan,
    BackupRecord,
    RestoreVault,
    back_up,
    drop_expired,
    plan_backups,
    read_backups,
    restore_vault,
)
from mediator_desk.usecases.custody import (
    Custody,
    Destroy,
    DestructionReason,
    HoldGround,
    NewHold,
    certificates,
    check_certificate,
    destroy_dispute,
    due_for_destruction,
    lift_hold,
    place_hold,
    read_custody,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.doctor import examine, repair
from mediator_desk.usecases.vaults import lock_vault

UNSOUND = 3
"""What ``doctor`` answers when something is to be mended."""


class NotConfirmed(DeskError):
    """A destruction was asked for without naming the file once more. Facts: ``file_no``."""

    kind: ClassVar[str] = "destruction_not_confirmed"


def doctor(session: Session) -> int:
    """Examine the vault and this computer; with ``--repair``, mend what can be."""
    with session.desk() as desk:
        found = examine(desk, session.progress)
        if session.asked.repair:
            done = repair(desk, found)
            found = examine(desk, session.progress)
            for remedy in done:
                say(session.words.text(f"remedy_{remedy.value}"))
    session.out.show(found, _findings(session, found))
    return UNSOUND if any(one.health is Health.TROUBLE for one in found) else 0


def backup(session: Session) -> int:
    """Write a backup now."""
    with session.desk() as desk:
        made = back_up(desk, session.asked.folder, session.progress)
    session.out.show(made, [session.words.text("backup_made", **_backup(session, made))])
    return 0


def backups(session: Session) -> int:
    """The backups there should be, and the plan; ``--drop-expired`` deletes the overdue ones."""
    with session.desk() as desk:
        if session.asked.drop_expired:
            drop_expired(desk)
        state = read_backups(desk)
    words = session.words
    plan = state.plan
    lines = [
        words.text("plan_none")
        if plan is None
        else words.text("plan", folder=plan.folder, every=plan.every, kept=plan.kept)
    ]
    lines += [words.text("backup_listed", **_backup(session, one)) for one in state.backups]
    session.out.show(state, lines)
    return 0


def plan(session: Session) -> int:
    """Set or end the plan of backups; a folder that is not there is refused, not planned."""
    asked = session.asked
    with session.desk() as desk:
        chosen = None
        if asked.folder is not None:
            if not asked.folder.is_dir():
                raise BackupFolderMissing
            chosen = BackupPlan(asked.folder.absolute(), every=asked.every, kept=asked.kept)
        plan_backups(desk, chosen)
    session.out.show({"plan": chosen}, [session.words.text("done")])
    return 0


def restore(session: Session) -> int:
    """Make a vault of a backup, in the folder named by ``--vault``."""
    asked = session.asked
    secret = session.passphrase()
    request = RestoreVault(
        asked.file,
        session.root,
        passphrase=None if asked.recovery_key else secret,
        recovery_key=secret if asked.recovery_key else None,
    )
    lock_vault(restore_vault(request, session.clock, session.progress))
    session.out.show({"root": session.root}, [session.words.text("restored", root=session.root)])
    return 0


def custody(session: Session) -> int:
    """How long a dispute is kept, or what is due for destruction."""
    with session.desk() as desk:
        if session.asked.dispute:
            found: tuple[Custody, ...] = (read_custody(desk, session.dispute_id(desk)),)
        else:
            found = due_for_destruction(desk)
    words = session.words
    lines = columns(
        (
            one.file_no,
            words.day(one.until),
            one.rule,
            ", ".join(words.label("blocking", each.by) for each in one.blocked) or None,
            ", ".join(str(each.hold_id) for each in one.holds if each.lifted_at is None) or None,
        )
        for one in found
    )
    session.out.show(found, lines or [words.text("none")])
    return 0


def hold(session: Session) -> int:
    """Forbid the destruction of a dispute."""
    asked = session.asked
    with session.desk() as desk:
        new = NewHold(HoldGround[asked.ground], asked.reason, asked.until, asked.reassess_on)
        hold_id = place_hold(desk, session.dispute_id(desk), new)
    session.out.show({"hold_id": hold_id}, [session.words.text("hold_placed", hold_id=hold_id)])
    return 0


def lift(session: Session) -> int:
    """End a hold: that of the dispute named, or the one of the identifier given beside it."""
    with session.desk() as desk:
        held = _held(desk, session)
        lift_hold(desk, held)
    session.out.show({"hold_id": held}, [session.words.text("done")])
    return 0


def _held(desk: Desk, session: Session) -> UUID:
    """The hold that is meant; ``HoldUnknown`` when there is none, ``Ambiguous`` when several."""
    dispute_id = session.dispute_id(desk)
    wanted = (session.asked.hold or "").lower()
    standing = [
        one.hold_id
        for one in read_custody(desk, dispute_id).holds
        if one.lifted_at is None and str(one.hold_id).startswith(wanted)
    ]
    if not standing:
        raise HoldUnknown(dispute_id=session.asked.dispute)
    if len(standing) > 1:
        raise Ambiguous(found=len(standing))
    return standing[0]


def shred(session: Session) -> int:
    """Destroy a dispute for good; ``--confirm`` names its file number once more."""
    asked = session.asked
    with session.desk() as desk:
        row = session.dispute(desk, asked.dispute)
        if asked.confirm != row.file_no:
            raise NotConfirmed(file_no=row.file_no)
        reason = DestructionReason.ERASURE_ORDER if asked.order else None
        done = destroy_dispute(
            desk,
            Destroy(row.dispute_id, reason or DestructionReason.RETENTION_ENDED, asked.order or ""),
        )
    words = session.words
    lines = [words.text("destroyed", number=done.certificate.number, file_no=row.file_no)]
    lines += [words.text("still_in", place=one.place) for one in done.still_in]
    session.out.show(done, [*lines, done.certificate.token])
    return 0


def certificates_of(session: Session) -> int:
    """The certificates of destruction, or the check of one given as a file."""
    if session.asked.check is not None:
        claims = check_certificate(session.asked.check.read_text(encoding="ascii").strip())
        session.out.show(claims, (f"{name}: {value}" for name, value in claims.items()))
        return 0
    with session.desk() as desk:
        found = certificates(desk)
    words = session.words
    rows = columns(
        (
            one.number,
            one.file_no,
            words.instant(one.destroyed_at),
            words.label("destruction_reason", one.reason),
            one.by,
        )
        for one in found
    )
    session.out.show(found, rows or [words.text("none")])
    return 0


def _findings(session: Session, found: Iterable[Finding]) -> list[str]:
    words = session.words
    return [
        f"{words.label('health', one.health)}  {words.label('organ', one.organ)}  "
        + words.text(f"found_{one.code}", **_told(session, one.facts))
        for one in found
    ]


def _told(session: Session, facts: Mapping[str, object]) -> dict[str, object]:
    """The facts, with codes in words."""
    label = session.words.label
    return {
        name: ", ".join(label("protection", one) for one in value)
        if name == "missing" and isinstance(value, list)
        else value
        for name, value in facts.items()
    }


def _backup(session: Session, one: BackupRecord) -> dict[str, object]:
    words = session.words
    return {
        "place": one.place,
        "made_at": words.instant(one.made_at),
        "size": one.size,
        "disputes": one.disputes,
        "expires_on": words.day(one.expires_on),
    }
