"""The dialogs that make, change or close a way into the vault.

Each asks for a proof of who is at the desk and carries out one use case of ``usecases.keys`` on
the database lane; it closes when that is done and keeps what was typed when it failed. SECURITY:
nothing of them outlives a lock, not even unsaved: they hold nothing but secrets.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.custody.proof import ProofField
from mediator_desk.desktop.forms import StepForm
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.passphrase import NewPassphrase
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.recovery_sheet import NewSheet
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.keys import (
    Proof,
    RotateKeys,
    add_passphrase,
    change_passphrase,
    close_way,
    draw_recovery_key,
    prove,
    remember_here,
    replace_recovery_key,
)

_PROVED: Final = frozenset({"wrong_passphrase", "recovery_key_wrong", "recovery_key_mistyped"})


class KeyForm(StepForm):
    """Asks who is at the desk too."""

    def __init__(self, session: Session, parent: QWidget, width: int = 560) -> None:
        super().__init__(session, parent, width)
        self.proof = ProofField()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        words = error_words(error)
        if words.kind in _PROVED:
            self.do.setEnabled(True)
            self.proof.fail(f"{words.title} {words.sentence}")
        else:
            self.refuse(words)


class PassphraseForm(KeyForm):
    """A new passphrase in place of the present one, or beside it."""

    def __init__(self, session: Session, parent: QWidget, *, beside: bool = False) -> None:
        super().__init__(session, parent)
        self._beside = beside
        self.new = NewPassphrase(session.work)
        self.ask(self.proof)
        self.ask(self.new)
        follow_language(self, self._say)
        self.proof.secret.setFocus()

    def request(self) -> object | None:
        """The use case to carry out."""
        if not self.new.accepted():
            return None
        proof = self.proof.proof()
        if proof is None:
            return None
        step = add_passphrase if self._beside else change_passphrase
        return _with_desk(step, proof, self.new.phrase.text())

    def _say(self) -> None:
        if self._beside:
            self.say(
                self.tr("Add a passphrase"),
                self.tr("It opens the vault as well as the present one, for a person you trust."),
                self.tr("&Add"),
                self.tr("Cancel"),
            )
        else:
            self.say(
                self.tr("Change the passphrase"),
                self.tr("Nothing is encrypted again: only this way in changes, at once."),
                self.tr("&Change"),
                self.tr("Cancel"),
            )


class SheetForm(KeyForm):
    """A new recovery sheet, in force only once it was read back."""

    def __init__(self, session: Session, label: str, parent: QWidget) -> None:
        super().__init__(session, parent, 640)
        self.sheet = NewSheet()
        self._key = draw_recovery_key()
        self.sheet.show_key(self._key, label)
        self.ask(self.sheet)
        self.ask(self.proof)
        follow_language(self, self._say)
        self.sheet.printSheet.setFocus()

    def request(self) -> object | None:
        """The use case to carry out."""
        if not self.sheet.accepted():
            return None
        proof = self.proof.proof()
        return None if proof is None else _with_desk(replace_recovery_key, proof, self._key)

    def _say(self) -> None:
        self.say(
            self.tr("Make a new recovery sheet"),
            self.tr(
                "The sheet printed before opens nothing once this one is in force; until then it "
                "stays valid."
            ),
            self.tr("Put in &force"),
            self.tr("Cancel"),
        )


class RememberForm(KeyForm):
    """Have this computer open the vault on a click."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._warning = text_label("", "dense", wrap=True)
        self.ask(self._warning)
        self.ask(self.proof)
        follow_language(self, self._say)
        self.proof.secret.setFocus()

    def request(self) -> object | None:
        """The use case to carry out."""
        proof = self.proof.proof()
        return None if proof is None else _with_desk(remember_here, proof)

    def _say(self) -> None:
        self.say(
            self.tr("Remember on this computer"),
            self.tr(
                "The keyring of your session keeps a key of its own for this vault. One click "
                "then opens it; it never opens by itself."
            ),
            self.tr("&Remember"),
            self.tr("Cancel"),
        )
        self._warning.setText(
            self.tr(
                "Whoever opens your session on this computer can then open the vault. The "
                "passphrase and the sheet go on opening it."
            )
        )


class CloseForm(KeyForm):
    """Close one passphrase for good."""

    def __init__(self, session: Session, slot_id: str, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._slot_id = slot_id
        self.ask(self.proof)
        follow_language(self, self._say)
        self.proof.secret.setFocus()

    def request(self) -> object | None:
        """The use case to carry out."""
        proof = self.proof.proof()
        return None if proof is None else _with_desk(close_way, proof, self._slot_id)

    def _say(self) -> None:
        self.say(
            self.tr("Close this passphrase"),
            self.tr("It opens nothing any more. Every other way in stays."),
            self.tr("C&lose it"),
            self.tr("Cancel"),
        )


class RotationForm(KeyForm):
    """Replace the key of the vault, after a theft or a doubt. The desk locks and opens again."""

    def __init__(self, session: Session, label: str, parent: QWidget) -> None:
        super().__init__(session, parent, 640)
        self._key = draw_recovery_key()
        self._effect = text_label("", "dense", wrap=True)
        self.sheet = NewSheet()
        self.sheet.show_key(self._key, label)
        self.ask(self._effect)
        self.ask(self.sheet)
        self.ask(self.proof)
        self.proof.swap.hide()
        follow_language(self, self._say)
        self.sheet.printSheet.setFocus()

    def request(self) -> object | None:
        """The proof, which the desk checks while it is still open."""
        if not self.sheet.accepted():
            return None
        proof = self.proof.proof()
        return None if proof is None else _with_desk(prove, proof)

    @Slot(object)
    def _carried_out(self, _: object) -> None:
        session, root = self._session, self._session.desk.root
        typed = self.proof.secret.text()
        request = RotateKeys(root, Proof(passphrase=typed), typed, self._key)
        self.accept()
        session.rotation_asked.emit(request)

    def _say(self) -> None:
        self.say(
            self.tr("Replace the key of the vault"),
            self.tr(
                "For a computer or a copy that was stolen, or a passphrase that somebody may know: "
                "change that passphrase first."
            ),
            self.tr("Lock and &replace"),
            self.tr("Cancel"),
        )
        self._effect.setText(
            self.tr(
                "Your passphrase and the sheet below will be the only ways in. Other passphrases "
                "and what computers remember are closed. Copies of the vault made before stay "
                "readable with the key they have."
            )
        )


def _with_desk(step: Callable[..., Any], *asked: Any) -> Callable[[Any], Any]:
    """``step(desk, *asked)``, waiting for the desk alone."""
    return partial(_call, step, asked)


def _call(step: Callable[..., Any], asked: tuple[Any, ...], desk: Any) -> Any:
    return step(desk, *asked)
