"""What the chosen deadline rests on, and what may be done about it; in a month, the day's others.

Owns the wording of the grounds; what is asked for is done by whoever listens.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.agenda.delegate import LINE_HEIGHT, LineDelegate
from mediator_desk.desktop.agenda.lines import LinesModel
from mediator_desk.desktop.agenda.words import distance_words, file_words, item_chip
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import (
    clock_count,
    clock_name,
    clock_start,
    source_words,
)
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.agenda import AgendaItem
from mediator_desk.usecases.caseload import CasePreview, ClockView, Urgency

EXTENSIBLE: Final = frozenset({"OUTCOME", "OUTCOME_EXT"})
RUNNING: Final = frozenset({Urgency.CALM, Urgency.SOON, Urgency.URGENT, Urgency.OVERDUE})
_LEAST_LINES: Final = 2
_MOST_LINES: Final = 5


class SidePane(QFrame):
    """The day, the deadlines of the day, the one chosen.

    ``chosen`` carries the number of a deadline of the day; ``open_wanted`` and ``extend_wanted``
    are about the one shown.
    """

    chosen = Signal(int)
    open_wanted = Signal()
    extend_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paneRight")
        self._now = now
        self._day: date | None = None
        self._items: Sequence[AgendaItem] = ()
        self._item: AgendaItem | None = None
        self._preview: CasePreview | None = None
        self._with_list = self._showing = False
        self._lines = LinesModel(now, self)
        self._build()
        theme().changed.connect(self._size_list)
        follow_language(self, self._say)

    def show_day(
        self, day: date, items: Sequence[AgendaItem], number: int, *, with_list: bool
    ) -> None:
        """Show a day and deadline ``number`` of it; ``with_list`` where the grid shows few."""
        self._day, self._items = day, items
        self._item = items[number] if 0 <= number < len(items) else None
        self._with_list = with_list and len(items) > 1
        self._lines.show_items(items, headed=False)
        self._showing = True
        self.list.setCurrentIndex(self._lines.index(number) if self._item else QModelIndex())
        self._showing = False
        self._size_list()
        self._say()

    def show_item(self, item: AgendaItem | None) -> None:
        """Show a deadline of the list."""
        self._day = item.on if item is not None else None
        self._items, self._item, self._with_list = (), item, False
        self._lines.show_items(())
        self._size_list()
        self._say()

    def show_preview(self, preview: CasePreview) -> None:
        """Name the parties of the dispute shown; one read only is not put off."""
        row = preview.row
        if self._item is not None and row.dispute_id == self._item.dispute_id:
            self._preview = preview
            self._say_preview()

    @property
    def may_extend(self) -> bool:
        """Whether the end of the deadline shown may be put off here."""
        item, preview = self._item, self._preview
        return (
            item is not None
            and item.clock.rule_id in EXTENSIBLE
            and item.clock.urgency in RUNNING
            and preview is not None
            and not preview.row.read_only
        )

    @property
    def item(self) -> AgendaItem | None:
        """The deadline shown."""
        return self._item

    def _build(self) -> None:
        self._heading = text_label("", "heading", wrap=True)
        self._aside = text_label("", "meta", "muted")
        self.list = QListView()
        self.list.setModel(self._lines)
        self.list.setItemDelegate(LineDelegate(self._now, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._line_chosen)
        self.list.activated.connect(self.open_wanted)
        self._card = Card()
        self._build_card()
        self._empty = EmptyState()
        self._empty.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        flow = QWidget()
        flow.setProperty("role", "flow")
        column = QVBoxLayout(flow)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._heading)
        head.addWidget(self._aside)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self._card)
        column.addWidget(self._empty, 1)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(flow)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.area)

    def _build_card(self) -> None:
        self._kind = text_label("", "denseStrong", wrap=True)
        self._chip = Chip()
        self._file = text_label("", "body", wrap=True)
        self._consumer, self._trader = ElidedLabel("", "dense"), ElidedLabel("", "dense")
        self._parties = QWidget()
        parties = QGridLayout(self._parties)
        parties.setContentsMargins(0, 0, 0, 0)
        parties.setHorizontalSpacing(8)
        parties.setVerticalSpacing(4)
        parties.setColumnStretch(1, 1)
        for row, (role, name) in enumerate(
            (("CONSUMER", self._consumer), ("TRADER", self._trader))
        ):
            parties.addWidget(PartyMark(role), row, 0)
            parties.addWidget(name, row, 1)
        self._facts = Facts(name_width=84)
        self._note = text_label("", "meta", "muted", wrap=True)
        self.open = button("", "primary", icon="folder-open")
        self.extend = button("", icon="calendar-plus")
        self.open.clicked.connect(self.open_wanted)
        self.extend.clicked.connect(self.extend_wanted)
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._kind, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        buttons.setSpacing(2)
        buttons.addWidget(self.open)
        buttons.addWidget(self.extend)
        buttons.addStretch(1)
        line = QFrame()
        line.setProperty("role", "line")
        body = self._card.body
        body.setSpacing(7)
        body.addLayout(top)
        body.addWidget(self._file)
        body.addWidget(self._parties)
        body.addWidget(line)
        body.addWidget(self._facts)
        body.addWidget(self._note)
        body.addLayout(buttons)

    @Slot()
    def _size_list(self) -> None:
        shown = max(_LEAST_LINES, min(_MOST_LINES, len(self._items)))
        self.list.setFixedHeight(shown * theme().px(LINE_HEIGHT))
        self.list.setVisible(self._with_list)

    @Slot(QModelIndex, QModelIndex)
    def _line_chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.chosen.emit(index.row())

    # -- words

    def _say(self) -> None:
        self.setAccessibleName(self.tr("What the deadline rests on"))
        self.list.setAccessibleName(self.tr("Deadlines of the day"))
        self.open.setText(self.tr("Open the file"))
        self.extend.setText(self.tr("Extend…"))
        self._lines.say_again()
        today = self._now().astimezone().date()
        self._heading.setText(_capital(day_long(self._day)) if self._day else "")
        self._heading.setVisible(self._day is not None)
        self._aside.setText(distance_words(self._day, today) if self._day else "")
        self._aside.setVisible(self._day is not None)
        self._card.setVisible(self._item is not None)
        self._empty.setVisible(self._item is None)
        if self._item is None:
            self._empty.say(
                self.tr("Nothing falls due on this day") if self._day else self.tr("No deadline"),
                self.tr("Choose a deadline to see what it rests on."),
                "calendar-check",
            )
            return
        self._say_item(self._item)

    def _say_item(self, item: AgendaItem) -> None:
        clock = item.clock
        name = clock_name(clock)
        self._card.setAccessibleName(name)
        self._kind.setText(name)
        self._chip.say_deadline(item_chip(item, self._now()))
        self._file.setText(f"{item.file_no}  {file_words(item)}".strip())
        self._facts.show_facts(self._grounds(clock))
        notes = self._notes(clock)
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))
        self.open.setVisible(item.dispute_id is not None)
        self._say_preview()

    def _say_preview(self) -> None:
        item, preview = self._item, self._preview
        if preview is not None and (item is None or preview.row.dispute_id != item.dispute_id):
            preview = self._preview = None
        self._parties.setVisible(preview is not None)
        if preview is not None:
            self._consumer.setText(preview.row.consumer)
            self._trader.setText(preview.row.trader)
        self.extend.setVisible(self.may_extend)

    def _grounds(self, clock: ClockView) -> list[tuple[str, str, str]]:
        facts = []
        if clock.due_on is not None:
            due = self.tr("{day} at midnight").format(day=day_long(clock.due_on))
            facts.append((self.tr("Last day"), due, ""))
        count = clock_count(clock)
        runs = clock.day is not None and clock.length is not None and clock.day <= clock.length
        if runs and clock.urgency is not Urgency.MET:
            of = self.tr("day {day} of {length}").format(day=clock.day, length=clock.length)
            count = f"{count}, {of}" if count else of
        if count:
            facts.append((self.tr("Count"), count, ""))
        if clock.start_on is not None:
            facts.append((self.tr("Runs"), clock_start(clock), ""))
        facts.append((self.tr("Source"), source_words(clock.article), ""))
        if clock.on_expiry:
            facts.append((self.tr("After it"), label("deadline_expiry", clock.on_expiry), ""))
        return facts

    def _notes(self, clock: ClockView) -> list[str]:
        notes = []
        if clock.stopped_days:
            notes.append(self.tr("%n day(s) of suspension added.", "", clock.stopped_days))
        if clock.first_due_on is not None and clock.first_due_on != clock.due_on:
            first = self.tr("Its first end was {day}.")
            notes.append(first.format(day=day_long(clock.first_due_on, weekday=False)))
        if clock.rolled:
            notes.append(self.tr("Put off to the next working day."))
        if clock.reason:
            words = self.tr("Rule of the body: {reason}.")
            notes.append(words.format(reason=clock.reason.rstrip(".")))
        if not clock.rule_checked:
            notes.append(self.tr("Rule to be re\u2011checked."))
        return notes


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
