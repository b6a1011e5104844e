"""What is copied of a note, as another program pastes it."""

import uuid

from pytestqt.qtbot import QtBot

from mediator_desk.desktop.dispute.notes.paper import NotePaper


def test_what_is_copied_of_a_note_names_its_links_and_keeps_every_sign(qtbot: QtBot) -> None:
    paper = NotePaper(lambda link: f"<{link.label}>")
    qtbot.addWidget(paper)
    one, two = uuid.UUID(int=1), uuid.UUID(int=2)
    paper.show_text(f"😀 voir [a](exhibit:{one}) et 𝄞 [b](exhibit:{two}) 😀 fin\n\nAprès")
    paper.selectAll()
    assert paper.createMimeDataFromSelection().text() == "😀 voir <a> et 𝄞 <b> 😀 fin\nAprès"
