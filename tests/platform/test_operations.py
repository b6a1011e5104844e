"""Acts: carried out once, answered for ever, refused with a reason."""

from uuid import UUID, uuid4

import httpx2
import pytest
from uuid_utils.compat import uuid7

from dispute_exchange import acts
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.chain import genesis
from dispute_exchange.decision import ChainReference, Signatory
from dispute_exchange.events import DecisionDelivered, DecisionIssued
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator
from dispute_exchange.receipts import read_receipt, receipt_digest, receipt_key_from_jwk
from dispute_exchange.vocabulary import Disclosure, PartyRole
from dispute_exchange.wire import EventsAppended, OpAnswer, ReceiptPage
from dispute_platform.disputes import reassign, register_dispute
from dispute_platform.mediators import add_mediator
from dispute_platform.parties import send_message, withdraw
from dispute_platform.platform import Platform
from tests.platform.conftest import Enrols, Served, chosen_database, head
from tests.platform.desk import Desk, Keys, content_for, decision_pdf, sign_pdf
from tests.platform.material import BODY, material

HELLO = acts.SendMessage(text="Bonjour à tous deux.")


def code(answer: httpx2.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return answer.status_code, answer.json()["code"]


def count(served: Served, dispute: UUID) -> int:
    return head(served.platform, dispute).seq


def test_an_act_becomes_an_event_with_a_receipt(served: Served, desk: Desk, dispute: UUID) -> None:
    page = desk.everything()
    act = desk.act(dispute, HELLO, head(served.platform, dispute))
    answer = desk.performed(act)
    claims = read_receipt(answer.receipt, receipt_key_from_jwk(desk.platform.receipt_jwk))
    assert claims.act_id == act.act_id
    assert claims.body_sha256 == sha256_hex(canonical_json(act))
    assert (claims.event_seq, claims.event_hash) == (8, answer.events[-1].hash)
    assert claims.receipt_no == 1
    assert claims.previous is None
    (change,) = desk.everything(page.cursor).changes
    assert isinstance(change, EventsAppended)
    assert change.events == answer.events


def test_the_same_act_gets_the_same_answer(served: Served, desk: Desk, dispute: UUID) -> None:
    act = desk.act(dispute, HELLO, head(served.platform, dispute))
    first = desk.perform(act)
    for _again in range(3):
        answer = desk.perform(act)
        assert (answer.status_code, answer.content) == (200, first.content)
        assert answer.headers["idempotency-replayed"] == "true"
    assert count(served, dispute) == 8


def test_the_same_key_with_another_body_is_refused(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    act = desk.act(dispute, HELLO, head(served.platform, dispute))
    desk.performed(act)
    other = act.model_copy(update={"content": acts.SendMessage(text="Autre chose.")})
    assert code(desk.perform(other)) == (422, "idempotency_mismatch")
    assert count(served, dispute) == 8


def test_receipts_form_one_chain(
    served: Served, desk: Desk, mediator: Mediator, dispute: UUID
) -> None:
    second = register_dispute(served.platform, material(mediator, "4183"))
    for n in range(6):
        one = (dispute, second)[n % 2]
        desk.performed(desk.act(one, HELLO, head(served.platform, one)))
    tokens: list[str] = []
    while True:
        params = {"after": str(len(tokens)), "limit": "4"}
        page = ReceiptPage.model_validate_json(
            desk.ask("GET", "/v1/receipts", params=params).content
        )
        assert page.last_no == 6
        tokens.extend(page.receipts)
        if not page.receipts:
            break
    key = receipt_key_from_jwk(desk.platform.receipt_jwk)
    claims = [read_receipt(token, key) for token in tokens]
    assert [claim.receipt_no for claim in claims] == [1, 2, 3, 4, 5, 6]
    assert [claim.previous for claim in claims] == [None, *map(receipt_digest, tokens[:-1])]


def test_an_act_of_somebody_else_is_refused(
    served: Served, enrols: Enrols, desk: Desk, dispute: UUID
) -> None:
    stranger = enrols(add_mediator(served.platform, "Basile Orvault", BODY))
    act = desk.act(dispute, HELLO, head(served.platform, dispute))
    assert code(stranger.perform(act)) == (403, "wrong_author")
    own = stranger.act(dispute, HELLO, head(served.platform, dispute))
    assert code(stranger.perform(own)) == (404, "unknown_dispute")
    assert count(served, dispute) == 7


def test_an_act_must_come_as_it_was_frozen(served: Served, desk: Desk, dispute: UUID) -> None:
    act = desk.act(dispute, HELLO, head(served.platform, dispute))
    assert code(desk.perform(act, b" " + canonical_json(act))) == (400, "not_canonical")
    assert code(desk.perform(act, b"{}")) == (400, "malformed")
    headers = {"Idempotency-Key": str(uuid7())}
    answer = desk.ask("POST", "/v1/ops", headers=headers, content=canonical_json(act))
    assert code(answer) == (400, "key_mismatch")
    assert code(desk.perform(act, b"x" * (5 << 20))) == (413, "too_large")
    desk.performed(act)  # none of it was kept under the act's key


def test_a_number_no_database_holds_is_malformed_and_not_a_failure(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    act = desk.act(dispute, HELLO, head(served.platform, dispute))
    raw = canonical_json(act).replace(b'"seq":7', b'"seq":' + b"9" * 30)
    assert code(desk.perform(act, raw)) == (400, "malformed")
    for path, name in ((f"/v1/disputes/{dispute}/file", "revision"), ("/v1/receipts", "after")):
        asked = desk.ask("GET", path, params={name: "9" * 30})
        assert code(asked) == (400, "malformed")


def test_news_from_the_parties_do_not_stop_an_act(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    base = head(served.platform, dispute)
    send_message(served.platform, dispute, PartyRole.CONSUMER, "Une précision.")
    request = acts.RequestPieces(to=PartyRole.TRADER, text="Le bon ?", due_on="2026-12-24")
    assert desk.performed(desk.act(dispute, request, base)).events[-1].seq == 9


def test_an_act_overtaken_by_a_withdrawal_is_gone(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    base = head(served.platform, dispute)
    withdraw(served.platform, dispute, PartyRole.CONSUMER)
    act = desk.act(dispute, acts.ExtendDeadline(until="2027-03-01", reason="Complexe"), base)
    first = desk.perform(act)
    assert code(first) == (410, "withdrawn")
    again = desk.perform(act)
    assert (again.status_code, again.content) == (410, first.content)
    desk.performed(desk.act(dispute, HELLO, base))  # a message is always heard


def test_an_act_overtaken_by_a_settlement_meets_a_conflict(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    base = head(served.platform, dispute)
    settle = acts.RecordSettlement(remedy={"kind": "VOUCHER", "amount": {"minor": 5000}})
    desk.performed(desk.act(dispute, settle, base))
    again = desk.perform(desk.act(dispute, settle, base))
    assert code(again) == (409, "moved_on")
    assert again.json()["facts"]["state"] == "SETTLED_IN_MEDIATION"


def test_an_act_the_mediator_could_see_to_be_impossible(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    act = desk.act(dispute, acts.NotifyParties(), head(served.platform, dispute))
    assert code(desk.perform(act)) == (409, "not_allowed")


def test_an_act_on_unknown_events_is_refused(served: Served, desk: Desk, dispute: UUID) -> None:
    here = head(served.platform, dispute)
    for base in (
        here.model_copy(update={"hash": "0" * 64}),
        ChainReference(seq=here.seq + 1, hash=here.hash),
    ):
        assert code(desk.perform(desk.act(dispute, HELLO, base))) == (409, "unknown_base")
    start = genesis(dispute)
    desk.performed(desk.act(dispute, HELLO, ChainReference(seq=start.seq, hash=start.hash)))


def test_a_reassigned_dispute_takes_no_act_of_the_former_mediator(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    desk.everything()
    base = head(served.platform, dispute)
    other = add_mediator(served.platform, "Basile Orvault", BODY)
    reassign(served.platform, dispute, other.mediator_id)
    assert code(desk.perform(desk.act(dispute, HELLO, base))) == (403, "not_yours")


def test_a_confidential_message_keeps_its_class(served: Served, desk: Desk, dispute: UUID) -> None:
    said = acts.SendMessage(text="Entre nous.", disclosure=Disclosure.CAUCUS_A)
    answer = desk.performed(desk.act(dispute, said, head(served.platform, dispute)))
    assert answer.events[0].disclosure is Disclosure.CAUCUS_A


# The signed decision.


def test_a_decision_is_issued_and_delivered_to_each_party(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    base = head(served.platform, dispute)
    pdf, content = desk.decision(dispute, base)
    act = desk.act(dispute, content, base)
    assert code(desk.perform(act)) == (424, "upload_first")
    desk.upload(pdf)
    issued, consumer, trader = (event.payload for event in desk.performed(act).events)
    assert isinstance(issued, DecisionIssued)
    assert issued.pdf_sha256 == sha256_hex(pdf)
    assert isinstance(consumer, DecisionDelivered)
    assert isinstance(trader, DecisionDelivered)
    assert (consumer.to, trader.to) == (PartyRole.CONSUMER, PartyRole.TRADER)
    assert consumer.answer_by is not None


def test_a_decision_is_issued_once(served: Served, desk: Desk, dispute: UUID) -> None:
    base = head(served.platform, dispute)
    pdf, content = desk.decision(dispute, base)
    desk.upload(pdf)
    desk.performed(desk.act(dispute, content, base))
    assert code(desk.perform(desk.act(dispute, content, base))) == (409, "already_issued")
    assert count(served, dispute) == 10


def test_a_number_names_one_decision_whoever_gives_it(
    served: Served, desk: Desk, enrols: Enrols, dispute: UUID
) -> None:
    """Two mediators of one body, each offline, gave the same number."""
    first, second = desk, enrols(add_mediator(served.platform, "Basile Orvault", BODY))
    other = register_dispute(served.platform, material(second.mediator, "4183"))
    told = []
    for who, about in ((first, dispute), (second, other)):
        base = head(served.platform, about)
        record = who.record(about, base).model_copy(update={"number": "FR-MC-RIV-2026-P00001"})
        pdf = sign_pdf(who, decision_pdf(canonical_json(record)))
        who.upload(pdf)
        act = who.act(about, content_for(record, pdf), base)
        told.append(who.perform(act))
        assert who.perform(act).content == told[-1].content, "the answer is kept"
    assert told[0].status_code == 200
    assert code(told[1]) == (409, "number_taken")
    assert told[1].json()["facts"] == {"number": "FR-MC-RIV-2026-P00001"}
    assert count(served, other) == 7


def refusal(desk: Desk, dispute: UUID, content: acts.IssueDecision) -> str:
    answer = desk.perform(desk.act(dispute, content, content.chain))
    assert code(answer) == (422, "decision_refused")
    return str(answer.json()["facts"]["reason"])


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        ("flipped byte", "tampered"),
        ("tail", "tail"),
        ("unsigned", "unsigned"),
        ("not a pdf", "unreadable"),
        ("self-signed", "untrusted"),
        ("no record", "record_missing"),
        ("other record", "record_digest"),
    ],
)
def test_a_document_that_does_not_hold_is_refused(
    served: Served, desk: Desk, dispute: UUID, spoil: str, reason: str
) -> None:
    chain = head(served.platform, dispute)
    record = desk.record(dispute, chain)
    plain = decision_pdf(canonical_json(record))
    signed = sign_pdf(desk, plain)
    page = signed.index(b"/Contents")
    pdf = {
        "flipped byte": signed[: page + 1] + b"X" + signed[page + 2 :],
        "tail": signed + b"% more\n",
        "unsigned": plain,
        "not a pdf": b"hello",
        "self-signed": self_signed(desk, plain),
        "no record": sign_pdf(desk, decision_pdf(None)),
        "other record": sign_pdf(desk, decision_pdf(b"{}")),
    }[spoil]
    desk.upload(pdf)
    told = refusal(desk, dispute, content_for(record, pdf))
    assert told == reason or (spoil == "flipped byte" and told == "unreadable")
    assert count(served, dispute) == 7


def test_a_decision_signed_by_another_mediator_is_refused(
    served: Served, enrols: Enrols, desk: Desk, dispute: UUID
) -> None:
    stranger = enrols(add_mediator(served.platform, "Basile Orvault", BODY))
    record = desk.record(dispute, head(served.platform, dispute))
    pdf = sign_pdf(stranger, decision_pdf(canonical_json(record)))
    desk.upload(pdf)
    assert refusal(desk, dispute, content_for(record, pdf)) == "other_signer"


@pytest.mark.parametrize("field", ["Mediator1", "Mediator2"])
@pytest.mark.parametrize("role", ["mediator", "panel"])
def test_a_record_cannot_leave_its_mediator_out_of_those_who_sign(
    served: Served, enrols: Enrols, desk: Desk, dispute: UUID, field: str, role: str
) -> None:
    """A colleague whose certificate counts beside the mediator's signs alone, named to do so."""
    stranger = enrols(add_mediator(served.platform, "Basile Orvault", BODY))
    named = Signatory.model_validate({"field": field, "role": role, "name": "Basile Orvault"})
    record = desk.record(dispute, head(served.platform, dispute))
    record = record.model_copy(update={"signatories": (named,)})
    pdf = sign_pdf(stranger, decision_pdf(canonical_json(record)), field=field)
    desk.upload(pdf)
    wanted = "other_signer" if field == "Mediator1" else "incomplete"
    assert refusal(desk, dispute, content_for(record, pdf)) == wanted


def test_what_only_the_mediator_signed_waits_for_the_panel(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    named = Signatory(field="Mediator2", role="panel", name="Basile Orvault")
    record = desk.record(dispute, head(served.platform, dispute))
    record = record.model_copy(update={"signatories": (named,)})
    pdf = sign_pdf(desk, decision_pdf(canonical_json(record)))
    desk.upload(pdf)
    assert refusal(desk, dispute, content_for(record, pdf)) == "incomplete"


@pytest.mark.parametrize(
    "changed",
    [
        {"proposed": Money(minor=1)},
        {"number": "RIV-2026-0002"},
        {"response_days": 30},
        {"decision_id": uuid4()},
        {"version": 2},
        {"size": 12},
        {"record_sha256": "0" * 64},
    ],
    ids=lambda changed: "-".join(changed),
)
def test_an_act_that_says_other_than_its_document_is_refused(
    served: Served, desk: Desk, dispute: UUID, changed: dict[str, object]
) -> None:
    pdf, content = desk.decision(dispute, head(served.platform, dispute), **changed)
    desk.upload(pdf)
    assert refusal(desk, dispute, content) in ("record_differs", "record_digest", "size")


def test_a_decision_overtaken_by_a_withdrawal_is_held(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    base = head(served.platform, dispute)
    pdf, content = desk.decision(dispute, base)
    desk.upload(pdf)
    withdraw(served.platform, dispute, PartyRole.TRADER)
    assert code(desk.perform(desk.act(dispute, content, base))) == (410, "withdrawn")


def self_signed(desk: Desk, pdf: bytes) -> bytes:
    """``pdf`` signed under a root of the signer's own making, with the mediator's name."""
    from datetime import UTC, datetime

    from dispute_platform.authority import certify_mediator, new_issuing, new_root, pem

    now = datetime.now(UTC)
    root = new_root("Racine", "Ailleurs", now)
    issuing = new_issuing(root, "Ailleurs", "Ailleurs", now)
    keys = Keys(signing=desk.keys.signing)
    leaf = certify_mediator(issuing, keys.csr(), desk.mediator, now)
    return sign_pdf(desk, pdf, (pem(leaf), pem(issuing.certificate), pem(root.certificate)))


def test_answers_survive_a_restart(
    platform: Platform, served: Served, desk: Desk, dispute: UUID
) -> None:
    """The answer given after reopening the folder is the one given before."""
    from dispute_platform.access import Caller
    from dispute_platform.operations import perform
    from dispute_platform.platform import open_platform

    act = desk.act(dispute, HELLO, head(platform, dispute))
    first = OpAnswer.model_validate_json(desk.perform(act).content)
    reopened = open_platform(platform.home, database_url=chosen_database())
    caller = Caller(desk.enrolment.device_id, act.mediator_id, 0)
    again = perform(reopened, caller, str(act.act_id), canonical_json(act))
    reopened.close()
    assert again.replayed
    assert OpAnswer.model_validate_json(again.body) == first
