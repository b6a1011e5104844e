"""A desk that works until it is killed: run in a fork by the tests, or traced as a process.

``python -m tests.desk.faulty_desk VAULT RECOVERY FOLDER`` makes one backup.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import event

from mediator_desk.usecases.backups import back_up, take_in_strays
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault.inspection import inspect_database
from tests.patience import spin

Told = Callable[[str], None]


def die() -> None:
    """As a power cut would have it."""
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class Stage:
    """A moment: the ``turn``-th call of a function of a module, before or after its work; with
    ``name`` "commit", the commit of the desk's ``turn``-th writing transaction."""

    module: object
    name: str
    turn: int = 1
    after: bool = False

    def arm(self, desk: Desk) -> None:
        """From now on the process ends there. WHY no way back: it is a fork."""
        if self.name == "commit":
            passages = iter(range(1, 10_000))
            event.listen(
                desk.vault.engine, "commit", lambda _: next(passages) == self.turn and die()
            )
            return
        work = getattr(self.module, self.name)
        calls = iter(range(1, 10_000))

        def fatal(*arguments: object, **named: object) -> object:
            turn = next(calls)
            if turn == self.turn and not self.after:
                die()
            result = work(*arguments, **named)
            if turn == self.turn:
                die()
            return result

        setattr(self.module, self.name, fatal)


@contextmanager
def opened(root: Path, recovery: str) -> Iterator[Desk]:
    """Opened as a person would after a crash."""
    desk = unlock_vault(UnlockVault(root, recovery_key=recovery))
    try:
        yield desk
    finally:
        lock_vault(desk)


class Stop(NamedTuple):
    """A kill after so many things were told, and a moment more.

    WHY counted: on a busy computer a moment alone may end before anything of note was begun.
    """

    told: int
    moment_s: float


def in_a_fork(
    root: Path, recovery: str, work: Callable[[Desk, Told], object], stop: Stop | None = None
) -> tuple[bool, list[str]]:
    """Runs ``work`` on the vault in a fork, killed at ``stop``; whether it was killed, and what it
    told before.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            desk = unlock_vault(UnlockVault(root, recovery_key=recovery))
            work(desk, lambda line: os.write(writing, f"{line}\n".encode()) and None)
            lock_vault(desk)
        except BaseException as error:  # noqa: BLE001 - a fork must end here, whatever it met
            os.write(writing, f"! {getattr(error, 'kind', repr(error))}\n".encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        told = []
        if stop is not None:
            told += [stream.readline() for _ in range(stop.told)]
            spin(stop.moment_s)
            os.kill(child, signal.SIGKILL)
        told += list(stream)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    return killed, [line.strip() for line in told if line.endswith("\n")]


def work_a_while(case: UUID, folder: Path) -> Callable[[Desk, Told], None]:
    """Notes without end and, every third time, a backup; each told once it is acknowledged."""

    def work(desk: Desk, tell: Told) -> None:
        count = len(list_notes(desk, case))
        while True:
            count += 1
            note = write_note(desk, WriteNote(NoteTarget(case), f"note {count} " * 40))
            tell(f"note {note.note_id} {count}")
            if count % 3 == 0:
                tell(f"backup {back_up(desk, folder).backup_id}")

    return work


def left_behind(desk: Desk, folder: Path) -> list[str]:
    """What should not be there once the vault was opened again; empty when all is well."""
    take_in_strays(desk, folder)
    report = inspect_database(desk.vault)
    found = (
        [f"database {report}"]
        if any((report.damaged_pages, report.structure, report.dangling))
        else []
    )
    found += [f"orphan {one}" for one in desk.vault.blobs.orphans()]
    found += [f"temporary {one.name}" for one in (desk.root / "tmp").iterdir()]
    found += [f"unfinished {one.name}" for one in folder.glob(".*")]
    return found


if __name__ == "__main__":
    with opened(Path(sys.argv[1]), sys.argv[2]) as worked:
        print(back_up(worked, Path(sys.argv[3])).place)
