"""One conscious act: what is about to be signed, with which key, and the proof afterwards."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QWidget

from mediator_desk._generated.ui_signing import Ui_Signing
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.signing.act import SigningAct, first_page, read_signed
from mediator_desk.desktop.signing.card_watch import CardWatch
from mediator_desk.desktop.signing.key_list import is_offered
from mediator_desk.desktop.signing.reader import DocumentReader
from mediator_desk.desktop.signing.result import ICONS, ResultWords, result_title
from mediator_desk.desktop.signing.summary import SummaryWords, in_order, may_be_stamped
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.verification.words import verdict_words
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.desktop.widgets.labels import IconLabel
from mediator_desk.desktop.widgets.roomy import RoomyStack, take_room
from mediator_desk.desktop.work.job import Job
from mediator_desk.usecases.decisions import SignedDecision, SigningSummary, Stamp
from mediator_desk.usecases.outbox import hold_act
from mediator_desk.usecases.signing_keys import KeyView

_SIZE: Final = (880, 540)
_SIDE_BY_SIDE: Final = 700
_STAMPS: Final = (Stamp.LATER, Stamp.BEFORE_SENDING, Stamp.NOW)


class SigningDialog(QDialog):
    """``signed`` carries the result. Closing before the end signs nothing.

    The act waits in the outbox while the dialog is open, so that sending may still be held.
    """

    signed = Signal(object)

    def __init__(self, session: Session, act: SigningAct, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._signature = session, act
        self._summary: SigningSummary | None = None
        self._result: SignedDecision | None = None
        self._signing: Job | None = None
        self._ui = Ui_Signing()
        self._ui.setupUi(self)
        # WHY here: the shell opens this dialog, so that its module is not there yet.
        from mediator_desk.desktop.shell.unsaved import FORGETFUL

        self.setProperty(FORGETFUL, True)
        self._words, self._proofs = SummaryWords(self), ResultWords(self)
        self._icon = IconLabel("rosette-discount-check", "success.fg", 34, "1.5")
        self._cards = CardWatch(session, self)
        self._cards.seen.connect(self._show_cards)
        self._lay_out()
        ui = self._ui
        ui.confirm.toggled.connect(self._allow)
        ui.keys.chosen.connect(self._choose_key)
        ui.code.typed.connect(self._allow)
        ui.stamp.activated.connect(self._say_again)
        ui.sign.clicked.connect(self._act)
        ui.underWay.changed.connect(partial(self._scrolled.keep_in_sight, ui.underWay))
        ui.hold.clicked.connect(self._hold)
        ui.copy.clicked.connect(self._copy)
        ui.openPdf.clicked.connect(self._open)
        ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        follow_language(self, self._say)
        self._allow()
        ask = session.work.network
        ask(act.summarise, session.desk, owner=self, done=self._show_summary, failed=self._fail)
        # WHY no word of a failure: the page is shown to be recognised; signing does not need it.
        width = self._ui.thumbnail.pixels
        ask(first_page, session.desk, act, width, owner=self, done=self._ui.thumbnail.show_page)

    def _lay_out(self) -> None:
        ui = self._ui
        dress_button(ui.sign, "primary", icon="signature")
        dress_button(ui.copy, "ghost", icon="copy")
        for plain in (ui.cancel, ui.hold):
            dress_button(plain)
        dress_button(ui.openPdf, icon="file-certificate")
        for later in (ui.banner, ui.copy, ui.openPdf, ui.hold, ui.code, ui.stampName, ui.stamp):
            later.hide()
        ui.verdictIcon.addWidget(self._icon)
        ui.levelIcon.addWidget(IconLabel("certificate", "accent.base", 20))
        ui.levelIcon.addStretch(1)
        ui.stampName.setBuddy(ui.stamp)
        # WHY: with large text the page is higher than a small screen; its foot stays in sight.
        page, place = ui.page, ui.page.indexOf(ui.stack)
        page.removeWidget(ui.stack)
        self._scrolled = RoomyStack(ui.stack)
        page.insertWidget(place, self._scrolled, 1)
        take_room(self, *_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter signs only once the confirmation is ticked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._ui.sign.isEnabled():
                self._act()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """SECURITY: the code is forgotten however the dialog ends."""
        self._ui.code.forget()
        self._cards.stop()
        super().done(result)

    def reject(self) -> None:
        """Nothing happens; a key at work is given up first, and the dialog stays."""
        if self._result is not None:
            self.accept()
        elif self._signing is None:
            super().reject()
        else:
            self._ui.cancel.setEnabled(False)
            self._ui.underWay.give_up()
            self._signing.cancel()

    @Slot()
    def _allow(self) -> None:
        key, code = self._ui.keys.key, self._ui.code.code
        able = key is not None and key.hindrance is None and bool(code or not key.needs_code)
        ready = able and self._ui.confirm.isChecked() and self._signing is None
        self._ui.sign.setEnabled(ready or self._result is not None)
        for widget in (self._ui.keys, self._ui.code, self._ui.stamp):
            widget.setEnabled(self._signing is None)
        self._ui.confirm.setEnabled(self._summary is not None and self._signing is None)
        self._ui.cancel.setEnabled(True)

    @Slot(object)
    def _show_summary(self, summary: SigningSummary) -> None:
        self._summary, ui = summary, self._ui
        ui.underWay.hide()
        ui.keys.show_keys(summary.keys)
        for widget in (ui.stampName, ui.stamp):
            widget.setVisible(may_be_stamped(summary))
        self._say()
        self._choose_key()
        self._watch_cards()
        if ui.keys.several():
            ui.keys.focus_first()
        elif ui.code.asks():
            ui.code.edit.setFocus()
        else:
            ui.confirm.setFocus()

    @Slot()
    def _choose_key(self) -> None:
        """Another key: another level, and a code or none."""
        key = self._ui.keys.key
        coded = key is not None and key.on_card and is_offered(key)
        self._ui.code.setVisible(coded)
        if key is not None and coded:
            self._ui.code.show_left(key.left, pad=key.pad)
        self._say_again()
        self._allow()
        if self.isVisible():
            self._grow()

    def _grow(self) -> None:
        """Make room for a line that came up since, while the screen has some."""
        if lacking := self._scrolled.lacking():
            high = self.height() + lacking
            take_room(self, _SIZE[0], max(_SIZE[1], round(high / theme().scale)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: side by side, neither what is signed nor how would be read on a narrow screen."""
        narrow = event.size().width() < theme().px(_SIDE_BY_SIDE)
        sides = QBoxLayout.Direction
        self._ui.halves.setDirection(sides.TopToBottom if narrow else sides.LeftToRight)
        super().resizeEvent(event)

    def _watch_cards(self) -> None:
        if any(key.on_card for key in self._ui.keys.keys):
            self._cards.begin()

    @Slot(object)
    def _show_cards(self, keys: tuple[KeyView, ...]) -> None:
        before = self._ui.keys.key
        self._ui.keys.show_keys(in_order(keys, self._summary))
        if self._ui.keys.key != before:
            self._choose_key()

    @Slot()
    def _act(self) -> None:
        if self._result is not None:
            self.accept()
            return
        if self._signing is not None or not self._ui.sign.isEnabled():
            return
        key = self._ui.keys.key
        assert key is not None
        code = self._ui.code.code if key.needs_code else None
        # WHY: the card is to be at the signature alone.
        self._cards.stop()
        # WHY not in the lane of the store: a card and a service may take their time.
        self._signing = self._session.work.network(
            self._signature.sign,
            self._session.desk,
            key.key_id,
            code,
            self._stamp(),
            owner=self,
            done=self._show_result,
            failed=self._fail,
            with_progress=True,
        )
        self._signing.progress.connect(self._ui.underWay.told)
        self._signing.cancelled.connect(self._given_up)
        self._allow()
        self._ui.banner.hide()
        self._ui.underWay.begin(key)
        self._grow()

    @Slot()
    def _given_up(self) -> None:
        """WHY the code is not kept: whoever gives up may leave the desk."""
        self._ui.code.forget()
        self._rest()
        self._ui.banner.tell(lambda: self._ui.banner.say("accent", *self._words.given_up()))
        (self._ui.code.edit if self._ui.code.asks() else self._ui.confirm).setFocus()

    def _rest(self) -> None:
        """No key is at work any more: everything can be chosen again."""
        self._signing = None
        self._ui.underWay.hide()
        self._allow()
        if self._summary is not None:
            self._watch_cards()

    @Slot(object)
    def _show_result(self, result: SignedDecision) -> None:
        self._result, self._signing = result, None
        ui = self._ui
        ui.code.forget()
        for widget in (ui.cancel, ui.banner):
            widget.hide()
        ui.copy.show()
        ui.openPdf.show()
        ui.hold.setVisible(result.act_id is not None)
        dress_button(ui.sign, "primary", icon="check")
        ui.stack.setCurrentWidget(ui.after)
        self._say()
        self._allow()
        ui.sign.setFocus()
        announce(self, ui.title.text(), assertive=True)
        self.signed.emit(result)

    @Slot()
    def _hold(self) -> None:
        if self._result is not None and self._result.act_id is not None:
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

    @Slot()
    def _open(self) -> None:
        """Read it in the window; the dialog stays, since sending may still be held."""
        if self._result is not None:
            self._session.work.database(
                read_signed,
                self._session.desk,
                self._result,
                owner=self,
                done=self._read,
                failed=self._fail,
                key="read",
            )

    @Slot(object)
    def _read(self, pdf: bytes) -> None:
        if self._result is not None:
            DocumentReader(self._session, self._result.number, pdf, self).open()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        """WHY nothing is cleared: what was chosen and ticked is still meant."""
        self._rest()
        words, key = error_words(error), self._ui.keys.key
        if words.kind == "pin_wrong" and key is not None and key.needs_code:
            left = getattr(error, "facts", {}).get("left", "some")
            self._ui.code.refuse(str(left))
            announce(self, self._ui.code.edit.accessibleName(), assertive=True)
            return
        self._ui.banner.say_error(words, "")
        if words.kind == "signing_service_unavailable" and self._ui.stamp.isVisibleTo(self):
            self._ui.stamp.setFocus()
            return
        # WHY: what had the focus was off while the key was at work.
        (self._ui.confirm if self._summary is not None else self._ui.cancel).setFocus()

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        ui = self._ui
        ui.cancel.setText(self.tr("Cancel"))
        ui.hold.setText(self.tr("Hold sending"))
        ui.openPdf.setText(self.tr("Open the PDF"))
        ui.copy.setText(self.tr("Copy the fingerprint"))
        ui.keyName.setText(self.tr("Signing key"))
        ui.stampName.setText(self.tr("Time stamp"))
        ui.stamp.setAccessibleName(self.tr("Time stamp"))
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
        ui.facts.show_facts(self._words.facts(summary))
        ui.checks.show_lines(self._words.checks(summary))
        ui.stamp.set_choices(self._words.stamps())
        self._say_level(summary)

    @Slot()
    def _say_again(self) -> None:
        if self._summary is not None:
            self._say_level(self._summary)

    def _stamp(self) -> Stamp:
        if self._summary is None or not may_be_stamped(self._summary):
            return Stamp.LATER
        return _STAMPS[max(0, self._ui.stamp.currentIndex())]

    def _say_level(self, summary: SigningSummary) -> None:
        """The level is that of the certificate; what becomes of it is said beside."""
        ui, key = self._ui, self._ui.keys.key
        level = label("signature_level", key.level) if key is not None and key.level else "—"
        ui.level.setText(level)
        ui.levelNote.setText(self._words.note(summary, self._stamp(), key))

    def _say_result(self, result: SignedDecision) -> None:
        ui = self._ui
        title, sentence, tone = verdict_words(result.verdict.kind)
        genuine = tone == "success"
        title = self.tr("Signed and verified") if genuine else title
        ui.title.setText(result_title(result, title))
        self.setWindowTitle(ui.title.text())
        ui.sentence.setText(
            self.tr("The file was read again after signature. It is ready for both parties.")
            if genuine
            else sentence
        )
        self._icon.show_icon(ICONS[tone], f"{tone}.fg")
        ui.sign.setText(self.tr("Done"))
        shown = self._proofs.proofs(
            result, self._summary, ui.keys.key, self._stamp(), (sentence, tone)
        )
        ui.proofs.show_lines(shown)
        self._say_delivery()

    def _say_delivery(self) -> None:
        ui, summary = self._ui, self._summary
        ui.deliveryName.setText(self.tr("Delivery to the parties"))
        if summary is None:
            return
        missing = self._result is not None and bool(self._result.missing)
        ui.delivery.show_facts(self._words.delivery(summary, missing=missing))
        ui.deliveryNote.setText(self._words.delivery_note(summary))
