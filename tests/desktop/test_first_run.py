"""From an empty computer to an open desk."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.first_run.page import (
    PASSPHRASE,
    PLATFORM,
    SHEET,
    SIGNING,
    FirstRunPage,
)
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.theme.fonts import LEGIBLE
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk
from tests.desk.material import LABEL, make_desk
from tests.desk.material import PASSPHRASE as PHRASE
from tests.desktop.steps import first_run, locked, settle, shown_texts


def test_without_a_vault_the_first_run_begins(qtbot: QtBot, window: MainWindow, work: Work) -> None:
    window.start()
    settle(qtbot, work)
    assert isinstance(window._stack.currentWidget(), FirstRunPage)


def test_a_first_run_from_nothing_to_an_open_desk(
    qtbot: QtBot, window: MainWindow, work: Work
) -> None:
    page = first_run(qtbot, window, work)
    ui = page.ui
    ui.next.click()
    ui.next.click()
    assert ui.labelError.isVisible()
    assert page.focusWidget() is page._identity.name
    page._identity.name.setText("Odile Vautremont")
    ui.next.click()
    assert page.focusWidget() is ui.label
    ui.label.setText(LABEL)
    ui.next.click()
    assert ui.steps.currentIndex() == PASSPHRASE
    ui.phrase.setText("motdepasse")
    settle(qtbot, work)
    qtbot.waitUntil(lambda: page._phrase._rating is not None)
    ui.next.click()
    assert ui.phraseError.text() == "Too short: at least 12 characters."
    assert page.focusWidget() is ui.phrase
    ui.phrase.setText(PHRASE)
    qtbot.waitUntil(lambda: page._phrase._rating is not None)
    ui.next.click()
    assert "differs" in ui.phraseError.text()
    assert page.focusWidget() is ui.again
    ui.again.setText(PHRASE)
    ui.next.click()
    qtbot.waitUntil(lambda: ui.steps.currentIndex() == SHEET)
    groups = ui.sheetKey.text().split()
    ui.next.click()
    assert ui.sheetError.isVisible()
    for field, place in zip(page._sheet._fields(), page._sheet._asked, strict=True):
        field.setText(groups[place].lower())
    ui.next.click()
    assert ui.steps.currentIndex() == SIGNING
    settle(qtbot, work)
    card = page._signing.card
    assert card is not None
    assert page.focusWidget() is card.bring
    assert not card.request.isVisible()
    assert page.ui.stepList.accessibleName() == "Step 5 of 6, Signing key"
    ui.skip.click()
    assert ui.steps.currentIndex() == PLATFORM
    ui.previous.click()
    assert ui.steps.currentIndex() == SIGNING
    ui.next.click()
    ui.url.setText("http://plateforme.exemple.invalid")
    ui.next.click()
    assert "https" in ui.platformError.text()
    with qtbot.waitSignal(window.unlocked):
        ui.skip.click()
    assert window.opened is not None
    assert window.opened.session.actor is None
    settle(qtbot, work)
    assert groups[0] not in shown_texts(window)
    assert "Odile Vautremont" in window.opened.pane.status._who.text()


def test_letters_easier_to_tell_apart_are_chosen_in_the_first_step(
    qtbot: QtBot, window: MainWindow, work: Work, look: Theme
) -> None:
    page = first_run(qtbot, window, work)
    page.legible.click()
    assert window._preferences.choices.legible
    assert look.font("body").families()[0] == LEGIBLE


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_step_is_scrolled_sideways(
    qtbot: QtBot, window: MainWindow, work: Work, french: object, scale: float
) -> None:
    page = first_run(qtbot, window, work)
    window.resize(1024, 768)
    window._preferences.change(text_scale=scale)
    for step in range(page.ui.steps.count()):
        page.go_to(step)
        settle(qtbot, work)
        assert page.ui.pane.horizontalScrollBar().maximum() == 0, (step, scale)


def test_a_desk_made_but_not_entered_is_locked_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, work: Work, tmp_path: Path
) -> None:
    page = first_run(qtbot, window, work)
    desk: Desk = make_desk(tmp_path / "made")
    page._desk = desk
    window.close()
    settle(qtbot, work)
    assert locked(desk)
