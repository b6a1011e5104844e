"""An act stays a moment before it leaves: the seconds are told, and Ctrl+Z takes it back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from dispute_exchange.acts import SendMessage
from dispute_exchange.vocabulary import DisputeState
from mediator_desk.desktop.outbox.page import OutboxPage
from mediator_desk.desktop.outbox.words import receipt_words
from mediator_desk.desktop.shell.undo_line import UndoLine
from mediator_desk.desktop.shell.undoing import SECONDS, Undoing
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.domain.outbox import ActState
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import PerformAct, list_acts, perform_act, take_back_acts
from mediator_desk.usecases.practice import open_practice
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import CHEAP
from tests.desktop.steps import settle


class Noon:
    """A clock that stands until it is moved: no test depends on the hour."""

    def __init__(self, now: datetime) -> None:
        self.now = now.replace(hour=11, minute=0, second=0, microsecond=0)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def exercise() -> Iterator[Desk]:
    """A practice desk, whose acts leave for a platform of its own."""
    desk = open_practice("Practice vault", cost=CHEAP)
    yield replace(desk, clock=Noon(desk.clock()))
    lock_vault(desk)


def states(desk: Desk) -> list[ActState]:
    """The states of all acts, oldest first."""
    return [row.state for row in reversed(list_acts(desk))]


def test_what_leaves_is_counted_down_and_offered_no_longer(window: MainWindow) -> None:
    undoing, told = Undoing(window), list[int]()
    undoing.counted.connect(lambda: told.append(undoing.leaves_in))
    undoing.offer("It waits.", lambda: None, leaves_in=3)
    undoing.hold(held=True)
    for _ in range(3):
        undoing._tick()
    assert told == [2, 1], "the act does not wait for the pointer"
    assert not undoing.offered
    undoing.offer("Moved.", lambda: None)
    assert (undoing.seconds_left, undoing.leaves_in) == (SECONDS, 0)
    undoing._timer.stop()


def test_the_seconds_are_shown_each_and_said_once(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    name = "mediator_desk.desktop.shell.undo_line.announce"
    monkeypatch.setattr(name, lambda _, words: said.append(words))
    undoing = Undoing(window)
    line = UndoLine(undoing, window)
    qtbot.addWidget(line)
    undoing.offer("The act waits.", lambda: None, leaves_in=10)
    assert line._leaves.text() == "leaves in 10\u00a0s"
    undoing._tick()
    undoing._tick()
    assert line._leaves.text() == "leaves in 8\u00a0s"
    assert said == ["The act waits. Ctrl+Z takes it back. It leaves in 10 seconds."]
    assert line._leaves.accessibleName() == "leaves in a few seconds", "no name counts"
    undoing.undo()
    assert line._leaves.isHidden()
    undoing.put_away()


def test_acts_wait_their_grace_in_the_window_unless_asked_for(
    qtbot: QtBot, window: MainWindow, work: Work, exercise: Desk
) -> None:
    window.open_desk(exercise)
    settle(qtbot, work)
    opened = window.opened
    assert opened is not None
    session, clock = opened.session, exercise.clock
    assert isinstance(clock, Noon)
    rows = read_caseload(exercise, CaseQuery()).rows
    case = next(row.dispute_id for row in rows if row.state is DisputeState.IN_MEDIATION)

    def act() -> None:
        queued = perform_act(exercise, PerformAct(case, SendMessage(text="Bonjour.")))
        session.can_take_back("It waits.", take_back_acts, (queued.act_id,), leaves=True)
        session.tell_changed(case)
        session.sync_asked.emit()
        settle(qtbot, work)

    act()
    assert session.undoing.leaves_in == 10
    assert states(exercise) == [ActState.WAITING]
    assert opened.synchroniser._leaving.isActive()
    window._run("undo")
    settle(qtbot, work)
    assert states(exercise) == [ActState.WITHDRAWN]
    assert not opened.synchroniser._leaving.isActive()

    act()
    session.navigation.place("outbox")
    settle(qtbot, work)
    page = opened.pane.page
    assert isinstance(page, OutboxPage)
    line = page._model.line(page._model.index(1, 0))
    assert line is not None
    assert line.act is not None
    assert line.act.stays_until == clock() + timedelta(seconds=10)
    assert receipt_words(line.act) == ("leaves in a few seconds", "")
    assert page.ui.noticeText.text().startswith("It leaves in a few seconds.")
    clock.pass_by(10)
    opened.synchroniser._leaving.timeout.emit()
    settle(qtbot, work)
    assert states(exercise)[1:] == [ActState.ACCEPTED]

    act()
    page.ui.banner.acted.emit()
    settle(qtbot, work)
    assert states(exercise)[2:] == [ActState.ACCEPTED], "a person who asks waits for nothing"

    window._preferences.change(grace_seconds=0)
    act()
    assert states(exercise)[3:] == [ActState.ACCEPTED]

    window._preferences.change(grace_seconds=10)
    act()
    window.close()
    settle(qtbot, work)
    again = open_practice("Practice vault", cost=CHEAP)
    assert states(again)[4:] == [ActState.WAITING], "a lock and the end send nothing early"
    lock_vault(again)
