"""A vault with many notes unlocked and searched, against the one derivation nobody can avoid.

The floor of an unlock is Argon2id alone, with the vault's own cost; what is left is ours: header,
database, migrations, sweep. Notes are opened and made searchable in memory after that.
"""

import contextlib
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from benchmarks.desk import fill, multiply
from benchmarks.measuring import Effort, Line, told, turns
from mediator_desk.clock import system_clock
from mediator_desk.ids import new_id
from mediator_desk.store import notes
from mediator_desk.store.notes import Place
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.notes import ready_search, search_notes
from mediator_desk.usecases.vaults import (
    CreateVault,
    UnlockVault,
    create_vault,
    lock_vault,
    unlock_vault,
)
from mediator_desk.vault import DEFAULT_COST

_PASSPHRASE = "loutre banquise tilleul ardoise mistral"
_DISPUTES = 200
_WORDS = "Le professionnel accepterait de reprendre **l'appareil** si le colis est rendu complet. "


def lines(effort: Effort) -> Iterator[Line]:
    """Unlocking by its two parts, then the notes made searchable, then one search."""
    count, rounds = effort.of(5_000, 500), effort.of(5, 3)
    with tempfile.TemporaryDirectory(prefix="bench-unlock-") as name:
        root = Path(name) / "vault"
        told(f"writing {count:,} notes")
        _prepare(root, count)
        desks: list[Desk] = []
        tasks = {
            "derive": _derive,
            "unlock": lambda: desks.append(
                unlock_vault(UnlockVault(root, _PASSPHRASE), system_clock)
            ),
            "ready": lambda: ready_search(desks[-1]),
            "plain": lambda: _opened_only(desks[-1]),
            "search": lambda: search_notes(desks[-1], "colis expedition12"),
            "lock": lambda: lock_vault(desks[-1]),
        }
        with contextlib.ExitStack() as left:
            left.callback(_lock_all, desks)
            # WHY processor time: a derivation takes every core, and what others take of the
            # machine would be more than all that is ours.
            taken = turns(tasks, rounds, time.process_time)
    rest = taken["unlock"] - taken["derive"]
    yield Line("unlock / key derivation alone, processor time", taken["unlock"], taken["derive"])
    yield Line("  of which not key derivation", rest)
    what = f"{count:,} notes made searchable in memory / opened from their seals only"
    yield Line(what, taken["ready"], taken["plain"], note="wanted: within 300 ms of the unlock")
    yield Line("  one search among them", taken["search"])
    yield Line("  lock, words overwritten", taken["lock"])


def _prepare(root: Path, count: int) -> None:
    desk = create_vault(CreateVault(root, "Mesures", _PASSPHRASE), system_clock).desk
    first = fill(desk, 50)
    multiply(desk, _DISPUTES)
    held = [first, *(UUID(int=number) for number in range(2, _DISPUTES + 1))]
    with desk.vault.writer.begin() as connection:
        for number in range(count):
            place = number % _DISPUTES
            note_id = new_id()
            notes.add(connection, place + 1, note_id, Place())
            text = f"{_WORDS * 12}\n\nVoir expedition{number}."
            args = (held[place], note_id, 0, text, ("preuve",))
            notes.append_version(connection, desk.vault, *args, desk.clock())
    lock_vault(desk)


def _lock_all(desks: list[Desk]) -> None:
    for desk in desks:
        lock_vault(desk)


def _derive() -> None:
    Argon2id(
        salt=bytes(16),
        length=32,
        iterations=DEFAULT_COST.passes,
        lanes=DEFAULT_COST.lanes,
        memory_cost=DEFAULT_COST.memory_kib,
    ).derive(_PASSPHRASE.encode())


def _opened_only(desk: Desk) -> int:
    with desk.vault.engine.connect() as connection:
        return sum(1 for _ in notes.latest(connection, desk.vault))
