"""Asking a party for documents: which, by when, in which words.

Owns the dialog; any screen of a dispute may open it with ``open_request_dialog``.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dispute_exchange.events import RequestedPiece
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.desktop.dispute.exhibits.letter_field import LetterField, Writer, Written
from mediator_desk.desktop.dispute.exhibits.named import Named
from mediator_desk.desktop.dispute.exhibits.pieces_field import PieceLines
from mediator_desk.desktop.dispute.exhibits.words import counts
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import source_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Reading
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.overview import Overview, read_overview
from mediator_desk.usecases.pieces import (
    DueChoice,
    RequestDocuments,
    due_choices,
    request_documents,
    write_request,
)

_OTHER: Final = "other"


def open_request_dialog(
    session: Session,
    dispute_id: UUID,
    parent: QWidget,
    *,
    to: BothParties = PartyRole.CONSUMER,
    pieces: Sequence[RequestedPiece] = (),
) -> "RequestForm":
    """Ask ``to`` for ``pieces``, all of which may be changed; queues a request when confirmed.

    A piece with a ``defect`` and an ``evidence_id`` asks for an unfit exhibit again.
    """
    form = RequestForm(session, dispute_id, parent, to=to, pieces=pieces)
    open_form(session, dispute_id, form, request_documents)
    return form


class RequestForm(FormDialog):
    """The request before it is queued."""

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        parent: QWidget,
        *,
        to: BothParties = PartyRole.CONSUMER,
        pieces: Sequence[RequestedPiece] = (),
    ) -> None:
        super().__init__(parent, 720)
        self._session, self._dispute_id = session, dispute_id
        self._choices: tuple[DueChoice, ...] = ()
        self._languages: dict[PartyRole, Language] = {}
        self._to = Segmented()
        self._party = Named(self._to)
        self._lines = PieceLines(pieces)
        self._length, self._day = Asked(Choice()), Asked(DayField(self._today))
        self._letter = LetterField(session, self._writing())
        self.ask(self._party)
        self.ask(self._lines)
        self.ask(self._length, self._day)
        self.ask(self._letter)
        follow_language(self, self._say)
        self._to.choose(to.value)
        choice, day = self._fields()
        choice.currentIndexChanged.connect(self._length_chosen)
        day.edited.connect(self._day_typed)
        self._to.chosen.connect(self._party_chosen)
        self._lines.edited.connect(self._letter.refresh)
        session.work.database(due_choices, session.desk, owner=self, done=self._offer)
        session.work.database(read_overview, session.desk, dispute_id, owner=self, done=self._know)

    def request(self) -> RequestDocuments | None:
        reading = Reading()
        due = reading.of(self._day, needed=True)
        if due is not None and due < self._today():
            reading.fail(self._day, self.tr("This day has passed."))
        pieces = self._lines.pieces()
        if not pieces:
            self.complain(self.tr("Name at least one document."))
            self._lines.focus_first()
            return None
        if not self._letter.said():
            self.complain(self.tr("The text is empty."))
            return None
        if not reading.whole or due is None:
            return None
        return RequestDocuments(
            dispute_id=self._dispute_id,
            to=self._chosen(),
            text=self._letter.said(),
            due_on=due,
            pieces=pieces,
        )

    def _fields(self) -> tuple[Choice, DayField]:
        choice, day = self._length.field, self._day.field
        assert isinstance(choice, Choice)
        assert isinstance(day, DayField)
        return choice, day

    def _today(self) -> date:
        return self._session.now().astimezone().date()

    def _chosen(self) -> BothParties:
        chosen = self._to.current()
        return PartyRole.TRADER if chosen == PartyRole.TRADER else PartyRole.CONSUMER

    def _writing(self) -> Writer:
        def write(language: Language | None) -> Written | None:
            day = self._day.field
            assert isinstance(day, DayField)
            pieces = self._lines.pieces()
            due = None if day.reason() else day.value()
            if not pieces or due is None:
                return None
            return write_request, (self._dispute_id, self._chosen(), pieces, due, language)

        return write

    @Slot(object)
    def _offer(self, choices: tuple[DueChoice, ...]) -> None:
        self._choices = choices
        self._say_lengths()
        choice, day = self._fields()
        if choices and not day.text():
            # WHY the middle one: long enough for paper, short enough for the clock of the file.
            usual = choices[len(choices) // 2]
            choice.choose(str(usual.days))
            self._length_chosen()

    @Slot(object)
    def _know(self, overview: Overview) -> None:
        self._languages = {party.role: party.language for party in reversed(overview.parties)}
        self._party_chosen()

    @Slot()
    def _party_chosen(self) -> None:
        language = self._languages.get(self._chosen())
        if language is not None:
            self._letter.choose(language)
        self._letter.refresh()

    @Slot()
    def _length_chosen(self) -> None:
        choice, day = self._fields()
        chosen = next((one for one in self._choices if str(one.days) == choice.currentData()), None)
        if chosen is None:
            day.setFocus()
        else:
            day.put(chosen.due_on)
        self._say_due()
        self._letter.refresh()

    @Slot()
    def _day_typed(self) -> None:
        self._fields()[0].choose(_OTHER)
        self._say_due()
        self._letter.refresh()

    def _say(self) -> None:
        self.say(
            self.tr("Ask for documents"),
            self.tr(
                "The request leaves with the next synchronisation; until then it can be withdrawn "
                "from the outbox."
            ),
            self.tr("Send the request"),
            self.tr("Cancel"),
        )
        self._party.say(self.tr("Asked of"))
        self._to.set_choices(
            [
                (PartyRole.CONSUMER.value, self.tr("Consumer")),
                (PartyRole.TRADER.value, self.tr("Trader")),
            ]
        )
        self._length.say(self.tr("&Time given"))
        self._say_lengths()
        self._say_due()

    def _say_lengths(self) -> None:
        days = [(str(one.days), counts().days(one.days)) for one in self._choices]
        self._fields()[0].set_choices([*days, (_OTHER, self.tr("Another day"))])

    def _say_due(self) -> None:
        _, day = self._fields()
        due = None if day.reason() else day.value()
        hint = ""
        if due is not None:
            words = self.tr("{day}, {count} from today ({article})")
            hint = words.format(
                day=day_long(due),
                count=counts().days((due - self._today()).days),
                article=source_words(self._choices[0].article) if self._choices else "—",
            )
        self._day.say(self.tr("&By"), hint=hint)
