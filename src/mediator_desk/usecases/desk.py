"""The open desk: the small immutable bundle unlock returns and lock drops. No controller."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from mediator_desk.clock import Clock
from mediator_desk.vault import Vault

PRACTICE_URL: Final = "exercice:"
"""The address of the platform of a practice vault: of no scheme that any transport takes."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who works at this desk, once enrolled: the author of every act made here."""

    mediator_id: UUID
    name: str
    body_code: str
    body_name: str
    device_id: UUID
    platform_name: str
    platform_url: str


@dataclass(frozen=True, slots=True)
class Desk:
    """An unlocked vault, its person (none before enrolment) and the clock. Holds no state."""

    vault: Vault
    actor: Actor | None
    clock: Clock

    @property
    def label(self) -> str:
        """The name of the vault, which anybody may read."""
        return self.vault.label

    @property
    def root(self) -> Path:
        """The folder of the vault."""
        return self.vault.root

    @property
    def practice(self) -> bool:
        """Whether everything here is an exercise: kept out of reports, notices and sending."""
        return self.actor is not None and self.actor.platform_url == PRACTICE_URL
