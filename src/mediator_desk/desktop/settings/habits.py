"""The card of the settings about habits: letters, paper, single keys, what is told of deadlines.

Every change is in force at once, and can be taken back like any other.
"""

from functools import partial

from PySide6.QtWidgets import QCheckBox

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.settings_card import SettingsCard

_NAMES = ("legible", "muted_paper", "single_keys", "due_notices")


class HabitsCard(SettingsCard):
    """One line for each choice, with what it does under it."""

    def __init__(self, preferences: Preferences) -> None:
        self.choices = {name: QCheckBox() for name in _NAMES}
        super().__init__(self.choices[_NAMES[0]])
        self._preferences = preferences
        self.column.setSpacing(4)
        self.column.addSpacing(4)
        self._hints = {}
        for name, box in self.choices.items():
            box.setObjectName(f"habit_{name}")
            box.toggled.connect(partial(self._choose, name))
            hint = self._hints[name] = text_label("", "meta", "secondary", wrap=True)
            hint.setContentsMargins(28, 0, 0, 6)
            self.column.addWidget(box)
            self.column.addWidget(hint)
        preferences.changed.connect(self._show)
        follow_language(self, self._say)

    def _choose(self, name: str, wanted: bool) -> None:
        self._preferences.change(**{name: wanted})

    def _show(self) -> None:
        choices = self._preferences.choices
        for name, box in self.choices.items():
            box.setChecked(bool(getattr(choices, name)))

    def _say(self) -> None:
        self.say(self.tr("Habits"))
        words = {
            "legible": (
                self.tr("Letters that are easier told apart"),
                self.tr("Atkinson Hyperlegible on the screen; documents keep their own letters."),
            ),
            "muted_paper": (
                self.tr("Muted paper"),
                self.tr("In the dark theme, pages of documents lie on a softer white."),
            ),
            "single_keys": (
                self.tr("Single letters are commands in lists"),
                self.tr("Such as N for a note. Switched off, letters only search the list."),
            ),
            "due_notices": (
                self.tr("Tell of deadlines once a day"),
                self.tr("Only while the desk is open, and never more than how many there are."),
            ),
        }
        for name, (text, hint) in words.items():
            self.choices[name].setText(text)
            self.choices[name].setAccessibleDescription(hint)
            self._hints[name].setText(hint)
        self._show()
