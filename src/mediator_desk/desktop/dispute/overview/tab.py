"""The overview tab: parties, claim, amounts, clocks, next action, trust; each with its source."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_exchange.claims import Order
from dispute_exchange.procedure import STOPPED_STATES
from mediator_desk._generated.ui_overview import Ui_Overview
from mediator_desk.desktop.dispute.overview.admissibility import AdmissibilityCard
from mediator_desk.desktop.dispute.overview.amounts import AmountsCard
from mediator_desk.desktop.dispute.overview.clocks import ClocksCard
from mediator_desk.desktop.dispute.overview.independence import IndependenceCard
from mediator_desk.desktop.dispute.overview.parties import PartiesCard
from mediator_desk.desktop.dispute.overview.stages import StagesStrip
from mediator_desk.desktop.dispute.overview.trust import TrustCard
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.dates import day_long, day_short
from mediator_desk.desktop.present.deadlines import clock_reason
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.procedure.assistant import Assistant
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.admissibility import AdmissibilityView, read_admissibility
from mediator_desk.usecases.independence import read_independence
from mediator_desk.usecases.overview import Overview, read_overview

_WIDE: Final = 1000
_ONE: Final = 640
_SHARES: Final = (46, 41, 37)
_TALL: Final = 700
"""From what height on, in logical pixels at 100 %, stages and statement are shown (ux, 4 c)."""
_TALLER: Final = 860
"""And every line of the parties: the amounts come first."""


_EXAMINING_SHARES: Final = (84, 0, 40)
"""How the columns share the width while admissibility is examined: the questions come first."""


class OverviewTab(QWidget):
    """The state of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._overview: Overview | None = None
        self._examining = self._to_question = False
        self._ui = Ui_Overview()
        self._ui.setupUi(self)
        self._ui.banner.hide()
        self._build()
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self._read()

    def panes(self) -> list[QWidget]:
        """The next action, then the amounts."""
        return [self._action, self._amounts]

    def go_to_action(self) -> None:
        """Go to the first open question, now or once it is read; elsewhere, where one begins."""
        self._to_question = not self._examining
        if self._examining:
            self._assistant.go_to_open()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """The next action is where one begins."""
        if self._examining:
            self._assistant.first().setFocus()
            return
        first = self._open if self._open.isVisibleTo(self) else self._resume
        first.setFocus()

    def _build(self) -> None:
        ui = self._ui
        self._parties, self._amounts = PartiesCard(), AmountsCard()
        self._parties.attach(self._session, self._dispute_id)
        self._clocks, self._stages = ClocksCard(self._session, self._dispute_id), StagesStrip()
        self._admissibility, self._trust = AdmissibilityCard(), TrustCard()
        self._independence = IndependenceCard()
        self._assistant = Assistant(self._session, self._dispute_id)
        # WHY: until it is wanted it lies in no column.
        self._assistant.setParent(self)
        self._assistant.hide()
        ui.top.addWidget(self._stages)
        self._build_claim()
        self._build_action()
        for column in (ui.left, ui.middle, ui.right):
            column.addStretch(1)
        self._column_count = 0
        self._arrange(3)
        self._amounts.event_wanted.connect(self._go_to_event)
        self._amounts.calculators_wanted.connect(self._open_calculators)
        self._stages.event_wanted.connect(self._go_to_event)
        self._assistant.act_wanted.connect(self._ask_act)
        self._assistant.exhibit_wanted.connect(self._go_to_exhibit)
        self._independence.review_wanted.connect(self._review_statement)
        self._independence.file_wanted.connect(self._session.navigation.open_dispute)
        self._open.clicked.connect(self._go_to_action)
        self._resume.clicked.connect(self._go_to_timeline)
        for claim in (self._read_claim, self._filed):
            claim.clicked.connect(self._go_to_claim)

    def _arrange(self, count: int) -> None:
        """Put the cards in three columns, or in fewer where three would be too narrow."""
        wanted = count + (10 if self._examining else 0)
        if wanted == self._column_count:
            return
        self._column_count = wanted
        places = self._examined(count) if self._examining else self._usual(count)
        shares = _EXAMINING_SHARES if self._examining else _SHARES
        ui = self._ui
        for place, (column, cards) in enumerate(
            zip((ui.left, ui.middle, ui.right), places, strict=True)
        ):
            for card in cards:
                column.removeWidget(card)
                column.insertWidget(column.count() - 1, card)
            ui.columns.setStretch(place, shares[place] if cards else 0)
        # WHY last: shown before it lies in a column, a card would be a window of its own.
        self._assistant.setVisible(self._examining)
        self._admissibility.setVisible(not self._examining)

    def _usual(self, count: int) -> tuple[list[Card], ...]:
        left = [self._parties, self._claim, self._amounts]
        middle = [self._clocks, self._trust]
        right = [self._action, self._admissibility, self._independence]
        places: dict[int, tuple[list[Card], ...]] = {
            3: (left, middle, right),
            2: ([self._action, *left], [*middle, *right[1:]], []),
            1: ([self._action, *left, *middle, *right[1:]], [], []),
        }
        return places[count]

    def _examined(self, count: int) -> tuple[list[Card], ...]:
        """The questions first and open; beside them, what they are answered from."""
        wide = [self._assistant, self._parties, self._claim, self._amounts]
        beside = [self._clocks, self._independence, self._trust]
        if count == 1:
            return [*wide, *beside, self._action], [], []
        return wide, [], [self._action, *beside]

    def _build_claim(self) -> None:
        self._claim, self._claim_facts = Card(), Facts(name_width=112)
        self._statement = text_label("", "quote", wrap=True)
        self._filed = button("", "link")
        self._read_claim = button("", "link")
        self._claim.add_to_header(self._filed)
        self._claim.body.addWidget(self._claim_facts)
        self._claim.body.addWidget(self._statement)
        self._claim.body.addWidget(self._read_claim, alignment=Qt.AlignmentFlag.AlignLeft)

    def _build_action(self) -> None:
        self._action = Card("accent", (14, 11, 14, 8))
        heading = QHBoxLayout()
        heading.setSpacing(7)
        self._heading = text_label("", "denseStrong", "accent")
        heading.addWidget(IconLabel("arrow-right", "accent.base"))
        heading.addWidget(self._heading, 1)
        self._action.body.addLayout(heading)
        self._sentence = text_label("", "strong", wrap=True)
        self._reason = text_label("", "dense", "secondary", wrap=True)
        self._open, self._resume = button("", "primary"), button("")
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addWidget(self._resume)
        buttons.addStretch(1)
        self._action.body.setSpacing(2)
        self._action.body.addWidget(self._sentence)
        self._action.body.addWidget(self._reason)
        self._action.body.addSpacing(6)
        self._action.body.addLayout(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: on a low screen the amounts must stay in sight; the claim is one click away."""
        super().resizeEvent(event)
        width, look = event.size().width(), theme()
        self._arrange(self._columns_for(width))
        tall = event.size().height() >= look.px(_TALL)
        taller = event.size().height() >= look.px(_TALLER)
        for widget in (self._stages, self._statement):
            widget.setVisible(tall)
        # WHY: the days of the claim lead to it as well.
        self._read_claim.setVisible(taller)
        self._parties.show_all(everything=taller)

    @staticmethod
    def _columns_for(width: int) -> int:
        look = theme()
        return 3 if width >= look.px(_WIDE) else 2 if width >= look.px(_ONE) else 1

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.work.database(
            read_overview,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="overview",
        )
        self._session.work.database(
            read_admissibility,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show_admissibility,
            failed=self._fail,
            key="admissibility",
        )
        self._session.work.database(
            read_independence,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._independence.show_view,
            failed=self._fail,
            key="independence",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._ui.banner.say_error(error_words(error), "")

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self._ui.banner.hide()
        self._parties.show_parties(overview.parties, overview.standing)
        self._amounts.show_heads(overview.heads)
        self._clocks.show_read_only(read_only=overview.row.read_only)
        self._stages.show_stages(overview.stages)
        self._trust.show_overview(overview)
        self._say()

    @Slot(object)
    def _show_admissibility(self, view: AdmissibilityView) -> None:
        self._admissibility.show_view(view)
        stopped = view.standing.state in STOPPED_STATES
        examining = view.running and not view.read_only and not stopped
        if examining:
            self._assistant.show_view(view)
        if examining is not self._examining:
            self._examining = examining
            self._arrange(self._columns_for(self.width()))
            # WHY only in sight: the person may be on another tab by now, and keeps the keyboard.
            if examining and self.isVisible():
                self._assistant.first().setFocus()
        if examining and self._to_question:
            self._assistant.go_to_open()
        self._to_question = False
        if self._overview is not None:
            self._say_action(self._overview)

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._claim.set_title(self.tr("Claim"), "heading")
        self._heading.setText(self.tr("Next action"))
        self._action.setAccessibleName(self._heading.text())
        self._read_claim.setText(self.tr("Read the claim"))
        self._resume.setText(self.tr("Resume reading"))
        if self._overview is not None:
            self._say_claim(self._overview)
            self._say_action(self._overview)

    def _say_claim(self, overview: Overview) -> None:
        claim, order = overview.claim, overview.order
        filed = self.tr("filed on {day}").format(day=day_short(claim.filed.on))
        referred = overview.standing.referred_on
        if referred is not None:
            words = self.tr("referred on {day}").format(day=day_short(referred))
            filed = f"{filed}, {words}"
        self._filed.setText(filed)
        self._filed.setAccessibleName(f"{self._read_claim.text()}, {filed}")
        problem = label("problem_type", claim.problem)
        if claim.subproblem is not None:
            problem = f"{problem}, {label('problem_subtype', claim.subproblem).lower()}"
        facts = [(self.tr("Problem"), problem, "")]
        if order is not None:
            facts.append((self.tr("Item"), self._item(order), ""))
            facts.append((self.tr("Order"), order.order_no, ""))
        if claim.wished is not None:
            facts.append((self.tr("Wished remedy"), label("remedy", claim.wished), ""))
        self._claim_facts.show_facts(facts)
        said = _short(claim.statement)
        self._statement.setText(f"«\u00a0{said}\u00a0»" if in_french() else f"“{said}”")

    def _item(self, order: Order) -> str:
        parts = [order.item]
        if order.price is not None:
            parts.append(money(order.price))
        if order.delivered_on is not None:
            delivered = self.tr("delivered on {day}")
            day = day_long(order.delivered_on, weekday=False).replace(" ", "\u00a0")
            parts.append(delivered.format(day=day))
        return ", ".join(parts)

    def _say_action(self, overview: Overview) -> None:
        words = action_words(overview.row.next_action)
        self._sentence.setText(words.sentence)
        clock = overview.row.clock
        # WHY hidden: a term nobody has fixed yet has no day to tell, and would leave a hole.
        reason = clock_reason(clock) if clock is not None else ""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._open.setText(words.button)
        elsewhere = words.act != "" or words.tab not in ("overview", "timeline")
        if self._examining:
            self._open.setText(self.tr("First open question"))
            elsewhere = self._assistant.has_open()
        self._resume.setVisible(not (self._examining and elsewhere))
        self._open.setVisible(elsewhere and not overview.row.read_only)

    # -- going elsewhere ---------------------------------------------------------------------

    @Slot(int)
    def _go_to_event(self, seq: int) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=seq)

    @Slot()
    def _go_to_claim(self) -> None:
        self._go_to_event(1)

    @Slot()
    def _open_calculators(self) -> None:
        self._session.calculators_asked.emit(self._dispute_id, "")

    @Slot()
    def _go_to_timeline(self) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "timeline")

    @Slot()
    def _go_to_action(self) -> None:
        if self._examining:
            self._assistant.go_to_open()
        elif self._overview is not None:
            words = action_words(self._overview.row.next_action)
            if words.act:
                self._ask_act(words.act)
            else:
                self._session.navigation.open_dispute(self._dispute_id, words.tab)

    @Slot(str)
    def _ask_act(self, act: str) -> None:
        self._session.act_asked.emit(self._dispute_id, act)

    @Slot()
    def _review_statement(self) -> None:
        self._ask_act("declare")

    @Slot(object)
    def _go_to_exhibit(self, evidence_id: UUID) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "exhibits", evidence_id=evidence_id)


def _short(text: str, most: int = 170) -> str:
    """The beginning of a statement, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0].rstrip(" .,;:") + "…"
