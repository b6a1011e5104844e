"""The words of the unlock screen about vaults and the steps of opening one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.unlock import opening

if TYPE_CHECKING:
    import datetime as dt


def named(one: opening.Choice) -> str:
    """The name of a vault; with its place where another has the same name."""
    return f"{one.vault.label} · {one.place}" if one.place else one.vault.label


def step_words(step: str) -> str:
    """What is under way while a vault is opened."""
    translate = QCoreApplication.translate
    words = {
        opening.DERIVE: translate("unlock", "Computing the key"),
        opening.CHECK: translate("unlock", "Checking the vault"),
        opening.ROTATE: translate("unlock", "Replacing the key"),
        opening.RECALL: translate("unlock", "Asking this computer"),
        opening.PRACTISE: translate("unlock", "Preparing the practice vault"),
        opening.IMPORT: translate("unlock", "Opening the exercises"),
    }
    return words.get(step, step)


def locked_words(at: "dt.datetime", *, text_kept: bool) -> str:
    """When a vault was locked, and whether text waits in it."""
    translate = QCoreApplication.translate
    words = translate("unlock", "Locked {when}.").format(when=_when(at))
    if text_kept:
        kept = translate("unlock", "Text being written will be given back.")
        words = f"{words} {kept}"
    return words


def ask_folder(parent: QWidget, chosen: Callable[[str], object]) -> None:
    """Ask for the folder of a vault this computer does not know yet."""
    from mediator_desk.desktop.widgets.choosing import ask_for_folder

    ask_for_folder(parent, QCoreApplication.translate("unlock", "Folder of the vault"), chosen)


def _when(instant: "dt.datetime") -> str:
    """``yesterday at 18:20``, as far as a day can be said in one word."""
    from datetime import datetime

    from mediator_desk.desktop.present.dates import clock_time, day_long

    translate = QCoreApplication.translate
    local = instant.astimezone()
    days = (datetime.now().astimezone().date() - local.date()).days
    if days == 0:
        words = translate("unlock", "today at {time}")
    elif days == 1:
        words = translate("unlock", "yesterday at {time}")
    else:
        words = translate("unlock", "on {day} at {time}")
    return words.format(day=day_long(local.date(), weekday=False), time=clock_time(instant))
