"""One large dispute file, written and read by a process of its own, which says what it cost.

Run from the repository: ``python -m tests.exchange.streaming write|read FOLDER MIB``. Prints the
peak of memory of the whole process in MiB. Used by the bounds test and the benchmark.
"""

import io
import sys
from pathlib import Path
from typing import BinaryIO, cast

from dispute_exchange.canonical import canonical_json
from dispute_exchange.container import ContainerSource, open_dispute_file, write_dispute_file

from .heavy import status
from .material import (
    COMPLAINT,
    NOW,
    Platform,
    make_authority,
    make_device,
    make_dispute,
    make_signer,
)

_BLOCK = bytes(range(256)) * 4096
"""One MiB."""


class Blocks(io.RawIOBase):
    """A file of so many MiB that is nowhere, not even in memory."""

    def __init__(self, mib: int) -> None:
        self._left = mib << 20

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        wanted = min(self._left if size < 0 else size, self._left, len(_BLOCK))
        self._left -= wanted
        return _BLOCK[:wanted]


class Nowhere:
    """A sink that forgets."""

    def write(self, data: bytes, /) -> int:
        return len(data)


def write(folder: Path, mib: int) -> None:
    """A dispute file of about ``mib`` MiB in four exhibits, with what is needed to read it."""
    root, device = make_authority(), make_device()
    platform = Platform(root, make_signer(root), device)
    (folder / "root.der").write_bytes(root.der)
    (folder / "identity").write_text(device.secret)
    exhibits = [
        ContainerSource(
            f"evidence/{number:04}-film.mp4",
            "video/mp4",
            lambda: cast("BinaryIO", Blocks(mib // 4)),
            (mib // 4) << 20,
        )
        for number in range(1, 5)
    ]
    dispute = make_dispute(platform.signer, device.recipient, exhibits={})
    with (folder / "large.dispute").open("wb") as out:
        write_dispute_file(
            out,
            dispute_json=canonical_json(dispute),
            complaint_pdf=COMPLAINT,
            evidence=exhibits,
            signer=platform.signer,
            recipients=[device.recipient],
            signed_at=NOW,
        )


def read(folder: Path, _: int) -> None:
    """Opens the file and copies every exhibit out of it."""
    with (
        (folder / "large.dispute").open("rb") as source,
        open_dispute_file(
            source,
            identities=[(folder / "identity").read_text()],
            trust_roots=[(folder / "root.der").read_bytes()],
        ) as container,
    ):
        for path in container.members:
            container.copy_member(path, Nowhere())


STEPS = {"write": write, "read": read}

if __name__ == "__main__":
    step, place, size = sys.argv[1:]
    STEPS[step](Path(place), int(size))
    print(status("VmHWM"))
