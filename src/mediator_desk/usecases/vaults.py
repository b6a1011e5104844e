"""Create, unlock and lock a vault."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediator_desk.clock import Clock, system_clock
from mediator_desk.usecases.desk import Desk


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
    raise NotImplementedError


def create_vault(request: CreateVault, clock: Clock = system_clock) -> CreatedVault:
    """Create the vault and open it; ``PassphraseTooWeak`` says what is missing."""
    raise NotImplementedError


def unlock_vault(request: UnlockVault, clock: Clock = system_clock) -> Desk:
    """Open the vault, migrate its store if needed, sweep what a crash left behind."""
    raise NotImplementedError


def lock_vault(desk: Desk) -> None:
    """Drop every key and connection; asks nothing and cannot fail."""
    raise NotImplementedError
