"""Steps several tests of the window take, and what they look at."""

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.first_run.page import FirstRunPage
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.unlock.page import UnlockPage
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk
from tests.desk.material import LABEL
from tests.desk.material import PASSPHRASE as PHRASE
from tests.patience import PATIENCE_MS


def locked(desk: Desk) -> bool:
    """Whether the keys of the vault are gone."""
    return desk.vault._vault_key.wiped


def settle(qtbot: QtBot, work: Work) -> None:
    """Until no event waits and no job is left.

    WHY not ``waitUntil``: it looks every ten milliseconds, and most jobs take one. A loop that is
    not entered leaves deferred deletions alone, so they are asked for.
    """
    loop = QEventLoop()
    given_up = QDeadlineTimer(PATIENCE_MS)
    waker = QTimer(interval=PATIENCE_MS // 10)
    waker.start()
    while loop.processEvents() or work.alive:
        assert not given_up.hasExpired(), f"events without end, {work.alive} jobs among them"
        if work.alive:
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    waker.stop()


def unlock(qtbot: QtBot, window: MainWindow, work: Work, phrase: str = PHRASE) -> None:
    """Type the passphrase and wait."""
    window.start()
    gate = window._stack.currentWidget()
    assert isinstance(gate, UnlockPage)
    qtbot.waitUntil(lambda: gate.ui.vault.currentText() == LABEL)
    gate.ui.secret.setText(phrase)
    qtbot.keyClick(gate.ui.secret, Qt.Key.Key_Return)
    settle(qtbot, work)


def first_run(qtbot: QtBot, window: MainWindow, work: Work) -> FirstRunPage:
    """The first-run screen."""
    window.start()
    settle(qtbot, work)
    page = window._stack.currentWidget()
    assert isinstance(page, FirstRunPage)
    return page


def shown_texts(window: MainWindow) -> str:
    """Everything readable in the window, visible or not."""
    return "\n".join(
        [label.text() for label in window.findChildren(QLabel)]
        + [widget.accessibleName() for widget in window.findChildren(QWidget)]
        + [window.windowTitle()]
    )
