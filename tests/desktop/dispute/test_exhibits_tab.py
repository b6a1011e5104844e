"""The exhibits of the demonstration dossier: the table, the pane, what is refused and why."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from mediator_desk.desktop.dispute.evidence.refusals import refusal_words
from mediator_desk.desktop.dispute.exhibits.model import COLUMNS, SORT_ROLE
from mediator_desk.desktop.i18n import Languages
from mediator_desk.usecases.exhibits import ExhibitPreview, PreviewKind
from tests.desktop.dossier import Dossier


@pytest.fixture
def tab(dossier: Dossier, french: Languages) -> Any:
    return dossier.go("exhibits")


def cell(tab: Any, row: int, column: str) -> str:
    return str(tab._model.index(row, COLUMNS.index(column)).data())


def test_the_table_says_who_filed_and_who_saw(tab: Any) -> None:
    assert tab._model.rowCount() == 12
    assert cell(tab, 0, "consumer") == "déposée"
    assert cell(tab, 9, "trader") == "—"
    assert cell(tab, 9, "state") == "Non contradictoire"
    assert cell(tab, 0, "state") == "Peut être citée"


def test_a_column_sorts_by_what_it_means(tab: Any) -> None:
    column = COLUMNS.index("filed")
    tab._ui.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    days = [tab._sorted.index(row, column).data(SORT_ROLE) for row in range(tab._sorted.rowCount())]
    assert days == sorted(days, reverse=True)


def test_arrows_in_the_table_change_what_the_pane_shows(dossier: Dossier, tab: Any) -> None:
    tab._ui.table.setFocus()
    tab._ui.table.selectRow(0)
    dossier.press(Qt.Key.Key_Down)
    assert tab._ui.evidence.current() == tab._model.exhibits[1].item.evidence_id
    dossier.settle()
    assert tab._ui.evidence._ui.stack.currentWidget() is not tab._ui.evidence._ui.empty


def test_the_pane_leads_back_to_the_row(dossier: Dossier, tab: Any) -> None:
    tab._ui.evidence._ui.next.click()
    dossier.settle()
    assert tab._sorted.mapToSource(tab._ui.table.currentIndex()).row() == 1


def test_what_cannot_be_shown_says_why_and_that_it_is_safe(dossier: Dossier, tab: Any) -> None:
    pane = tab._ui.evidence
    pane._show(ExhibitPreview(kind=PreviewKind.NONE, refusal="encrypted"))
    assert pane._ui.stack.currentWidget() is pane._ui.empty
    words = pane._ui.empty.accessibleName()
    assert "mot de passe" in words
    assert "L’original est conservé tel quel." in words


@pytest.mark.parametrize("reason", ["encrypted", "damaged", "too_large", "timeout", "not_held"])
def test_every_refusal_has_its_own_words(reason: str) -> None:
    assert refusal_words(reason)[1] != refusal_words("unsupported")[1]


def test_an_exhibit_asked_for_elsewhere_is_chosen(dossier: Dossier, tab: Any) -> None:
    wanted = tab._model.exhibits[6].item.evidence_id
    dossier.go("exhibits", evidence_id=wanted)
    assert tab._ui.evidence.current() == wanted


def shown_numbers(tab: Any) -> list[str]:
    proxy, column = tab._sorted, COLUMNS.index("number")
    return [str(proxy.index(row, column).data()) for row in range(proxy.rowCount())]


def test_each_exhibit_has_a_number_among_those_of_its_party(tab: Any) -> None:
    assert cell(tab, 0, "own") == "C-1"
    assert cell(tab, 4, "own") == "T-1"


def test_search_and_filters_narrow_both_the_list_and_the_matrix(tab: Any) -> None:
    tab._ui.search.setText("relevé")
    tab._filter()
    assert shown_numbers(tab) == ["7", "10"]
    assert tab._ui.matrix.matrix.rowCount() == 2
    assert tab._ui.count.text() == "2 pièces sur 12"
    tab._ui.search.setText("")
    tab._ui.party.choose("TRADER")
    tab._filter()
    assert shown_numbers(tab) == ["5", "9", "12"]
    tab._ui.party.choose("")
    tab._choose_types(("Facture",))
    assert shown_numbers(tab) == ["2"]
    tab._choose_types(())
    tab._ui.state.choose("unseen")
    tab._filter()
    assert shown_numbers(tab) == ["10"]


def test_a_party_number_is_found_by_the_search(tab: Any) -> None:
    tab._ui.search.setText("T-2")
    tab._filter()
    assert shown_numbers(tab) == ["9"]


def test_the_views_keep_the_exhibit_in_hand(dossier: Dossier, tab: Any) -> None:
    tab._ui.evidence.show_exhibit(tab._model.exhibits[3].item.evidence_id)
    tab._ui.mode.choose("matrix")
    tab._show_mode("matrix")
    assert tab._ui.matrix.currentIndex().row() == 3
    tab._ui.matrix.setCurrentIndex(tab._ui.matrix.matrix.index(5, 2))
    assert tab._ui.evidence.current() == tab._model.exhibits[5].item.evidence_id


def test_the_pane_says_why_an_exhibit_may_not_be_cited(tab: Any) -> None:
    tab._ui.evidence.show_exhibit(tab._model.exhibits[9].item.evidence_id)
    verdict = tab._ui.evidence._ui.seen._verdict.text()
    assert verdict == "Ne peut être citée\u00a0: confiée par le consommateur"
