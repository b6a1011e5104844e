"""Consents: each yields a receipt that anybody can check without asking the platform."""

from uuid import UUID, uuid4

import pytest

from dispute_exchange import acts
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.consents import ConsentInvalid, read_consent, verify_consent
from dispute_exchange.parties import Mediator
from dispute_exchange.receipts import receipt_key_from_jwk
from dispute_exchange.vocabulary import (
    Answer,
    ConsentKind,
    DisputeState,
    PartyRole,
)
from dispute_platform import parties
from dispute_platform.disputes import register_dispute
from tests.platform.conftest import Served, head
from tests.platform.desk import Desk
from tests.platform.material import material
from tests.platform.test_parties import Browser, deliver, state
from tests.platform.test_party_pages import chain, last

C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM


def test_the_trader_enters_with_a_receipt_anybody_can_check(
    served: Served, desk: Desk, mediator: Mediator
) -> None:
    """L612-1; each consent yields a receipt."""
    dispute = register_dispute(served.platform, material(mediator, "4300", "notified"))
    trader = Browser(served, dispute, T)
    assert "En retard depuis le" in trader.page("fr")
    assert trader.send("entry", answer="ACCEPTED").status_code == 303
    assert state(served.platform, dispute) is DisputeState.IN_MEDIATION
    given = last(served.platform, dispute, "CONSENT_GIVEN")
    key = receipt_key_from_jwk(desk.platform.receipt_jwk)
    claims = verify_consent(given, dispute, key)
    assert (claims.party, claims.consent) == (T, ConsentKind.ENTER_MEDIATION)
    assert claims.wording in trader.page()
    with pytest.raises(ConsentInvalid, match="dispute_id"):
        verify_consent(given, uuid4(), key)
    other = given.model_copy(update={"payload": given.payload.model_copy(update={"party": C})})
    with pytest.raises(ConsentInvalid, match="party"):
        verify_consent(other, dispute, key)
    token = given.payload.receipt
    assert token is not None
    with pytest.raises(ConsentInvalid, match="signature"):
        read_consent(token[:-4] + "AAAA", key)
    trader.http.close()


def test_accepting_is_a_consent_to_those_very_bytes(
    served: Served, desk: Desk, dispute: UUID
) -> None:
    pdf = deliver(served, desk, dispute)
    parties.answer_decision(served.platform, dispute, C, Answer.ACCEPTED)
    claims = verify_consent(
        last(served.platform, dispute, "CONSENT_GIVEN"),
        dispute,
        receipt_key_from_jwk(desk.platform.receipt_jwk),
    )
    assert (claims.consent, claims.decision_sha256) == (
        ConsentKind.ACCEPT_SOLUTION,
        sha256_hex(pdf),
    )
    parties.answer_decision(served.platform, dispute, T, Answer.REFUSED)
    kinds = [event.payload.kind for event in chain(served.platform, dispute)]
    assert kinds.count("CONSENT_GIVEN") == 1


def test_a_receipt_of_an_act_is_no_consent(served: Served, desk: Desk, dispute: UUID) -> None:
    answer = desk.performed(
        desk.act(dispute, acts.SendMessage(text="x"), head(served.platform, dispute))
    )
    with pytest.raises(ConsentInvalid, match="type"):
        read_consent(answer.receipt, receipt_key_from_jwk(desk.platform.receipt_jwk))
