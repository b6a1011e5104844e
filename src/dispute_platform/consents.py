"""Consents of parties, as the platform words and receipts them.

Owns which consent was given and the signed receipt of it. The receipt's shape is the exchange's,
its key that of the act receipts, its words the body's (``policy``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from uuid_utils.compat import uuid7

from dispute_exchange.consents import ConsentClaims, sign_consent
from dispute_exchange.consequences import Draft, only_to
from dispute_exchange.events import ConsentGiven, TimelineEvent
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import ConsentKind, Language
from dispute_platform.material import DisputeFacts
from dispute_platform.platform import Platform
from dispute_platform.policy import consent_text


@dataclass(frozen=True, slots=True)
class Consented:
    """What a party consents to; for a solution, the decision and the digest of its bytes."""

    kind: ConsentKind
    party: BothParties
    decision_id: UUID | None = None
    decision_sha256: str | None = None


def is_given(events: Iterable[TimelineEvent], consented: Consented) -> bool:
    """Whether the party gave this consent before."""
    return any(
        isinstance(event.payload, ConsentGiven)
        and event.payload.consent is consented.kind
        and event.payload.party is consented.party
        for event in events
    )


def consent_draft(
    platform: Platform, facts: DisputeFacts, consented: Consented, occurred: Moment
) -> Draft:
    """The event of a consent with its receipt; ``occurred`` holds the instant it was given."""
    party = facts.party(consented.party)
    language = Language.FR if party.language is Language.FR else Language.EN
    assert occurred.at is not None
    claims = ConsentClaims(
        consent_id=uuid7(),
        platform_id=platform.keys.platform_id,
        dispute_id=facts.dispute_id,
        party=consented.party,
        consent=consented.kind,
        given_at=occurred.at,
        wording=consent_text(consented.kind, language),
        language=language,
        decision_id=consented.decision_id,
        decision_sha256=consented.decision_sha256,
    )
    keys = platform.keys
    receipt = sign_consent(claims, keys.receipt_key, keys.receipt_key_id)
    return Draft(
        ConsentGiven(consent=consented.kind, party=consented.party, receipt=receipt),
        consented.party,
        party.name,
        occurred=occurred,
        disclosure=only_to(consented.party),
        language=language.value,
    )
