"""A note is found from anywhere: in the palette, which opens it, and in the caseload."""

from PySide6.QtCore import Qt

from mediator_desk.desktop.shell.palette import Palette
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from tests.desktop.dossier import Dossier


def test_the_palette_finds_a_note_and_opens_it(dossier: Dossier) -> None:
    target = NoteTarget(dossier.dispute_id)
    write_note(dossier.desk, WriteNote(target, "Un **hippocampe** sur la photo."))
    write_note(dossier.desk, WriteNote(target, "Plus récente."))
    dossier.window._run("palette")
    palette = dossier.window.findChild(Palette)
    assert palette is not None
    palette._field.setText("hippo")
    dossier.wait(lambda: palette._notes)
    (entry,) = palette._notes
    assert (entry.text, entry.prefix) == ("Un hippocampe sur la photo.", "Note 1")
    row = next(
        row
        for row in range(palette._model.rowCount())
        if palette._model.entry(palette._model.index(row)).note_id is not None
    )
    palette._list.setCurrentIndex(palette._model.index(row))
    dossier.qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    dossier.settle()
    editor = dossier.page._tab("notes")._ui.editor
    assert editor.note is not None
    assert editor.note.words == "Un hippocampe sur la photo."
