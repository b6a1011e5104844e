"""Hostile evidence in the window: a clear sentence, nothing written, and the window goes on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFileDialog

from tests.desktop.dossier import Dossier
from tests.system.exhibits import archive, pdf, picture
from tests.system.test_preview_hostile import png_that_says

_HOSTILE = {
    "bombe.png": (lambda: png_that_says(30_000), "trop volumineuse"),
    "coupé.pdf": (lambda: pdf("x")[:60], "abîmé"),
    "programme.pdf": (lambda: b"MZ\x90\0" + bytes(200), "programme"),
    "son.mp3": (lambda: b"ID3" + bytes(500), "ne sont pas lus ici"),
    "film.mp4": (lambda: b"\0\0\0\x18ftypmp42" + bytes(500), "ne sont pas lus ici"),
    "archive.zip": (lambda: archive({"a": b"b"}), "archive"),
    "vieux.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "type ancien"),
    "bombe.docx": (lambda: archive({"word/document.xml": bytes(301 << 20)}), "trop volumineuse"),
}


def test_what_is_hostile_is_refused_in_plain_words(
    dossier: Dossier, show: Callable[[str, bytes], Any]
) -> None:
    """WHY one test: each file comes after the others, in the same window and the same reader."""
    for name, (make, sentence) in _HOSTILE.items():
        pane = show(name, make())
        assert pane._ui.stack.currentWidget() is pane._ui.empty, name
        words = pane._ui.empty.accessibleName()
        assert sentence in words, (name, words)
        assert "L’original est conservé" in words
        assert pane._ui.save.isVisible()


def test_a_wrong_name_and_macros_are_told_above_the_text(
    show: Callable[[str, bytes], Any],
) -> None:
    pane = show("facture.pdf", picture("PNG"))
    assert "Son nom trompe" in pane._ui.notices.words()
    assert "image PNG" in pane._ui.notices.words()
    word = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    pane = show("l.docm", archive({"word/document.xml": word, "word/vbaProject.bin": b""}))
    assert "macros" in pane._ui.notices.words()


def test_a_name_that_reads_backwards_is_spelt_out(
    dossier: Dossier, show: Callable[[str, bytes], Any]
) -> None:
    pane = show("facture\u202efdp.exe", picture("PNG"))
    assert "⟦U+202E⟧" in pane._ui.title.whole_text()
    pane._do("save")
    (dialog,) = pane.findChildren(QFileDialog)
    assert "\u202e" not in dialog.selectedFiles()[0]
    dialog.reject()


def test_fifty_megabytes_of_text_never_hold_the_window(
    dossier: Dossier, show: Callable[[str, bytes], Any]
) -> None:
    pane = show("grand.txt", b"une ligne de texte\n" * (50 << 20 >> 4))
    assert pane._pages > 10
    assert "Trop longue" in pane._ui.notices.words()
    laid = pane._ui.reader._browser.document()
    assert laid.characterCount() < 200_000, "laid out a page at a time"
    pane = show("une ligne.txt", b"x" * 2_000_000)
    assert laid.characterCount() < 200_000
    wrapped = pane._ui.reader._browser.wordWrapMode()
    assert wrapped is QTextOption.WrapMode.WrapAnywhere, "no word is looked for in it"


def test_a_reader_that_failed_can_be_tried_again(dossier: Dossier, pane: Any, tab: Any) -> None:
    pane._refuse("crashed")
    assert pane._ui.again.isVisible()
    pane._ui.again.click()
    dossier.settle()
    assert pane._ui.stack.currentWidget() is pane._ui.view
