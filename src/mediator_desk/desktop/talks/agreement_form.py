"""Recording what the parties agreed before any proposal, head by head, with its day."""

from datetime import date

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.talks.fields import HeadAmounts, RemedyFields
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.talks import EnterAgreement, Talks


class AgreementForm(FormDialog):
    """Begins with what the trader last offered for each head: a fact, not a suggestion."""

    def __init__(self, talks: Talks, today: date, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._talks, self._today = talks, today
        self._heads_name = text_label("", "label")
        self._heads = HeadAmounts(talks.heads, talks.currency)
        self._remedy = RemedyFields(today, needed=True)
        self._day = Asked(DayField(lambda: today))
        self._words = Asked(Prose(4))
        self.ask(self._heads_name)
        self.ask(self._heads)
        self.ask(self._remedy, self._day)
        self.ask(self._words)
        self._heads.put({head.head_id: head.offered for head in talks.positions.heads})
        follow_language(self, self._say)

    def request(self) -> EnterAgreement | None:
        reading = Reading()
        heads = self._heads.read(reading)
        remedy = self._remedy.read(reading, self._heads.sum())
        day = reading.of(self._day, needed=True)
        if day is not None and day < self._today:
            reading.fail(self._day, self.tr("This day has passed."))
        words = reading.text(self._words)
        if not reading.whole or remedy is None:
            return None
        return EnterAgreement(self._talks.dispute_id, remedy, words, day, heads)

    def _say(self) -> None:
        self.say(
            self.tr("Record an agreement"),
            self.tr(
                "The parties agree before any proposal: mediation ends here, and what they agreed "
                "is to be carried out. The record of their agreement is written next."
            ),
            self.tr("Record the agreement"),
            self.tr("Cancel"),
        )
        self._heads_name.setText(self.tr("Agreed for each head (what was last offered)"))
        self._day.say(self.tr("To be carried out &before"))
        self._words.say(self.tr("What was &agreed, in words"))
