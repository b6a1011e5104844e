"""Tokens and proofs: what an honest device may do, and nothing a thief may."""

import uuid
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from joserfc.jwk import OKPKey

from dispute_exchange.parties import Mediator
from dispute_platform.access import same_target
from dispute_platform.cli.main import main
from tests.platform.conftest import Enrols, Served
from tests.platform.desk import Desk

CHANGES = "/v1/changes"


def refused(answer: httpx2.Response) -> str:
    assert answer.status_code == 401, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"].startswith("DPoP ")
    return str(answer.json()["code"])


def buy(desk: Desk, assertion: str) -> httpx2.Response:
    grant = "urn:ietf:params:oauth:grant-type:jwt-bearer"
    body = {"grant_type": grant, "assertion": assertion}
    return httpx2.post(f"{desk.url}/v1/token", json=body)


def test_an_honest_device_is_let_in(desk: Desk) -> None:
    assert desk.ask("GET", CHANGES).status_code == 200


def test_the_audience_may_be_the_endpoint(desk: Desk) -> None:
    assert buy(desk, desk.assertion(aud=f"{desk.url}/v1/token")).status_code == 200


def test_a_proof_serves_once(desk: Desk) -> None:
    proof = desk.proof("GET", CHANGES)
    assert desk.ask("GET", CHANGES, proof=proof).status_code == 200
    assert refused(desk.ask("GET", CHANGES, proof=proof)) == "proof_replayed"


def test_an_assertion_serves_once(desk: Desk) -> None:
    assertion = desk.assertion()
    assert buy(desk, assertion).status_code == 200
    assert refused(buy(desk, assertion)) == "assertion_replayed"


def test_a_stolen_token_is_worth_nothing_under_another_key(desk: Desk) -> None:
    thief = desk.proof("GET", CHANGES, key=OKPKey.generate_key("Ed25519"))
    assert refused(desk.ask("GET", CHANGES, proof=thief)) == "invalid_proof"


def test_a_token_of_one_device_does_not_go_with_the_proof_of_another(
    enrols: Enrols, mediator: Mediator
) -> None:
    first, second = enrols(mediator), enrols(mediator)
    answer = first.ask("GET", CHANGES, proof=second.proof("GET", CHANGES))
    assert refused(answer) == "invalid_proof"


@pytest.mark.parametrize(
    "changed",
    [
        {"htm": "POST"},
        {"htu": "https://elsewhere.exemple.invalid/v1/changes"},
        {"htu": "no address"},
        {"ath": "AAAA"},
        {"jti": 7},
        {"iat": int((datetime.now(UTC) - timedelta(hours=2)).timestamp())},
        {"iat": int((datetime.now(UTC) + timedelta(hours=2)).timestamp())},
    ],
    ids=lambda changed: "-".join(changed),
)
def test_a_proof_for_something_else_is_refused(desk: Desk, changed: dict[str, object]) -> None:
    proof = desk.proof("GET", CHANGES, **changed)
    assert refused(desk.ask("GET", CHANGES, proof=proof)) == "invalid_proof"


def test_a_wrong_clock_is_told_the_time(desk: Desk) -> None:
    stale = desk.proof("GET", CHANGES, iat=1)
    facts = desk.ask("GET", CHANGES, proof=stale).json()["facts"]
    assert facts["reason"] == "iat"
    told = datetime.fromisoformat(facts["server_time"])
    assert abs(told - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    "changed",
    [{"aud": "someone"}, {"iss": "someone"}, {"iat": 1}, {"sub": "nobody"}, {"exp": 1}],
    ids=lambda changed: "-".join(changed),
)
def test_an_assertion_that_says_something_else_buys_nothing(
    desk: Desk, changed: dict[str, object]
) -> None:
    assert refused(buy(desk, desk.assertion(**changed))) == "invalid_assertion"


def test_an_assertion_by_another_key_buys_nothing(enrols: Enrols, mediator: Mediator) -> None:
    first, second = enrols(mediator), enrols(mediator)
    forged = second.assertion(
        iss=str(first.enrolment.device_id), sub=str(first.enrolment.device_id)
    )
    assert refused(buy(first, forged)) == "invalid_assertion"


@pytest.mark.parametrize("header", [None, "Bearer x", "DPoP", "DPoP not.a.token"])
def test_without_a_token_nothing_is_told(desk: Desk, header: str | None) -> None:
    headers = {"DPoP": desk.proof("GET", CHANGES)} | ({"Authorization": header} if header else {})
    answer = httpx2.get(f"{desk.url}{CHANGES}", headers=headers)
    assert refused(answer) == "invalid_token"


def test_an_access_token_cannot_be_made_by_the_device(desk: Desk) -> None:
    made = desk.assertion(cnf={"jkt": desk.keys.device.thumbprint()}, exp=9999999999)
    headers = {"Authorization": f"DPoP {made}", "DPoP": desk.proof("GET", CHANGES)}
    assert refused(httpx2.get(f"{desk.url}{CHANGES}", headers=headers)) == "invalid_token"


def test_a_device_revoked_by_command_is_let_in_no_more(
    served: Served, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    database = served.platform.database.engine.url.render_as_string(hide_password=False)
    here = ["--home", str(served.platform.home), "--database", database]
    assert desk.ask("GET", CHANGES).status_code == 200
    device_id = str(desk.enrolment.device_id)
    assert main(["device", "revoke", device_id, *here]) == 0
    assert main(["device", "revoke", str(uuid.uuid4()), *here]) == 2
    assert main(["device", "list", *here]) == 0
    (line,) = (told for told in capsys.readouterr().out.splitlines() if device_id in told)
    assert ", revoked " in line
    assert refused(desk.ask("GET", CHANGES)) == "device_revoked"
    assert refused(buy(desk, desk.assertion())) == "device_revoked"


def test_addresses_are_compared_without_query_case_or_default_port() -> None:
    assert same_target(
        "HTTPS://P.exemple.invalid:443/v1/ops?x=1#y", "https://p.exemple.invalid/v1/ops"
    )
    assert not same_target("https://p.exemple.invalid/v1/OPS", "https://p.exemple.invalid/v1/ops")
    assert not same_target("http://p.exemple.invalid/", "https://p.exemple.invalid/")
    assert not same_target("https://p.exemple.invalid:x/", "https://p.exemple.invalid/")
