"""Compact JWS from devices: read, verified, and never trusted before.

Owns the one place where a token somebody else made is parsed. Only Ed25519 (RFC 8037, RFC 9864).
"""

import json
from typing import Any, TypeVar

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from pydantic import BaseModel, ConfigDict, ValidationError

_ALGORITHM = "Ed25519"
_PARSING = (JoseError, ValueError, TypeError, KeyError, AttributeError)


class TokenUnfit(Exception):
    """A token that cannot be read, or whose signature does not hold; ``reason`` is one word."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Claims(BaseModel):
    """Base of the claims read from a token: unknown claims are let be (RFC 7519, section 4)."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


_Claims = TypeVar("_Claims", bound=Claims)


def public_key(jwk: dict[str, Any]) -> OKPKey:
    """The public Ed25519 key in ``jwk``; a private or another key is ``TokenUnfit``."""
    if jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519" or "d" in jwk:
        raise TokenUnfit("key")
    try:
        return OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "x": str(jwk["x"])})
    except _PARSING:
        raise TokenUnfit("key") from None


def header_of(token: str) -> dict[str, Any]:
    """The protected header of ``token``, not verified yet."""
    try:
        return dict(jws.extract_compact(token.encode("ascii")).headers())
    except _PARSING:
        raise TokenUnfit("shape") from None


def payload_of(token: str, key: OKPKey, *, typ: str | None = None) -> bytes:
    """The payload of ``token``, once its signature by ``key`` holds and its type is ``typ``."""
    try:
        signed = jws.deserialize_compact(token.encode("ascii"), key, algorithms=[_ALGORITHM])
    except _PARSING:
        raise TokenUnfit("signature") from None
    if typ is not None and signed.headers().get("typ") != typ:
        raise TokenUnfit("type")
    return signed.payload or b""


def claims_of(token: str, key: OKPKey, shape: type[_Claims], *, typ: str | None = None) -> _Claims:
    """The claims of ``token`` in their ``shape``."""
    try:
        return shape.model_validate_json(payload_of(token, key, typ=typ))
    except ValidationError:
        raise TokenUnfit("claims") from None


def sign(claims: dict[str, Any], key: OKPKey, header: dict[str, Any]) -> str:
    """The compact JWS of ``claims``."""
    payload = json.dumps(claims, separators=(",", ":"), sort_keys=True).encode("utf-8")
    return jws.serialize_compact(
        {"alg": _ALGORITHM, **header}, payload, key, algorithms=[_ALGORITHM]
    )
