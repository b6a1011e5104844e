"""The mediator's signing key and its certificates, ready to sign.

Owns reading them and judging whether they may sign today; never where they are kept.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from mediator_desk.decisions.errors import SigningKeyUnusable

Level = Literal["qualified", "advanced", "demonstration"]
_QC_STATEMENTS = x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3")
_QC_COMPLIANCE = bytes.fromhex("060604008e460101")  # QcCompliance (ETSI EN 319 412-5, 4.2.1)
_QC_DEVICE = bytes.fromhex("060604008e460104")  # QcSSCD (4.2.2)
_DEMONSTRATION = "Demonstration"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key with its certificate and the certificates above it, root last."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]

    @property
    def subject(self) -> str:
        """Whom the certificate names."""
        return name_of(self.certificate.subject)

    @property
    def issuer(self) -> str:
        """Who issued it."""
        return name_of(self.certificate.issuer)

    @property
    def level(self) -> Level:
        """What a signature with it is worth, as far as the certificate says (eIDAS, art. 26, 28).

        WHY qualified only with a device statement: without one it is an advanced signature with
        a qualified certificate, and the screen must not promise more.
        """
        units = self.certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
        if any(unit.value == _DEMONSTRATION for unit in units):
            return "demonstration"
        try:
            found = self.certificate.extensions.get_extension_for_oid(_QC_STATEMENTS)
        except x509.ExtensionNotFound:
            return "advanced"
        assert isinstance(found.value, x509.UnrecognizedExtension)
        statements = found.value.value
        if _QC_COMPLIANCE in statements and _QC_DEVICE in statements:
            return "qualified"
        return "advanced"


def load(private: bytes | None, chain: list[str] | None) -> SigningKey:
    """The key from its PKCS#8 (DER) bytes and PEM chain, its own certificate first.

    Raises SigningKeyUnusable ``missing``, ``unreadable`` or ``mismatch``.
    """
    if not private or not chain:
        raise SigningKeyUnusable(reason="missing")
    try:
        key = load_der_private_key(private, None)
        certificates = [x509.load_pem_x509_certificate(pem.encode("ascii")) for pem in chain]
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise SigningKeyUnusable(reason="unreadable") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SigningKeyUnusable(reason="unreadable")
    if _public(key.public_key()) != _public(certificates[0].public_key()):
        raise SigningKeyUnusable(reason="mismatch")
    return SigningKey(key, certificates[0], tuple(certificates[1:]))


def require_usable(key: SigningKey, at: datetime) -> None:
    """Raises SigningKeyUnusable unless the certificate is for signing and valid at ``at`` (UTC)."""
    if at >= key.certificate.not_valid_after_utc:
        raise SigningKeyUnusable(reason="expired")
    if at < key.certificate.not_valid_before_utc:
        raise SigningKeyUnusable(reason="not_yet_valid")
    try:
        usage = key.certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise SigningKeyUnusable(reason="not_for_signing")


def name_of(name: x509.Name) -> str:
    """The common name, or the organisation where there is none."""
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(oid)
        if found:
            return str(found[0].value)
    return name.rfc4514_string()


def _public(key: object) -> bytes:
    assert hasattr(key, "public_bytes")
    spki: bytes = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return spki
