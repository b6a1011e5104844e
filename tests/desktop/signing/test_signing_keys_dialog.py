"""The signing dialog with several keys, a card and its code, services that do not answer."""

from dataclasses import replace
from datetime import timedelta

from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.clock import Clock
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.desktop.widgets.veil import Veil
from mediator_desk.usecases.decisions import (
    Stamp,
)
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.signing_keys import (
    choose_services,
    import_key_file,
    remove_signing_key,
)
from tests.decisions.authority import authority, pem
from tests.decisions.signing.card import PIN, WRONG, Card
from tests.desktop import audit
from tests.desktop.dossier import Dossier
from tests.desktop.signing.hands import Opened, put_card


def import_file(dossier: Dossier, key: SigningKey) -> str:
    data = serialize_key_and_certificates(
        b"cle", key.key, key.certificate, key.chain, BestAvailableEncryption(b"mot")
    )
    (view,) = import_key_file(dossier.desk, data, "mot")
    return view.key_id


def test_one_key_needs_no_choice_and_no_code(dossier: Dossier, opened: Opened) -> None:
    dialog = opened()
    assert dossier.focus() is dialog._ui.confirm
    assert not dialog._ui.code.isVisible()
    assert not dialog._ui.stamp.isVisible()
    assert audit.unnamed(dialog) == []
    assert dialog._ui.level.text() != "—"


def test_the_level_follows_the_key(dossier: Dossier, opened: Opened, signer: SigningKey) -> None:
    key_id = import_file(dossier, signer)
    dialog = opened()
    assert dossier.focus() in [line.mark for line in dialog._ui.keys._lines.values()]
    before = dialog._ui.level.text()
    dossier.press(Qt.Key.Key_Down)
    dossier.settle()
    assert dialog._ui.keys.key.key_id == key_id
    assert dialog._ui.level.text() != before
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    assert dialog._result.verdict.signers[0].issuer == "Une autre autorité, émission"


def test_a_wrong_code_keeps_the_focus_and_everything_else(
    dossier: Dossier, opened: Opened, card: Card, signer: SigningKey
) -> None:
    key_id = put_card(dossier, card, signer)
    dialog = opened()
    dialog._ui.keys._lines[key_id].mark.setChecked(True)
    assert dialog._ui.code.isVisible()
    dialog._ui.confirm.setChecked(True)
    assert not dialog._ui.sign.isEnabled(), "not without a code"
    dialog._ui.code.edit.setFocus()
    dossier.type(WRONG)
    assert dialog._ui.sign.isEnabled()
    dossier.press(Qt.Key.Key_Return)
    dossier.wait(lambda: dialog._ui.code._wrong)
    assert dossier.focus() is dialog._ui.code.edit
    assert dialog._ui.code.edit.selectedText() != ""
    assert dialog._ui.confirm.isChecked()
    assert dialog._ui.keys.key.key_id == key_id
    assert list_acts(dossier.desk) == ()
    dossier.type(PIN)
    dossier.press(Qt.Key.Key_Return)
    dossier.wait(lambda: dialog._result is not None)
    assert dialog._result.verdict.genuine
    assert dialog._ui.code.code == "", "the code is forgotten"


def test_the_dialog_waits_for_a_card_that_is_away(
    dossier: Dossier, opened: Opened, card: Card, signer: SigningKey
) -> None:
    key_id = put_card(dossier, card, signer)
    card.take_out()
    dialog = opened()
    dialog._ui.keys._lines[key_id].mark.setChecked(True)
    dialog._ui.confirm.setChecked(True)
    dialog._ui.code.edit.setFocus()
    dossier.type(PIN)
    assert not dialog._ui.sign.isEnabled()
    card.put_back()
    dialog._cards.look()
    dossier.wait(lambda: dialog._ui.keys.key.hindrance is None)
    assert dialog._ui.sign.isEnabled()
    assert dialog._ui.code.code == PIN


def test_a_service_that_does_not_answer_gives_the_choice(dossier: Dossier, opened: Opened) -> None:
    choose_services(dossier.desk, "http://127.0.0.1:9/tsa", pem(authority().root))
    dialog = opened()
    assert dialog._ui.stamp.isVisible()
    dialog._ui.stamp.setCurrentIndex(2)
    assert dialog._stamp() is Stamp.NOW
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._ui.banner.isVisible())
    assert dossier.focus() is dialog._ui.stamp
    assert list_acts(dossier.desk) == ()
    dialog._ui.stamp.setCurrentIndex(0)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    assert dialog._result.level == "PAdES B-B"


def test_a_key_that_cannot_sign_is_shown_with_its_reason(
    dossier: Dossier, opened: Opened, signer: SigningKey
) -> None:
    clock: Clock = dossier.desk.clock
    past = authority("Ancienne").mediator(end=clock() - timedelta(days=1))
    key_id = import_file(dossier, past)
    dialog = opened()
    line = dialog._ui.keys._lines[key_id]
    assert not line.mark.isEnabled()
    assert "expir" in line.mark.accessibleName().lower()
    remove_signing_key(dossier.desk, key_id)


def test_locked_while_open_the_code_is_forgotten(
    dossier: Dossier, opened: Opened, card: Card, signer: SigningKey
) -> None:
    key_id = put_card(dossier, card, signer)
    dialog = opened()
    dialog._ui.keys._lines[key_id].mark.setChecked(True)
    dialog._ui.code.edit.setFocus()
    dossier.type(PIN)
    field = dialog._ui.code
    dialog.done(0)
    assert field.code == ""
    dossier.lock_and_unlock()
    assert QApplication.activeModalWidget() is None
    assert dossier.window.findChild(Veil) is None
    assert list_acts(dossier.desk) == ()
    assert replace(dossier.desk).actor is not None
