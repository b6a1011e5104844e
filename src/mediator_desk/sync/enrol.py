"""Enrolment: keys made here, sealed first, and only their public halves sent.

Owns the keys' making and the order: an attempt whose answer was lost is made again with the very
same keys, so that a one-time code is never wasted on a device nobody has.
"""

import json
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID
from joserfc.jwk import OKPKey
from pyrage import x25519

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.wire import EnrolmentRequest
from mediator_desk.store import settings
from mediator_desk.store.settings import Secret
from mediator_desk.sync.device import public_jwk, sign
from mediator_desk.vault import Vault


@dataclass(frozen=True, slots=True)
class NewKeys:
    """A device's private keys: JWK (JSON), age secret key, PKCS#8 (DER) and the request for it."""

    device: str
    age: str
    signing: str
    csr: str


def prepare(vault: Vault, url: str, code: str) -> NewKeys:
    """The keys for enrolling with ``code``: those of an unfinished attempt, or fresh ones, sealed
    before they are used."""
    attempt = sha256_hex(canonical_json({"url": url, "code": code}))
    with vault.writer.begin() as connection:
        sealed = settings.secret(connection, vault, Secret.ENROLMENT)
        pending: dict[str, Any] = json.loads(sealed) if sealed else {}
        if pending.get("attempt") == attempt:
            return NewKeys(**pending["keys"])
        keys = _fresh()
        held = {name: getattr(keys, name) for name in NewKeys.__slots__}
        kept = json.dumps({"attempt": attempt, "keys": held}).encode()
        settings.put_secret(connection, vault, Secret.ENROLMENT, kept)
    return keys


def request_for(keys: NewKeys, code: str, device_name: str) -> EnrolmentRequest:
    """What is sent: the public halves, and the device key's word for the age recipient."""
    device = OKPKey.import_key(json.loads(keys.device))
    recipient = str(x25519.Identity.from_str(keys.age).to_public())
    bound = {"age_recipient": recipient, "code_sha256": sha256_hex(code.encode())}
    return EnrolmentRequest(
        code=code,
        device_name=device_name,
        device_jwk=public_jwk(device),
        age_recipient=recipient,
        binding=sign(device, canonical_json(bound), {}),
        csr=keys.csr,
    )


def belongs_to(chain_pem: str, signing_der: bytes) -> bool:
    """Whether the certificate first in ``chain_pem`` is of the signing key."""
    certificate = x509.load_pem_x509_certificate(chain_pem.encode())
    key = load_der_private_key(signing_der, password=None)
    return certificate.public_key() == key.public_key()


def _fresh() -> NewKeys:
    device = OKPKey.generate_key("Ed25519", private=True)
    signing = ec.generate_private_key(ec.SECP256R1())
    der = signing.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    # WHY a bare name: the platform takes the public key alone and writes its own register's names.
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Mediator Desk")])
    csr = x509.CertificateSigningRequestBuilder().subject_name(name).sign(signing, hashes.SHA256())
    return NewKeys(
        device=json.dumps(device.as_dict(private=True)),
        age=str(x25519.Identity.generate()),
        signing=der.hex(),
        csr=csr.public_bytes(Encoding.PEM).decode(),
    )
