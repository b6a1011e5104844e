"""Keys one may change, the first steps, the notice of deadlines, the practice vault."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontDatabase, QKeySequence
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from mediator_desk.clock import system_clock
from mediator_desk.desktop.about import MARK
from mediator_desk.desktop.settings.habits import HabitsCard
from mediator_desk.desktop.settings.keys_card import KeysCard
from mediator_desk.desktop.shell.guide import STEPS
from mediator_desk.desktop.shell.shortcuts import with_twins
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.work import Work
from mediator_desk.usecases import practice
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.practice import (
    PracticeOpen,
    open_practice,
    practice_exists,
    practice_root,
    remove_practice,
)
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import CHEAP
from tests.desktop.steps import settle, unlock


@pytest.fixture
def exercise() -> Iterator[Desk]:
    desk = open_practice("Practice vault", cost=CHEAP)
    yield desk
    lock_vault(desk)


@dataclass(frozen=True)
class Pressing:
    late: int
    soon: int
    warned: int = 0
    next: None = None


def keys_card(window: MainWindow) -> KeysCard:
    assert window.opened is not None
    window._run("change_keys")
    page = window.opened.pane.page
    assert page is not None
    card = page.findChild(KeysCard)
    assert card is not None
    return card


# -- keys


def test_the_digit_row_of_a_french_keyboard_is_given_too() -> None:
    assert with_twins("Ctrl+4") == ["Ctrl+4", "Ctrl+'"]
    assert with_twins("F4") == ["F4"]
    assert with_twins("") == []


def test_a_command_takes_other_keys_and_gives_them_back(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    card = keys_card(window)
    card.choose("command_sync")
    card.keys.setKeySequence(QKeySequence("Ctrl+Alt+S"))
    card.give.click()
    assert window._commands["sync"].shortcut().toString() == "Ctrl+Alt+S"
    assert window.opened is not None
    window.opened.session.undoing.undo()
    assert window._commands["sync"].shortcut().toString() == "F5"


def test_keys_another_command_has_are_refused_by_its_name(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    card = keys_card(window)
    card.choose("command_sync")
    for taken in ("Ctrl+K", "Ctrl+1"):
        card.keys.setKeySequence(QKeySequence(taken))
        card.give.click()
        assert "already does this" in card.news.text()
    assert window._commands["sync"].shortcut().toString() == "F5"


def test_every_command_of_the_frame_is_listed(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    card = keys_card(window)
    count = card.list.topLevelItemCount()
    assert count >= len(window._commands.all())
    card.search.setText("lock")
    assert 0 < card.list.topLevelItemCount() < count


# -- habits


def test_letters_told_apart_are_loaded_only_when_chosen(look: Theme) -> None:
    look.apply(Appearance("light", 1.0, legible=True))
    assert look.font("body").families()[0] == "Atkinson Hyperlegible"
    assert "Atkinson Hyperlegible" in QFontDatabase.families()
    look.apply(Appearance("light", 1.0))
    assert look.font("body").families()[0] != "Atkinson Hyperlegible"


def test_paper_is_muted_in_the_dark_unless_one_says_no(look: Theme) -> None:
    look.apply(Appearance("dark", 1.0))
    muted = look.colour("paper").name()
    look.apply(Appearance("dark", 1.0, muted_paper=False))
    assert muted != look.colour("paper").name() == "#ffffff"


def test_a_habit_is_in_force_at_once(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place("settings", "habits")
    card = window.findChild(HabitsCard)
    assert card is not None
    card.choices["due_notices"].click()
    assert not window._preferences.choices.due_notices
    offered = [card.grace.itemText(row) for row in range(card.grace.count())]
    assert offered == ["None", "10 seconds", "30 seconds", "60 seconds"]
    card.grace.setCurrentIndex(2)
    card.grace.activated.emit(2)
    assert window._preferences.choices.grace_seconds == 30
    window._run("undo")
    assert card.grace.currentData() == "10", "as it was before"


@pytest.mark.parametrize(("allowed", "done"), [(True, 1), (False, 0)])
def test_single_letters_are_commands_in_lists_only_when_wanted(
    qtbot: QtBot, window: MainWindow, allowed: bool, done: int
) -> None:
    window.complete()
    window._preferences.change(single_keys=allowed)
    held = QListWidget(window)
    held.addItems(["a", "n"])
    told: list[bool] = []
    action = QAction(held)
    action.setShortcut(QKeySequence("N"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda: told.append(True))
    held.addAction(action)
    held.show()
    held.setFocus()
    qtbot.keyClick(held, Qt.Key.Key_N)
    assert len(told) == done
    assert allowed or held.currentRow() == 1
    window._preferences.change(single_keys=True)


# -- first steps


def test_five_steps_each_open_their_place_and_can_be_put_away(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    guide = window.opened.pane.guide
    assert guide in window.opened.pane.notices.shown
    window._run("guide")
    assert guide.isVisible()
    assert len(STEPS) == 5
    # A file came already: that step is behind, however it came.
    assert "Step 2 of 5" in guide.accessibleName()
    guide.after.click()
    assert "Deadlines" not in guide.accessibleName()
    guide.do.click()
    settle(qtbot, work)
    assert window.opened.session.navigation.here.place == "agenda"
    assert window._preferences.choices.guide_done == ["open_file", "agenda"]
    guide.away.click()
    assert not guide.isVisible()
    window._run("guide")
    assert guide.isVisible()


# -- deadlines


def test_deadlines_are_told_once_a_day_by_number_alone(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    pane, notice = window.opened.pane, window.opened._notice
    window._preferences.change(due_told_on="")
    notice.tell(Pressing(1, 2))
    assert pane.due.words() == "1 deadline late, 2 deadlines within seven days"
    notice.tell(Pressing(4, 2))
    assert pane.due.words().startswith("4 deadlines late"), "files came one by one"
    pane.due.away.click()
    notice.tell(Pressing(5, 2))
    assert not pane.due.isVisible(), "once a day"
    window._preferences.change(due_told_on="", due_notices=False)
    notice.tell(Pressing(1, 2))
    assert not pane.due.isVisible(), "switched off"


def test_one_line_at_a_time_stands_above_the_page(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    pane = window.opened.pane
    pane.banner.hide()
    pane.due.hide()
    assert pane.notices.shown == (pane.guide,)
    assert not pane.notices.others.isVisible()
    pane.due.say("warning", "1 deadline late", "", "See")
    assert pane.due.isVisible()
    assert not pane.guide.isVisible()
    assert pane.notices.others.text() == "1 other"
    pane.banner.say("danger", "Not imported.", "", "Close")
    pane.due.say("warning", "2 deadlines late", "", "See")
    assert pane.notices.shown[0] is pane.banner, "a failure comes first"
    assert pane.notices.others.accessibleName() == "Show 2 other notices"
    pane.notices.others.click()
    assert all(line.isVisible() for line in (pane.guide, pane.due, pane.banner))
    pane.notices.others.click()
    window._run("guide")
    assert pane.guide.isVisible(), "what one asked for"
    assert not pane.banner.isVisible()
    pane.guide.away.click()
    assert pane.banner.isVisible()
    pane.banner.hide()
    pane.due.hide()
    assert not pane.notices.isVisible()


# -- practice


def test_the_practice_vault_is_whole_and_marked_everywhere(exercise: Desk) -> None:
    rows = read_caseload(exercise, CaseQuery()).rows
    assert len(rows) == 3
    assert all(row.title.startswith(f"{practice.MARK} · ") for row in rows)
    assert exercise.actor is not None
    assert practice.MARK in exercise.actor.name
    assert practice.MARK in exercise.actor.body_name
    assert practice.MARK == MARK


def test_nothing_can_leave_a_practice_vault(exercise: Desk) -> None:
    from mediator_desk.sync.errors import NotEnrolled

    assert exercise.practice
    with pytest.raises(NotEnrolled):
        synchronise(exercise)


def test_its_time_begins_on_the_day_of_its_stories(exercise: Desk) -> None:
    assert abs(exercise.clock() - practice.story_day()) < timedelta(minutes=5)
    assert exercise.clock() != system_clock()


def test_it_is_removed_at_will_but_not_under_ones_feet(exercise: Desk) -> None:
    with pytest.raises(PracticeOpen):
        remove_practice(exercise)
    lock_vault(exercise)
    remove_practice(exercise)
    assert not practice_exists()
    assert not practice_root().exists()


def test_the_window_says_exercise_and_keeps_silent_on_its_deadlines(
    qtbot: QtBot, window: MainWindow, work: Work
) -> None:
    window.open_desk(open_practice("Practice vault", cost=CHEAP))
    settle(qtbot, work)
    assert window.opened is not None
    assert window.windowTitle().startswith("EXERCICE · ")
    assert window.opened.pane._exercise.words().startswith("EXERCICE")
    assert not window.opened.pane.due.isVisible()
    window.opened.synchroniser.start()
    settle(qtbot, work)
    assert window.opened.synchroniser.status is not None
    assert window.opened.synchroniser.status.online is None, "nothing left this computer"
    window.lock()
    settle(qtbot, work)
