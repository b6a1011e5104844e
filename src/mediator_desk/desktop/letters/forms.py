"""What is entered on a letter: posted, delivered, come back, proof; and a letter of one's own."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dispute_exchange.vocabulary import Channel, Language, NoticeKind, PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.letters.words import roles
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.letters import (
    LetterFacts,
    LetterPosted,
    LetterProof,
    LetterReturned,
    LetterServed,
    WriteLetter,
)

OWN_NOTICES = (
    NoticeKind.IMPLEMENTATION_CHASE,
    NoticeKind.CLOSURE,
    NoticeKind.REFERRAL_NOTICE,
    NoticeKind.INDEPENDENCE_DISCLOSURE,
    NoticeKind.EXTENSION,
)
"""The letters one may write by oneself; the others follow what is done in the file."""


class ExhibitChoice(Choice):
    """An exhibit of the file, or none."""

    def __init__(self, exhibits: Sequence[ExhibitRow]) -> None:
        super().__init__()
        self._exhibits = exhibits
        follow_language(self, self._say)

    def evidence_id(self) -> UUID | None:
        """The chosen one."""
        chosen = self.currentData()
        return UUID(chosen) if chosen else None

    def _say(self) -> None:
        found = [
            (
                str(row.item.evidence_id),
                discretion().without_names(f"{row.item.piece_no}. {row.item.title}"),
            )
            for row in self._exhibits
        ]
        self.set_choices([("", self.tr("None")), *found])


class PostedForm(FormDialog):
    """The day a letter was handed to the post, and its number."""

    def __init__(self, letter_id: UUID, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter_id = letter_id
        self._day, self._number = Asked(_day(today)), Asked(QLineEdit())
        self.ask(self._day)
        self.ask(self._number)
        follow_language(self, self._say)

    def request(self) -> LetterPosted | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        words = reading.text(self._number)
        return LetterPosted(self._letter_id, on, words) if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Letter posted"),
            self.tr("The day it was handed to the post. It is not yet the day of delivery."),
            self.tr("Enter"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("&Posted on"))
        self._number.say(self.tr("&Number of the letter"), hint=self.tr("May stay empty"))


class ServedForm(FormDialog):
    """The day a letter reached its reader, and what proves it: the platform is told."""

    def __init__(
        self, letter_id: UUID, today: date, exhibits: Sequence[ExhibitRow], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._letter_id = letter_id
        self._day, self._proof = Asked(_day(today)), Asked(QLineEdit())
        self._exhibit = Asked(ExhibitChoice(exhibits))
        self.ask(self._day)
        self.ask(self._proof)
        self.ask(self._exhibit)
        follow_language(self, self._say)

    def request(self) -> LetterServed | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        proof = " ".join(reading.text(self._proof, needed=True).split())
        choice = self._exhibit.field
        assert isinstance(choice, ExhibitChoice)
        if not reading.whole:
            return None
        return LetterServed(self._letter_id, on, proof, choice.evidence_id())

    def _say(self) -> None:
        self.say(
            self.tr("Letter delivered"),
            self.tr(
                "The time this party has runs from that day (R612\u20111, R612\u20114). "
                "The platform is told the day and the proof."
            ),
            self.tr("Enter and tell the platform"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("&Delivered on"))
        hint = self.tr("Number of the receipt, name of who signed, bailiff’s record…")
        self._proof.say(self.tr("&Proof"), hint=hint)
        self._exhibit.say(
            self.tr("&Scanned proof"), hint=self.tr("An exhibit of the file; may stay empty")
        )


class ReturnedForm(FormDialog):
    """The day a letter came back, and why."""

    def __init__(self, letter_id: UUID, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter_id = letter_id
        self._day, self._reason = Asked(_day(today)), Asked(QLineEdit())
        self.ask(self._day)
        self.ask(self._reason)
        follow_language(self, self._say)

    def request(self) -> LetterReturned | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        reason = reading.text(self._reason, needed=True)
        return LetterReturned(self._letter_id, on, reason) if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Letter came back"),
            self.tr("No time runs. Check the address, then print and post it again."),
            self.tr("Enter"),
            self.tr("Cancel"),
        )
        self._day.say(self.tr("&Came back on"))
        self._reason.say(
            self.tr("&Reason"), hint=self.tr("As the post wrote it: unknown at this address…")
        )


class ProofForm(FormDialog):
    """The scanned proof of a delivery, among the exhibits."""

    def __init__(self, letter_id: UUID, exhibits: Sequence[ExhibitRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._letter_id = letter_id
        self._exhibit = Asked(ExhibitChoice(exhibits))
        self.ask(self._exhibit)
        follow_language(self, self._say)

    def request(self) -> LetterProof | None:
        choice = self._exhibit.field
        assert isinstance(choice, ExhibitChoice)
        chosen = choice.evidence_id()
        if chosen is None:
            self._exhibit.say_error(self.tr("Choose an exhibit."))
            return None
        return LetterProof(self._letter_id, chosen)

    def _say(self) -> None:
        self.say(
            self.tr("Scanned proof"),
            self.tr("Scan it into the exhibits first; then choose it here."),
            self.tr("Attach"),
            self.tr("Cancel"),
        )
        self._exhibit.say(self.tr("&Exhibit"))


class WriteForm(FormDialog):
    """A letter that no act of the file makes: a chase, a certificate, a notice by post."""

    def __init__(self, dispute_id: UUID, today: date, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._dispute_id = dispute_id
        self._notice, self._to, self._language = Asked(Choice()), Segmented(), Segmented()
        self._party, self._tongue = Asked(_Left(self._to)), Asked(_Left(self._language))
        self._text, self._items, self._reason = Asked(Prose(4)), Asked(Prose(3)), Asked(Prose(2))
        self._due, self._until = Asked(DayField(lambda: today)), Asked(DayField(lambda: today))
        self.ask(self._notice)
        self.ask(self._party, self._tongue)
        self.ask(self._items)
        self.ask(self._until)
        self.ask(self._reason)
        self.ask(self._due)
        self.ask(self._text)
        self._kinds().currentIndexChanged.connect(self._fit)
        follow_language(self, self._say)

    def choose(self, notice: NoticeKind, to: PartyRole, language: Language) -> None:
        """What is offered first."""
        self._kinds().choose(notice.value)
        self._to.choose(to.value)
        self._language.choose(language.value)
        self._fit()

    def request(self) -> WriteLetter | None:
        reading = Reading()
        notice = NoticeKind(self._kinds().currentData())
        items = tuple(
            line.strip("–- ") for line in reading.text(self._items).splitlines() if line.strip()
        )
        put_off = notice is NoticeKind.EXTENSION
        until = reading.of(self._until, needed=put_off)
        reason = reading.text(self._reason, needed=put_off)
        facts = LetterFacts(
            text=reading.text(self._text),
            items=items if notice is NoticeKind.IMPLEMENTATION_CHASE else (),
            due_on=reading.of(self._due),
            until=until if put_off else None,
            reason=reason if put_off else "",
        )
        if not reading.whole:
            return None
        return WriteLetter(
            dispute_id=self._dispute_id,
            notice=notice,
            to=PartyRole(self._to.current()),
            language=Language(self._language.current()),
            facts=facts,
            channel=Channel.LETTER,
        )

    def _kinds(self) -> Choice:
        field = self._notice.field
        assert isinstance(field, Choice)
        return field

    def _say(self) -> None:
        self.say(
            self.tr("Write a letter"),
            self.tr(
                "It is written from the texts of the body, with the mentions of today’s law. "
                "You read its pages before anything leaves."
            ),
            self.tr("Prepare"),
            self.tr("Cancel"),
        )
        kinds = [(kind.value, label("notice_kind", kind)) for kind in OWN_NOTICES]
        self._kinds().set_choices(kinds)
        self._to.set_choices(roles())
        # WHY untranslated: a language is offered in its own words.
        self._language.set_choices([("fr", "Français"), ("en", "English")])
        self._notice.say(self.tr("&Letter"))
        self._party.say(self.tr("&To"))
        self._to.setAccessibleName(self.tr("To"))
        self._tongue.say(self.tr("L&anguage"))
        self._language.setAccessibleName(self.tr("Language"))
        self._items.say(self.tr("What &remains to be done"), hint=self.tr("One item a line"))
        self._until.say(self.tr("New &day of the outcome"))
        self._reason.say(self.tr("Rea&son"))
        self._due.say(self.tr("Answer a&waited by"), hint=self.tr("May stay empty"))
        self._text.say(self.tr("A paragraph of your &own"), hint=self.tr("May stay empty"))
        self._fit()

    @Slot()
    def _fit(self) -> None:
        notice = self._kinds().currentData()
        chase, put_off = notice == NoticeKind.IMPLEMENTATION_CHASE, notice == NoticeKind.EXTENSION
        self._items.setVisible(chase)
        self._due.setVisible(chase)
        self._until.setVisible(put_off)
        self._reason.setVisible(put_off)


class _Left(QWidget):
    """Segments at the left of their field. WHY: they are as wide as their words, no more."""

    def __init__(self, segments: Segmented) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(segments)
        row.addStretch(1)
        self.setFocusProxy(segments)


def _day(today: date) -> DayField:
    field = DayField(lambda: today)
    field.put(today)
    return field
