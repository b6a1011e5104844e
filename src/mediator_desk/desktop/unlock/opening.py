"""What the unlock screen asks of the use cases, each loaded on the lane that runs it.

WHY functions of their own: importing the vault loads SQLCipher and SQLAlchemy, which the window
must not wait for.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mediator_desk.usecases.progress import Cancelled, Progress

if TYPE_CHECKING:
    from mediator_desk.usecases.backups import BackupClaims
    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.identity import Declared
    from mediator_desk.usecases.keys import Proof, RotateKeys
    from mediator_desk.usecases.vaults import CreatedVault, KnownVault, UnlockVault

DERIVE: Final = "derive"
CHECK: Final = "check"
RECALL: Final = "recall"
ROTATE: Final = "rotate"
PRACTISE: Final = "practise"
IMPORT: Final = "import"


@dataclass(frozen=True, slots=True)
class Choice:
    """A vault to choose: ``place`` tells it from another of the same name, empty when none has."""

    vault: "KnownVault"
    place: str
    practice: bool


def known() -> tuple[Choice, ...]:
    """The vaults of this user, told apart."""
    from mediator_desk.usecases.practice import is_practice
    from mediator_desk.usecases.vaults import known_vaults

    vaults = known_vaults()
    labels = [vault.label for vault in vaults]
    return tuple(
        Choice(
            vault,
            _place(vault.root) if labels.count(vault.label) > 1 else "",
            is_practice(vault.root),
        )
        for vault in vaults
    )


def _place(root: Path) -> str:
    """Where a vault lies, from the home folder on."""
    with suppress(ValueError, RuntimeError):
        return f"~/{root.absolute().relative_to(Path.home()).as_posix()}"
    return str(root)


def by_passphrase(root: Path, passphrase: str, progress: Progress) -> "Desk":
    """Open with the passphrase."""
    from mediator_desk.usecases.vaults import UnlockVault

    return _open(UnlockVault(root=root, passphrase=passphrase), progress)


def by_recovery(root: Path, recovery_key: str, progress: Progress) -> "Desk":
    """Open with the printed recovery key."""
    from mediator_desk.usecases.vaults import UnlockVault

    return _open(UnlockVault(root=root, recovery_key=recovery_key), progress)


def by_keyring(root: Path, progress: Progress) -> "Desk":
    """Open with what this computer's keyring remembers; may wait for a person."""
    from mediator_desk.usecases.vaults import UnlockVault

    return _open(UnlockVault(root=root, keyring=True), progress, RECALL)


def practice(label: str, progress: Progress) -> "Desk":
    """Open the practice vault, made first when there is none."""
    from mediator_desk.usecases.practice import open_practice

    progress(0, 0, PRACTISE)
    return open_practice(label, progress)


def rotated(request: "RotateKeys", progress: Progress) -> "Desk":
    """Replace the vault's key, then open it with the passphrase that is left."""
    from mediator_desk.usecases.keys import rotate_keys

    progress(0, 0, ROTATE)
    rotate_keys(request)
    return by_passphrase(request.root, request.passphrase, progress)


def _open(request: "UnlockVault", progress: Progress, step: str = DERIVE) -> "Desk":
    from mediator_desk.usecases.vaults import unlock_vault

    progress(0, 0, step)
    desk = unlock_vault(request)
    try:
        progress(1, 1, CHECK)
    except Cancelled:
        # SECURITY: nobody waits for this desk any more; its keys must not stay.
        close(desk)
        raise
    return desk


def create(label: str, passphrase: str, declared: "Declared", progress: Progress) -> "CreatedVault":
    """Create a vault in a folder of its own beside the others, for who says to work there."""
    from mediator_desk.usecases.identity import declare_identity
    from mediator_desk.usecases.vaults import CreateVault, create_vault

    progress(0, 0, DERIVE)
    made = create_vault(CreateVault(root=_vacant_place(), label=label, passphrase=passphrase))
    declare_identity(made.desk, declared)
    return made


def look(source: Path) -> "BackupClaims":
    """What a backup says of itself."""
    from mediator_desk.usecases.backups import look_at_backup

    return look_at_backup(source)


def restored(source: Path, proof: "Proof", progress: Progress) -> "Desk":
    """Make a vault of a backup, beside the others, and open it."""
    from mediator_desk.clock import system_clock
    from mediator_desk.usecases.backups import RestoreVault, restore_vault

    progress(0, 0, DERIVE)
    request = RestoreVault(source, _vacant_place(), proof.passphrase, proof.recovery_key)
    desk = restore_vault(request, system_clock, progress)
    try:
        progress(1, 1, CHECK)
    except Cancelled:
        # SECURITY: nobody waits for this desk any more; its keys must not stay.
        close(desk)
        raise
    return desk


def _vacant_place() -> Path:
    from mediator_desk.ids import new_id
    from mediator_desk.system.paths import desk_paths

    paths = desk_paths()
    paths.create()
    root = paths.default_vault
    return paths.vaults / str(new_id()) if root.exists() else root


def close(desk: "Desk", text_kept: bool = False) -> None:
    """Lock; ``text_kept`` is told on the screen that follows."""
    from mediator_desk.usecases.vaults import lock_vault

    lock_vault(desk, text_kept=text_kept)


def warm_up() -> None:
    """Load what the next screens need while the person types."""
    import mediator_desk.usecases.caseload
    import mediator_desk.usecases.outbox
    import mediator_desk.usecases.synchronisation
    import mediator_desk.usecases.vaults  # noqa: F401 - loading them is all that is wanted
