"""The evidence pane: reading, finding, choosing, marking and taking along; and hostile files."""

import io
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from mediator_desk.desktop.dispute.evidence.outside import OpenOutsideForm
from mediator_desk.desktop.dispute.evidence.turning import turned_region
from mediator_desk.desktop.dispute.evidence.zooming import Fit, Room, Zoom, next_step
from mediator_desk.domain.notes import Link
from mediator_desk.ids import new_id
from mediator_desk.usecases.exhibits import PreviewKind
from mediator_desk.usecases.highlights import Region, list_highlights
from tests.desktop.dossier import Dossier
from tests.system.exhibits import mail

# -- reading ---------------------------------------------------------------------------------


def test_words_are_found_across_pages_and_the_count_is_told(dossier: Dossier, pane: Any) -> None:
    dossier.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane._ui.find.isVisible()
    pane._ui.find.field.setText("DEPOT")
    pane._ui.find.field._ask()
    dossier.settle()
    hits = pane._searcher.found.hits
    assert len(hits) >= 1
    assert pane._ui.find._count.text() == f"1 sur {len(hits)}"
    assert pane._ui.view.sheet._hits
    dossier.press(Qt.Key.Key_F3)
    assert pane._searcher.at == 1 % len(hits)
    dossier.press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert pane._searcher.at == 0
    dossier.press(Qt.Key.Key_Escape)
    dossier.press(Qt.Key.Key_Escape)
    assert not pane._ui.find.isVisible()
    assert pane._searcher.found is None


def test_the_page_box_and_the_small_pages_turn_pages(dossier: Dossier, pane: Any) -> None:
    pane._ui.tools._box.setText("2")
    pane._ui.tools._box.editingFinished.emit()
    dossier.settle()
    assert (pane._page, pane._preview.page) == (2, 2)
    pane._do("thumbnails")
    dossier.settle()
    small = pane._ui.thumbnails
    assert small.isVisible()
    dossier.wait(lambda: small._model._pictures)
    small.setCurrentIndex(small._model.index(0))
    dossier.settle()
    assert pane._page == 1


def test_zoom_goes_from_a_quarter_to_four_times(dossier: Dossier, pane: Any) -> None:
    assert pane._zoom.fit is Fit.WIDTH
    for way, begins, ends in ((Qt.Key.Key_Plus, 200, 400), (Qt.Key.Key_Minus, 50, 25)):
        pane._set_zoom(Zoom(Fit.NOTHING, begins))
        dossier.settle()
        for _ in range(3):
            dossier.press(way)
            dossier.settle()
        assert pane._percent() == ends
    dossier.press(Qt.Key.Key_0)
    dossier.settle()
    assert pane._zoom.fit is Fit.WIDTH


def test_a_page_is_turned_and_its_words_stay_where_they_are(dossier: Dossier, pane: Any) -> None:
    sheet = pane._ui.view.sheet
    region = sheet.words.regions(0, 5)[0]
    upright = sheet.size()
    dossier.press(Qt.Key.Key_R)
    dossier.settle()
    assert sheet.turn == 1
    assert sheet.width() > sheet.height()
    assert upright.width() < upright.height()
    place = sheet.rect_of(region).center()
    assert sheet.words.at(region.left + 0.001, region.top + region.height / 2) is not None
    assert pane._ui.view._caret_at(place) is not None


def test_words_are_chosen_with_keys_and_mouse_and_copied(dossier: Dossier, pane: Any) -> None:
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    sheet = pane._ui.view.sheet
    for _ in range(5):
        dossier.press(Qt.Key.Key_Right, shift)
    dossier.press(Qt.Key.Key_C, control)
    assert QApplication.clipboard().text() == sheet.words.text[:5]
    dossier.press(Qt.Key.Key_A, control)
    assert sheet.chosen_text().startswith(sheet.words.text[:5])
    boxes = sheet.words.boxes
    first, last = (
        sheet.rect_of(Region(box[0], box[1], box[2] - box[0], box[3] - box[1]))
        for box in (boxes[0], boxes[3])
    )
    dossier.qtbot.mousePress(
        sheet, Qt.MouseButton.LeftButton, pos=QPoint(int(first.left()), int(first.center().y()))
    )
    dossier.qtbot.mouseMove(sheet, QPoint(int(last.right()), int(last.center().y())))
    dossier.qtbot.mouseRelease(
        sheet, Qt.MouseButton.LeftButton, pos=QPoint(int(last.right()), int(last.center().y()))
    )
    assert sheet.chosen_text() == sheet.words.text[:4]


def test_the_lock_empties_the_clipboard_of_an_exhibits_words(
    dossier: Dossier, pane: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """WHY told so: the offscreen platform does not know whose its clipboard is."""
    monkeypatch.setattr(type(QApplication.clipboard()), "ownsClipboard", lambda _: True)
    dossier.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dossier.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text()
    dossier.window.lock()
    assert not QApplication.clipboard().text()


# -- marking and citing ----------------------------------------------------------------------


def marks(dossier: Dossier) -> Any:
    return list_highlights(dossier.desk, dossier.dispute_id)


def test_chosen_words_are_highlighted_named_and_taken_away_again(
    dossier: Dossier, pane: Any
) -> None:
    for _ in range(8):
        dossier.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    words = pane._ui.view.sheet.chosen_text()
    dossier.press(Qt.Key.Key_H)
    dossier.settle()
    (made,) = marks(dossier)
    assert (made.piece_no, made.marked.page, made.marked.words) == (9, 1, words.strip())
    assert pane._ui.marks.isVisible()
    item = pane._ui.marks._list.item(0)
    item.setText("p.\u00a01, La preuve")
    dossier.settle()
    assert marks(dossier)[0].marked.name == "La preuve"
    pane._ui.marks._list.setCurrentRow(0)
    pane._ui.marks._list.setFocus()
    dossier.press(Qt.Key.Key_Delete)
    dossier.settle()
    assert marks(dossier) == ()
    assert not pane._ui.marks.isVisible()
    undoing = dossier.session.undoing
    dossier.session.navigation.place("caseload")
    undoing.undo()
    dossier.settle()
    assert marks(dossier)[0].marked.name == "La preuve", "wherever one is by then"
    undoing.undo()
    dossier.settle()
    assert marks(dossier)[0].marked.name == ""
    undoing.undo()
    dossier.settle()
    assert marks(dossier) == ()


def test_a_link_to_what_is_gone_says_so(dossier: Dossier, pane: Any) -> None:
    banner = dossier.page._tab("exhibits")._ui.banner
    for gone in ({"highlight_id": new_id()}, {"evidence_id": new_id()}):
        dossier.go("exhibits", **gone)
        assert "plus dans le dossier" in banner.accessibleName(), gone
        dossier.go("exhibits")
        assert not banner.isVisible()
    dossier.go("notes")._follow(Link("exhibit", "d’une autre version", "x"))


def test_a_region_is_made_moved_sized_and_marked_from_the_keyboard(
    dossier: Dossier, pane: Any
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    dossier.press(Qt.Key.Key_Insert)
    before = pane._ui.view.sheet.in_hand
    dossier.press(Qt.Key.Key_Right)
    dossier.press(Qt.Key.Key_Down, shift)
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    (made,) = marks(dossier)
    (region,) = made.marked.regions
    assert region.left > before.left
    assert region.height > before.height
    assert made.marked.words == ""
    dossier.press(Qt.Key.Key_Insert)
    dossier.press(Qt.Key.Key_Escape)
    assert pane._ui.view.sheet.in_hand is None
    assert len(marks(dossier)) == 1


def test_a_region_drawn_on_a_turned_page_is_where_it_was_drawn(dossier: Dossier, pane: Any) -> None:
    dossier.press(Qt.Key.Key_R)
    dossier.settle()
    pane._ui.tools.toggle_marking()
    sheet = pane._ui.view.sheet
    one, other = QPoint(4, 4), QPoint(sheet.width() // 5, sheet.height() // 9)
    dossier.qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=one)
    dossier.qtbot.mouseMove(sheet, other)
    dossier.qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=other)
    dossier.settle()
    (made,) = marks(dossier)
    seen = turned_region(made.marked.regions[0], 1)
    assert seen.left < 0.02
    assert seen.top < 0.02
    assert abs(seen.width - 0.2) < 0.03


def test_a_citation_names_exhibit_and_page(dossier: Dossier, pane: Any) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    dossier.press(Qt.Key.Key_C, held)
    assert QApplication.clipboard().text() == "pièce n°\u00a09, page\u00a01"


# -- what the file is ------------------------------------------------------------------------


def test_protections_are_told_in_words(dossier: Dossier, pane: Any) -> None:
    shield = pane._ui.line._shield
    assert shield.text() in ("Affichée à part, protégée", "Affichée à part, protégée en partie")
    pane._ui.line._list_layers()
    assert len(pane._ui.line._menu.actions()) == 6


def test_a_mail_shows_its_headers_and_opens_what_is_attached(
    dossier: Dossier, show: Callable[[str, bytes], Any]
) -> None:
    outer = EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = "a@exemple.invalid", "b@exemple.invalid", "Tr"
    outer.set_content("Voir ci-joint.")
    outer.add_attachment(mail())
    pane = show("courriel.eml", outer.as_bytes())
    reader = pane._ui.reader
    # WHY a plain space: Qt gives the text of a document without its fixed ones.
    assert "Objet : Tr" in reader._browser.toPlainText()
    reader._open(reader._files.item(0))
    dossier.settle()
    assert "Ma commande" in reader._browser.toPlainText()
    assert pane._ui.notices.isVisible()
    reader._open(reader._files.item(0))
    dossier.wait(lambda: pane._preview is not None and pane._preview.kind is PreviewKind.PAGES)
    assert pane._inside == (0, 0)
    pane._ui.notices.back_wanted.emit()
    dossier.settle()
    assert pane._inside == (0,)


def test_a_workbook_has_its_sheets_and_finds_cells(
    dossier: Dossier, show: Callable[[str, bytes], Any]
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Date", "Montant"])
    book.create_sheet("Suite").append(["x", "Dépôt"])
    out = io.BytesIO()
    book.save(out)
    pane = show("comptes.xlsx", out.getvalue())
    assert pane._ui.sheets.isVisible()
    pane._find("depot")
    dossier.settle()
    assert pane._preview.page == 2
    assert pane._ui.reader._table.currentIndex().column() == 1


def test_opening_outside_asks_once_for_a_kind_and_writes_where_one_chose(
    dossier: Dossier, pane: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "mediator_desk.desktop.dispute.evidence.outside.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    pane._do("outside")
    (form,) = pane.window().findChildren(OpenOutsideForm)
    assert "quitte le coffre" in form._lead.text()
    form.do.click()
    (dialog,) = pane.findChildren(QFileDialog)
    dialog.reject()
    pane._outside._save_to(str(tmp_path / "copie.pdf"))
    dossier.settle()
    assert opened == [str(tmp_path / "copie.pdf")]
    QApplication.processEvents()
    pane._do("outside")
    assert not [one for one in pane.window().findChildren(OpenOutsideForm) if one.isVisible()]
    for left in pane.findChildren(QFileDialog):
        left.reject()


# -- sums ------------------------------------------------------------------------------------


@pytest.mark.parametrize("turn", range(4))
def test_a_fitted_page_fills_the_room_however_it_is_turned(turn: int) -> None:
    room, natural = Room(400, 300), (600.0, 800.0)
    wide, high = Zoom(Fit.PAGE).size(natural, room, turn)
    seen = (high, wide) if turn % 2 else (wide, high)
    assert seen[0] <= 400
    assert seen[1] <= 300
    assert 400 in seen or 300 in seen
    width = Zoom(Fit.WIDTH).size(natural, room, turn)
    assert (width[1] if turn % 2 else width[0]) == 400


def test_steps_stop_at_the_ends() -> None:
    assert next_step(4.0, 1).percent == 400
    assert next_step(0.25, -1).percent == 25
    assert next_step(1.0, 1).percent == 125
    assert next_step(0.38, 1).percent == 50
