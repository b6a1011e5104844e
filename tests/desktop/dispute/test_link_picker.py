"""Choosing what a note leads to, when there is nothing to choose."""

from mediator_desk.desktop.dispute.notes.link_picker import LinkPicker
from tests.desktop.dossier import Dossier


def test_nothing_to_link_to_is_said(dossier: Dossier) -> None:
    dossier.go("notes")._ui.editor.tools.picker_wanted.emit()
    dossier.settle()
    (picker,) = dossier.window.findChildren(LinkPicker)
    assert not picker._none.isVisible()
    picker._search.setText("9999")
    picker._look_for("9999")
    assert picker._none.text() == "Nothing holds these words."
    assert picker._none.isVisible()
    picker._search.setText("")
    picker.show_kind("highlight")
    assert picker._none.text().startswith("No highlight yet")
    picker.reject()
