"""Private notes at the desk: tags, versions, a search that leaves no trace, copies asked for."""

import uuid

import pytest

from mediator_desk.clock import fixed_clock
from mediator_desk.store.errors import NoteChanged
from mediator_desk.usecases import _note_index
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.keys import Proof
from mediator_desk.usecases.notes import (
    CopyNotes,
    NoteTarget,
    TakeOut,
    WriteNote,
    delete_note,
    list_notes,
    note_history,
    ready_search,
    restore_note,
    save_notes_copy,
    search_notes,
    take_out_notes,
    write_note,
)
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault import VaultLocked, WrongPassphrase
from tests.desk.material import PASSPHRASE, make_file, put_in

SECRET = "hippocampe"


@pytest.fixture
def case(desk, platform, tmp_path):
    return put_in(desk, make_file(platform), tmp_path).dispute_id


def found(desk, words):
    return [note.text for note in search_notes(desk, words)]


def test_tags_belong_to_a_version_and_stay_until_others_are_given(desk, case):
    first = write_note(
        desk, WriteNote(NoteTarget(case), "Un.", tags=("preuve", "Preuve", "à voir"))
    )
    assert first.tags == ("preuve", "à voir")
    second = write_note(desk, WriteNote(first.target, "Deux.", first.note_id, 1))
    assert (second.tags, second.text) == (first.tags, "Deux.")
    third = write_note(desk, WriteNote(first.target, "Deux.", first.note_id, 2, tags=()))
    assert third.tags == ()
    assert [note.tags for note in note_history(desk, case, first.note_id)] == [
        (),
        *[first.tags] * 2,
    ]


def test_a_note_is_attached_to_the_dispute_an_event_an_exhibit_or_a_head(desk, case):
    targets = [
        NoteTarget(case),
        NoteTarget(case, event_seq=2),
        NoteTarget(case, evidence_id=uuid.uuid4()),
        NoteTarget(case, head_id=uuid.uuid4()),
    ]
    for target in targets:
        write_note(desk, WriteNote(target, "Ici."))
    assert [note.target for note in list_notes(desk, case)] == targets


def test_a_search_follows_what_is_written_put_aside_and_brought_back(desk, case):
    assert ready_search(desk) == 0
    note = write_note(desk, WriteNote(NoteTarget(case), "## Œuvre\n\nl'expédition **tardive**"))
    assert found(desk, "oeuvre EXPEDITION") == [note.text]
    assert found(desk, "tard") == [note.text]
    assert found(desk, "ardive") == []
    write_note(desk, WriteNote(note.target, "Autre chose", note.note_id, 1, tags=("accord",)))
    assert found(desk, "expédition") == []
    assert found(desk, "accord") == ["Autre chose"]
    delete_note(desk, case, note.note_id)
    assert found(desk, "accord") == []
    restore_note(desk, case, note.note_id)
    assert found(desk, "accord") == ["Autre chose"]
    assert found(desk, '" OR * NEAR(') == []


def test_the_caseload_finds_a_file_by_its_notes(desk, case):
    assert read_caseload(desk, CaseQuery(search=SECRET)).rows == ()
    write_note(desk, WriteNote(NoteTarget(case), f"Un {SECRET}."))
    (row,) = read_caseload(desk, CaseQuery(search=SECRET)).rows
    assert row.dispute_id == case


def test_a_failed_write_is_in_no_search(desk, case):
    note = write_note(desk, WriteNote(NoteTarget(case), "Première"))
    with pytest.raises(NoteChanged):
        write_note(desk, WriteNote(note.target, SECRET, note.note_id, 0))
    assert found(desk, SECRET) == []


def test_nothing_searchable_is_on_the_disk_nor_survives_the_lock(desk, case):
    write_note(desk, WriteNote(NoteTarget(case), f"Un {SECRET}.", tags=(SECRET,)))
    assert found(desk, SECRET)
    index = _note_index._indexes[desk.vault]
    lock_vault(desk)
    assert desk.vault not in _note_index._indexes
    with pytest.raises(VaultLocked):
        index.find(SECRET)
    with pytest.raises(VaultLocked):
        search_notes(desk, SECRET)
    for path in desk.root.rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes()
    again = unlock_vault(UnlockVault(desk.root, PASSPHRASE), fixed_clock(desk.clock()))
    assert found(again, SECRET)
    lock_vault(again)


def test_words_are_overwritten_before_the_memory_is_given_back(desk, case):
    write_note(desk, WriteNote(NoteTarget(case), f"Un {SECRET}."))
    assert found(desk, SECRET)
    index = _note_index._indexes[desk.vault]
    kept = bytearray()

    class Looked:
        """The table, looked at just before it is closed."""

        def __init__(self, base):
            self.base = base

        def execute(self, *asked):
            return self.base.execute(*asked)

        def close(self):
            kept.extend(self.base.serialize())
            self.base.close()

    assert SECRET.encode() in index._base.serialize()
    index._base = Looked(index._base)
    lock_vault(desk)
    assert kept
    assert SECRET.encode() not in kept


def test_a_copy_leaves_the_vault_only_once_it_is_proved_who_asks(desk, case, tmp_path):
    one = write_note(desk, WriteNote(NoteTarget(case), "**Forte**.", tags=("accord",)))
    write_note(desk, WriteNote(NoteTarget(case), "Autre."))
    to = tmp_path / "notes.md"
    wrong = TakeOut(case, Proof(passphrase="pas la bonne du tout"))
    with pytest.raises(WrongPassphrase):
        save_notes_copy(desk, CopyNotes(wrong, to, "CONFIDENTIEL"))
    assert not to.exists()
    right = TakeOut(case, Proof(passphrase=PASSPHRASE), (one.note_id,))
    assert [note.no for note in take_out_notes(desk, right)] == [1]
    written = save_notes_copy(desk, CopyNotes(right, to, "CONFIDENTIEL")).read_text("utf-8")
    assert written.startswith("**CONFIDENTIEL**\n")
    assert "tags: accord" in written
    assert "**Forte**." in written
    assert "Autre." not in written
    assert save_notes_copy(desk, CopyNotes(right, to, "CONFIDENTIEL")) != to
    assert to.read_text("utf-8") == written
