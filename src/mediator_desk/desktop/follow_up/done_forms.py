"""Implementation: what was carried out item by item, until when, and a chase when it was not."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dispute_exchange.events import ItemImplementation
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import ImplementationStatus, PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.follow_up import ChaseParty, FollowUp, ItemRow, RecordDone

_STATUSES: Final = (
    ImplementationStatus.IMPLEMENTED,
    ImplementationStatus.PARTLY,
    ImplementationStatus.NOT_IMPLEMENTED,
)


class DoneForm(FormDialog):
    """One line an item: its status and what proves it."""

    def __init__(self, follow_up: FollowUp, parent: QWidget) -> None:
        super().__init__(parent, 700)
        self._follow_up = follow_up
        self._items: list[tuple[ItemRow, Choice, QLineEdit]] = []
        self._day = Asked(DayField(lambda: follow_up.today))
        day = self._day.field
        assert isinstance(day, DayField)
        day.put(follow_up.today)
        self._names = [text_label("", "label") for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        for column, name in enumerate(self._names):
            grid.addWidget(name, 0, column)
        for line, item in enumerate(follow_up.items, start=1):
            status, proof = Choice(), QLineEdit()
            if item.report is not None:
                proof.setText(item.report.text)
            grid.addWidget(text_label(f"{item.letter}. {item.title}", "dense", wrap=True), line, 0)
            grid.addWidget(status, line, 1)
            grid.addWidget(proof, line, 2)
            self._items.append((item, status, proof))
        self._words = Asked(Prose(3))
        self.ask(self._day)
        self.body.addLayout(grid)
        self.ask(self._words)
        follow_language(self, self._say)

    def request(self) -> RecordDone | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        if on is not None and on > self._follow_up.today:
            reading.fail(self._day, self.tr("This day has not come yet."))
        words = reading.text(self._words)
        if not reading.whole:
            return None
        items = tuple(
            ItemImplementation(
                head_id=item.head_id,
                status=ImplementationStatus(status.currentData()),
                text=proof.text().strip(),
            )
            for item, status, proof in self._items
        )
        return RecordDone(self._follow_up.dispute_id, on, items, words)

    def _say(self) -> None:
        self.say(
            self.tr("Enter what was carried out"),
            self.tr(
                "As the consumer says or the trader proves. While anything is missing, the file "
                "stays among those not carried out, and the trader is chased."
            ),
            self.tr("Enter"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("Seen &on"))
        for name, words in zip(
            self._names, (self.tr("Item"), self.tr("State"), self.tr("Proof")), strict=True
        ):
            name.setText(words)
        choices = [(one.value, label("implementation_status", one)) for one in _STATUSES]
        for item, status, proof in self._items:
            first = not status.count()
            status.set_choices(choices)
            if first and item.report is not None:
                status.choose(item.report.status.value)
            status.setAccessibleName(self.tr("State of {item}").format(item=item.title))
            proof.setAccessibleName(self.tr("Proof of {item}").format(item=item.title))
        self._words.say(self.tr("&Remarks"))


class TermForm(FormDialog):
    """Until when one item is to be carried out; empty: as the whole."""

    def __init__(self, item: ItemRow, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self._day = Asked(DayField(lambda: today))
        self.ask(self._day)
        field = self._day.field
        assert isinstance(field, DayField)
        field.put(item.due_on)
        follow_language(self, self._say)

    def request(self) -> tuple[UUID, date | None] | None:
        reading = Reading()
        on = reading.of(self._day)
        return (self._item.head_id, on) if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Term of {letter}. {title}").format(
                letter=self._item.letter, title=self._item.title
            ),
            self.tr("Kept on this desk, to count and to warn. Left empty, the term of the whole."),
            self.tr("Keep"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("To be carried out &before"))


class ChaseForm(FormDialog):
    """The reminder, its first words made from what is not done."""

    def __init__(self, dispute_id: UUID, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._dispute_id = dispute_id
        self._to, self._text = Segmented(), Asked(Prose(6))
        self.ask(self._to)
        self.ask(self._text)
        field = self._text.field
        assert isinstance(field, Prose)
        field.put(words)
        follow_language(self, self._say)
        self._to.choose(PartyRole.TRADER.value)

    def request(self) -> ChaseParty | None:
        reading = Reading()
        text = reading.text(self._text, needed=True)
        if not reading.whole:
            return None
        to: BothParties = (
            PartyRole.TRADER if self._to.current() == PartyRole.TRADER.value else PartyRole.CONSUMER
        )
        return ChaseParty(self._dispute_id, to, text)

    def _say(self) -> None:
        self.say(
            self.tr("Chase the implementation"),
            self.tr("A reminder to one party; the other does not see it."),
            self.tr("Send the reminder"),
            self.tr("Cancel"),
        )
        self._to.setAccessibleName(self.tr("To whom"))
        roles = (PartyRole.CONSUMER, PartyRole.TRADER)
        self._to.set_choices([(role.value, label("party_role", role)) for role in roles])
        self._text.say(self.tr("&Message"))
