"""From an empty computer to an open desk."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from mediator_desk.desktop.first_run.page import PASSPHRASE, PLATFORM, SHEET, FirstRunPage
from mediator_desk.desktop.shell.window import MainWindow
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
    qtbot.waitUntil(lambda: ui.steps.currentIndex() == SHEET, timeout=20_000)
    groups = ui.sheetKey.text().split()
    ui.next.click()
    assert ui.sheetError.isVisible()
    for field, place in zip(page._sheet._fields(), page._sheet._asked, strict=True):
        field.setText(groups[place].lower())
    ui.next.click()
    assert ui.steps.currentIndex() == PLATFORM
    ui.url.setText("http://plateforme.exemple.invalid")
    ui.next.click()
    assert "https" in ui.platformError.text()
    with qtbot.waitSignal(window.unlocked):
        ui.skip.click()
    assert window.opened is not None
    assert window.opened.session.actor is None
    settle(qtbot, work)
    assert groups[0] not in shown_texts(window)


def test_a_desk_made_but_not_entered_is_locked_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, work: Work, tmp_path: Path
) -> None:
    page = first_run(qtbot, window, work)
    desk: Desk = make_desk(tmp_path / "made")
    page._desk = desk
    window.close()
    settle(qtbot, work)
    assert locked(desk)
