"""The outbox: grouped by what is needed, and only what is possible is offered."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.outbox.detail import notice_words
from mediator_desk.desktop.outbox.model import OutboxModel
from mediator_desk.desktop.outbox.page import OutboxPage
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Navigation
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.work import Work
from mediator_desk.domain.outbox import NEEDING_PERSON
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import ActDetail, ActState, ActStep
from mediator_desk.usecases.synchronisation import SyncStatus
from tests.desktop.material import NOW, act

NO_ACT: Any = None
"""What was asked of the platform: never read by the words beside it."""
ACTS = (
    act(1, ActState.ACCEPTED, receipt_no=8841, accepted_at=NOW),
    act(2, ActState.WAITING),
    act(3, ActState.REFUSED, refusal="too_large"),
    act(4, ActState.HELD),
    act(5, ActState.HELD, refusal="withdrawn"),
)


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> Iterator[OutboxModel]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = OutboxModel(holder)
    made.show_acts(ACTS)
    qtmodeltester.check(made)
    yield made
    holder.close()


def lines(model: OutboxModel) -> list[str]:
    """Groups and states, in order."""
    found = []
    for number in range(model.rowCount()):
        line = model.line(model.index(number, 0))
        assert line is not None
        found.append(line.group if line.act is None else f"- {line.act.state}")
    return found


def test_acts_are_grouped_by_what_they_need(model: OutboxModel) -> None:
    assert lines(model) == [
        "review",
        "- refused",
        "- held",
        "waiting",
        "- waiting",
        "- held",
        "accepted",
        "- accepted",
    ]


def test_a_filter_keeps_its_groups(model: OutboxModel) -> None:
    model.show_only("accepted")
    assert lines(model) == ["accepted", "- accepted"]
    assert model.count_of("review") == 2


def test_a_group_title_cannot_be_chosen(model: OutboxModel) -> None:
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags


def test_a_line_is_read_out_in_full(french: Languages, model: OutboxModel) -> None:
    said = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == ("Refusé. Demande de pièces, dossier 4203, Professionnel. document trop lourd")


def test_the_same_acts_keep_the_table_as_it_is(qtbot: QtBot, model: OutboxModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_acts(tuple(ACTS))


@pytest.mark.parametrize(
    ("state", "refusal", "buttons"),
    [
        (ActState.REFUSED, "malformed", ("Renvoyer", "", "Retirer l’acte")),
        (ActState.REFUSED, "decision_refused", ("", "", "Retirer l’acte")),
        (ActState.WAITING, None, ("Envoyer maintenant", "Retenir", "Retirer l’acte")),
        (ActState.HELD, None, ("Libérer", "", "Retirer l’acte")),
        (ActState.HELD, "settled", ("Relire le dossier", "Envoyer quand même", "Retirer l’acte")),
        (ActState.NEEDS_PERSON, "moved_on", ("Relire le dossier", "", "Retirer l’acte")),
        (ActState.SENDING, None, ("", "", "")),
        (ActState.ACCEPTED, None, ("", "", "")),
        (ActState.WITHDRAWN, None, ("", "", "")),
    ],
)
def test_only_what_is_possible_is_offered(
    french: Languages, state: ActState, refusal: str | None, buttons: tuple[str, str, str]
) -> None:
    sent = act(1, state, refusal=refusal)
    what = "refused" if state in NEEDING_PERSON else "held"
    detail = ActDetail(sent, NO_ACT, (ActStep(NOW, what, refusal),), None, None, None)
    assert notice_words(detail)[2:] == buttons
    assert ("serait refusé" in notice_words(detail)[1]) is detail.refused_for_good


@pytest.fixture
def page(
    qtbot: QtBot, look: Theme, desk: Desk, work: Work, preferences: Preferences, english: Languages
) -> OutboxPage:
    """The place on a real vault whose outbox is empty."""
    session = Session(desk, work, Navigation())
    made = OutboxPage(session, preferences)
    qtbot.addWidget(made)
    session.setParent(made)
    session.navigation.setParent(made)
    made.resize(1282, 676)
    made.show()
    qtbot.waitUntil(lambda: work.alive == 0)
    return made


def test_an_empty_outbox_is_good_news(page: OutboxPage) -> None:
    assert "Nothing is waiting" in page.ui.empty.accessibleName()
    assert page.ui.detailStack.currentWidget() is page.ui.noDetail


def test_being_offline_is_said_here_once(page: OutboxPage) -> None:
    page._show_status(SyncStatus(False, None, NOW, 3, 0, "platform_unreachable"))
    assert page.ui.banner.words().startswith("Offline.")
    page._show_status(SyncStatus(True, NOW, None, 0, 0, None))
    assert not page.ui.banner.isVisible()


def test_trying_again_asks_for_a_synchronisation(qtbot: QtBot, page: OutboxPage) -> None:
    with qtbot.waitSignal(page._session.send_asked):
        page.ui.banner.acted.emit()
