"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Sequence
from typing import Protocol


class Cancelled(Exception):
    """The person asked to stop: what was under way was undone, nothing half-done is left."""


class Progress(Protocol):
    """Called by long work; raises ``Cancelled`` when the person asked to stop.

    ``step`` is a stable code (``"verify"``, ``"upload"``…) that the screen puts into words;
    ``total`` is 0 while unknown. Units are the step's own (bytes, events, acts).
    """

    def __call__(self, done: int, total: int, step: str) -> None:
        """Say how far the work is."""


def silent(done: int, total: int, step: str) -> None:
    """A progress nobody listens to."""


class Steps:
    """Tells a ``Progress`` which of ``names``, in their order, begins."""

    def __init__(self, progress: Progress, names: Sequence[str]) -> None:
        self._progress, self._names, self._name = progress, names, names[0]

    def __call__(self, name: str) -> None:
        """``name`` begins."""
        self._name = name
        self.again()

    def again(self) -> None:
        """It lasts: whoever waits may want to give up."""
        self._progress(self._names.index(self._name), len(self._names), self._name)
