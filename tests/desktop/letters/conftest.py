"""The letters tab on a desk of its own, without the rest of the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from dispute_exchange.events import IndependenceDeclared
from dispute_exchange.parties import MediationBody, Mediator, PostalAddress
from dispute_exchange.vocabulary import BodyType, Channel
from mediator_desk.clock import fixed_clock
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.letters.tab import LettersTab
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Navigation
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import M, in_mediation, make_desk, make_file, put_in
from tests.desktop.steps import settle
from tests.exchange.material import Platform

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)


@dataclass
class Shown:
    """The tab, and the steps a mediator takes in it."""

    qtbot: QtBot
    work: Work
    desk: Desk
    dispute_id: UUID
    session: Session
    tab: LettersTab

    def settle(self) -> None:
        """Until nothing is under way."""
        for _ in range(3):
            settle(self.qtbot, self.work)

    def choose(self, place: int) -> None:
        """Choose the letter at a place of the list."""
        self.tab._table.setCurrentIndex(self.tab._model.index(place, 0))
        self.settle()

    def place(self, **wanted: object) -> int:
        """Where the first letter lies of which all this holds."""
        return next(
            number
            for number, row in enumerate(self.tab._model.letters)
            if all(getattr(row, name) == value for name, value in wanted.items())
        )


def postal_file(platform: Platform):
    """A dispute in mediation whose consumer is reached by post and whose trader is not."""
    base = make_file(platform).file
    body = MediationBody(
        code="RIV",
        name="Médiation Rivage",
        kind=BodyType.COMPANY_ASSOCIATION,
        address=PostalAddress(lines=("14 quai des Tilleuls",), postcode="44000", city="Nantes"),
        website="mediation-rivage.exemple.invalid",
    )
    home = PostalAddress(lines=("8 rue du Vieux-Puits",), postcode="35000", city="Rennes")
    shop = PostalAddress(lines=("3 passage des Verriers",), postcode="69002", city="Lyon")
    consumer = base.consumer().model_copy(
        update={"preferred_channel": Channel.LETTER, "address": home}
    )
    trader = base.trader().model_copy(update={"email": "trader@exemple.invalid", "address": shop})
    mediator = Mediator(mediator_id=base.mediator.mediator_id, name="Odile Vautremont", body=body)
    said = in_mediation()
    said[7] = (M, IndependenceDeclared(objections_until=date(2026, 9, 16)))
    return make_file(platform, said, parties=(consumer, trader), body=body, mediator=mediator)


@pytest.fixture
def shown(
    qtbot: QtBot,
    look: Theme,
    work: Work,
    english: Languages,
    platform: Platform,
    tmp_path: Path,
) -> Iterator[Shown]:
    """The tab shown, its letters read."""
    desk = make_desk(tmp_path / "vault", platform, fixed_clock(NOW))
    dispute_id = put_in(desk, postal_file(platform), tmp_path).dispute_id
    session = Session(desk, work, Navigation())
    tab = LettersTab(session, dispute_id)
    tab.resize(1270, 560)
    tab.show()
    made = Shown(qtbot, work, desk, dispute_id, session, tab)
    made.settle()
    yield made
    work.drop_all()
    settle(qtbot, work)
    for gone in (tab, session.navigation, session):
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    lock_vault(desk)
