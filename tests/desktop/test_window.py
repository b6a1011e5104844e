"""The window on a real vault: opening, locking, and what starting it loads."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.shell.idle import IdleWatch
from mediator_desk.desktop.shell.palette import Palette
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from tests.desktop.steps import locked, settle, shown_texts, unlock

CANARY = "oriflamme-de-cristal"


def test_unlocking_shows_the_caseload(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    with qtbot.waitSignal(window.unlocked):
        unlock(qtbot, window, work)
    assert window.opened is not None
    assert window.menuBar().isVisible()
    assert window.windowTitle() == "Files — Mediator Desk"


def test_a_wrong_passphrase_is_said_in_words_and_nothing_opens(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work, "another passphrase altogether")
    gate = window._gate
    assert window.opened is None
    assert gate.ui.error.text().startswith("The passphrase does not match. 4 tries left")
    assert QApplication.focusWidget() is gate.ui.secret


def test_five_wrong_tries_bring_a_pause_and_erase_nothing(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    from mediator_desk.vault import WrongPassphrase

    for _ in range(5):
        window._gate._fail(WrongPassphrase())
    assert not window._gate.ui.open.isEnabled()
    assert "30 seconds" in window._gate.ui.error.text()
    window._gate._pause.stop()
    assert vault.is_dir()


def test_locking_removes_the_content(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    opened = window.opened
    assert opened is not None
    holder = QLabel(CANARY, opened.pane)
    holder.show()
    assert CANARY in shown_texts(window)
    del holder
    with qtbot.waitSignal(window.locked):
        window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert CANARY not in shown_texts(window)
    assert window.opened is None
    assert not window.menuBar().isVisible()
    assert window.windowTitle() == "Mediator Desk, locked"


def test_locking_saves_what_is_being_written_before_the_keys_go(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    opened = window.opened
    assert opened is not None
    order: list[str] = []
    desk = opened.session.desk

    def keep() -> None:
        order.append("locked" if locked(desk) else "saved")

    opened.session.leaving.connect(lambda: work.save(keep))
    window.lock()
    settle(qtbot, work)
    assert order == ["saved"]
    assert locked(desk)


def test_locking_closes_dialogs(qtbot: QtBot, window: MainWindow, work: Work, vault: Path) -> None:
    unlock(qtbot, window, work)
    window._run("palette")
    assert window.findChild(Palette) is not None
    window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(Palette) is None


def test_unlocking_again_works_after_a_lock(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window.lock()
    settle(qtbot, work)
    unlock(qtbot, window, work)
    assert window.opened is not None


def test_an_untouched_desk_locks_itself(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window._idle._last -= 10 * 60 + 1
    with qtbot.waitSignal(window.locked):
        window._idle.look()
    assert window.opened is None


def test_any_key_starts_the_countdown_again(qtbot: QtBot, window: MainWindow) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    watch = IdleWatch(application)
    told: list[int] = []
    watch.minutes_left.connect(told.append)
    watch.start(15)
    watch._last -= 14 * 60 + 30
    watch.look()
    window.show()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    watch.look()
    watch.stop()
    assert told == [15, 1, 15]
    watch.deleteLater()


HEAVY = ("reportlab", "pyhanko", "pikepdf", "httpx2", "sqlalchemy", "sqlcipher3", "pydantic")


def test_starting_the_window_loads_nothing_heavy() -> None:
    code = (
        "import sys; import mediator_desk.desktop.app; "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
