"""The card of the settings about habits: letters, paper, single keys, what is told of deadlines,
how long an act stays before it leaves.

Every change is in force at once, and can be taken back like any other.
"""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import GRACES, Preferences
from mediator_desk.desktop.widgets.choice import Choice
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
        self._ask_grace()
        preferences.changed.connect(self._show)
        follow_language(self, self._say)

    def _ask_grace(self) -> None:
        self.grace, self._grace_name = Choice(), text_label("", "body")
        self.grace.setObjectName("habit_grace")
        self._grace_name.setBuddy(self.grace)
        self.grace.activated.connect(self._choose_grace)
        self._grace_hint = text_label("", "meta", "secondary", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._grace_name)
        row.addWidget(self.grace)
        row.addStretch(1)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        self.column.addWidget(self._grace_hint)

    @Slot()
    def _choose_grace(self) -> None:
        self._preferences.change(grace_seconds=int(self.grace.currentData()))

    def _choose(self, name: str, wanted: bool) -> None:
        self._preferences.change(**{name: wanted})

    def _show(self) -> None:
        choices = self._preferences.choices
        for name, box in self.choices.items():
            box.setChecked(bool(getattr(choices, name)))
        self.grace.choose(str(choices.grace_seconds))

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
        self._say_grace()
        self._show()

    def _say_grace(self) -> None:
        self._grace_name.setText(self.tr("Time to take an act &back"))
        hint = self.tr(
            "An act stays this long before it leaves by itself, never past midnight. What is "
            "signed leaves at once, and so does all that waits when you synchronise yourself."
        )
        self._grace_hint.setText(hint)
        self.grace.setAccessibleDescription(hint)
        self.grace.set_choices(
            [
                (str(each), self.tr("%n second(s)", "", each) if each else self.tr("None"))
                for each in GRACES
            ]
        )
