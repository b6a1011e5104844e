"""Where to go in a timeline: a number or a day typed, the next proposal, the first unread event.

Owns the question and the finding over entries; the view does the moving.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.desktop.widgets.typed import TypedWrong, read_day
from mediator_desk.usecases.timelines import Timeline, TimelineEntry


def next_amount(entries: Sequence[TimelineEntry], seq: int, step: int) -> int | None:
    """The number of the next event after (1) or before (-1) ``seq`` that names an amount."""
    named = [entry.seq for entry in entries if entry.amount is not None]
    if step > 0:
        return next((each for each in named if each > seq), None)
    return next((each for each in reversed(named) if each < seq), None)


def first_unread(entries: Sequence[TimelineEntry], read_up_to: int) -> int | None:
    """The number of the first event after the last one read that a person wrote."""
    return next(
        (entry.seq for entry in entries if entry.seq > read_up_to and not entry.system), None
    )


def on_day(entries: Sequence[TimelineEntry], day: date) -> int | None:
    """The number of the first event of ``day``, or of the next day that has one."""
    at = bisect_left(entries, day, key=lambda entry: entry.on)
    return entries[min(at, len(entries) - 1)].seq if entries else None


class Going(QObject):
    """``wanted`` carries the number of the event to go to; what is not there is said."""

    wanted = Signal(int)

    def __init__(self, view: TimelineView, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view, self._now = view, now
        self._timeline: Timeline | None = None

    def take(self, timeline: Timeline) -> None:
        """The whole timeline, whatever the filters keep of it."""
        self._timeline = timeline

    @Slot()
    def ask(self) -> None:
        """Ask for a number or a day."""
        if self._timeline is not None:
            today = self._now().astimezone().date
            dialog = GoToDialog(self._timeline.entries, today, self._view)
            dialog.gone.connect(self.wanted)
            dialog.open()

    def to_amount(self, step: int) -> None:
        """To the next (1) or the previous (-1) event that names an amount."""
        if self._timeline is not None:
            entry = self._view.current_entry()
            seq = entry.seq if entry is not None else 0
            self._to(next_amount(self._timeline.entries, seq, step))

    @Slot()
    def to_unread(self) -> None:
        """To the first event not read yet."""
        if self._timeline is not None:
            self._to(first_unread(self._timeline.entries, self._timeline.read_up_to))

    def _to(self, seq: int | None) -> None:
        if seq is None:
            announce(self._view, self.tr("There is none."))
        else:
            self.wanted.emit(seq)


class GoToDialog(FormDialog):
    """``gone`` carries the number of an event."""

    gone = Signal(int)
    precious = False

    def __init__(
        self, entries: Sequence[TimelineEntry], today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent, 420)
        self._entries, self._today = entries, today
        self.field = QLineEdit()
        self._asked = Asked(self.field)
        self.ask(self._asked)
        self.wanted.connect(self._go)
        follow_language(self, self._say)

    def request(self) -> object | None:
        text = self.field.text().strip()
        found = self._number(text) or self._day(text)
        if found is None:
            self._asked.say_error(self.tr("This is neither an event of this file nor a day."))
            self.field.setFocus()
        return found

    def _number(self, text: str) -> int | None:
        if not text.isdigit():
            return None
        number = int(text)
        return number if any(entry.seq == number for entry in self._entries) else None

    def _day(self, text: str) -> int | None:
        if text.isdigit():
            return None
        try:
            day = read_day(text, self._today())
        except TypedWrong:
            return None
        return None if day is None else on_day(self._entries, day)

    @Slot(object)
    def _go(self, seq: int) -> None:
        self.accept()
        self.gone.emit(seq)

    def _say(self) -> None:
        last = self._entries[-1].seq if self._entries else 1
        self._asked.say(
            self.tr("&Number or day"),
            hint=self.tr("1 to {last}, or a day: 14/10, 14 Oct, 2026-10-14").format(last=last),
        )
        self.say(self.tr("Go to an event"), "", self.tr("Go"), self.tr("Cancel"))
