"""How long a test waits for what must come; the only clock of the tests.

Owns one patience, far beyond what any step takes on a busy machine, so that running out of it
always means a fault. Never measures: whether something is fast is told by the benchmarks, and that
it does little by counting what it does (``tests.effort``).
"""

import threading
import time
from collections.abc import Callable
from typing import Final

PATIENCE_S: Final = 120.0
PATIENCE_MS: Final = 120_000
ENDLESS_S: Final = 3600.0
"""Given to the program as its own patience, where it must not need any."""


class Deadline:
    """The end of one patience that is shared by several waits."""

    def __init__(self, seconds: float = PATIENCE_S) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds, never fewer than none."""
        return max(0.0, self._end - time.monotonic())

    @property
    def passed(self) -> bool:
        """Whether there is nothing left."""
        return not self.left


def until(holds: Callable[[], object], what: str = "it never came") -> None:
    """Asks again and again; ``holds`` itself does what must go on meanwhile, or rests."""
    deadline = Deadline()
    while not holds():
        assert not deadline.passed, what


def spin(seconds: float) -> None:
    """Lets a moment pass. WHY busy: it is a part of a millisecond, and nothing tells its end."""
    deadline = Deadline(seconds)
    while not deadline.passed:
        pass


def ends(work: Callable[[], object]) -> None:
    """Runs ``work`` beside the test, so that one that never ends fails it; raises what it raised.

    WHY: given ``ENDLESS_S`` as its own patience, it ended because it did not wait.
    """
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            raised.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE_S)
    assert not thread.is_alive(), "it waits"
    if raised:
        raise raised[0]
