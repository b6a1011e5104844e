"""The dispute file against the floor under it: hashing and copying the same bytes.

``python -m benchmarks.container [MIB]``. Every ratio compares two things measured in one run.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]


def lines(mib: int = 500) -> Iterator[str]:
    """What to print: writing and reading a dispute file of ``mib`` MiB, seconds and memory."""
    with tempfile.TemporaryDirectory(prefix="bench-container-") as name:
        folder = Path(name)
        written = _step("write", folder, mib)
        read = _step("read", folder, mib)
        floor = _floor(folder / "large.dispute", folder / "copy")
    yield f"dispute file of {mib} MiB: SHA-256 and a plain copy {floor:.2f} s"
    for name, cost in (("write, seal, encrypt", written), ("decrypt, verify, extract", read)):
        yield (
            f"  {name}: {cost['seconds']:.2f} s, {cost['seconds'] / floor:.1f} x the floor, "
            f"peak memory {cost['mib']:.0f} MiB"
        )


def _step(step: str, folder: Path, mib: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.exchange.streaming", step, folder, str(mib)],
        cwd=_ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    cost: dict[str, float] = json.loads(done.stdout)
    return cost


def _floor(file: Path, copy: Path) -> float:
    started = time.perf_counter()
    with file.open("rb") as source:
        hashlib.file_digest(source, "sha256")
    shutil.copyfile(file, copy)
    return time.perf_counter() - started


if __name__ == "__main__":
    for line in lines(*(int(argument) for argument in sys.argv[1:2])):
        print(line)
