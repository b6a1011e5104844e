"""Key files (PKCS#12, RFC 7292): which keys one holds, each with its certificates.

Owns the reading; nothing is written and the passphrase is not kept. A file made by a public
certification service holds one key; one exported from a key store may hold several.
"""

from collections.abc import Iterator
from typing import Final

from asn1crypto import pkcs12 as asn1
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_der_private_key, pkcs12

from mediator_desk.decisions.signing.errors import KeyFileRefused
from mediator_desk.decisions.signing.keys import (
    PrivateKey,
    SigningKey,
    belongs,
    is_root,
    is_supported,
    ordered_chain,
)

LARGEST: Final = 1 << 20
"""Bytes: a key file with a dozen certificates takes some ten thousand."""
_MOST_ROUNDS: Final = 10_000_000
"""Of deriving keys, all together: some seconds. The usual tools ask for a million at most."""


def read_key_file(data: bytes, passphrase: str) -> tuple[SigningKey, ...]:
    """Every key of the file that has its certificate and can sign.

    WHY a whole chain is asked for: a signature must be verifiable after the issuer is gone, and
    what is above a certificate cannot be made up later. Raises KeyFileRefused.
    """
    secret = _secret(passphrase)
    first, certificates = _opened(data, secret)
    if first is None:
        raise KeyFileRefused(reason="no_key")
    usable = _keys(data, secret) or ([first] if is_supported(first) else [])
    if not usable:
        raise KeyFileRefused(reason="unsupported")
    found = [made for key in usable if (made := _with_certificates(key, certificates)) is not None]
    if not found:
        raise KeyFileRefused(reason="no_certificate")
    whole = [key for key in found if key.chain and is_root(key.chain[-1])]
    if not whole:
        raise KeyFileRefused(reason="no_chain")
    return tuple(whole)


def _opened(data: bytes, secret: bytes) -> tuple[object, list[x509.Certificate]]:
    """The first key, if any, and every certificate. SECURITY: the file is untrusted input."""
    if len(data) > LARGEST:
        raise KeyFileRefused(reason="unreadable")
    _refuse_endless(data)
    try:
        held = pkcs12.load_pkcs12(data, secret)
    except ValueError:
        raise KeyFileRefused(reason="wrong_password" if _is_key_file(data) else "unreadable") from (
            None
        )
    except (TypeError, UnsupportedAlgorithm):
        raise KeyFileRefused(reason="unsupported") from None
    named = [held.cert, *held.additional_certs]
    return held.key, [one.certificate for one in named if one is not None]


def _secret(passphrase: str) -> bytes:
    """WHY here: no file can be under such words, and the library that reads it breaks on them."""
    try:
        secret = passphrase.encode("utf-8")
    except UnicodeEncodeError:
        raise KeyFileRefused(reason="wrong_password") from None
    if b"\0" in secret:
        raise KeyFileRefused(reason="wrong_password")
    return secret


def _refuse_endless(data: bytes) -> None:
    """Refuses a file that asks for rounds without end. Raises KeyFileRefused.

    SECURITY: the rounds are the file's own word, and nothing stops the library at work.
    """
    try:
        rounds = sum(_rounds(asn1.Pfx.load(data)))
    except NotImplementedError:
        raise KeyFileRefused(reason="unsupported") from None
    except (ValueError, TypeError, LookupError, AttributeError):
        raise KeyFileRefused(reason="unreadable") from None
    if rounds > _MOST_ROUNDS:
        raise KeyFileRefused(reason="unsupported")


def _rounds(file: asn1.Pfx) -> Iterator[int]:
    if file["mac_data"]:
        yield file["mac_data"]["iterations"].native
    for safe in file.authenticated_safe:
        if safe["content_type"].native == "encrypted_data":
            held = safe["content"]["encrypted_content_info"]
            yield held["content_encryption_algorithm"].kdf_iterations
        elif safe["content_type"].native == "data":
            for bag in asn1.SafeContents.load(safe["content"].native):
                if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                    yield bag["bag_value"].untag()["encryption_algorithm"].kdf_iterations


def _is_key_file(data: bytes) -> bool:
    try:
        return bool(asn1.Pfx.load(data, strict=True)["version"].native == "v3")
    except (ValueError, TypeError):
        return False


def _keys(data: bytes, secret: bytes) -> list[PrivateKey]:
    """Every shrouded key that lies open in the file; the common library returns one at most."""
    found: list[object] = []
    try:
        for safe in asn1.Pfx.load(data).authenticated_safe:
            if safe["content_type"].native != "data":
                continue
            found += [
                load_der_private_key(bag["bag_value"].untag().dump(), secret)
                for bag in asn1.SafeContents.load(safe["content"].native)
                if bag["bag_id"].native == "pkcs8_shrouded_key_bag"
            ]
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return []
    return [key for key in found if is_supported(key)]


def _with_certificates(key: PrivateKey, certificates: list[x509.Certificate]) -> SigningKey | None:
    own = next((one for one in certificates if belongs(one, key.public_key())), None)
    if own is None:
        return None
    return SigningKey(key, own, ordered_chain(own, certificates))
