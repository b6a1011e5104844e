"""The overview tab: parties, claim, amounts, clocks, next action, trust; each with its source."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk._generated.ui_overview import Ui_Overview
from mediator_desk.desktop.dispute.overview.amounts import AmountsCard
from mediator_desk.desktop.dispute.overview.clocks import ClocksCard
from mediator_desk.desktop.dispute.overview.parties import PartiesCard
from mediator_desk.desktop.dispute.overview.stages import StagesCard
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.actions import action_words
from mediator_desk.desktop.present.dates import day_long, day_short
from mediator_desk.desktop.present.deadlines import clock_reason
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.overview import Overview, read_overview


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
        return [self._open, self._amounts]

    def _build(self) -> None:
        ui = self._ui
        self._parties, self._amounts = PartiesCard(), AmountsCard()
        self._clocks, self._stages = ClocksCard(), StagesCard()
        self._claim, self._claim_facts = Card(), Facts(name_width=120)
        self._statement = text_label("", "dense", "secondary", wrap=True)
        self._filed = text_label("", "meta")
        self._read_claim = button("", "link")
        self._claim.add_to_header(self._filed)
        self._claim.body.addWidget(self._claim_facts)
        self._claim.body.addWidget(self._statement)
        self._claim.body.addWidget(self._read_claim)
        self._action = Card("accent")
        self._sentence = text_label("", "strong", wrap=True)
        self._reason = text_label("", "dense", "secondary", wrap=True)
        self._open, self._resume = button("", "primary"), button("")
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addWidget(self._resume)
        buttons.addStretch(1)
        self._action.body.addWidget(self._sentence)
        self._action.body.addWidget(self._reason)
        self._action.body.addLayout(buttons)
        self._independence, self._declared = Card(), text_label("", "dense", wrap=True)
        self._independence.body.addWidget(self._declared)
        self._trust, self._trust_facts = Card(), Facts(name_width=150)
        self._trust.body.addWidget(self._trust_facts)
        for column, cards in (
            (ui.left, (self._parties, self._claim, self._amounts)),
            (ui.middle, (self._clocks, self._stages)),
            (ui.right, (self._action, self._independence, self._trust)),
        ):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._amounts.event_wanted.connect(self._go_to_event)
        self._stages.event_wanted.connect(self._go_to_event)
        self._open.clicked.connect(self._go_to_action)
        self._resume.clicked.connect(self._go_to_timeline)
        self._read_claim.clicked.connect(self._go_to_claim)

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
        self._say()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._claim.set_title(self.tr("Claim"), "heading")
        self._action.set_title(self.tr("Next action"))
        self._independence.set_title(self.tr("Independence"), "heading")
        self._trust.set_title(self.tr("Trust"), "heading")
        self._read_claim.setText(self.tr("Read the claim"))
        self._resume.setText(self.tr("Resume reading"))
        if self._overview is not None:
            self._say_claim(self._overview)
            self._say_action(self._overview)
            self._say_independence(self._overview)
            self._say_trust(self._overview)

    def _say_claim(self, overview: Overview) -> None:
        claim, order = overview.claim, overview.order
        filed = self.tr("filed on {day}").format(day=day_short(claim.filed.on))
        self._filed.setText(filed)
        problem = label("problem_type", claim.problem)
        if claim.subproblem is not None:
            problem = f"{problem}, {label('problem_subtype', claim.subproblem).lower()}"
        facts = [(self.tr("Problem"), problem, "")]
        if order is not None:
            parts = [order.item]
            if order.price is not None:
                parts.append(money(order.price))
            if order.delivered_on is not None:
                delivered = self.tr("delivered on {day}")
                parts.append(delivered.format(day=day_short(order.delivered_on)))
            facts.append((self.tr("Item"), ", ".join(parts), ""))
            facts.append((self.tr("Order"), order.order_no, ""))
        if claim.wished is not None:
            facts.append((self.tr("Wished remedy"), label("remedy", claim.wished), ""))
        facts.append((self.tr("In dispute"), money(claim.disputed), ""))
        self._claim_facts.show_facts(facts)
        self._statement.setText(f"«\u00a0{_short(claim.statement)}\u00a0»")

    def _say_action(self, overview: Overview) -> None:
        words = action_words(overview.row.next_action)
        self._sentence.setText(words.sentence)
        clock = overview.row.clock
        self._reason.setText(clock_reason(clock) if clock is not None else "")
        self._reason.setVisible(clock is not None)
        self._open.setText(words.button)
        elsewhere = words.tab not in ("overview", "timeline")
        self._open.setVisible(elsewhere and not overview.row.read_only)

    def _say_independence(self, overview: Overview) -> None:
        standing = overview.standing
        if standing.independence_on is None:
            self._declared.setText(self.tr("No statement has been made yet (R613\u20111)."))
            return
        parts = [self.tr("Statement made on {day}.").format(day=day_long(standing.independence_on))]
        if standing.objections_until is not None:
            until = self.tr("Objections possible until {day} (R613\u20111).")
            parts.append(until.format(day=day_long(standing.objections_until)))
        self._declared.setText(" ".join(parts))

    def _say_trust(self, overview: Overview) -> None:
        intact = self.tr("intact") if overview.chain_intact else self.tr("broken")
        seen = self.tr("{seen} of {all}").format(seen=overview.seen_by_both, all=overview.exhibits)
        sealed = self.tr("yes") if overview.transit_encrypted else self.tr("no")
        self._trust_facts.show_facts(
            [
                (self.tr("Event chain"), f"{intact}, {overview.events}", ""),
                (self.tr("Exhibits seen by both"), seen, ""),
                (self.tr("Confidential notes"), str(overview.notes), ""),
                (self.tr("File revision"), str(overview.revision), ""),
                (self.tr("Encrypted in transit"), sealed, ""),
                (self.tr("Sealed by"), overview.signer, ""),
            ]
        )

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


def _short(text: str, most: int = 320) -> str:
    """The beginning of a statement, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + "…"
