"""The bundles place on a desk that holds four files of one event."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.bundles.page import BundlesPage
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location, Navigation
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk
from tests.desk.test_bundles import passengers
from tests.desktop.steps import settle
from tests.exchange.material import Platform


@dataclass
class Shown:
    """The page, and the steps a mediator takes in it."""

    qtbot: QtBot
    work: Work
    desk: Desk
    files: list[UUID]
    session: Session
    page: BundlesPage
    went: list[Location]

    def settle(self) -> None:
        """Until nothing is under way."""
        for _ in range(4):
            settle(self.qtbot, self.work)

    def write(self, *paragraphs: str) -> None:
        """Type the shared reasoning, and wait until it is kept."""
        self.page.work.editor.edit.setPlainText("\n".join(paragraphs))
        self.page._keep()
        self.settle()


@pytest.fixture
def shown(
    qtbot: QtBot, look: Theme, work: Work, english: Languages, platform: Platform, tmp_path: Path
) -> Iterator[Shown]:
    """The page shown, its lists read."""
    desk = make_desk(tmp_path / "vault", platform)
    files = passengers(desk, platform, tmp_path)
    session = Session(desk, work, Navigation())
    went: list[Location] = []
    session.navigation.moved.connect(went.append)
    page = BundlesPage(session)
    page.resize(1270, 700)
    page.show()
    made = Shown(qtbot, work, desk, files, session, page, went)
    made.settle()
    yield made
    work.drop_all()
    settle(qtbot, work)
    for gone in (page, session.navigation, session):
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    lock_vault(desk)
