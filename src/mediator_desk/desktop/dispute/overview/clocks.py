"""The clocks of a dispute: state, bar, due date, count, start and article."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.deadlines import clock_chip, clock_reason
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.caseload import ClockView, Urgency


class _ClockLine(QFrame):
    def __init__(self, clock: ClockView, now: datetime, *, first: bool) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 9, 14, 10)
        rows.setSpacing(5)
        if not first:
            line = QFrame()
            line.setProperty("role", "line")
            rows.addWidget(line)
        words = clock_chip(clock, now)
        look = theme().tokens.deadlines[words.state]
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(look.icon, _icon_tone(words.state), 16))
        name = text_label(label("deadline_rule", clock.rule_id), "denseStrong", wrap=True)
        head.addWidget(name, 1)
        chip = Chip()
        chip.say_deadline(words)
        head.addWidget(chip)
        rows.addLayout(head)
        if clock.day is not None and clock.length:
            bar = QProgressBar()
            bar.setProperty("tone", words.state)
            bar.setTextVisible(False)
            bar.setRange(0, clock.length)
            bar.setValue(max(0, min(clock.length, clock.day)))
            count = self.tr("day {day} of {length}")
            bar.setAccessibleName(count.format(day=clock.day, length=clock.length))
            rows.addWidget(bar)
        reason = clock_reason(clock)
        if clock.day is not None and clock.length:
            count = self.tr("Day {day} of {length}.")
            reason = f"{reason} {count.format(day=clock.day, length=clock.length)}"
        if not clock.rule_checked:
            reason = f"{reason} {self.tr('Rule to be re-checked.')}"
        rows.addWidget(text_label(reason.strip(), "meta", "muted", wrap=True))


def _icon_tone(state: str) -> str:
    return {
        "soon": "warning.fg",
        "urgent": "danger.fg",
        "overdue": "danger.fg",
        "to_set": "danger.fg",
        "met": "success.fg",
    }.get(state, "text.secondary")


class ClocksCard(Card):
    """All clocks, running ones first."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 11, 0, 2))
        self._clocks: tuple[ClockView, ...] = ()
        self._now: datetime | None = None
        self._lines: list[QWidget] = []
        self._header.setContentsMargins(14, 0, 14, 2)
        self.body.setSpacing(0)
        follow_language(self, self._say)

    def show_clocks(self, clocks: tuple[ClockView, ...], now: datetime) -> None:
        """Show the clocks as they stand at ``now``."""
        settled = (Urgency.MET, Urgency.SUSPENDED)
        self._clocks = tuple(sorted(clocks, key=lambda clock: clock.urgency in settled))
        self._now = now
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Deadlines"), "heading")
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self._lines = []
        if self._now is None:
            return
        for number, clock in enumerate(self._clocks):
            line = _ClockLine(clock, self._now, first=number == 0)
            self._lines.append(line)
            self.body.addWidget(line)
        if not self._clocks:
            empty = text_label(self.tr("No clock is running."), "dense", "muted")
            empty.setContentsMargins(14, 4, 14, 10)
            self._lines.append(empty)
            self.body.addWidget(empty)
