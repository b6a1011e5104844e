"""A long note is shown a few pages in each turn of the loop, and what is typed goes behind it."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.dispute.notes.paper import NotePaper

PARAGRAPH = "Le colis est parti, **mais** sans preuve *aucune*. " * 20
LONG = "\n\n".join([PARAGRAPH.strip()] * 50)


def paper_on(qtbot: QtBot, text: str) -> NotePaper:
    paper = NotePaper(lambda link: link.label)
    qtbot.addWidget(paper)
    paper.resize(600, 400)
    paper.show()
    paper.show_text(text)
    return paper


def test_a_long_note_is_laid_out_in_turns_and_comes_whole(qtbot: QtBot) -> None:
    paper = paper_on(qtbot, LONG)
    with qtbot.waitSignal(paper.settled):
        paper.settle()
        assert paper.textCursor().atStart()
    assert paper.textCursor().atEnd()
    assert paper.viewport().rect().contains(paper.cursorRect().center())
    assert paper.text() == LONG
    assert not paper.document().isUndoAvailable()
    assert not paper.document().isModified()


def test_a_key_does_not_wait_for_the_pages(qtbot: QtBot) -> None:
    paper = paper_on(qtbot, LONG)
    paper.settle()
    qtbot.keyClicks(paper, " Fin")
    assert paper.text() == f"{LONG} Fin"


def test_a_short_note_stands_at_once_and_none_is_kept_behind_another(qtbot: QtBot) -> None:
    paper = paper_on(qtbot, LONG)
    first = paper.document()
    with qtbot.waitSignal(first.destroyed):
        paper.show_text("Court.")
    with qtbot.waitSignal(paper.settled, timeout=0, raising=False) as told:
        paper.settle()
    assert told.signal_triggered
    assert paper.textCursor().atEnd()
    QApplication.processEvents()
    assert paper.text() == "Court."
