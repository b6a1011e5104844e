"""Secret links: the address that lets one party see and answer one dispute.

A link names dispute and role under a keyed digest, so nothing is stored and the operator can make
it again; whoever holds it speaks for the party, as with a letter that carries a code.
"""

import base64
import hashlib
import hmac
from typing import NamedTuple
from uuid import UUID

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform

_ROLES: dict[int, BothParties] = {1: PartyRole.CONSUMER, 2: PartyRole.TRADER}
_MARK_BYTES = 16
_BODY_BYTES = 17


class Link(NamedTuple):
    """Who holds a link, and to which dispute."""

    dispute_id: UUID
    party: BothParties


def link_token(platform: Platform, dispute_id: UUID, party: BothParties) -> str:
    """The secret part of the party's address."""
    role = next(number for number, known in _ROLES.items() if known is party)
    body = dispute_id.bytes + bytes([role])
    return base64.urlsafe_b64encode(body + _mark(platform, body)).decode("ascii").rstrip("=")


def link_of(platform: Platform, token: str) -> Link:
    """Whose link ``token`` is; anything else is ``not_found``."""
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
    except ValueError:
        raise Refusal("not_found") from None
    body, mark = raw[:_BODY_BYTES], raw[_BODY_BYTES:]
    if len(body) != _BODY_BYTES or not hmac.compare_digest(mark, _mark(platform, body)):
        raise Refusal("not_found")
    return Link(UUID(bytes=body[:16]), _ROLES[body[16]])


def form_key(platform: Platform, token: str, action: str, event_id: UUID) -> str:
    """What proves that a form came from its own page: it cannot be made without having seen it."""
    text = f"{token}/{action}/{event_id}".encode()
    return hmac.new(platform.keys.derived("forms"), text, hashlib.sha256).hexdigest()


def _mark(platform: Platform, body: bytes) -> bytes:
    digest = hmac.new(platform.keys.derived("party-links"), body, hashlib.sha256).digest()
    return digest[:_MARK_BYTES]
