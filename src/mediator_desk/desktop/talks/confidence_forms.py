"""Private words of a talk: writing them, and telling part of them once the party heard agrees."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.talks.fields import ChannelChoice
from mediator_desk.desktop.talks.private import PrivateBox
from mediator_desk.desktop.talks.words import ENTERED
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.usecases.talks import LiftConfidence, Talk, WriteWords, write_words


class WordsForm(FormDialog):
    """The private words of one talk; sealed as they stand when the desk locks meanwhile."""

    def __init__(self, session: Session, dispute_id: UUID, talk: Talk, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._session: Session | None = session
        self._dispute_id, self._talk = dispute_id, talk
        self._private = PrivateBox(9)
        self.ask(self._private)
        # WHY the text: a file from elsewhere may tell what was said in an interview.
        self._private.paper.put(talk.words or talk.text)
        session.leaving.connect(self._part)
        follow_language(self, self._say)

    def request(self) -> WriteWords | None:
        return WriteWords(
            dispute_id=self._dispute_id,
            talk_id=self._talk.talk_id,
            seq=self._talk.seq,
            base_version=self._talk.words_version,
            words=self._private.said(),
        )

    def _say(self) -> None:
        self.say(self.tr("Your own words"), "", self.tr("Keep"), self.tr("Cancel"))
        self._private.say(
            self.tr("What was &said"), self.tr("Sealed on this desk, carried by no act.")
        )

    @Slot()
    def _part(self) -> None:
        session, self._session = self._session, None
        request = self.request()
        if session is not None and request is not None and request.words != self._talk.words:
            session.work.save(write_words, session.desk, request)


class LiftForm(FormDialog):
    """The consent of the party heard: to which passage, when, and how it was given."""

    def __init__(
        self, dispute_id: UUID, talk: Talk, name: str, today: date, parent: QWidget
    ) -> None:
        super().__init__(parent, 640)
        assert talk.talk_id is not None
        self._dispute_id, self._talk_id, self._name = dispute_id, talk.talk_id, name
        self._words = QPlainTextEdit(talk.words)
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(theme().px(120))
        self._all = Asked(self._words)
        self._take = button("", "soft", "small")
        self._passage = Asked(Prose(3))
        self._day = Asked(DayField(lambda: today))
        self._channel = Asked(ChannelChoice(ENTERED))
        self.ask(self._all)
        self.body.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask(self._passage)
        self.ask(self._day, self._channel)
        self._take.clicked.connect(self._take_selection)
        follow_language(self, self._say)

    def request(self) -> LiftConfidence | None:
        reading = Reading()
        passage = reading.text(self._passage, needed=True)
        on = reading.of(self._day, needed=True)
        channel = self._channel.field
        assert isinstance(channel, ChannelChoice)
        if not reading.whole:
            return None
        return LiftConfidence(self._dispute_id, self._talk_id, passage, on, channel.channel())

    @Slot()
    def _take_selection(self) -> None:
        cursor = self._words.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n") or self._words.toPlainText()
        field = self._passage.field
        assert isinstance(field, Prose)
        field.put(chosen)

    def _say(self) -> None:
        self.say(
            self.tr("Record a consent"),
            self.tr(
                "What {name} said in a separate interview may be told, even in part, only with "
                "their consent (R612\u20113). Nothing is sent yet."
            ).format(name=self._name),
            self.tr("Record the consent"),
            self.tr("Cancel"),
        )
        self._all.say(self.tr("What was said"))
        self._take.setText(self.tr("Take the words selected above"))
        self._passage.say(self.tr("&Passage that may be told"))
        self._day.say(self.tr("Agreed &on"))
        self._channel.say(self.tr("&How"))


class TellForm(FormDialog):
    """The message to both parties that tells a passage."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._text = Asked(Prose(7))
        self.ask(self._text)
        field = self._text.field
        assert isinstance(field, Prose)
        field.put(words)
        follow_language(self, self._say)

    def request(self) -> str | None:
        reading = Reading()
        text = reading.text(self._text, needed=True)
        return text if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Tell both parties"),
            self.tr("Sent as a message to both. The passage agreed to must stay in it."),
            self.tr("Send to both"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("&Message"))
