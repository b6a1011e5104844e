"""Create, unlock and lock a vault, and know which vaults this computer has."""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from mediator_desk.clock import Clock, system_clock
from mediator_desk.errors import DeskError
from mediator_desk.law.all_tables import check_tables
from mediator_desk.store import custody, settings
from mediator_desk.store.migrate import migrate
from mediator_desk.system.files import make_private_directory, write_atomically
from mediator_desk.system.keyring import recall
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
    """Exactly one of ``passphrase``, ``recovery_key`` and ``keyring`` is given."""

    root: Path
    passphrase: str | None = None
    recovery_key: str | None = None
    keyring: bool = False
    """Open with what the computer remembers; may wait for a person, a minute at most."""


@dataclass(frozen=True, slots=True)
class KnownVault:
    """A vault this computer knows: only what may be shown in clear before unlock."""

    root: Path
    label: str
    created_at: datetime
    remembered: bool = False
    """Whether a computer's keyring was given a way in: this one's, perhaps."""
    locked_at: datetime | None = None
    """When this computer last locked it."""
    text_kept: bool = False
    """Whether text was being written then."""


def known_vaults() -> tuple[KnownVault, ...]:
    """The vaults of this user, most recently used first; damaged ones are left out."""
    return tuple(_readable(_known_roots(), _notes()))


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
        keyring_key=recall(read_header(request.root).id) if request.keyring else None,
        clock=clock,
    )
    return _open_desk(vault, clock)


def lock_vault(desk: Desk, *, text_kept: bool = False) -> None:
    """Drop every key and connection; asks nothing and cannot fail.

    ``text_kept`` is noted in clear beside the hour, for the screen that is shown while locked.
    """
    was_open = desk.vault.is_open
    try:
        desk.vault.lock()
    finally:
        if was_open:
            _note(desk.root, {"locked": _instant(desk.clock()), "text": text_kept})
        # WHY not imported: a desk that showed no exhibit has no child to end, and one that read
        # no note and no list no words to forget.
        for name in ("_note_index", "_memory", "_previews"):
            held = sys.modules.get(f"mediator_desk.usecases.{name}")
            if held is not None:
                held.close(desk.vault)


def _open_desk(vault: Vault, clock: Clock) -> Desk:
    try:
        check_tables()
        migrate(vault)
        vault.blobs.sweep()
        with vault.engine.connect() as connection:
            actor = _actor_from(settings.fact(connection, settings.Fact.ACTOR))
            left = custody.unfinished(connection)
        desk = Desk(vault, actor, clock)
        if left:
            # WHY here: opening a vault must not load what only a destruction cut short needs.
            from mediator_desk.usecases.custody import finish_destructions

            finish_destructions(desk)
    except BaseException:
        vault.lock()
        raise
    _note(vault.root, {"used": _instant(clock()), "locked": None, "text": False})
    return desk


def _actor_from(stored: dict[str, str] | None) -> Actor | None:
    if stored is None:
        return None
    ids = {name: UUID(stored[name]) for name in ("mediator_id", "device_id")}
    # WHY: what was stored is an Actor of this desk, whose other fields are all words.
    return Actor(**(stored | ids))  # type: ignore[arg-type]


def _known_roots() -> list[Path]:
    """The folders to look at: those opened before, newest first, then the usual place."""
    used = _notes()
    roots = [
        Path(root) for root in sorted(used, key=lambda root: str(used[root]["used"]), reverse=True)
    ]
    vaults = desk_paths().vaults
    if vaults.is_dir():
        roots += sorted(path for path in vaults.iterdir() if path.is_dir() and path not in roots)
    return roots


def _readable(roots: list[Path], notes: dict[str, dict[str, Any]]) -> Iterator[KnownVault]:
    for root in roots:
        with suppress(DeskError, OSError):
            header = read_header(root)
            noted = notes.get(str(root), {})
            locked_at = None
            with suppress(KeyError, TypeError, ValueError):
                locked_at = datetime.fromisoformat(noted["locked"])
            yield KnownVault(
                root,
                header.label,
                header.created_at,
                header.remembered,
                locked_at,
                noted.get("text") is True,
            )


def _notes() -> dict[str, dict[str, Any]]:
    """What is noted in clear of each folder opened on this computer: instants and a yes or no."""
    with suppress(OSError, ValueError, AttributeError):
        found = json.loads((desk_paths().configuration / _KNOWN).read_bytes())
        return {
            str(root): {"used": "", **(noted if isinstance(noted, dict) else {"used": str(noted)})}
            for root, noted in found.items()
        }
    return {}


def _note(root: Path, facts: dict[str, Any]) -> None:
    """Notes more of a folder; a computer that cannot note it still opens and locks the vault."""
    folder = desk_paths().configuration
    notes = {str(path): {"used": ""} for path in _known_roots()} | _notes()
    place = str(root.absolute())
    notes[place] = {"used": "", **notes.get(place, {}), **facts}
    newest = sorted(notes, key=lambda root: str(notes[root]["used"]), reverse=True)[:_MOST_KNOWN]
    with suppress(DeskError, OSError):
        make_private_directory(folder)
        write_atomically(
            folder / _KNOWN, json.dumps({path: notes[path] for path in newest}).encode()
        )


def _instant(now: datetime) -> str:
    return now.astimezone(UTC).isoformat()
