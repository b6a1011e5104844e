"""Correcting what is known of a party, and asking for the mandate of who represents it."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from dispute_exchange.acts import UpdateParty
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import PostalAddress, Representative
from dispute_exchange.vocabulary import Channel
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.usecases.parties import PartyView, RequestMandate

_CHANNELS: Final = (Channel.PLATFORM, Channel.EMAIL, Channel.LETTER, Channel.PHONE, Channel.SMS)
_NO_MANDATE: Final = ""


class PartyForm(FormDialog):
    """One party; only what was changed is sent, for the act tells both sides of it."""

    def __init__(
        self, view: PartyView, exhibits: tuple[EvidenceItem, ...], parent: QWidget
    ) -> None:
        super().__init__(parent, 640)
        self._party = view.party
        self._exhibits = exhibits
        self._who, self._mandate = Asked(QLineEdit()), Asked(Choice())
        self._lawyer, self._vulnerable = QCheckBox(), QCheckBox()
        self._channel, self._needs = Asked(Choice()), Asked(Prose(2))
        self._street, self._code = Asked(Prose(2)), Asked(QLineEdit())
        self._city = Asked(QLineEdit())
        self.ask(self._who, self._mandate)
        self.ask(self._lawyer)
        self.ask(self._channel)
        self.ask(self._needs)
        self.ask(self._street)
        self.ask(self._code, self._city)
        self.ask(self._vulnerable)
        self._fill()
        follow_language(self, self._say)

    def request(self) -> UpdateParty | None:
        reading = Reading()
        changes: dict[str, Any] = {}
        address = self._address(reading)
        if address is not None and address != self._party.address:
            changes["address"] = address
        who = self._representative(reading)
        if who is not None and who != self._party.representative:
            changes["representative"] = who
        channel = Channel(_choice(self._channel).currentData())
        if channel is not self._party.preferred_channel:
            changes["preferred_channel"] = channel
        needs = reading.text(self._needs)
        if needs != (self._party.accessibility_needs or ""):
            changes["accessibility_needs"] = needs
        if self._vulnerable.isChecked() != self._party.vulnerable:
            changes["vulnerable"] = self._vulnerable.isChecked()
        if not reading.whole:
            return None
        if not changes:
            self.complain(self.tr("Nothing was changed."))
            return None
        return UpdateParty(party=self._party.role, **changes)

    def _representative(self, reading: Reading) -> Representative | None:
        name = reading.text(self._who)
        if not name:
            if self._party.representative is not None:
                reading.fail(self._who, self.tr("A representative is replaced, not removed."))
            return None
        key = _choice(self._mandate).currentData()
        return Representative(
            name=name,
            is_lawyer=self._lawyer.isChecked(),
            mandate_evidence_id=UUID(key) if key else None,
        )

    def _address(self, reading: Reading) -> PostalAddress | None:
        lines = tuple(
            filter(None, (line.strip() for line in reading.text(self._street).split("\n")))
        )
        code, city = reading.text(self._code), reading.text(self._city)
        if not lines and not code and not city:
            return None
        for asked, value in ((self._street, lines), (self._city, city)):
            if not value:
                reading.fail(asked, self.tr("An address needs this."))
        if not reading.whole:
            return None
        country = self._party.address.country if self._party.address is not None else "FR"
        return PostalAddress(lines=lines[:4], postcode=code, city=city, country=country)

    def _fill(self) -> None:
        party = self._party
        _choice(self._channel).set_choices([(one.value, one.value) for one in _CHANNELS])
        _choice(self._channel).choose(party.preferred_channel.value)
        mandates = [(_NO_MANDATE, "")]
        mandates += [(str(item.evidence_id), "") for item in self._exhibits]
        _choice(self._mandate).set_choices(mandates)
        _prose(self._needs).put(party.accessibility_needs or "")
        self._vulnerable.setChecked(party.vulnerable)
        if party.representative is not None:
            _line(self._who).setText(party.representative.name)
            self._lawyer.setChecked(party.representative.is_lawyer)
            mandate = party.representative.mandate_evidence_id
            _choice(self._mandate).choose(str(mandate) if mandate else _NO_MANDATE)
        if party.address is not None:
            _prose(self._street).put("\n".join(party.address.lines))
            _line(self._code).setText(party.address.postcode)
            _line(self._city).setText(party.address.city)

    def _say(self) -> None:
        self.say(
            self.tr("What is known of {name}").format(name=self._party.name),
            self.tr("A change is told to the platform; the other party does not see it."),
            self.tr("Change"),
            self.tr("Cancel"),
        )
        self._who.say(self.tr("&Represented by"))
        self._mandate.say(self.tr("&Mandate"), hint=self.tr("Needed unless a lawyer (R612\u20111)"))
        self._lawyer.setText(self.tr("Is a &lawyer"))
        self._channel.say(self.tr("Reached &by"))
        self._needs.say(self.tr("&Accessibility needs"))
        self._street.say(self.tr("A&ddress"))
        self._code.say(self.tr("&Postcode"))
        self._city.say(self.tr("&Town"))
        self._vulnerable.setText(
            self.tr("&Vulnerable person: more time, plain words, by telephone")
        )
        channels = [(one.value, label("channel", one)) for one in _CHANNELS]
        _choice(self._channel).set_choices(channels)
        exhibits = [
            (str(item.evidence_id), discretion().without_names(f"{item.piece_no}. {item.title}"))
            for item in self._exhibits
        ]
        none = (_NO_MANDATE, self.tr("None among the exhibits"))
        _choice(self._mandate).set_choices([none, *exhibits])


class MandateForm(FormDialog):
    """The request for a mandate, with its first words and its day."""

    def __init__(self, request: RequestMandate, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._request = request
        self._text, self._day = Asked(Prose(5)), Asked(DayField(lambda: today))
        self._today = today
        self.ask(self._text)
        self.ask(self._day)
        _prose(self._text).put(request.text)
        field = self._day.field
        assert isinstance(field, DayField)
        field.put(request.due_on)
        follow_language(self, self._say)

    def request(self) -> RequestMandate | None:
        reading = Reading()
        text = reading.text(self._text, needed=True)
        due = reading.of(self._day, needed=True)
        if due is not None and due <= self._today:
            reading.fail(self._day, self.tr("This day has passed."))
        if not reading.whole:
            return None
        asked = self._request
        return RequestMandate(asked.dispute_id, asked.party, asked.title, text, due)

    def _say(self) -> None:
        self.say(
            self.tr("Ask for the mandate"),
            self.tr("Sent as a request for one document, with its own day and reminders."),
            self.tr("Send the request"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("&Message"))
        self._day.say(self.tr("Expected &before"))


def _choice(asked: Asked) -> Choice:
    assert isinstance(asked.field, Choice)
    return asked.field


def _prose(asked: Asked) -> Prose:
    assert isinstance(asked.field, Prose)
    return asked.field


def _line(asked: Asked) -> QLineEdit:
    assert isinstance(asked.field, QLineEdit)
    return asked.field
