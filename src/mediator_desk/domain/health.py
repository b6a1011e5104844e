"""What an examination of the vault and of this computer may find, and what mends it.

Owns the codes; the examination is a use case, the words are the screens' and the command line's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Organ(StrEnum):
    """What is examined, in the order it is."""

    HEADER = "header"
    DATABASE = "database"
    FILES = "files"
    CHAINS = "chains"
    RECEIPTS = "receipts"
    DESTRUCTIONS = "destructions"
    BACKUPS = "backups"
    DISK = "disk"
    CLOCK = "clock"
    KEYRING = "keyring"
    PROCESS = "process"
    PREVIEW = "preview"


class Health(StrEnum):
    """How grave a finding is: nothing to do, worth knowing, or to be mended."""

    FINE = "fine"
    NOTICE = "notice"
    TROUBLE = "trouble"


class Remedy(StrEnum):
    """What the program can do about a finding by itself."""

    FETCH_FILES = "fetch_files"
    FETCH_AGAIN = "fetch_again"
    SWEEP = "sweep"
    FINISH_DESTRUCTION = "finish_destruction"
    DROP_EXPIRED = "drop_expired"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: ``code`` names its sentence, ``facts`` fill it (counts, codes, sizes, days)."""

    organ: Organ
    health: Health
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    remedy: Remedy | None = None
