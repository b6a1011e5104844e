"""The timeline tab on the demonstration dossier: filters, search, notes, places kept."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline import laying
from mediator_desk.desktop.dispute.timeline.rows import RowKind
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from tests.desktop.dossier import Dossier


@pytest.fixture
def tab(dossier: Dossier) -> Any:
    return dossier.go("timeline")


def shown(tab: Any) -> list[Any]:
    rows, entries = tab._model.rows, tab._model.entries
    return [entries[row.first] for row in rows if row.kind is RowKind.EVENT]


def test_essential_folds_what_the_platform_did(dossier: Dossier, tab: Any) -> None:
    assert not any(entry.system for entry in shown(tab))
    tab._ui.level.choose("complete")
    tab._refilter()
    assert len(shown(tab)) == 143


def test_a_choice_of_actors_keeps_theirs_alone(dossier: Dossier, tab: Any) -> None:
    tab._ui.actors.chosen.emit(("Trader",))
    assert {entry.actor for entry in shown(tab)} == {PartyRole.TRADER}


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(dossier: Dossier, tab: Any) -> None:
    tab._ui.actors.chosen.emit(("Trader",))
    tab._ui.kinds.chosen.emit(("claim",))
    assert tab._ui.body.currentWidget() is tab._nothing
    tab._clear_button.click()
    assert tab._ui.body.currentWidget() is not tab._nothing


def test_hits_are_counted_and_gone_through(dossier: Dossier, tab: Any) -> None:
    tab._ui.search.setFocus()
    dossier.type("retour")
    dossier.wait(lambda: tab._ui.findBar.isVisible())
    dossier.settle()
    hits = [hit.seq for hit in tab._ui.findBar._hits]
    assert len(hits) > 1
    current = lambda: tab._model.row_of(hits[1]) == tab._view.currentIndex().row()  # noqa: E731
    dossier.press(Qt.Key.Key_F3)
    assert current()


def test_a_hit_left_out_by_a_filter_is_shown_all_the_same(dossier: Dossier, tab: Any) -> None:
    tab._ui.actors.chosen.emit(("Consumer",))
    offer = next(entry for entry in tab._timeline.entries if entry.actor is PartyRole.TRADER)
    tab._go_to_event(offer.seq)
    assert tab._model.row_of(offer.seq) == tab._view.currentIndex().row()
    assert not tab._filters.active


def test_many_events_are_laid_beside_the_window_and_the_hit_is_still_gone_to(
    dossier: Dossier, tab: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laying, "AT_ONCE", 0)
    tab._ui.actors.chosen.emit(("Consumer",))
    assert tab._laying.under_way
    offer = next(entry for entry in tab._timeline.entries if entry.actor is PartyRole.TRADER)
    tab._go_to_event(offer.seq)
    dossier.wait(lambda: tab._model.row_of(offer.seq) == tab._view.currentIndex().row() >= 0)
    assert not tab._filters.active
    assert not tab._laying.under_way


def test_new_events_are_announced_and_nothing_moves(dossier: Dossier, tab: Any) -> None:
    tab._view.show_event(60, at_top=True)
    dossier.settle()
    place = (tab._view.first_visible, tab._view.verticalOffset())
    timeline = tab._timeline
    last = timeline.entries[-1]
    fresh = tuple(replace(last, seq=last.seq + step, system=False) for step in (1, 2))
    tab._show(replace(timeline, entries=timeline.entries + fresh))
    assert (tab._view.first_visible, tab._view.verticalOffset()) == place
    assert tab._news.isVisible()
    assert "2" in tab._news._words.text()
    tab._news._show.click()
    assert tab._model.row_of(last.seq + 1) == tab._view.currentIndex().row()


def test_another_level_keeps_the_event_at_the_top(dossier: Dossier, tab: Any) -> None:
    tab._view.show_event(80, at_top=True)
    dossier.settle()
    first = tab._model.rows[tab._view.first_visible]
    seq = tab._model.entries[first.first].seq
    tab._ui.level.choose("complete")
    tab._refilter()
    again = tab._model.rows[tab._view.first_visible]
    assert tab._model.entries[again.first].seq == seq


def test_n_writes_a_note_that_saves_itself_beside_its_event(dossier: Dossier, tab: Any) -> None:
    tab._view.setFocus()
    tab._view.show_event(1)
    dossier.press(Qt.Key.Key_N)
    dossier.type("Le terme reste le 1er juillet.")
    caret = tab._editor._paper.textCursor().position()
    dossier.wait(lambda: tab._model.notes_of(1))
    note = tab._model.notes_of(1)[0]
    assert note.text == "Le terme reste le 1er juillet."
    assert tab._editor._paper.textCursor().position() == caret
    assert tab._editor._paper.document().isUndoAvailable()
    dossier.press(Qt.Key.Key_Escape)
    assert dossier.focus() is tab._view
    dossier.settle()


def test_f9_hides_the_notes_and_gives_their_room(dossier: Dossier, tab: Any) -> None:
    write_note(dossier.desk, WriteNote(NoteTarget(dossier.dispute_id, event_seq=1), "Ici."))
    assert tab._view._columns().notes_beside
    tab._view.setFocus()
    dossier.press(Qt.Key.Key_F9)
    assert not tab._view._columns().notes_beside


def test_space_shows_the_first_exhibit_of_the_event(dossier: Dossier, tab: Any) -> None:
    tab._view.setFocus()
    filed = next(entry for entry in tab._timeline.entries if entry.exhibits and entry.seq > 1)
    tab._view.show_event(filed.seq)
    dossier.wait(lambda: tab._model.text_of(filed.seq) is not None)
    dossier.press(Qt.Key.Key_Space)
    first = tab._model.text_of(filed.seq).exhibits[0].evidence_id
    assert tab._ui.evidence.current() == first
    dossier.settle()


def test_locking_while_a_note_is_typed_gives_it_back(dossier: Dossier, tab: Any) -> None:
    tab._view.setFocus()
    tab._view.show_event(1)
    dossier.press(Qt.Key.Key_N)
    dossier.type("Encore en train d'écrire")
    dossier.lock_and_unlock()
    notes = list_notes(dossier.desk, dossier.dispute_id)
    assert [note.text for note in notes] == ["Encore en train d'écrire"]


def test_leaving_the_dispute_while_a_note_is_typed_keeps_it(dossier: Dossier, tab: Any) -> None:
    tab._view.setFocus()
    tab._view.show_event(1)
    dossier.press(Qt.Key.Key_N)
    dossier.type("Encore en train d'écrire")
    dossier.session.navigation.place("caseload")
    dossier.settle()
    notes = list_notes(dossier.desk, dossier.dispute_id)
    assert [note.text for note in notes] == ["Encore en train d'écrire"]


def test_the_curve_has_a_twin_in_figures_and_words(dossier: Dossier, tab: Any) -> None:
    assert "€310.70" in tab._ui.strip.accessibleName()
    assert "€55.70" in tab._ui.strip.accessibleName()
    tab._ui.strip._fold.click()
    assert tab._ui.strip.sizeHint().height() < 60
