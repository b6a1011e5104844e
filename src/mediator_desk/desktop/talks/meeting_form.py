"""Writing a talk down: who was heard, when, how long, and what was said."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.talks.fields import ChannelChoice, TimeField, moment_of
from mediator_desk.desktop.talks.private import PrivateBox
from mediator_desk.desktop.talks.words import SPOKEN, hidden_words
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.fields import Asked, CountField, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.talks import RecordTalk

_HEARD: dict[str, tuple[BothParties, ...]] = {
    "joint": (PartyRole.CONSUMER, PartyRole.TRADER),
    "consumer": (PartyRole.CONSUMER,),
    "trader": (PartyRole.TRADER,),
}
_LONGEST = 1440


class MeetingForm(FormDialog):
    """Asks for a talk; what was typed in private is sealed even when the desk locks meanwhile."""

    def __init__(self, session: Session, dispute_id: UUID, today: date, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._session: Session | None = session
        self._dispute_id = dispute_id
        self._heard = Segmented()
        self._hidden = Chip()
        self._day, self._time = Asked(DayField(lambda: today)), Asked(TimeField())
        self._minutes, self._channel = Asked(CountField()), Asked(ChannelChoice(SPOKEN))
        self._text, self._private = Asked(Prose(3)), PrivateBox(5)
        row = QHBoxLayout()
        row.addWidget(self._heard)
        row.addWidget(self._hidden)
        row.addStretch(1)
        self.body.addLayout(row)
        self.ask(self._day, self._time)
        self.ask(self._minutes, self._channel)
        self.ask(self._text)
        self.ask(self._private)
        day = self._day.field
        assert isinstance(day, DayField)
        day.put(today)
        self._heard.chosen.connect(self._choose)
        session.leaving.connect(self._part)
        follow_language(self, self._say)

    def choose(self, heard: str) -> None:
        """Choose ``joint``, ``consumer`` or ``trader``."""
        self._heard.choose(heard)
        self._choose(heard)

    def request(self) -> RecordTalk | None:
        reading = Reading()
        on = reading.of(self._day, needed=True)
        at = reading.of(self._time)
        minutes = reading.of(self._minutes, needed=True)
        if minutes is not None and not 1 <= minutes <= _LONGEST:
            reading.fail(self._minutes, self.tr("Between 1 minute and a day."))
        text, words = reading.text(self._text), self._private.said()
        channel = self._channel.field
        assert isinstance(channel, ChannelChoice)
        if not reading.whole:
            return None
        heard = _HEARD[self._heard.current()]
        return RecordTalk(
            dispute_id=self._dispute_id,
            heard=heard,
            occurred=moment_of(on, at),
            minutes=minutes,
            channel=channel.channel(),
            text=text if len(heard) > 1 else "",
            words=words,
        )

    def _say(self) -> None:
        self.say(
            self.tr("Record a talk"),
            self.tr(
                "The parties are heard together or separately (R612\u20113). What is said in a "
                "separate interview never leaves this desk: the platform learns only that it "
                "took place."
            ),
            self.tr("Record"),
            self.tr("Cancel"),
        )
        self._heard.setAccessibleName(self.tr("Who was heard"))
        self._heard.set_choices(
            [
                ("joint", self.tr("Both together")),
                ("consumer", self.tr("Consumer alone")),
                ("trader", self.tr("Trader alone")),
            ]
        )
        self._day.say(self.tr("&Day"))
        self._time.say(self.tr("&Time"), hint=self.tr("May stay empty"))
        self._minutes.say(self.tr("&Length"), self.tr("minutes"))
        self._channel.say(self.tr("&How"))
        self._text.say(self.tr("&Minutes both parties may read"))
        self._private.say(
            self.tr("Your own &words"), self.tr("Sealed on this desk, carried by no act.")
        )
        self._choose(self._heard.current())

    @Slot(str)
    def _choose(self, heard: str) -> None:
        apart = _HEARD[heard]
        self._text.setVisible(len(apart) > 1)
        self._hidden.setVisible(len(apart) == 1)
        if len(apart) == 1:
            self._hidden.say(hidden_words(apart[0]), "warning", "eye-off")

    @Slot()
    def _part(self) -> None:
        """WHY a note: the talk was not recorded, but nothing that was typed may be lost."""
        session, self._session = self._session, None
        words = "\n\n".join(filter(None, (self._private.said(), self._spoken())))
        if session is not None and words:
            request = WriteNote(NoteTarget(self._dispute_id), words)
            session.work.save(write_note, session.desk, request)

    def _spoken(self) -> str:
        field = self._text.field
        assert isinstance(field, Prose)
        return field.said()
