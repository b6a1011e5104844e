"""Backups of the whole vault: made while it is open, verified, expiring, restored elsewhere.

Owns when one is due and when one has to go; the bytes are the vault's. A backup holds everything
the vault holds, so it must not outlive what has to be destroyed: it expires with the first dispute
whose term ends, and no later than the plan says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from mediator_desk import law
from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import custody, disputes, rules, settings
from mediator_desk.store.custody import BackupRecord
from mediator_desk.store.settings import Fact
from mediator_desk.system.files import disk_errors
from mediator_desk.usecases.dating import doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.keeping import term_of
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.vaults import UnlockVault, unlock_vault
from mediator_desk.vault.backup import (
    BackupClaims,
    BackupFacts,
    forget_unfinished,
    look_at_backup,
    restore_backup,
    verify_backup,
    write_backup,
)
from mediator_desk.vault.errors import BackupInvalid, VaultDamaged, VaultTooNew, VaultUnwritable
from mediator_desk.vault.header import is_within_vault
from mediator_desk.vault.opening import offer

__all__ = [
    "BackupClaims",
    "BackupFolderMissing",
    "BackupFolderUnfit",
    "BackupPlan",
    "BackupRecord",
    "BackupState",
    "RestoreVault",
    "back_up",
    "back_up_if_due",
    "drop_backups",
    "drop_expired",
    "look_at_backup",
    "plan_backups",
    "read_backups",
    "restore_vault",
    "take_in_strays",
]

SUFFIX: Final = ".mdbackup"
_DEFAULT_KEPT: Final = 30
_DEFAULT_EVERY: Final = 1


class BackupFolderMissing(DeskError):
    """The folder backups go to is not there: a disk not plugged in, perhaps. Facts: none."""

    kind: ClassVar[str] = "backup_folder_missing"


class BackupFolderUnfit(DeskError):
    """The folder lies in a vault: what harms the vault would take its backup too. Facts: none."""

    kind: ClassVar[str] = "backup_folder_unfit"


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups go by themselves: every ``every`` calendar days, each kept ``kept`` days."""

    folder: Path
    every: int = _DEFAULT_EVERY
    kept: int = _DEFAULT_KEPT


@dataclass(frozen=True, slots=True)
class BackupState:
    """The plan, the backups that should exist, and the days that matter.

    ``due_on`` is when the next one is due; ``expired`` are those whose last day has passed, none
    while the computer's clock is in doubt.
    """

    plan: BackupPlan | None
    backups: tuple[BackupRecord, ...]
    due_on: date | None
    expired: tuple[BackupRecord, ...]


@dataclass(frozen=True, slots=True)
class RestoreVault:
    """A backup and the vacant folder for the vault; exactly one secret is given."""

    source: Path
    root: Path
    passphrase: str | None = None
    recovery_key: str | None = None


def read_backups(desk: Desk) -> BackupState:
    """What there is of backups. Backups whose file is gone stay listed until that is noticed."""
    today = _today(desk)
    with desk.vault.engine.connect() as connection:
        plan = _plan_from(settings.fact(connection, Fact.BACKUP_PLAN))
        kept = custody.backups(connection)
        sure = doubt_clock(desk, connection) is None
    return BackupState(
        plan=plan,
        backups=kept,
        due_on=None if plan is None else _due_on(desk, plan, kept),
        expired=tuple(one for one in kept if sure and one.expires_on < today),
    )


def plan_backups(desk: Desk, plan: BackupPlan | None) -> None:
    """Make backups by themselves from now on, or no more. Raises BackupFolderUnfit."""
    if plan is not None and is_within_vault(plan.folder):
        raise BackupFolderUnfit
    with desk.vault.writer.begin() as connection:
        if plan is None:
            settings.forget(connection, Fact.BACKUP_PLAN)
            return
        told = {"folder": str(plan.folder), "every": plan.every, "kept": plan.kept}
        settings.put_fact(connection, Fact.BACKUP_PLAN, told)


def back_up(desk: Desk, folder: Path, progress: Progress = silent) -> BackupRecord:
    """Write the whole vault to a new file in ``folder`` and read it back before it counts.

    The desk may be worked with meanwhile. Raises BackupFolderMissing, BackupFolderUnfit, VaultFull,
    VaultUnwritable, BackupOvertaken, BackupInvalid or ``Cancelled``; nothing is left then.
    """
    if not folder.is_dir():
        raise BackupFolderMissing
    if is_within_vault(folder):
        raise BackupFolderUnfit
    now = desk.clock()
    target = _vacant(folder, now)
    with desk.vault.engine.connect() as connection:
        plan = _plan_from(settings.fact(connection, Fact.BACKUP_PLAN))
        expires_on = _expiry(connection, desk, plan)
    made = write_backup(desk.vault, target, new_id(), now, progress)
    return _recorded(desk, made, expires_on)


def back_up_if_due(desk: Desk, progress: Progress = silent) -> BackupRecord | None:
    """The backup the plan asks for today, if any; expired ones go first.

    For a desk that has just been opened, and once a day after. Raises what ``back_up`` raises.
    """
    plan = read_backups(desk).plan
    if plan is None:
        return None
    drop_expired(desk)
    take_in_strays(desk, plan.folder)
    state = read_backups(desk)
    if state.due_on is None or state.due_on > _today(desk):
        return None
    return back_up(desk, plan.folder, progress)


def take_in_strays(desk: Desk, folder: Path) -> tuple[BackupRecord, ...]:
    """Enter in the register the whole backups of this vault in ``folder`` that it does not know.

    WHY: one finished in the instant of a crash, or made after the copy this vault was restored
    from, would expire never. What cannot be read under the present key is left alone.
    """
    if not folder.is_dir():
        return ()
    forget_unfinished(desk.vault, folder)
    with desk.vault.engine.connect() as connection:
        known = {one.backup_id for one in custody.backups(connection, gone=True)}
        plan = _plan_from(settings.fact(connection, Fact.BACKUP_PLAN))
        expires_on = _expiry(connection, desk, plan)
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            claims = look_at_backup(path)
            if claims.vault_id != desk.vault.id or claims.backup_id in known:
                continue
            facts = verify_backup(desk.vault, path)
        except (BackupInvalid, VaultDamaged, VaultTooNew, VaultUnwritable):
            continue
        found.append(_recorded(desk, facts, expires_on))
    return tuple(found)


def drop_expired(desk: Desk) -> tuple[BackupRecord, ...]:
    """Delete the backups whose last day has passed; those whose place is not there stay listed.

    None goes while the clock is in doubt: one set years ahead would take every backup at once.
    """
    return drop_backups(desk, read_backups(desk).expired)


def drop_backups(desk: Desk, unwanted: Iterable[BackupRecord]) -> tuple[BackupRecord, ...]:
    """Delete backups, those that hold what was destroyed for instance; which ones went.

    Those whose place is not there, such as a disk that is away, stay listed. Raises
    VaultUnwritable.
    """
    gone = []
    for one in unwanted:
        place = Path(one.place)
        if not place.parent.is_dir():
            continue
        with disk_errors(refused=VaultUnwritable):
            place.unlink(missing_ok=True)
        with desk.vault.writer.begin() as connection:
            custody.backup_gone(connection, one.backup_id, desk.clock())
        gone.append(one)
    return tuple(gone)


def restore_vault(
    request: RestoreVault, clock: Clock = system_clock, progress: Progress = silent
) -> Desk:
    """Make a vault of a backup, on this computer or another, and open it.

    Raises BackupInvalid, VaultExists, WrongPassphrase, RecoveryKeyWrong, RecoveryKeyMistyped,
    VaultFull, VaultUnwritable or ``Cancelled``; nothing is left then. The platform tells at the
    next synchronisation what the backup does not know yet.
    """
    offered = offer(request.passphrase, request.recovery_key)
    restore_backup(request.source, request.root, offered, progress)
    return unlock_vault(
        UnlockVault(request.root, passphrase=request.passphrase, recovery_key=request.recovery_key),
        clock,
    )


# -- inside ---------------------------------------------------------------------------------


def _recorded(desk: Desk, made: BackupFacts, expires_on: date) -> BackupRecord:
    record = BackupRecord(
        backup_id=made.backup_id,
        place=str(made.path),
        made_at=made.made_at,
        size=made.size,
        sha256=made.sha256,
        disputes=made.disputes,
        expires_on=expires_on,
        gone_at=None,
    )
    with desk.vault.writer.begin() as connection:
        custody.add_backup(connection, record)
    return record


def _plan_from(told: Any) -> BackupPlan | None:
    if told is None:
        return None
    return BackupPlan(Path(told["folder"]), int(told["every"]), int(told["kept"]))


def _due_on(desk: Desk, plan: BackupPlan, kept: Iterable[BackupRecord]) -> date:
    """WHY not by those from tomorrow on: they were made while the clock was ahead, and nothing
    would be due until it is that day again."""
    today = _today(desk)
    days = [day for one in kept if (day := _day(one.made_at)) <= today]
    return max(days) + timedelta(days=plan.every) if days else today


def _expiry(connection: Connection, desk: Desk, plan: BackupPlan | None) -> date:
    """WHY not before tomorrow: a backup made while something is overdue is still a backup.

    What is made under a clock in doubt is kept from the last day that was vouched for, or it would
    be kept for years once the clock is right again.
    """
    today, now, book = _today(desk), desk.clock(), rules.rulebook_of(connection)
    doubt = doubt_clock(desk, connection)
    first = today if doubt is None else min(today, doubt.vouched_on)
    last = first + timedelta(days=plan.kept if plan is not None else _DEFAULT_KEPT)
    terms = (term_of(held, now, book) for held in disputes.every(connection))
    ends = (term.until for term in terms if term is not None and term.until < last)
    return min((max(end, first + timedelta(days=1)) for end in ends), default=last)


def _vacant(folder: Path, now: datetime) -> Path:
    stem = f"coffre-{now.astimezone(ZoneInfo(law.rulebook().time_zone)):%Y-%m-%d-%H%M%S}"
    number = 1
    while True:
        path = folder / (f"{stem}{SUFFIX}" if number == 1 else f"{stem}-{number}{SUFFIX}")
        if not path.exists():
            return path
        number += 1


def _today(desk: Desk) -> date:
    return _day(desk.clock())


def _day(at: datetime) -> date:
    return at.astimezone(ZoneInfo(law.rulebook().time_zone)).date()
