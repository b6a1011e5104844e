"""A themed application, the lanes, and a desk open on a real vault for the window's tests."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell import doorbell, locking
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Appearance, Theme, theme
from mediator_desk.desktop.work import Work, lanes
from mediator_desk.system import handover
from mediator_desk.system.paths import desk_paths
from mediator_desk.system.preview import PreviewClient
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk, make_file, make_platform, put_in
from tests.desktop.dossier import dossier, dossier_file, dossier_vault
from tests.desktop.steps import settle
from tests.exchange.material import Platform
from tests.patience import PATIENCE_MS, PATIENCE_S

__all__ = ["dossier", "dossier_file", "dossier_vault"]


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The one of pytest-qt, patient: a busy computer makes a test slow, never wrong."""
    for name in ("waitSignal", "waitSignals", "waitUntil", "waitCallback"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture(autouse=True)
def _a_busy_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program itself waits for a limited time, what is late must not be given up."""
    monkeypatch.setattr(doorbell, "_PATIENCE_MS", PATIENCE_MS)
    monkeypatch.setattr(handover, "_SECONDS", PATIENCE_S)
    monkeypatch.setattr(lanes, "_SHUTDOWN_MS", PATIENCE_MS)
    monkeypatch.setattr(locking, "PATIENCE_MS", PATIENCE_MS)
    monkeypatch.setitem(PreviewClient.__init__.__kwdefaults__, "seconds", PATIENCE_S)


@pytest.fixture(scope="session", autouse=True)
def clipboard_left_empty() -> Iterator[None]:
    """WHY: Qt's offscreen clipboard lets go of what Python gave it once Python has gone."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, put back afterwards."""
    theme().apply(Appearance("light", 1.0))
    yield theme()
    theme().apply(Appearance("light", 1.0))


@pytest.fixture(scope="session")
def spoken(qapp: QApplication) -> Languages:
    """The one switch of languages of the test application."""
    return Languages(qapp)


@pytest.fixture
def french(spoken: Languages) -> Iterator[Languages]:
    """French, and English again afterwards."""
    spoken.use("fr")
    yield spoken
    spoken.use("en")


@pytest.fixture
def english(spoken: Languages) -> Languages:
    """English."""
    spoken.use("en")
    return spoken


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    """The lanes, stopped and emptied afterwards."""
    lanes = Work()
    yield lanes
    assert lanes.shut_down()
    while lanes.alive:
        QApplication.processEvents()
    lanes.deleteLater()
    QCoreApplication.sendPostedEvents(lanes, QEvent.Type.DeferredDelete)


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path, work: Work) -> Preferences:
    """Choices nobody made yet."""
    return Preferences(tmp_path / "configuration", work)


@pytest.fixture(scope="session")
def platform() -> Platform:
    return make_platform()


@pytest.fixture
def desk(tmp_path: Path, platform: Platform) -> Iterator[Desk]:
    """An open desk on a vault of its own, linked without a network."""
    opened = make_desk(tmp_path / "vault", platform)
    yield opened
    lock_vault(opened)


@pytest.fixture
def vault(platform: Platform, tmp_path: Path) -> Path:
    """A vault where the program looks for it, linked, locked."""
    paths = desk_paths()
    paths.create()
    desk = make_desk(paths.default_vault, platform)
    put_in(desk, make_file(platform), tmp_path)
    lock_vault(desk)
    return paths.default_vault


@pytest.fixture
def window(
    qtbot: QtBot, look: Theme, work: Work, preferences: Preferences, english: Languages
) -> Iterator[MainWindow]:
    """A window shown, not started."""
    made = MainWindow(work, preferences, english)
    qtbot.addWidget(made)
    made.resize(1366, 738)
    made.show()
    yield made
    # WHY: pytest-qt closes the window before this, which locks it, and may have deleted it too.
    if isValid(made):
        made.lock()
    settle(qtbot, work)
