"""A platform on a database migrated once, for all the tests that begin with an empty one."""

import tempfile
from functools import cache
from pathlib import Path

from dispute_platform.platform import Platform, Settings, open_platform
from tests.patience import ENDLESS_S

_DATABASE = "platform.db"


def empty_platform(home: Path, database_url: str | None = None) -> Platform:
    """A new platform in ``home``; a database elsewhere is migrated there and then."""
    if database_url is None:
        home.mkdir(mode=0o700)
        (home / _DATABASE).write_bytes(_migrated())
    # WHY: how many files one request builds must not depend on how busy the computer is.
    settings = Settings(file_budget=ENDLESS_S)
    return open_platform(home, database_url=database_url, settings=settings)


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        # WHY closed: what was written last is in the file itself only then.
        open_platform(Path(folder)).close()
        return (Path(folder) / _DATABASE).read_bytes()
