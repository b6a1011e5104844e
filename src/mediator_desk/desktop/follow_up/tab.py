"""What follows a decision or an agreement: answers, implementation, the law, the end."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.desktop.follow_up.answer_forms import AnswerForm, ServiceForm
from mediator_desk.desktop.follow_up.answers import AnswersCard
from mediator_desk.desktop.follow_up.consents import ConsentsCard
from mediator_desk.desktop.follow_up.done_forms import ChaseForm, DoneForm, TermForm
from mediator_desk.desktop.follow_up.ending import DecisionCard, EndCard, NextCard
from mediator_desk.desktop.follow_up.items import ItemsCard
from mediator_desk.desktop.follow_up.rectify_form import RectifyForm
from mediator_desk.desktop.forms import TakingBack, open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.flow import CardFlow
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.usecases.decisions import StartDraft, start_draft
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.follow_up import (
    AnswerRow,
    FollowUp,
    ItemRow,
    chase_party,
    chase_words,
    read_follow_up,
    record_answered,
    record_done,
    record_served,
    rectify_decision,
    set_term,
)
from mediator_desk.usecases.procedure import ActName

_WIDE: Final = 980
_SHARES: Final = (58, 42)


class FollowUpTab(QWidget):
    """What follows in one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._follow_up: FollowUp | None = None
        self._wanted = False
        self._banner, self._empty = Banner(), EmptyState()
        self._answers, self._items = AnswersCard(session), ItemsCard()
        self._decision, self._next, self._end = DecisionCard(), NextCard(), EndCard()
        self._consents = ConsentsCard(session, dispute_id)
        self._lay_out()
        self._connect()
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """One comes here to enter what came in."""
        self._wanted = True
        self._focus_first()

    def _focus_first(self) -> None:
        """Put the focus on the first thing that can be done, once it is known what."""
        if self._follow_up is None:
            return
        first = (
            self._answers.first,
            self._items.done,
            self._decision.read,
            self._end.close_file,
        )
        for one in first:
            if one is not None and one.isVisibleTo(self):
                one.setFocus()
                self._wanted = not one.hasFocus()
                return

    def panes(self) -> list[QWidget]:
        """Items, then the end."""
        return [self._items.table, self._end.close_file]

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._banner)
        rows.addWidget(self._empty)
        self._empty.hide()
        flow = CardFlow()
        flow.setProperty("role", "flow")
        columns = QHBoxLayout(flow)
        columns.setContentsMargins(14, 10, 14, 12)
        columns.setSpacing(11)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(11)
            column.addStretch(1)
            columns.addLayout(column)
        self._flow_row = columns
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(flow)
        rows.addWidget(self._scroll, 1)
        self._count = 0
        self._arrange(2)

    def _arrange(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        left: list[Card] = [self._answers, self._items]
        right: list[Card] = [self._decision, self._next, self._end, self._consents]
        first = [self._decision, *left, *right[1:]] if count == 1 else left
        for place, cards in enumerate((first, [] if count == 1 else right)):
            column = self._columns[place]
            for card in cards:
                column.removeWidget(card)
                column.insertWidget(column.count() - 1, card)
            self._flow_row.setStretch(place, _SHARES[place] if cards else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= theme().px(_WIDE) else 1)

    def _connect(self) -> None:
        self._answers.service_wanted.connect(self._ask_service)
        self._answers.answer_wanted.connect(self._ask_answer)
        self._answers.silence_wanted.connect(self._ask_silence)
        self._items.done_wanted.connect(self._ask_done)
        self._items.chase_wanted.connect(self._prepare_chase)
        self._items.term_wanted.connect(self._ask_term)
        self._decision.rectify_wanted.connect(self._ask_rectifying)
        self._decision.read_wanted.connect(self._go_to_workshop)
        self._decision.settlement_wanted.connect(self._write_settlement)
        self._end.close_wanted.connect(self._ask_closing)
        self._end.certificate_wanted.connect(self._write_certificate)
        self._end.reopen_wanted.connect(self._ask_reopening)

    def _say(self) -> None:
        self._empty.say(
            self.tr("Nothing to follow yet"),
            self.tr("Answers and implementation come here once a decision or an agreement exists."),
            "clipboard-list",
        )

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.work.database(
            read_follow_up,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="follow_up",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(object)
    def _show(self, follow_up: FollowUp) -> None:
        self._follow_up = follow_up
        self._banner.hide()
        something = bool(follow_up.decision or follow_up.settled or follow_up.closed_on)
        self._empty.setVisible(not something)
        self._scroll.setVisible(something)
        # WHY asked before: the lines are made anew, and what had the focus may go with them.
        held = self._holds_focus()
        for card in (self._answers, self._items, self._decision, self._next, self._end):
            card.show_follow_up(follow_up)
        # WHY only in sight: the person may be on another tab by now, and keeps the keyboard.
        if self.isVisible() and (self._wanted or (held and not self._holds_focus())):
            self._focus_first()

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._scroll.isAncestorOf(focus)

    # -- forms -------------------------------------------------------------------------------

    def _open(
        self,
        form: FormDialog,
        use_case: Callable[..., object],
        then: Callable[[], object] | None = None,
        *,
        sends: bool = True,
        back: Callable[[object], TakingBack] | None = None,
    ) -> None:
        session, dispute_id = self._session, self._dispute_id
        open_form(session, dispute_id, form, use_case, then, sends=sends, back=back)

    @Slot(object)
    def _ask_service(self, row: AnswerRow) -> None:
        if self._follow_up is not None:
            self._open(ServiceForm(self._follow_up, row, self), record_served)

    @Slot(object)
    def _ask_answer(self, row: AnswerRow) -> None:
        if self._follow_up is not None:
            self._open(AnswerForm(self._follow_up, row, self), record_answered)

    @Slot(object)
    def _ask_silence(self, row: AnswerRow) -> None:
        if self._follow_up is not None:
            self._open(AnswerForm(self._follow_up, row, self, silence=True), record_answered)

    @Slot()
    def _ask_done(self) -> None:
        if self._follow_up is not None:
            self._open(DoneForm(self._follow_up, self), record_done)

    @Slot(object)
    def _ask_term(self, item: ItemRow) -> None:
        if self._follow_up is not None:
            form = TermForm(item, self._follow_up.today, self)
            back = (self.tr("Term changed."), set_term, self._dispute_id, item.head_id, item.due_on)
            self._open(form, self._keep_term, sends=False, back=lambda _: back)

    def _keep_term(self, desk: Desk, term: tuple[UUID, date | None]) -> None:
        set_term(desk, self._dispute_id, *term)

    @Slot()
    def _prepare_chase(self) -> None:
        self._session.work.database(
            chase_words,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._ask_chase,
            failed=self._fail,
            key="chase",
        )

    @Slot(object)
    def _ask_chase(self, words: str) -> None:
        self._open(ChaseForm(self._dispute_id, words, self), chase_party)

    @Slot()
    def _ask_rectifying(self) -> None:
        if self._follow_up is not None and self._follow_up.decision is not None:
            form = RectifyForm(self._dispute_id, self._follow_up.decision, self)
            self._open(form, rectify_decision, self._go_to_workshop, sends=False)

    @Slot()
    def _ask_closing(self) -> None:
        self._session.act_asked.emit(self._dispute_id, ActName.CLOSE.value)

    @Slot()
    def _ask_reopening(self) -> None:
        self._session.act_asked.emit(self._dispute_id, ActName.REOPEN.value)

    # -- documents ---------------------------------------------------------------------------

    @Slot()
    def _write_settlement(self) -> None:
        self._write(DecisionKind.SETTLEMENT_RECORD)

    @Slot()
    def _write_certificate(self) -> None:
        self._write(DecisionKind.CLOSURE_CERT)

    def _write(self, kind: DecisionKind) -> None:
        self._session.work.database(
            start_draft,
            self._session.desk,
            StartDraft(self._dispute_id, kind),
            owner=self,
            done=self._begun,
            failed=self._fail,
        )

    @Slot(object)
    def _begun(self, _draft: object) -> None:
        self._session.tell_changed(self._dispute_id)
        self._go_to_workshop()

    @Slot()
    def _go_to_workshop(self) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "decision")
