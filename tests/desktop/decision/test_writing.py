"""Writing in the window: shapes, clauses and their fields, calculations, versions, spelling."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from dispute_exchange.decision import (
    ArticleRef,
    ExhibitRef,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    TextRun,
    WorkingRef,
)
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.citing import CITATION
from mediator_desk.desktop.decision import shaping
from mediator_desk.desktop.decision.clauses import ClausesDialog
from mediator_desk.desktop.decision.gate import _place
from mediator_desk.desktop.decision.spelling import SpellingMenu
from mediator_desk.desktop.decision.versions import VersionsDialog, worth_listing
from mediator_desk.usecases.calculators import (
    CalculateRequest,
    Calculator,
    prefill_calculator,
    run_calculator,
)
from mediator_desk.usecases.clauses import list_clauses
from mediator_desk.usecases.decisions import read_draft
from mediator_desk.usecases.drafting import list_versions
from mediator_desk.usecases.spelling import read_spelling
from mediator_desk.usecases.workings import FileCalculation, file_calculation
from tests.desktop.dossier import Dossier


@pytest.fixture
def workshop(dossier: Dossier) -> Any:
    """A draft begun from the standard plan, at the first head to answer."""
    tab = dossier.go("decision")
    tab._start._start.click()
    dossier.settle()
    return tab._workshop


@pytest.fixture
def edit(workshop: Any) -> Any:
    """The text of the head to answer, empty."""
    workshop._show_head(workshop._content.heads[1].head_id)
    return workshop._ui.editor.edit


def dialog(kind: type) -> Any:
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind))
    return found


def said(edit: Any) -> str:
    """The words written, with their own spaces. WHY: Qt makes plain ones of those that bind."""
    (paragraph,) = edit.blocks()
    return "".join(one.text for one in paragraph.inlines if isinstance(one, TextRun))


def select_all(edit: Any) -> None:
    cursor = edit.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    edit.setTextCursor(cursor)


# -- shapes ------------------------------------------------------------------------------------


def test_a_passage_is_quoted_named_in_its_language_and_made_plain_again(
    workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="Goods may be "), TextRun(text="returned", emphasis=True)))
    tools = workshop._ui.editor.tools
    tools.widget("quotation").click()
    workshop._ui.editor._set_language(Language.EN)
    inlines = (TextRun(text="Goods may be "), TextRun(text="returned", emphasis=True))
    assert edit.blocks() == (Quotation(inlines=inlines, language=Language.EN),)
    assert tools.widget("quotation").isChecked()
    tools.widget("heading").click()
    (heading,) = edit.blocks()
    assert isinstance(heading, Heading)
    tools.widget("heading").click()
    workshop._ui.editor._set_language(None)
    assert edit.blocks() == (Paragraph(inlines=inlines),)
    edit.undo()
    edit.undo()
    assert isinstance(edit.blocks()[0], Heading)


def test_a_list_changes_its_sign_and_keeps_its_references(workshop: Any, edit: Any) -> None:
    reference = ArticleRef(code="C. conso.", article="L242-4")
    edit.insert((TextRun(text="Un"),))
    edit.textCursor().insertBlock()
    edit.insert((TextRun(text="Deux "), reference))
    select_all(edit)
    tools = workshop._ui.editor.tools
    tools.widget("list").click()
    (made,) = edit.blocks()
    assert made == ListBlock(items=((TextRun(text="Un"),), (TextRun(text="Deux "), reference)))
    tools.widget("numbers").click()
    (made,) = edit.blocks()
    assert made.ordered
    select_all(edit)
    tools.widget("numbers").click()
    assert [type(block) for block in edit.blocks()] == [Paragraph, Paragraph]


def test_references_copied_here_stay_live_and_are_words_elsewhere(workshop: Any, edit: Any) -> None:
    row = workshop._ui.editor._exhibits[0]
    reference = ExhibitRef(evidence_id=row.item.evidence_id)
    edit.insert((TextRun(text="Voir "), reference))
    select_all(edit)
    data = edit.createMimeDataFromSelection()
    assert data.text() == f"Voir Exhibit {row.item.piece_no}"
    edit.textCursor().removeSelectedText()
    edit.insertFromMimeData(data)
    assert edit.blocks()[0].inlines == (TextRun(text="Voir "), reference)


def test_what_is_no_citation_of_ours_enters_as_words(edit: Any) -> None:
    data = QMimeData()
    data.setText("Des mots")
    data.setData(CITATION, b'[{"type": "script"}]')
    edit.insertFromMimeData(data)
    assert edit.blocks() == (Paragraph(inlines=(TextRun(text="Des mots"),)),)


def test_the_article_at_the_caret_is_told_with_its_version(workshop: Any, edit: Any) -> None:
    edit.insert((TextRun(text="Selon "), ArticleRef(code="C. conso.", article="L242-4")))
    told = workshop._ui.editor._told
    assert "L242-4" in told.text()
    assert "2016" in told.text()
    assert "day of the contract" in told.text()
    assert edit.accessibleDescription() == told.text()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert not told.text()


# -- clauses -----------------------------------------------------------------------------------


def test_tab_goes_through_the_fields_of_a_clause_then_leaves(workshop: Any, edit: Any) -> None:
    edit.insert((TextRun(text="Le ‹date›, soit ‹nombre› jours."),))
    assert edit.textCursor().selectedText() == "‹date›"
    assert edit.select_field(forward=True)
    assert edit.textCursor().selectedText() == "‹nombre›"
    edit.textCursor().insertText("34")
    assert not edit.select_field(forward=True)
    assert edit.select_field(forward=False)
    assert edit.textCursor().selectedText() == "‹date›"


def test_a_field_left_blocks_and_its_button_goes_to_it(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    edit.insert((TextRun(text="Le ‹date›."),))
    workshop._following.now()
    dossier.settle()
    (point,) = (p for p in workshop._ui.gate._report.points if "field" in p.facts)
    workshop._show_section(0)
    workshop._go_to_place(point.place)
    assert edit.textCursor().selectedText() == "‹date›"


def test_a_clause_is_found_by_typing_and_inserted(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    workshop._ui.editor.tools.widget("clause").click()
    dossier.settle()
    shown = dialog(ClausesDialog)
    shown._search.setText("majoration tardif")
    (row,) = (n for n in range(shown._list.count()) if not shown._list.item(n).isHidden())
    assert shown._list.currentRow() == row
    shown._choose()
    assert "majorées de plein droit" in edit.toPlainText()
    assert edit.textCursor().selectedText().startswith("‹")
    dossier.settle()


def test_a_selection_is_kept_as_a_clause_and_its_deletion_taken_back(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    def own() -> list[str]:
        found = list_clauses(dossier.desk, dossier.dispute_id, DecisionKind.PROPOSAL, Language.FR)
        return [one.title for one in found if one.clause_id]

    edit.insert((TextRun(text="Une tournure à moi."),))
    select_all(edit)
    workshop._ui.editor.tools.widget("clause").click()
    dossier.settle()
    shown = dialog(ClausesDialog)
    shown._add.click()
    assert shown._words.toPlainText() == "Une tournure à moi."
    shown._write()
    assert not shown._banner.isHidden(), "a clause needs a name"
    shown._name.setText("Ma tournure")
    shown._write()
    dossier.settle()
    assert own() == ["Ma tournure"]
    shown._search.setText("tournure")
    shown._delete.click()
    dossier.settle()
    assert own() == []
    shown.reject()
    dossier.session.undoing.undo()
    dossier.settle()
    assert own() == ["Ma tournure"]


# -- calculations ------------------------------------------------------------------------------


def cite(dossier: Dossier, workshop: Any) -> Any:
    known = prefill_calculator(dossier.desk, dossier.dispute_id, Calculator.WITHDRAWAL_REFUND)
    facts = {**known, "due_on": date(2026, 7, 1), "refunded_on": date(2026, 8, 4)}
    done = run_calculator(CalculateRequest(Calculator.WITHDRAWAL_REFUND, facts))
    request = FileCalculation(workshop._draft.draft_id, done, workshop._content.language)
    made = file_calculation(dossier.desk, request)
    dossier.session.passage_wanted.emit(dossier.dispute_id, made)
    dossier.settle()
    return made


def test_a_calculation_enters_at_the_caret_with_its_working(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    made = cite(dossier, workshop)
    assert workshop._content.workings == (made.working,)
    assert made.working.result.label in said(edit)
    workshop.save()
    dossier.settle()
    saved = read_draft(dossier.desk, dossier.dispute_id)
    assert saved is not None
    assert saved.content.workings == (made.working,)
    select_all(edit)
    edit.textCursor().removeSelectedText()
    assert workshop._content.workings == (), "nothing cites it any more"
    edit.undo()


def test_a_calculation_out_of_date_is_marked_and_updated_by_one_click(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    made = cite(dossier, workshop)
    working_id = made.working.working_id
    workshop._following.now()
    dossier.settle()
    (state,) = workshop._ui.dock._states
    assert not state.outdated, "what the file gives today is what the text says"
    stale = made.working.model_copy(
        update={"result": made.working.result.model_copy(update={"label": "Une ancienne phrase."})}
    )
    workshop._change(workings=(stale,))
    edit.clear()
    edit.insert((TextRun(text="Une ancienne phrase. "), WorkingRef(working_id=working_id)))
    workshop._following.now()
    dossier.settle()
    (state,) = workshop._ui.dock._states
    assert state.outdated
    assert working_id in edit.numbers.outdated
    (point,) = (p for p in workshop._ui.gate._report.points if p.place == f"working:{working_id}")
    workshop._go_to_place(point.place)
    dossier.settle()
    assert made.working.result.label in said(edit)
    assert workshop._content.workings == (made.working,)


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
    workshop._go_to_place(place)
    assert workshop._content.response_days == 21
