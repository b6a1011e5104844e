"""Several windows for several disputes of one open vault; the lock empties them all."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.beside import DisputeWindow
from mediator_desk.desktop.shell.geometry import too_low, watch_splitters
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.palette import Palette
from tests.desktop.dossier import Dossier
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def beside(dossier: Dossier) -> tuple[DisputeWindow, ...]:
    assert dossier.window.opened is not None
    return dossier.window.opened.windows.standing


def apart(dossier: Dossier, tab: str = "overview") -> DisputeWindow:
    place = Location("caseload", dossier.dispute_id, tab)
    dossier.session.navigation.open_apart(place)
    dossier.settle()
    (window,) = beside(dossier)
    return window


def test_a_dispute_opens_in_a_window_of_its_own(dossier: Dossier) -> None:
    window = apart(dossier)
    assert window.isVisible()
    assert window.windowTitle().startswith("4182, ")
    assert "Arvaillon" not in window.windowTitle()
    assert window.dispute_id == dossier.dispute_id
    window.close()
    dossier.settle()
    assert not beside(dossier)


def test_a_dispute_moves_from_the_main_window_and_stands_in_one_only(dossier: Dossier) -> None:
    dossier.go("timeline")
    dossier.window._run("apart")
    dossier.settle()
    (window,) = beside(dossier)
    assert dossier.session.navigation.here.dispute_id is None
    assert window.session.navigation.here.tab == "timeline"
    dossier.session.navigation.open_dispute(dossier.dispute_id, "notes")
    dossier.settle()
    assert dossier.session.navigation.here.dispute_id is None
    assert window.session.navigation.here.tab == "notes"
    window.close()
    dossier.settle()


def test_back_to_the_list_closes_the_second_window(dossier: Dossier) -> None:
    dossier.session.navigation.place("outbox")
    window = apart(dossier)
    window._run("back")
    dossier.settle()
    assert not beside(dossier)
    assert dossier.session.navigation.here.place == "caseload"


def test_what_changes_in_one_window_is_read_again_in_the_other(dossier: Dossier) -> None:
    window = apart(dossier)
    told: list[object] = []
    dossier.session.facts_changed.connect(told.append)
    window.session.facts_changed.connect(told.append)
    window.session.tell_changed(dossier.dispute_id)
    assert told == [dossier.dispute_id] * 2
    dossier.settle()
    window.close()
    dossier.settle()


def test_the_lock_empties_every_window_at_once_and_they_come_back(dossier: Dossier) -> None:
    window = apart(dossier, "notes")
    leaving: list[bool] = []
    window.session.leaving.connect(lambda: leaving.append(True))
    busy, over = threading.Event(), list[bool]()
    dossier.work.save(lambda: over.append(busy.wait(PATIENCE_S)))
    window._run("lock")
    assert over == [], "it waited for what is under way"
    busy.set()
    assert leaving == [True], "a page hands over what is being written"
    assert dossier.window.opened is None
    assert not any(
        isinstance(each, DisputeWindow) and each.isVisible()
        for each in QApplication.topLevelWidgets()
    )
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dossier.lock_and_unlock()
    (again,) = beside(dossier)
    assert again.session.navigation.here.tab == "notes"
    again.close()
    dossier.settle()


def test_control_enter_in_the_palette_opens_apart(dossier: Dossier) -> None:
    dossier.session.navigation.place("caseload")
    dossier.window._run("palette")
    palette = dossier.window.findChild(Palette)
    assert palette is not None
    palette._field.setText("4182")
    dossier.wait(lambda: palette._found.disputes)
    row = next(
        row
        for row in range(palette._model.rowCount())
        if palette._model.entry(palette._model.index(row)).location is not None
    )
    palette._list.setCurrentIndex(palette._model.index(row))
    modifier = Qt.KeyboardModifier.ControlModifier
    dossier.qtbot.keyClick(palette._field, Qt.Key.Key_Return, modifier)
    dossier.settle()
    (window,) = beside(dossier)
    window.close()
    dossier.settle()


def test_the_palette_finds_passages_of_the_open_file_and_letters(dossier: Dossier) -> None:
    dossier.go("overview")
    dossier.window._run("palette")
    palette = dossier.window.findChild(Palette)
    assert palette is not None
    palette._field.setText("facture")
    dossier.settle()
    dossier.wait(lambda: palette._found.inside)
    dossier.settle()
    kinds = {line.location.tab for line in palette._found.inside if line.location}
    assert kinds == {"timeline", "exhibits"}
    palette._field.setText("letter")
    palette._show_found()
    assert any(
        palette._model.entry(palette._model.index(row)).letter
        for row in range(palette._model.rowCount())
    )
    palette.close()
    dossier.settle()


def test_a_splitter_remembers_and_a_double_click_restores(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

    page = QWidget()
    qtbot.addWidget(page)
    rows = QVBoxLayout(page)
    splitter = QSplitter()
    splitter.setObjectName("splitter")
    for _ in range(2):
        splitter.addWidget(QLabel("…"))
    rows.addWidget(splitter)
    page.resize(600, 300)
    watch_splitters(page, "tried", preferences)
    page.show()
    QApplication.processEvents()
    usual = splitter.sizes()
    splitter.setSizes([400, 180])
    splitter.splitterMoved.emit(400, 1)
    key = next(name for name in preferences.choices.layout if name.startswith("tried/splitter@"))
    assert preferences.layout(key) == splitter.sizes() != usual
    qtbot.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)
    assert splitter.sizes() == usual
    assert preferences.layout(key) == usual


def test_a_low_monitor_is_filled_so_that_the_foot_of_the_window_is_seen() -> None:
    assert too_low(QSize(1366, 768))
    assert too_low(QSize(1280, 720))
    assert not too_low(QSize(1440, 860))
    assert not too_low(QSize(800, 800)), "smaller than the smallest window: filling helps nobody"
