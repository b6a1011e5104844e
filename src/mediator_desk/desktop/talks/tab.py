"""The talks tab: positions and moves at the left; interviews, bridge and agreement at the right."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.desktop.forms import TakingBack, open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.talks.agreement import AgreementCard
from mediator_desk.desktop.talks.agreement_form import AgreementForm
from mediator_desk.desktop.talks.bridge import BridgeCard, BridgeForm
from mediator_desk.desktop.talks.confidence_forms import LiftForm, TellForm, WordsForm
from mediator_desk.desktop.talks.meeting_form import MeetingForm
from mediator_desk.desktop.talks.meetings import MeetingsCard
from mediator_desk.desktop.talks.offer_form import OfferForm
from mediator_desk.desktop.talks.positions import MovesCard, PositionsCard
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.flow import CardFlow
from mediator_desk.usecases.decisions import StartDraft, start_draft
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.talks import (
    Bridge,
    Talk,
    Talks,
    WriteWords,
    disclose_passage,
    enter_offer,
    lift_confidence,
    read_talks,
    record_agreement,
    record_talk,
    save_bridge,
    told_words,
    write_words,
)

_WIDE: Final = 980
"""From what width on, at 100 % text size, the cards stand in two columns."""
_SHARES: Final = (58, 42)


class TalksTab(QWidget):
    """The talks of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._talks: Talks | None = None
        self._banner = Banner()
        self._positions, self._moves = PositionsCard(), MovesCard()
        self._meetings, self._bridge = MeetingsCard(), BridgeCard()
        self._agreement = AgreementCard()
        self._lay_out()
        self._connect()
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """One comes here to hear the parties."""
        self._meetings.record.setFocus()

    def panes(self) -> list[QWidget]:
        """Positions, then interviews."""
        return [self._positions.table, self._meetings.record]

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._banner)
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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(flow)
        rows.addWidget(scroll, 1)
        self._count = 0
        self._arrange(2)

    def _arrange(self, count: int) -> None:
        """Put the cards in two columns, or in one where two would be too narrow."""
        if count == self._count:
            return
        self._count = count
        left: list[Card] = [self._positions, self._moves]
        right: list[Card] = [self._meetings, self._bridge, self._agreement]
        first = [*left, *right] if count == 1 else left
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
        self._positions.offer_wanted.connect(self._ask_offer)
        self._meetings.record_wanted.connect(self._ask_talk)
        self._meetings.words_wanted.connect(self._ask_words)
        self._meetings.lift_wanted.connect(self._ask_consent)
        self._meetings.tell_wanted.connect(self._prepare_telling)
        self._bridge.edit_wanted.connect(self._ask_bridge)
        self._agreement.record_wanted.connect(self._ask_agreement)
        self._agreement.write_wanted.connect(self._write_agreement)
        for card in (self._meetings, self._moves):
            card.event_wanted.connect(self._go_to_event)
        self._actions: dict[str, QAction] = {}
        for name, slot in (
            ("talk", self._ask_talk),
            ("offer", self._ask_offer),
            ("agreement", self._ask_agreement),
            ("bridge", self._ask_bridge),
        ):
            action = QAction(self)
            action.setObjectName(f"talks_{name}")
            action.setProperty("menu", "dispute")
            action.triggered.connect(slot)
            self.addAction(action)
            self._actions[name] = action

    def _say(self) -> None:
        for name, words in (
            ("talk", self.tr("Record a talk…")),
            ("offer", self.tr("Enter an offer…")),
            ("agreement", self.tr("Record an agreement…")),
            ("bridge", self.tr("Weigh where an agreement may lie…")),
        ):
            self._actions[name].setText(words)

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.work.database(
            read_talks,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="talks",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(object)
    def _show(self, talks: Talks) -> None:
        self._talks = talks
        self._banner.hide()
        for card in (
            self._positions,
            self._moves,
            self._meetings,
            self._bridge,
            self._agreement,
        ):
            card.show_talks(talks)
        for name in ("talk", "offer", "bridge"):
            self._actions[name].setEnabled(not talks.read_only)
        self._actions["agreement"].setEnabled(talks.may_settle and talks.agreement is None)

    # -- forms -------------------------------------------------------------------------------

    @Slot()
    def _ask_talk(self) -> None:
        form = MeetingForm(self._session, self._dispute_id, self._today(), self)
        open_form(self._session, self._dispute_id, form, record_talk)

    @Slot()
    def _ask_offer(self) -> None:
        if self._talks is not None:
            form = OfferForm(self._talks, self._today(), self)
            open_form(self._session, self._dispute_id, form, enter_offer)

    @Slot()
    def _ask_agreement(self) -> None:
        if self._talks is not None:
            form = AgreementForm(self._talks, self._today(), self)
            open_form(self._session, self._dispute_id, form, record_agreement)

    @Slot()
    def _ask_bridge(self) -> None:
        if self._talks is not None:
            form = BridgeForm(self._talks, self)
            back = (self.tr("Bridge changed."), save_bridge, self._dispute_id, self._talks.bridge)
            open_form(
                self._session,
                self._dispute_id,
                form,
                self._keep_bridge,
                sends=False,
                back=lambda _: back,
            )

    def _keep_bridge(self, desk: Desk, bridge: Bridge) -> None:
        save_bridge(desk, self._dispute_id, bridge)

    @Slot(object)
    def _ask_words(self, talk: Talk) -> None:
        form = WordsForm(self._session, self._dispute_id, talk, self)
        session, dispute_id, talk_id = self._session, self._dispute_id, talk.talk_id
        back: TakingBack = ()
        if talk_id is not None:
            was = WriteWords(dispute_id, talk_id, talk.seq, talk.words_version + 1, talk.words)
            back = (self.tr("Private words changed."), write_words, was)
        open_form(session, dispute_id, form, write_words, sends=False, back=lambda _: back)

    @Slot(object)
    def _ask_consent(self, talk: Talk) -> None:
        if self._talks is not None and talk.apart is not None:
            name = self._talks.names[talk.apart]
            form = LiftForm(self._dispute_id, talk, name, self._today(), self)
            open_form(self._session, self._dispute_id, form, lift_confidence, sends=False)

    @Slot(object)
    def _prepare_telling(self, lifting_id: UUID) -> None:
        self._session.work.database(
            _with_words,
            self._session.desk,
            self._dispute_id,
            lifting_id,
            owner=self,
            done=self._ask_telling,
            failed=self._fail,
            key="telling",
        )

    @Slot(object)
    def _ask_telling(self, found: tuple[UUID, str]) -> None:
        lifting_id, words = found
        dispute_id = self._dispute_id

        def tell(desk: Desk, text: str) -> object:
            return disclose_passage(desk, dispute_id, lifting_id, text)

        open_form(self._session, dispute_id, TellForm(words, self), tell)

    # -- elsewhere ---------------------------------------------------------------------------

    @Slot()
    def _write_agreement(self) -> None:
        request = StartDraft(self._dispute_id, DecisionKind.SETTLEMENT_RECORD)
        self._session.work.database(
            start_draft,
            self._session.desk,
            request,
            owner=self,
            done=self._go_to_workshop,
            failed=self._fail,
        )

    @Slot(object)
    def _go_to_workshop(self, _draft: object) -> None:
        self._session.tell_changed(self._dispute_id)
        self._session.navigation.open_dispute(self._dispute_id, "decision")

    @Slot(int)
    def _go_to_event(self, seq: int) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=seq)

    def _today(self) -> date:
        return self._session.now().astimezone().date()


def _with_words(desk: Desk, dispute_id: UUID, lifting_id: UUID) -> tuple[UUID, str]:
    return lifting_id, told_words(desk, dispute_id, lifting_id)
