"""A decision several people sign, from the window: who is awaited, here or on a copy elsewhere."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from PySide6.QtCore import Qt

from dispute_exchange.money import Money
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.desktop.decision.incomplete import IncompletePane
from mediator_desk.desktop.signing.dialog import SigningDialog
from mediator_desk.desktop.signing.reader import DocumentReader
from mediator_desk.desktop.verification.dialog import VerificationDialog
from mediator_desk.usecases.cosigning import Cosigner, choose_cosigners, list_incomplete
from mediator_desk.usecases.decisions import (
    SaveDraft,
    SignDecision,
    StartDraft,
    read_draft,
    save_draft,
    sign_decision,
    start_draft,
)
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.signing_keys import import_key_file, trust_signing_root
from tests.decisions.authority import Authority, authority, pem
from tests.decisions.desk import answered
from tests.desktop import audit
from tests.desktop.dossier import Dossier

COLLEAGUE = "Amadou Kéréven"


@pytest.fixture(scope="module")
def elsewhere() -> Authority:
    return authority("Une autre autorité")


@pytest.fixture(scope="module")
def colleague(elsewhere: Authority) -> SigningKey:
    return elsewhere.mediator(COLLEAGUE, unit="Médiation")


@pytest.fixture
def pane(dossier: Dossier) -> Any:
    """The mediator has signed, the colleague has not: what the decision tab shows."""
    choose_cosigners(dossier.desk, (Cosigner("panel", COLLEAGUE),))
    begun = start_draft(dossier.desk, StartDraft(dossier.dispute_id))
    rows = list_exhibits(dossier.desk, dossier.dispute_id)
    exhibit = next(row.item for row in rows if row.may_be_relied_on)
    content = answered(begun.content, exhibit.evidence_id)
    first, *others = content.heads
    nothing = [head.model_copy(update={"proposed": Money(minor=0)}) for head in others]
    content = content.model_copy(update={"heads": (first, *nothing)})
    draft = save_draft(dossier.desk, SaveDraft(begun.draft_id, begun.version, content))
    sign_decision(dossier.desk, SignDecision(draft.draft_id, confirmed=True))
    tab = dossier.go("decision")
    dossier.wait(lambda: tab._incomplete._waiting is not None)
    dossier.settle()
    assert tab._stack.currentWidget() is tab._incomplete
    return tab._incomplete


def import_file(dossier: Dossier, key: SigningKey) -> str:
    data = serialize_key_and_certificates(
        b"cle", key.key, key.certificate, key.chain, BestAvailableEncryption(b"mot")
    )
    (view,) = import_key_file(dossier.desk, data, "mot")
    return view.key_id


def asked(dossier: Dossier, pane: IncompletePane) -> SigningDialog:
    """The dialog, opened from the keyboard."""
    pane.focus_first()
    assert dossier.focus() is pane._sign
    dossier.press(Qt.Key.Key_Space)
    dialog = dossier.page.findChild(SigningDialog)
    assert dialog is not None
    dossier.wait(lambda: dialog._summary is not None)
    dossier.settle()
    return dialog


def test_it_says_who_signed_and_who_is_awaited(dossier: Dossier, pane: Any) -> None:
    texts = [label.text() for label in pane._lines.findChildren(type(pane._hint))]
    assert texts == ["Odile Vautremont", "has signed", COLLEAGUE, "awaited now"]
    assert audit.unnamed(pane) == []
    assert pane._state.accessibleName() == "1 signature awaited"


def test_the_next_signs_in_the_same_dialog_and_it_is_issued(
    dossier: Dossier, pane: Any, colleague: SigningKey
) -> None:
    key_id = import_file(dossier, colleague)
    sent = []
    dossier.session.sync_asked.connect(lambda: sent.append(True))
    dialog = asked(dossier, pane)
    assert dialog._ui.keys.key.key_id == key_id, "the key that bears the awaited name"
    assert not dialog._ui.stamp.isVisible()
    assert audit.unnamed(dialog) == []
    assert dialog._ui.thumbnail._picture is not None
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    assert [one.name for one in dialog._result.verdict.signers] == ["Odile Vautremont", COLLEAGUE]
    dialog._ui.sign.click()
    dossier.settle()
    assert sent == [True]
    tab = dossier.page._tab("decision")
    dossier.wait(lambda: tab._stack.currentWidget() is tab._issued)
    assert list_incomplete(dossier.desk) == ()


def test_a_key_of_somebody_else_is_said_before_and_refused_after(
    dossier: Dossier, pane: Any
) -> None:
    dialog = asked(dossier, pane)
    assert COLLEAGUE in dialog._ui.levelNote.text()
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._ui.banner.isVisible())
    assert len(list_incomplete(dossier.desk)) == 1
    assert list_acts(dossier.desk) == ()
    dossier.press(Qt.Key.Key_Escape)
    dossier.settle()


def test_a_copy_goes_out_and_comes_back_signed(
    dossier: Dossier,
    pane: Any,
    elsewhere: Authority,
    colleague: SigningKey,
    tmp_path: Path,
) -> None:
    trust_signing_root(dossier.desk, pem(elsewhere.root))
    copy, back = tmp_path / "a-signer.pdf", tmp_path / "signe.pdf"
    pane._save_to(str(copy))
    dossier.wait(copy.exists)
    dossier.settle()
    pane._take_from(str(copy))
    dossier.wait(lambda: pane._banner.isVisible() and pane._banner.property("tone") == "danger")
    assert len(list_incomplete(dossier.desk)) == 1
    at = datetime.now(UTC).replace(microsecond=0)
    at = min(at, dossier.desk.clock())
    back.write_bytes(pades.sign(copy.read_bytes(), "Mediator2", colleague, at, first=False))
    pane._take_from(str(back))
    tab = dossier.page._tab("decision")
    dossier.wait(lambda: tab._stack.currentWidget() is tab._issued)
    (act,) = list_acts(dossier.desk)
    assert act is not None


def test_giving_up_asks_and_opens_the_draft_again(dossier: Dossier, pane: Any) -> None:
    pane._give_up.setFocus()
    dossier.press(Qt.Key.Key_Space)
    assert pane._question.isVisible()
    assert dossier.focus() is pane._question._decline
    dossier.press(Qt.Key.Key_Escape)
    assert dossier.focus() is pane._give_up
    assert len(list_incomplete(dossier.desk)) == 1
    dossier.press(Qt.Key.Key_Space)
    pane._question._accept.click()
    dossier.settle()
    assert list_incomplete(dossier.desk) == ()
    assert read_draft(dossier.desk, dossier.dispute_id) is not None
    tab = dossier.page._tab("decision")
    dossier.wait(lambda: tab._stack.currentWidget() is tab._workshop)


def test_what_was_signed_is_read_and_verified_in_the_window(
    dossier: Dossier, pane: Any, colleague: SigningKey
) -> None:
    import_file(dossier, colleague)
    dialog = asked(dossier, pane)
    dialog._ui.confirm.setChecked(True)
    dialog._ui.sign.click()
    dossier.wait(lambda: dialog._result is not None)
    dialog._ui.openPdf.click()
    dossier.wait(lambda: dialog.findChild(DocumentReader) is not None)
    reader = dialog.findChild(DocumentReader)
    dossier.wait(lambda: reader.pages.pages >= 3)
    assert audit.unnamed(reader) == []
    reader.close_button.click()
    dialog._ui.sign.click()
    dossier.settle()
    issued = dossier.page._tab("decision")._issued
    dossier.wait(lambda: issued._verify.isEnabled())
    issued._verify.click()
    dossier.wait(lambda: dossier.page.findChild(VerificationDialog) is not None)
    verification = dossier.page.findChild(VerificationDialog)
    dossier.wait(lambda: verification.shown is not None)
    assert verification.shown.verdict.genuine
    assert verification.shown.name == f"{issued._decision.number}.pdf"
    verification.close()
    dossier.settle()
