"""A desk killed while it takes papers in: run as a process of its own by the tests.

``python -m tests.desk.killed_filing VAULT PLACE DISPUTE FILE…``. PLACE counts the steps told and
the durable writes after which the process kills itself, as SIGKILL does.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from dispute_exchange.vocabulary import Channel, EvidenceType, PartyRole
from mediator_desk.store import acts, own_files
from mediator_desk.usecases.scanning import FileReceived, file_received
from mediator_desk.usecases.vaults import UnlockVault, unlock_vault
from mediator_desk.vault import blobs
from tests.desk.killed import Fuse
from tests.desk.material import PASSPHRASE


def main(vault: str, place: str, dispute: str, *paths: str) -> None:
    desk = unlock_vault(UnlockVault(Path(vault), passphrase=PASSPHRASE))
    fuse = Fuse(int(place))

    def fused(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            fuse.burn()
            answer = function(*arguments, **named)
            fuse.burn()
            return answer

        return call

    blobs.replace_durably = fused(blobs.replace_durably)  # type: ignore[assignment]
    acts.queue = fused(acts.queue)
    own_files.add = fused(own_files.add)
    request = FileReceived(
        UUID(dispute),
        tuple(map(Path, paths)),
        PartyRole.CONSUMER,
        date(2026, 11, 1),
        Channel.LETTER,
        EvidenceType.LETTER,
        "Lettre",
    )
    file_received(desk, request, lambda *_: fuse.burn())
    print("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
