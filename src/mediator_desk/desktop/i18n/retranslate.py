"""How a widget built by hand hears that its words must be said again.

Owns one listener per widget; the widget owns its words.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _Listener(QObject):
    """A child, to which Qt passes on the change of language that its widget was told.

    WHY not a filter: one is called for every event of its widget, thousands while a page is made.
    """

    def __init__(self, widget: QWidget, say: Callable[[], None]) -> None:
        super().__init__(widget)
        self._say = say

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            return True
        return super().event(event)


def follow_language(widget: QWidget, say: Callable[[], None]) -> None:
    """Call ``say`` now and each time the language changes, as long as ``widget`` lives."""
    _Listener(widget, say)
    say()
