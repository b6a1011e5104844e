"""How a widget built by hand hears that its words must be said again.

Owns one event filter per widget; the widget owns its words.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _Listener(QObject):
    def __init__(self, widget: QWidget, say: Callable[[], None]) -> None:
        super().__init__(widget)
        self._say = say
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and watched is self.parent():
            self._say()
        return False


def follow_language(widget: QWidget, say: Callable[[], None]) -> None:
    """Call ``say`` now and each time the language changes, as long as ``widget`` lives."""
    _Listener(widget, say)
    say()
