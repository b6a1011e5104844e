"""The demonstration dossier, open at its exhibits, with a hand on whatever is shown of them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog

from dispute_exchange.acts import FileEvidence
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.moments import Moment
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType, PartyRole
from mediator_desk.desktop.i18n import Languages
from mediator_desk.ids import new_id
from mediator_desk.usecases._own_files import seal_file
from tests.desktop.dossier import NOW, Dossier

Shown = Callable[[], Any]


@pytest.fixture
def tab(dossier: Dossier, french: Languages) -> Any:
    return dossier.go("exhibits")


@pytest.fixture
def shown(dossier: Dossier) -> Shown:
    """The dialog over the window, once what it asks for was read."""

    def find() -> Any:
        dossier.settle()
        dossier.wait(lambda: any(d.isVisible() for d in dossier.window.findChildren(QDialog)))
        (found,) = [d for d in dossier.window.findChildren(QDialog) if d.isVisible()]
        dossier.rest(found)
        return found

    return find


def put(dossier: Dossier, name: str, data: bytes) -> UUID:
    """Seal any file in the dispute, whatever it is."""
    filing = FileEvidence(
        evidence_id=new_id(),
        submitted_by=PartyRole.CONSUMER,
        title=f"Fichier {name}",
        type=EvidenceType.LETTER,
        original_name=name,
        media_type="application/octet-stream",
        size=len(data),
        sha256=sha256_hex(data),
        disclosure=Disclosure.ALL_PARTIES,
        received=Moment(on=NOW.date(), at=NOW),
        channel=Channel.EMAIL,
    )
    seal_file(dossier.desk, dossier.dispute_id, data, filing, send=False)
    return filing.evidence_id


@pytest.fixture
def show(dossier: Dossier, french: Languages) -> Callable[[str, bytes], Any]:
    """Put a file in the dispute and look at it."""

    def look(name: str, data: bytes) -> Any:
        evidence_id = put(dossier, name, data)
        pane = dossier.go("exhibits")._ui.evidence
        dossier.session.tell_changed(dossier.dispute_id)
        dossier.settle()
        pane.show_exhibit(evidence_id)
        dossier.wait(lambda: pane.current() == evidence_id and pane._preview is not None)
        dossier.settle()
        return pane

    return look


@pytest.fixture
def pane(dossier: Dossier, tab: Any) -> Any:
    """At the exhibit of two pages."""
    evidence = tab._ui.evidence
    evidence.show_exhibit(tab._model.exhibits[8].item.evidence_id)
    dossier.settle()
    dossier.wait(lambda: evidence._ui.view.sheet.words.text)
    evidence._ui.view.setFocus()
    return evidence
