"""The notes tab: writing saves itself, versions come back, deletion can be undone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.dispute.notes.history import HistoryDialog
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from tests.desktop.dossier import Dossier


def write(dossier: Dossier, text: str) -> Any:
    return write_note(dossier.desk, WriteNote(NoteTarget(dossier.dispute_id), text))


@pytest.fixture
def tab(dossier: Dossier) -> Any:
    return dossier.go("notes")


def choose(dossier: Dossier, tab: Any, row: int = 0) -> None:
    tab._ui.list.setCurrentIndex(tab._model.index(row))
    dossier.settle()


def test_an_empty_list_says_what_to_do(tab: Any) -> None:
    assert tab._empty.isVisible()
    assert not tab._ui.list.isVisible()


def test_typing_saves_after_the_pause_without_moving_the_caret(dossier: Dossier, tab: Any) -> None:
    dossier.type("Accepterait 160,00.")
    tab._ui.editor._paper.moveCursor(tab._ui.editor._paper.textCursor().MoveOperation.Left)
    caret = tab._ui.editor._paper.textCursor().position()
    dossier.wait(lambda: tab._model.notes)
    assert tab._ui.editor._paper.textCursor().position() == caret
    assert tab._ui.editor._paper.document().isUndoAvailable()
    dossier.settle()


def test_going_to_another_note_at_once_saves_the_first_under_its_own_number(
    dossier: Dossier, tab: Any
) -> None:
    dossier.type("La première.")
    tab._ui.add.click()
    dossier.type("La seconde.")
    dossier.session.navigation.place("caseload")
    dossier.settle()
    kept = {note.no: note.text for note in list_notes(dossier.desk, dossier.dispute_id)}
    assert kept == {1: "La première.", 2: "La seconde."}


def test_an_earlier_version_comes_back_as_a_new_one(dossier: Dossier, tab: Any) -> None:
    first = write(dossier, "Cent soixante.")
    target = NoteTarget(dossier.dispute_id)
    write_note(dossier.desk, WriteNote(target, "Cent vingt.", first.note_id, first.version))
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    choose(dossier, tab)
    tab._ui.history.click()
    dossier.settle()
    dialog = tab.findChild(HistoryDialog)
    dialog._list.setCurrentRow(1)
    assert dialog._text.toPlainText() == "Cent soixante."
    dialog._bring_back()
    tab.leave()
    dossier.settle()
    (note,) = list_notes(dossier.desk, dossier.dispute_id)
    assert (note.text, note.version) == ("Cent soixante.", 3)


def test_a_deleted_note_comes_back_with_undo(dossier: Dossier, tab: Any) -> None:
    write(dossier, "À garder.")
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    choose(dossier, tab)
    tab._ui.remove.click()
    dossier.settle()
    assert list_notes(dossier.desk, dossier.dispute_id) == ()
    tab._ui.banner._button.click()
    dossier.settle()
    assert [note.text for note in list_notes(dossier.desk, dossier.dispute_id)] == ["À garder."]


def test_search_keeps_the_notes_that_hold_all_words(dossier: Dossier, tab: Any) -> None:
    write(dossier, "Preuve d'expédition du 18 juin")
    write(dossier, "Frais de retour")
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    tab._ui.search.setText("juin preuve")
    dossier.press(Qt.Key.Key_Return) if QApplication.focusWidget() is tab._ui.search else None
    dossier.wait(lambda: len(tab._model.notes) == 1)
    tab._ui.search.setText("introuvable")
    dossier.wait(lambda: tab._empty.isVisible())
