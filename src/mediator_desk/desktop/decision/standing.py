"""What a draft is: its kind, its response time, how far it is saved, and what came since.

Owns the lower left of the workshop and its two lines at the top; never the text.
"""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from dispute_exchange.procedure import PROPOSING
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk._generated.ui_workshop import Ui_Workshop
from mediator_desk.desktop.decision.kinds import offer_kinds
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.decisions import DraftView
from mediator_desk.usecases.drafting import KindOffer, offered_kinds

_INSET: Final = 8
"""Pixels between the frame of a box and its words."""


class Standing(QObject):
    """``days_changed`` and ``kind_changed`` carry what the mediator decided."""

    days_changed = Signal(int)
    kind_changed = Signal(str)

    def __init__(
        self, session: Session, dispute_id: UUID, ui: Ui_Workshop, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._dispute_id, self._ui = session, dispute_id, ui
        self._draft: DraftView | None = None
        self._offers: tuple[KindOffer, ...] = ()
        # WHY here: a style sheet's padding does not reach the line inside a box of numbers.
        ui.days.lineEdit().setTextMargins(_INSET, 0, _INSET, 0)
        ui.days.valueChanged.connect(self.days_changed)
        ui.kind.activated.connect(self._kind_chosen)
        ui.question.declined.connect(self._keep_kind)
        follow_language(parent, self._say)

    def show_draft(self, draft: DraftView) -> None:
        """Say what the draft is now; what is typed meanwhile stays."""
        before, self._draft = self._draft, draft
        content = draft.content
        if before is None or before.draft_id != draft.draft_id or not self._ui.days.hasFocus():
            self._ui.days.blockSignals(True)
            self._ui.days.setValue(content.response_days or 0)
            self._ui.days.blockSignals(False)
        answered = content.kind in PROPOSING
        self._ui.days.setVisible(answered)
        self._ui.daysName.setVisible(answered)
        self._ui.heads.setVisible(any(section.key == "proposal" for section in content.sections))
        self._say()
        if before is None or before.version != draft.version or not self._offers:
            self._read_kinds(content.language)

    def say_writing(self) -> None:
        """Something was typed that is not sealed yet."""
        self._ui.status.setText(self.tr("Writing…"))

    def edit_days(self, usual: str = "") -> None:
        """Put the caret in the response time, set to the ``usual`` one if it is told."""
        if usual and not self._ui.days.value():
            self._ui.days.setValue(int(usual))
        self._ui.days.setFocus()
        self._ui.days.selectAll()

    def choose_kind(self) -> None:
        """Open the list of kinds."""
        self._ui.kind.setFocus()
        self._ui.kind.showPopup()

    def _read_kinds(self, language: Language) -> None:
        self._session.work.database(
            offered_kinds,
            self._session.desk,
            self._dispute_id,
            language,
            owner=self,
            done=self._take_kinds,
            failed=self._no_kinds,
            key="kinds",
        )

    @Slot(object)
    def _take_kinds(self, offers: tuple[KindOffer, ...]) -> None:
        self._offers = offers
        self._say_kind()

    def _no_kinds(self, _error: Any) -> None:
        """WHY silent: the kind the draft has is still told; it cannot be changed."""

    @Slot(int)
    def _kind_chosen(self, _row: int) -> None:
        kind = self._ui.kind.currentData()
        if self._draft is None or kind == self._draft.content.kind.value:
            return
        name = label("decision_kind", DecisionKind(kind))
        words = self.tr(
            "Make this draft a document of another kind: {kind}? Its title, its notices and its "
            "effect change; every word you wrote stays."
        ).format(kind=name)
        self._ui.question.ask(
            words,
            self.tr("Change the kind"),
            self.tr("Leave it"),
            lambda: self.kind_changed.emit(kind),
        )

    @Slot()
    def _keep_kind(self) -> None:
        if self._draft is not None:
            self._ui.kind.choose(self._draft.content.kind.value)
            self._ui.kind.setFocus()

    def _say_kind(self) -> None:
        if self._draft is None:
            return
        kind, offers = self._draft.content.kind, self._offers
        offer_kinds(self._ui.kind, offers or (KindOffer(kind),))
        self._ui.kind.choose(kind.value)

    def _say(self) -> None:
        ui = self._ui
        ui.kindName.setText(self.tr("&Kind of document"))
        ui.kind.setAccessibleName(self.tr("Kind of document"))
        ui.daysName.setText(self.tr("&Response time, in days"))
        ui.days.setAccessibleName(self.tr("Response time, in days"))
        ui.days.setSpecialValueText(self.tr("to be set"))
        self._say_kind()
        if self._draft is None:
            return
        saved = self.tr("Draft {version}, saved at {time}")
        when = clock_time(self._draft.saved_at)
        ui.status.setText(saved.format(version=self._draft.version, time=when))
        self._say_banner(self._draft.new_events)

    def _say_banner(self, count: int) -> None:
        if not count:
            self._ui.banner.hide()
            return
        self._ui.banner.say(
            "warning",
            self.tr("The file changed since your draft."),
            self.tr("%n event(s) arrived. Your text is untouched.", "", count),
            self.tr("Read what is new"),
            icon="history",
        )
