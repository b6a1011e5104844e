"""Asking for documents, reminding, examining what came: dialogs and the panel of requests."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dispute_exchange.acts import RemindParty, RequestPieces
from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import DocumentDefect, EvidenceType, PartyRole
from mediator_desk.desktop.dispute.exhibits.requesting import open_request_dialog
from mediator_desk.usecases.outbox import ActState, list_acts, read_act
from mediator_desk.usecases.pieces import due_choices
from tests.desktop import audit
from tests.desktop.dossier import NOW, Dossier

from .conftest import Shown

LETTER = RequestedPiece(title="Lettre au vendeur", type=EvidenceType.LETTER)


def sent(dossier: Dossier) -> list[Any]:
    return [read_act(dossier.desk, row.act_id).act.content for row in list_acts(dossier.desk)]


def ask(dossier: Dossier, tab: QWidget, shown: Shown, **more: Any) -> Any:
    open_request_dialog(dossier.session, dossier.dispute_id, tab, **more)
    return shown()


def test_a_request_is_written_for_the_party_and_queued(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    form = ask(dossier, tab, shown)
    form._lines.focus_first()
    dossier.type("Facture du 2 juin")
    dossier.rest(form)
    text = form._letter.said()
    assert "– Facture du 2 juin." in text
    assert "dossier n°\u00a04182" in text, "the spaces of French typography are kept"
    form.do.click()
    dossier.settle()
    (content,) = sent(dossier)
    assert isinstance(content, RequestPieces)
    assert content.to is PartyRole.CONSUMER
    assert content.text == text
    usual = due_choices(dossier.desk)[1]
    assert content.due_on == usual.due_on
    tab._ui.mode.choose("requests")
    tab._show_mode("requests")
    assert tab._ui.requests.model.rowCount() == 1
    dossier.session.undoing.undo()
    dossier.settle()
    assert [row.state for row in list_acts(dossier.desk)] == [ActState.WITHDRAWN]


def test_the_due_day_says_itself_in_full_with_its_count_and_source(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    form = ask(dossier, tab, shown, pieces=[LETTER])
    hint = form._day.field.accessibleDescription()
    assert "décembre 2026" in hint
    assert "15 jours" in hint
    assert "demande du médiateur" in hint
    form._day.field.selectAll()
    dossier.qtbot.keyClicks(form._day.field, "+3j")
    assert form._length.field.currentData() == "other"
    assert "3 jours" in form._day.field.accessibleDescription()


def test_a_text_changed_by_hand_stays_until_it_is_asked_for_again(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    form = ask(dossier, tab, shown, pieces=[LETTER])
    form._letter._prose.put("Mes propres mots.")
    form._lines._add_empty()
    form._lines._lines[1].title.setText("Une autre")
    form._lines.edited.emit()
    dossier.rest(form)
    assert form._letter.said() == "Mes propres mots."
    form._letter._again.click()
    dossier.settle()
    assert "– Une autre." in form._letter.said()


def test_the_language_of_the_text_follows_the_choice(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    form = ask(dossier, tab, shown, pieces=[LETTER])
    form._letter._language.choose("en")
    form._letter._restart()
    dossier.settle()
    assert "please send me the following document" in form._letter.said()


@pytest.mark.parametrize("missing", ["piece", "text", "day", "past"])
def test_what_is_missing_is_said_in_the_form(
    dossier: Dossier, tab: Any, shown: Shown, missing: str
) -> None:
    form = ask(dossier, tab, shown, pieces=() if missing == "piece" else [LETTER])
    if missing == "text":
        form._letter._prose.put(" ")
    if missing == "day":
        form._day.field.put(None)
    if missing == "past":
        form._day.field.put(NOW.date() - timedelta(days=1))
    form.do.click()
    dossier.settle()
    assert form.isVisible()
    assert sent(dossier) == []
    assert form._error.text() or form._day.error()


def test_lines_are_added_and_taken_away_but_the_last_one_stays(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    form = ask(dossier, tab, shown, pieces=[LETTER])
    lines = form._lines
    assert not lines._lines[0]._remove.isEnabled()
    lines._more.click()
    lines._lines[1].title.setText("Deux")
    assert [piece.title for piece in lines.pieces()] == ["Lettre au vendeur", "Deux"]
    lines._lines[0]._remove.click()
    assert [piece.title for piece in lines.pieces()] == ["Deux"]
    assert not lines._lines[0]._remove.isEnabled()


def test_an_unfit_exhibit_is_asked_for_again_from_its_menu(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    actions = tab._ui.evidence._ui.actions
    actions._ask_again(DocumentDefect.ILLEGIBLE)
    form = shown()
    assert "la pièce n°\u00a01 n’est pas lisible" in form._letter.said()
    form.do.click()
    dossier.settle()
    (content,) = sent(dossier)
    (piece,) = content.pieces
    assert piece.defect is DocumentDefect.ILLEGIBLE
    assert piece.evidence_id == tab.exhibits()[0].item.evidence_id


def test_what_came_is_examined_and_asked_for_again(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    ask(dossier, tab, shown, pieces=[LETTER]).do.click()
    dossier.settle()
    panel = tab._ui.requests
    tab._ui.mode.choose("requests")
    tab._show_mode("requests")
    panel.tree.setCurrentIndex(panel.model.index(0, 0, panel.model.index(0, 0)))
    panel._examine.click()
    form = shown()
    which = form._which.field
    which.setCurrentIndex(1)
    form._finding.choose(DocumentDefect.INCOMPLETE.value)
    form.do.click()
    dossier.settle()
    state = panel.model.index(0, 3, panel.model.index(0, 0)).data()
    assert state == "Reçue mais incomplet"
    assert not panel._remind.isEnabled(), "nobody is reminded of what has not left"
    assert all(not isinstance(content, RemindParty) for content in sent(dossier))


def test_the_panel_says_what_to_do_when_nothing_was_asked(dossier: Dossier, tab: Any) -> None:
    tab._ui.mode.choose("requests")
    tab._show_mode("requests")
    panel = tab._ui.requests
    assert panel._stack.currentWidget() is panel._empty
    assert "Aucune pièce n’a été demandée" in panel._empty.accessibleName()
    assert not panel._foot.isVisible()


def test_every_field_of_the_dialog_has_a_name(dossier: Dossier, tab: Any, shown: Shown) -> None:
    form = ask(dossier, tab, shown, pieces=[LETTER])
    assert audit.unnamed(form) == []
    assert audit.clipped(form) == []


def test_escape_means_nothing_happens(dossier: Dossier, tab: Any, shown: Shown) -> None:
    form = ask(dossier, tab, shown, pieces=[LETTER])
    dossier.qtbot.keyClick(form, Qt.Key.Key_Escape)
    dossier.settle()
    assert sent(dossier) == []
