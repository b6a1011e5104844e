"""What a responder answered about certificates (OCSP, RFC 6960).

Owns reading answers as they come; whether one counts is ``revocations``' business.

WHY not cryptography's own reader: it refuses times with a fraction of a second, which RFC 5280
forbids and responders in use send all the same. A whole document must not be lost for that.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

_DIGESTS: Final[dict[str, type[hashes.HashAlgorithm]]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}


@dataclass(frozen=True, slots=True)
class Said:
    """One certificate, by its serial number: withdrawn or not, and from when till when that holds.

    ``revoked_at`` is a UTC instant; none when it was not withdrawn. ``until``: none when unsaid.
    """

    serial: int
    since: datetime
    revoked_at: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, not yet believed. ``der`` is all of it, ``signed`` what ``signature`` covers.

    ``certificates`` are those the responder sent along; ``said`` is empty when it declined.
    """

    der: bytes
    said: tuple[Said, ...] = ()
    certificates: tuple[x509.Certificate, ...] = ()
    signed: bytes = b""
    signature: bytes = b""
    algorithm: str = ""
    digest: str = ""

    def is_signed_by(self, signer: x509.Certificate) -> bool:
        """Whether the key of ``signer`` made this answer."""
        key, digest = signer.public_key(), _DIGESTS.get(self.digest)
        try:
            if isinstance(key, ed25519.Ed25519PublicKey) and self.algorithm == "ed25519":
                key.verify(self.signature, self.signed)
            elif digest is None:
                return False
            elif isinstance(key, rsa.RSAPublicKey) and self.algorithm == "rsassa_pkcs1v15":
                key.verify(self.signature, self.signed, padding.PKCS1v15(), digest())
            elif isinstance(key, ec.EllipticCurvePublicKey) and self.algorithm == "ecdsa":
                key.verify(self.signature, self.signed, ec.ECDSA(digest()))
            else:
                return False
        except InvalidSignature:
            return False
        return True


def read_answer(der: bytes) -> Answer:
    """The answer in ``der``. Raises ValueError, KeyError or TypeError for what is none."""
    from asn1crypto.ocsp import OCSPResponse

    response = OCSPResponse.load(der, strict=True)
    if response["response_status"].native != "successful":
        return Answer(der)
    held = response["response_bytes"]
    if held["response_type"].native != "basic_ocsp_response":
        return Answer(der)
    basic = held["response"].parsed
    told, algorithm = basic["tbs_response_data"], basic["signature_algorithm"]
    name = algorithm.signature_algo
    return Answer(
        der=der,
        said=tuple(_said(one) for one in told["responses"]),
        certificates=tuple(
            x509.load_der_x509_certificate(one.dump()) for one in basic["certs"] or ()
        ),
        signed=told.dump(),
        signature=basic["signature"].native,
        algorithm=name,
        digest="" if name == "ed25519" else algorithm.hash_algo,
    )


def _said(single: Any) -> Said:
    status = single["cert_status"]
    revoked = status.chosen["revocation_time"] if status.name == "revoked" else None
    since = _instant(single["this_update"].native)
    if since is None:
        raise ValueError("an answer of no time")
    return Said(
        serial=single["cert_id"]["serial_number"].native,
        since=since,
        revoked_at=None if revoked is None else _instant(revoked.native),
        until=_instant(single["next_update"].native),
    )


def _instant(told: datetime | None) -> datetime | None:
    if told is not None and told.tzinfo is None:
        raise ValueError("a time without a zone")
    return told
