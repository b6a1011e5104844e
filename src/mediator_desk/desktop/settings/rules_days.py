"""The days from which a mediator’s own duties run: appointment, reports handed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import clock_name
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.body_rules import DeskDays, set_desk_day
from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class SetDeskDays:
    """The days given, by name."""

    days: dict[str, date]


def keep_desk_days(desk: Desk, request: SetDeskDays) -> None:
    """Remember each of the days."""
    for name, day in request.days.items():
        set_desk_day(desk, name, day)


class DeskDaysForm(FormDialog):
    """A day for each; what runs from them is told below."""

    def __init__(self, days: DeskDays, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._days = days
        self.fields = {name: Asked(DayField(today)) for name in days.names}
        for name, asked in self.fields.items():
            assert isinstance(asked.field, DayField)
            asked.field.put(days.days.get(name))
            self.ask(asked)
        self._owed = text_label("", "meta", "secondary", wrap=True)
        self.body.addWidget(self._owed)
        follow_language(self, self._say)

    def _say(self) -> None:
        self.say(
            self.tr("Your own days"),
            self.tr("Reports and the term of office run from them. Leave empty what is not known."),
            self.tr("Keep these days"),
            self.tr("Cancel"),
        )
        for name, asked in self.fields.items():
            asked.say(label("milestone", name))
        owed = self.tr("{name}: {day}")
        self._owed.setText(
            "\n".join(
                owed.format(name=clock_name(clock), day=day_long(clock.due_on))
                for clock in self._days.clocks
                if clock.due_on is not None
            )
        )

    def request(self) -> SetDeskDays | None:
        reading = Reading()
        read = {name: reading.of(asked) for name, asked in self.fields.items()}
        if not reading.whole:
            return None
        return SetDeskDays({name: day for name, day in read.items() if day is not None})

    def before(self) -> dict[str, date | None]:
        """The days as the form was given them."""
        return {name: self._days.days.get(name) for name in self.fields}
