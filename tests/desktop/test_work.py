"""The lanes: results on the main thread, in order, or not at all once nobody waits for them."""

import gc
import itertools
import threading
import weakref
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.work import Job, Work
from mediator_desk.desktop.work import job as jobs
from mediator_desk.usecases.progress import Cancelled, Progress
from tests.patience import PATIENCE_S


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def held(gate: threading.Event, value: str = "late") -> Callable[[], str]:
    """Work that waits for ``gate``."""

    def wait() -> str:
        assert gate.wait(PATIENCE_S)
        return value

    return wait


def settle(qtbot: QtBot, work: Work) -> None:
    """Until no job is left."""
    qtbot.waitUntil(lambda: work.alive == 0)


def test_a_result_comes_back_on_the_main_thread(qtbot: QtBot, work: Work, owner: QObject) -> None:
    threads: list[object] = [QThread.currentThread()]
    job = work.database(lambda: QThread.currentThread(), owner=owner, done=threads.append)
    with qtbot.waitSignal(job.finished):
        pass
    here, there = threads
    assert there is not here


def test_an_error_comes_back_as_itself(qtbot: QtBot, work: Work, owner: QObject) -> None:
    errors: list[Exception] = []

    def fail() -> None:
        raise LookupError("nothing there")

    work.database(fail, owner=owner, failed=errors.append)
    settle(qtbot, work)
    assert [type(error) for error in errors] == [LookupError]


def test_an_error_nobody_asked_for_is_not_swallowed(
    qtbot: QtBot, work: Work, owner: QObject
) -> None:
    with qtbot.waitSignal(work.unhandled) as told:
        work.database(int, "not a number", owner=owner)
    assert isinstance(told.args[0], ValueError)


def test_the_database_lane_keeps_the_order(qtbot: QtBot, work: Work, owner: QObject) -> None:
    order: list[int] = []
    for number in range(30):
        work.database(order.append, number, owner=owner)
    settle(qtbot, work)
    assert order == list(range(30))


def test_a_cancelled_job_says_so_and_nothing_else(qtbot: QtBot, work: Work, owner: QObject) -> None:
    heard: list[str] = []
    started = threading.Event()

    def long(progress: Progress) -> None:
        while True:
            progress(1, 0, "step")
            started.set()

    job = work.network(long, owner=owner, with_progress=True)
    job.done.connect(lambda _: heard.append("done"))
    job.failed.connect(lambda _: heard.append("failed"))
    job.cancelled.connect(lambda: heard.append("cancelled"))
    assert started.wait(PATIENCE_S)
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert heard == ["cancelled"]


def test_progress_is_told_at_most_twenty_times_a_second(
    qtbot: QtBot, work: Work, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    milliseconds = itertools.count(1)
    clock = SimpleNamespace(monotonic=lambda: next(milliseconds) / 1000)
    monkeypatch.setattr(jobs, "time", clock)

    def count(progress: Progress) -> None:
        for number in range(20_000):
            progress(number + 1, 20_000, "count")

    job = work.database(count, owner=owner, with_progress=True)
    job.progress.connect(lambda done, total, step: told.append(done))
    settle(qtbot, work)
    assert told[-1] == 20_000
    assert 380 < len(told) <= 402, "twenty seconds, by its clock"


def test_asking_again_supersedes_the_answer_under_way(
    qtbot: QtBot, work: Work, owner: QObject
) -> None:
    answers: list[str] = []
    gate = threading.Event()
    work.database(held(gate, "first"), owner=owner, done=answers.append, key="list")
    work.database(lambda: "second", owner=owner, done=answers.append, key="list")
    gate.set()
    settle(qtbot, work)
    assert answers == ["second"]


def test_another_owner_is_not_superseded(qtbot: QtBot, work: Work, owner: QObject) -> None:
    answers: list[str] = []
    other = QObject()
    work.database(lambda: "one", owner=owner, done=answers.append, key="list")
    work.database(lambda: "two", owner=other, done=answers.append, key="list")
    settle(qtbot, work)
    assert answers == ["one", "two"]


def test_a_result_for_a_destroyed_owner_never_arrives(qtbot: QtBot, work: Work) -> None:
    answers: list[str] = []
    gate = threading.Event()
    closed = QObject()
    work.database(held(gate), owner=closed, done=answers.append)
    closed.deleteLater()
    QCoreApplication.sendPostedEvents(closed, QEvent.Type.DeferredDelete)
    gate.set()
    settle(qtbot, work)
    assert answers == []


def test_what_must_be_saved_survives_dropping_everything(
    qtbot: QtBot, work: Work, owner: QObject
) -> None:
    written: list[str] = []
    gate = threading.Event()
    work.database(held(gate), owner=owner)
    work.save(written.append, "the mediator's text")
    work.database(written.append, "a question of a closed screen", owner=owner)
    work.drop_all()
    gate.set()
    settle(qtbot, work)
    assert written == ["the mediator's text"]


def test_no_job_outlives_its_end(qtbot: QtBot, work: Work, owner: QObject) -> None:
    jobs: list[weakref.ref[Job]] = [
        weakref.ref(work.database(str, number, owner=owner)) for number in range(50)
    ]
    settle(qtbot, work)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [job for job in jobs if job() is not None] == []


def test_stopping_waits_for_what_is_under_way(qtbot: QtBot, owner: QObject) -> None:
    lanes = Work()

    def until_told(progress: Progress) -> None:
        while True:
            progress(0, 0, "wait")

    job = lanes.network(until_told, owner=owner, with_progress=True)
    assert lanes.shut_down()
    assert job.dropped
    settle(qtbot, lanes)
    lanes.deleteLater()


def test_a_use_case_lets_the_cancellation_through() -> None:
    job = Job(lambda: None, False, QObject())
    job.cancel()
    with pytest.raises(Cancelled):
        job.report(0, 0, "step")


def test_one_result_is_told_in_each_turn_of_the_loop(qtbot: QtBot, owner: QObject) -> None:
    lanes = Work()
    told: list[str] = []
    for name in ("first", "second", "third"):
        lanes.database(str, name, owner=owner, done=told.append)
    assert lanes._database.waitForDone(5000)
    QCoreApplication.sendPostedEvents()
    assert told == []
    lanes._tell_next()
    assert told == ["first"]
    settle(qtbot, lanes)
    assert told == ["first", "second", "third"]
    assert not lanes._turn.isActive()
    assert lanes.shut_down()
    lanes.deleteLater()


def test_garbage_is_looked_for_on_the_main_thread_alone(
    qtbot: QtBot, work: Work, owner: QObject
) -> None:
    """A lane that ended a connection of a screen could wait for the screen, and it for the lane."""
    here, where = threading.current_thread(), list[threading.Thread]()

    def heard(phase: str, _facts: object) -> None:
        if phase == "start":
            where.append(threading.current_thread())

    def litter() -> None:
        for _ in range(20 * gc.get_threshold()[0]):
            cycle: list[object] = []
            cycle.append(cycle)

    gc.callbacks.append(heard)
    try:
        jobs = [work.network(litter, owner=owner) for _ in range(3)]
        settle(qtbot, work)
        qtbot.waitUntil(gc.isenabled)
    finally:
        gc.callbacks.remove(heard)
    assert all(not job.dropped for job in jobs)
    assert where
    assert set(where) == {here}
