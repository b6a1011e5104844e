"""Writing in the window: shapes, clauses and their fields, calculations."""

from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

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
from mediator_desk.desktop.decision.articles import ArticlesDialog
from mediator_desk.desktop.decision.clauses import ClausesDialog
from mediator_desk.usecases.calculators import (
    CalculateRequest,
    Calculator,
    prefill_calculator,
    run_calculator,
)
from mediator_desk.usecases.clauses import list_clauses
from mediator_desk.usecases.decisions import read_draft
from mediator_desk.usecases.workings import FileCalculation, file_calculation
from tests.desktop.decision.steps import dialog, edit, said, select_all, workshop
from tests.desktop.dossier import Dossier

__all__ = ["edit", "workshop"]


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
    assert "L242\u20114" in told.text()
    assert "2016" in told.text()
    assert "day of the contract" in told.text()
    about = workshop._ui.editor._articles["C. conso.", "L242-4"]
    assert about.says
    assert about.says in told.text()
    assert edit.accessibleDescription() == told.text()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert not told.text()


def test_ctrl_y_brings_back_what_ctrl_z_took(dossier: Dossier, edit: Any) -> None:
    dossier.go("decision")
    edit.setFocus()
    QTest.keyClicks(edit, "Aucun justificatif.")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "justificatif" not in edit.toPlainText()
    QTest.keyClick(edit, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "Aucun justificatif." in edit.toPlainText()


def test_an_article_is_found_by_what_it_says_and_cited_with_the_keys_alone(
    dossier: Dossier, workshop: Any, edit: Any
) -> None:
    workshop._ui.editor.tools.widget("article").click()
    dossier.settle()
    shown = dialog(ArticlesDialog)
    names = [shown._list.item(row).text() for row in range(shown._list.count())]
    places = [
        next(row for row, name in enumerate(names) if name.startswith(number))
        for number in ("L217\u20119,", "L217\u201110,")
    ]
    assert places == sorted(places), "counted as people count"
    shown._search.setText("L242-4")
    assert "2 June 2026, day of the contract" in shown._version.text()
    shown._search.setText("nothing of the kind")
    assert not shown._insert.isEnabled()
    shown._search.setText("l217")
    QTest.keyClick(shown._search, Qt.Key.Key_Down)
    wanted = shown._articles[shown._list.currentRow()].reference
    assert wanted.article != "L217-3", "the arrow went on"
    QTest.keyClick(shown._search, Qt.Key.Key_Return)
    assert edit.blocks()[0].inlines[-1] == wanted
    workshop._ui.editor.tools.widget("article").click()
    (again,) = [one for one in edit.window().findChildren(ArticlesDialog) if one.isVisible()]
    QTest.keyClick(again._search, Qt.Key.Key_Escape)
    assert not again.isVisible(), "an empty search keeps nobody in a dialog"
    dossier.settle()


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
    workshop._places.go(point.place)
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
    workshop._places.go(point.place)
    dossier.settle()
    assert made.working.result.label in said(edit)
    assert workshop._content.workings == (made.working,)
