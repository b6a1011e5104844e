"""A long list comes in parts: what stood in front at once, the rest without holding the window."""

from dataclasses import replace
from typing import Any

import pytest

from mediator_desk.usecases.caseload import CaseQuery
from tests.desktop.dossier import Dossier
from tests.desktop.material import caseload, row


@pytest.fixture
def page(dossier: Dossier) -> Any:
    dossier.session.navigation.place("caseload")
    dossier.settle()
    assert dossier.window.opened is not None
    return dossier.window.opened.pane.page


def test_the_front_is_shown_while_the_rest_is_read(dossier: Dossier, page: Any) -> None:
    page._model.show_rows(())
    page._take_part(page._asking.query(), replace(caseload(row("1"), row("2")), left=3000))
    assert page._model.rowCount() == 2
    assert "3" in page.ui.count.text()
    assert page.selected().file_no == "1"
    dossier.settle()
    assert page._model.rowCount() == 1
    assert page.selected().file_no == "4182"


def test_ten_thousand_rows_arrive_as_one(page: Any) -> None:
    told: list[tuple[int, int]] = []
    page._model.show_rows([row("5")])
    page._model.rowsInserted.connect(lambda _, first, last: told.append((first, last)))
    page._model.show_rows([row(str(number)) for number in range(1, 10)])
    assert told == [(0, 3), (5, 8)]
    assert [page._model._rows[at].file_no for at in range(9)] == [str(n) for n in range(1, 10)]


def test_a_front_is_remembered_for_whole_views_alone(dossier: Dossier, page: Any) -> None:
    page._take_part(CaseQuery(), caseload(row("1")))
    assert [str(each) for each in page._front] == [str(row("1").dispute_id)]
    dossier.settle()
