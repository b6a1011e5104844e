"""Palette, keys and drops."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.shell.dropping import dispute_files
from mediator_desk.desktop.shell.palette import Palette, matches
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.work import Work
from tests.desktop.steps import settle, unlock


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("verr", "Verrouiller", True),
        ("reglages", "Réglages", True),
        ("ouv dos", "Ouvrir un dossier de litige…", True),
        ("sm", "Synchroniser maintenant", True),
        ("xyz", "Verrouiller", False),
    ],
)
def test_the_palette_finds_by_words_accents_and_initials(
    wanted: str, text: str, found: bool
) -> None:
    assert matches(wanted, text) is found


def test_the_palette_runs_a_command(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window._run("palette")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette._field, "outbox")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert window.opened is not None
    assert window.opened.session.navigation.here.place == "outbox"
    settle(qtbot, work)


def test_the_palette_says_so_when_nothing_answers_and_a_command_once(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    settle(qtbot, work)
    window._run("palette")
    palette = window.findChild(Palette)
    assert palette is not None
    palette._field.setText("xyzzy")
    told = [palette._model.index(row).data() for row in range(palette._model.rowCount())]
    assert len(told) == 1
    assert "xyzzy" in told[0]
    palette._field.setText("outbox")
    names = [palette._model.index(row).data() for row in range(palette._model.rowCount())]
    assert len(names) == len(set(names))
    palette.close()


def test_escape_closes_the_palette_with_nothing_done(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    window._run("palette")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_text_grows_and_shrinks_from_the_keyboard(
    qtbot: QtBot, window: MainWindow, look: Theme
) -> None:
    for _ in range(9):
        window._run("larger")
    assert look.scale == 2.0
    window._run("normal")
    assert look.scale == 1.0
    window._run("smaller")
    assert look.scale == 0.9


def data_of(*names: str) -> QMimeData:
    """What is dragged when files of these names are."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/nowhere/{name}") for name in names])
    return data


def test_only_dispute_files_are_taken_from_a_drop() -> None:
    files, others = dispute_files(data_of("a.dispute", "b.ASICE", "c.pdf"))
    assert [path.name for path in files] == ["a.dispute", "b.ASICE"]
    assert others == 1


def test_a_dropped_file_that_is_not_there_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    data = data_of("missing.dispute")
    event = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    settle(qtbot, work)
    assert window.opened.pane.banner.words().startswith("This file cannot be read.")


def test_a_locked_window_takes_no_file(qtbot: QtBot, window: MainWindow) -> None:
    window._files_chosen(["/nowhere/a.dispute"])
    assert window.opened is None
