"""The commands of the timeline: their words, their keys, their menu.

Owns the actions; what each does is the tab's. Each is in the menus and in the palette.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.shell.panes import add_command

_COMMANDS: Final = (
    ("search_here", "Ctrl+F", QT_TRANSLATE_NOOP("timeline", "Search the timeline")),
    ("go_to", "Ctrl+G", QT_TRANSLATE_NOOP("timeline", "Go to a number or a day…")),
    ("next_amount", "Ctrl+Shift+Down", QT_TRANSLATE_NOOP("timeline", "Next proposal")),
    ("last_amount", "Ctrl+Shift+Up", QT_TRANSLATE_NOOP("timeline", "Previous proposal")),
    ("first_unread", "Ctrl+U", QT_TRANSLATE_NOOP("timeline", "First unread event")),
    ("read", "", QT_TRANSLATE_NOOP("timeline", "Put the cursor in the text")),
    ("new_note", "Ctrl+N", QT_TRANSLATE_NOOP("timeline", "Note on this event")),
    ("exhibit", "", QT_TRANSLATE_NOOP("timeline", "Show its first exhibit")),
    ("copy_text", "", QT_TRANSLATE_NOOP("timeline", "Copy as text")),
    ("cite", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("timeline", "Copy as a citation")),
    ("evidence", "F4", QT_TRANSLATE_NOOP("timeline", "Evidence pane")),
    ("notes", "F9", QT_TRANSLATE_NOOP("timeline", "Notes column")),
    ("table", "", QT_TRANSLATE_NOOP("timeline", "Negotiation as a table")),
    ("print", "Ctrl+P", QT_TRANSLATE_NOOP("timeline", "Print the chronology…")),
)
_CHECKED: Final = ("evidence", "notes")
_OF_A_ROW: Final = ("read", "exhibit", "new_note", "", "copy_text", "cite", "", "print")


class TimelineCommands:
    """The actions of ``page``, by name."""

    def __init__(self, page: QWidget, acts: Mapping[str, Callable[[], Any]]) -> None:
        self._page = page
        self._actions: dict[str, QAction] = {}
        for name, keys, _ in _COMMANDS:
            action = add_command(page, f"timeline_{name}", "view", keys, acts[name])
            action.setCheckable(name in _CHECKED)
            action.setChecked(name in _CHECKED)
            self._actions[name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def say(self) -> None:
        """Say them in the language in use."""
        for name, _, words in _COMMANDS:
            self._actions[name].setText(QCoreApplication.translate("timeline", words))

    def menu(self, *, exhibit: bool, writable: bool) -> QMenu:
        """The menu of an event: all that can be done with what is painted in it."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        left_out = {name for name, on in (("exhibit", exhibit), ("new_note", writable)) if not on}
        for name in _OF_A_ROW:
            if not name:
                menu.addSeparator()
            elif name not in left_out:
                menu.addAction(self._actions[name])
        return menu
