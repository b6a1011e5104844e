"""A desk that is killed at a chosen place: run as a process of its own by the tests.

``python -m tests.desk.killed import|send VAULT PLACE [FILE]``. PLACE counts the calls of the
progress (import) or of the network (send) after which the process kills itself, as SIGKILL does.
"""

import os
import signal
import sys
from pathlib import Path

import httpx2

from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.vaults import UnlockVault, unlock_vault
from tests.desk.material import PASSPHRASE


class Fuse:
    """Kills this process at the given count."""

    def __init__(self, at: int) -> None:
        self.left = at

    def burn(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class Dying(httpx2.HTTPTransport):
    """Dies before a request leaves, or after its answer came and before anybody read it."""

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self.fuse = fuse

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.fuse.burn()
        response = super().handle_request(request)
        self.fuse.burn()
        return response


def main(what: str, vault: str, place: str, *rest: str) -> None:
    desk = unlock_vault(UnlockVault(Path(vault), passphrase=PASSPHRASE))
    fuse = Fuse(int(place))
    if what == "import":
        open_dispute_file(desk, OpenDisputeFile(Path(rest[0])), lambda *_: fuse.burn())
    else:
        report = synchronise(desk, transport=Dying(fuse))
        assert report.problem is None, report
    print("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
