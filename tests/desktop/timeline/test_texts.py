"""Wrapped text: what is cut says so, and no line is painted over another."""

import pytest
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.dispute.timeline.texts import WrappedText
from mediator_desk.desktop.theme import theme


@pytest.mark.parametrize(("most", "cut"), [(2, True), (3, False), (9, False)])
def test_a_text_cut_has_no_line_but_those_shown(qtbot: QtBot, most: int, cut: bool) -> None:
    text = WrappedText("un\ndeux\ntrois", theme().font("dense"), 400, 20, most)
    assert text.cut is cut
    layout = text._layout
    assert layout.lineCount() == min(most, 3)
    tops = [layout.lineAt(line).y() for line in range(layout.lineCount())]
    assert tops == sorted(set(tops))
