"""The caseload: rows renewed by differences, told in one sentence, chosen and filtered."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dispute_exchange.money import Money
from mediator_desk.desktop.caseload.model import CaseloadModel
from mediator_desk.desktop.caseload.page import CaseloadPage
from mediator_desk.desktop.caseload.views import SAVE, VIEW_ROLE, ViewsModel
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Navigation
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.caseload import CaseRow, CaseView, NextAction
from mediator_desk.usecases.desk import Desk
from tests.desktop.material import NOW, caseload, clock, row

A, B, C, D = (row(number) for number in ("4037", "4182", "4188", "4211"))


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> Iterator[CaseloadModel]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = CaseloadModel(lambda: NOW, holder)
    qtmodeltester.check(made)
    yield made
    holder.close()


def shown(model: CaseloadModel) -> list[UUID]:
    """The disputes in the order shown."""
    rows = [model.row(model.index(place)) for place in range(model.rowCount())]
    return [each.dispute_id for each in rows if each is not None]


def ids(*rows: CaseRow) -> list[UUID]:
    return [each.dispute_id for each in rows]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), (A, B, C)),
        ((A, B, C), ()),
        ((A, B, C), (A, C)),
        ((A, C), (A, B, C)),
        ((A, B, C), (C, B, A)),
        ((A, B, C), (D, C)),
        ((A, B, C, D), (D, A)),
        ((B,), (A, B, C, D)),
    ],
)
def test_the_list_becomes_what_was_read(
    model: CaseloadModel, before: tuple[CaseRow, ...], after: tuple[CaseRow, ...]
) -> None:
    model.show_rows(before)
    model.show_rows(after)
    assert shown(model) == ids(*after)


def test_a_row_that_stays_is_neither_removed_nor_inserted(
    qtbot: QtBot, model: CaseloadModel
) -> None:
    model.show_rows((A, B))
    kept = QPersistentModelIndex(model.index(1))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsRemoved):
        model.show_rows((C, B, A, D))
    assert kept.isValid()
    assert kept.row() == 1


def test_only_the_row_that_changed_is_told(qtbot: QtBot, model: CaseloadModel) -> None:
    model.show_rows((A, B, C))
    changed = row("4182", offered=Money.of("130"))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_rows((A, changed, C))
    assert told == [(1, 1)]


def test_the_same_rows_tell_nothing(qtbot: QtBot, model: CaseloadModel) -> None:
    model.show_rows((A, B))
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.layoutChanged):
        model.show_rows((A, B))


def test_a_row_is_read_out_in_full(french: Languages, model: CaseloadModel) -> None:
    model.show_rows((row("4182", unread=2, vulnerable=True),))
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Dossier 4182, Objectif macro 105 mm. Consommateur Mme Solène Arvaillon. "
        "Professionnel Boutique Lumière d’Angle. 310,70\u00a0€. "
        "Action requise\u00a0: Signer la proposition de solution. "
        "Temps restant\u00a0: 6 jours 13 heures. 2 nouveaux. Personne vulnérable."
    )


def test_waiting_for_others_is_not_an_action_needed(
    french: Languages, model: CaseloadModel
) -> None:
    model.show_rows((row("4198", next_action=NextAction.AWAIT_PIECES),))
    said = str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert "En attente\u00a0: Attendre les pièces demandées." in said


def test_every_view_is_offered_with_its_count(
    qtbot: QtBot, qtmodeltester: ModelTester, french: Languages
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    views = ViewsModel(holder)
    qtmodeltester.check(views)
    views.show_counts({CaseView.TO_ANSWER: 1203})
    offered = {views.index(place).data(VIEW_ROLE) for place in range(views.rowCount())} - {None}
    assert offered - {SAVE} == set(CaseView)
    index = views.index_of(CaseView.TO_ANSWER)
    assert views.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Répondre, 1203"
    assert views.data(index, Qt.ItemDataRole.ToolTipRole) == "1\u202f203"


@pytest.fixture
def page(
    qtbot: QtBot, look: Theme, desk: Desk, work: Work, preferences: Preferences, english: Languages
) -> CaseloadPage:
    """The place on a real, empty vault."""
    session = Session(desk, work, Navigation())
    made = CaseloadPage(session, preferences)
    qtbot.addWidget(made)
    session.setParent(made)
    session.navigation.setParent(made)
    made.resize(1282, 676)
    made.show()
    qtbot.waitUntil(lambda: work.alive == 0)
    return made


def test_an_empty_vault_says_what_to_do(page: CaseloadPage) -> None:
    assert page.ui.body.currentWidget() is page.ui.empty
    assert "No file received yet" in page.ui.empty.accessibleName()


def test_the_list_takes_the_first_focus_and_data_never_moves_it(
    qtbot: QtBot, page: CaseloadPage
) -> None:
    page._show(caseload(A, B))
    assert QApplication.focusWidget() is page.ui.list
    page.ui.search.setFocus()
    page._show(caseload(A, B, C))
    assert QApplication.focusWidget() is page.ui.search


def test_the_choice_survives_new_data(page: CaseloadPage) -> None:
    page._show(caseload(A, B, C))
    page.ui.list.setCurrentIndex(page._model.index_of(B.dispute_id))
    page._show(caseload(D, C, B))
    chosen = page.selected()
    assert chosen is not None
    assert chosen.dispute_id == B.dispute_id


def test_a_search_that_finds_nothing_offers_the_way_back(
    qtbot: QtBot, page: CaseloadPage, work: Work
) -> None:
    qtbot.keyClicks(page.ui.search, "grille")
    qtbot.waitUntil(lambda: "grille" in page.ui.empty.accessibleName())
    qtbot.waitUntil(lambda: work.alive == 0)
    page._nothing.first.click()
    assert page.ui.search.text() == ""
    qtbot.waitUntil(lambda: work.alive == 0)


def test_one_letter_asks_nothing(qtbot: QtBot, page: CaseloadPage) -> None:
    with qtbot.assertNotEmitted(page.ui.search.asked, wait=250):
        qtbot.keyClicks(page.ui.search, "g")


def test_a_failure_keeps_the_list_as_it_was(page: CaseloadPage) -> None:
    page._show(caseload(A, B))
    page._fail(OSError("the disk went away"))
    assert page._model.rowCount() == 2
    assert page.ui.banner.isVisible()


def test_large_text_stacks_the_panes(look: Theme, page: CaseloadPage) -> None:
    from mediator_desk.desktop.theme import Appearance

    look.apply(Appearance("light", 1.5))
    assert page.ui.work.orientation() == Qt.Orientation.Vertical
    look.apply(Appearance("light", 1.0))
    assert page.ui.work.orientation() == Qt.Orientation.Horizontal


def test_the_chosen_view_is_remembered(
    qtbot: QtBot, page: CaseloadPage, preferences: Preferences, work: Work
) -> None:
    page._asking.show_view(CaseView.OVERDUE)
    qtbot.waitUntil(lambda: work.alive == 0)
    assert preferences.choices.view == "OVERDUE"
    assert Preferences(preferences._path.parent, work).choices.view == "OVERDUE"


def test_enter_opens_the_dispute(qtbot: QtBot, page: CaseloadPage) -> None:
    page._show(caseload(A, B))
    with qtbot.waitSignal(page._session.navigation.moved) as moved:
        qtbot.keyClick(page.ui.list, Qt.Key.Key_Return)
    assert moved.args[0].dispute_id == A.dispute_id


def test_a_deadline_is_retold_as_time_passes(qtbot: QtBot, page: CaseloadPage) -> None:
    page._show(caseload(row("4182", clock=clock(days=6))))
    with qtbot.waitSignal(page._model.dataChanged):
        page._minute.timeout.emit()
