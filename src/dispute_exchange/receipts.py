"""Receipts: the platform's signed word that an act was carried out. Only a receipt ends an act.

A receipt is a compact JWS (RFC 7515) with ``alg`` Ed25519 over the claims below. Receipts of one
platform and mediator form a chain, kept for ever: a desk put back to an older copy is noticed.
"""

import json
from typing import Any, Literal
from uuid import UUID

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from pydantic import ValidationError

from dispute_exchange.canonical import Frozen, Ordinal, Sha256, canonical_json, sha256_hex
from dispute_exchange.errors import ExchangeError
from dispute_exchange.moments import Instant

_ALGORITHM = "Ed25519"
_TYPE = "receipt+jws"


class ReceiptClaims(Frozen):
    """What a receipt states.

    ``body_sha256`` is the digest of the act's canonical bytes and ``device_id`` the desk that
    brought it first. ``receipt_no`` counts the receipts of all the mediator's desks from 1;
    ``event_seq`` is the last event of the dispute once the act was carried out, ``previous`` the
    digest of the receipt before (none for the first).
    """

    schema_version: Literal[1] = 1
    act_id: UUID
    body_sha256: Sha256
    dispute_id: UUID
    mediator_id: UUID
    device_id: UUID
    receipt_no: Ordinal
    event_seq: Ordinal
    event_hash: Sha256
    previous: Sha256 | None = None
    issued_at: Instant


class ReceiptInvalid(ExchangeError):
    """A receipt is not signed by the platform's receipt key, or does not say what it should."""

    kind = "receipt_invalid"


def sign_receipt(claims: ReceiptClaims, key: OKPKey, key_id: str) -> str:
    """The compact JWS of ``claims``."""
    header = {"alg": _ALGORITHM, "kid": key_id, "typ": _TYPE}
    return jws.serialize_compact(header, canonical_json(claims), key, algorithms=[_ALGORITHM])


def read_receipt(token: str, key: OKPKey) -> ReceiptClaims:
    """The claims of ``token``, once its signature by ``key`` holds; else ``ReceiptInvalid``."""
    try:
        signed = jws.deserialize_compact(token, key, algorithms=[_ALGORITHM])
        if signed.headers().get("typ") != _TYPE:
            raise ReceiptInvalid(reason="type")
        return ReceiptClaims.model_validate_json(signed.payload)
    except (JoseError, ValueError, ValidationError) as error:
        raise ReceiptInvalid(reason=type(error).__name__) from None


def receipt_digest(token: str) -> str:
    """The digest by which the next receipt names ``token``."""
    return sha256_hex(token.encode("ascii"))


def receipt_key_from_jwk(jwk: dict[str, Any] | str) -> OKPKey:
    """The platform's public receipt key, as published at enrolment."""
    try:
        return OKPKey.import_key(json.loads(jwk) if isinstance(jwk, str) else jwk)
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise ReceiptInvalid(reason=type(error).__name__) from None
