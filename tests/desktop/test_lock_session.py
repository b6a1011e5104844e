"""The desk locks when the session does and before the computer sleeps: a real bus, a false logind.

Skipped where there is no ``dbus-daemon``. The Windows and macOS watches are not run here.
"""

import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.shell.idle import IdleWatch
from mediator_desk.desktop.shell.session_watch import BusSessionWatch, make_session_watch
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from tests.desktop.steps import locked, settle, unlock
from tests.patience import PATIENCE_S, until

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None,
    reason="needs dbus-daemon (Debian: dbus)",
)


class Logind:
    """The false logind, told and heard by lines."""

    def __init__(self, address: str) -> None:
        command = [sys.executable, "-m", "tests.desktop.fake_logind", address]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._said: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.heard: list[str] = []
        self.until("ready")

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(line.strip())

    def tell(self, order: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()

    def said(self) -> str:
        """The next line, the window standing still meanwhile."""
        return self._said.get(timeout=PATIENCE_S)

    def until(self, words: str) -> None:
        """Waits for a line, running the window meanwhile."""

        def heard() -> bool:
            QApplication.processEvents()
            with suppress(queue.Empty):
                self.heard.append(self._said.get(timeout=0.02))
            return words in self.heard

        if words not in self.heard:
            until(heard, f"never said: {words}")

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()


@pytest.fixture
def bus(home: Path) -> Iterator[str]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.kill()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def logind(bus: str, qapp: QApplication) -> Iterator[Logind]:
    false = Logind(bus)
    yield false
    false.end()


@pytest.fixture
def watch(bus: str, logind: Logind) -> Iterator[BusSessionWatch]:
    connection = QDBusConnection.connectToBus(bus, bus)
    assert connection.isConnected()
    made = BusSessionWatch(connection, connection)
    made.start()
    logind.until("asked GetSession")
    logind.until("asked Inhibit sleep")

    def known() -> bool:
        QApplication.processEvents()
        return made._delay is not None and bool(made._own_path)

    until(known)
    yield made
    made.stop()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    QDBusConnection.disconnectFromBus(bus)


@pytest.mark.parametrize("order", ["lock", "hint", "saver", "sleep"])
def test_the_desk_locks_when_it_is_said(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    vault: Path,
    watch: BusSessionWatch,
    logind: Logind,
    order: str,
) -> None:
    watch.asked.connect(window.lock)
    unlock(qtbot, window, work)
    assert window.opened is not None
    desk = window.opened.session.desk
    with qtbot.waitSignal(window.locked):
        logind.tell(order)
    settle(qtbot, work)
    assert locked(desk)
    assert watch.sources == {"logind", "screen_saver"}


def test_the_computer_sleeps_once_the_keys_are_gone_and_waits_again_after_waking(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    vault: Path,
    watch: BusSessionWatch,
    logind: Logind,
) -> None:
    watch.asked.connect(window.lock)
    window.wiped.connect(watch.let_sleep)
    unlock(qtbot, window, work)
    assert window.opened is not None
    desk = window.opened.session.desk
    wiped_by_then: list[bool] = []
    window.wiped.connect(lambda: wiped_by_then.append(locked(desk)))
    assert "given back" not in logind.heard
    logind.tell("sleep")
    logind.until("given back")
    assert wiped_by_then == [True]
    logind.heard.clear()
    logind.tell("wake")
    logind.until("asked Inhibit sleep")
    logind.tell("sleep")
    logind.until("given back")


def test_a_lock_without_a_sleep_keeps_the_delay_for_the_sleep_that_comes(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    vault: Path,
    watch: BusSessionWatch,
    logind: Logind,
) -> None:
    watch.asked.connect(window.lock)
    window.wiped.connect(watch.let_sleep)
    unlock(qtbot, window, work)
    with qtbot.waitSignal(window.wiped):
        window.lock()
    assert watch._delay is not None
    unlock(qtbot, window, work)
    logind.tell("sleep")
    logind.until("given back")


def test_a_sleep_that_overtakes_the_delay_asked_for_waits_for_nothing(
    qtbot: QtBot, window: MainWindow, watch: BusSessionWatch, logind: Logind
) -> None:
    watch.asked.connect(window.lock)
    window.wiped.connect(watch.let_sleep)
    logind.tell("sleep")
    # WHY both: the two are said on threads of their own, in any order.
    for words in ("given back", "emitted sleep"):
        logind.until(words)
    logind.heard.clear()
    for order in ("wake", "sleep"):
        logind.tell(order)
    assert logind.said() == "emitted wake"
    assert logind.said() == "emitted sleep"
    logind.until("given back")
    assert watch._delay is None


def test_the_lock_of_somebody_elses_session_is_not_ours(
    qtbot: QtBot, watch: BusSessionWatch, logind: Logind
) -> None:
    asked: list[str] = []
    watch.asked.connect(asked.append)
    for order in ("other", "unhint", "lock"):
        logind.tell(order)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["session"]


def test_without_any_bus_nothing_is_listened_to_and_nothing_breaks(qapp: QApplication) -> None:
    absent = QDBusConnection("there is none")
    watch = BusSessionWatch(absent, absent)
    watch.start()
    watch.let_sleep()
    watch.stop()
    assert watch.sources == frozenset()
    assert isinstance(make_session_watch(watch), BusSessionWatch)
    watch.deleteLater()


def test_a_computer_that_slept_unnoticed_is_locked_on_waking(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mediator_desk.desktop.shell import idle

    watch = IdleWatch(qapp)
    watch.start(10)
    with qtbot.assertNotEmitted(watch.expired):
        watch.look()
    slept = idle.elapsed() + 60
    monkeypatch.setattr(idle, "elapsed", lambda: slept)
    with qtbot.waitSignal(watch.expired):
        watch.look()
    watch.deleteLater()
