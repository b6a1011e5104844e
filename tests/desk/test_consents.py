"""Consents: proven by the platform's signature alone, refuted when it says something else."""

import uuid

import pytest
from joserfc.jwk import OKPKey

from dispute_exchange import events as ev
from dispute_exchange.consents import ConsentClaims, sign_consent
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import ConsentKind, DecisionKind
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.consents import (
    ConsentUnknown,
    ConsentVerdict,
    export_consent,
    list_consents,
)
from tests.desk.material import C, M, T, in_mediation, told

KEY = OKPKey.generate_key("Ed25519")
DECISION, DIGEST = uuid.UUID(int=7), "a" * 64


def consent_claims(at, **changes):
    facts = {
        "consent_id": uuid.UUID(int=1),
        "platform_id": uuid.UUID(int=2),
        "dispute_id": uuid.UUID(int=42),
        "party": T,
        "consent": ConsentKind.ENTER_MEDIATION,
        "given_at": at,
        "wording": "J'accepte d'entrer en médiation.",
    }
    return ConsentClaims(**{**facts, **changes})


def consents(hold, receipt_of, *, known=True, consent=ConsentKind.ENTER_MEDIATION, before=()):
    """A desk holding one consent whose receipt is what ``receipt_of`` makes at its moment."""
    said = [*in_mediation(), *before, (T, ev.ConsentGiven(consent=consent, party=T))]
    at = told(said)[-1].occurred.at
    receipt = receipt_of(at)
    said[-1] = (
        T,
        ev.ConsentGiven(consent=consent, party=T, receipt=receipt),
    )
    desk, case = hold(said)
    if known:
        with desk.vault.writer.begin() as connection:
            jwk = KEY.as_dict(private=False)
            settings.put_fact(connection, Fact.PLATFORM, {"receipt_jwk": jwk})
    (found,) = list_consents(desk, case)
    return desk, case, found


def test_a_consent_is_proven_by_the_platforms_signature_without_a_network(hold) -> None:
    _, _, found = consents(hold, lambda at: sign_consent(consent_claims(at), KEY, "1"))
    assert (found.verdict, found.kind, found.party) == (
        ConsentVerdict.PROVEN,
        ConsentKind.ENTER_MEDIATION,
        T,
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"party": C},
        {"consent": ConsentKind.LIFT_CONFIDENTIALITY},
        {"dispute_id": uuid.UUID(int=9)},
    ],
)
def test_a_receipt_that_says_something_else_is_refuted(hold, changes) -> None:
    _, _, found = consents(hold, lambda at: sign_consent(consent_claims(at, **changes), KEY, "1"))
    assert found.verdict is ConsentVerdict.REFUTED


@pytest.mark.parametrize(
    ("named", "verdict"),
    [
        ((DECISION, DIGEST), ConsentVerdict.PROVEN),
        ((DECISION, "b" * 64), ConsentVerdict.REFUTED),
        ((uuid.UUID(int=8), DIGEST), ConsentVerdict.REFUTED),
        ((None, None), ConsentVerdict.REFUTED),
    ],
)
def test_a_solution_is_accepted_by_its_very_bytes(hold, named, verdict) -> None:
    issued = ev.DecisionIssued(
        decision_id=DECISION,
        number="RIV-2026-0001",
        decision_kind=DecisionKind.PROPOSAL,
        pdf_sha256=DIGEST,
        proposed=Money(minor=1000),
    )
    decision_id, decision_sha256 = named
    accepts = {
        "consent": ConsentKind.ACCEPT_SOLUTION,
        "decision_id": decision_id,
        "decision_sha256": decision_sha256,
    }
    _, _, found = consents(
        hold,
        lambda at: sign_consent(consent_claims(at, **accepts), KEY, "1"),
        consent=ConsentKind.ACCEPT_SOLUTION,
        before=[(M, issued)],
    )
    assert found.verdict is verdict


def test_a_receipt_of_somebody_else_is_refuted(hold) -> None:
    other = OKPKey.generate_key("Ed25519")
    _, _, found = consents(hold, lambda at: sign_consent(consent_claims(at), other, "1"))
    assert found.verdict is ConsentVerdict.REFUTED


def test_what_cannot_be_checked_says_so(hold) -> None:
    _, _, bare = consents(hold, lambda _at: None)
    assert bare.verdict is ConsentVerdict.UNSIGNED


def test_without_a_platform_there_is_no_key_to_check_with(hold) -> None:
    signed = consents(hold, lambda at: sign_consent(consent_claims(at), KEY, "1"), known=False)
    assert signed[2].verdict is ConsentVerdict.NO_KEY


def test_a_receipt_is_saved_as_the_platform_signed_it(hold, tmp_path) -> None:
    desk, case, found = consents(hold, lambda at: sign_consent(consent_claims(at), KEY, "1"))
    saved = export_consent(desk, case, found.seq, tmp_path / "recu.jws")
    assert saved.read_text() == found.receipt
    with pytest.raises(ConsentUnknown):
        export_consent(desk, case, 1, tmp_path / "autre.jws")
