"""Send what waits, fetch what is new, and tell how the last time went."""

from dataclasses import dataclass
from datetime import datetime

from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one synchronisation did. ``clock_skew_s`` is server minus desk, in seconds.

    ``problem`` is the kind of the error that stopped it (``None`` when it went to the end);
    acts refused by the platform are counted in ``refused`` and do not stop it.
    """

    sent: int
    refused: int
    new_files: int
    new_events: int
    waiting: int
    clock_skew_s: int | None
    finished_at: datetime
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the status bar says. ``online`` is what the last try showed (``None``: never tried)."""

    online: bool | None
    last_success_at: datetime | None
    offline_since: datetime | None
    waiting: int
    needs_person: int
    problem: str | None


def synchronise(desk: Desk, progress: Progress = silent) -> SyncReport:
    """Push the outbox in order, then pull the feed and the files it announces.

    Being offline is not an error: it is reported, and everything stays queued.
    """
    raise NotImplementedError


def read_sync_status(desk: Desk) -> SyncStatus:
    """Where synchronisation stands, from what is stored."""
    raise NotImplementedError
