"""The keys of every command: those it came with, and those the person gave it instead.

Owns the comparison of keys and what a French digit row makes of them; the choice is kept by
``preferences``. A command is known by the object name of its action.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

_OWN: Final = "ownKeys"
_FRENCH_DIGITS: Final = dict(zip("1234567890", "&É\"'(-È_ÇÀ", strict=True))
_ORDER: Final = ("file", "edit", "view", "dispute", "proposal", "tools", "help")


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command as lists of shortcuts show it; ``keys`` in portable form, the first one shown."""

    name: str
    words: str
    menu: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the person gave it other keys."""
        return self.keys != self.usual

    @property
    def shown(self) -> str:
        """The first keys as people of this computer read them."""
        return native(self.keys[0]) if self.keys else ""


def own_keys(action: QAction) -> tuple[str, ...]:
    """The keys an action came with."""
    kept = action.property(_OWN)
    if kept is None:
        kept = "\n".join(keys.toString() for keys in action.shortcuts())
        action.setProperty(_OWN, kept)
    return tuple(keys for keys in str(kept).split("\n") if keys)


def give_keys(action: QAction, chosen: dict[str, list[str]]) -> None:
    """Give an action the keys the person chose for it, or its own."""
    usual = own_keys(action)
    wanted = chosen.get(action.objectName())
    keys = usual if wanted is None else tuple(wanted)
    if keys != tuple(held.toString() for held in action.shortcuts()):
        action.setShortcuts([QKeySequence(each) for each in keys])


def line_of(action: QAction, words: str) -> CommandLine:
    """What lists say of an action."""
    keys = tuple(held.toString() for held in action.shortcuts())
    menu = str(action.property("menu") or "")
    return CommandLine(action.objectName(), words, menu, keys, own_keys(action))


def in_order(lines: Iterable[CommandLine]) -> list[CommandLine]:
    """By menu, each once, in the order in which they came."""
    once = {line.name or line.words: line for line in lines if line.words}
    rank = {menu: place for place, menu in enumerate(_ORDER)}
    return sorted(once.values(), key=lambda line: rank.get(_menu(line.menu), len(rank)))


def with_twins(keys: str) -> list[str]:
    """``keys``, and the same on a French keyboard, where the digit row is shifted."""
    if not keys:
        return []
    head, digit = keys[:-1], keys[-1]
    twin = _FRENCH_DIGITS.get(digit)
    # WHY not F1: the digit of a function key is part of its name.
    return [keys, head + twin] if twin and (not head or head.endswith("+")) else [keys]


def taken_by(keys: str, lines: Iterable[CommandLine], besides: str) -> CommandLine | None:
    """The command that has ``keys`` or their French twin already."""
    wanted = {QKeySequence(each).toString() for each in with_twins(keys)}
    found = (line for line in lines if line.name != besides and wanted & set(line.keys))
    return next(found, None)


def native(keys: str) -> str:
    """Keys as this computer writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def menu_words(menu: str) -> str:
    """The name of the menu a command stands in, without its mnemonic."""
    translate = QCoreApplication.translate
    words = {
        "file": translate("menus", "&File"),
        "edit": translate("menus", "&Edit"),
        "view": translate("menus", "&View"),
        "dispute": translate("menus", "&Dispute"),
        "proposal": translate("menus", "&Proposal"),
        "tools": translate("menus", "&Tools"),
        "help": translate("menus", "&Help"),
    }
    return words.get(_menu(menu), "").replace("&", "")


def _menu(menu: str) -> str:
    return "view" if menu in ("theme", "language") else menu
