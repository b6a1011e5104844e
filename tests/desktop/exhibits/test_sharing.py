"""The matrix in the window: a missing cell is a button, and what it forbids is said."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from dispute_exchange.acts import DiscloseEvidence
from dispute_exchange.vocabulary import Channel, PartyRole
from mediator_desk.desktop.dispute.exhibits.matrix import CELL, COLUMNS
from mediator_desk.usecases.annotating import RecordConsent, record_consent
from mediator_desk.usecases.exhibits import Sight
from mediator_desk.usecases.outbox import list_acts, read_act, withdraw_act
from tests.desktop import audit
from tests.desktop.dossier import Dossier

from .conftest import Shown

TRADER = COLUMNS.index("trader")


@pytest.fixture
def matrix(dossier: Dossier, tab: Any) -> Any:
    tab._ui.mode.choose("matrix")
    tab._show_mode("matrix")
    dossier.settle()
    return tab._ui.matrix


def confided(matrix: Any) -> int:
    """The line of the exhibit that was given in confidence."""
    cells = [matrix.matrix.index(row, TRADER).data(CELL) for row in range(12)]
    (found,) = [row for row, cell in enumerate(cells) if cell.sight is Sight.CONFIDED]
    return found


def test_a_line_says_who_knows_it_and_what_follows(matrix: Any) -> None:
    texts = [str(matrix.matrix.index(0, column).data()) for column in range(len(COLUMNS))]
    assert texts[0] == "1"
    assert texts[1] == "C-1"
    assert texts[3].startswith("déposée")
    assert texts[4].endswith("plateforme")
    assert texts[5] == "Peut être citée"


def test_what_was_confided_says_whose_consent_it_needs(matrix: Any) -> None:
    row = confided(matrix)
    assert matrix.matrix.index(row, TRADER).data() == "Accord requis…"
    relied = matrix.matrix.index(row, COLUMNS.index("relied")).data()
    assert relied == "Ne peut être citée\u00a0: confiée par le consommateur"
    spoken = matrix.matrix.index(row, TRADER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "le professionnel ne peut pas la voir sans accord" in spoken


def test_enter_on_a_missing_cell_asks_first_and_acts_when_told(
    dossier: Dossier, tab: Any, matrix: Any, shown: Shown
) -> None:
    row = confided(matrix)
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.matrix.index(row, TRADER))
    dossier.press(Qt.Key.Key_Return)
    consent = shown()
    consent._words.field.put("Elle accepte.")
    consent.do.click()
    dossier.settle()
    assert matrix.matrix.index(row, TRADER).data() == "Communiquer…"
    dossier.qtbot.keyClick(matrix, Qt.Key.Key_Space)
    form = shown()
    assert form._list.count() == 1
    assert audit.unnamed(form) == []
    assert "pièce n°\u00a010" in form._letter.said()
    form.do.click()
    dossier.settle()
    (act,) = list_acts(dossier.desk)
    content = read_act(dossier.desk, act.act_id).act.content
    assert isinstance(content, DiscloseEvidence)
    assert content.to == (PartyRole.TRADER,)
    assert matrix.matrix.index(row, TRADER).data() == "à envoyer"
    withdraw_act(dossier.desk, act.act_id)
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    assert matrix.matrix.index(row, TRADER).data() == "Communiquer…"


def test_a_click_on_the_button_is_the_same_as_enter(
    dossier: Dossier, matrix: Any, shown: Shown
) -> None:
    row = confided(matrix)
    index = matrix.matrix.index(row, TRADER)
    matrix.scrollTo(index)
    place = matrix.visualRect(index).center()
    dossier.qtbot.mouseClick(
        matrix.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y())
    )
    assert "confiée" in shown()._lead.text().casefold()


def test_known_cells_are_no_buttons(dossier: Dossier, matrix: Any) -> None:
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.matrix.index(0, TRADER))
    pressed: list[object] = []
    matrix.wanted.connect(lambda *args: pressed.append(args))
    dossier.press(Qt.Key.Key_Return)
    assert pressed == []


def test_nothing_ticked_is_nothing_sent(
    dossier: Dossier, tab: Any, matrix: Any, shown: Shown
) -> None:
    row = tab.exhibits()[confided(matrix)]
    evidence_id = row.item.evidence_id
    given = date(2026, 11, 23)
    record_consent(
        dossier.desk, RecordConsent(dossier.dispute_id, evidence_id, given, Channel.PHONE)
    )
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    tab._ui.evidence.show_exhibit(evidence_id)
    actions = tab._ui.evidence._ui.actions
    actions._fill()
    words = [action.text() for action in actions._menu.actions()]
    assert "Communiquer au professionnel…" in words
    next(a for a in actions._menu.actions() if a.text().startswith("Communiquer")).trigger()
    form = shown()
    form._list.item(0).setCheckState(Qt.CheckState.Unchecked)
    form.do.click()
    assert form._which.error()
    assert list_acts(dossier.desk) == ()
