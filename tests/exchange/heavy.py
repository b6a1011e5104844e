"""Run as a program by the bounds tests: how much work and how much memory one container costs.

Arguments: a folder with ``root.der`` and ``identity``, a warm-up file, and the file to measure.
Prints JSON: the refusal's kind (``null`` when accepted), how many functions were called, and MiB of
memory gained.
"""

import json
import sys
from pathlib import Path

from dispute_exchange.container import ContainerRefused, open_dispute_file, read_dispute
from tests.effort import calls


def main(folder: Path, warm_up: Path, measured: Path) -> None:
    take(folder, warm_up)
    # Memory in use now, not the peak so far, so that the warm-up hides nothing.
    before = status("VmRSS")
    kinds: list[str | None] = []
    called = calls(lambda: kinds.append(take(folder, measured)))
    gained = status("VmHWM") - before
    print(json.dumps({"kind": kinds[0], "calls": called, "mib": gained}))


def take(folder: Path, path: Path) -> str | None:
    """Opens and verifies everything; the kind of the refusal, if any."""
    try:
        with (
            path.open("rb") as source,
            open_dispute_file(
                source,
                identities=[(folder / "identity").read_text()],
                trust_roots=[(folder / "root.der").read_bytes()],
            ) as container,
        ):
            container.verify_all()
            read_dispute(container)
    except ContainerRefused as refused:
        return refused.kind
    return None


def status(field: str) -> float:
    """MiB of a memory figure of this process.

    WHY not ``ru_maxrss``: a child starts with the peak of the process that started it.
    """
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
