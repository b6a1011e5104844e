"""How long work tells how far it is, and how it is told to stop."""

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
