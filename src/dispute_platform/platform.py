"""The open platform: everything a request, a command or a test needs, in one immutable bundle.

Owns opening and closing; never a rule. A platform lives in one folder (its home): keys, database,
blobs and unfinished uploads.
"""

from dataclasses import dataclass, field
from pathlib import Path

from dispute_platform.blobs import FolderBlobs
from dispute_platform.clock import Clock, system_clock
from dispute_platform.database import Database, sqlite_url
from dispute_platform.keys import PlatformKeys, load_or_create
from dispute_platform.standings import Standings

DEFAULT_NAME = "Plateforme de règlement des litiges"


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be set. Sizes in bytes, delays in seconds.

    ``public_url`` is the address desks and parties use, when it is not the one the server sees;
    ``skew`` is how far a device's clock may be off; ``file_budget`` bounds the time one request of
    the feed spends building dispute files.
    """

    public_url: str | None = None
    upload_limit: int = 128 << 20
    body_limit: int = 4 << 20
    token_seconds: int = 600
    skew: int = 300
    code_seconds: int = 7 * 24 * 3600
    attempts_per_origin: int = 10
    attempts_in_all: int = 100
    attempt_window: int = 900
    file_budget: float = 2.0


@dataclass(frozen=True, slots=True)
class Platform:
    """An open platform."""

    home: Path
    keys: PlatformKeys
    database: Database
    blobs: FolderBlobs
    uploads: Path
    clock: Clock
    settings: Settings = field(default_factory=Settings)
    standings: Standings = field(default_factory=Standings)

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def open_platform(
    home: Path,
    *,
    name: str = DEFAULT_NAME,
    database_url: str | None = None,
    clock: Clock = system_clock,
    settings: Settings | None = None,
) -> Platform:
    """The platform in ``home``, made there when the folder is empty or missing.

    ``name`` only matters the first time: it enters the certificates.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    uploads = home / "uploads"
    uploads.mkdir(mode=0o700, exist_ok=True)
    database = Database(database_url or sqlite_url(home / "platform.db"))
    database.upgrade()
    return Platform(
        home=home,
        keys=load_or_create(home / "keys", name, clock()),
        database=database,
        blobs=FolderBlobs(home / "blobs"),
        uploads=uploads,
        clock=clock,
        settings=settings or Settings(),
    )
