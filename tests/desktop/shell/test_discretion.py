"""Discreet mode: names and addresses are veiled on the screen, and nowhere else."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.exhibits.model import COLUMNS
from mediator_desk.desktop.shell.discretion import VEIL, discretion, veil
from mediator_desk.desktop.shell.hiding import Curtain
from mediator_desk.ids import new_id
from mediator_desk.usecases.annotating import AnnotateExhibit, annotate_exhibit
from mediator_desk.usecases.bundles import BundleRow
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.decisions import Recipient, SigningSummary
from mediator_desk.usecases.history import read_history
from mediator_desk.usecases.independence import read_independence
from mediator_desk.usecases.letters import list_letters
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.procedure import read_procedure
from mediator_desk.usecases.talks import read_talks
from mediator_desk.usecases.timelines import read_events, search_timeline
from tests.desktop.dossier import Dossier
from tests.desktop.steps import shown_texts

NAMES = ("Arvaillon", "Lumière", "s.arvaillon@", "Pressoir", "Quervast")


@pytest.fixture(autouse=True)
def shown_again() -> Iterator[None]:
    yield
    discretion().put(on=False)


@pytest.mark.parametrize("tab", ["overview"])
def test_no_name_nor_address_is_on_the_screen(dossier: Dossier, tab: str) -> None:
    dossier.go(tab)
    assert all(name in shown_texts(dossier.window) for name in NAMES[:4])
    dossier.window._run("discreet")
    dossier.settle()
    parties = dossier.page._tab(tab)._parties
    said = "\n".join(half.name.text() for half in parties._halves.values())
    assert said == f"{VEIL}\n{VEIL}"
    assert not any(half._shown for half in parties._halves.values())
    dossier.window._run("discreet")
    dossier.settle()
    assert "Mme Solène Arvaillon" in shown_texts(dossier.window)


def test_lists_and_events_name_roles_and_nothing_else_is_touched(dossier: Dossier) -> None:
    rows = veil(read_caseload(dossier.desk, CaseQuery())).rows
    assert [(row.consumer, row.trader) for row in rows] == [("Consumer", "Trader")]
    overview = read_overview(dossier.desk, dossier.dispute_id)
    assert veil(overview).parties == overview.parties
    assert veil(overview).row.consumer == "Consumer"
    events = read_events(dossier.desk, dossier.dispute_id, (1,))
    assert veil(events)[0].actor_name == VEIL
    assert veil(events)[0].private == ""


def test_names_are_veiled_inside_what_was_written(dossier: Dossier) -> None:
    discretion().put(on=True)
    veil(read_overview(dossier.desk, dossier.dispute_id))
    bare = discretion().without_names
    assert bare("Mme Arvaillon m’a écrit.") == f"Mme {VEIL} m’a écrit."
    assert bare("chez SOLÈNE ARVAILLON") == f"chez {VEIL}"
    assert bare("arvaillonnais") == "arvaillonnais"
    timeline = read_events(dossier.desk, dossier.dispute_id, range(1, 30))
    texts = "".join(event.text for event in veil(timeline))
    assert not any(name in texts for name in ("Arvaillon", "Lumière d’Angle"))


def test_letters_and_bundles_name_roles(dossier: Dossier) -> None:
    letters = list_letters(dossier.desk, dossier.dispute_id)
    assert {row.name for row in veil(letters)} <= {"Consumer", "Trader"}
    row = BundleRow(new_id(), "Boutique Lumière d’Angle", "panne", 2, 0)
    assert veil((row,))[0].trader == "Trader"


def test_notes_are_not_shown_at_all(dossier: Dossier) -> None:
    dossier.go("notes")
    tab = dossier.page._tab("notes")
    assert tab._ui.panes.isVisible()
    dossier.window._run("discreet")
    dossier.settle()
    assert not tab._ui.panes.isVisible()
    dossier.window._run("discreet")
    dossier.settle()
    assert tab._ui.panes.isVisible()


def test_the_foot_of_the_window_says_so_and_shows_names_again(dossier: Dossier) -> None:
    assert dossier.window.opened is not None
    part: QToolButton = dossier.window.opened.pane.status._veiled
    assert not part.isVisible()
    dossier.window._run("discreet")
    assert part.isVisible()
    assert part.text().endswith("Discreet mode")
    part.click()
    assert not discretion().on
    assert not part.isVisible()
    dossier.settle()


def test_it_stays_over_a_lock_since_the_screen_may_still_be_seen(dossier: Dossier) -> None:
    dossier.window._run("discreet")
    dossier.lock_and_unlock()
    assert dossier.session.work.veil is not None
    assert dossier.window._commands["discreet"].isChecked()


def test_what_can_be_done_with_a_party_does_not_name_it(dossier: Dossier) -> None:
    dossier.window._run("discreet")
    dossier.go("overview")
    told = "\n".join(
        f"{widget.accessibleName()}\n{widget.toolTip()}"
        for widget in dossier.window.findChildren(QWidget)
        if widget.isVisible()
    )
    assert "Correct what is known of Consumer…" in told
    assert not any(name in told for name in NAMES)


def test_a_shop_is_a_name_too(dossier: Dossier) -> None:
    rows = veil(read_caseload(dossier.desk, CaseQuery())).rows
    assert [row.shop for row in rows] == [None]


def test_screens_of_the_procedure_name_roles(dossier: Dossier) -> None:
    faces = veil(read_independence(dossier.desk, dossier.dispute_id)).parties
    assert {(face.name, face.siren, face.shop, face.speaks) for face in faces} == {
        ("Consumer", None, None, ()),
        ("Trader", None, None, ()),
    }
    for read in (read_procedure, read_talks):
        names = veil(read(dossier.desk, dossier.dispute_id)).names
        assert set(names.values()) <= {"Consumer", "Trader", "Mediator"}
    history = veil(read_history(dossier.desk, dossier.dispute_id))
    assert {row.person for row in history.rows} == set(history.people)
    assert {"Consumer", "Trader"} <= set(history.people)
    assert not any(name in str(history) for name in NAMES)


def test_events_found_do_not_name_anybody(dossier: Dossier) -> None:
    discretion().put(on=True)
    veil(read_overview(dossier.desk, dossier.dispute_id))
    hits = search_timeline(dossier.desk, dossier.dispute_id, "Arvaillon")
    assert "Arvaillon" in str(hits)
    assert hits
    assert not any("Arvaillon" in hit.snippet for hit in veil(hits))


def test_exhibits_are_neither_shown_nor_named_after_anybody(dossier: Dossier) -> None:
    tab = dossier.go("exhibits")
    (first, *_) = tab._model.exhibits
    annotated = AnnotateExhibit(dossier.dispute_id, first.item.evidence_id, "Mail de Mme Arvaillon")
    annotate_exhibit(dossier.desk, annotated)
    dossier.session.tell_changed(dossier.dispute_id)
    dossier.settle()
    curtain = tab._ui.evidence.findChild(Curtain)
    assert not curtain.isVisible()
    dossier.window._run("discreet")
    dossier.settle()
    assert curtain.isVisible()
    assert curtain.geometry() == tab._ui.evidence.rect()
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        told = tab._model.index(0, COLUMNS.index("title")).data(role)
        assert VEIL in told
        assert "Arvaillon" not in told


def test_who_a_decision_goes_to_is_told_by_role(dossier: Dossier) -> None:
    summary = SigningSummary(
        **{each.name: None for each in fields(SigningSummary)}
        | {"recipients": (Recipient(PartyRole.CONSUMER, "Mme Solène Arvaillon"),)}
    )
    assert [one.name for one in veil(summary).recipients] == ["Consumer"]
