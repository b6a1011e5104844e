"""A second start hands its files to the window that runs, and whatever else rings is harmless."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.shell.doorbell import Doorbell
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.system import handover
from mediator_desk.system.handover import LARGEST_MESSAGE, doorbell_name, files_in, hand_over
from tests.desk.material import PASSPHRASE as PHRASE
from tests.desktop.steps import settle, unlock
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rings by Unix sockets")


@pytest.fixture
def door(qapp: QApplication) -> Iterator[Doorbell]:
    bell = Doorbell()
    assert bell.listen()
    yield bell
    bell.close()
    bell.deleteLater()


@pytest.fixture
def rung(door: Doorbell) -> list[list[Path]]:
    heard: list[list[Path]] = []
    door.rung.connect(heard.append)
    return heard


def beside(qtbot: QtBot, work: Callable[[], object]) -> None:
    """Runs ``work`` on a thread while the window goes on."""
    thread = threading.Thread(target=work)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    thread.join()


def test_a_second_process_hands_its_files_over_and_ends(
    qtbot: QtBot, door: Doorbell, rung: list[list[Path]], tmp_path: Path
) -> None:
    done: list[subprocess.CompletedProcess[bytes]] = []
    command = [sys.executable, "-m", "mediator_desk.desktop", "one.dispute", "/two/é.asice"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "there-is-none"}

    def start() -> None:
        done.append(subprocess.run(command, cwd=tmp_path, env=environment, check=False))

    beside(qtbot, start)
    assert done[0].returncode == 0, "it never came to need a screen"
    assert rung == [[tmp_path / "one.dispute", Path("/two/é.asice")]]


def test_without_a_running_window_nobody_takes_them(qapp: QApplication) -> None:
    assert not hand_over(["one.dispute"])


def test_the_socket_left_by_a_killed_window_is_replaced(qtbot: QtBot, qapp: QApplication) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(doorbell_name())
    assert not hand_over([])
    bell = Doorbell()
    assert bell.listen()
    taken: list[bool] = []
    beside(qtbot, lambda: taken.append(hand_over([])))
    assert taken == [True]
    bell.close()
    bell.deleteLater()


def test_the_socket_is_for_this_user_alone(door: Doorbell) -> None:
    place = Path(doorbell_name())
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_another_user_is_not_heard(
    qtbot: QtBot, door: Doorbell, rung: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediator_desk.desktop.shell.doorbell.same_user", lambda _: False)
    taken: list[bool] = []
    beside(qtbot, lambda: taken.append(hand_over(["/one.dispute"])))
    assert taken == [False]
    assert rung == []


def test_the_peer_is_asked_of_the_system() -> None:
    here, there = socket.socketpair()
    with here, there:
        assert handover.same_user(here.fileno())


def test_nothing_is_said_to_a_window_of_another_user(
    qtbot: QtBot, door: Doorbell, rung: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "same_user", lambda _: False)
    taken: list[bool] = []
    beside(qtbot, lambda: taken.append(hand_over(["/one.dispute"])))
    assert taken == [False]
    assert rung == []


@pytest.mark.parametrize(
    "said",
    [
        b"\n",
        b"null\n",
        b'{"open": "/etc"}\n',
        b'{"open": ["relative.dispute"]}\n',
        b'{"open": [1]}\n',
        b'{"open": ["/a\\u0000b"]}\n',
        b'{"open": [], "run": "x"}\n',
        b"[" * 5000 + b"\n",
        b"x" * (4 * LARGEST_MESSAGE),
        b"",
        "\u00e9".encode("latin-1") + b"\n",
    ],
)
def test_whatever_rings_opens_nothing_and_the_next_is_heard(
    qtbot: QtBot, door: Doorbell, rung: list[list[Path]], said: bytes
) -> None:
    def ring() -> None:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(PATIENCE_S)
            caller.connect(doorbell_name())
            try:
                caller.sendall(said)
                if said:
                    assert caller.recv(16) == b""
            except (BrokenPipeError, ConnectionResetError):
                pass

    beside(qtbot, ring)
    taken: list[bool] = []
    beside(qtbot, lambda: taken.append(hand_over(["/later.dispute"])))
    assert taken == [True]
    assert rung == [[Path("/later.dispute")]]


def test_callers_that_say_nothing_are_sent_away(
    qtbot: QtBot, door: Doorbell, rung: list[list[Path]]
) -> None:
    silent = [socket.socket(socket.AF_UNIX) for _ in range(8)]
    for caller in silent:
        caller.connect(doorbell_name())
    qtbot.waitUntil(lambda: len(door._callers) == 8)
    for waiting in list(door._callers):
        waiting._late.timeout.emit()
    taken: list[bool] = []
    beside(qtbot, lambda: taken.append(hand_over([])))
    assert taken == [True]
    for caller in silent:
        caller.close()


def test_only_what_message_makes_is_read() -> None:
    assert files_in(handover.message(["/a b.dispute"])) == (Path("/a b.dispute"),)
    assert files_in(b"{}") is None


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_files_wait_for_a_locked_desk_and_are_opened_after(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, tmp_path: Path
) -> None:
    unlock(qtbot, window, work)
    window.lock()
    settle(qtbot, work)
    window.receive([tmp_path / "missing.dispute", Path("/etc/passwd")])
    assert window._waiting_files == [tmp_path / "missing.dispute"]
    gate = window._gate
    gate.ui.secret.setText(PHRASE)
    gate.ui.open.click()
    settle(qtbot, work)
    assert window.opened is not None
    assert window._waiting_files == []
    with qtbot.waitSignal(window.opened.importer.failed) as refused:
        window.receive([tmp_path / "missing.dispute"])
    assert refused.args is not None
    assert refused.args[0] == "missing.dispute"
    settle(qtbot, work)
