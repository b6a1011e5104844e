"""Where this program keeps its things on this computer.

Owns the folder names, per platform conventions; never creates a vault or reads a file.
``MEDIATOR_DESK_HOME`` moves everything under one folder: for tests, rehearsals and portable use.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

from mediator_desk.system.files import make_private_directory

HOME_VARIABLE: Final = "MEDIATOR_DESK_HOME"
_APPLICATION: Final = "mediator-desk"


@dataclass(frozen=True, slots=True)
class DeskPaths:
    """The folders of one installation, each for this user alone."""

    vaults: Path
    """Holds one folder per vault; the usual one is ``vaults / "default"``."""
    configuration: Path
    """Preferences: never anything about a dispute."""
    logs: Path
    """Log files: ids and counts only."""

    @property
    def default_vault(self) -> Path:
        """The vault of a mediator who never asked for a second one."""
        return self.vaults / "default"

    def create(self) -> None:
        """Makes the folders that are missing, private to this user."""
        for folder in (self.vaults, self.configuration, self.logs):
            make_private_directory(folder)


def desk_paths() -> DeskPaths:
    """The folders to use in this process; nothing is created."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().absolute()
        return DeskPaths(
            vaults=root / "vaults", configuration=root / "configuration", logs=root / "logs"
        )
    # WHY appauthor=False: on Windows it would add a second folder of the same name.
    known = platformdirs.PlatformDirs(_APPLICATION, appauthor=False, roaming=False)
    return DeskPaths(
        vaults=known.user_data_path / "vaults",
        configuration=known.user_config_path,
        logs=known.user_log_path,
    )
