"""The clocks of a dispute: state, bar, due date, count, start and article."""

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.caseload import ClockView, Urgency

RUNNING: Final = frozenset({Urgency.CALM, Urgency.SOON, Urgency.URGENT, Urgency.OVERDUE})
"""How clocks are shown whose end still matters."""


class _ClockLine(QFrame):
    def __init__(self, clock: ClockView, now: datetime) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "line")
        outer.addWidget(line)
        grid = QGridLayout()
        grid.setContentsMargins(14, 8, 14, 9)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        words = clock_chip(clock, now)
        look = theme().tokens.deadlines[words.state]
        chip = Chip()
        chip.say_deadline(words)
        name = label("deadline_rule", clock.rule_id)
        if clock.party is not None:
            name = f"{name}, {actor_words(clock.party).lower()}"
        grid.addWidget(IconLabel(look.icon, _icon_tone(words.state), 16), 0, 0)
        grid.addWidget(text_label(name, "denseStrong", wrap=True), 0, 1)
        grid.addWidget(chip, 0, 2)
        row = 1
        if clock.day is not None and clock.length and clock.urgency in RUNNING:
            grid.addWidget(self._bar(clock.day, clock.length, words.state), row, 1, 1, 2)
            row += 1
        told = text_label(self._reason(clock), "meta", "muted", wrap=True)
        told.setToolTip(clock.article)
        grid.addWidget(told, row, 1, 1, 2)
        spoken = f"{name}, {words.spoken}. {told.text()}"
        self.setAccessibleName(spoken)

    def _bar(self, day: int, length: int, state: str) -> QProgressBar:
        bar = QProgressBar()
        bar.setProperty("tone", state)
        bar.setTextVisible(False)
        bar.setRange(0, length)
        bar.setValue(max(0, min(length, day)))
        bar.setAccessibleName(self.tr("day {day} of {length}").format(day=day, length=length))
        return bar

    def _reason(self, clock: ClockView) -> str:
        """When it ends, on which day it stands, since when, by which text."""
        parts = []
        article = clock.article.partition(" ; ")[0].replace("-", "\u2011")
        if clock.due_on is not None and clock.urgency in RUNNING:
            ends = self.tr("{day} at midnight").format(day=day_long(clock.due_on))
            ends = ends[:1].upper() + ends[1:]
            if clock.day is not None and clock.length:
                count = self.tr("day {day} of {length}")
                ends = f"{ends}, {count.format(day=clock.day, length=clock.length)}"
            parts.append(ends)
        if clock.start_on is not None:
            since = day_long(clock.start_on, weekday=False)
            if clock.length:
                words = self.tr("%n day(s) from {day}, {article}", "", clock.length)
            else:
                words = self.tr("Since {day}, {article}")
            parts.append(words.format(day=since, article=article))
        elif article:
            parts.append(article)
        if not clock.rule_checked:
            parts.append(self.tr("Rule to be re\u2011checked"))
        return ". ".join(parts) + "."


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
        for clock in self._clocks:
            line = _ClockLine(clock, self._now)
            self._lines.append(line)
            self.body.addWidget(line)
        if not self._clocks:
            empty = text_label(self.tr("No clock is running."), "dense", "muted")
            empty.setContentsMargins(14, 4, 14, 10)
            self._lines.append(empty)
            self.body.addWidget(empty)
