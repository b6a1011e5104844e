"""Several signatures, one document: nothing leaves before the last."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from dispute_exchange.verification.reading import embedded_record
from mediator_desk.decisions.errors import NotConfirmed
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.errors import CopyRefused
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.decisions.verdict import VerdictKind
from mediator_desk.usecases.body_texts import import_body_texts
from mediator_desk.usecases.cosigning import (
    AddSignature,
    Cosigner,
    add_signature,
    choose_cosigners,
    give_up_incomplete,
    list_incomplete,
    open_incomplete_pdf,
    save_incomplete_copy,
    take_signed_copy,
)
from mediator_desk.usecases.decisions import (
    SignDecision,
    SignedDecision,
    open_decision_pdf,
    read_decision,
    read_draft,
    sign_decision,
    verify_document,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.signature_upgrades import advance_signatures, read_lasting
from mediator_desk.usecases.signing_keys import import_key_file, trust_signing_root
from tests.decisions.authority import pem
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.signing.services import Services

PANEL = Cosigner("panel", "Amadou Kéréven")
BODY = Cosigner("body", "Odile Vautremont")


def key_file(key: SigningKey, password: bytes = b"ouvre-toi") -> bytes:
    return serialize_key_and_certificates(
        b"cle", key.key, key.certificate, key.chain, BestAvailableEncryption(password)
    )


def begin(ready: Ready, *others: Cosigner) -> SignedDecision:
    choose_cosigners(ready.desk, others or (PANEL,))
    draft = write_proposal(ready)
    return sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))


def held(desk: Desk, key: SigningKey) -> str:
    (view,) = import_key_file(desk, key_file(key), "ouvre-toi")
    return view.key_id


def test_the_first_signature_leaves_it_incomplete_and_queues_nothing(ready: Ready) -> None:
    signed = begin(ready)
    assert signed.missing == ("Amadou Kéréven",)
    assert signed.act_id is None
    assert list_acts(ready.desk) == ()
    assert read_decision(ready.desk, ready.dispute_id) is None
    assert read_draft(ready.desk, ready.dispute_id) is None, "the text cannot change any more"
    (waiting,) = list_incomplete(ready.desk, ready.dispute_id)
    assert (waiting.signed, waiting.missing) == (("Odile Vautremont",), ("Amadou Kéréven",))
    pdf = open_incomplete_pdf(ready.desk, waiting.document_id)
    assert verify_document(ready.desk, pdf).kind is VerdictKind.INCOMPLETE


def test_the_second_signs_here_and_it_is_queued(ready: Ready, ca: Services) -> None:
    signed = begin(ready)
    key_id = held(ready.desk, ca.key("amadou"))
    with pytest.raises(NotConfirmed):
        add_signature(ready.desk, AddSignature(signed.decision_id, key_id, confirmed=False))
    whole = add_signature(ready.desk, AddSignature(signed.decision_id, key_id, confirmed=True))
    assert whole.verdict.kind is VerdictKind.GENUINE
    assert [one.name for one in whole.verdict.signers] == ["Odile Vautremont", "Amadou Kéréven"]
    assert list_incomplete(ready.desk) == ()
    (act,) = list_acts(ready.desk)
    assert act.act_id == whole.act_id
    decision = read_decision(ready.desk, ready.dispute_id)
    assert decision.number == signed.number
    # The key the desk was given when it was linked has no service to be asked, and needs none.
    assert advance_signatures(ready.desk).stamped == 1
    assert read_lasting(ready.desk, whole.decision_id).level == "PAdES B-LTA"


def test_every_mark_is_drawn_on_the_bodys_own_paper(
    ready: Ready, ca: Services, tmp_path: Path
) -> None:
    paper = tmp_path / "letterhead.toml"
    paper.write_text('accent = "#FF0000"\n', "utf-8")
    import_body_texts(ready.desk, paper)
    signed = begin(ready)
    key_id = held(ready.desk, ca.key("amadou"))
    add_signature(ready.desk, AddSignature(signed.decision_id, key_id, confirmed=True))
    pdf = open_decision_pdf(ready.desk, signed.decision_id)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fields = {str(one.T): one for one in document.Root.AcroForm.Fields}
        for name in ("Mediator1", "Mediator2"):
            drawn = b"".join(_drawn(fields[name].AP.N))
            assert b"\n1 0 0 RG" in drawn, name


def _drawn(form: pikepdf.Object) -> Iterator[bytes]:
    """The operators of a form and of those it shows."""
    yield form.read_bytes()
    for inner in form.get("/Resources", {}).get("/XObject", {}).values():
        yield from _drawn(inner)


def test_somebody_elses_key_is_refused(ready: Ready, ca: Services) -> None:
    signed = begin(ready)
    key_id = held(ready.desk, ca.key("odile"))
    with pytest.raises(CopyRefused) as refused:
        add_signature(ready.desk, AddSignature(signed.decision_id, key_id, confirmed=True))
    assert refused.value.facts["reason"] == "other_signer"
    assert len(list_incomplete(ready.desk)) == 1


def cosign(pdf: bytes, key: SigningKey, field: str = "Mediator2") -> bytes:
    """What another program does with the copy it is handed."""
    return pades.sign(pdf, field, key, datetime.now(UTC).replace(microsecond=0), first=False)


def test_a_copy_signed_elsewhere_comes_back(ready: Ready, ca: Services, tmp_path: Path) -> None:
    signed = begin(ready)
    trust_signing_root(ready.desk, pem(ca.root))
    copy = save_incomplete_copy(ready.desk, signed.decision_id, tmp_path / "a-signer.pdf")
    back = cosign(copy.read_bytes(), ca.key("amadou"))
    whole = take_signed_copy(ready.desk, signed.decision_id, back)
    assert whole.verdict.genuine
    assert len(list_acts(ready.desk)) == 1


@pytest.mark.parametrize("reason", ["not_signed", "other_document", "changed", "other_signer"])
def test_what_comes_back_must_be_that_document_signed_by_them(
    ready: Ready, ca: Services, reason: str
) -> None:
    signed = begin(ready)
    trust_signing_root(ready.desk, pem(ca.root))
    pdf = open_incomplete_pdf(ready.desk, signed.decision_id)
    brought = {
        "not_signed": lambda: pdf,
        "other_document": lambda: pdf[:-20] + b" " * 20 + b"more",
        "changed": lambda: cosign(pdf, ca.key("amadou")) + b"% more\n",
        "other_signer": lambda: cosign(pdf, ca.key("odile")),
    }[reason]()
    with pytest.raises(CopyRefused) as refused:
        take_signed_copy(ready.desk, signed.decision_id, brought)
    assert refused.value.facts["reason"] == reason
    assert list_acts(ready.desk) == ()
    assert open_incomplete_pdf(ready.desk, signed.decision_id) == pdf


def test_a_panel_and_its_body_sign_in_order(ready: Ready, ca: Services) -> None:
    signed = begin(ready, BODY, PANEL)
    assert signed.missing == ("Amadou Kéréven", "Odile Vautremont")
    record = embedded_record(open_incomplete_pdf(ready.desk, signed.decision_id))
    assert b'"field":"Body1"' in record
    first = held(ready.desk, ca.key("amadou"))
    last = held(ready.desk, ca.key("odile"))
    half = add_signature(ready.desk, AddSignature(signed.decision_id, first, confirmed=True))
    assert half.missing == ("Odile Vautremont",)
    assert list_acts(ready.desk) == ()
    whole = add_signature(ready.desk, AddSignature(signed.decision_id, last, confirmed=True))
    assert whole.verdict.genuine
    assert len(list_acts(ready.desk)) == 1


def test_given_up_its_draft_is_open_again_and_its_number_is_not(ready: Ready) -> None:
    signed = begin(ready)
    give_up_incomplete(ready.desk, signed.decision_id)
    assert list_incomplete(ready.desk) == ()
    draft = read_draft(ready.desk, ready.dispute_id)
    assert draft is not None
    again = sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))
    assert again.number != signed.number
