"""Own titles and doubts in the window: beside the original, sealed, and safe from a lock."""

from typing import Any

from dispute_exchange.vocabulary import Authenticity, EvidenceType
from mediator_desk.desktop.dispute.exhibits.model import COLUMNS
from mediator_desk.usecases.exhibits import list_exhibits
from tests.desktop import audit
from tests.desktop.dossier import Dossier

from .conftest import Shown


def test_an_own_title_is_shown_and_the_original_kept(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    original = tab.exhibits()[0].item.title
    tab._ui.evidence._ui.actions._annotate()
    form = shown()
    assert original in form._called.field.accessibleDescription()
    dossier.type("Bon de commande")
    form._type.field.choose(EvidenceType.CONTRACT.value)
    form.do.click()
    dossier.settle()
    assert tab._model.index(0, COLUMNS.index("title")).data() == "Bon de commande"
    assert tab._model.index(0, COLUMNS.index("type")).data() == "Contrat"
    assert original in tab._ui.evidence._ui.seen._facts.text()
    dossier.session.undoing.undo()
    dossier.settle()
    assert tab._model.index(0, COLUMNS.index("title")).data() == original


def test_a_doubt_is_seen_by_the_mediator_alone(dossier: Dossier, tab: Any, shown: Shown) -> None:
    tab._ui.evidence._ui.actions._doubt()
    form = shown()
    form._flag.choose(Authenticity.AUTH_DOUBTED.value)
    form._allow()
    form._reason.field.put("La date a été grattée.")
    assert audit.unnamed(form) == []
    form.do.click()
    dossier.settle()
    seen = tab._ui.evidence._ui.seen
    assert "pour vous seul" in seen._doubt.text()
    assert "grattée" in seen._doubt.text()
    assert "grattée" not in tab._ui.evidence._ui.seen._facts.text()
    dossier.session.undoing.undo()
    dossier.settle()
    assert tab.exhibits()[0].authenticity is Authenticity.AUTH_NONE


def test_a_lock_keeps_a_doubt_that_was_being_written(
    dossier: Dossier, tab: Any, shown: Shown
) -> None:
    tab._ui.evidence._ui.actions._doubt()
    form = shown()
    form._flag.choose(Authenticity.AUTH_CONTESTED.value)
    form._reason.field.put("Signature différente.")
    dispute_id = dossier.dispute_id
    dossier.lock_and_unlock()
    row = list_exhibits(dossier.desk, dispute_id)[0]
    assert (row.authenticity, row.doubt) == (
        Authenticity.AUTH_CONTESTED,
        "Signature différente.",
    )
