"""The notes tab: writing saves itself, versions come back, deletion can be undone."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.dispute.evidence.copying import (
    LINK_FORMAT,
    citation_in,
    cite_page,
    copy_citation,
)
from mediator_desk.desktop.dispute.notes.history import HistoryDialog, told_apart
from mediator_desk.desktop.dispute.notes.link_picker import LinkPicker
from mediator_desk.desktop.dispute.notes.paper import LONGEST_NOTE
from mediator_desk.desktop.dispute.notes.taking_out import TakeOutForm, heading_words, printed
from mediator_desk.domain.notes import BlockKind, Link
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.highlights import Marked, Region, highlight_exhibit
from mediator_desk.usecases.notes import (
    NoteTarget,
    WriteNote,
    list_notes,
    note_history,
    write_note,
)
from tests.desk.material import PASSPHRASE
from tests.desktop.dossier import Dossier
from tests.patience import until


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
    dialog._shown.choose("text")
    dialog._show()
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
    dossier.go("timeline")
    dossier.session.undoing.undo()
    dossier.settle()
    assert [note.text for note in list_notes(dossier.desk, dossier.dispute_id)] == ["À garder."]
    tab = dossier.go("notes")
    assert tab._ui.editor.note is not None, "it is written on where it was left"


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


RICH = "## Titre\n\nUn **mot** et [Événement 2](event:2).\n\n- un\n- deux\n\n1. premier"


def reread(dossier: Dossier) -> None:
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()


def texts(dossier: Dossier) -> list[str]:
    return [note.text for note in list_notes(dossier.desk, dossier.dispute_id)]


def test_opening_a_rich_note_writes_nothing_and_shows_it_whole(dossier: Dossier, tab: Any) -> None:
    write(dossier, RICH)
    reread(dossier)
    choose(dossier, tab)
    assert not tab._ui.editor.unsaved
    assert "Titre\nUn mot et" in tab._ui.editor._paper.toPlainText().replace("\u2029", "\n")
    tab._ui.editor._paper.make(BlockKind.HEADING)
    tab._ui.editor.save()
    dossier.settle()
    assert texts(dossier) == [
        RICH.replace("1. premier", "## premier").replace("Événement", "Event")
    ]


def test_tools_write_what_they_say_by_the_keyboard(dossier: Dossier, tab: Any) -> None:
    dossier.type("Un ")
    control = Qt.KeyboardModifier.ControlModifier
    dossier.press(Qt.Key.Key_B, control)
    dossier.type("fort")
    dossier.press(Qt.Key.Key_B, control)
    dossier.press(Qt.Key.Key_Return)
    dossier.type("item")
    dossier.press(Qt.Key.Key_L, control, Qt.KeyboardModifier.ShiftModifier)
    tab._ui.editor.tools.put_link(Link("event", "3", ""))
    tab.leave()
    dossier.settle()
    (text,) = texts(dossier)
    start, _, last = text.partition("\n\n")
    assert start == "Un **fort**"
    assert last.startswith("- item[")
    assert last.endswith("](event:3)")


def test_opening_the_tab_or_giving_tags_alone_makes_no_note(dossier: Dossier, tab: Any) -> None:
    tab._ui.editor.tags.setText("seul")
    tab._ui.add.click()
    tab.leave()
    dossier.lock_and_unlock()
    assert texts(dossier) == []


def test_who_types_without_a_pause_is_sealed_too(dossier: Dossier, tab: Any) -> None:

    def typed_on() -> bool:
        dossier.type("a")
        dossier.qtbot.wait(60)
        return bool(texts(dossier))

    until(typed_on, "nothing was sealed while the keys went on")


def test_a_lock_gives_a_new_note_back_with_its_caret(dossier: Dossier, tab: Any) -> None:
    dossier.type("Avant après")
    cursor = tab._ui.editor._paper.textCursor()
    cursor.setPosition(6)
    tab._ui.editor._paper.setTextCursor(cursor)
    dossier.lock_and_unlock()
    dossier.settle()
    again = dossier.page._tab("notes")
    assert again._ui.editor._paper.toPlainText() == "Avant après"
    assert again._ui.editor._paper.textCursor().position() == 6
    dossier.type("et ")
    again.leave()
    dossier.settle()
    assert texts(dossier) == ["Avant et après"]


def test_tags_are_kept_offered_and_narrow_the_list(dossier: Dossier, tab: Any) -> None:
    write(dossier, "Sans")
    dossier.type("Avec")
    tab._ui.editor.tags.setText("accord, preuve")
    tab._ui.editor._changed()
    tab.leave()
    reread(dossier)
    assert [tab._ui.tag.itemData(row) for row in range(tab._ui.tag.count())] == [
        "",
        "accord",
        "preuve",
    ]
    tab._ui.tag.choose("preuve")
    tab._keep_tag(2)
    assert [note.words for note in tab._model.notes] == ["Avec"]


def test_a_note_is_written_about_a_head_of_claim(dossier: Dossier, tab: Any) -> None:
    head = next(
        place
        for place in range(tab._ui.about.count())
        if str(tab._ui.about.itemData(place)).startswith("head:")
    )
    tab._ui.about.setCurrentIndex(head)
    tab._aim(head)
    dossier.type("Sur ce chef.")
    tab.leave()
    dossier.settle()
    (note,) = list_notes(dossier.desk, dossier.dispute_id)
    assert str(note.target.head_id) in tab._ui.about.itemData(head)


def test_two_writings_of_one_note_are_both_kept(dossier: Dossier, tab: Any) -> None:
    note = write(dossier, "Base")
    reread(dossier)
    choose(dossier, tab)
    write_note(dossier.desk, WriteNote(note.target, "Ailleurs", note.note_id, note.version))
    dossier.type(" ici")
    tab.leave()
    dossier.settle()
    assert sorted(texts(dossier)) == ["Ailleurs", "Base ici"]
    assert tab._ui.editor._title.text().split()[-1] in tab._ui.editor._status.text()


def test_a_note_left_alone_follows_what_another_window_wrote(dossier: Dossier, tab: Any) -> None:
    note = write(dossier, "Base")
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    choose(dossier, tab)
    write_note(dossier.desk, WriteNote(note.target, "Base et suite", note.note_id, note.version))
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    assert tab._ui.editor._paper.text() == "Base et suite"
    dossier.type(" d'ici")
    tab.leave()
    dossier.settle()
    assert texts(dossier) == ["Base et suite d'ici"]


def test_what_is_pasted_is_words_of_a_length_the_window_bears(dossier: Dossier, tab: Any) -> None:
    editor = tab._ui.editor
    pasted = QMimeData()
    pasted.setHtml("<p>Lu <img src='http://127.0.0.1:9/x.png'></p>")
    pasted.setText("Lu\x00\x1b ici " + "x" * 9000)
    editor._paper.insertFromMimeData(pasted)
    text = editor._paper.toPlainText()
    assert text.startswith("Lu ici ")
    assert max(map(len, text.split("\n"))) <= 4000
    assert "img" not in editor._paper.toHtml()
    pasted.setText("y" * LONGEST_NOTE)
    editor._paper.insertFromMimeData(pasted)
    assert editor._paper.toPlainText() == text
    assert editor._status.text().startswith("Not pasted")


def test_versions_are_compared_and_many_of_one_sitting_told_as_one(dossier: Dossier) -> None:
    first = write(dossier, "Cent soixante.")
    for version in range(1, 16):
        text = f"Cent {version}."
        write_note(dossier.desk, WriteNote(first.target, text, first.note_id, version))
    versions = note_history(dossier.desk, dossier.dispute_id, first.note_id)
    assert [one.version for one in told_apart(versions)] == [16, 1]
    dialog = HistoryDialog(versions, dossier.window)
    assert dialog._text.toPlainText() == "Cent soixante15."
    dialog._shown.choose("text")
    dialog._show()
    assert dialog._text.toPlainText() == "Cent soixante."
    dialog.reject()
    dossier.settle()


def test_notes_leave_only_with_the_passphrase(dossier: Dossier, tab: Any, tmp_path: Path) -> None:
    write(dossier, RICH)
    reread(dossier)
    tab._ui.takeOut.click()
    form = tab.findChild(TakeOutForm)
    form._how.choose("file")
    form._to = tmp_path / "notes.md"
    form._press()
    assert form.isVisible()
    form.proof.secret.setText("une autre phrase de passe")
    form._press()
    dossier.settle()
    assert form.isVisible()
    assert not (tmp_path / "notes.md").exists()
    form.proof.secret.setText(PASSPHRASE)
    form._to = tmp_path / "notes.md"
    form._press()
    dossier.settle()
    assert RICH in (tmp_path / "notes.md").read_text("utf-8")
    page = printed(list_notes(dossier.desk, dossier.dispute_id)).toPlainText()
    assert page.startswith(heading_words())
    assert "Événement 2" in page


def picker(dossier: Dossier, tab: Any) -> LinkPicker:
    tab._ui.editor.tools.picker_wanted.emit()
    dossier.settle()
    (found,) = tab.window().findChildren(LinkPicker)
    assert isinstance(found, LinkPicker)
    return found


def test_an_event_is_picked_by_words_of_it_and_linked(dossier: Dossier, tab: Any) -> None:
    dossier.type("Voir ")
    dialog = picker(dossier, tab)
    every = dialog._model.rowCount()
    assert every > 20
    dialog._search.setText("relais")
    dialog._search._ask()
    dossier.settle()
    assert 0 < dialog._model.rowCount() < every
    link = dialog._model.link(dialog._list.currentIndex())
    assert link is not None
    dialog._take.click()
    tab.leave()
    dossier.settle()
    assert texts(dossier) == [f"Voir [Event {link.to}](event:{link.to})"]


def test_an_event_is_picked_by_its_number(dossier: Dossier, tab: Any) -> None:
    dialog = picker(dossier, tab)
    dialog._look_for("3")
    assert dialog._model.rowCount() == 1
    dialog.reject()


def test_a_note_leads_to_what_is_highlighted_on_a_page(dossier: Dossier, tab: Any) -> None:
    rows = list_exhibits(dossier.desk, dossier.dispute_id)
    wanted = next(row for row in rows if row.item.piece_no == 9)
    marked = Marked(2, (Region(0.2, 0.3, 0.4, 0.05),), "Livré contre signature")
    made = highlight_exhibit(dossier.desk, dossier.dispute_id, wanted.item.evidence_id, marked)
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    dossier.type("Lire ")
    dialog = picker(dossier, tab)
    dialog.show_kind("highlight")
    assert dialog._model.index(0).data() == "Exhibit 9, p. 2: Livré contre signature"
    dialog._take.click()
    tab.leave()
    dossier.settle()
    (text,) = texts(dossier)
    assert text == f"Lire [exhibit no. 9, page 2](highlight:{made.highlight_id})"
    tab._ui.editor._paper.moveCursor(QTextCursor.MoveOperation.End)
    tab._ui.editor.tools._follow_link()
    dossier.settle()
    pane = dossier.page._tab("exhibits")._ui.evidence
    assert pane.current() == wanted.item.evidence_id
    dossier.wait(lambda: pane._preview is not None and pane._preview.page == 2)


def test_a_citation_is_pasted_as_a_link_and_its_page(dossier: Dossier, tab: Any) -> None:
    row = list_exhibits(dossier.desk, dossier.dispute_id)[8]
    copy_citation(cite_page(row, 2, 2))
    assert QApplication.clipboard().text() == "exhibit no. 9, page 2"
    tab._ui.editor._paper.paste()
    tab.leave()
    dossier.settle()
    assert texts(dossier) == [f"[Exhibit 9](exhibit:{row.item.evidence_id}), page 2"]


@pytest.mark.parametrize("told", [b"", b"[]", b"{}", b'{"link":{"kind":"exhibit","to":"x"}}'])
def test_what_another_program_calls_a_citation_is_words(told: bytes) -> None:
    data = QMimeData()
    data.setText("x")
    data.setData(LINK_FORMAT, QByteArray(told))
    assert citation_in(data) is None
