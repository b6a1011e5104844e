"""The calculators on the demonstration dossier: facts filled in, working, and where it goes."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame
from shiboken6 import isValid

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.calculators.dialog import CalculatorsDialog
from mediator_desk.desktop.calculators.traits import ASKED_IF, EITHER, ICONS, ORDER, meaning
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.widgets.fields import TypedField
from mediator_desk.usecases.calculators import Calculator, calculator_form
from mediator_desk.usecases.decisions import StartDraft, start_draft
from mediator_desk.usecases.notes import list_notes
from tests.desktop.audit import clipped, unnamed
from tests.desktop.dossier import Dossier


@pytest.fixture
def calculators(dossier: Dossier, french: Languages) -> Iterator[CalculatorsDialog]:
    """Opened from the file, at the late refund after withdrawal."""
    dossier.go("overview")._amounts.calculate.click()
    dossier.settle()
    dialog = dossier.window.findChild(CalculatorsDialog)
    assert dialog is not None
    yield dialog
    if isValid(dialog):
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def put(dialog: CalculatorsDialog, **answers: object) -> None:
    """Answer, as if typed."""
    questions = dialog._questions()
    questions.put(answers)
    questions._edited()
    dialog._pause.stop()
    dialog._work_out()


def steps(dialog: CalculatorsDialog) -> list[str]:
    """The steps of the scale shown, the one that applies marked."""
    rows = dialog.ui.result._scale.findChildren(QFrame)
    return [row.accessibleName() for row in rows if row.accessibleName()]


def test_facts_of_the_file_are_filled_in(calculators: CalculatorsDialog) -> None:
    questions = calculators._questions()
    assert questions.asked("paid").field.value() == Money.of("729")  # type: ignore[attr-defined]
    assert questions.asked("refunded_on").field.value() == date(2026, 11, 24)  # type: ignore[attr-defined]
    assert "dossier 4182" in calculators.ui._source.text()
    assert calculators.ui.result.done is None
    assert QApplication.focusWidget() is questions.asked("learned_on").field


def test_the_increase_of_the_dossier_is_found_with_its_step(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    put(calculators, learned_on=date(2026, 6, 17), refunded_on=date(2026, 8, 4))
    dossier.settle()
    done = calculators.ui.result.done
    assert done is not None
    assert done.addition == Money.of("145.80")
    assert calculators.ui.result._figure.text() == "874,80\xa0€"
    assert "31 à 60 jours: 20\xa0%, cette tranche s’applique" in steps(calculators)
    assert len(steps(calculators)) == 6
    assert "34\xa0jours" in calculators.ui.result._lines.text()


def test_what_is_missing_is_named(calculators: CalculatorsDialog, dossier: Dossier) -> None:
    empty = calculators.ui.result._empty
    assert "«\xa0Rétractation connue du professionnel le\xa0»" in empty.accessibleName()
    assert "Remboursé" not in empty.accessibleName()
    put(calculators, due_on=date(2026, 7, 1), refunded_on=None)
    assert "Rétractation" not in empty.accessibleName()
    assert "Remboursé" in empty.accessibleName()


def test_a_wrong_answer_is_said_under_its_field(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    asked = calculators._questions().asked("learned_on")
    asked.field.setFocus()
    dossier.type("32/06/2026")
    dossier.qtbot.waitUntil(lambda: bool(asked.error()))
    assert asked.error() == "Cette date n’existe pas. Exemple\xa0: 30/11/2026."
    assert calculators.ui.result.done is None
    assert not calculators.ui.copy.isEnabled()


def test_the_term_takes_the_place_of_the_day_it_is_counted_from(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    put(
        calculators,
        learned_on=date(2026, 6, 1),
        due_on=date(2026, 7, 1),
        refunded_on=date(2026, 8, 4),
    )
    dossier.settle()
    done = calculators.ui.result.done
    assert done is not None
    assert done.day("due") == date(2026, 7, 1)


def test_a_reading_is_explained_and_printed(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    questions = calculators._questions()
    put(calculators, learned_on=date(2026, 6, 1), refunded_on=date(2026, 6, 20), legal_rate="FLAT")
    dossier.settle()
    told = questions.asked("legal_rate").field.accessibleDescription()
    assert told == "Le taux annuel une fois, quel que soit le retard."
    assert "une fois, sans prorata" in calculators.ui.result._lines.text()


def test_a_rate_no_table_has_is_asked_for(calculators: CalculatorsDialog, dossier: Dossier) -> None:
    calculators.show_calculator(Calculator.LEGAL_INTEREST)
    put(calculators, start_on=date(2026, 8, 1))
    dossier.settle()
    questions = calculators._questions()
    asked = questions._rates["2026-2"]
    assert asked.field.accessibleName() == "Taux légal du second semestre 2026, %"
    assert calculators.ui.result.done is None
    dossier.type("6,50")
    dossier.qtbot.waitUntil(lambda: calculators.ui.result.done is not None)
    assert "taux indiqué par la personne qui calcule" in calculators.ui.result._lines.text()


def test_days_out_of_order_are_refused_in_words(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    calculators.show_calculator(Calculator.LEGAL_INTEREST)
    put(calculators, start_on=date(2026, 3, 1), end_on=date(2026, 2, 1))
    dossier.settle()
    assert calculators.ui.result.done is None
    shown = calculators.ui.result._empty.accessibleName()
    errors = [each.error() for each in calculators._questions()._asked.values()]
    assert shown != "Le résultat s’affiche ici" or any(errors)


def test_only_what_matters_is_asked(calculators: CalculatorsDialog) -> None:
    calculators.show_calculator(Calculator.FLIGHT)
    questions = calculators._questions()
    assert not questions.asked("notice_days").isVisibleTo(questions)
    questions.put({"event": "CANCELLATION"})
    questions._edited()
    assert questions.asked("notice_days").isVisibleTo(questions)
    assert not questions.asked("earlier_minutes").isVisibleTo(questions)
    questions._flags["rerouted"].setChecked(True)
    assert questions.asked("earlier_minutes").isVisibleTo(questions)


def test_what_was_typed_stays_when_another_is_looked_at(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    put(calculators, learned_on=date(2026, 6, 17))
    calculators.show_calculator(Calculator.SHARE)
    calculators.show_calculator(Calculator.WITHDRAWAL_REFUND)
    field = calculators._questions().asked("learned_on").field
    assert isinstance(field, TypedField)
    assert field.value() == date(2026, 6, 17)


def test_the_result_is_copied_with_its_working(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    put(calculators, learned_on=date(2026, 6, 17), refunded_on=date(2026, 8, 4))
    dossier.settle()
    calculators.ui.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "145,80" in text
    assert "L242\u20114" in text
    assert calculators.ui.told.text() == "Phrase et calcul copiés."


def test_the_working_is_kept_in_a_note(calculators: CalculatorsDialog, dossier: Dossier) -> None:
    before = len(list_notes(dossier.desk, dossier.dispute_id))
    put(calculators, learned_on=date(2026, 6, 17), refunded_on=date(2026, 8, 4))
    dossier.settle()
    calculators.ui.note.click()
    dossier.settle()
    notes = list_notes(dossier.desk, dossier.dispute_id)
    assert len(notes) == before + 1
    assert "145,80" in notes[-1].text
    assert calculators.ui.told.text() == f"Gardé dans la note {notes[-1].no}."


def test_without_a_draft_nothing_can_be_inserted_and_it_says_why(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    put(calculators, learned_on=date(2026, 6, 17), refunded_on=date(2026, 8, 4))
    dossier.settle()
    assert not calculators.ui.insert.isEnabled()
    assert "Aucun projet" in calculators.ui.insert.accessibleDescription()


def test_the_sentence_is_written_at_the_caret_of_the_draft(
    calculators: CalculatorsDialog, dossier: Dossier
) -> None:
    start_draft(dossier.desk, StartDraft(dossier.dispute_id, DecisionKind.PROPOSAL, Language.FR))
    dossier.session.tell_changed(dossier.dispute_id)
    put(calculators, learned_on=date(2026, 6, 17), refunded_on=date(2026, 8, 4))
    dossier.settle()
    calculators.ui.insert.click()
    dossier.settle()
    assert dossier.session.navigation.here.tab == "decision"
    editor = dossier.page._tab("decision")._workshop._ui.editor.edit
    assert "145,80" in editor.toPlainText()


@pytest.mark.parametrize("calculator", list(Calculator))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_calculator_is_named_and_has_room(
    calculators: CalculatorsDialog,
    dossier: Dossier,
    spoken: Languages,
    calculator: Calculator,
    language: str,
) -> None:
    spoken.use(language)
    calculators.show_calculator(calculator)
    dossier.settle()
    assert unnamed(calculators) == []
    assert clipped(calculators) == []


def test_the_tables_of_the_form_speak_of_fields_there_are() -> None:
    assert set(ORDER) == set(ICONS) == set(Calculator)
    fields = {
        field.name: field for each in ORDER for field in calculator_form(each, Language.EN).fields
    }
    for name, (other, _) in ASKED_IF.items():
        assert {name, other} <= fields.keys()
    for name, other in EITHER.items():
        assert {name, other} <= fields.keys()


def test_every_reading_says_what_it_means(english: Languages) -> None:
    for each in ORDER:
        for field in calculator_form(each, Language.EN).fields:
            if field.reading:
                assert all(meaning(field.name, code) for code, _ in field.choices)


def test_locking_closes_it(calculators: CalculatorsDialog, dossier: Dossier) -> None:
    dossier.window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dossier.window.findChild(CalculatorsDialog) is None


def test_escape_means_nothing_happens(calculators: CalculatorsDialog, dossier: Dossier) -> None:
    dossier.press(Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(calculators)


def test_the_command_opens_them_with_or_without_a_file(dossier: Dossier, french: Languages) -> None:
    dossier.session.navigation.place("outbox")
    dossier.settle()
    dossier.window._run("calculators")
    dossier.settle()
    dialog = dossier.window.findChild(CalculatorsDialog)
    assert dialog is not None
    assert not dialog.ui.insert.isVisibleTo(dialog)
    assert not dialog.ui.note.isVisibleTo(dialog)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
