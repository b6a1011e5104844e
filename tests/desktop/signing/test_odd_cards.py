"""The signing dialog with software of cards that hangs or crashes, and readers that take the code:
it goes on, tells what to do, and can always be given up."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from mediator_desk.decisions.signing import tokens
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.desktop.settings.signing_card import SigningCard
from mediator_desk.desktop.signing.dialog import SigningDialog
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.signing_keys import choose_signing_key
from tests.decisions.signing import odd_module
from tests.decisions.signing.card import PIN, Card
from tests.decisions.signing.odd_module import Odd
from tests.desktop import audit
from tests.desktop.dossier import Dossier
from tests.desktop.signing.hands import Opened, put_card


@pytest.fixture
def odd(
    dossier: Dossier,
    card: Card,
    signer: SigningKey,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Odd:
    """The mediator's chosen key is on a card; what is odd about its software is chosen."""
    choose = odd_module.chooser(odd_module.build(tmp_path), monkeypatch)
    card.module = choose("")
    choose_signing_key(dossier.desk, put_card(dossier, card, signer))
    return choose


def told(dialog: SigningDialog) -> str:
    """What is said to be under way."""
    return str(dialog._ui.underWay._words.text()) if dialog._ui.underWay.isVisible() else ""


def present(dossier: Dossier, dialog: Any) -> None:
    dossier.wait(lambda: dialog._ui.keys.key.on_card and dialog._ui.keys.key.hindrance is None)


def test_a_reader_takes_the_code_and_the_wait_is_given_up(
    dossier: Dossier, opened: Opened, odd: Odd
) -> None:
    odd("pad waits")
    dialog = opened()
    present(dossier, dialog)
    ui = dialog._ui
    assert not ui.code.edit.isVisible(), "the code is typed on the reader"
    assert audit.unnamed(dialog) == []
    ui.confirm.setChecked(True)
    ui.sign.click()
    dossier.wait(lambda: "reader" in told(dialog))
    assert ui.cancel.isEnabled()
    dossier.press(Qt.Key.Key_Escape)
    dossier.wait(ui.banner.isVisible)
    assert dialog.isVisible()
    assert (dialog._signing, told(dialog)) == (None, "")
    assert dossier.focus() is ui.confirm
    assert list_acts(dossier.desk) == ()
    odd("pad is left alone")
    ui.sign.click()
    dossier.wait(lambda: "reader" in ui.banner.words())
    odd("pad")
    ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    assert dialog._result.verdict.genuine


def test_software_that_ends_at_work_takes_nothing_with_it(
    dossier: Dossier, opened: Opened, odd: Odd
) -> None:
    dialog = opened()
    present(dossier, dialog)
    ui = dialog._ui
    ui.confirm.setChecked(True)
    ui.code.edit.setFocus()
    dossier.type(PIN)
    odd("dies at work")
    dossier.press(Qt.Key.Key_Return)
    dossier.wait(lambda: "stopped by itself" in ui.banner.words())
    assert list_acts(dossier.desk) == ()
    assert (ui.confirm.isChecked(), ui.code.code) == (True, PIN)
    odd("hangs at work")
    ui.sign.click()
    dossier.wait(lambda: "signing" in told(dialog))
    ui.cancel.click()
    dossier.wait(lambda: "given up" in ui.banner.words())
    assert ui.code.code == "", "whoever gives up may leave the desk"
    odd("")
    ui.code.edit.setFocus()
    dossier.type(PIN)
    dossier.press(Qt.Key.Key_Return)
    dossier.wait(lambda: dialog._result is not None)
    assert dialog._result.verdict.genuine


def test_nobody_waits_for_a_card_to_sign_with_another_key(
    dossier: Dossier, opened: Opened, odd: Odd
) -> None:
    odd("spins")
    dialog = opened(settled=False)
    keys = dialog._ui.keys
    assert [key.hindrance for key in keys.keys] == ["asked", None]
    other = next(key.key_id for key in keys.keys if key.hindrance is None)
    keys._lines[other].mark.setChecked(True)
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    assert dialog._result.verdict.genuine


def test_a_card_is_looked_for_in_the_settings(
    dossier: Dossier, card: Card, signer: SigningKey, tmp_path: Path, monkeypatch: Any
) -> None:
    choose = odd_module.chooser(odd_module.build(tmp_path), monkeypatch)
    card.put(signer)
    shown = SigningCard(dossier.session)
    dossier.qtbot.addWidget(shown)
    shown.show()
    dossier.wait(lambda: shown._keys)
    usual = [choose("spins")]
    monkeypatch.setattr(tokens, "usual_modules", lambda: tuple(usual))
    shown.cards.click()
    assert "Stop" in shown.cards.text()
    shown.cards.click()
    dossier.wait(lambda: "Given up" in shown.news.text())
    usual.clear()
    assert not shown.software.isVisible()
    shown.cards.click()
    dossier.wait(shown.software.isVisible)
    shown._look(card.module)
    dossier.settle()
    assert [key.on_card for key in shown._keys] == [False, True]
    shown._look(choose("aborts"))
    dossier.wait(lambda: "stopped by itself" in shown.news.text())
    assert audit.unnamed(shown) == []
