"""Open a dispute file that came by disk, mail or drag and drop."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class OpenDisputeFile:
    """The file to read; it is never changed."""

    path: Path


@dataclass(frozen=True, slots=True)
class OpenedDispute:
    """What was imported. ``was_held`` when this very revision was already in the vault."""

    dispute_id: UUID
    file_no: str
    title: str
    revision: int
    was_held: bool
    encrypted_in_transit: bool
    signer: str
    events: int
    exhibits: int


def open_dispute_file(
    desk: Desk, request: OpenDisputeFile, progress: Progress = silent
) -> OpenedDispute:
    """Check everything, then import it in one transaction: whole or not at all.

    Every refusal of ``dispute_exchange.container`` passes through with its facts.
    """
    raise NotImplementedError
