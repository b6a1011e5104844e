"""How synchronising tells how far it is."""

from typing import Protocol


class Progress(Protocol):
    """Told how far the work is; may raise to stop it, between two steps that each are whole.

    ``step`` is ``receipts``, ``send`` (acts), ``upload`` (bytes), ``changes`` (pages),
    ``download`` (bytes) or ``import``. ``total`` is 0 while unknown.
    """

    def __call__(self, done: int, total: int, step: str) -> None:
        """Say how far."""
