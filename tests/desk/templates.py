"""Vaults made once and copied for each test: as the program makes them, paid for once.

Owns the vaults that are copied, empty or filled, and their copies. A copy is opened with its
recovery key, which costs no key stretching; the passphrase opens it too, at its full price.
"""

import atexit
import itertools
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from mediator_desk.clock import Clock, fixed_clock, system_clock
from mediator_desk.store.migrate import migrate
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault import KdfCost, RecoveryKey, create_vault

CHEAP: Final = KdfCost(memory_kib=65536, passes=3, lanes=4)
PASSPHRASE: Final = "girouette cobalt moutarde falaise tambour"
LABEL: Final = "Coffre d'essai"

_taken: Counter[str] = Counter()
"""How many empty vaults each test has, by its home, which is its own."""
_filled = itertools.count()
_Told = TypeVar("_Told")


@dataclass(frozen=True)
class Template:
    """A locked vault nobody works in, and what opens its copies."""

    root: Path
    recovery: RecoveryKey

    def copy(self, folder: Path, clock: Clock) -> Desk:
        """The desk on a copy in ``folder``, open."""
        shutil.copytree(self.root, folder, dirs_exist_ok=True)
        return unlock_vault(UnlockVault(folder, recovery_key=self.recovery.text), clock)


def copied_vault(folder: Path, clock: Clock) -> Desk:
    """A new vault in ``folder``, open; the vaults of one test are different ones."""
    home = os.environ["HOME"]
    number = _taken[home]
    _taken[home] += 1
    return _empty(f"empty-{number}", _hour(clock)).copy(folder, clock)


def filled_vault(clock: Clock, fill: Callable[[Desk], _Told]) -> tuple[Template, _Told]:
    """A vault like no other, after ``fill`` worked in it, and what that told."""
    empty = _empty(f"filled-{next(_filled)}", _hour(clock))
    desk = empty.copy(empty.root.with_name("work"), clock)
    told = fill(desk)
    lock_vault(desk)
    return Template(desk.root, empty.recovery), told


@cache
def _empty(name: str, made_at: str | None) -> Template:
    clock = system_clock if made_at is None else fixed_clock(datetime.fromisoformat(made_at))
    root = _folder() / name / (made_at or "now").replace(":", "") / "vault"
    vault, recovery = create_vault(root, PASSPHRASE, label=LABEL, cost=CHEAP, clock=clock)
    migrate(vault)
    vault.lock()
    return Template(root, recovery)


def _hour(clock: Clock) -> str | None:
    # WHY none for the computer's clock: it never tells the same hour twice.
    return None if clock is system_clock else clock().isoformat()


@cache
def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="vaults-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made
