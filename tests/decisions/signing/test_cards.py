"""Smart cards through their module: present or not, their codes, signing with RSA and ECDSA."""

from typing import Any

import pytest

from mediator_desk.decisions.signing import tokens
from mediator_desk.decisions.signing.errors import PinWrong, TokenFailed, TokenGone
from mediator_desk.decisions.verdict import VerdictKind
from mediator_desk.store import drafts
from mediator_desk.usecases.decisions import SignDecision, read_draft, sign_decision
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.signing_keys import (
    KeyKind,
    KeyView,
    add_card_key,
    find_card_keys,
    list_signing_keys,
)
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.signing.card import PIN, WRONG, Card
from tests.decisions.signing.services import Services


def listed(desk: Desk, card: Card) -> str:
    (found,) = find_card_keys(desk, card.module)
    return add_card_key(desk, found)


def view(desk: Desk, key_id: str) -> KeyView:
    return next(key for key in list_signing_keys(desk) if key.key_id == key_id)


@pytest.mark.parametrize("signer", ["odile", "amadou"], ids=["ECDSA", "RSA"])
def test_a_card_signs(ready: Ready, ca: Services, card: Card, signer: str) -> None:
    card.put(ca.key(signer))
    key_id = listed(ready.desk, card)
    draft = write_proposal(ready)
    signed = (
        sign_decision(
            ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=key_id, code=PIN)
        )
        if signer == "odile"
        else None
    )
    if signed is not None:
        assert signed.verdict.kind is VerdictKind.GENUINE
        return
    # Somebody else's card signs as well, and the verdict on the bytes then refuses it.
    (key,) = tokens.list_keys(card.module)
    with tokens.opened(card.module, key.serial, key.key_id, PIN) as opened:
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        public: Any = opened.certificate.public_key()
        public.verify(opened.sign(b"mot"), b"mot", padding.PKCS1v15(), hashes.SHA256())


def test_it_is_listed_with_presence_and_expiry(ready: Ready, ca: Services, card: Card) -> None:
    card.put(ca.key("odile"))
    key_id = listed(ready.desk, card)
    seen = view(ready.desk, key_id)
    assert (seen.kind, seen.present, seen.needs_code, seen.left) == (
        KeyKind.CARD,
        True,
        True,
        "some",
    )
    assert seen.subject == "Odile Vautremont"
    assert seen.expires_on.year == 2030
    assert find_card_keys(ready.desk, card.module) == ()
    card.take_out()
    seen = view(ready.desk, key_id)
    assert (seen.present, seen.hindrance) == (False, "absent")
    card.put_back()
    assert view(ready.desk, key_id).present


def test_an_expired_certificate_is_told(ready: Ready, ca: Services, card: Card) -> None:
    card.put(ca.key("odile-expired"))
    assert view(ready.desk, listed(ready.desk, card)).hindrance == "expired"


def test_a_wrong_code_loses_nothing_and_is_told(ready: Ready, ca: Services, card: Card) -> None:
    card.put(ca.key("odile"))
    key_id = listed(ready.desk, card)
    draft = write_proposal(ready)
    with pytest.raises(PinWrong) as refused:
        sign_decision(
            ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=key_id, code=WRONG)
        )
    assert refused.value.facts["left"] == "few", "the card tells that a wrong one was given"
    assert WRONG not in str(refused.value)
    assert list_acts(ready.desk) == ()
    assert read_draft(ready.desk, ready.dispute_id) == draft
    right = SignDecision(draft.draft_id, confirmed=True, key_id=key_id, code=PIN)
    assert PIN not in repr(right)
    assert sign_decision(ready.desk, right).verdict.genuine
    assert view(ready.desk, key_id).left == "some"


@pytest.mark.parametrize("code", [None, "", "1"])
def test_no_code_is_a_wrong_code(ready: Ready, ca: Services, card: Card, code: str | None) -> None:
    card.put(ca.key("odile"))
    key_id = listed(ready.desk, card)
    draft = write_proposal(ready)
    with pytest.raises(PinWrong):
        sign_decision(
            ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=key_id, code=code)
        )


def test_a_card_that_is_away_signs_nothing(ready: Ready, ca: Services, card: Card) -> None:
    card.put(ca.key("odile"))
    key_id = listed(ready.desk, card)
    card.take_out()
    draft = write_proposal(ready)
    with pytest.raises(TokenGone):
        sign_decision(
            ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=key_id, code=PIN)
        )
    assert read_draft(ready.desk, ready.dispute_id) == draft


def test_taken_out_at_work_it_signs_nothing(ca: Services, card: Card) -> None:
    card.put(ca.key("odile"))
    (key,) = tokens.list_keys(card.module)
    with tokens.opened(card.module, key.serial, key.key_id, PIN) as opened:
        card.take_out()
        with pytest.raises(TokenGone):
            opened.sign(b"mot")


def test_another_card_in_the_reader_is_not_the_one(ca: Services, card: Card) -> None:
    card.put(ca.key("odile"))
    with pytest.raises(TokenGone), tokens.opened(card.module, "00" * 8, "01", PIN):
        pass


def test_software_that_is_no_module_is_told(ready: Ready) -> None:
    with pytest.raises(TokenFailed) as refused:
        find_card_keys(ready.desk, "/nowhere/module.so")
    assert refused.value.facts["reason"] == "module"


def test_a_draft_stays_open_after_all_that(ready: Ready, ca: Services, card: Card) -> None:
    card.put(ca.key("odile"))
    key_id = listed(ready.desk, card)
    draft = write_proposal(ready)
    for _ in range(3):
        with pytest.raises(PinWrong):
            sign_decision(
                ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=key_id, code=WRONG)
            )
    with ready.desk.vault.engine.connect() as connection:
        assert drafts.last_version(connection, ready.desk.vault, draft.draft_id).version == 2
