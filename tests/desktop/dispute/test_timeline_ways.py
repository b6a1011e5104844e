"""Ways through the timeline and out of it: going, reading in place, copying, printing, checking."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from dispute_exchange.money import Money
from mediator_desk.desktop.dispute.evidence.copying import LINK_FORMAT
from mediator_desk.desktop.dispute.timeline.chips import chip_list
from mediator_desk.desktop.dispute.timeline.copying import event_text
from mediator_desk.desktop.dispute.timeline.going import GoToDialog, on_day
from mediator_desk.desktop.dispute.timeline.printing import ChronologyDialog
from mediator_desk.desktop.dispute.timeline.rows import RowKind
from mediator_desk.desktop.dispute.timeline.seal import SealReport
from mediator_desk.desktop.dispute.timeline.words import fold_words, row_sentence
from mediator_desk.desktop.shell.navigation import TABS
from mediator_desk.usecases.decisions import StartDraft, start_draft
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from mediator_desk.usecases.timelines import (
    FoundIn,
    Integrity,
    mark_read,
    read_drafted,
    search_timeline,
)
from tests.desktop.dossier import Dossier


@pytest.fixture
def tab(dossier: Dossier) -> Any:
    return dossier.go("timeline")


def current(tab: Any) -> int:
    entry = tab._view.current_entry()
    assert entry is not None
    return int(entry.seq)


def asked(tab: Any, typed: str) -> GoToDialog:
    tab._commands["go_to"].trigger()
    dialog: GoToDialog = tab._view.findChildren(GoToDialog)[-1]
    dialog.field.setText(typed)
    dialog.do.click()
    return dialog


# -- going -----------------------------------------------------------------------------------------


def test_who_went_to_an_event_reads_on_with_the_keys(dossier: Dossier, tab: Any) -> None:
    tab._ui.search.setFocus()
    asked(tab, "2")
    QApplication.processEvents()
    assert dossier.window.focusWidget() is tab._view


def test_a_number_or_a_day_leads_to_its_event(dossier: Dossier, tab: Any) -> None:
    last = tab._timeline.entries[-1]
    asked(tab, "1")
    assert current(tab) == 1
    day = last.on.isoformat()
    asked(tab, day)
    assert tab._model.entries[tab._model.rows[tab._view.currentIndex().row()].first].on == last.on


def test_what_is_neither_is_said_and_goes_nowhere(dossier: Dossier, tab: Any) -> None:
    asked(tab, "1").close()
    dialog = asked(tab, "99999")
    assert dialog.isVisible()
    assert current(tab) == 1
    dialog.close()


def test_a_day_without_events_leads_to_the_next_that_has_one(tab: Any) -> None:
    entries = tab._timeline.entries
    assert on_day(entries, date(2000, 1, 1)) == entries[0].seq
    assert on_day(entries, date(2100, 1, 1)) == entries[-1].seq


def test_proposals_are_walked_both_ways(tab: Any) -> None:
    amounts = [entry.seq for entry in tab._timeline.entries if entry.amount is not None]
    for seq in amounts[:3]:
        tab._commands["next_amount"].trigger()
        assert current(tab) == seq
    tab._commands["last_amount"].trigger()
    assert current(tab) == amounts[1]
    assert tab._ui.strip._current == 1, "the curve rings the move"


def test_the_first_event_not_read_is_one_command_away(dossier: Dossier, tab: Any) -> None:
    mark_read(dossier.desk, dossier.dispute_id, 100)
    tab._read()
    dossier.settle()
    tab._commands["first_unread"].trigger()
    unread = [e.seq for e in tab._timeline.entries if e.seq > 100 and not e.system]
    assert current(tab) == unread[0]


def test_the_curve_is_walked_with_the_arrows(dossier: Dossier, tab: Any) -> None:
    strip = tab._ui.strip
    strip.setFocus()
    dossier.press(Qt.Key.Key_End)
    assert current(tab) == strip._told.points[-1].seq
    dossier.press(Qt.Key.Key_Left)
    assert current(tab) == strip._told.points[-2].seq


# -- reading and taking along ----------------------------------------------------------------------


def test_enter_puts_the_cursor_in_the_text_and_escape_leaves(dossier: Dossier, tab: Any) -> None:
    tab._go_to_event(1)
    dossier.settle()
    tab._view.setFocus()
    dossier.press(Qt.Key.Key_Return)
    assert dossier.focus() is tab._reading
    # WHY: Qt gives a space that does not break back as one that does.
    said = tab._model.text_of(1).text.replace("\u00a0", " ")
    assert tab._reading.toPlainText() == said
    assert tab._view.viewport().rect().intersects(tab._reading.geometry())
    dossier.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dossier.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == said
    dossier.press(Qt.Key.Key_Escape)
    assert dossier.focus() is tab._view
    assert tab._reading.toPlainText() == ""


def test_several_events_are_copied_as_text_without_notes(dossier: Dossier, tab: Any) -> None:
    write_note(dossier.desk, WriteNote(NoteTarget(dossier.dispute_id, event_seq=1), "zqsecret"))
    tab._ui.level.choose("complete")
    tab._refilter()
    picked = tab._view.selectionModel()
    for seq in (1, 3):
        index = tab._model.index(tab._model.row_of(seq))
        picked.select(index, QItemSelectionModel.SelectionFlag.Select)
    tab._commands["copy_text"].trigger()
    dossier.settle()
    text = QApplication.clipboard().text()
    assert text.startswith("No. 1, ")
    assert "\n\nNo. 3, " in text
    assert "zqsecret" not in text


def test_words_kept_on_this_desk_are_not_copied(tab: Any, dossier: Dossier) -> None:
    tab._go_to_event(1)
    dossier.settle()
    entry, text = tab._view.entry_of(1), tab._model.text_of(1)
    told = dataclasses.replace(text, text="", private="Accepterait 160 euros.")
    assert "160" not in event_text(entry, told)


def test_an_event_is_cited_as_a_link(tab: Any) -> None:
    tab._go_to_event(1)
    tab._commands["cite"].trigger()
    data = QApplication.clipboard().mimeData()
    assert "event no. 1" in data.text()
    assert b'"kind": "event"' in bytes(data.data(LINK_FORMAT).data())


# -- finding ---------------------------------------------------------------------------------------


def test_a_search_looks_in_the_notes_too(dossier: Dossier, tab: Any) -> None:
    note = "Le témoin s'appelle Bellérophon, à rappeler."
    write_note(dossier.desk, WriteNote(NoteTarget(dossier.dispute_id, event_seq=12), note))
    (hit,) = search_timeline(dossier.desk, dossier.dispute_id, "bellerophon")
    assert (hit.seq, hit.where) == (12, FoundIn.NOTE)
    assert "Bellérophon" in hit.snippet


def test_filters_say_how_many_events_each_choice_keeps(tab: Any) -> None:
    traders = sum(entry.actor == "TRADER" for entry in tab._timeline.entries)
    assert tab._ui.actors._counts["Trader"] == traders


def test_the_draft_is_shown_and_read_out(dossier: Dossier, tab: Any) -> None:
    start_draft(dossier.desk, StartDraft(dossier.dispute_id))
    amount = read_drafted(dossier.desk, dossier.dispute_id)
    tab._ui.strip.show_draft(amount or Money(minor=16070))
    assert "never printed" in tab._ui.strip.accessibleName()


# -- what rows say ---------------------------------------------------------------------------------


def test_a_fold_tells_the_kinds_it_holds(tab: Any) -> None:
    row = next(row for row in tab._model.rows if row.kind is RowKind.FOLD and row.span == 4)
    folded = tab._model.entries[row.first : row.first + row.span]
    assert fold_words(folded).startswith("4 platform events: ")


def test_a_damaged_event_keeps_its_place_and_says_so(dossier: Dossier, tab: Any) -> None:
    with dossier.desk.vault.writer.begin() as connection:
        connection.exec_driver_sql(
            "update event_body set body = '{\"hash\": \"' || ? || '\"' where event_no = "
            "(select event_no from event where seq = 1)",
            ("ab" * 32,),
        )
    tab._go_to_event(1)
    tab._model.clear()
    tab._refilter()
    tab._go_to_event(1)
    dossier.settle()
    text = tab._model.text_of(1)
    assert (text.damaged, text.hash) == (True, "ab" * 32)
    row = tab._model.rows[tab._model.row_of(1)]
    assert "Content cannot be read" in row_sentence(row, tab._model.entries, text)


def test_a_correction_names_what_it_corrects(tab: Any, dossier: Dossier) -> None:
    tab._go_to_event(1)
    dossier.settle()
    entry = dataclasses.replace(tab._view.entry_of(1), corrects=41)
    assert "corrects event 41" in [chip.text for chip in chip_list(entry, tab._model.text_of(1))]


# -- the seal --------------------------------------------------------------------------------------


def test_the_chain_is_walked_again_when_one_asks(dossier: Dossier, tab: Any) -> None:
    tab._ui.seal.click()
    report = tab.window().findChild(SealReport)
    assert isinstance(report, SealReport)
    report.again.click()
    dossier.settle()
    assert report.again.isEnabled()
    assert report._title.text() == "The timeline is intact"
    report.close()


def test_a_chain_in_doubt_says_so(tab: Any) -> None:
    held: Integrity = tab._timeline.integrity
    tab._ui.seal.show_integrity(dataclasses.replace(held, doubted=True))
    assert tab._ui.seal.text() == "Timeline to be checked"
    tab._ui.seal.show_integrity(dataclasses.replace(held, broken_at=57))
    assert tab._ui.seal.text() == "Timeline broken at event 57"


# -- printing, notes, reading only -----------------------------------------------------------------


def test_the_chronology_is_written_with_progress_and_its_outcome_said(
    dossier: Dossier, tab: Any, tmp_path: Path
) -> None:
    tab._ui.actors.chosen.emit(("Trader",))
    tab._commands["print"].trigger()
    dialog = tab.findChild(ChronologyDialog)
    assert isinstance(dialog, ChronologyDialog)
    kept = dialog.request()
    assert kept is not None
    assert kept.seqs == tuple(entry.seq for entry in tab._model.entries)
    dialog.write(str(tmp_path / "out.pdf"))
    dossier.settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "out.pdf" in dialog._told.text()
    dialog.close()


def test_what_was_said_apart_needs_a_reason(dossier: Dossier, tab: Any) -> None:
    tab._commands["print"].trigger()
    dialog = tab.findChild(ChronologyDialog)
    assert isinstance(dialog, ChronologyDialog)
    dialog._apart.setChecked(True)
    assert dialog.request() is None
    assert dialog._reason.error()
    dialog._field().setText("Contrôle")
    request = dialog.request()
    assert request is not None
    assert request.apart
    dialog.close()


def test_a_note_being_written_comes_back_with_its_caret(dossier: Dossier, tab: Any) -> None:
    tab._view.setFocus()
    tab._go_to_event(1)
    dossier.press(Qt.Key.Key_N)
    dossier.type("Rappeler la consommatrice")
    for _ in range(5):
        dossier.press(Qt.Key.Key_Left)
    dossier.lock_and_unlock()
    dossier.settle()
    again = dossier.page._tab("timeline")
    dossier.wait(lambda: again._editor.isVisible())
    assert again._editor._paper.toPlainText() == "Rappeler la consommatrice"
    assert again._editor._paper.textCursor().position() == len("Rappeler la consommatrice") - 5


def test_a_file_one_may_only_read_takes_no_note(dossier: Dossier, tab: Any) -> None:
    tab._show(dataclasses.replace(tab._timeline, read_only=True))
    tab._go_to_event(1)
    tab._commands["new_note"].trigger()
    assert not tab._editor.isVisible()
    assert not list_notes(dossier.desk, dossier.dispute_id)


def test_a_tab_left_before_it_was_read_takes_no_keyboard(dossier: Dossier) -> None:
    """What a screen waited for to put the keyboard somewhere may come when it is out of sight."""
    timeline = dossier.go("timeline")._view
    for tab in TABS:
        if tab != "timeline":
            dossier.session.navigation.open_dispute(dossier.dispute_id, tab)
            dossier.session.navigation.open_dispute(dossier.dispute_id, "timeline")
            dossier.settle()
            assert dossier.focus() is timeline, tab
    start = dossier.go("decision")._start
    start.read()
    # Which kinds are offered is on its way; the button that begins waits for it.
    start._start.setEnabled(False)
    start.focus_start()
    assert dossier.go("timeline")._view is dossier.focus()
