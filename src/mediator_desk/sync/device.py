"""The device key at work: assertions that buy a token, proofs that every request carries.

Owns RFC 7523 and RFC 9449 on the desk's side; the key itself is sealed in the vault and only lent.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from joserfc import jws
from joserfc.jwk import OKPKey

_ALGORITHM = "Ed25519"


class Device:
    """An enrolled device: its identifier and its private key."""

    def __init__(self, device_id: UUID, key: OKPKey) -> None:
        self.device_id = device_id
        self._key = key

    def __repr__(self) -> str:
        return f"Device({self.device_id})"

    def assertion(self, audience: str, now: datetime) -> str:
        """Who asks for a token (RFC 7523); good once, for ``audience``."""
        issued = int(now.timestamp())
        claims = {
            "iss": str(self.device_id),
            "sub": str(self.device_id),
            "aud": audience,
            "iat": issued,
            "jti": str(uuid4()),
        }
        return sign(self._key, claims, {})

    def proof(self, method: str, url: str, token: str, now: datetime) -> str:
        """That whoever sends this request holds the key its token is bound to (RFC 9449)."""
        digest = hashlib.sha256(token.encode("ascii")).digest()
        claims = {
            "jti": str(uuid4()),
            "htm": method,
            "htu": url,
            "iat": int(now.timestamp()),
            "ath": base64.urlsafe_b64encode(digest).decode("ascii").rstrip("="),
        }
        return sign(self._key, claims, {"typ": "dpop+jwt", "jwk": public_jwk(self._key)})


def public_jwk(key: OKPKey) -> dict[str, str]:
    """The public half, as it is registered and sent in proofs."""
    full = key.as_dict(private=False)
    return {name: str(full[name]) for name in ("kty", "crv", "x")}


def sign(key: OKPKey, claims: Mapping[str, object] | bytes, header: Mapping[str, object]) -> str:
    """A compact JWS over ``claims`` (or over bytes as they are)."""
    payload = claims if isinstance(claims, bytes) else json.dumps(claims).encode()
    return jws.serialize_compact(
        {"alg": _ALGORITHM, **header}, payload, key, algorithms=[_ALGORITHM]
    )
