"""The decision once signed: where it stands, its receipt, the parties' answers, its pages."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.vocabulary import DecisionState, PartyRole
from mediator_desk.desktop.decision.pages import PagesPane
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.choosing import PDF, ask_where_to_save
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.wrapping import WrapRow
from mediator_desk.usecases.decisions import ActState, DecisionView
from mediator_desk.usecases.documents import save_decision_copy
from mediator_desk.usecases.signature_upgrades import (
    LastingState,
    LastingView,
    open_lasting_pdf,
    read_lasting,
    upgrade_signature,
)
from mediator_desk.usecases.verifying import HeldDocument


class IssuedPane(QWidget):
    """Shows an issued decision."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._decision: DecisionView | None = None
        self._lasting: LastingView | None = None
        self._pdf = b""
        self._build()
        follow_language(self, self._say)

    def show_decision(self, decision: DecisionView) -> None:
        """Show a decision; its pages are read when it is another one, or was stamped since."""
        before, self._decision = self._decision, decision
        if before is None or before.decision_id != decision.decision_id:
            self._lasting, self._pdf = None, b""
        self._say()
        self._read_lasting()

    def _read_pdf(self) -> None:
        """The form that lasts longest: what was signed, continued by its time stamps."""
        if self._decision is not None:
            self._session.work.database(
                open_lasting_pdf,
                self._session.desk,
                self._decision.decision_id,
                owner=self,
                done=self._show_pages,
                failed=self._fail,
                key="pdf",
            )

    def _read_lasting(self) -> None:
        if self._decision is not None:
            self._session.work.database(
                read_lasting,
                self._session.desk,
                self._decision.decision_id,
                owner=self,
                done=self._show_lasting,
                failed=self._fail,
                key="lasting",
            )

    @Slot(object)
    def _show_lasting(self, lasting: LastingView | None) -> None:
        stamped = lasting.stamped_at if lasting is not None else None
        if not self._pdf or stamped != (self._lasting.stamped_at if self._lasting else None):
            self._read_pdf()
        self._lasting = lasting
        self._say()

    @Slot()
    def _stamp_now(self) -> None:
        """Ask the services at once instead of at the next synchronisation."""
        if self._decision is not None:
            self._stamp.setEnabled(False)
            self._session.work.network(
                upgrade_signature,
                self._session.desk,
                self._decision.decision_id,
                owner=self,
                done=self._stamped,
                failed=self._not_stamped,
                key="stamp",
            )

    @Slot(object)
    def _stamped(self, lasting: LastingView) -> None:
        self._stamp.setEnabled(True)
        self._show_lasting(lasting)
        self._banner.say("success", "", self.tr("Time-stamped: it leaves at the next sending."))
        self._session.tell_changed()

    @Slot(object)
    def _not_stamped(self, error: BaseException) -> None:
        self._stamp.setEnabled(True)
        self._fail(error)

    def panes(self) -> list[QWidget]:
        """Facts and pages."""
        return [self._verify, self._pages]

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._banner = Banner()
        rows.addWidget(self._banner)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        rows.addWidget(panes, 1)
        flow = QFrame()
        flow.setProperty("role", "canvas")
        column = QVBoxLayout(flow)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(11)
        self._head, self._facts = Card(), Facts(name_width=170)
        self._state = Chip()
        self._head.add_to_header(self._state)
        self._head.body.addWidget(self._facts)
        self._verify, self._save = button("", "soft"), button("")
        self._stamp = button("", icon="clock")
        self._outbox = button("", "link")
        buttons = (self._verify, self._save, self._stamp, self._outbox)
        self._head.body.addLayout(WrapRow(*buttons, spacing=10))
        self._answers, self._answer_facts = Card(), Facts(name_width=170)
        self._answers.body.addWidget(self._answer_facts)
        self._hint = text_label("", "meta", "muted", wrap=True)
        self._answers.body.addWidget(self._hint)
        column.addWidget(self._head)
        column.addWidget(self._answers)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(flow)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panes.addWidget(scroll)
        self._pages = PagesPane()
        self._pages.attach(self._session)
        panes.addWidget(self._pages)
        look = theme()
        panes.setSizes([look.px(640), look.px(620)])
        self._verify.clicked.connect(self._check)
        self._stamp.clicked.connect(self._stamp_now)
        self._save.clicked.connect(self._save_copy)
        self._outbox.clicked.connect(self._show_act)

    # -- pages -------------------------------------------------------------------------------

    @Slot(object)
    def _show_pages(self, pdf: bytes) -> None:
        again = bool(self._pdf)
        self._pdf = pdf
        self._pages.show_document(pdf, keep_page=again)
        self._say()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot()
    def _check(self) -> None:
        """Judge it as it is held in the vault: nothing is written for it."""
        # WHY here: the dialog is rarely opened, and loads what judges with it.
        from mediator_desk.desktop.verification.dialog import VerificationDialog

        if self._decision is not None and self._pdf:
            held = HeldDocument(f"{self._decision.number}.pdf", self._pdf)
            VerificationDialog(self._session.work, self._session.desk, [held], self).show()

    @Slot()
    def _save_copy(self) -> None:
        if self._decision is None:
            return
        name = f"{self._decision.number}.pdf"
        ask_where_to_save(self, self.tr("Save a copy"), name, self._save_to, pattern=PDF)

    @Slot(str)
    def _save_to(self, path: str) -> None:
        if self._decision is not None:
            self._session.work.database(
                save_decision_copy,
                self._session.desk,
                self._decision.decision_id,
                Path(path),
                owner=self,
                done=self._saved,
                failed=self._fail,
            )

    @Slot(object)
    def _saved(self, path: Path) -> None:
        saved = self.tr("Saved as {name}, outside the vault.").format(name=path.name)
        self._banner.say("success", "", saved)

    @Slot()
    def _show_act(self) -> None:
        if self._decision is not None:
            self._session.navigation.place("outbox")

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._verify.setText(self.tr("Verify…"))
        self._verify.setEnabled(bool(self._pdf))
        self._save.setText(self.tr("Save a copy…"))
        self._outbox.setText(self.tr("See in the outbox"))
        self._stamp.setText(self.tr("Time-stamp now"))
        self._stamp.setVisible(self._lasting is not None and _may_be_stamped(self._lasting))
        self._answers.set_title(self.tr("Answers of the parties"), "heading")
        decision = self._decision
        if decision is None:
            return
        self._head.set_title(label("decision_kind", decision.kind), "heading")
        self._state.say(*self._state_words(decision))
        days = decision.response_days
        receipt = decision.receipt_no
        digest = sha256_hex(self._pdf) if self._pdf else decision.pdf_sha256
        waiting = self.tr("not yet: it waits in the outbox")
        self._facts.show_facts(
            [
                (self.tr("Number"), decision.number, ""),
                (self.tr("Signed on"), moment_full(decision.signed_at), ""),
                (self.tr("Proposed in all"), money(decision.proposed), ""),
                (self.tr("Response time"), self.tr("%n day(s)", "", days) if days else "—", ""),
                (self.tr("Platform receipt"), f"R-{receipt}" if receipt else waiting, ""),
                *self._lasting_facts(),
                (self.tr("Fingerprint"), fingerprint(digest), ""),
                (self.tr("Size"), file_size(len(self._pdf) or decision.size), ""),
            ]
        )
        self._say_answers(decision)

    def _state_words(self, decision: DecisionView) -> tuple[str, str]:
        """Where it stands, in the words of the outbox until the platform has it; and the tone."""
        if decision.act_state is ActState.REFUSED:
            return self.tr("Refused by the platform"), "danger"
        if decision.act_state in (ActState.NEEDS_PERSON, ActState.HELD):
            return label("act_state", decision.act_state), "warning"
        if decision.state is DecisionState.DELIVERED_T and _both_have(decision):
            return self.tr("Delivered to both parties"), "accent"
        return label("decision_state", decision.state), "accent"

    def _lasting_facts(self) -> list[tuple[str, str, str]]:
        """How long the signature can be verified, and what that still needs."""
        lasting = self._lasting
        if lasting is None:
            return []
        state = label("lasting_state", lasting.state)
        if lasting.problem is not None:
            state = f"{state}, {label('lasting_problem', lasting.problem)}"
        if lasting.awaited:
            state = self.tr("{state}; it leaves only once stamped").format(state=state)
        facts = [(self.tr("Time stamp"), f"{state} ({lasting.level})", "")]
        if lasting.renew_by is not None:
            day = day_long(lasting.renew_by.astimezone().date(), weekday=False)
            facts.append((self.tr("To be stamped again by"), day, ""))
        elif lasting.expires_at is not None:
            day = day_long(lasting.expires_at.astimezone().date(), weekday=False)
            facts.append((self.tr("Verifiable until"), day, ""))
        return facts

    def _say_answers(self, decision: DecisionView) -> None:
        standing = decision.standing
        facts: list[tuple[str, str, str]] = []
        for role in (PartyRole.CONSUMER, PartyRole.TRADER):
            answer = decision.answers.get(role)
            delivered = standing.delivered.get(role) if standing is not None else None
            due = standing.answer_by.get(role) if standing is not None else None
            if role not in decision.to:
                words = self.tr("is not given this document")
            elif answer is not None:
                words = label("answer", answer)
            elif due is not None:
                words = self.tr("to answer before {day}").format(day=day_long(due))
            elif delivered is not None:
                words = self.tr("delivered on {day}").format(day=day_long(delivered))
            else:
                words = self.tr("not delivered yet")
            facts.append((actor_words(role), words, role))
        if standing is not None and standing.implementation is not None:
            done = label("implementation_status", standing.implementation)
            facts.append((self.tr("Implementation"), done, ""))
        self._answer_facts.show_facts(facts)
        self._hint.setVisible(decision.response_days is not None)
        self._hint.setText(
            self.tr("Each party's response time starts at its own delivery (R612\u20114).")
        )


def _both_have(decision: DecisionView) -> bool:
    """Whether whoever it is for has it."""
    standing = decision.standing
    return (
        len(decision.to) > 1 and standing is not None and set(decision.to) <= {*standing.delivered}
    )


def _may_be_stamped(lasting: LastingView) -> bool:
    """Whether asking now may bring it further: it waits, or went no further than a time stamp."""
    if lasting.state in (LastingState.WAITING, LastingState.RENEWAL_DUE):
        return True
    given_up = lasting.state is LastingState.GIVEN_UP
    return lasting.problem is not None and bool(lasting.free) and not given_up
