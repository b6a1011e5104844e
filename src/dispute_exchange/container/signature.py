"""The seal of a container: one detached CAdES-B signature over the manifest (EN 319 122-1).

Owns making it and judging it; never touches the archive. pyHanko does the cryptography and is
imported only when a seal is made or judged.
"""

import asyncio
import hashlib
from collections.abc import Collection, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from dispute_exchange.container import errors
from dispute_exchange.container.limits import STANDARD, Limits

if TYPE_CHECKING:
    from asn1crypto import cms, x509

SigningKey = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey
CLOCK_SKEW = timedelta(minutes=5)
_STRONG = frozenset({"sha256", "sha384", "sha512"})
_SEALING_USES = {"digital_signature", "non_repudiation"}
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class SignerFacts:
    """Who sealed a container. ``trusted`` is false only when no trust roots were asked for.

    ``signed_at`` is the signer's own claim (UTC); the certificate was in force then.
    """

    subject: str
    cert_sha256: str
    signed_at: datetime
    trusted: bool


class ContainerSigner:
    """A sealing key with its certificates: the signer's own first, then any intermediates (DER)."""

    def __init__(self, key: SigningKey, chain: Sequence[bytes]) -> None:
        if not chain:
            raise ValueError("a signer needs its own certificate")
        self._key = key
        self._chain = tuple(chain)

    @property
    def cert_sha256(self) -> str:
        """Digest of the signer's certificate, as ``dispute.json`` must name it."""
        return hashlib.sha256(self._chain[0]).hexdigest()

    def sign(self, manifest: bytes, at: datetime) -> bytes:
        """A detached CAdES-B signature (DER) over ``manifest``, dated ``at`` (aware)."""
        from asn1crypto import keys, x509
        from pyhanko.sign.signers import SimpleSigner
        from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        own, *others = (x509.Certificate.load(der) for der in self._chain)
        store = SimpleCertificateStore.from_certs(others)
        der_key = self._key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        signer = SimpleSigner(own, keys.PrivateKeyInfo.load(der_key), store)
        # RFC 8419, 3.1: Ed25519 in CMS goes with SHA-512.
        digest = "sha512" if isinstance(self._key, ed25519.Ed25519PrivateKey) else "sha256"
        signature = _run(
            signer.async_sign_general_data(
                manifest,
                digest,
                detached=True,
                use_cades=True,
                signed_attr_settings=PdfCMSSignedAttributes(
                    signing_time=at.astimezone(UTC).replace(microsecond=0)
                ),
            )
        )
        return bytes(signature.dump())


def verify(
    signature: bytes,
    manifest: bytes,
    *,
    trust_roots: Sequence[bytes] | None,
    issuers: Collection[str] | None = None,
    now: datetime,
    limits: Limits = STANDARD,
) -> SignerFacts:
    """Who sealed ``manifest``; raises a ``SignatureRefused``.

    The chain must lead to one of ``trust_roots`` (DER) and be in force at the signing time, which
    may not lie after ``now``. ``issuers`` narrows whom to trust to certificates with these SHA-256
    digests. ``None`` for the roots skips the chain and says so in the result.
    """
    try:
        data = _signed_data(signature, limits)
        cert, others, signed_at = _judge_integrity(data, manifest)
        _judge_time(cert, signed_at, now)
        fingerprint = hashlib.sha256(cert.dump()).hexdigest()
        if trust_roots is not None:
            _judge_chain(cert, others, trust_roots, signed_at)
            if issuers is not None and fingerprint not in issuers:
                raise errors.IssuerNotAllowed(cert_sha256=fingerprint)
        subject = _shown_name(cert)
    except errors.ContainerRefused:
        raise
    except Exception as error:
        # SECURITY: the ASN.1 and CMS parsers raise whatever they stumble over (ValueError,
        # TypeError, KeyError, RecursionError ...) on hostile bytes; all of it is one refusal.
        raise errors.SignatureMalformed(reason="unreadable") from error
    return SignerFacts(subject, fingerprint, signed_at, trusted=trust_roots is not None)


def _signed_data(signature: bytes, limits: Limits) -> "cms.SignedData":
    from asn1crypto import cms

    envelope = cms.ContentInfo.load(signature, strict=True)
    if envelope["content_type"].native != "signed_data":
        raise errors.SignatureMalformed(reason="not_signed_data")
    data: cms.SignedData = envelope["content"]
    if len(data["signer_infos"]) != 1:
        raise errors.SignatureMalformed(reason="several_signers")
    if data["encap_content_info"]["content_type"].native != "data":
        raise errors.SignatureMalformed(reason="content_type")
    if data["encap_content_info"]["content"].native is not None:
        raise errors.SignatureMalformed(reason="not_detached")
    if not 0 < len(data["certificates"]) <= limits.certificates:
        raise errors.SignatureMalformed(reason="certificates")
    return data


def _judge_integrity(
    data: "cms.SignedData", manifest: bytes
) -> tuple["x509.Certificate", list["x509.Certificate"], datetime]:
    from pyhanko.sign.general import CMSExtractionError, extract_signer_info
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.generic_cms import (
        extract_certs_for_validation,
        extract_self_reported_ts,
        get_signing_cert_attr,
        validate_sig_integrity,
    )

    info = extract_signer_info(data)
    digest = info["digest_algorithm"]["algorithm"].native
    if digest not in _STRONG:
        raise errors.SignatureWeak(algorithm=str(digest))
    attributes = info["signed_attrs"]
    if attributes.native is None or get_signing_cert_attr(attributes) is None:
        raise errors.SignatureMalformed(reason="not_cades")
    signed_at = extract_self_reported_ts(info)
    if signed_at is None:
        raise errors.SigningTimeMissing
    try:
        certificates = extract_certs_for_validation(data)
        cert = certificates.signer_cert
        intact, valid = validate_sig_integrity(
            info, cert, "data", hashlib.new(digest, manifest).digest()
        )
    except (SignatureValidationError, CMSExtractionError):
        raise errors.SignatureMalformed(reason="not_cades") from None
    if not (intact and valid):
        raise errors.SignatureInvalid(manifest_matches=intact, signature_matches=valid)
    return cert, list(certificates.other_certs), signed_at


def _judge_time(cert: "x509.Certificate", signed_at: datetime, now: datetime) -> None:
    if signed_at > now + CLOCK_SKEW:
        raise errors.SigningTimeInFuture(signed_at=signed_at.isoformat(), now=now.isoformat())
    # WHY here too: the chain is not walked when the certificate itself is the trust root.
    if not cert.not_valid_before <= signed_at <= cert.not_valid_after:
        raise errors.CertificateNotInForce(
            signed_at=signed_at.isoformat(),
            valid_from=cert.not_valid_before.isoformat(),
            valid_to=cert.not_valid_after.isoformat(),
        )


def _judge_chain(
    cert: "x509.Certificate",
    others: Sequence["x509.Certificate"],
    trust_roots: Sequence[bytes],
    signed_at: datetime,
) -> None:
    from asn1crypto import x509
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import CertificateValidator, ValidationContext
    from pyhanko_certvalidator import errors as path_errors

    context = ValidationContext(
        trust_roots=[x509.Certificate.load(root) for root in trust_roots],
        other_certs=others,
        moment=signed_at,
        best_signature_time=signed_at,
        allow_fetching=False,
    )
    try:
        _run(CertificateValidator(cert, validation_context=context).async_validate_path())
    except (path_errors.ExpiredError, path_errors.NotYetValidError):
        raise errors.CertificateNotInForce(signed_at=signed_at.isoformat()) from None
    except path_errors.DisallowedAlgorithmError:
        raise errors.SignatureWeak(algorithm="certificate") from None
    except (path_errors.ValidationError, path_errors.PathError):
        raise errors.IssuerNotTrusted(cert_sha256=hashlib.sha256(cert.dump()).hexdigest()) from None
    try:
        KeyUsageConstraints(key_usage=_SEALING_USES, match_all_key_usages=False).validate(cert)
    except path_errors.InvalidCertificateError:
        raise errors.CertificateNotForSigning from None


def _shown_name(cert: "x509.Certificate") -> str:
    """The certificate's common name where it has one, else its whole subject."""
    name = cert.subject.native.get("common_name")
    return (name if isinstance(name, str) else str(cert.subject.human_friendly))[:400]


def _run(work: Coroutine[Any, Any, _Result]) -> _Result:
    """Runs one of pyHanko's coroutines from plain code, inside an event loop or not."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as lane:
        return lane.submit(asyncio.run, work).result()
