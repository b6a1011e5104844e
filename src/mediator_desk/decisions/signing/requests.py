"""A key made here, and the request by which an authority certifies it (PKCS#10, RFC 2986).

Owns both ends: the request that goes out and the certificate that comes back. The private key
leaves this module only towards the vault.
"""

import re
from typing import Final

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

from mediator_desk.decisions.signing.errors import KeyFileRefused
from mediator_desk.decisions.signing.keys import (
    SigningKey,
    belongs,
    is_root,
    is_supported,
    ordered_chain,
)

_LIMIT: Final = 64
"""X.520: a common name or an organisation has at most 64 characters."""
_PEM: Final = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_LARGEST: Final = 1 << 20


def new_request(name: str, organisation: str, serial: str | None = None) -> tuple[bytes, str]:
    """A fresh P-256 key (PKCS#8, DER, in clear: to be sealed at once) and its request (PEM).

    WHY P-256: qualified authorities issue it, and every reader of PDFs verifies it.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    attributes = [
        x509.NameAttribute(NameOID.COMMON_NAME, name[:_LIMIT]),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:_LIMIT]),
    ]
    if serial is not None:
        attributes.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, serial))
    request = (
        x509.CertificateSigningRequestBuilder()
        .subject_name(x509.Name(attributes))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return private, request.public_bytes(Encoding.PEM).decode("ascii")


def take_certificate(private: bytes, issued: bytes) -> SigningKey:
    """The key with the certificate issued for it, from PEM or DER, the chain in the same file.

    Raises KeyFileRefused ``unreadable``, ``other_key`` or ``no_chain``.
    """
    key = load_der_private_key(private, None)
    assert is_supported(key)
    certificates = _read(issued)
    own = next((one for one in certificates if belongs(one, key.public_key())), None)
    if own is None:
        raise KeyFileRefused(reason="other_key")
    chain = ordered_chain(own, certificates)
    if not chain or not is_root(chain[-1]):
        raise KeyFileRefused(reason="no_chain")
    return SigningKey(key, own, chain)


def _read(issued: bytes) -> list[x509.Certificate]:
    if len(issued) > _LARGEST:
        raise KeyFileRefused(reason="unreadable")
    try:
        texts = _PEM.findall(issued)
        if texts:
            return [x509.load_pem_x509_certificate(text) for text in texts]
        return [x509.load_der_x509_certificate(issued)]
    except ValueError:
        raise KeyFileRefused(reason="unreadable") from None
