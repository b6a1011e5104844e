"""Letting devices in: one code, one device, one certificate; and nobody else."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.parties import Mediator
from dispute_exchange.wire import Enrolment, PlatformDescription
from dispute_platform.clock import system_clock
from dispute_platform.mediators import issue_code
from dispute_platform.platform import Platform, Settings, open_platform
from tests.platform.conftest import Served, serving
from tests.platform.desk import Keys, sign


def post(url: str, body: object) -> httpx2.Response:
    return httpx2.post(f"{url}/v1/enrolments", json=body)


def code_for(served: Served, mediator: Mediator) -> str:
    return issue_code(served.platform, mediator.mediator_id).code


def test_description_is_public_and_names_two_separate_roots(served: Served) -> None:
    told = PlatformDescription.model_validate_json(httpx2.get(f"{served.url}/v1/platform").content)
    assert told.platform_id == served.platform.keys.platform_id
    assert "d" not in told.receipt_jwk
    assert set(told.container_roots).isdisjoint(told.signing_roots)


def test_an_enrolled_device_gets_a_chain_openssl_accepts(
    served: Served, mediator: Mediator, tmp_path: Path
) -> None:
    keys = Keys()
    answer = post(served.url, keys.request(code_for(served, mediator)))
    assert answer.status_code == 200, answer.text
    enrolment = Enrolment.model_validate_json(answer.content)
    leaf, issuing, root = enrolment.chain
    assert enrolment.mediator == mediator
    assert root in enrolment.platform.signing_roots
    certificate = x509.load_pem_x509_certificate(leaf.encode())
    assert certificate.public_key() == keys.signing.public_key()
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert [name.value for name in names] == [mediator.name]  # never the request's own name
    for name, pem in (("leaf", leaf), ("issuing", issuing), ("root", root)):
        (tmp_path / name).write_text(pem)
    checked = subprocess.run(
        ["openssl", "verify", "-x509_strict", "-purpose", "smimesign",
         "-CAfile", "root", "-untrusted", "issuing", "leaf"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_code_lets_in_one_device_only(served: Served, mediator: Mediator) -> None:
    code = code_for(served, mediator)
    assert post(served.url, Keys().request(code)).status_code == 200
    again = post(served.url, Keys().request(code))
    assert (again.status_code, again.json()["code"]) == (403, "code_refused")


def test_a_device_whose_answer_was_lost_gets_the_same_one(
    served: Served, mediator: Mediator
) -> None:
    keys = Keys()
    request = keys.request(code_for(served, mediator))
    first, second = post(served.url, request), post(served.url, request)
    assert first.json()["device_id"] == second.json()["device_id"]
    assert first.json()["chain"] == second.json()["chain"]


def test_a_code_may_be_typed_in_small_letters_without_hyphens(
    served: Served, mediator: Mediator
) -> None:
    typed = code_for(served, mediator).lower().replace("-", " ")
    assert post(served.url, Keys().request(typed)).status_code == 200


def test_an_expired_code_lets_nobody_in(tmp_path: Path) -> None:
    now = [system_clock()]
    platform = open_platform(tmp_path / "platform", clock=lambda: now[0])
    mediator = _mediator(platform)
    with serving(platform) as served:
        code = code_for(served, mediator)
        now[0] += timedelta(seconds=platform.settings.code_seconds + 1)
        assert post(served.url, Keys().request(code)).json()["code"] == "code_refused"
    platform.close()


def test_codes_are_kept_as_keyed_digests(platform: Platform, mediator: Mediator) -> None:
    code = issue_code(platform, mediator.mediator_id).code
    platform.close()
    kept = b"".join(path.read_bytes() for path in platform.home.glob("platform.db*"))
    assert code.encode() not in kept
    assert sha256_hex(code.encode()).encode() not in kept


def test_guessing_is_slowed_down(tmp_path: Path) -> None:
    platform = open_platform(tmp_path / "platform", settings=Settings(attempts_per_origin=3))
    mediator = _mediator(platform)
    with serving(platform) as served:
        refused = [post(served.url, Keys().request("WRONG-CODE-0000")) for _ in range(4)]
        assert [answer.status_code for answer in refused] == [403, 403, 403, 429]
        assert int(refused[-1].headers["retry-after"]) > 0
        right = post(served.url, Keys().request(code_for(served, mediator)))
        assert right.json()["code"] == "too_many_attempts"
    platform.close()


@pytest.mark.parametrize("spoiled", ["key", "content", "recipient"])
def test_a_binding_by_another_key_or_over_something_else_is_refused(
    served: Served, mediator: Mediator, spoiled: str
) -> None:
    keys, other = Keys(), Keys()
    code = code_for(served, mediator)
    honest = keys.request(code)
    bound = {"age_recipient": honest["age_recipient"], "code_sha256": sha256_hex(code.encode())}
    changed: dict[str, object] = {
        "key": {"binding": sign(other.device, canonical_json(bound))},
        "content": {"binding": sign(keys.device, b'{"age_recipient":"x"}')},
        "recipient": {"age_recipient": str(other.age.to_public())},
    }[spoiled]
    answer = post(served.url, honest | changed)
    assert (answer.status_code, answer.json()["code"]) == (422, "binding_refused")
    assert post(served.url, honest).status_code == 200  # the code was not spent


def test_a_private_device_key_is_refused(served: Served, mediator: Mediator) -> None:
    keys = Keys()
    request = keys.request(
        code_for(served, mediator), device_jwk=dict(keys.device.as_dict(private=True))
    )
    assert post(served.url, request).json()["code"] == "key_refused"


@pytest.mark.parametrize("curve", [ec.SECP384R1(), None])
def test_only_a_p256_signing_key_is_certified(
    served: Served, mediator: Mediator, curve: ec.EllipticCurve | None
) -> None:
    key = ec.generate_private_key(curve) if curve else rsa.generate_private_key(65537, 2048)
    csr = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    pem = csr.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()
    request = Keys().request(code_for(served, mediator), csr=pem)
    assert post(served.url, request).json()["code"] == "csr_refused"


def test_a_request_that_cannot_be_read_tells_places_and_no_values(served: Served) -> None:
    answer = post(served.url, Keys().request("ABCDEF", age_recipient="secret-value"))
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert answer.json()["facts"] == {"places": ["age_recipient"]}
    assert "secret-value" not in answer.text


def _mediator(platform: Platform) -> Mediator:
    from dispute_platform.mediators import add_mediator
    from tests.platform.material import BODY

    return add_mediator(platform, "Odile Vautremont", BODY)


def test_certificates_are_in_force_now(platform: Platform) -> None:
    now = datetime.now(UTC)
    seal = platform.keys.seal.certificate
    assert seal.not_valid_before_utc < now < seal.not_valid_after_utc
