"""Discreet mode: names and addresses are veiled while somebody else sees the screen.

Owns whether it is on, and how a name is veiled: the role stands in for the person. Nothing is
changed in the vault, in what is sent, or in what is being written; screens ask when they draw,
and draw again when ``changed``.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

from mediator_desk.desktop.present.labels import label

VEIL: Final = "•••"
_HOLDERS: Final = frozenset({"Caseload", "CasePreview", "Overview"})


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


def veil(result: Any) -> Any:
    """What a screen was given to show, with the names of people veiled.

    WHY only these: nothing that a person may edit and save passes here changed.
    """
    from mediator_desk.timeline.views import EventView
    from mediator_desk.usecases._rows import CaseRow

    if isinstance(result, CaseRow):
        return replace(
            result, consumer=label("party_role", "CONSUMER"), trader=label("party_role", "TRADER")
        )
    if isinstance(result, EventView):
        return replace(result, actor_name=VEIL)
    if isinstance(result, tuple) and result and isinstance(result[0], CaseRow | EventView):
        return tuple(veil(each) for each in result)
    if is_dataclass(result) and type(result).__name__ in _HOLDERS:
        held = {each.name: getattr(result, each.name) for each in fields(result)}
        changed = {
            name: veil(value) for name, value in held.items() if isinstance(value, CaseRow | tuple)
        }
        return replace(result, **changed)  # type: ignore[type-var] # an instance, not a class
    return result


def discretion() -> Discretion:
    """The one of this process."""
    if not (_one and isValid(_one[0])):
        _one[:] = [Discretion(QCoreApplication.instance())]
    return _one[0]


_one: list[Discretion] = []
