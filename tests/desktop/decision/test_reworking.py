"""Coming back to what is written: versions, another kind, spelling, the preview."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from dispute_exchange.decision import (
    TextRun,
)
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.decision import shaping
from mediator_desk.desktop.decision.gate import _place
from mediator_desk.desktop.decision.spelling import SpellingMenu
from mediator_desk.desktop.decision.versions import VersionsDialog, worth_listing
from mediator_desk.usecases.drafting import list_versions
from mediator_desk.usecases.spelling import read_spelling
from tests.desktop.decision.steps import dialog, edit, workshop
from tests.desktop.dossier import Dossier

__all__ = ["edit", "workshop"]


# -- versions ----------------------------------------------------------------------------------


def test_a_version_is_named_compared_and_gone_on_from(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="Premier jet."),))
    workshop.show_versions(naming=True)
    dossier.settle()
    shown = dialog(VersionsDialog)
    shown._name.setText("Premier jet")
    shown._give.click()
    dossier.settle()
    draft_id = workshop._draft.draft_id
    assert [row.name for row in list_versions(dossier.desk, draft_id)] == ["Premier jet", ""]
    assert "Premier jet." in shown._page.toPlainText()
    shown.reject()
    edit.insert((TextRun(text=" Une suite."),))
    workshop.show_versions(naming=False)
    dossier.settle()
    shown = dialog(VersionsDialog)
    shown._list.setCurrentRow(1)
    dossier.settle()
    assert "Une suite." in shown._page.toPlainText()
    shown._restore.click()
    dossier.settle()
    assert edit.toPlainText() == "Premier jet."
    assert not edit.isReadOnly()
    assert [row.version for row in list_versions(dossier.desk, draft_id)] == [4, 3, 2, 1]


def test_of_many_versions_those_worth_reading_are_listed(dossier: Dossier, workshop: Any) -> None:
    (only,) = list_versions(dossier.desk, workshop._draft.draft_id)
    many = [
        replace(only, version=200 - n, saved_at=only.saved_at - timedelta(seconds=2 * n))
        for n in range(200)
    ]
    many[50] = replace(many[50], name="Relue")
    assert [row.version for row in worth_listing(many)] == [200, 150, 1]


# -- kinds -------------------------------------------------------------------------------------


def test_another_kind_is_asked_once_and_keeps_the_text(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="Mes motifs."),))
    kinds = workshop._ui.kind
    kinds.setCurrentIndex(kinds.findData(DecisionKind.RECOMMENDATION.value))
    kinds.activated.emit(kinds.currentIndex())
    workshop._ui.question._decline.click()
    assert kinds.currentData() == DecisionKind.PROPOSAL.value
    kinds.setCurrentIndex(kinds.findData(DecisionKind.RECOMMENDATION.value))
    kinds.activated.emit(kinds.currentIndex())
    workshop._ui.question._accept.click()
    dossier.settle()
    assert workshop._content.kind is DecisionKind.RECOMMENDATION
    assert edit.toPlainText() == "Mes motifs."
    assert kinds.currentData() == DecisionKind.RECOMMENDATION.value


def test_kinds_not_for_now_are_greyed_with_the_reason(dossier: Dossier) -> None:
    start = dossier.go("decision")._start
    row = start._kind.findData(DecisionKind.CLOSURE_CERT.value)
    assert not start._kind.model().item(row).isEnabled()
    assert "has not ended" in start._kind.itemText(row)


# -- spelling ----------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_unknown_word_is_replaced_from_the_menu_by_the_keyboard(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="Le rembourssement de Mme Arvaillon."),))
    cursor = edit.textCursor()
    cursor.setPosition(6)
    edit.setTextCursor(cursor)
    found = edit.marks.at(cursor)
    assert found is not None
    assert found[0].word == "rembourssement"
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(edit, asked)
    (menu,) = edit.findChildren(SpellingMenu)
    dossier.settle()
    words = [action.text() for action in menu.actions()]
    assert words[0] == "remboursement"
    menu.actions()[0].trigger()
    menu.close()
    assert edit.toPlainText() == "Le remboursement de Mme Arvaillon."
    edit.undo()
    assert "rembourssement" in edit.toPlainText()


def test_a_word_is_added_to_mine_and_let_through(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="La zorglubisation."),))
    cursor = edit.textCursor()
    cursor.setPosition(6)
    assert edit.marks.at(cursor) is not None
    workshop._ui.editor.word_learned.emit("zorglubisation")
    dossier.settle()
    assert edit.marks.at(cursor) is None
    learned = read_spelling(dossier.desk, dossier.dispute_id).learned
    assert learned == ("zorglubisation",)


def test_a_passage_in_english_is_read_in_english(workshop: Any, edit: Any) -> None:
    edit.insert((TextRun(text="The refund was late."),))
    cursor = edit.textCursor()
    cursor.setPosition(6)
    assert edit.marks.at(cursor) is not None
    shaping.set_language(edit, Language.EN)
    assert edit.marks.at(cursor) is None


# -- preview -----------------------------------------------------------------------------------


def test_the_preview_turns_to_the_paragraph_and_a_click_comes_back(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="Le remboursement est venu trente-quatre jours après le terme."),))
    workshop._following.now()
    dossier.settle()
    workshop._tint()
    dossier.settle()
    pages = workshop._ui.preview
    here = workshop._at
    (place,) = (p for p in pages._on_page(pages._page) if p.section == here)
    assert pages._view._sheet.tint is not None
    workshop._show_section(0)
    pages._choose((place.left + place.right) / 2, (place.top + place.bottom) / 2)
    assert workshop._at == here
    assert edit.textCursor().position() == 0


def test_a_preview_that_fails_leaves_the_last_good_page(dossier: Dossier, workshop: Any) -> None:
    pages = workshop._ui.preview
    dossier.wait(lambda: pages.pages)
    pages.fail(ValueError("no"))
    assert pages._view._sheet.old
    assert not pages._again.isHidden()
    pages._again.click()
    dossier.settle()
    assert not pages._view._sheet.old
    assert pages._again.isHidden()


def test_the_usual_time_to_answer_is_set_by_one_click(dossier: Dossier, workshop: Any) -> None:
    workshop._following.now()
    dossier.settle()
    gate = workshop._ui.gate
    place = next(_place(p) for p in gate._report.points if p.rule == "response_time_set")
    assert place == "response_days:21"
    workshop._places.go(place)
    assert workshop._content.response_days == 21
