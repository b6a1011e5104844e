"""Implementation, item by item: what is owed, by when, what was last said of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from dispute_exchange.vocabulary import ImplementationStatus
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.lines import LinesTable
from mediator_desk.usecases.follow_up import FollowUp, ItemRow, Step

_TONES = {
    ImplementationStatus.IMPLEMENTED: "success.fg",
    ImplementationStatus.PARTLY: "warning.fg",
    ImplementationStatus.NOT_IMPLEMENTED: "danger.fg",
}


class ItemsCard(Card):
    """``term_wanted`` carries the item whose day is to be fixed."""

    done_wanted = Signal()
    chase_wanted = Signal()
    term_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(0, 11, 0, 10))
        self._follow_up: FollowUp | None = None
        self._state = Chip()
        self.add_to_header(self._state)
        self._header.setContentsMargins(14, 0, 14, 2)
        self._when = text_label("", "dense", "secondary", wrap=True)
        self._when.setContentsMargins(14, 0, 14, 0)
        self.table = LinesTable()
        self.done, self.chase = button("", "primary", "small"), button("", "", "small")
        self.term = button("", "link", "small")
        self.body.addWidget(self._when)
        self.body.addWidget(self.table)
        row = QHBoxLayout()
        row.setContentsMargins(11, 0, 14, 0)
        for one in (self.done, self.chase, self.term):
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)
        self.done.clicked.connect(self.done_wanted)
        self.chase.clicked.connect(self.chase_wanted)
        self.term.clicked.connect(self._ask_term)
        self.table.itemSelectionChanged.connect(self._say_term)
        follow_language(self, self._say)

    def show_follow_up(self, follow_up: FollowUp) -> None:
        """Show the items."""
        self._follow_up = follow_up
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Implementation"), "heading")
        self.done.setText(self.tr("Enter what was done…"))
        self.chase.setText(self.tr("Chase…"))
        self.term.setText(self.tr("Fix its term…"))
        self.table.setAccessibleName(self.tr("Items to be carried out"))
        follow_up = self._follow_up
        if follow_up is None:
            return
        agreed = follow_up.agreed_on is not None
        self.setVisible(agreed)
        self.done.setVisible(Step.RECORD_IMPLEMENTATION in follow_up.steps)
        self.chase.setVisible(Step.CHASE in follow_up.steps)
        self.term.setVisible(Step.RECORD_IMPLEMENTATION in follow_up.steps)
        self._say_when(follow_up)
        names = [
            self.tr("Item"),
            self.tr("Owed"),
            self.tr("Before"),
            self.tr("State"),
            self.tr("Last report"),
        ]
        self.table.name_columns(names, frozenset({1}), 4)
        self.table.setRowCount(len(follow_up.items))
        for row, item in enumerate(follow_up.items):
            self._write(row, item)
        self.table.fit()
        if self.table.currentRow() < 0 and follow_up.items:
            self.table.selectRow(0)
        self._say_term()

    def _say_when(self, follow_up: FollowUp) -> None:
        parts = []
        if follow_up.agreed_on is not None:
            day = day_long(follow_up.agreed_on, weekday=False)
            parts.append(self.tr("Agreed on {day}.").format(day=day))
        if follow_up.implement_by is not None:
            day = day_long(follow_up.implement_by)
            parts.append(self.tr("To be carried out before {day}.").format(day=day))
        else:
            parts.append(self.tr("No day was fixed for the whole."))
        if follow_up.chased_on is not None:
            day = day_long(follow_up.chased_on, weekday=False)
            parts.append(self.tr("Last chased on {day}.").format(day=day))
        self._when.setText(" ".join(parts))
        late = any(item.late for item in follow_up.items)
        self._state.setVisible(late)
        if late:
            self._state.say(self.tr("Overdue"), "danger", "alert-triangle")

    def _write(self, row: int, item: ItemRow) -> None:
        owed = money(item.owed) if item.owed is not None else "—"
        if item.remedy is not None:
            remedy = label("remedy", item.remedy.kind)
            owed = remedy if item.owed is None or not item.owed.minor else f"{remedy}, {owed}"
        self.table.write(row, 0, f"{item.letter}. {item.title}")
        self.table.write(row, 1, owed)
        due = "—" if item.due_on is None else day_short(item.due_on)
        self.table.write(row, 2, due, "danger.fg" if item.late else "", bold=item.late)
        report = item.report
        if report is None:
            self.table.write(row, 3, self.tr("awaited"), "text.muted")
            self.table.write(row, 4, "")
            return
        state = label("implementation_status", report.status)
        self.table.write(row, 3, state, _TONES[report.status], bold=True)
        told = self.tr("{day}, {who}").format(
            day=day_short(report.on), who=label("party_role", report.by).lower()
        )
        self.table.write(row, 4, f"{told}, {report.text}" if report.text else told)

    def _chosen(self) -> ItemRow | None:
        follow_up, row = self._follow_up, self.table.currentRow()
        if follow_up is None or not 0 <= row < len(follow_up.items):
            return None
        return follow_up.items[row]

    @Slot()
    def _say_term(self) -> None:
        item = self._chosen()
        self.term.setEnabled(item is not None)
        if item is not None:
            self.term.setAccessibleName(self.tr("Fix the term of {item}").format(item=item.title))
        else:
            self.term.setAccessibleName(self.tr("Fix the term of the item chosen"))

    @Slot()
    def _ask_term(self) -> None:
        item = self._chosen()
        if item is not None:
            self.term_wanted.emit(item)
