"""What every command is given: arguments, words, an output, and the desk once it is asked for.

Owns the opening and locking around a command; never a verb of its own.
"""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from mediator_desk.cli.output import Output, say
from mediator_desk.cli.secret import read_passphrase
from mediator_desk.cli.words import Words
from mediator_desk.clock import Clock
from mediator_desk.errors import DeskError
from mediator_desk.store.errors import DisputeUnknown
from mediator_desk.system.paths import desk_paths
from mediator_desk.usecases.caseload import CaseQuery, CaseRow, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault

_PATIENCE: Final = 10
"""How often the same step is told before whoever waits for a card is told why."""


class Ambiguous(DeskError):
    """Several disputes answer to a reference. Facts: ``found``, how many."""

    kind: ClassVar[str] = "ambiguous"


class Session:
    """One run of the program."""

    def __init__(self, asked: Namespace, words: Words, clock: Clock) -> None:
        self.asked, self.words, self.clock = asked, words, clock
        self.out = Output(as_json=asked.json)
        self._told = (0, 0, "")
        self._again = 0

    @property
    def root(self) -> Path:
        """The vault that was named, or the usual one."""
        return self.asked.vault or desk_paths().default_vault

    def passphrase(self, *, twice: bool = False) -> str:
        """The passphrase, from wherever it was announced to come."""
        return read_passphrase(self.words, self.asked.passphrase_fd, twice=twice)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The open desk, locked again whatever happens."""
        if self.asked.keyring:
            unlock = UnlockVault(self.root, keyring=True)
        elif self.asked.recovery_key:
            unlock = UnlockVault(self.root, recovery_key=self.passphrase())
        else:
            unlock = UnlockVault(self.root, passphrase=self.passphrase())
        desk = unlock_vault(unlock, self.clock)
        try:
            yield desk
        finally:
            lock_vault(desk)

    def dispute(self, desk: Desk, reference: str) -> CaseRow:
        """The dispute of that number or identifier (or the beginning of one)."""
        rows = read_caseload(desk, CaseQuery()).rows
        exact = [row for row in rows if reference in (row.file_no, str(row.dispute_id))]
        found = exact or [row for row in rows if str(row.dispute_id).startswith(reference.lower())]
        if not found:
            raise DisputeUnknown(dispute_id=reference)
        if len(found) > 1:
            raise Ambiguous(found=len(found))
        return found[0]

    def dispute_id(self, desk: Desk) -> UUID:
        """The identifier of the dispute named in the arguments."""
        return self.dispute(desk, self.asked.dispute).dispute_id

    def progress(self, done: int, total: int, step: str) -> None:
        """Progress for a person who asked for it; whom a card keeps waiting is told so anyway."""
        told = (done, total, step)
        self._again = self._again + 1 if told == self._told else 0
        if self._again == 0 and self.asked.verbose:
            say(f"{step} {done}/{total or '?'}")
        if self._again == _PATIENCE and step == "card":
            say(self.words.text("waiting_for_card"))
        self._told = told
