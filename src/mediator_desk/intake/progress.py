"""How an import tells how far it is."""

from typing import Protocol


class Progress(Protocol):
    """Told how far the import is; may raise to stop it, and then nothing is kept.

    ``step`` is ``open``, ``chain``, ``verify`` or ``commit``; units are bytes, or events for the
    chain. ``total`` is 0 while unknown.
    """

    def __call__(self, done: int, total: int, step: str) -> None:
        """Say how far."""
