"""The whole decision by keyboard alone, and what the signing dialog lets happen."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.signing.dialog import SigningDialog
from mediator_desk.desktop.widgets.veil import Veil
from mediator_desk.usecases.decisions import read_decision
from mediator_desk.usecases.outbox import ActState, list_acts
from tests.desktop import audit
from tests.desktop.dossier import Dossier


def shortcut(dossier: Dossier, name: str) -> None:
    """What the keys of a command do, found in the page as the menus find it."""
    action = next(each for each in dossier.page.actions() if each.objectName() == name)
    assert action.isEnabled()
    assert not action.shortcut().isEmpty()
    action.trigger()
    dossier.settle()


@pytest.fixture
def written(dossier: Dossier) -> Any:
    """A draft that passes the check, written with the keyboard alone."""
    dossier.go("overview")
    shortcut(dossier, "tab_decision")
    dossier.press(Qt.Key.Key_Space)
    dossier.settle()
    workshop = dossier.page._tab("decision")._workshop
    dossier.wait(lambda: workshop._ui.gate._report is not None)
    answers = 0
    while workshop._ui.gate.first_blocking() is not None:
        answers += 1
        assert answers <= 9, "four amounts, four reasons, one response time"
        shortcut(dossier, "workshop_next_blocking")
        if dossier.focus() is workshop._ui.editor.edit:
            dossier.type("La pièce établit la date de la remise du colis.")
        elif dossier.focus() is workshop._ui.days:
            dossier.type("21")
        else:
            dossier.type("10,00")
            dossier.press(Qt.Key.Key_Return)
        dossier.wait(lambda: not workshop._following._timer.isActive())
        dossier.settle()
    assert workshop._ui.gate.first_blocking() is None
    return workshop


def opened(dossier: Dossier) -> SigningDialog:
    shortcut(dossier, "workshop_sign")
    dialog = dossier.page.findChild(SigningDialog)
    assert dialog is not None
    dossier.wait(lambda: dialog._summary is not None)
    return dialog


def test_enter_signs_only_once_ticked(dossier: Dossier, written: Any) -> None:
    dialog = opened(dossier)
    assert dossier.focus() is dialog._ui.confirm
    assert audit.unnamed(dialog) == []
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    assert dialog.isVisible()
    assert read_decision(dossier.desk, dossier.dispute_id) is None
    asked = []
    dossier.session.sync_asked.connect(lambda: asked.append(True))
    dossier.press(Qt.Key.Key_Space)
    dossier.press(Qt.Key.Key_Return)
    dossier.wait(lambda: dialog._result is not None)
    dossier.settle()
    assert dialog._result.verdict.genuine
    assert dossier.focus() is dialog._ui.sign
    decision = read_decision(dossier.desk, dossier.dispute_id)
    assert decision is not None
    assert (decision.proposed.minor, decision.response_days) == (4000, 21)
    assert asked == [], "the act may still be held"
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    assert asked == [True]
    tab = dossier.page._tab("decision")
    assert tab._stack.currentWidget() is tab._issued
    dossier.wait(lambda: dossier.window.findChild(Veil) is None)


def test_cancel_signs_nothing_and_gives_the_focus_back(dossier: Dossier, written: Any) -> None:
    dialog = opened(dossier)
    dialog._ui.confirm.setChecked(True)
    assert dossier.window.findChild(Veil) is not None
    dossier.press(Qt.Key.Key_Escape)
    dossier.settle()
    assert read_decision(dossier.desk, dossier.dispute_id) is None
    assert list_acts(dossier.desk) == ()
    dossier.wait(lambda: dossier.window.findChild(Veil) is None)


def test_hold_keeps_the_signed_act_on_this_desk(dossier: Dossier, written: Any) -> None:
    dialog = opened(dossier)
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    dialog._ui.hold.click()
    dossier.settle()
    (act,) = list_acts(dossier.desk)
    assert act.state is ActState.HELD


def test_locking_closes_the_dialog_and_signs_nothing(dossier: Dossier, written: Any) -> None:
    dialog = opened(dossier)
    dialog._ui.confirm.setChecked(True)
    dossier.lock_and_unlock()
    assert read_decision(dossier.desk, dossier.dispute_id) is None
    assert QApplication.activeModalWidget() is None
