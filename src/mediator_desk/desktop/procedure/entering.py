"""Acts with a day: the trader's answer, an extension, a withdrawal, a court seized."""

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, EntryConsent, PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.procedure.fields import ChoiceAsked, DayAsked, WordsAsked
from mediator_desk.desktop.procedure.form import ActForm, Line
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.form import Reading
from mediator_desk.usecases.procedure import (
    ExtendOutcome,
    ProcedureView,
    RecordCourt,
    RecordEntry,
    RecordWithdrawal,
)

_CHANNELS: Final = (
    Channel.LETTER,
    Channel.EMAIL,
    Channel.PHONE,
    Channel.IN_PERSON,
    Channel.PLATFORM,
)


def channel_choices() -> list[tuple[str, str]]:
    """The ways by which an answer may have come."""
    return [(channel.value, label("channel", channel)) for channel in _CHANNELS]


class EntryForm(ActForm):
    """The trader's answer to the invitation, given outside the platform (R612-2)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._answer, self._channel = ChoiceAsked(), ChoiceAsked()
        self._day = DayAsked(view.today, view.today)
        self.ask(self._answer)
        self.ask(self._day, self._channel)
        self._answer.choice.currentIndexChanged.connect(self._say)
        follow_language(self, self._say)

    def request(self) -> RecordEntry | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        since = self.view.standing.notified_on
        if on is not None and (on > self.view.today or (since is not None and on < since)):
            reading.fail(self._day, self.tr("Between the notification and today."))
        if not reading.whole:
            return None
        return RecordEntry(
            self.view.dispute_id,
            EntryConsent(self._answer.chosen()),
            on,
            Channel(self._channel.chosen()),
        )

    def _say(self) -> None:
        self.say(
            self.tr("Record the trader's answer"),
            self.tr("What {trader} answered to the invitation to enter mediation.").format(
                trader=self.view.names[PartyRole.TRADER]
            ),
            self.tr("Record the answer"),
            self.tr("Cancel"),
        )
        self._answer.say(self.tr("&Answer"))
        self._answer.choice.set_choices(
            [
                ("ACCEPTED", self.tr("Accepts to enter mediation")),
                ("REFUSED", self.tr("Refuses to enter mediation")),
                ("NO_REPLY", self.tr("Did not reply")),
            ]
        )
        self._day.say(self.tr("&Day"))
        self._channel.say(self.tr("&How it came"))
        self._channel.choice.set_choices(channel_choices())
        self.say_happens(self._lines())

    def _lines(self) -> list[Line]:
        told = ("users", self.tr("Both parties see the answer on the platform."))
        if self._answer.chosen() == "ACCEPTED":
            going = self.tr("Mediation begins: talks, exhibits and proposal open.")
            return [("messages", going), told]
        return [
            ("circle-minus", self.tr("The mediation ends: no solution is proposed.")),
            (
                "report-analytics",
                self.tr("The refusal counts in the yearly report (R614\u20112, 4°)."),
            ),
            told,
        ]


class ExtendForm(ActForm):
    """Put the outcome off for a complex dispute (R612-5)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent, letter=True)
        self._day = DayAsked(view.today)
        self._reason = WordsAsked(5)
        self.ask(self._day)
        self.ask(self._reason)
        follow_language(self, self._say)
        self.typed()

    def draft(self) -> ExtendOutcome | None:
        extension, reason = self.view.extension, self._reason.said()
        until = self._day.day_or_none()
        if until is None or not reason or extension is None or until < extension.from_day:
            return None
        return ExtendOutcome(self.view.dispute_id, until, reason)

    def request(self) -> ExtendOutcome | None:
        reading, extension = Reading(), self.view.extension
        until = reading.of(self._day, needed=True)
        if until is not None and extension is not None and until < extension.from_day:
            words = self.tr("After {day}, the day in force.")
            due = extension.from_day - timedelta(days=1)
            reading.fail(self._day, words.format(day=day_long(due)))
        reason = reading.text(self._reason, needed=True)
        return ExtendOutcome(self.view.dispute_id, until, reason) if reading.whole else None

    def typed(self) -> None:
        super().typed()
        self._say_lines()

    def _say(self) -> None:
        self.say(
            self.tr("Extend the time for the outcome"),
            self._now(),
            self.tr("Extend and inform"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("New &day"), hint=self.tr("30/11, 30 nov, +21d"))
        self._reason.say(self.tr("&Reason, read by both parties"))
        self._say_lines()

    def _say_lines(self) -> None:
        lines = [
            ("users", self.tr("Both parties are informed immediately, with this reason.")),
            (
                "calendar-event",
                self.tr("The new day replaces the one in force; an extension never shortens."),
            ),
        ]
        draft = self.draft()
        since = self.view.standing.notified_on
        if draft is not None and since is not None:
            words = self.tr("New day: {day}, {days} after the notification.")
            counted = plurals().days((draft.until - since).days)
            lines.insert(0, ("clock", words.format(day=day_long(draft.until), days=counted)))
        self.say_happens(lines)

    def _now(self) -> str:
        extension = self.view.extension
        if extension is None:
            return ""
        article = extension.article.partition(" ; ")[0].replace("-", "\u2011")
        words = self.tr("For a complex dispute ({article}). Due now: {day}.")
        if extension.extended:
            words = self.tr("For a complex dispute ({article}). Already extended to {day}.")
        return words.format(article=article, day=day_long(extension.due_on))


class WithdrawalForm(ActForm):
    """A party leaves, at any time; a reason is asked for and never required (R612-2)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._party, self._channel = ChoiceAsked(), ChoiceAsked()
        self._day = DayAsked(view.today, view.today)
        self._text = WordsAsked(3)
        self.ask(self._party)
        self.ask(self._day, self._channel)
        self.ask(self._text)
        follow_language(self, self._say)

    def request(self) -> RecordWithdrawal | None:
        reading, standing = Reading(), self.view.standing
        on = reading.of(self._day, needed=True)
        since = standing.referred_on or standing.filed_on
        if on is not None and (on > self.view.today or (since is not None and on < since)):
            reading.fail(self._day, self.tr("Between the referral and today."))
        text = reading.text(self._text)
        if not reading.whole:
            return None
        return RecordWithdrawal(
            self.view.dispute_id,
            _party(self._party.chosen()),
            on,
            Channel(self._channel.chosen()),
            text,
        )

    def _say(self) -> None:
        self.say(
            self.tr("Record a withdrawal"),
            self.tr("Either party may leave at any time, without giving a reason (R612\u20112)."),
            self.tr("Record the withdrawal"),
            self.tr("Cancel"),
        )
        self._party.say(self.tr("&Who leaves"))
        names = self.view.names
        parties = (PartyRole.CONSUMER, PartyRole.TRADER)
        self._party.choice.set_choices(
            [(role.value, f"{label('party_role', role)}, {names[role]}") for role in parties]
        )
        self._day.say(self.tr("&Day"))
        self._channel.say(self.tr("&How it was told"))
        self._channel.choice.set_choices(channel_choices())
        self._text.say(self.tr("&Reason given"), hint=self.tr("May stay empty"))
        self.say_happens(
            [
                ("circle-minus", self.tr("The mediation ends for both parties.")),
                ("users", self.tr("Both parties are told, with the reason if one is written.")),
                ("file-certificate", self.tr("A certificate of the end can be signed afterwards.")),
            ]
        )


class CourtForm(ActForm):
    """A court was seized of the same dispute (L612-2, 3°, by analogy)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._day = DayAsked(view.today)
        self._text = WordsAsked(3)
        self._same = QCheckBox()
        self.ask(self._day)
        self.ask(self._text)
        self.ask(self._same)
        follow_language(self, self._say)

    def request(self) -> RecordCourt | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        if on is not None and on > self.view.today:
            reading.fail(self._day, self.tr("This day has not come yet."))
        text = reading.text(self._text)
        if reading.whole and not self._same.isChecked():
            self.complain(self.tr("Check that it is the same dispute, and tick the box."))
            self._same.setFocus()
            return None
        return RecordCourt(self.view.dispute_id, on, text) if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Record that a court was seized"),
            self.tr("A dispute before a court is no longer mediated (L612\u20112, 3°)."),
            self.tr("Record and stop"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("Day the court was &seized"))
        self._text.say(self.tr("Court and &reference"), hint=self.tr("Read by both parties"))
        self._same.setText(self.tr("It is the same dispute, between the same parties"))
        self.say_happens(
            [
                ("circle-minus", self.tr("The mediation stops here.")),
                ("users", self.tr("Both parties are told.")),
                ("file-certificate", self.tr("A certificate of the end can be signed afterwards.")),
            ]
        )


def _party(code: str) -> BothParties:
    return PartyRole.CONSUMER if code == PartyRole.CONSUMER.value else PartyRole.TRADER
