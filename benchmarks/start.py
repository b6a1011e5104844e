"""From the start of the process to the first paint of the unlock window, against a bare window."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring import ROOT, Effort, Line
from mediator_desk.system.paths import HOME_VARIABLE
from mediator_desk.usecases.vaults import CreateVault, create_vault, lock_vault
from mediator_desk.vault import KdfCost

AIM = 1.6
_DISPLAY = ":187"
_PASSPHRASE = "girouette cobalt moutarde falaise tambour"


def lines(effort: Effort) -> Iterator[Line]:
    """Wall and processor time, offscreen and, where Xvfb is installed, on an X screen."""
    rounds = effort.of(9, 5)
    with _home() as home:
        yield from _on("offscreen", home, rounds)
        if shutil.which("Xvfb"):
            with _screen():
                yield from _on("xcb", home, rounds)


def _on(platform: str, home: Path, rounds: int) -> Iterator[Line]:
    wall: dict[str, list[float]] = {"desk": [], "bare": [], "form": []}
    cpu: dict[str, list[float]] = {"desk": [], "bare": [], "form": []}
    for turn in range(rounds + 1):
        for which in wall:
            said = _first_paint(which, platform, home)
            # WHY: the first turn warms the disk's cache for both.
            if turn:
                wall[which].append(said["wall"])
                cpu[which].append(said["cpu"])
    for name, taken in (("wall", wall), ("processor", cpu)):
        ours, floor, form = (statistics.median(taken[which]) for which in ("desk", "bare", "form"))
        what = f"unlock window painted, {platform}, {name} time"
        yield Line(f"{what} / bare Qt window", ours, floor, aim=AIM)
        yield Line("  / a bare form: label, field, button", ours, form)


def _first_paint(which: str, platform: str, home: Path) -> dict[str, float]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": platform,
        "DISPLAY": _DISPLAY,
        HOME_VARIABLE: str(home),
        "LC_ALL": "C.UTF-8",
        # WHY: an installed program is compiled once, whatever this shell says of its own runs.
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.painting", which],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    said = json.loads(done.stdout)
    return {"wall": 1000 * (said["at"] - started), "cpu": 1000 * said["cpu"]}


@contextmanager
def _home() -> Iterator[Path]:
    """A folder of the program's own that holds one vault."""
    with tempfile.TemporaryDirectory(prefix="bench-start-") as name:
        home = Path(name)
        before = os.environ.get(HOME_VARIABLE)
        os.environ[HOME_VARIABLE] = name
        try:
            cheap = KdfCost(memory_kib=65536, passes=3, lanes=4)
            request = CreateVault(home / "vaults" / "default", "Coffre", _PASSPHRASE)
            lock_vault(create_vault(request, cost=cheap).desk)
            yield home
        finally:
            os.environ.pop(HOME_VARIABLE)
            if before is not None:
                os.environ[HOME_VARIABLE] = before


@contextmanager
def _screen() -> Iterator[None]:
    number, ready = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", _DISPLAY, "-screen", "0", "1440x900x24", "-displayfd", str(ready)],
        pass_fds=[ready],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(ready)
    try:
        os.read(number, 16)
        yield
    finally:
        server.terminate()
        server.wait()
        os.close(number)
