"""Entering what came outside the platform: the day a decision was served, a party's answer."""

from datetime import date
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from dispute_exchange.vocabulary import Answer, Channel
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.follow_up import (
    AnswerRow,
    FollowUp,
    RecordAnswered,
    RecordServed,
)

_BY: Final = (Channel.LETTER, Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON)


class _ByChoice(Choice):
    """How it came."""

    def say(self) -> None:
        """Offer the channels in the language in use."""
        self.set_choices([(one.value, label("channel", one)) for one in _BY])

    def channel(self) -> Channel:
        """The chosen one."""
        return Channel(self.currentData())


class ServiceForm(FormDialog):
    """The day the decision reached a party by post, and what proves it."""

    def __init__(self, follow_up: FollowUp, row: AnswerRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._follow_up, self._row = follow_up, row
        self._day = Asked(DayField(lambda: follow_up.today))
        self._by, self._proof = Asked(_ByChoice()), Asked(QLineEdit())
        self.ask(self._day, self._by)
        self.ask(self._proof)
        follow_language(self, self._say)

    def request(self) -> RecordServed | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        proof = reading.text(self._proof, needed=True)
        decision = self._follow_up.decision
        assert decision is not None
        if on is not None and on > self._follow_up.today:
            reading.fail(self._day, self.tr("This day has not come yet."))
        elif on is not None and on < decision.issued_on:
            reading.fail(self._day, self.tr("The decision was not signed yet on this day."))
        by = self._by.field
        assert isinstance(by, _ByChoice)
        if not reading.whole:
            return None
        return RecordServed(
            dispute_id=self._follow_up.dispute_id,
            decision_id=decision.decision_id,
            to=self._row.party,
            on=on,
            channel=by.channel(),
            proof=proof,
        )

    def _say(self) -> None:
        self.say(
            self.tr("Enter the delivery"),
            self.tr(
                "{name}: the response time of this party starts on the day the decision reached "
                "it (R612\u20114)."
            ).format(name=self._row.name),
            self.tr("Enter the delivery"),
            self.tr("Cancel"),
        )
        by = self._by.field
        assert isinstance(by, _ByChoice)
        by.say()
        self._day.say(self.tr("Reached it &on"))
        self._by.say(self.tr("&How"))
        self._proof.say(
            self.tr("&Proof"), hint=self.tr("Such as the number of a registered letter")
        )


class AnswerForm(FormDialog):
    """What a party answered; ``silence`` finds that its time passed without a word."""

    def __init__(
        self, follow_up: FollowUp, row: AnswerRow, parent: QWidget, *, silence: bool = False
    ) -> None:
        super().__init__(parent)
        self._follow_up, self._row, self._silence = follow_up, row, silence
        self._answer = Segmented()
        self._day = Asked(DayField(lambda: follow_up.today))
        self._by, self._words = Asked(_ByChoice()), Asked(Prose(3))
        self.ask(self._answer)
        self.ask(self._day, self._by)
        self.ask(self._words)
        for field in (self._answer, self._by, self._words):
            field.setVisible(not silence)
        self._day.setVisible(not silence)
        self._answer.chosen.connect(self._chosen)
        follow_language(self, self._say)

    def request(self) -> RecordAnswered | None:
        reading = Reading()
        if self._silence:
            return self._made(Answer.NO_REPLY, self._follow_up.today, "")
        on = reading.of(self._day, needed=True)
        if on is not None and on > self._follow_up.today:
            reading.fail(self._day, self.tr("This day has not come yet."))
        words = reading.text(self._words)
        if not reading.whole:
            return None
        return self._made(Answer(self._answer.current()), on, words)

    def _made(self, answer: Answer, on: date, words: str) -> RecordAnswered:
        by = self._by.field
        assert isinstance(by, _ByChoice)
        decision = self._follow_up.decision
        assert decision is not None
        return RecordAnswered(
            dispute_id=self._follow_up.dispute_id,
            decision_id=decision.decision_id,
            party=self._row.party,
            answer=answer,
            on=on,
            channel=Channel.PLATFORM if self._silence else by.channel(),
            words=words,
        )

    @Slot(str)
    def _chosen(self, _key: str) -> None:
        self.complain("")

    def _say(self) -> None:
        if self._silence:
            self._say_silence()
        else:
            self.say(
                self.tr("Enter an answer"),
                self.tr("What {name} answered outside the platform.").format(name=self._row.name),
                self.tr("Enter the answer"),
                self.tr("Cancel"),
            )
        self._answer.setAccessibleName(self.tr("Answer"))
        choices = (Answer.ACCEPTED, Answer.REFUSED)
        self._answer.set_choices([(one.value, label("answer", one)) for one in choices])
        by = self._by.field
        assert isinstance(by, _ByChoice)
        by.say()
        self._day.say(self.tr("Answered &on"))
        self._by.say(self.tr("&How"))
        self._words.say(self.tr("Its own &words"), hint=self.tr("A reason is never required"))

    def _say_silence(self) -> None:
        due = self._row.due_on
        told = self.tr(
            "{name} could answer until {day}. By the rule of the body, silence at that day counts "
            "as a refusal: mediation then ends, and the court stays open."
        )
        self.say(
            self.tr("Find that a party kept silent"),
            told.format(name=self._row.name, day="—" if due is None else day_long(due)),
            self.tr("Find the silence"),
            self.tr("Cancel"),
        )
