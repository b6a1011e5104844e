"""The signing dialog, opened on a draft that may be signed, and a card to sign it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dispute_exchange.money import Money
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.desktop.signing.act import FirstSignature
from mediator_desk.desktop.signing.dialog import SigningDialog
from mediator_desk.usecases.decisions import (
    GateLevel,
    SaveDraft,
    StartDraft,
    check_draft,
    save_draft,
    start_draft,
)
from mediator_desk.usecases.exhibits import list_exhibits
from tests.decisions.authority import authority
from tests.decisions.desk import answered
from tests.decisions.signing.card import Card, new_card
from tests.desktop.dossier import Dossier
from tests.desktop.signing.hands import Opened


@pytest.fixture
def signer() -> SigningKey:
    return authority("Une autre autorité").mediator(unit="Médiation")


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    return new_card(tmp_path / "card", monkeypatch)


@pytest.fixture
def opened(dossier: Dossier) -> Iterator[Opened]:
    """Opens the dialog on a draft that passes the check."""
    begun = start_draft(dossier.desk, StartDraft(dossier.dispute_id))
    rows = list_exhibits(dossier.desk, dossier.dispute_id)
    exhibit = next(row.item for row in rows if row.may_be_relied_on)
    content = answered(begun.content, exhibit.evidence_id)
    first, *others = content.heads
    nothing = [head.model_copy(update={"proposed": Money(minor=0)}) for head in others]
    content = content.model_copy(update={"heads": (first, *nothing)})
    draft = save_draft(dossier.desk, SaveDraft(begun.draft_id, begun.version, content))
    points = check_draft(dossier.desk, draft.draft_id).points
    assert [one.rule for one in points if one.level is GateLevel.BLOCKING] == []
    made: list[SigningDialog] = []

    def open_it(*, settled: bool = True) -> SigningDialog:
        dialog = SigningDialog(dossier.session, FirstSignature(draft.draft_id), dossier.window)
        made.append(dialog)
        dialog.open()
        dialog.activateWindow()
        dossier.wait(dialog.isActiveWindow)
        dossier.wait(lambda: dialog._summary is not None)
        if settled:
            dossier.settle()
        return dialog

    yield open_it
    for dialog in made:
        try:
            dialog.done(0)
        except RuntimeError:
            continue
    dossier.settle()
