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
    assert tab._ui.evidence._stack.currentWidget() is not tab._ui.evidence._empty


def test_the_pane_leads_back_to_the_row(dossier: Dossier, tab: Any) -> None:
    tab._ui.evidence._next.click()
    dossier.settle()
    assert tab._sorted.mapToSource(tab._ui.table.currentIndex()).row() == 1


def test_what_cannot_be_shown_says_why_and_that_it_is_safe(dossier: Dossier, tab: Any) -> None:
    pane = tab._ui.evidence
    pane._show(ExhibitPreview(kind=PreviewKind.NONE, refusal="encrypted"))
    assert pane._stack.currentWidget() is pane._empty
    words = pane._empty.accessibleName()
    assert "mot de passe" in words
    assert "L’original est conservé tel quel." in words


@pytest.mark.parametrize("reason", ["encrypted", "damaged", "too_large", "timeout", "not_held"])
def test_every_refusal_has_its_own_words(reason: str) -> None:
    assert refusal_words(reason)[1] != refusal_words("unsupported")[1]


def test_an_exhibit_asked_for_elsewhere_is_chosen(dossier: Dossier, tab: Any) -> None:
    wanted = tab._model.exhibits[6].item.evidence_id
    dossier.go("exhibits", evidence_id=wanted)
    assert tab._ui.evidence.current() == wanted
