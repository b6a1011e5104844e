"""Entering an offer or a demand that a party made by telephone, by letter or in a talk."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from dispute_exchange.acts import RecordOffer
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Disclosure, PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.talks.fields import (
    ChannelChoice,
    HeadAmounts,
    RemedyFields,
    TimeField,
    moment_of,
)
from mediator_desk.desktop.talks.words import ENTERED, hidden_words, side_words
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.fields import AmountField, Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.talks import EnterOffer, Talks, disclosure_of

_SIDES: dict[str, BothParties] = {
    PartyRole.CONSUMER.value: PartyRole.CONSUMER,
    PartyRole.TRADER.value: PartyRole.TRADER,
}


class OfferForm(FormDialog):
    """Asks for one offer; its total follows from the heads once one of them is filled."""

    def __init__(self, talks: Talks, today: date, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._talks = talks
        self._side = Segmented()
        self._day, self._time = Asked(DayField(lambda: today)), Asked(TimeField())
        self._channel = Asked(ChannelChoice(ENTERED))
        self._heads_name = text_label("", "label")
        self._heads = HeadAmounts(talks.heads, talks.currency)
        self._total = Asked(AmountField(talks.currency))
        self._remedy = RemedyFields(today, needed=False)
        self._words = Asked(Prose(3))
        self._confided = QCheckBox()
        self.ask(self._side)
        self.ask(self._day, self._time, self._channel)
        self.ask(self._heads_name)
        self.ask(self._heads)
        self.ask(self._total, self._remedy)
        self.ask(self._words)
        self.ask(self._confided)
        day = self._day.field
        assert isinstance(day, DayField)
        day.put(today)
        self._heads.edited.connect(self._sum_up)
        self._side.chosen.connect(self._choose)
        self._confided.setMinimumHeight(theme().px(26))
        follow_language(self, self._say)

    def request(self) -> EnterOffer | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        at = reading.of(self._time)
        heads = self._heads.read(reading)
        amount = reading.of(self._total, needed=True)
        remedy = self._remedy.read(reading, amount)
        words = reading.text(self._words, needed=True)
        if heads and amount is not None and self._heads.sum() != amount:
            reading.fail(self._total, self.tr("The heads do not add up to this."))
        if not reading.whole:
            return None
        channel = self._channel.field
        assert isinstance(channel, ChannelChoice)
        party = _SIDES[self._side.current()]
        told = disclosure_of((party,)) if self._confided.isChecked() else Disclosure.ALL_PARTIES
        content = RecordOffer(
            party=party,
            occurred=moment_of(on, at),
            channel=channel.channel(),
            text=words,
            amount=amount,
            heads=heads,
            remedy=remedy,
            disclosure=told,
        )
        return EnterOffer(self._talks.dispute_id, content)

    @Slot()
    def _sum_up(self) -> None:
        found = self._heads.sum()
        field = self._total.field
        assert isinstance(field, AmountField)
        if found is not None:
            field.put(found)

    @Slot(str)
    def _choose(self, side: str) -> None:
        self._confided.setText(
            self.tr("Said in confidence: {who}").format(who=hidden_words(_SIDES[side]).lower())
        )

    def _say(self) -> None:
        self.say(
            self.tr("Enter an offer"),
            self.tr(
                "What a party offers or asks by telephone, by letter or in a talk. It is written "
                "down under its name, and says that you recorded it."
            ),
            self.tr("Enter"),
            self.tr("Cancel"),
        )
        self._side.setAccessibleName(self.tr("Who makes it"))
        self._side.set_choices([(key, side_words(side)) for key, side in _SIDES.items()])
        self._day.say(self.tr("&Day"))
        self._time.say(self.tr("&Time"), hint=self.tr("May stay empty"))
        self._channel.say(self.tr("&How"))
        self._heads_name.setText(self.tr("Head by head, where it was said"))
        total = self._total.field
        assert isinstance(total, AmountField)
        self._total.say(self.tr("&In all"), total.unit())
        self._words.say(self.tr("In its own &words"))
        self._choose(self._side.current())
