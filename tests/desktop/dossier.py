"""The demonstration dossier 4182, really imported, open in the real window."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dispute_exchange.parties import Mediator
from dispute_platform.samples import MEDIATOR, demonstration
from dispute_platform.samples.containers import Seal, write_sample
from mediator_desk.clock import fixed_clock
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.vaults import UnlockVault, unlock_vault
from tests.decisions.authority import authority
from tests.decisions.desk import give_key
from tests.desk.material import PASSPHRASE, link
from tests.desk.templates import Template, filled_vault
from tests.desktop.steps import settle
from tests.exchange.material import Platform
from tests.patience import PATIENCE_MS

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)


@dataclass
class Dossier:
    """The window, and the steps a mediator takes in it."""

    qtbot: QtBot
    window: MainWindow
    work: Work
    desk: Desk
    dispute_id: UUID

    @property
    def session(self) -> Session:
        assert self.window.opened is not None
        return self.window.opened.session

    def settle(self) -> None:
        """Until nothing is under way."""
        for _ in range(3):
            settle(self.qtbot, self.work)

    def go(self, tab: str, **where: Any) -> Any:
        """Show a tab, and give it."""
        self.session.navigation.open_dispute(self.dispute_id, tab, **where)
        self.settle()
        return self.page._tab(tab)

    @property
    def page(self) -> Any:
        assert self.window.opened is not None
        return self.window.opened.pane.page

    def wait(self, until: Callable[[], object]) -> None:
        """Until something holds."""
        self.qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE_MS)

    def rest(self, widget: QWidget) -> None:
        """Until nothing is under way, and no pause after the last key runs in ``widget``."""

        def pausing() -> bool:
            timers = widget.findChildren(QTimer)
            return any(one.isActive() and one.isSingleShot() for one in timers)

        self.wait(lambda: not pausing())
        self.settle()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(self.focus(), key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the focus is. WHY events of our own: QTest knows ASCII only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus(), event)

    def focus(self) -> QWidget:
        """What has the keyboard."""
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def lock_and_unlock(self) -> None:
        """Lock, then open the same vault again."""
        root = self.desk.root
        self.window.lock()
        settle(self.qtbot, self.work)
        self.desk = unlock_vault(UnlockVault(root, PASSPHRASE), fixed_clock(NOW))
        self.window.open_desk(self.desk)
        self.settle()


@pytest.fixture(scope="session")
def dossier_file(platform: Platform, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dispute file of the demonstration dossier, for the desk of the tests."""
    mediator = MEDIATOR.model_copy(update={"mediator_id": uuid.UUID(int=1)})
    assert isinstance(mediator, Mediator)
    material = demonstration(mediator=mediator)
    folder = tmp_path_factory.mktemp("supplied")
    return write_sample(material, folder, Seal(platform.signer), [platform.device.recipient])


@pytest.fixture(scope="session")
def dossier_vault(platform: Platform, dossier_file: Path) -> tuple[Template, UUID]:
    """A vault that holds the dossier and may sign, and the dossier's number there."""

    def fill(desk: Desk) -> UUID:
        ca = authority()
        give_key(link(desk, platform), ca, ca.mediator())
        return open_dispute_file(desk, OpenDisputeFile(dossier_file)).dispute_id

    return filled_vault(fixed_clock(NOW), fill)


@pytest.fixture
def dossier(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    dossier_vault: tuple[Template, UUID],
    tmp_path: Path,
) -> Iterator[Dossier]:
    """The window on a desk that holds the dossier and may sign."""
    template, dispute_id = dossier_vault
    desk = template.copy(tmp_path / "vault", fixed_clock(NOW))
    window.open_desk(desk)
    made = Dossier(qtbot, window, work, desk, dispute_id)
    made.settle()
    yield made
    if isValid(window):
        window.lock()
    settle(qtbot, work)
