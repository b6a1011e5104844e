"""The keys of the evidence pane, by what they do."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

STEPS: Final = {"next": 1, "before": -1}
"""The keys that go from one place found to another, and which way."""
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYS: Final = {
    (Qt.Key.Key_F, _CTRL): "find",
    (Qt.Key.Key_C, _CTRL | _SHIFT): "cite",
    (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier): "next",
    (Qt.Key.Key_F3, _SHIFT): "before",
}


def key_of(event: QKeyEvent) -> str:
    """What the keys pressed ask of the pane; empty for none of its own."""
    return _KEYS.get((Qt.Key(event.key()), event.modifiers()), "")


def claims(event: QEvent) -> bool:
    """Take an event that offers the pane one of its keys before anything else may have it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not key_of(event):
        return False
    event.accept()
    return True
