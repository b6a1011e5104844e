"""The demonstration authority's services: time stamps (RFC 3161) and revocation (RFC 5280).

Owns the tokens and the list; never who may sign here. Nothing is kept: a token says when a digest
was shown, and no more. The time is this machine's own, and the certificate says that it is for
demonstration.
"""

import secrets
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from dispute_platform.authority import MEDIATORS_LIST, ROOT_LIST, revocation_list
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import DeviceRow, SignerRow

TIMESTAMP_PATH: Final = "/v1/timestamps"
LIST_PATH: Final = MEDIATORS_LIST
ROOT_LIST_PATH: Final = ROOT_LIST
ROOTS_PATH: Final = "/v1/authority/roots.pem"
_POLICY: Final = "2.25.153172803862341964214"
"""The policy of these tokens: none but this demonstration stands behind it (ITU-T X.667)."""
_DIGESTS: Final = frozenset({"sha256", "sha384", "sha512"})
_SHA256: Final = algos.DigestAlgorithm({"algorithm": "sha256"})


def time_stamp(platform: Platform, request: bytes) -> bytes:
    """The answer (DER) to a time-stamp request (DER). Raises ``Refusal`` ``malformed``."""
    try:
        asked = tsp.TimeStampReq.load(request, strict=True)
        imprint = asked["message_imprint"]
        known = imprint["hash_algorithm"]["algorithm"].native in _DIGESTS
        nonce, wants_chain = asked["nonce"].native, bool(asked["cert_req"].native)
    except (ValueError, TypeError, KeyError):
        raise Refusal("malformed", place="body") from None
    if not known:
        return _answer("rejection", failure={"bad_alg"})
    told: dict[str, Any] = {
        "version": "v1",
        "policy": _POLICY,
        "message_imprint": imprint,
        "serial_number": secrets.randbits(64),
        "gen_time": platform.clock().replace(microsecond=0),
    }
    if nonce is not None:
        told["nonce"] = nonce
    token = _token(tsp.TSTInfo(told), platform, with_chain=wants_chain)
    return _answer("granted", token)


def revoked_list(platform: Platform) -> bytes:
    """The certificates of mediators withdrawn so far (CRL, DER)."""
    withdrawn: list[tuple[int, datetime]] = []
    with platform.database.read() as session:
        rows = [
            *session.execute(
                sa.select(DeviceRow.certificate, DeviceRow.revoked_at).where(
                    DeviceRow.revoked_at.is_not(None)
                )
            ),
            *session.execute(
                sa.select(SignerRow.chain, SignerRow.revoked_at).where(
                    SignerRow.revoked_at.is_not(None)
                )
            ),
        ]
    issuer = platform.keys.issuing.certificate.subject
    for text, at in rows:
        certificate = x509.load_pem_x509_certificate(text.encode("ascii"))
        if certificate.issuer == issuer and at is not None:
            withdrawn.append((certificate.serial_number, at))
    return revocation_list(platform.keys.issuing, withdrawn, platform.clock())


def root_list(platform: Platform) -> bytes:
    """What the root says of the authority of mediators and of the time stamps (CRL, DER).

    WHY although none was ever withdrawn: without a list that says so, nobody can prove it later.
    """
    return revocation_list(platform.keys.root, (), platform.clock())


def _answer(
    status: str, token: cms.ContentInfo | None = None, failure: set[str] | None = None
) -> bytes:
    told: dict[str, Any] = {"status": {"status": status}}
    if failure is not None:
        told["status"]["fail_info"] = failure
    if token is not None:
        told["time_stamp_token"] = token
    answer: bytes = tsp.TimeStampResp(told).dump()
    return answer


def _token(info: tsp.TSTInfo, platform: Platform, *, with_chain: bool) -> cms.ContentInfo:
    clock = platform.keys.clock
    content = info.dump()
    own = _plain(clock.certificate)
    attributes = _attributes(content, own)
    # WHY the explicit SET: attributes are signed under their universal tag (RFC 5652, 5.4).
    signature = clock.key.sign(attributes.untag().dump(), ec.ECDSA(hashes.SHA256()))
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.IssuerAndSerialNumber(
                {"issuer": own.issuer, "serial_number": own.serial_number}
            ),
            "digest_algorithm": _SHA256,
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": signature,
        }
    )
    signed: dict[str, Any] = {
        "version": "v3",
        "digest_algorithms": [_SHA256],
        "encap_content_info": {
            "content_type": "tst_info",
            "content": core.ParsableOctetString(content),
        },
        "signer_infos": [signer],
    }
    if with_chain:
        signed["certificates"] = [own, _plain(platform.keys.mediator_root)]
    return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(signed)})


def _attributes(content: bytes, own: asn1.Certificate) -> cms.CMSAttributes:
    certificate = tsp.ESSCertIDv2({"cert_hash": _sha256(own.dump())})
    certificates = tsp.SigningCertificateV2({"certs": [certificate]})
    return cms.CMSAttributes(
        [
            _attribute("content_type", "tst_info"),
            _attribute("message_digest", _sha256(content)),
            _attribute("signing_certificate_v2", certificates),
        ]
    )


def _attribute(kind: str, value: object) -> cms.CMSAttribute:
    return cms.CMSAttribute({"type": kind, "values": [value]})


def _sha256(data: bytes) -> bytes:
    digest = hashes.Hash(hashes.SHA256())
    digest.update(data)
    return digest.finalize()


def _plain(certificate: x509.Certificate) -> asn1.Certificate:
    return asn1.Certificate.load(certificate.public_bytes(Encoding.DER))
