"""Discreet mode: names and addresses are veiled while somebody else sees the screen.

Owns whether it is on, and how a name is veiled: the role stands in for the person. Nothing is
changed in the vault, in what is sent, or in what is being written; screens ask when they draw,
and draw again when ``changed``.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

VEIL: Final = "•••"


class Discretion(QObject):
    """One per process, found with ``discretion()``: every window is veiled together."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False

    @property
    def on(self) -> bool:
        """Whether names are veiled now."""
        return self._on

    @Slot()
    def toggle(self) -> None:
        """On until asked for again."""
        self.put(on=not self._on)

    def put(self, *, on: bool) -> None:
        """On or off."""
        if on != self._on:
            self._on = on
            self.changed.emit()

    def veiled(self, text: str, instead: str = VEIL) -> str:
        """``text``, a name or an address, or what stands ``instead`` of it while discreet."""
        return instead if self._on and text else text


def discretion() -> Discretion:
    """The one of this process."""
    if not (_one and isValid(_one[0])):
        _one[:] = [Discretion(QCoreApplication.instance())]
    return _one[0]


_one: list[Discretion] = []
