"""Single letters as commands, and how to be rid of them.

Owns the filter that keeps a letter for the list that has the focus. WHY a choice: a person who
dictates, or whose keys bounce, sets off commands that are one letter long (WCAG 2.2, 2.1.4).
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from shiboken6 import isValid

_KEYS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class SingleKeys(QObject):
    """While installed, a letter alone only searches the list that has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        alone = len(event.text()) == 1 and event.text().isalpha() and not event.modifiers().value
        if not alone or not isinstance(watched, QAbstractItemView):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            watched.keyboardSearch(event.text())
        return True


def allow_single_keys(*, allowed: bool) -> None:
    """Let single letters be commands, or keep them for searching in lists."""
    application = QCoreApplication.instance()
    if application is None:
        return
    if not (_one and isValid(_one[0])):
        _one[:] = [SingleKeys(application)]
    application.removeEventFilter(_one[0])
    if not allowed:
        application.installEventFilter(_one[0])


_one: list[SingleKeys] = []
