"""One conscious act: what is about to be signed, with which key, and the proof afterwards."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from dispute_exchange.vocabulary import PartyRole
from mediator_desk._generated.ui_signing import Ui_Signing
from mediator_desk.desktop.decision.checked import CheckedLine
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.sizes import file_size, fingerprint
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.verification.words import verdict_words
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.desktop.widgets.labels import IconLabel
from mediator_desk.usecases.decisions import (
    SignDecision,
    SignedDecision,
    SigningSummary,
    sign_decision,
    summarise_signature,
)
from mediator_desk.usecases.outbox import hold_act

_PARTIES: Final = (PartyRole.CONSUMER, PartyRole.TRADER)
_ICONS: Final = {
    "success": "rosette-discount-check",
    "warning": "alert-triangle",
    "danger": "circle-x",
}


class SigningDialog(QDialog):
    """``signed`` carries the result. Closing before the end signs nothing.

    The act waits in the outbox while the dialog is open, so that sending may still be held.
    """

    signed = Signal(object)

    def __init__(self, session: Session, draft_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._draft_id = session, draft_id
        self._summary: SigningSummary | None = None
        self._result: SignedDecision | None = None
        self._signing = False
        self._ui = Ui_Signing()
        self._ui.setupUi(self)
        self._icon = IconLabel("rosette-discount-check", "success.fg", 34, "1.5")
        self._lay_out()
        ui = self._ui
        ui.confirm.toggled.connect(self._allow)
        ui.sign.clicked.connect(self._act)
        ui.hold.clicked.connect(self._hold)
        ui.copy.clicked.connect(self._copy)
        ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
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

    def _lay_out(self) -> None:
        ui, look = self._ui, theme()
        dress_button(ui.sign, "primary", icon="signature")
        dress_button(ui.copy, "ghost", icon="copy")
        for plain in (ui.cancel, ui.hold):
            dress_button(plain)
        for later in (ui.banner, ui.copy, ui.hold):
            later.hide()
        ui.verdictIcon.addWidget(self._icon)
        self.setMinimumSize(look.px(880), look.px(470))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter signs only once the confirmation is ticked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._ui.sign.isEnabled():
                self._act()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Nothing happens; once the key is at work there is nothing to take back."""
        if self._result is not None:
            self.accept()
        elif not self._signing:
            super().reject()

    @Slot()
    def _allow(self) -> None:
        ready = self._summary is not None and self._ui.confirm.isChecked() and not self._signing
        self._ui.sign.setEnabled(ready or self._result is not None)
        self._ui.confirm.setEnabled(self._summary is not None and not self._signing)
        self._ui.cancel.setEnabled(not self._signing)

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
        if self._signing or not self._ui.confirm.isChecked():
            return
        self._signing = True
        self._allow()
        self._ui.banner.hide()
        self._ui.busy.show()
        request = SignDecision(self._draft_id, confirmed=True)
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
        self._result, self._signing = result, False
        ui = self._ui
        for widget in (ui.cancel, ui.banner):
            widget.hide()
        for widget in (ui.copy, ui.hold):
            widget.show()
        dress_button(ui.sign, "primary", icon="check")
        ui.stack.setCurrentWidget(ui.after)
        self._say()
        self._allow()
        ui.sign.setFocus()
        announce(self, ui.title.text(), assertive=True)
        self.signed.emit(result)

    @Slot()
    def _hold(self) -> None:
        if self._result is not None:
            self._ui.hold.setEnabled(False)
            self._session.work.database(
                hold_act,
                self._session.desk,
                self._result.act_id,
                owner=self,
                done=self._held,
                failed=self._fail,
            )

    @Slot(object)
    def _held(self, _nothing: object) -> None:
        self._session.tell_changed()
        self.accept()

    @Slot()
    def _copy(self) -> None:
        if self._result is not None:
            QGuiApplication.clipboard().setText(self._result.pdf_sha256)
            announce(self, self.tr("Fingerprint copied"))

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._signing = False
        self._ui.busy.hide()
        self._ui.banner.say_error(error_words(error), "")
        self._allow()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        ui = self._ui
        ui.cancel.setText(self.tr("Cancel"))
        ui.hold.setText(self.tr("Hold sending"))
        ui.copy.setText(self.tr("Copy the fingerprint"))
        ui.busy.setAccessibleName(self.tr("In progress"))
        ui.keyName.setText(self.tr("Signing key"))
        ui.levelName.setText(self.tr("Level"))
        ui.confirm.setText(self.tr("I am signing in person, after reading the document shown."))
        consequence = self.tr(
            "Once signed the text cannot change. A correction makes a new version."
        )
        ui.consequence.setText("" if self._result is not None else consequence)
        if self._result is not None:
            self._say_result(self._result)
        elif self._summary is not None:
            self._say_summary(self._summary)
        else:
            ui.sign.setText(self.tr("Sign"))
            self.setWindowTitle(self.tr("Sign"))
            ui.kind.setText(self.tr("Preparing the signature…"))

    def _say_summary(self, summary: SigningSummary) -> None:
        ui = self._ui
        kind = label("decision_kind", summary.kind)
        ui.sign.setText(self.tr("Sign"))
        self.setWindowTitle(self.tr("Sign: {kind}").format(kind=kind.lower()))
        ui.kind.setText(kind)
        ui.number.setText(summary.number)
        ui.size.setText(self.tr("%n page(s), PDF/A", "", summary.pages))
        days = summary.response_days
        answer = self.tr("%n day(s) from each delivery", "", days) if days else "—"
        names = [label("party_role", role) for role in _PARTIES]
        people = zip(names, summary.recipients, _PARTIES, strict=True)
        ui.facts.show_facts(
            [
                *((name, person, role.value) for name, person, role in people),
                (self.tr("To be paid"), money(summary.proposed), ""),
                (self.tr("Response"), answer, ""),
                (self.tr("Effect"), self.tr("free to accept or refuse"), ""),
            ]
        )
        ui.checks.show_lines(
            [
                CheckedLine(self.tr("%n point(s) checked, none blocks", "", summary.checks)),
                CheckedLine(
                    self.tr("Exhibits and timeline recorded by fingerprint"), icon="shield-check"
                ),
            ]
        )
        ui.keyTitle.setText(summary.key_subject)
        facts = self.tr("certificate of {issuer}, valid until {day}")
        day = day_long(summary.key_expires_on, weekday=False)
        ui.keyFacts.setText(facts.format(issuer=summary.key_issuer, day=day))
        ui.level.setText(self._level(summary.level))
        ui.levelNote.setText(self.tr("The signature holds from now on, with or without a network."))

    def _level(self, level: str) -> str:
        return {
            "qualified": self.tr("Qualified signature"),
            "advanced": self.tr("Advanced signature"),
            "demonstration": self.tr("Trial signature, without legal value"),
        }.get(level, level)

    def _say_result(self, result: SignedDecision) -> None:
        ui = self._ui
        title, sentence, tone = verdict_words(result.verdict.kind)
        genuine = tone == "success"
        ui.title.setText(self.tr("Signed and verified") if genuine else title)
        self.setWindowTitle(ui.title.text())
        ui.sentence.setText(
            self.tr("The file was read again after signature. It is ready for both parties.")
            if genuine
            else sentence
        )
        self._icon.show_icon(_ICONS[tone], f"{tone}.fg")
        ui.sign.setText(self.tr("Done"))
        ui.proofs.show_lines(self._proofs(result, sentence, tone))
        self._say_delivery()

    def _proofs(self, result: SignedDecision, sentence: str, tone: str) -> list[CheckedLine]:
        signers = ", ".join(one.name for one in result.verdict.signers)
        level = self._level(self._summary.level) if self._summary is not None else ""
        clock = self.tr("{moment}, clock of this desk")
        return [
            CheckedLine(self.tr("Integrity"), sentence, _ICONS[tone], f"{tone}.fg"),
            CheckedLine(self.tr("Signer"), signers),
            CheckedLine(self.tr("Level"), level),
            CheckedLine(self.tr("Time"), clock.format(moment=moment_full(result.signed_at))),
            CheckedLine(self.tr("Timestamp"), self.tr("Pending"), "clock", "warning.fg"),
            CheckedLine(
                self.tr("Embedded data"),
                self.tr("decision.json, {size} in all").format(size=file_size(result.size)),
            ),
            CheckedLine(
                self.tr("Fingerprint"),
                fingerprint(result.pdf_sha256),
                "fingerprint",
                "text.secondary",
                "mono",
            ),
        ]

    def _say_delivery(self) -> None:
        ui, summary = self._ui, self._summary
        ui.deliveryName.setText(self.tr("Delivery to the parties"))
        if summary is None:
            return
        waiting = self.tr("waiting to be sent")
        people = zip(_PARTIES, summary.recipients, strict=True)
        ui.delivery.show_facts([(name, waiting, role.value) for role, name in people])
        days = summary.response_days
        ui.deliveryNote.setText(
            self.tr("The response time of %n day(s) runs for each from its own delivery.", "", days)
            if days
            else ""
        )
