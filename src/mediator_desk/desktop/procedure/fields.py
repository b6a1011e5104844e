"""The three fields that acts ask for, each under its name: words, a day, one of a few.

Owns nothing but the tie between a name and its field.
"""

from datetime import date

from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import Prose
from mediator_desk.desktop.widgets.typed import TypedWrong


class WordsAsked(Asked):
    """Some lines of text."""

    def __init__(self, lines: int) -> None:
        self.prose = Prose(lines)
        super().__init__(self.prose)

    def said(self) -> str:
        """What is typed."""
        return self.prose.said()


class DayAsked(Asked):
    """A day, relative ones counted from ``today``."""

    def __init__(self, today: date, day: date | None = None) -> None:
        self.day = DayField(lambda: today)
        super().__init__(self.day)
        self.day.put(day)

    def day_or_none(self) -> date | None:
        """The day typed; None while there is none or it is wrong."""
        try:
            return self.day.value()
        except TypedWrong:
            return None


class ChoiceAsked(Asked):
    """One of a few."""

    def __init__(self) -> None:
        self.choice = Choice()
        super().__init__(self.choice)

    def chosen(self) -> str:
        """The key chosen; empty while nothing is offered."""
        return str(self.choice.currentData() or "")
