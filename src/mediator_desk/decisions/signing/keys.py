"""A signing key and its certificates, ready to sign, wherever the key lies.

Owns what every key can do (sign, tell whose it is, what it is worth, whether it may sign today)
and the keys held in memory; a card's are in ``tokens``. Never where keys are kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol, TypeGuard

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from mediator_desk.decisions.errors import SigningKeyUnusable

Level = Literal["qualified", "advanced", "demonstration"]
PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey
_QC_STATEMENTS = x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3")
_QC_COMPLIANCE = bytes.fromhex("060604008e460101")  # QcCompliance (ETSI EN 319 412-5, 4.2.1)
_QC_DEVICE = bytes.fromhex("060604008e460104")  # QcSSCD (4.2.2)
_DEMONSTRATION = "Demonstration"
_SHORTEST_RSA: Final = 2048
"""Bits below which a signature would not outlast its file (ETSI TS 119 312)."""


class Signing(Protocol):
    """A key that can sign, with its certificate and the certificates above it, root last."""

    @property
    def certificate(self) -> x509.Certificate:
        """Its own certificate."""
        ...

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The certificates above it, nearest first."""
        ...

    def sign(self, data: bytes) -> bytes:
        """The signature of ``data``, in the form a CMS signature holds."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A private key in memory, with its certificate and the certificates above it, root last."""

    key: PrivateKey
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
        """What a signature with it is worth; see ``level_of``."""
        return level_of(self.certificate)

    def sign(self, data: bytes) -> bytes:
        """The signature of ``data``: RSA (PKCS #1 v1.5), ECDSA with SHA-256, or Ed25519."""
        match self.key:
            case rsa.RSAPrivateKey():
                return self.key.sign(data, padding.PKCS1v15(), hashes.SHA256())
            case ec.EllipticCurvePrivateKey():
                return self.key.sign(data, ec.ECDSA(hashes.SHA256()))
        return self.key.sign(data)

    def private_bytes(self) -> bytes:
        """The key as PKCS#8 (DER), in clear: to be sealed at once."""
        return self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def load(private: bytes | None, chain: Sequence[str] | None) -> SigningKey:
    """The key from its PKCS#8 (DER) bytes and PEM chain, its own certificate first.

    Raises SigningKeyUnusable ``missing``, ``unreadable`` or ``mismatch``.
    """
    if not private or not chain:
        raise SigningKeyUnusable(reason="missing")
    try:
        key = load_der_private_key(private, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise SigningKeyUnusable(reason="unreadable") from None
    certificates = read_chain(chain)
    if not is_supported(key):
        raise SigningKeyUnusable(reason="unreadable")
    if not belongs(certificates[0], key.public_key()):
        raise SigningKeyUnusable(reason="mismatch")
    return SigningKey(key, certificates[0], certificates[1:])


def read_chain(chain: Sequence[str]) -> tuple[x509.Certificate, ...]:
    """Certificates from their PEM texts. Raises SigningKeyUnusable ``unreadable``."""
    try:
        return tuple(x509.load_pem_x509_certificate(pem.encode("ascii")) for pem in chain)
    except (ValueError, UnicodeEncodeError):
        raise SigningKeyUnusable(reason="unreadable") from None


def pem_of(certificate: x509.Certificate) -> str:
    """``certificate`` as PEM text."""
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def is_supported(key: object) -> TypeGuard[PrivateKey]:
    """Whether the desk signs with keys of this kind and size."""
    if isinstance(key, rsa.RSAPrivateKey):
        return key.key_size >= _SHORTEST_RSA
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return isinstance(key.curve, ec.SECP256R1 | ec.SECP384R1 | ec.SECP521R1)
    return isinstance(key, ed25519.Ed25519PrivateKey)


def belongs(certificate: x509.Certificate, public: object) -> bool:
    """Whether ``certificate`` certifies this public key."""
    return _public(certificate.public_key()) == _public(public)


def require_usable(certificate: x509.Certificate, at: datetime) -> None:
    """Raises SigningKeyUnusable unless the certificate is for signing and valid at ``at`` (UTC)."""
    reason = hindrance(certificate, at)
    if reason is not None:
        raise SigningKeyUnusable(reason=reason)


def hindrance(certificate: x509.Certificate, at: datetime) -> str | None:
    """Why a certificate may not sign at ``at``, or nothing when it may."""
    if at >= certificate.not_valid_after_utc:
        return "expired"
    if at < certificate.not_valid_before_utc:
        return "not_yet_valid"
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return "not_for_signing"
    # WHY commitment: readers ask for it (ETSI EN 319 412-2, 4.3.2); a signature with a certificate
    # for logging in would be made and then trusted by nobody.
    return None if usage.content_commitment else "not_for_signing"


def level_of(certificate: x509.Certificate) -> Level:
    """What a signature is worth, as far as the certificate says (eIDAS, art. 26, 28).

    WHY qualified only with a device statement: without one it is an advanced signature with
    a qualified certificate, and the screen must not promise more.
    """
    units = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    if any(unit.value == _DEMONSTRATION for unit in units):
        return "demonstration"
    try:
        found = certificate.extensions.get_extension_for_oid(_QC_STATEMENTS)
    except x509.ExtensionNotFound:
        return "advanced"
    assert isinstance(found.value, x509.UnrecognizedExtension)
    statements = found.value.value
    if _QC_COMPLIANCE in statements and _QC_DEVICE in statements:
        return "qualified"
    return "advanced"


def ordered_chain(
    certificate: x509.Certificate, others: Sequence[x509.Certificate]
) -> tuple[x509.Certificate, ...]:
    """The certificates above ``certificate`` among ``others``, nearest first, as far as known."""
    found: list[x509.Certificate] = []
    below = certificate
    while below.subject != below.issuer:
        above = next((one for one in others if _issued(one, below) and one not in found), None)
        if above is None:
            break
        found.append(above)
        below = above
    return tuple(found)


def is_root(certificate: x509.Certificate) -> bool:
    """Whether a certificate vouches for itself."""
    return certificate.subject == certificate.issuer and _issued(certificate, certificate)


def name_of(name: x509.Name) -> str:
    """The common name, or the organisation where there is none."""
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(oid)
        if found:
            return str(found[0].value)
    return name.rfc4514_string()


def longest(certificate: x509.Certificate) -> int:
    """The most bytes a signature by the certified key takes."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return key.key_size // 8
    if isinstance(key, ec.EllipticCurvePublicKey):
        return 2 * ((key.curve.key_size + 7) // 8) + 9
    return 64


def _issued(above: x509.Certificate, below: x509.Certificate) -> bool:
    try:
        below.verify_directly_issued_by(above)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _public(key: object) -> bytes:
    assert hasattr(key, "public_bytes")
    spki: bytes = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return spki
