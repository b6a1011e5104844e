"""The timeline and the list of files of the window, against a bare list of one-line rows.

``python -m benchmarks.timeline COUNT ROUNDS [heard] [files]`` is one size in a process of its own,
offscreen; ``heard`` turns accessibility on and has every row in sight read out after each frame.
Frames are processor time of everything the window's thread does for one step of the wheel or one
jump: rows shown, texts handed in, painting. Laying out and fetching those texts are the database
lane's, told apart.
"""

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measuring import ROOT, Effort, Line, held_mib, percentile, told

if TYPE_CHECKING:
    from benchmarks.timeline_sides import Side

_NOTCH = 120
_STEPS = 300
_JUMPS = 120
_HEARD = "heard"
_FILES = "files"
_BARE_ROWS = "bare list of uniform one-line rows"


def lines(effort: Effort) -> Iterator[Line]:
    """First paint, wheel, jumps, one more event, memory, at two sizes; then with a listener."""
    for count in (10_000, effort.of(100_000, 20_000)):
        told(f"showing {count:,} events")
        ours, floor = _measured(count, effort.of(7, 3))
        head = f"timeline of {count:,} events"
        yield Line(f"{head}, first paint / {_BARE_ROWS}", ours["first"], floor["first"])
        yield from _frames(ours, floor, "")
        yield Line("  filtered and laid out, on the database lane", ours["laid"])
        yield Line("  the texts of one frame fetched, on the database lane", ours["lane"])
        yield Line("  one event appended and painted", ours["append"], floor["append"])
        yield Line("  memory of entries, model and view", ours["mib"], floor["mib"], unit="MiB")
    told(f"showing {count:,} events to a listener")
    ours, floor = _measured(count, effort.of(7, 3), _HEARD)
    head = f"the same {count:,} events with accessibility on, rows in sight read out"
    yield Line(f"{head}, first paint", ours["first"], floor["first"])
    yield from _frames(ours, floor, ", heard")
    yield Line("  one event appended and painted, heard", ours["append"], floor["append"])
    yield Line("  memory, heard", ours["mib"], floor["mib"], unit="MiB")
    files = effort.of(10_000, 2_000)
    for how in ((), (_HEARD,)):
        told(f"showing {files:,} files {' '.join(how)}")
        ours, floor = _measured(files, effort.of(7, 3), _FILES, *how)
        said = "".join(f", {each}" for each in how)
        head = f"list of {files:,} files{said}"
        yield Line(f"{head}, first paint / {_BARE_ROWS}", ours["first"], floor["first"])
        yield from _frames(ours, floor, said)
        yield Line(f"  one file more, painted{said}", ours["append"], floor["append"])
        yield Line(f"  memory of rows, model and view{said}", ours["mib"], floor["mib"], unit="MiB")


def _frames(ours: dict[str, float], floor: dict[str, float], how: str) -> Iterator[Line]:
    for step in ("wheel", "jump"):
        for share in (50, 99):
            key = f"{step} p{share}"
            yield Line(f"  frame after one {key}{how}", ours[key], floor[key])


def _measured(count: int, rounds: int, *how: str) -> tuple[dict[str, float], dict[str, float]]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.timeline", str(count), str(rounds), *how],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=True,
        text=True,
    )
    ours, floor = json.loads(done.stdout)
    return ours, floor


def _child(count: int, rounds: int, *, heard: bool, files: bool) -> list[dict[str, float]]:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    from benchmarks.desk import fill, multiply, open_desk
    from benchmarks.timeline_sides import BareSide, CaseSide, DeskSide, Side
    from mediator_desk.desktop.shell.sweeping import spare

    application = QApplication(sys.argv[:1])
    QAccessible.setActive(heard)
    # WHY: as the program does once its first window is painted.
    spare()
    with (
        tempfile.TemporaryDirectory(prefix="bench-timeline-") as name,
        open_desk(Path(name)) as desk,
    ):
        dispute_id = fill(desk, 100 if files else count)
        if files:
            multiply(desk, count)
        gc.collect()
        sides: list[Side] = []
        taken: list[dict[str, float]] = []
        makers: tuple[Callable[[], Side], ...] = (
            partial(CaseSide, desk, heard=heard)
            if files
            else partial(DeskSide, desk, dispute_id, heard=heard),
            partial(BareSide, count, heard=heard),
        )
        for make in makers:
            before = held_mib()
            side = make()
            side.fill()
            # WHY by hand: the first painting belongs to what is filled, not to what is walked.
            application.processEvents()
            sides.append(side)
            taken.append({"mib": held_mib() - before})
        _alternate(sides, taken, "first", rounds, lambda side: side.fill)
        for step, moves in (("wheel", _wheel(sides[0])), ("jump", _jumps())):
            frames: list[list[float]] = [[], []]
            for move in moves:
                for side, kept in zip(sides, frames, strict=True):
                    kept.append(_cpu(side, partial(side.go, move)))
            for said, kept in zip(taken, frames, strict=True):
                said |= {f"{step} p{share}": percentile(kept, share) for share in (50, 99)}
        _alternate(sides, taken, "append", rounds, lambda side: side.append)
        taken[0]["lane"] = statistics.median(sides[0].lane or [0.0])
        taken[0]["laid"] = statistics.median(sides[0].laid or [0.0])
    return taken


def _alternate(
    sides: "list[Side]",
    taken: list[dict[str, float]],
    name: str,
    rounds: int,
    which: "Callable[[Side], Callable[[], None]]",
) -> None:
    times: list[list[float]] = [[] for _ in sides]
    for _ in range(rounds):
        for side, kept in zip(sides, times, strict=True):
            kept.append(_cpu(side, which(side)))
    for said, kept in zip(taken, times, strict=True):
        said[name] = statistics.median(kept)


def _cpu(side: "Side", task: Callable[[], None]) -> float:
    """Milliseconds of processor time of ``task``, without what the database lane would do."""
    beside = sum(side.lane) + sum(side.laid)
    started = time.process_time()
    task()
    return 1000 * (time.process_time() - started) - (sum(side.lane) + sum(side.laid) - beside)


def _wheel(side: "Side") -> Iterator[float]:
    """Down from the middle, a notch of the wheel at a time, as shares of the whole height."""
    for step in range(_STEPS):
        yield 0.5 + step * _NOTCH / side.height


def _jumps() -> Iterator[float]:
    chance = random.Random(4)
    for _ in range(_JUMPS):
        yield chance.random()


if __name__ == "__main__":
    asked = {"heard": _HEARD in sys.argv, "files": _FILES in sys.argv}
    print(json.dumps(_child(int(sys.argv[1]), int(sys.argv[2]), **asked)))
