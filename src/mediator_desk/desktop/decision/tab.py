"""The decision tab: nothing yet, a draft in the workshop, or a decision issued."""

from functools import cached_property
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.decision.incomplete import IncompletePane
from mediator_desk.desktop.decision.issued import IssuedPane
from mediator_desk.desktop.decision.returning import place_in, put_back
from mediator_desk.desktop.decision.start import StartPane
from mediator_desk.desktop.decision.versions import VersionsDialog
from mediator_desk.desktop.decision.workshop import WorkshopPane
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.signing.act import FirstSignature, NextSignature, SigningAct
from mediator_desk.desktop.signing.dialog import SigningDialog
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.veil import Veil
from mediator_desk.usecases.cosigning import IncompleteView, list_incomplete
from mediator_desk.usecases.decisions import (
    DecisionView,
    DraftView,
    SignedDecision,
    StartDraft,
    read_decision,
    read_draft,
    start_draft,
)
from mediator_desk.usecases.workings import CitedCalculation


class DecisionTab(QWidget):
    """The decision of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._banner = Banner()
        self._stack = QStackedWidget()
        self._workshop = WorkshopPane(session, dispute_id)
        self._blank = QWidget()
        rows.addWidget(self._banner)
        rows.addWidget(self._stack, 1)
        for pane in (self._blank, self._workshop):
            self._stack.addWidget(pane)
        self.addActions(self._workshop.actions())
        self._workshop.sign_wanted.connect(self._ask_to_sign)
        self._workshop.versions_wanted.connect(self._show_versions)
        self._passage: CitedCalculation | None = None
        self._mark: dict[str, Any] | None = None
        session.facts_changed.connect(self._facts_changed)
        session.passage_wanted.connect(self._take_passage)
        self._read()

    # WHY late: of the four panes one is shown, and a page opens sooner without the others.
    @cached_property
    def _start(self) -> StartPane:
        start = StartPane(self._session, self._dispute_id)
        start.wanted.connect(self._begin)
        self._stack.addWidget(start)
        return start

    @cached_property
    def _incomplete(self) -> IncompletePane:
        incomplete = IncompletePane(self._session)
        incomplete.sign_wanted.connect(self._ask_to_sign_in_turn)
        incomplete.completed.connect(self._send)
        self._stack.addWidget(incomplete)
        return incomplete

    @cached_property
    def _issued(self) -> IssuedPane:
        issued = IssuedPane(self._session, self._dispute_id)
        self._stack.addWidget(issued)
        return issued

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """One comes here to write."""
        self._focus_pane()

    def leave(self) -> None:
        """Hand over what is being written."""
        self._workshop.leave()

    def mark(self) -> dict[str, Any]:
        """Where one is in the draft, if it is what is shown."""
        writing = self._stack.currentWidget() is self._workshop
        return place_in(self._workshop) if writing else {}

    def return_to(self, mark: dict[str, Any]) -> None:
        """Go back there once the draft was read."""
        self._mark = mark

    def _focus_pane(self) -> None:
        current = self._stack.currentWidget()
        if current is self._workshop:
            self._workshop.focus_text()
        elif isinstance(current, StartPane):
            current.focus_start()
        elif isinstance(current, IncompletePane):
            current.focus_first()

    def _show_pane(self, pane: QWidget) -> None:
        """WHY the focus: what held it may be in the pane that goes."""
        changed = self._stack.currentWidget() is not pane
        self._stack.setCurrentWidget(pane)
        for action in self._workshop.actions():
            action.setEnabled(pane is self._workshop)
        if changed and self.isVisible():
            self._focus_pane()

    def panes(self) -> list[QWidget]:
        """What the pane in view holds."""
        current = self._stack.currentWidget()
        if current is self._workshop:
            return self._workshop.panes()
        if isinstance(current, IncompletePane | IssuedPane):
            return current.panes()
        return [current] if isinstance(current, StartPane) else []

    def _read(self) -> None:
        """The draft first: a draft begun after a decision is what is worked on."""
        self._session.work.database(
            read_draft,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show_draft,
            failed=self._fail,
            key="draft",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _show_draft(self, draft: DraftView | None) -> None:
        self._banner.hide()
        if draft is not None:
            self._workshop.open_draft(draft)
            self._show_pane(self._workshop)
            if self._mark:
                put_back(self._workshop, self._mark)
            self._mark = None
            self._write_passage()
            return
        self._session.work.database(
            list_incomplete,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show_incomplete,
            failed=self._fail,
            key="incomplete",
        )

    @Slot(object)
    def _show_incomplete(self, waiting: tuple[IncompleteView, ...]) -> None:
        """WHY before a decision issued: what is being signed may take its place."""
        if waiting:
            self._incomplete.show_waiting(waiting[0])
            self._show_pane(self._incomplete)
            return
        self._session.work.database(
            read_decision,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show_decision,
            failed=self._fail,
            key="decision",
        )

    @Slot(object, object)
    def _take_passage(self, dispute_id: UUID, cited: CitedCalculation) -> None:
        """WHY kept: the draft may still be on its way from the store."""
        if dispute_id == self._dispute_id:
            self._passage = cited
            self._read()

    def _write_passage(self) -> None:
        passage, self._passage = self._passage, None
        if passage is not None:
            self._workshop.cite(passage)

    @Slot(object)
    def _show_decision(self, decision: DecisionView | None) -> None:
        if decision is None:
            self._start.read()
            self._show_pane(self._start)
        else:
            self._issued.show_decision(decision)
            self._show_pane(self._issued)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(object, object)
    def _begin(self, kind: DecisionKind, language: Language) -> None:
        self._session.work.database(
            start_draft,
            self._session.desk,
            StartDraft(self._dispute_id, kind, language),
            owner=self,
            done=self._begun,
            failed=self._fail,
        )

    @Slot(object)
    def _begun(self, draft: DraftView) -> None:
        self._show_draft(draft)
        self._workshop.focus_text()
        self._session.tell_changed(self._dispute_id)

    @Slot(object, bool)
    def _show_versions(self, draft: DraftView, naming: bool) -> None:
        dialog = VersionsDialog(self._session, draft.draft_id, self.window(), naming=naming)
        dialog.restored.connect(self._workshop.restore)
        dialog.finished.connect(lambda _result: self._workshop.focus_text())
        dialog.open()

    @Slot(object)
    def _ask_to_sign(self, draft_id: UUID) -> None:
        self._open_signing(FirstSignature(draft_id))

    @Slot(object)
    def _ask_to_sign_in_turn(self, document_id: UUID) -> None:
        self._open_signing(NextSignature(document_id))

    def _open_signing(self, act: SigningAct) -> None:
        dialog = SigningDialog(self._session, act, self)
        dialog.signed.connect(self._was_signed)
        dialog.accepted.connect(self._send)
        Veil(dialog, self.window())
        dialog.open()

    @Slot(object)
    def _was_signed(self, _result: SignedDecision) -> None:
        self._session.tell_changed(self._dispute_id)

    @Slot()
    def _send(self) -> None:
        """What was held stays; what was not leaves now."""
        self._session.sync_asked.emit()
