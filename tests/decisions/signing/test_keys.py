"""Keys from files and on request: taken in once they can sign, sealed, never in clear on a disk."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from asn1crypto import pkcs12 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.signing import key_files
from mediator_desk.decisions.signing.errors import KeyFileRefused
from mediator_desk.decisions.signing.key_files import LARGEST, read_key_file
from mediator_desk.decisions.signing.keys import SigningKey, pem_of
from mediator_desk.store import signing_keys as store
from mediator_desk.store.errors import SigningKeyUnknown
from mediator_desk.usecases.decisions import SignDecision, sign_decision, summarise_signature
from mediator_desk.usecases.signing_keys import (
    ENROLLED,
    KeyKind,
    NoRequestOut,
    choose_signing_key,
    import_key_file,
    list_signing_keys,
    read_services,
    read_signing_request,
    remove_signing_key,
    request_signing_key,
    take_signing_certificate,
)
from tests.decisions.authority import Authority
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.signing.services import Services

PASSWORD = "sésame, ouvre-toi"


def key_file(key: SigningKey, *, chain: bool = True, private: object = None) -> bytes:
    return serialize_key_and_certificates(
        b"cle",
        private or key.key,
        key.certificate,
        key.chain if chain else None,
        BestAvailableEncryption(PASSWORD.encode()),
    )


@pytest.mark.parametrize("signer", ["odile", "amadou"], ids=["ECDSA", "RSA"])
def test_a_key_file_is_read_with_its_chain(ca: Services, signer: str) -> None:
    (key,) = read_key_file(key_file(ca.key(signer)), PASSWORD)
    assert key.certificate == ca.key(signer).certificate
    assert [pem_of(one) for one in key.chain] == [pem_of(one) for one in ca.key(signer).chain]


@pytest.mark.parametrize(
    ("reason", "data", "password"),
    [
        ("wrong_password", None, "autre"),
        ("wrong_password", None, ""),
        ("wrong_password", None, f"{PASSWORD}\0"),
        ("wrong_password", None, f"{PASSWORD}\ud800"),
        ("unreadable", b"nothing of the kind", PASSWORD),
        ("unreadable", b"", PASSWORD),
        ("unreadable", b"0" * (LARGEST + 1), PASSWORD),
    ],
)
def test_what_is_no_key_file(ca: Services, reason: str, data: bytes | None, password: str) -> None:
    given = key_file(ca.key("odile")) if data is None else data
    with pytest.raises(KeyFileRefused) as refused:
        read_key_file(given, password)
    assert refused.value.facts["reason"] == reason
    assert PASSWORD not in str(refused.value)


def _endless(file: asn1.Pfx, place: str) -> bytes:
    """The file with rounds that would take an hour, at one of the places that name them."""
    if place == "mac":
        file["mac_data"]["iterations"] = 2**31 - 1
        return bytes(file.dump())
    # The encoding of 20000, which both kinds of contents name, by one of the same length.
    return bytes(file.dump()).replace(b"\x02\x02\x4e\x20", b"\x02\x02\x7f\xff")


def test_a_file_that_asks_for_work_without_end_is_refused(
    ca: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = asn1.Pfx.load(key_file(ca.key("odile")))
    monkeypatch.setattr(key_files, "_MOST_ROUNDS", 2048 + 2 * 20_000)
    assert read_key_file(file.dump(), PASSWORD)
    for place in ("mac", "contents"):
        with pytest.raises(KeyFileRefused) as refused:
            read_key_file(_endless(asn1.Pfx.load(file.dump()), place), PASSWORD)
        assert refused.value.facts["reason"] == "unsupported"


def test_a_chain_that_ends_nowhere_is_refused(ca: Services) -> None:
    with pytest.raises(KeyFileRefused) as refused:
        read_key_file(key_file(ca.key("odile"), chain=False), PASSWORD)
    assert refused.value.facts["reason"] == "no_chain"


def test_a_key_too_short_to_last_is_refused() -> None:
    from datetime import timedelta

    key = rsa.generate_private_key(65537, 1024)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Trop courte")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    data = serialize_key_and_certificates(
        b"cle", key, certificate, None, BestAvailableEncryption(PASSWORD.encode())
    )
    with pytest.raises(KeyFileRefused) as refused:
        read_key_file(data, PASSWORD)
    assert refused.value.facts["reason"] == "unsupported"


def test_a_file_of_several_keys_gives_them_all(ca: Services) -> None:
    """Two files made one: their safes put side by side, under the password of both."""
    merged = asn1.Pfx.load(key_file(ca.key("odile")))
    other = asn1.Pfx.load(key_file(ca.key("amadou")))
    safes = [*merged.authenticated_safe, *other.authenticated_safe]
    content = asn1.AuthenticatedSafe(safes).dump()
    merged["auth_safe"]["content"] = content
    del merged["mac_data"]
    try:
        keys = read_key_file(merged.dump(force=True), PASSWORD)
    except KeyFileRefused:
        pytest.skip("this library asks for a MAC over the whole")
    assert {key.subject for key in keys} == {"Odile Vautremont", "Amadou Kéréven"}


def test_imported_it_signs_and_is_nowhere_in_clear(ready: Ready, ca: Services) -> None:
    (view,) = import_key_file(ready.desk, key_file(ca.key("odile")), PASSWORD)
    assert (view.kind, view.hindrance, view.needs_code) == (KeyKind.FILE, None, False)
    assert view.level == "advanced"
    with pytest.raises(KeyFileRefused) as refused:
        import_key_file(ready.desk, key_file(ca.key("odile")), PASSWORD)
    assert refused.value.facts["reason"] == "known"
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, key_id=view.key_id)
    signed = sign_decision(ready.desk, request)
    assert signed.verdict.signers[0].issuer == "Essai, émission"
    private = ca.key("odile").private_bytes()
    secret = private[-70:-40]
    for path in ready.desk.root.rglob("*"):
        assert not path.is_file() or secret not in path.read_bytes(), path.name


def test_an_expired_one_is_listed_with_its_reason(ready: Ready, ca: Services) -> None:
    (view,) = import_key_file(ready.desk, key_file(ca.key("odile-expired")), PASSWORD)
    assert view.hindrance == "expired"
    draft = write_proposal(ready)
    with pytest.raises(SigningKeyUnusable):
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=view.key_id))


def test_a_key_made_here_waits_for_its_certificate(ready: Ready, enrolling: Authority) -> None:
    key_id, text = request_signing_key(ready.desk)
    request = x509.load_pem_x509_csr(text.encode())
    assert request.is_signature_valid
    assert "Odile Vautremont" in request.subject.rfc4514_string()
    assert read_signing_request(ready.desk, key_id) == text
    waiting = next(one for one in list_signing_keys(ready.desk) if one.key_id == key_id)
    assert (waiting.kind, waiting.hindrance) == (KeyKind.REQUEST, "waiting")
    issued = issue(enrolling, request)
    with pytest.raises(KeyFileRefused) as refused:
        take_signing_certificate(ready.desk, key_id, pem_of(enrolling.issuing).encode())
    assert refused.value.facts["reason"] == "other_key"
    with pytest.raises(KeyFileRefused) as refused:
        take_signing_certificate(ready.desk, key_id, pem_of(issued).encode())
    assert refused.value.facts["reason"] == "no_chain"
    with pytest.raises(KeyFileRefused):
        take_signing_certificate(ready.desk, key_id, b"nothing")
    chain = "".join(map(pem_of, (issued, enrolling.issuing, enrolling.root)))
    take_signing_certificate(ready.desk, key_id, chain.encode())
    draft = write_proposal(ready)
    signed = sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True, key_id=key_id))
    assert signed.verdict.genuine
    with pytest.raises(NoRequestOut):
        read_signing_request(ready.desk, import_other(ready))


def import_other(ready: Ready) -> str:
    with ready.desk.vault.writer.begin() as connection:
        row = store.KeyRow(
            __import__("uuid").uuid4(), KeyKind.FILE, "x", (), None, None, ready.desk.clock()
        )
        store.add(connection, ready.desk.vault, row, b"x")
    return str(row.key_id)


def issue(ca: Authority, request: x509.CertificateSigningRequest) -> x509.Certificate:
    from tests.decisions.authority import END, START, _usage

    return (
        x509.CertificateBuilder()
        .subject_name(request.subject)
        .issuer_name(ca.issuing.subject)
        .public_key(request.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(END)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(ca.key.public_key()), critical=False
        )
        .add_extension(_usage(signs=True), critical=True)
        .sign(ca.key, hashes.SHA256())
    )


def test_the_key_chosen_comes_first(ready: Ready, ca: Services) -> None:
    (view,) = import_key_file(ready.desk, key_file(ca.key("odile")), PASSWORD)
    first, second = list_signing_keys(ready.desk)
    assert (first.key_id, first.chosen, second.chosen) == (ENROLLED, True, False)
    choose_signing_key(ready.desk, view.key_id)
    assert [key.key_id for key in list_signing_keys(ready.desk)] == [view.key_id, ENROLLED]
    draft = write_proposal(ready)
    assert summarise_signature(ready.desk, draft.draft_id).key.key_id == view.key_id
    remove_signing_key(ready.desk, view.key_id)
    (only,) = list_signing_keys(ready.desk)
    assert (only.key_id, only.chosen) == (ENROLLED, True)
    with pytest.raises(SigningKeyUnknown):
        choose_signing_key(ready.desk, view.key_id)


def test_the_service_chosen_here_stands_over_the_platforms(ready: Ready, ca: Services) -> None:
    told = read_services(ready.desk)
    assert (told.timestamp_url, told.own) == (ca.timestamp_url, True)


def test_other_kinds_of_key_sign_as_well(tmp_path: Path) -> None:
    for key in (ed25519.Ed25519PrivateKey.generate(), ec.generate_private_key(ec.SECP384R1())):
        made = SigningKey(key, None, ())
        assert made.sign(b"mot")
        assert "Key" in repr(made)
        assert "private" not in repr(made)
