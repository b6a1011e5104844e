"""One conscious act: what is about to be signed, with which key, and the proof afterwards."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from mediator_desk._generated.ui_signing import Ui_Signing
from mediator_desk.desktop.decision.verdict_words import verdict_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.usecases.decisions import (
    SignDecision,
    SignedDecision,
    SigningSummary,
    sign_decision,
    summarise_signature,
)


class SigningDialog(QDialog):
    """``signed`` carries the result. Closing before the end signs nothing."""

    signed = Signal(object)

    def __init__(self, session: Session, draft_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._draft_id = session, draft_id
        self._summary: SigningSummary | None = None
        self._result: SignedDecision | None = None
        self._ui = Ui_Signing()
        self._ui.setupUi(self)
        ui = self._ui
        dress_button(ui.sign, "primary", icon="signature")
        dress_button(ui.cancel)
        ui.banner.hide()
        ui.confirm.toggled.connect(self._allow)
        ui.sign.clicked.connect(self._act)
        ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self.setMinimumWidth(theme().px(620))
        follow_language(self, self._say)
        self._allow()
        session.work.network(
            summarise_signature,
            session.desk,
            draft_id,
            owner=self,
            done=self._show_summary,
            failed=self._fail,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter signs only once the confirmation is ticked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._ui.sign.isEnabled():
                self._act()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _allow(self) -> None:
        ready = self._summary is not None and self._ui.confirm.isChecked()
        self._ui.sign.setEnabled(ready or self._result is not None)

    @Slot(object)
    def _show_summary(self, summary: SigningSummary) -> None:
        self._summary = summary
        self._ui.busy.hide()
        self._say()
        self._allow()
        self._ui.confirm.setFocus()

    @Slot()
    def _act(self) -> None:
        if self._result is not None:
            self.accept()
            return
        ui = self._ui
        if not ui.confirm.isChecked():
            return
        for widget in (ui.confirm, ui.hold, ui.sign):
            widget.setEnabled(False)
        ui.busy.show()
        request = SignDecision(self._draft_id, confirmed=True, hold=ui.hold.isChecked())
        self._session.work.database(
            sign_decision,
            self._session.desk,
            request,
            owner=self,
            done=self._show_result,
            failed=self._fail,
        )

    @Slot(object)
    def _show_result(self, result: SignedDecision) -> None:
        self._result = result
        ui = self._ui
        for widget in (ui.busy, ui.confirm, ui.hold, ui.cancel, ui.consequence):
            widget.hide()
        dress_button(ui.sign, "primary", icon="check")
        self._say()
        self._allow()
        ui.sign.setFocus()
        announce(self, ui.title.text(), assertive=True)
        self.signed.emit(result)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        ui = self._ui
        ui.busy.hide()
        ui.banner.say_error(error_words(error), "")
        for widget in (ui.confirm, ui.hold):
            widget.setEnabled(self._summary is not None)
        self._allow()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        ui = self._ui
        self.setWindowTitle(self.tr("Sign"))
        ui.cancel.setText(self.tr("Cancel"))
        ui.confirm.setText(self.tr("I am signing in person, and I have read the document"))
        ui.hold.setText(self.tr("Hold sending: I will release it from the outbox"))
        ui.busy.setAccessibleName(self.tr("In progress"))
        if self._result is not None:
            self._say_result(self._result)
            return
        ui.sign.setText(self.tr("Sign"))
        if self._summary is None:
            ui.title.setText(self.tr("Preparing the signature"))
            return
        self._say_summary(self._summary)

    def _say_summary(self, summary: SigningSummary) -> None:
        ui = self._ui
        kind = label("decision_kind", summary.kind)
        ui.title.setText(self.tr("Sign: {kind}").format(kind=kind.lower()))
        ui.consequence.setText(
            self.tr(
                "Once signed, the document cannot be changed, only rectified by another signed "
                "one. It then leaves for both parties and their response time begins."
            )
        )
        days = summary.response_days
        ui.facts.show_facts(
            [
                (self.tr("Number"), summary.number, ""),
                (self.tr("Recipients"), ", ".join(summary.recipients), ""),
                (self.tr("Proposed in all"), money(summary.proposed), ""),
                (self.tr("Response time"), self.tr("%n day(s)", "", days) if days else "—", ""),
                (self.tr("Checks passed"), str(summary.checks), ""),
                (self.tr("Pages"), str(summary.pages), ""),
                (self.tr("Signing key"), f"{summary.key_subject} ({summary.key_issuer})", ""),
                (self.tr("Valid until"), day_long(summary.key_expires_on), ""),
                (self.tr("Level"), self._level(summary.level), ""),
            ]
        )

    def _level(self, level: str) -> str:
        return {
            "qualified": self.tr("Qualified signature"),
            "advanced": self.tr("Advanced signature"),
            "demonstration": self.tr("Trial signature, without legal value"),
        }.get(level, level)

    def _say_result(self, result: SignedDecision) -> None:
        ui = self._ui
        title, sentence, tone = verdict_words(result.verdict.kind)
        ui.title.setText(self.tr("Signed and verified"))
        ui.banner.say(tone, title, sentence, icon="rosette-discount-check")
        ui.sign.setText(self.tr("Done"))
        signers = ", ".join(f"{one.name} ({one.level})" for one in result.verdict.signers)
        ui.facts.show_facts(
            [
                (self.tr("Number"), result.number, ""),
                (self.tr("Signer"), signers, ""),
                (self.tr("Signed on"), moment_full(result.signed_at), ""),
                (self.tr("Timestamp"), self.tr("pending, time of this desk"), ""),
                (self.tr("Fingerprint"), fingerprint(result.pdf_sha256), ""),
                (self.tr("Size"), file_size(result.size), ""),
                (self.tr("Sending"), self._sending(), ""),
            ]
        )

    def _sending(self) -> str:
        if self._ui.hold.isChecked():
            return self.tr("held in the outbox until you release it")
        return self.tr("in the outbox, leaves as soon as the platform answers")
