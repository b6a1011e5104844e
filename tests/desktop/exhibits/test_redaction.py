"""Blacking out in the window: from the keyboard as with the mouse, and what is made of it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from mediator_desk.desktop.dispute.exhibits.model import COLUMNS
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.redaction import Area
from tests.desktop import audit
from tests.desktop.dossier import Dossier

from .conftest import Shown


@pytest.fixture
def dialog(dossier: Dossier, tab: Any, shown: Shown) -> Any:
    tab._ui.evidence._ui.actions.redact()
    return shown()


def press(dossier: Dossier, dialog: Any, key: Qt.Key, held: Any = None) -> None:
    dossier.qtbot.keyClick(dialog._canvas, key, held or Qt.KeyboardModifier.NoModifier)


def test_an_area_is_made_moved_sized_and_removed_from_the_keyboard(
    dossier: Dossier, dialog: Any
) -> None:
    canvas = dialog._canvas
    assert not dialog._make.isEnabled()
    press(dossier, dialog, Qt.Key.Key_Insert)
    (first,) = canvas.areas()
    press(dossier, dialog, Qt.Key.Key_Down)
    press(dossier, dialog, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    (moved,) = canvas.areas()
    assert moved.top > first.top
    assert moved.left == first.left
    assert moved.width > first.width
    press(dossier, dialog, Qt.Key.Key_Insert)
    assert canvas.current() == 1
    press(dossier, dialog, Qt.Key.Key_N)
    assert canvas.current() == 0
    assert dialog._list.currentRow() == 0
    press(dossier, dialog, Qt.Key.Key_Delete)
    assert len(canvas.areas()) == 1
    assert dialog._make.isEnabled()


def test_an_area_never_leaves_the_page(dossier: Dossier, dialog: Any) -> None:
    press(dossier, dialog, Qt.Key.Key_Insert)
    for _ in range(60):
        press(dossier, dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        press(dossier, dialog, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    (area,) = dialog._canvas.areas()
    assert (area.left, area.top) == (0.0, 0.0)


def test_an_area_is_drawn_with_the_mouse(dossier: Dossier, dialog: Any) -> None:
    canvas = dialog._canvas
    dossier.qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(62, 80))
    dossier.qtbot.mouseMove(canvas, pos=QPoint(310, 120))
    dossier.qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(310, 120))
    (area,) = canvas.areas()
    assert area.left == pytest.approx(62 / canvas.width(), abs=0.01)
    assert area.width == pytest.approx(248 / canvas.width(), abs=0.01)


def test_enter_on_the_page_makes_nothing(dossier: Dossier, dialog: Any) -> None:
    press(dossier, dialog, Qt.Key.Key_Insert)
    dossier.qtbot.keyClick(dialog._canvas, Qt.Key.Key_Return)
    dossier.settle()
    assert dialog.isVisible()
    assert dialog._job is None


def test_the_copy_is_listed_beside_its_original_and_sent_when_told(
    dossier: Dossier, tab: Any, dialog: Any, shown: Shown
) -> None:
    dialog._canvas.add(Area(0.1, 0.1, 0.3, 0.05))
    dialog._make.click()
    dossier.settle()
    dossier.wait(lambda: not tab.isHidden() and tab._model.rowCount() == 13)
    copy = tab.exhibits()[-1]
    assert copy.redacts == tab.exhibits()[0].item.evidence_id
    assert tab._model.index(12, COLUMNS.index("state")).data() == "Gardée ici"
    assert "Copie caviardée" in tab._ui.evidence._ui.seen._facts.text()
    assert list_acts(dossier.desk) == ()
    tab._ui.evidence.show_exhibit(copy.item.evidence_id)
    actions = tab._ui.evidence._ui.actions
    actions._fill()
    send = next(a for a in actions._menu.actions() if a.text() == "L’envoyer aux parties…")
    send.trigger()
    shown().do.click()
    dossier.settle()
    assert tab._model.index(12, COLUMNS.index("state")).data() == "À envoyer"


def test_every_control_has_a_name(dossier: Dossier, dialog: Any) -> None:
    assert audit.unnamed(dialog) == []
    assert audit.clipped(dialog) == []
    assert "flèches" in dialog._canvas.accessibleDescription()
