"""A desk that dies while it signs: run as ``python -m tests.decisions.dying VAULT DRAFT STEP``."""

import os
import signal
import sys
from pathlib import Path
from uuid import UUID

from mediator_desk.clock import fixed_clock
from mediator_desk.usecases.decisions import SignDecision, sign_decision
from mediator_desk.usecases.vaults import UnlockVault, unlock_vault
from tests.decisions.material import NOW
from tests.desk.material import PASSPHRASE


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(root: str, draft: str, last: str) -> None:
    desk = unlock_vault(UnlockVault(Path(root), PASSPHRASE), fixed_clock(NOW))

    def progress(_done: int, _total: int, step: str) -> None:
        if step == last:
            die()

    sign_decision(desk, SignDecision(UUID(draft), confirmed=True), progress)
    die()


if __name__ == "__main__":
    main(*sys.argv[1:])
