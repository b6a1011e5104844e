"""Discreet mode: names and addresses are veiled while somebody else sees the screen.

Owns whether it is on, and how a name is veiled: the role stands in for the person. Nothing is
changed in the vault, in what is sent, or in what is being written; screens ask when they draw,
and draw again when ``changed``. Confidential notes are not shown at all meanwhile.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

from mediator_desk.desktop.present.labels import label

VEIL: Final = "•••"
_HOLDERS: Final = frozenset(
    {
        "Caseload",
        "CasePreview",
        "Overview",
        "BundleView",
        "LetterView",
        "IndependenceView",
        "FollowUp",
        "SigningSummary",
    }
)
_SHORTEST: Final = 3
_CIVILITIES: Final = frozenset({"M.", "Mme", "Me", "Maître", "Mr", "Mrs", "Ms", "Mr.", "Mrs."})


class Discretion(QObject):
    """One per process, found with ``discretion()``: every window is veiled together."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._names: set[str] = set()

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
            self._names.clear()
            self.changed.emit()

    def veiled(self, text: str, instead: str = VEIL) -> str:
        """``text``, a name or an address, or what stands ``instead`` of it while discreet."""
        return instead if self._on and text else text

    def learn(self, name: str) -> None:
        """Know ``name``, and the family name in it, when it stands inside a text."""
        words = [word for word in name.split() if word not in _CIVILITIES]
        known = {name, " ".join(words)} | ({words[-1]} if len(words) == 2 else set())
        self._names |= {each for each in known if len(each) >= _SHORTEST}

    def without_names(self, text: str) -> str:
        """``text`` with every name learnt veiled wherever it stands in it."""
        if not text or not self._names:
            return text
        longest = sorted(self._names, key=len, reverse=True)
        every = "|".join(re.escape(name) for name in longest)
        return re.sub(rf"(?<!\w)(?:{every})(?!\w)", VEIL, text, flags=re.IGNORECASE)


def veil(result: Any) -> Any:
    """What a screen was given to show, with the names of people veiled.

    WHY only these: nothing that a person may edit and save passes here changed.
    """
    if isinstance(result, tuple):
        for each in result:
            _learn(each)
        return tuple(veil(each) for each in result) if any(map(_veils, result)) else result
    if not is_dataclass(result):
        return result
    _learn(result)
    known = _VEILS.get(type(result).__name__)
    if known is not None:
        result = known(result)
    if type(result).__name__ in _HOLDERS:
        held = {each.name: getattr(result, each.name) for each in fields(result)}
        changed = {name: veil(value) for name, value in held.items() if _veils(value)}
        return replace(result, **changed)
    return result


def _veils(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(map(_veils, value))
    name = type(value).__name__
    return name in _VEILS or name in _HOLDERS


def _learn(value: Any) -> None:
    name = type(value).__name__
    if name in _VEILS or name == "Party":
        for field in ("consumer", "trader", "actor_name", "name"):
            told = getattr(value, field, "")
            if isinstance(told, str) and told:
                discretion().learn(told)
    elif name in _HOLDERS:
        for each in fields(value):
            held = getattr(value, each.name)
            for inside in held if isinstance(held, tuple) else (held,):
                _learn(inside)


def _role(code: str) -> str:
    return label("party_role", code)


def _roles(names: Mapping[Any, str]) -> dict[Any, str]:
    return {role: _role(role) for role in names}


def _event(event: Any) -> Any:
    bare = discretion().without_names
    facts = {
        name: bare(told) if isinstance(told, str) else told for name, told in event.facts.items()
    }
    return replace(event, actor_name=VEIL, text=bare(event.text), private="", facts=facts)


_VEILS: Final[dict[str, Callable[[Any], Any]]] = {
    "CaseRow": lambda row: replace(
        row, consumer=_role("CONSUMER"), trader=_role("TRADER"), shop=None
    ),
    "PartyFace": lambda face: replace(
        face, name=_role(face.role), siren=None, shop=None, speaks=()
    ),
    "History": lambda history: replace(
        history,
        rows=tuple(replace(row, person=_role(row.role)) for row in history.rows),
        people=tuple(dict.fromkeys(_role(row.role) for row in history.rows)),
    ),
    "SearchHit": lambda hit: replace(
        hit, snippet=discretion().without_names(hit.snippet) if hit.where == "event" else ""
    ),
    "ConsentView": lambda told: replace(told, name=_role(told.party)),
    "AnswerRow": lambda row: replace(row, name=_role(row.party)),
    "Talks": lambda view: replace(view, names=_roles(view.names)),
    "ProcedureView": lambda view: replace(view, names=_roles(view.names)),
    "EventView": _event,
    "LetterRow": lambda row: replace(row, name=_role(row.to)),
    "BundleRow": lambda row: replace(row, trader=_role("TRADER")),
    "BundleView": lambda view: replace(view, trader=_role("TRADER")),
    "Suggestion": lambda found: replace(found, trader=_role("TRADER")),
    "Candidate": lambda found: replace(found, consumer=_role("CONSUMER")),
    "Recipient": lambda reader: replace(reader, name=_role(reader.role)),
    "FileRow": lambda row: replace(row, consumer=_role("CONSUMER")),
}
"""How each view is veiled, by the name of its class: loading them all would cost the start."""


def discretion() -> Discretion:
    """The one of this process."""
    if not (_one and isValid(_one[0])):
        _one[:] = [Discretion(QCoreApplication.instance())]
    return _one[0]


_one: list[Discretion] = []
