"""The file of choices, however it was damaged: the window opens all the same."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.first_run.page import FirstRunPage
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Choices, Preferences
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.theme.theme import LARGEST_SCALE, SMALLEST_SCALE
from mediator_desk.desktop.work import Work


def _kept(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "preferences.json").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, '{"layout": 3, "text_scale": "large"}']
)
def test_a_file_that_is_none_starts_afresh(
    qtbot: QtBot, tmp_path: Path, work: Work, text: str
) -> None:
    _kept(tmp_path / "choices", text)
    assert Preferences(tmp_path / "choices", work).choices == Choices()


@pytest.mark.parametrize(
    "text",
    [
        '{"theme": "sepia", "language": "de", "lock_minutes": 99999999999999999999}',
        '{"text_scale": NaN, "view": "NEW", "sort": "NEW"}',
        '{"text_scale": -3.0, "shortcuts": {"lock": ["Ctrl+Z", 7], "gone": [""]}, "later": {}}',
    ],
)
def test_what_a_later_version_chose_is_brought_back_in_range(
    look: Theme, qtbot: QtBot, tmp_path: Path, work: Work, english: Languages, text: str
) -> None:
    _kept(tmp_path / "choices", text)
    preferences = Preferences(tmp_path / "choices", work)
    choices = preferences.choices
    assert (choices.theme, choices.language) == ("system", "")
    assert SMALLEST_SCALE <= choices.text_scale <= LARGEST_SCALE
    page = FirstRunPage(work, preferences, english, another=False)
    qtbot.addWidget(page)


@pytest.mark.parametrize(
    "sizes", [7, None, "wide", ["1366", "768"], [10**12, 700], [1366, None], [1366.5, 1], {}]
)
def test_sizes_that_are_none_leave_the_usual_ones(
    qtbot: QtBot, tmp_path: Path, work: Work, look: Theme, english: Languages, sizes: object
) -> None:
    kept = {"layout": {"window": sizes, "outbox": [3, 2]}, "guide_done": [{}, "caseload"]}
    _kept(tmp_path / "choices", json.dumps(kept))
    preferences = Preferences(tmp_path / "choices", work)
    window = MainWindow(work, preferences, english)
    qtbot.addWidget(window)
    assert preferences.layout("window") == []
    assert preferences.layout("outbox") == [3, 2]
    assert preferences.choices.guide_done == ["caseload"]
