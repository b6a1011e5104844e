"""Each party's answer from its own delivery, in the same room and order (R612-4)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import Answer
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.follow_up import AnswerRow, FollowUp

_TONES = {Answer.ACCEPTED: ("success", "check"), Answer.REFUSED: ("danger", "x")}


class AnswersCard(Card):
    """Signals carry the row of the party they are about; ``first`` is its first link, if any."""

    service_wanted = Signal(object)
    answer_wanted = Signal(object)
    silence_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._follow_up: FollowUp | None = None
        self.first: QPushButton | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self._hint = text_label("", "meta", "muted", wrap=True)
        self.body.addWidget(self._hint)
        follow_language(self, self._say)

    def show_follow_up(self, follow_up: FollowUp) -> None:
        """Show the answers."""
        self._follow_up = follow_up
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Answers of the parties"), "heading")
        follow_up = self._follow_up
        if follow_up is None:
            return
        self.setVisible(bool(follow_up.answers))
        empty_out(self._rows)
        self.first = None
        for place, row in enumerate(follow_up.answers):
            if place:
                line = QFrame()
                line.setProperty("role", "line")
                self._rows.addWidget(line)
            made = self._row(row)
            self._rows.addWidget(made)
            # WHY at once: a widget shown later by its layout cannot take the focus now.
            made.show()
        self._hint.setText(
            self.tr(
                "Each party's time runs from its own delivery ({article}). Both acceptances make "
                "an agreement; by the rule of the body, silence counts as a refusal."
            ).format(article=follow_up.silence_article.replace("-", "\u2011"))
        )

    def _row(self, row: AnswerRow) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(PartyMark(row.party))
        head.addWidget(text_label(row.name, "strong", wrap=True), 1)
        if row.by_post:
            head.addWidget(Chip(self.tr("By post"), "", "mailbox"))
        if row.leaving:
            head.addWidget(Chip(self.tr("Entry leaving"), "", "clock"))
        head.addWidget(self._chip(row))
        column.addLayout(head)
        facts = [
            self._delivery(row),
            self._answer(row),
            row.words and self.tr("“{words}”").format(words=row.words),
        ]
        for words in filter(None, facts):
            column.addWidget(text_label(words, "dense", "secondary", wrap=True))
        links = QHBoxLayout()
        links.setSpacing(8)
        for wanted, words, signal in (
            (row.steps.service, self.tr("Enter the delivery…"), self.service_wanted),
            (row.steps.answer, self.tr("Enter the answer…"), self.answer_wanted),
            (row.steps.silence, self.tr("Find the silence…"), self.silence_wanted),
        ):
            if wanted:
                link = button(words, "link", "small")
                link.setAccessibleName(f"{words.rstrip('…')}, {row.name}")
                link.clicked.connect(partial(_emit, signal, row))
                links.addWidget(link)
                self.first = self.first or link
        links.addStretch(1)
        column.addLayout(links)
        return holder

    def _chip(self, row: AnswerRow) -> Chip:
        chip = Chip()
        if row.answer is not None:
            tone, icon = _TONES.get(row.answer, ("warning", "clock"))
            chip.say(label("answer", row.answer), tone, icon)
        elif row.clock is not None:
            chip.say_deadline(clock_chip(row.clock, self._session.now()))
        elif row.delivered_on is None:
            chip.say(self.tr("Not delivered yet"), "warning", "mailbox")
        else:
            chip.hide()
        return chip

    def _delivery(self, row: AnswerRow) -> str:
        if row.delivered_on is None:
            return self.tr("Its time has not started: the decision has not reached it.")
        words = self.tr("Delivered on {day} ({channel}).").format(
            day=day_long(row.delivered_on, weekday=False),
            channel=label("channel", row.delivered_by or "PLATFORM").lower(),
        )
        if row.proof:
            proof = self.tr("Proof: {proof}.").format(proof=row.proof)
            words = f"{words} {proof}"
        if row.due_on is not None and row.answer is None:
            due = self.tr("To answer before {day} at midnight.").format(day=day_long(row.due_on))
            words = f"{words} {due}"
        return words

    def _answer(self, row: AnswerRow) -> str:
        if row.answered_on is None or row.answer is None:
            return ""
        day = day_long(row.answered_on, weekday=False)
        if row.answer is Answer.NO_REPLY:
            return self.tr("Silence found on {day}.").format(day=day)
        if not row.recorded:
            return self.tr("Answered on {day}.").format(day=day)
        return self.tr("Answered on {day} ({channel}), recorded by the mediator.").format(
            day=day, channel=label("channel", row.answered_by or "LETTER").lower()
        )


def _emit(signal: object, value: object, _checked: bool = False) -> None:
    emit = getattr(signal, "emit", None)
    if emit is not None:
        emit(value)
