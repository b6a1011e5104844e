"""Taking back what was chosen in the settings, from whichever window it was chosen.

Owns the words of it. What is a place rather than a choice, such as the view or the order of the
list, is not taken back; keys given to commands are offered by their card, which names the command.
"""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Slot

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.undoing import Undoing

_SHOWS_BY_ITSELF: Final = frozenset({"language", "theme", "text_scale"})
"""WHY out of sight: whoever makes the text larger step by step must not be told at each."""
_WORDS: Final = {
    "language": QT_TRANSLATE_NOOP("undoing", "Language changed."),
    "theme": QT_TRANSLATE_NOOP("undoing", "Theme changed."),
    "text_scale": QT_TRANSLATE_NOOP("undoing", "Text size changed."),
    "lock_minutes": QT_TRANSLATE_NOOP("undoing", "Time before the lock changed."),
    "grace_seconds": QT_TRANSLATE_NOOP("undoing", "Time to take an act back changed."),
    "single_keys": QT_TRANSLATE_NOOP("undoing", "Commands by single letters changed."),
    "legible": QT_TRANSLATE_NOOP("undoing", "Letters of the screen changed."),
    "muted_paper": QT_TRANSLATE_NOOP("undoing", "Paper in the dark theme changed."),
    "due_notices": QT_TRANSLATE_NOOP("undoing", "Telling of deadlines changed."),
    "guide_shown": QT_TRANSLATE_NOOP("undoing", "First steps put away or brought back."),
}


class SettingsUndo(QObject):
    """Lives as long as the session whose ``undoing`` it fills."""

    def __init__(self, preferences: Preferences, undoing: Undoing, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences, self._undoing = preferences, undoing
        preferences.chosen.connect(self._offer)

    @Slot(object)
    def _offer(self, before: dict[str, Any]) -> None:
        known = {name: was for name, was in before.items() if name in _WORDS}
        if not known:
            return
        name = next(iter(known))
        self._undoing.offer(
            lambda: QCoreApplication.translate("undoing", _WORDS[name]),
            partial(self._preferences.put_back, known),
            in_sight=name not in _SHOWS_BY_ITSELF,
        )
