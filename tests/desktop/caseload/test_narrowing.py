"""Filters applied as one set, named, changed, removed and taken back; views moved and hidden."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from mediator_desk.desktop.caseload.naming import FilterNameForm
from mediator_desk.desktop.caseload.narrowing import NarrowingPanel
from mediator_desk.desktop.caseload.views import SAVE
from mediator_desk.usecases.caseload import CaseView, Narrowing
from mediator_desk.usecases.habits import FilterAsked, list_filters, read_views, save_filter
from tests.desktop.dossier import Dossier

# WHY: the offscreen platform says so of every popup, and means nothing by it.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(dossier: Dossier) -> Any:
    dossier.session.navigation.place("caseload")
    dossier.settle()
    assert dossier.window.opened is not None
    return dossier.window.opened.pane.page


def panel(page: Any) -> NarrowingPanel:
    page._asking.open_filters()
    found = page.ui.filters.findChild(NarrowingPanel)
    assert isinstance(found, NarrowingPanel)
    return found


def name_it(dossier: Dossier, page: Any, ask: Callable[[], object], name: str) -> None:
    ask()
    (form,) = (one for one in page.window().findChildren(FilterNameForm) if one.isVisible())
    form.field.clear()
    form.do.click()
    assert form.isVisible(), "a filter without a name is not kept"
    form.field.setText(name)
    form.do.click()
    dossier.settle()


def test_conditions_apply_together_and_only_when_asked(dossier: Dossier, page: Any) -> None:
    asked = panel(page)
    asked._least.setText("400")
    asked._vulnerable.setChecked(True)
    assert page._model.rowCount() == 1
    asked.apply.click()
    dossier.settle()
    assert page._asking.query().narrowing == Narrowing(least=40_000, vulnerable=True)
    assert page._model.rowCount() == 0
    assert "(2)" in page.ui.filters.text()
    page._nothing.first.click()
    dossier.settle()
    assert page._model.rowCount() == 1


def test_an_amount_that_cannot_be_read_applies_nothing(dossier: Dossier, page: Any) -> None:
    asked = panel(page)
    asked._most.setText("beaucoup")
    asked.apply.click()
    assert asked.isVisible()
    assert asked._amounts[1].error()
    asked.close()


def test_a_filter_is_named_chosen_renamed_removed_and_taken_back(
    dossier: Dossier, page: Any
) -> None:
    page._asking._narrow(Narrowing(least=10_000))
    dossier.settle()
    last = page._asking.views.index(page._asking.views.rowCount() - 1)
    assert page._asking.views.line(last) == SAVE
    name_it(dossier, page, lambda: page.ui.views.clicked.emit(last), "Plus de 100 euros")
    (kept,) = list_filters(dossier.desk)
    assert kept.asked == FilterAsked(CaseView.TO_ANSWER, (), Narrowing(least=10_000))
    assert page.ui.title.text() == "Plus de 100 euros"
    name_it(dossier, page, lambda: page._saved.rename(kept), "Cent euros et plus")
    assert page.ui.title.text() == "Cent euros et plus"
    page._saved.remove(list_filters(dossier.desk)[0])
    dossier.settle()
    assert list_filters(dossier.desk) == ()
    assert page.ui.title.text() == "To answer"
    assert dossier.session.undoing.standing
    assert "Cent" not in dossier.session.undoing.words
    dossier.session.undoing.undo()
    dossier.settle()
    assert [each.name for each in list_filters(dossier.desk)] == ["Cent euros et plus"]
    assert page._asking.views.index_of(kept.filter_id).isValid()


def test_a_filter_learns_what_the_list_shows(dossier: Dossier, page: Any) -> None:
    kept = save_filter(dossier.desk, "Une vue", FilterAsked())
    page.reload()
    dossier.settle()
    page._asking.show_saved(kept)
    page._asking._narrow(Narrowing(cross_border=True))
    dossier.settle()
    page._saved.update(kept)
    dossier.settle()
    assert list_filters(dossier.desk)[0].asked.narrowing == Narrowing(cross_border=True)


def test_views_move_and_hide_and_come_back(dossier: Dossier, page: Any) -> None:
    views = page._asking.views
    page._saved.move(CaseView.WAITING, -1)
    assert views.index_of(CaseView.WAITING).row() < views.index_of(CaseView.TO_ANSWER).row()
    page._saved.hide(CaseView.TO_ANSWER)
    dossier.settle()
    assert not views.index_of(CaseView.TO_ANSWER).isValid()
    assert page._asking.view is CaseView.ALL
    assert read_views(dossier.desk).hidden == {CaseView.TO_ANSWER}
    page._saved.show_all()
    dossier.settle()
    assert read_views(dossier.desk).hidden == frozenset()


def test_what_was_asked_and_chosen_comes_back_after_the_lock(dossier: Dossier, page: Any) -> None:
    kept = save_filter(
        dossier.desk, "Petits litiges", FilterAsked(narrowing=Narrowing(most=99_900))
    )
    page.reload()
    dossier.settle()
    page._asking.show_saved(kept)
    dossier.settle()
    dossier.lock_and_unlock()
    dossier.settle()
    assert dossier.window.opened is not None
    again = dossier.window.opened.pane.page
    assert again.ui.title.text() == "Petits litiges"
    assert again.selected().file_no == "4182"


def test_letters_typed_jump_to_the_object(dossier: Dossier, page: Any) -> None:
    page.window().activateWindow()
    dossier.wait(page.window().isActiveWindow)
    page.ui.list.setFocus()
    page.ui.list.clearSelection()
    dossier.press(Qt.Key.Key_O)
    dossier.press(Qt.Key.Key_B)
    assert page.selected().title.startswith("Ob")
