"""The forms of what a body sets: a rule changed, a clock added, a setting ended, the calendar kept.

Owns what is asked and its words; whether the law leaves room for it is said by whoever keeps it.
"""

from collections.abc import Callable
from datetime import date
from typing import get_args

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.settings.rules_words import (
    bound_words,
    rule_name,
    value_words,
    warnings_words,
)
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, CountField, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.domain.marks import Milestone
from mediator_desk.law import Calendar
from mediator_desk.law.dates import Roll, Unit
from mediator_desk.law.rules import Bound
from mediator_desk.usecases.body_rules import (
    CALENDAR,
    OWN_PREFIX,
    EndBodyRule,
    Expiry,
    KeptRule,
    OwnClock,
    RuleView,
    SetBodyRule,
)

UNITS: tuple[Unit, ...] = get_args(Unit)
_NOT_OFFERED = (Milestone.YEAR_END, Milestone.REPORTING_CYCLE, Milestone.MEDIATOR_APPOINTED)


def read_warnings(text: str) -> tuple[int, ...] | None:
    """Days before the last one, as typed: ``30, 14, 7``; None for nothing typed.

    Raises ValueError for anything else.
    """
    parts = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part]
    return tuple(sorted({int(part) for part in parts}, reverse=True)) if parts else None


class _RuleForm(FormDialog):
    """What every setting has: the days it stands for, and a reason."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.from_day, self.to_day = Asked(DayField(today)), Asked(DayField(today))
        self.reason = Asked(Prose(3))
        assert isinstance(self.from_day.field, DayField)
        self.from_day.field.put(today())

    def _ask_dates_and_reason(self) -> None:
        self.ask(self.from_day, self.to_day)
        self.ask(self.reason)

    def _say_dates_and_reason(self) -> None:
        self.from_day.say(
            self.tr("For clocks that start &from"),
            "",
            self.tr("Clocks that run already keep their last day."),
        )
        self.to_day.say(self.tr("&Until"), "", self.tr("Left empty, it stands until it is ended."))
        self.reason.say(self.tr("&Reason"), "", self.tr("Shown beside every deadline it changes."))

    def _read_dates(self, reading: Reading) -> tuple[date | None, date | None, str]:
        start = reading.of(self.from_day, needed=True)
        end = reading.of(self.to_day)
        reason = reading.text(self.reason, needed=True)
        if start is not None and end is not None and end < start:
            reading.fail(self.to_day, self.tr("This is before the first day."))
        return start, end, reason


class ChangeRuleForm(_RuleForm):
    """Another length, another way of counting, other warnings, in place of the shipped rule."""

    def __init__(self, view: RuleView, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(today, parent)
        self._view = view
        rule = view.applied
        free = view.shipped.bound is not Bound.FIXED
        self.length, self.unit = Asked(CountField()), Asked(Choice())
        self.roll, self.warnings = QCheckBox(), Asked(QLineEdit())
        self.expiry = Asked(Choice())
        if free:
            self.ask(self.length, self.unit)
            self.body.addWidget(self.roll)
        if view.shipped.expiry_choices:
            self.ask(self.expiry)
        self.ask(self.warnings)
        self._free = free
        assert isinstance(self.length.field, CountField)
        self.length.field.put(rule.length)
        self.roll.setChecked(rule.roll == "next_working_day")
        self.warnings.field.setProperty("text", ", ".join(map(str, view.warn_days)))
        self._ask_dates_and_reason()
        follow_language(self, self._say)
        _choice(self.unit).choose(rule.unit)
        _choice(self.expiry).choose(rule.on_expiry)

    def _say(self) -> None:
        view = self._view
        self.say(
            self.tr("Rule of the body: {rule}").format(rule=rule_name(view.shipped)),
            self.tr("As shipped: {value}. {bound}").format(
                value=value_words(view.shipped), bound=bound_words(view.shipped)
            ),
            self.tr("Set the rule"),
            self.tr("Cancel"),
        )
        self.length.say(self.tr("&Length"))
        self.unit.say(self.tr("Co&unted in"))
        _choice(self.unit).set_choices([(unit, label("clock_unit", unit)) for unit in UNITS])
        self.roll.setText(
            self.tr("A last day that is not worked is put off to the next worked one")
        )
        self.expiry.say(self.tr("&When the last day passes"))
        _choice(self.expiry).set_choices(
            [(each, label("deadline_expiry", each)) for each in view.shipped.expiry_choices]
        )
        self.warnings.say(
            self.tr("Wa&rnings, in days before the last one"),
            "",
            self.tr("Now: {days}. Example: 30, 14, 7.").format(days=warnings_words(view)),
        )
        self._say_dates_and_reason()

    def request(self) -> SetBodyRule | None:
        reading, view = Reading(), self._view
        length = reading.of(self.length) if self._free else None
        warnings = self._read_warnings(reading)
        start, end, reason = self._read_dates(reading)
        if not reading.whole:
            return None
        rule, unit = view.applied, _picked(self.unit)
        roll: Roll = "next_working_day" if self.roll.isChecked() else "none"
        expiry = _picked(self.expiry) if view.shipped.expiry_choices else ""
        changed = self._free and (length != rule.length or unit != rule.unit)
        return SetBodyRule(
            subject=rule.clock,
            reason=reason,
            valid_from=start,
            valid_to=end,
            length=length if changed else None,
            unit=next((each for each in UNITS if each == unit), None) if changed else None,
            roll=roll if self._free and roll != rule.roll else None,
            on_expiry=Expiry(expiry) if expiry and expiry != rule.on_expiry else None,
            warn_days=warnings if warnings != view.warn_days else None,
        )

    def _read_warnings(self, reading: Reading) -> tuple[int, ...] | None:
        try:
            return read_warnings(reading.text(self.warnings))
        except ValueError:
            reading.fail(self.warnings, self.tr("Days apart by commas. Example: 30, 14, 7."))
            return None


class OwnClockForm(_RuleForm):
    """A clock the body adds: its names, what starts it, what keeps it, how long it is."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(today, parent)
        self.french, self.english = Asked(QLineEdit()), Asked(QLineEdit())
        self.starts, self.ends = Asked(Choice()), Asked(Choice())
        self.length, self.unit = Asked(CountField()), Asked(Choice())
        self.article = Asked(QLineEdit())
        self.ask(self.french, self.english)
        self.ask(self.starts, self.ends)
        self.ask(self.length, self.unit)
        self.ask(self.article)
        self._ask_dates_and_reason()
        follow_language(self, self._say)

    def _say(self) -> None:
        self.say(
            self.tr("A deadline of the body"),
            self.tr("It is counted for every file beside those of the law."),
            self.tr("Add the deadline"),
            self.tr("Cancel"),
        )
        self.french.say(self.tr("Name in &French"))
        self.english.say(self.tr("Name in &English"))
        milestones = sorted(
            ((each, label("milestone", each)) for each in Milestone if each not in _NOT_OFFERED),
            key=lambda pair: pair[1],
        )
        self.starts.say(self.tr("&Starts with"))
        self.ends.say(self.tr("&Kept by"))
        for asked in (self.starts, self.ends):
            _choice(asked).set_choices([(str(code), words) for code, words in milestones])
        self.length.say(self.tr("&Length"))
        self.unit.say(self.tr("Co&unted in"))
        _choice(self.unit).set_choices([(unit, label("clock_unit", unit)) for unit in UNITS])
        self.article.say(
            self.tr("&Where it is written"), "", self.tr("For example a clause of the charter.")
        )
        self._say_dates_and_reason()

    def request(self) -> SetBodyRule | None:
        reading = Reading()
        french = reading.text(self.french, needed=True)
        english = reading.text(self.english, needed=True)
        length = reading.of(self.length, needed=True)
        article = reading.text(self.article, needed=True)
        start, end, reason = self._read_dates(reading)
        if _picked(self.starts) == _picked(self.ends):
            reading.fail(self.ends, self.tr("What keeps it must differ from what starts it."))
        if not reading.whole:
            return None
        own = OwnClock(
            names={"fr": french, "en": english},
            starts=Milestone(_picked(self.starts)),
            ends=(Milestone(_picked(self.ends)),),
            article=article,
        )
        unit = next((each for each in UNITS if each == _picked(self.unit)), None)
        return SetBodyRule(
            subject=f"{OWN_PREFIX}{_code(english)}",
            reason=reason,
            valid_from=start,
            valid_to=end,
            length=length,
            unit=unit,
            own=own,
        )


class CalendarForm(_RuleForm):
    """Which public holidays and time zone the body keeps."""

    def __init__(
        self,
        calendars: tuple[Calendar, ...],
        kept: Calendar,
        today: Callable[[], date],
        parent: QWidget,
    ) -> None:
        super().__init__(today, parent)
        self._calendars = calendars
        self.calendar = Asked(Choice())
        self.ask(self.calendar)
        self._ask_dates_and_reason()
        follow_language(self, self._say)
        _choice(self.calendar).choose(kept.code)

    def _say(self) -> None:
        self.say(
            self.tr("Calendar of the body"),
            self.tr("Its public holidays say which days are worked, its time zone when one ends."),
            self.tr("Keep this calendar"),
            self.tr("Cancel"),
        )
        tongue = "fr" if in_french() else "en"
        self.calendar.say(self.tr("&Calendar"))
        _choice(self.calendar).set_choices(
            [(each.code, each.names["fr" if tongue == "fr" else "en"]) for each in self._calendars]
        )
        self._say_dates_and_reason()

    def request(self) -> SetBodyRule | None:
        reading = Reading()
        start, end, reason = self._read_dates(reading)
        if not reading.whole:
            return None
        return SetBodyRule(
            subject=CALENDAR,
            reason=reason,
            valid_from=start,
            valid_to=end,
            calendar=_picked(self.calendar),
        )


class EndRuleForm(FormDialog):
    """The last day on which clocks may start under a setting."""

    def __init__(
        self, kept: KeptRule, name: str, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._kept, self._name = kept, name
        self.last = Asked(DayField(today))
        assert isinstance(self.last.field, DayField)
        self.last.field.put(today())
        self.ask(self.last)
        follow_language(self, self._say)

    def _say(self) -> None:
        self.say(
            self.tr("End the rule of the body: {rule}").format(rule=self._name),
            self.tr("Clocks that started under it keep their last day; later ones follow the law."),
            self.tr("End the rule"),
            self.tr("Cancel"),
        )
        self.last.say(
            self.tr("&Last day on which clocks may start under it"),
            "",
            self.tr("A day before it began takes it back as if it had never applied."),
        )

    def request(self) -> EndBodyRule | None:
        reading = Reading()
        last = reading.of(self.last, needed=True)
        if not reading.whole or last is None:
            return None
        return EndBodyRule(self._kept.rule.body_rule_id, last)


def _choice(asked: Asked) -> Choice:
    assert isinstance(asked.field, Choice)
    return asked.field


def _picked(asked: Asked) -> str:
    return str(_choice(asked).currentData() or "")


def _code(name: str) -> str:
    """A name as a code: letters and figures, in capitals."""
    flat = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in name.upper())
    return "_".join(part for part in flat.split("_") if part)[:40] or "CLOCK"
