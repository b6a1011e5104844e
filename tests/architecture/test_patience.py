"""No test depends on luck: one patience for all, and no stopwatch."""

import re

from .house import ROOT, python_files, short

CLOCK = "tests/patience.py"
STOPWATCH = re.compile(
    r"\b(?:perf_counter|process_time|thread_time|monotonic)(?:_ns)?\(|\btime\.time(?:_ns)?\("
)
SLEEP = re.compile(r"\btime\.sleep\(")
SLEEPER = "tests/system/hostile_worker.py"
"""The child that hangs does so by sleeping."""
PATIENCE = re.compile(r"\b(?:timeout|patience)=([0-9_.]+)")


def lines(*shapes: re.Pattern[str]) -> list[tuple[str, str]]:
    """The lines of the tests that have one of these shapes, and the file of each."""
    found = []
    for path in python_files():
        if not path.is_relative_to(ROOT / "tests"):
            continue
        text = path.read_text("utf-8")
        if any(shape.search(text) for shape in shapes):
            for number, line in enumerate(text.splitlines(), 1):
                if any(shape.search(line) for shape in shapes):
                    found.append((short(path), f"{short(path)}:{number}: {line.strip()}"))
    return found


def test_no_test_looks_at_a_stopwatch() -> None:
    """Speed is shown by the benchmarks; that little is done, by counting it (tests.effort)."""
    found = [place for name, place in lines(STOPWATCH, SLEEP) if name not in (CLOCK, SLEEPER)]
    assert not found, "\n".join(found)


def test_no_test_has_a_patience_of_its_own() -> None:
    """What takes a second here takes a minute elsewhere: PATIENCE_S, or a part of a second."""
    found = [
        place for _, place in lines(PATIENCE) if any(float(n) >= 1 for n in PATIENCE.findall(place))
    ]
    assert not found, "\n".join(found)
