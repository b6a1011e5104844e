"""What every part measures with: turns, medians, processor time, peak memory, one printed line."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison: ``ours`` over ``floor``, both in ``unit``; ``aim`` is the ratio wanted.

    Without a floor the figure stands alone: a part of the line above it.
    """

    what: str
    ours: float
    floor: float | None = None
    unit: str = "ms"
    aim: float | None = None
    note: str = ""

    def text(self, name: str) -> str:
        """The line as printed, ending with the command that repeats it."""
        figures = f"{_figure(self.ours):>9} {self.unit:<3}"
        if self.floor is None:
            figures += " " * 24
        else:
            ratio = f"{self.ours / self.floor:.2f} x" if self.floor else "-"
            figures += f" {_figure(self.floor):>9} {self.unit:<3} {ratio:>9}"
        aim = "" if self.aim is None else f"aim {self.aim:g} x"
        note = f"  ({self.note})" if self.note else ""
        return f"{self.what:<76}{figures}  {aim:<9} python -m benchmarks {name}{note}"


@dataclass(frozen=True, slots=True)
class Effort:
    """How much of everything to do. ``quick`` gives an idea of it."""

    quick: bool = False

    def of(self, usual: int, quick: int) -> int:
        """The one or the other."""
        return quick if self.quick else usual


Part = Callable[[Effort], Iterator[Line]]


def turns(
    tasks: Mapping[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """The median of each task in milliseconds, taken turn by turn so that noise is shared.

    ``time.process_time`` as ``clock`` leaves out what other programs took of the machine.
    """
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            started = clock()
            task()
            taken[name].append(1000 * (clock() - started))
    return {name: statistics.median(values) for name, values in taken.items()}


def percentile(values: Sequence[float], share: int) -> float:
    """The value below which ``share`` per cent of ``values`` lie."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, len(ranked) * share // 100)]


def peak_mib() -> float:
    """The most memory this process ever held, in MiB; 0 where the system does not say."""
    return _status("VmHWM")


def held_mib() -> float:
    """What it holds now."""
    return _status("VmRSS")


def _status(field: str) -> float:
    if not _STATUS.exists():
        return 0.0
    for line in _STATUS.read_text(encoding="ascii").splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def say(text: str) -> None:
    """Prints a line at once, so that a long run shows where it is."""
    print(text, flush=True)


def told(text: str) -> None:
    """Says on the side what is being prepared, when a person looks on."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)
