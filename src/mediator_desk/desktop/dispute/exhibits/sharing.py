"""Communicating exhibits to a party, and the consent that what was confided needs first."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure, Language, PartyRole
from mediator_desk.desktop.dispute.exhibits.letter_field import LetterField, Written
from mediator_desk.desktop.dispute.exhibits.named import Named, boxed
from mediator_desk.desktop.dispute.exhibits.words import consent_words, number_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.annotating import RecordConsent
from mediator_desk.usecases.disclosing import Disclose, write_disclosure
from mediator_desk.usecases.exhibits import ExhibitRow, Sight
from mediator_desk.usecases.redaction import FileRedactedCopy

_HOW: Final = (
    Channel.LETTER,
    Channel.EMAIL,
    Channel.PHONE,
    Channel.IN_PERSON,
    Channel.PLATFORM,
    Channel.VIDEO,
)


class SharingForm(FormDialog):
    """Which exhibits go to the party, and with which words."""

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        exhibits: Sequence[ExhibitRow],
        chosen: Iterable[UUID],
        to: BothParties,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 640)
        self._dispute_id, self._to = dispute_id, to
        self._rows = [row for row in exhibits if _may_go(row, to)]
        self._list = QListWidget()
        self._list.setMinimumHeight(theme().px(120))
        self._which = Asked(boxed(self._list))
        self._letter = LetterField(session, self._write, 8)
        self._warning = text_label("", "dense", "secondary", wrap=True)
        wanted = set(chosen)
        for row in self._rows:
            line = QListWidgetItem(self._list)
            picked = row.item.evidence_id in wanted
            line.setCheckState(Qt.CheckState.Checked if picked else Qt.CheckState.Unchecked)
        self.ask(self._which)
        self.ask(self._letter)
        self.ask(self._warning)
        follow_language(self, self._say)
        self._list.itemChanged.connect(self._letter.refresh)
        self._list.setCurrentRow(0)
        self._letter.refresh()

    def request(self) -> Disclose | None:
        chosen = self._chosen()
        if not chosen:
            self._which.say_error(self.tr("Tick at least one exhibit."))
            self._list.setFocus()
            return None
        return Disclose(self._dispute_id, chosen, self._to, self._letter.said())

    def _chosen(self) -> tuple[UUID, ...]:
        ticked = [
            self._list.item(place).checkState() is Qt.CheckState.Checked
            for place in range(self._list.count())
        ]
        return tuple(
            row.item.evidence_id for row, tick in zip(self._rows, ticked, strict=True) if tick
        )

    def _write(self, language: Language | None) -> Written | None:
        chosen = self._chosen()
        if not chosen:
            return None
        return write_disclosure, (self._dispute_id, chosen, self._to, language)

    def _say(self) -> None:
        to_trader = self._to is PartyRole.TRADER
        self.say(
            self.tr("Communicate exhibits to the trader")
            if to_trader
            else self.tr("Communicate exhibits to the consumer"),
            self.tr(
                "Each party must be able to answer what the other puts forward (Dir. 2013/11, "
                "art. 9). What was communicated may be relied on."
            ),
            self.tr("Communicate"),
            self.tr("Cancel"),
        )
        self._which.say(self.tr("Exhibits"))
        self._list.setAccessibleName(self.tr("Exhibits to communicate"))
        self._list.blockSignals(True)
        for place, row in enumerate(self._rows):
            self._list.item(place).setText(
                discretion().without_names(f"{number_words(row)}. {row.shown_title}")
            )
        self._list.blockSignals(False)
        self._warning.setText(
            self.tr(
                "Once it has left, this cannot be undone. Until then you can withdraw it from "
                "the outbox."
            )
        )


class SendingForm(FormDialog):
    """Who may see a redacted copy, before it leaves in the place of its original."""

    def __init__(self, dispute_id: UUID, row: ExhibitRow, parent: QWidget) -> None:
        super().__init__(parent, 560)
        self._dispute_id, self._row = dispute_id, row
        self._seen = Segmented()
        self._who = Named(self._seen)
        self.ask(self._who)
        follow_language(self, self._say)

    def request(self) -> FileRedactedCopy:
        return FileRedactedCopy(
            self._dispute_id, self._row.item.evidence_id, Disclosure(self._seen.current())
        )

    def _say(self) -> None:
        self.say(
            self.tr("Send the redacted copy"),
            self.tr(
                "{title} becomes an exhibit of its own; the original stays as it is and where it "
                "is. Once it has left, this cannot be undone."
            ).format(title=discretion().without_names(self._row.shown_title)),
            self.tr("Send the copy"),
            self.tr("Cancel"),
        )
        self._who.say(self.tr("May be seen by"))
        only = (
            Disclosure.TRADER_ONLY
            if self._row.item.submitted_by is PartyRole.TRADER
            else Disclosure.CONSUMER_ONLY
        )
        self._seen.set_choices(
            [
                (Disclosure.ALL_PARTIES.value, self.tr("Both parties")),
                (only.value, label("disclosure_class", only)),
            ]
        )


class ConsentForm(FormDialog):
    """The consent of the party who gave an exhibit in confidence; it stays on this desk."""

    def __init__(self, dispute_id: UUID, row: ExhibitRow, today: date, parent: QWidget) -> None:
        super().__init__(parent, 560)
        self._dispute_id, self._row, self._on = dispute_id, row, today
        self._day, self._channel = Asked(DayField(lambda: today)), Asked(Choice())
        self._words = Asked(Prose(3))
        self.ask(self._day, self._channel)
        self.ask(self._words)
        follow_language(self, self._say)
        day = self._day.field
        assert isinstance(day, DayField)
        day.put(today)

    def request(self) -> RecordConsent | None:
        reading = Reading()
        day = reading.of(self._day, needed=True)
        if day is not None and day > self._on:
            reading.fail(self._day, self.tr("A consent cannot lie in the future."))
        words = reading.text(self._words)
        channel = self._channel.field
        assert isinstance(channel, Choice)
        if not reading.whole or day is None:
            return None
        return RecordConsent(
            self._dispute_id,
            self._row.item.evidence_id,
            day,
            Channel(channel.currentData()),
            words,
        )

    def _say(self) -> None:
        party = self._row.consent_from or PartyRole.CONSUMER
        self.say(
            self.tr("Consent to show an exhibit"),
            consent_words(party)
            + " "
            + self.tr("Write down how it was given; nothing is shown to anybody yet."),
            self.tr("Keep the consent"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("&Given on"))
        self._channel.say(self.tr("&How"))
        channel = self._channel.field
        assert isinstance(channel, Choice)
        channel.set_choices([(one.value, label("channel", one)) for one in _HOW])
        self._words.say(
            self.tr("&What was said"), hint=self.tr("Sealed on this desk, carried by no act.")
        )


def _may_go(row: ExhibitRow, to: BothParties) -> bool:
    return row.filing is None and any(
        cell.party is to and cell.sight is Sight.UNSEEN for cell in row.cells
    )
