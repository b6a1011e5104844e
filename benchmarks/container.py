"""The dispute file against the floor under it: hashing and copying the same bytes."""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measuring import ROOT, Effort, Line, turns

_STEP = """
import json, sys, time
from pathlib import Path
from tests.exchange.heavy import status
from tests.exchange.streaming import STEPS
step, folder, mib = sys.argv[1:]
started = time.perf_counter()
STEPS[step](Path(folder), int(mib))
print(json.dumps({"seconds": time.perf_counter() - started, "mib": status("VmHWM")}))
"""


def lines(effort: Effort) -> Iterator[Line]:
    """Writing and reading one large file, time and memory."""
    mib = effort.of(500, 100)
    with tempfile.TemporaryDirectory(prefix="bench-container-") as name:
        folder = Path(name)
        written = _step("write", folder, mib)
        file, copy = folder / "large.dispute", folder / "copy"
        floor = _floor(file, copy)
        read = _step("read", folder, mib)
        floor = (floor + _floor(file, copy)) / 2
    head = f"dispute file of {mib} MiB"
    yield Line(
        f"{head} written, sealed, encrypted / SHA-256 + copy", 1000 * written["seconds"], floor
    )
    yield Line("  peak memory of the process", written["mib"], unit="MiB")
    yield Line(
        f"{head} decrypted, verified, extracted / SHA-256 + copy", 1000 * read["seconds"], floor
    )
    yield Line("  peak memory of the process", read["mib"], unit="MiB")
    yield _refused()


def _refused() -> Line:
    """The costliest to refuse of the hostile files that the tests know, against an honest one."""
    from tests.desk.material import make_platform
    from tests.exchange.heavy import take
    from tests.exchange.test_container_bounds import HEAVY

    platform = make_platform()
    with tempfile.TemporaryDirectory(prefix="bench-container-") as name:
        folder = Path(name)
        (folder / "root.der").write_bytes(platform.root.der)
        (folder / "identity").write_text(platform.device.secret)
        files = {"honest": platform.asice()}
        hostile: dict[str, tuple[Callable[[Any], bytes], str]] = HEAVY
        files |= {trick: build(platform) for trick, (build, _) in hostile.items()}
        tasks = {}
        for trick, held in files.items():
            path = folder / trick
            path.write_bytes(held)
            tasks[trick] = partial(take, folder, path)
        taken = turns(tasks, 3)
    honest = taken.pop("honest")
    worst = max(taken, key=lambda trick: taken[trick])
    return Line(f"hostile file refused ({worst}) / honest small file read", taken[worst], honest)


def _step(step: str, folder: Path, mib: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", _STEP, step, folder, str(mib)],
        cwd=ROOT,
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
    return 1000 * (time.perf_counter() - started)
