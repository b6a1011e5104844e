"""Who is asking: access tokens bound to a device's key, and the proof each request carries.

Owns RFC 7523 (an assertion by the device key buys a short token) and RFC 9449 (DPoP). A proof or
assertion serves once: those used are kept in the database until they would be too old anyway, so
that neither a restart nor a second process lets one through again.
"""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_exchange.wire import Token
from dispute_platform.errors import Refusal
from dispute_platform.feed import Reader
from dispute_platform.platform import Platform
from dispute_platform.signatures import (
    Claims,
    TokenUnfit,
    claims_of,
    header_of,
    public_key,
    sign,
)
from dispute_platform.tables import DeviceRow, UsedProofRow

_TOKEN_TYPE = "at+jwt"  # noqa: S105 - the media type of RFC 9068, not a secret
_PROOF_TYPE = "dpop+jwt"
_SCHEME = "DPoP "
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Caller:
    """The device that asks, and whose it is."""

    device_id: UUID
    mediator_id: UUID
    feed_from: int

    def reader(self) -> Reader:
        """The caller as a reader of the feed."""
        return Reader(self.mediator_id, self.feed_from)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a request its proof speaks of; ``url`` is the address the device used."""

    method: str
    url: str
    authorization: str | None
    proof: str | None


class _Assertion(Claims):
    iss: str
    sub: str
    aud: str | list[str]
    iat: int
    jti: str
    exp: int | None = None


class _Confirmation(Claims):
    jkt: str


class _Access(Claims):
    iss: str
    aud: str
    sub: str
    exp: int
    cnf: _Confirmation


class _Proof(Claims):
    jti: str
    htm: str
    htu: str
    iat: int
    ath: str


def issue_token(platform: Platform, assertion: str, token_url: str) -> Token:
    """A short access token for the device whose key signed ``assertion``.

    Its audience is the platform's identifier or the address of this endpoint (RFC 7523, section
    3). Raises ``Refusal`` ``invalid_assertion``, ``assertion_replayed`` or ``device_revoked``.
    """
    device = _device_named_by(platform, assertion)
    try:
        claims = claims_of(assertion, public_key(json.loads(device.jwk)), _Assertion)
    except TokenUnfit as unfit:
        raise Refusal("invalid_assertion", reason=unfit.reason) from None
    audiences = [claims.aud] if isinstance(claims.aud, str) else claims.aud
    if not {str(platform.keys.platform_id), token_url} & set(audiences):
        raise Refusal("invalid_assertion", reason="aud")
    now = int(platform.clock().timestamp())
    skew = platform.settings.skew
    if claims.iss != claims.sub or abs(now - claims.iat) > skew:
        raise _dated("invalid_assertion", platform)
    if claims.exp is not None and claims.exp + skew < now:
        raise _dated("invalid_assertion", platform)
    _use_once(platform, f"assertion/{device.thumbprint}/{claims.jti}", "assertion_replayed")
    seconds = platform.settings.token_seconds
    issuer = str(platform.keys.platform_id)
    access = sign(
        {
            "iss": issuer,
            "aud": issuer,
            "sub": str(device.device_id),
            "iat": now,
            "exp": now + seconds,
            "jti": str(uuid4()),
            "cnf": {"jkt": device.thumbprint},
        },
        platform.keys.token_key,
        {"typ": _TOKEN_TYPE, "kid": platform.keys.token_key_id},
    )
    return Token(access_token=access, token_type="DPoP", expires_in=seconds)  # noqa: S106 - a kind


def authorise(platform: Platform, asked: Asked) -> Caller:
    """The caller of a request, once its token and its proof hold.

    Raises ``Refusal`` ``invalid_token``, ``invalid_proof``, ``proof_replayed`` or
    ``device_revoked``. ``invalid_proof`` with reason ``iat`` tells the server's time, so that a
    device with a wrong clock can make up for it.
    """
    if asked.authorization is None or not asked.authorization.startswith(_SCHEME):
        raise Refusal("invalid_token", reason="missing")
    token = asked.authorization.removeprefix(_SCHEME).strip()
    access = _access(platform, token)
    proof = _proof(asked.proof, access.cnf.jkt)
    if proof.htm != asked.method or not same_target(proof.htu, asked.url):
        raise Refusal("invalid_proof", reason="target")
    if not hmac.compare_digest(proof.ath, _token_hash(token)):
        raise Refusal("invalid_proof", reason="ath")
    if abs(int(platform.clock().timestamp()) - proof.iat) > platform.settings.skew:
        raise _dated("invalid_proof", platform)
    _use_once(platform, f"proof/{access.cnf.jkt}/{proof.jti}", "proof_replayed")
    with platform.database.read() as session:
        return _caller(session, access)


def same_target(claimed: str, actual: str) -> bool:
    """Whether two addresses are the same but for query and fragment (RFC 9449, section 4.3)."""
    return _target(claimed) == _target(actual)


def _target(url: str) -> tuple[str, str | None, int | None, str] | None:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme.lower())
    except ValueError:
        return None
    return parts.scheme.lower(), parts.hostname, port, parts.path or "/"


def _device_named_by(platform: Platform, assertion: str) -> DeviceRow:
    """The device an assertion claims to come from; its signature is checked by the caller."""
    try:
        # SECURITY: read before it is verified only to learn whose key must verify it.
        body = assertion.split(".")[1]
        subject = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))["sub"]
        device_id = UUID(subject)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError):
        raise Refusal("invalid_assertion", reason="shape") from None
    with platform.database.read() as session:
        device = session.get(DeviceRow, device_id)
        if device is None:
            raise Refusal("invalid_assertion", reason="sub")
        if device.revoked_at is not None:
            raise Refusal("device_revoked")
        session.expunge(device)
        return device


def _access(platform: Platform, token: str) -> _Access:
    issuer = str(platform.keys.platform_id)
    try:
        access = claims_of(token, platform.keys.token_key, _Access, typ=_TOKEN_TYPE)
    except TokenUnfit as unfit:
        raise Refusal("invalid_token", reason=unfit.reason) from None
    if access.iss != issuer or access.aud != issuer:
        raise Refusal("invalid_token", reason="audience")
    if access.exp <= int(platform.clock().timestamp()):
        raise Refusal("invalid_token", reason="expired")
    return access


def _proof(proof: str | None, thumbprint: str) -> _Proof:
    if proof is None:
        raise Refusal("invalid_proof", reason="missing")
    try:
        jwk = header_of(proof).get("jwk")
        if not isinstance(jwk, dict):
            raise TokenUnfit("key")
        key = public_key(jwk)
        if not hmac.compare_digest(key.thumbprint(), thumbprint):
            raise TokenUnfit("other_key")
        return claims_of(proof, key, _Proof, typ=_PROOF_TYPE)
    except TokenUnfit as unfit:
        raise Refusal("invalid_proof", reason=unfit.reason) from None


def _caller(session: Session, access: _Access) -> Caller:
    try:
        device = session.get(DeviceRow, UUID(access.sub))
    except ValueError:
        device = None
    if device is None or device.thumbprint != access.cnf.jkt:
        raise Refusal("invalid_token", reason="sub")
    if device.revoked_at is not None:
        raise Refusal("device_revoked")
    return Caller(device.device_id, device.mediator_id, device.feed_from)


def _use_once(platform: Platform, what: str, code: str) -> None:
    digest = hashlib.sha256(what.encode("utf-8")).hexdigest()
    now = platform.clock()
    # WHY twice the skew: a proof dated ahead of the server stays young enough for that long.
    expires_at = now + timedelta(seconds=2 * platform.settings.skew)
    with platform.database.write() as session:
        if session.get(UsedProofRow, digest) is not None:
            raise Refusal(code)
        session.execute(sa.delete(UsedProofRow).where(UsedProofRow.expires_at < now))
        session.add(UsedProofRow(digest=digest, expires_at=expires_at))


def _token_hash(token: str) -> str:
    digest = hashlib.sha256(token.encode("utf-8")).digest()
    return base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def _dated(code: str, platform: Platform) -> Refusal:
    return Refusal(code, reason="iat", server_time=platform.clock().isoformat())
