"""Create, unlock and lock a vault."""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError
from mediator_desk.store import settings
from mediator_desk.store.migrate import migrate
from mediator_desk.system.files import make_private_directory, write_atomically
from mediator_desk.system.paths import desk_paths
from mediator_desk.usecases.desk import Actor, Desk
from mediator_desk.vault import DEFAULT_COST, KdfCost, Vault, open_vault, read_header
from mediator_desk.vault import create_vault as make_vault

_KNOWN = "vaults.json"
_MOST_KNOWN = 50


@dataclass(frozen=True, slots=True)
class CreateVault:
    """``label`` is shown before unlock, so it names no person and no dispute."""

    root: Path
    label: str
    passphrase: str


@dataclass(frozen=True, slots=True)
class CreatedVault:
    """The open desk and the recovery key, to be printed once and never stored."""

    desk: Desk
    recovery_key: str


@dataclass(frozen=True, slots=True)
class UnlockVault:
    """Exactly one of ``passphrase`` and ``recovery_key`` is given."""

    root: Path
    passphrase: str | None = None
    recovery_key: str | None = None


@dataclass(frozen=True, slots=True)
class KnownVault:
    """A vault this computer knows: only what may be shown in clear before unlock."""

    root: Path
    label: str
    created_at: datetime


def known_vaults() -> tuple[KnownVault, ...]:
    """The vaults of this user, most recently used first; damaged ones are left out."""
    return tuple(_readable(_known_roots()))


def create_vault(
    request: CreateVault, clock: Clock = system_clock, *, cost: KdfCost = DEFAULT_COST
) -> CreatedVault:
    """Create the vault and open it; ``WeakPassphrase`` says what is missing.

    ``cost`` is for tests and rehearsals only: what an attacker pays per guess.
    """
    vault, recovery = make_vault(
        request.root, request.passphrase, label=request.label, cost=cost, clock=clock
    )
    return CreatedVault(_open_desk(vault, clock), recovery.text)


def unlock_vault(request: UnlockVault, clock: Clock = system_clock) -> Desk:
    """Open the vault, migrate its store if needed, sweep what a crash left behind."""
    vault = open_vault(
        request.root,
        passphrase=request.passphrase,
        recovery_key=request.recovery_key,
        clock=clock,
    )
    return _open_desk(vault, clock)


def lock_vault(desk: Desk) -> None:
    """Drop every key and connection; asks nothing and cannot fail."""
    try:
        desk.vault.lock()
    finally:
        # WHY not imported: a desk that showed no exhibit has no child to end.
        previews = sys.modules.get("mediator_desk.usecases._previews")
        if previews is not None:
            previews.close(desk.vault)


def _open_desk(vault: Vault, clock: Clock) -> Desk:
    try:
        migrate(vault)
        vault.blobs.sweep()
        with vault.engine.connect() as connection:
            actor = _actor_from(settings.fact(connection, settings.Fact.ACTOR))
    except BaseException:
        vault.lock()
        raise
    _remember(vault.root, clock())
    return Desk(vault, actor, clock)


def _actor_from(stored: dict[str, str] | None) -> Actor | None:
    if stored is None:
        return None
    ids = {name: UUID(stored[name]) for name in ("mediator_id", "device_id")}
    return Actor(**(stored | ids))  # type: ignore[arg-type]


def _known_roots() -> list[Path]:
    """The folders to look at: those opened before, newest first, then the usual place."""
    paths = desk_paths()
    used: dict[str, str] = {}
    with suppress(OSError, ValueError):
        found = json.loads((paths.configuration / _KNOWN).read_bytes())
        used = {str(root): str(at) for root, at in found.items()}
    roots = [Path(root) for root in sorted(used, key=used.__getitem__, reverse=True)]
    if paths.vaults.is_dir():
        roots += sorted(path for path in paths.vaults.iterdir() if path not in roots)
    return roots


def _readable(roots: list[Path]) -> Iterator[KnownVault]:
    for root in roots:
        with suppress(DeskError, OSError):
            header = read_header(root)
            yield KnownVault(root, header.label, header.created_at)


def _remember(root: Path, now: datetime) -> None:
    """Notes that this vault was used; a computer that cannot note it still opens the vault."""
    folder = desk_paths().configuration
    known = {str(path): "" for path in _known_roots()}
    with suppress(OSError, ValueError):
        known |= json.loads((folder / _KNOWN).read_bytes())
    known[str(root.absolute())] = now.astimezone(UTC).isoformat()
    newest = sorted(known, key=known.__getitem__, reverse=True)[:_MOST_KNOWN]
    with suppress(DeskError, OSError):
        make_private_directory(folder)
        write_atomically(
            folder / _KNOWN, json.dumps({path: known[path] for path in newest}).encode()
        )
