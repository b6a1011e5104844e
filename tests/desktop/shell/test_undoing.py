"""What was done is offered to be taken back for ten seconds, and by Ctrl+Z until the lock."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.undo_line import UndoLine
from mediator_desk.desktop.shell.undoing import SECONDS, Undoing
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.ids import new_id
from mediator_desk.usecases.notes import restore_note
from tests.desktop.steps import settle, unlock


def test_an_offer_is_taken_once_and_gone(window: MainWindow) -> None:
    done: list[str] = []
    undoing = Undoing(window)
    undoing.offer("Moved.", lambda: done.append("back"))
    assert undoing.words == "Moved."
    assert undoing.undo()
    assert not undoing.undo()
    assert done == ["back"]
    assert undoing.words == ""


def test_an_offer_replaces_the_one_before_and_ends_by_itself(window: MainWindow) -> None:
    undoing = Undoing(window)
    undoing.offer("First.", lambda: None)
    undoing.offer(lambda: "Second.", lambda: None)
    assert undoing.words == "Second."
    for _ in range(SECONDS - 1):
        undoing._tick()
    undoing.hold(held=True)
    undoing._tick()
    assert undoing.standing, "the clock stands while the person is at the line"
    undoing.hold(held=False)
    undoing._tick()
    assert not undoing.offered
    assert undoing.undo(), "the keys still take back"
    assert undoing.told == "Second."
    assert undoing.words == "First.", "and the act before it after that"
    undoing.forget()
    assert not undoing.undo()


def test_the_line_shows_what_was_done_and_its_button_takes_it_back(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    done: list[str] = []
    window.opened.session.undoing.offer("Filter deleted.", lambda: done.append("back"))
    line = window.findChild(UndoLine)
    assert line is not None
    assert line.isVisible()
    assert line.accessibleName().startswith("Filter deleted.")
    found = line.findChild(QPushButton, "undoNow")
    assert found is not None
    found.click()
    assert done == ["back"]
    assert line.accessibleName() == "Taken back: Filter deleted."
    assert not found.isVisible()
    window.opened.session.undoing.put_away()
    assert not line.isVisible()


def test_the_keys_undo_typing_first_and_the_last_act_otherwise(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    undoing, done = window.opened.session.undoing, list[str]()
    field = QLineEdit(window.opened.pane)
    field.show()
    field.setFocus()
    undoing.offer("Filter deleted.", lambda: done.append("back"))
    qtbot.keyClicks(field, "ab")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert not done
    window.opened.pane.rail.setFocus()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["back"]


def test_the_lock_forgets_what_could_be_taken_back(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    undoing = window.opened.session.undoing
    undoing.offer("Filter deleted.", lambda: None)
    window.lock()
    assert undoing.words == ""


def test_what_cannot_be_taken_back_is_not_said_to_be(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    session = window.opened.session
    session.can_take_back("Note deleted.", restore_note, new_id(), new_id())
    session.undoing.undo()
    settle(qtbot, work)
    assert session.undoing.told == ""
    assert window.opened.pane.banner.isVisible(), "and why is told"


def test_choices_of_the_settings_are_taken_back_one_by_one(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, preferences: Preferences
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    undoing, first = window.opened.session.undoing, preferences.choices
    window._run("larger")
    assert not undoing.offered, "what shows by itself is not told as well"
    preferences.change(lock_minutes=30)
    assert undoing.offered
    preferences.change(view="ALL")
    for _ in range(2):
        window._run("undo")
    assert replace(preferences.choices, view=first.view) == first
    assert not undoing.standing, "taking back is no act of its own"
