"""The overview tab: parties, claim, amounts, clocks, next action, trust; each with its source."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dispute_exchange.claims import Order
from mediator_desk._generated.ui_overview import Ui_Overview
from mediator_desk.desktop.dispute.overview.admissibility import AdmissibilityCard
from mediator_desk.desktop.dispute.overview.amounts import AmountsCard
from mediator_desk.desktop.dispute.overview.clocks import ClocksCard
from mediator_desk.desktop.dispute.overview.parties import PartiesCard
from mediator_desk.desktop.dispute.overview.stages import StagesStrip
from mediator_desk.desktop.dispute.overview.trust import TrustCard
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.dates import day_long, day_short
from mediator_desk.desktop.present.deadlines import clock_reason
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.caseload import NextAction
from mediator_desk.usecases.overview import Overview, read_overview

_WIDE: Final = 1000
_ONE: Final = 640
_SHARES: Final = (46, 41, 37)
_TALL: Final = 700
"""From what height on, in logical pixels at 100 %, stages and statement are shown (ux, 4 c)."""


_TYPED: Final = {
    NextAction.DECLARE_INDEPENDENCE: "declare",
    NextAction.REVIEW_ADMISSIBILITY: "notify",
    NextAction.CLOSE_FILE: "close",
}
"""Next actions that have no screen yet, and the command that does them."""


class OverviewTab(QWidget):
    """The state of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._overview: Overview | None = None
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

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """The next action is where one begins."""
        first = self._open if self._open.isVisibleTo(self) else self._resume
        first.setFocus()

    def _build(self) -> None:
        ui = self._ui
        self._parties, self._amounts = PartiesCard(), AmountsCard()
        self._clocks, self._stages = ClocksCard(), StagesStrip()
        self._admissibility, self._trust = AdmissibilityCard(), TrustCard()
        self._independence, self._declared = Card(), text_label("", "dense", wrap=True)
        self._statement_state = Chip()
        self._independence.add_to_header(self._statement_state)
        self._independence.body.addWidget(self._declared)
        ui.top.addWidget(self._stages)
        self._build_claim()
        self._build_action()
        for column in (ui.left, ui.middle, ui.right):
            column.addStretch(1)
        self._column_count = 0
        self._arrange(3)
        self._amounts.event_wanted.connect(self._go_to_event)
        self._stages.event_wanted.connect(self._go_to_event)
        self._open.clicked.connect(self._go_to_action)
        self._resume.clicked.connect(self._go_to_timeline)
        for claim in (self._read_claim, self._filed):
            claim.clicked.connect(self._go_to_claim)

    def _arrange(self, count: int) -> None:
        """Put the cards in three columns, or in fewer where three would be too narrow."""
        if count == self._column_count:
            return
        self._column_count = count
        left = [self._parties, self._claim, self._amounts]
        middle = [self._clocks, self._trust]
        right = [self._action, self._admissibility, self._independence]
        places: dict[int, tuple[list[Card], ...]] = {
            3: (left, middle, right),
            2: ([self._action, *left], [*middle, *right[1:]], []),
            1: ([self._action, *left, *middle, *right[1:]], [], []),
        }
        ui = self._ui
        for place, (column, cards) in enumerate(
            zip((ui.left, ui.middle, ui.right), places[count], strict=True)
        ):
            for card in cards:
                column.removeWidget(card)
                column.insertWidget(column.count() - 1, card)
            ui.columns.setStretch(place, _SHARES[place] if cards else 0)

    def _build_claim(self) -> None:
        self._claim, self._claim_facts = Card(), Facts(name_width=118)
        self._statement = text_label("", "quote", wrap=True)
        self._filed = button("", "link", "small")
        self._read_claim = button("", "link", "small")
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
        self._typed = text_label("", "meta", "muted", wrap=True)
        self._typed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action.body.addWidget(self._typed)
        self._action.body.addLayout(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: on a low screen the amounts must stay in sight; the claim is one click away."""
        super().resizeEvent(event)
        width, look = event.size().width(), theme()
        self._arrange(3 if width >= look.px(_WIDE) else 2 if width >= look.px(_ONE) else 1)
        tall = event.size().height() >= look.px(_TALL)
        for widget in (self._stages, self._statement, self._read_claim):
            widget.setVisible(tall)
        self._parties.show_all(everything=tall)

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
        self._clocks.show_clocks(overview.clocks, self._session.now())
        self._stages.show_stages(overview.stages)
        self._admissibility.show_standing(overview.standing)
        self._trust.show_overview(overview)
        self._say()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._claim.set_title(self.tr("Claim"), "heading")
        self._heading.setText(self.tr("Next action"))
        self._action.setAccessibleName(self._heading.text())
        self._independence.set_title(self.tr("Independence"), "heading")
        self._read_claim.setText(self.tr("Read the claim"))
        self._resume.setText(self.tr("Resume reading"))
        if self._overview is not None:
            self._say_claim(self._overview)
            self._say_action(self._overview)
            self._say_independence(self._overview)

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
        self._statement.setText(f"«\u00a0{_short(claim.statement)}\u00a0»")

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
        self._reason.setText(clock_reason(clock) if clock is not None else "")
        self._reason.setVisible(clock is not None)
        self._open.setText(words.button)
        elsewhere = words.tab not in ("overview", "timeline")
        self._open.setVisible(elsewhere and not overview.row.read_only)
        command = _TYPED.get(overview.row.next_action)
        self._typed.setVisible(command is not None and not overview.row.read_only)
        if command is not None:
            typed = f"mediator-desk act {command} {overview.row.file_no}"
            said = self.tr("For now from the command line: {command}")
            self._typed.setText(said.format(command=typed))

    def _say_independence(self, overview: Overview) -> None:
        standing = overview.standing
        made = standing.independence_on
        if made is None:
            self._statement_state.say(self.tr("To be made"), "warning", "clock")
            self._declared.setText(self.tr("No statement has been made yet (R613\u20111)."))
            return
        self._statement_state.say(self.tr("Made"), "success", "circle-check")
        words = self.tr("No link with the parties, stated on {day}.")
        parts = [words.format(day=day_long(made, weekday=False))]
        if standing.objections_until is not None:
            until = self.tr("Objections possible until {day} (R613\u20111).")
            parts.append(until.format(day=day_long(standing.objections_until, weekday=False)))
        self._declared.setText(" ".join(parts))

    # -- going elsewhere ---------------------------------------------------------------------

    @Slot(int)
    def _go_to_event(self, seq: int) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "timeline", event_seq=seq)

    @Slot()
    def _go_to_claim(self) -> None:
        self._go_to_event(1)

    @Slot()
    def _go_to_timeline(self) -> None:
        self._session.navigation.open_dispute(self._dispute_id, "timeline")

    @Slot()
    def _go_to_action(self) -> None:
        if self._overview is not None:
            tab = action_words(self._overview.row.next_action).tab
            self._session.navigation.open_dispute(self._dispute_id, tab)


def _short(text: str, most: int = 170) -> str:
    """The beginning of a statement, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0].rstrip(" .,;:") + "…"
