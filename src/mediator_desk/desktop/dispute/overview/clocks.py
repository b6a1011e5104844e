"""The clocks of a dispute: state, bar, due date, count, start and article; what may be done."""

from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.dispute.overview.timebar import LedgerDialog, TimebarLine
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import (
    clock_chip,
    clock_count,
    clock_name,
    clock_start,
    passed_unused,
    short_source,
)
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.domain.clocks import Concern, is_current
from mediator_desk.usecases.agenda import CaseClocks, read_case_clocks
from mediator_desk.usecases.caseload import ClockView, Urgency

RUNNING: Final = frozenset({Urgency.CALM, Urgency.SOON, Urgency.URGENT, Urgency.OVERDUE})
"""How clocks are shown whose end still matters."""
EXTENSIBLE: Final = frozenset({"OUTCOME", "OUTCOME_EXT"})
"""The clocks whose end the mediator may put off (R612-5)."""
_ROW_ICONS: Final = {"check": "circle-check"}
"""What is kept shows at the head of a line as it does everywhere else."""
_ICON_TONES: Final = {
    "soon": "warning.fg",
    "urgent": "danger.fg",
    "overdue": "danger.fg",
    "to_set": "danger.fg",
    "met": "success.fg",
    "met_late": "warning.fg",
    "missed": "danger.fg",
}
_ORDER: Final = (
    *(Urgency.OVERDUE, Urgency.URGENT, Urgency.SOON, Urgency.CALM),
    *(Urgency.TO_SET, Urgency.SUSPENDED),
)


class ClockLine(QFrame):
    """One clock. ``extend_wanted`` and ``event_wanted`` (a sequence number) ask for a place."""

    extend_wanted = Signal()
    event_wanted = Signal(int)

    def __init__(self, clock: ClockView, now: datetime, *, may_extend: bool) -> None:
        super().__init__()
        self.clock = clock
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "line")
        outer.addWidget(line)
        grid = QGridLayout()
        grid.setContentsMargins(10, 7, 14, 8)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        words = clock_chip(clock, now)
        look = theme().tokens.deadlines[words.state]
        chip = Chip()
        chip.say_deadline(words)
        name = clock_name(clock)
        icon = _ROW_ICONS.get(look.icon, look.icon)
        grid.addWidget(self._source(clock, icon, words.state), 0, 0)
        grid.addWidget(text_label(name, "denseStrong", wrap=True), 0, 1)
        grid.addWidget(chip, 0, 2)
        bar = self._bar(clock, words.state)
        if bar is not None:
            grid.addWidget(bar, 1, 1, 1, 2)
        told = text_label(self._reason(clock), "meta", "muted", wrap=True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(told, 2, 1, 1, 2)
        if may_extend:
            self.extend = button(self.tr("Extend…"), "link")
            self.extend.clicked.connect(self.extend_wanted)
            grid.addWidget(self.extend, 3, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(f"{name}, {words.spoken}. {told.text()}")

    def _source(self, clock: ClockView, icon: str, state: str) -> IconButton:
        """The icon of the state, which opens the event that started the clock."""
        made = IconButton(icon, "", _ICON_TONES.get(state, "text.secondary"), 16)
        made.say(self.tr("Open the event this time runs from"))
        made.setEnabled(clock.start_seq is not None)
        made.clicked.connect(self._open_event)
        return made

    def _open_event(self) -> None:
        if self.clock.start_seq is not None:
            self.event_wanted.emit(self.clock.start_seq)

    def _bar(self, clock: ClockView, state: str) -> QProgressBar | None:
        day = self._day(clock)
        if day is None or not clock.length:
            return None
        bar = QProgressBar()
        bar.setProperty("tone", state)
        bar.setTextVisible(False)
        bar.setRange(0, clock.length)
        bar.setValue(max(0, min(clock.length, day)))
        said = self.tr("day {day} of {length}")
        bar.setAccessibleName(said.format(day=min(day, clock.length), length=clock.length))
        return bar

    @staticmethod
    def _day(clock: ClockView) -> int | None:
        """How far a clock is, or was when it was kept, in days since its start."""
        if clock.urgency in RUNNING:
            return clock.day
        if clock.urgency is Urgency.MET and clock.settled_on and clock.start_on:
            return (clock.settled_on - clock.start_on).days
        return None

    def _reason(self, clock: ClockView) -> str:
        """When it ends, on which day it stands, since when, by which text; and what is special."""
        parts = [self._end(clock), self._ground(clock), *self._notes(clock)]
        return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts if part)

    def _end(self, clock: ClockView) -> str:
        if clock.urgency is Urgency.TO_SET:
            return self.tr("Length to be set by the mediator")
        if clock.urgency in (Urgency.MET, Urgency.PAST):
            return self._over(clock)
        if clock.due_on is None:
            return ""
        due = day_long(clock.due_on)
        if clock.urgency is Urgency.SUSPENDED:
            return self.tr("Stopped; it would end on {day}").format(day=due)
        ends = self.tr("{day} at midnight").format(day=due)
        if clock.day is None or not clock.length or clock.day > clock.length:
            return ends
        count = self.tr("day {day} of {length}").format(day=clock.day, length=clock.length)
        return f"{ends}, {count}"

    def _over(self, clock: ClockView) -> str:
        """The day a clock was kept, or how it went by."""
        if clock.urgency is Urgency.MET and not passed_unused(clock):
            kept = clock.settled_on
            return "" if kept is None else day_long(kept, weekday=False)
        if clock.state == "waived":
            return self.tr("The file went on without it")
        ended = self.tr("it ended on {day} at midnight")
        return "" if clock.due_on is None else ended.format(day=day_long(clock.due_on))

    def _ground(self, clock: ClockView) -> str:
        start, article = clock_start(clock), short_source(clock.article)
        day = self._day(clock)
        if clock.urgency is Urgency.MET and day is not None and clock.length:
            of = self.tr("%n day(s) of {length}", "", day).format(length=clock.length)
            said = f"{of} {start}"
        else:
            said = f"{clock_count(clock)} {start}".strip()
        return ", ".join(part for part in (said, article) if part)

    def _notes(self, clock: ClockView) -> list[str]:
        """What changed the last day, who departed from the rule and why, what to check again."""
        found = []
        if clock.stopped_days:
            found.append(self.tr("%n day(s) of suspension added", "", clock.stopped_days))
        first = clock.first_due_on
        if first is not None and clock.due_on is not None and first != clock.due_on:
            words = self.tr("Its first end was {day}")
            found.append(words.format(day=day_long(first, weekday=False)))
        if clock.rolled:
            found.append(self.tr("Put off to the next working day"))
        if clock.reason:
            found.append(
                self.tr("Rule of the body: {reason}").format(reason=clock.reason.rstrip("."))
            )
        if not clock.rule_checked:
            found.append(self.tr("Rule to be re\u2011checked"))
        return found


class ClocksCard(Card):
    """The clocks that matter now, what runs first; limitation; then, on demand, what is past.

    Reads for itself, so that a failure here leaves the other blocks of the page alone.
    """

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__(margins=(0, 8, 0, 2))
        self._session, self._dispute_id = session, dispute_id
        self._read: CaseClocks | None = None
        self._error: BaseException | None = None
        self._read_only = self._unfolded = False
        self._lines: list[QWidget] = []
        self._header.setContentsMargins(14, 0, 10, 2)
        self.body.setSpacing(0)
        self.agenda = button("", "link")
        self.agenda.clicked.connect(self._go_to_agenda)
        self.add_to_header(self.agenda)
        self.past = button("", "link")
        self.past.clicked.connect(self._fold)
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self.reload()

    def show_read_only(self, *, read_only: bool) -> None:
        """A file read only is not put off."""
        if read_only != self._read_only:
            self._read_only = read_only
            self._say()

    def reload(self) -> None:
        """Read the clocks again; those shown stay until the answer comes."""
        self._session.work.database(
            read_case_clocks,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="clocks",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self.reload()

    @Slot(object)
    def _show(self, clocks: CaseClocks) -> None:
        self._read, self._error = clocks, None
        self._say()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._error = error
        self._say()

    # -- words

    def _say(self) -> None:
        self.set_title(self.tr("Deadlines"), "heading")
        self.agenda.setText(self.tr("Agenda"))
        self.agenda.setAccessibleName(self.tr("Show these deadlines in the agenda"))
        self._clear()
        if self._error is not None:
            words = error_words(self._error)
            self._add(self._quiet(f"{words.title} {words.sentence}", "danger"))
        elif self._read is not None:
            self._fill(self._read)

    def _fill(self, read: CaseClocks) -> None:
        now = self._session.now()
        current = sorted((clock for clock in read.clocks if is_current(clock)), key=_rank)
        others = [
            clock
            for clock in read.clocks
            if not is_current(clock) and clock.concern is not Concern.LIMITATION
        ]
        for clock in current:
            if _rank(clock) < len(_ORDER):
                self._add(self._line(clock, now))
        if read.timebar.entries:
            line = TimebarLine(read.timebar)
            line.ledger_wanted.connect(self._open_ledger)
            self._add(line)
        for clock in current:
            if _rank(clock) == len(_ORDER):
                self._add(self._line(clock, now))
        if not current:
            self._lines.insert(0, self._quiet(self.tr("No clock is running."), "muted"))
            self.body.insertWidget(0, self._lines[0])
        if others:
            self._offer_past(others, now)

    def _offer_past(self, others: list[ClockView], now: datetime) -> None:
        """What is over, or is nobody's next step: folded, one gesture away."""
        show = self.tr("%n other clock(s)", "", len(others))
        self.past.setText(self.tr("Fewer clocks") if self._unfolded else show)
        if self._unfolded:
            for clock in others:
                self._add(self._line(clock, now))
        holder = QFrame()
        row = QHBoxLayout(holder)
        row.setContentsMargins(10, 2, 10, 5)
        row.addWidget(self.past)
        row.addStretch(1)
        self.past.show()
        self._add(holder)

    def _quiet(self, words: str, tone: str) -> QWidget:
        told = text_label(words, "dense", tone, wrap=True)
        told.setContentsMargins(14, 4, 14, 10)
        return told

    def _line(self, clock: ClockView, now: datetime) -> ClockLine:
        may = clock.rule_id in EXTENSIBLE and clock.urgency in RUNNING and not self._read_only
        line = ClockLine(clock, now, may_extend=may)
        line.extend_wanted.connect(self._ask_extension)
        line.event_wanted.connect(self._go_to_event)
        return line

    def _clear(self) -> None:
        # WHY: the button outlives the line it stands in.
        self.past.setParent(self)
        self.past.hide()
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self._lines = []

    def _add(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self.body.addWidget(widget)

    # -- going elsewhere

    @Slot()
    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._say()
        self.past.setFocus()

    @Slot()
    def _ask_extension(self) -> None:
        self._session.extension_asked.emit(self._dispute_id)

    @Slot()
    def _go_to_agenda(self) -> None:
        self._session.navigation.place("agenda", str(self._dispute_id))

    @Slot(int)
    def _go_to_event(self, seq: int) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=seq)

    @Slot()
    def _open_ledger(self) -> None:
        if self._read is not None:
            LedgerDialog(self._session, self._dispute_id, self._read.timebar, self.window()).open()


def _rank(clock: ClockView) -> int:
    return _ORDER.index(clock.urgency) if clock.urgency in _ORDER else len(_ORDER)
