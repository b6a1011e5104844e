"""The first steps: five things to do first, one at a time, in a line that can be put away.

Owns their words and order; each opens its place by a command. Which were done is a choice kept by
``preferences`` and says nothing of a dispute.
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.labels import IconLabel, text_label

_ROOMY_UP_TO: Final = 1.5
STEPS: Final = ("open_file", "caseload", "agenda", "settings", "back_up")
"""Each step is the command that opens its place."""


class Guide(QFrame):
    """``asked`` carries the command of a step; doing it leads to the next."""

    asked = Signal(str)
    told = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._here = self._first()
        self.setObjectName("guide")
        self.setProperty("role", "banner")
        self.setProperty("tone", "accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(10)
        self._place = text_label("", "meta")
        self._strong = text_label("", "denseStrong")
        self._text = text_label("", "dense", wrap=True)
        self.do = button(size="small")
        self.before, self.after = IconButton("chevron-left"), IconButton("chevron-right")
        self.away = IconButton("x")
        row.addWidget(IconLabel("list-check", "accent.base", 18))
        row.addWidget(self._place)
        row.addWidget(self._strong)
        row.addWidget(self._text, 1)
        row.addStretch(0)
        for widget in (self.do, self.before, self.after, self.away):
            row.addWidget(widget)
        self.do.clicked.connect(self._do)
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.away.clicked.connect(self._put_away)
        if not preferences.choices.guide_shown:
            self.hide()
        theme().changed.connect(self._say)
        follow_language(self, self._say)

    def reopen(self) -> None:
        """Show the steps again, from the first that was not done."""
        self._preferences.change(guide_shown=True)
        self._here = self._first()
        self._say()
        self.show()
        self.told.emit()
        self.do.setFocus()
        announce(self, self.accessibleName())

    def note_done(self, name: str) -> None:
        """The step ``name`` was done, wherever that was; the line goes on if it stood there."""
        done = self._preferences.choices.guide_done
        if name in done:
            return
        self._preferences.change(guide_done=[*done, name])
        if STEPS[self._here] == name:
            self._here = self._first()
            self._say()

    def _first(self) -> int:
        done = self._preferences.choices.guide_done
        return next((place for place, name in enumerate(STEPS) if name not in done), 0)

    def _go(self, step: int) -> None:
        self._here = (self._here + step) % len(STEPS)
        self._say()
        announce(self, self.accessibleName())

    @Slot()
    def _do(self) -> None:
        name = STEPS[self._here]
        done = [*self._preferences.choices.guide_done, name]
        self._preferences.change(guide_done=list(dict.fromkeys(done)))
        self._go(1)
        self.asked.emit(name)

    @Slot()
    def _put_away(self) -> None:
        self._preferences.change(guide_shown=False)
        self.hide()

    def _words(self) -> tuple[str, str, str]:
        return {
            "open_file": (
                self.tr("Open a file."),
                self.tr("Drop it on the window, or choose it; all of it is checked first."),
                self.tr("Choose a file…"),
            ),
            "caseload": (
                self.tr("Find what is due."),
                self.tr("Each line says what to do next, and by when."),
                self.tr("See the files"),
            ),
            "agenda": (
                self.tr("Look at the deadlines."),
                self.tr("Every day that counts, with its length and its article."),
                self.tr("See the deadlines"),
            ),
            "settings": (
                self.tr("Make it yours."),
                self.tr("Language, text size, theme, keys, and when the desk locks."),
                self.tr("Open the settings"),
            ),
            "back_up": (
                self.tr("Back the vault up."),
                self.tr("An encrypted copy on another disk, read back to be sure."),
                self.tr("Plan backups"),
            ),
        }[STEPS[self._here]]

    @Slot()
    def _say(self) -> None:
        strong, text, act = self._words()
        place = self.tr("Step {number} of {count}")
        self._place.setText(place.format(number=self._here + 1, count=len(STEPS)))
        self._strong.setText(strong)
        self._text.setText(text)
        self.do.setText(act)
        self.do.setToolTip(text)
        # WHY: with very large text the line keeps what to do; what it is for is read out and shown
        # by the button's hint.
        roomy = theme().scale <= _ROOMY_UP_TO
        self._text.setVisible(roomy)
        self._strong.setWordWrap(not roomy)
        self._place.setVisible(roomy)
        self.before.say(self.tr("Step before"))
        self.after.say(self.tr("Next step"))
        self.away.say(self.tr("Put the first steps away; Help opens them again"))
        said = self.tr("First steps. {place}. {what} {how}")
        name = said.format(place=self._place.text(), what=strong, how=text)
        self.setAccessibleName(name)
