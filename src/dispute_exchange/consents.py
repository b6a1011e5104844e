"""Consent receipts: the platform's signed word that a party consented, to what, and when.

A receipt is a compact JWS (RFC 7515) with ``alg`` Ed25519 by the key of the act receipts, over the
claims below. It travels in the event that tells of the consent, so that whoever holds the event and
the platform's public key can check it without asking anybody.
"""

from typing import Final, Literal
from uuid import UUID

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from pydantic import ValidationError

from dispute_exchange.canonical import Frozen, Sha256, canonical_json
from dispute_exchange.claims import Text
from dispute_exchange.errors import ExchangeError
from dispute_exchange.events import ConsentGiven, TimelineEvent
from dispute_exchange.moments import Instant
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import ConsentKind, Language

_ALGORITHM: Final = "Ed25519"
_TYPE: Final = "consent+jws"


class ConsentClaims(Frozen):
    """What a consent receipt states.

    ``wording`` is what the party read and agreed to, in ``language``. For an accepted solution,
    ``decision_id`` and ``decision_sha256`` name the document and its very bytes.
    """

    schema_version: Literal[1] = 1
    consent_id: UUID
    platform_id: UUID
    dispute_id: UUID
    party: BothParties
    consent: ConsentKind
    given_at: Instant
    wording: Text
    language: Language = Language.FR
    decision_id: UUID | None = None
    decision_sha256: Sha256 | None = None


class ConsentInvalid(ExchangeError):
    """A consent receipt is not the platform's, or does not say what its event says.

    ``reason``: ``missing``, ``signature``, ``type``, ``claims``, or the name of what differs.
    """

    kind = "consent_invalid"


def sign_consent(claims: ConsentClaims, key: OKPKey, key_id: str) -> str:
    """The compact JWS of ``claims``."""
    header = {"alg": _ALGORITHM, "kid": key_id, "typ": _TYPE}
    return jws.serialize_compact(header, canonical_json(claims), key, algorithms=[_ALGORITHM])


def read_consent(token: str, key: OKPKey) -> ConsentClaims:
    """The claims of ``token``, once its signature by ``key`` holds; else ``ConsentInvalid``."""
    try:
        signed = jws.deserialize_compact(token, key, algorithms=[_ALGORITHM])
    except (JoseError, ValueError):
        raise ConsentInvalid(reason="signature") from None
    # SECURITY: a receipt of another sort, signed by the same key, is no consent.
    if signed.headers().get("typ") != _TYPE:
        raise ConsentInvalid(reason="type")
    try:
        return ConsentClaims.model_validate_json(signed.payload or b"")
    except ValidationError:
        raise ConsentInvalid(reason="claims") from None


def verify_consent(event: TimelineEvent, dispute_id: UUID, key: OKPKey) -> ConsentClaims:
    """What the receipt in ``event`` states, once it is the platform's and says the same.

    ``key`` is the platform's public receipt key. Raises ``ConsentInvalid``.
    """
    said = event.payload
    if not isinstance(said, ConsentGiven) or said.receipt is None:
        raise ConsentInvalid(reason="missing")
    claims = read_consent(said.receipt, key)
    same = {
        "dispute_id": claims.dispute_id == dispute_id,
        "party": claims.party is said.party,
        "consent": claims.consent is said.consent,
        "given_at": claims.given_at == event.occurred.at,
    }
    for name, holds in same.items():
        if not holds:
            raise ConsentInvalid(reason=name)
    return claims
