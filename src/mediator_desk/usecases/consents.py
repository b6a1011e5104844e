"""Consents of the parties, each with the platform's signed receipt, checked without a network."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from joserfc.jwk import OKPKey

from dispute_exchange.consents import ConsentInvalid, verify_consent
from dispute_exchange.events import ConsentGiven, DecisionIssued, TimelineEvent
from dispute_exchange.parties import BothParties
from dispute_exchange.receipts import receipt_key_from_jwk
from dispute_exchange.vocabulary import ConsentKind
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.errors import DeskError
from mediator_desk.store import disputes, events, settings
from mediator_desk.store.settings import Fact
from mediator_desk.system.files import write_new
from mediator_desk.usecases.desk import Desk

__all__ = ["ConsentUnknown", "ConsentVerdict", "ConsentView", "export_consent", "list_consents"]


class ConsentVerdict(StrEnum):
    """What can be said of a consent from what lies on this desk."""

    PROVEN = "PROVEN"
    """The platform's signature holds, and says what the event says."""
    UNSIGNED = "UNSIGNED"
    """The event tells of a consent and brings no receipt."""
    NO_KEY = "NO_KEY"
    """This desk is linked to no platform whose key could check it."""
    REFUTED = "REFUTED"
    """The receipt is not the platform's, or says something else."""


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One consent. ``receipt`` is the compact JWS as received; ``given_at`` when it was given."""

    seq: int
    kind: ConsentKind
    party: BothParties
    name: str
    on: date
    given_at: datetime | None
    receipt: str | None
    verdict: ConsentVerdict


class ConsentUnknown(DeskError):
    """No such consent has a receipt. Facts: ``seq``."""

    kind: ClassVar[str] = "consent_unknown"


def list_consents(desk: Desk, dispute_id: UUID) -> tuple[ConsentView, ...]:
    """The consents of a dispute in their order, each checked against the platform's key."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        told = events.of_kinds(connection, held.dispute_no, ["CONSENT_GIVEN"])
        issued = events.of_kinds(connection, held.dispute_no, ["DECISION_ISSUED"])
        key = _key(settings.fact(connection, Fact.PLATFORM))
    documents = {
        (said.decision_id, said.pdf_sha256)
        for event in issued
        if isinstance(said := event.payload, DecisionIssued)
    }
    names = {party.role: plain_signs(party.name) for party in reversed(held.facts.parties)}
    return tuple(
        ConsentView(
            seq=event.seq,
            kind=said.consent,
            party=said.party,
            name=event.actor_name or names[said.party],
            on=event.occurred.on,
            given_at=event.occurred.at,
            receipt=said.receipt,
            verdict=_verdict(event, said, dispute_id, key, documents),
        )
        for event in told
        if isinstance(said := event.payload, ConsentGiven)
    )


def export_consent(desk: Desk, dispute_id: UUID, seq: int, to: Path) -> Path:
    """Write a receipt outside the vault as the platform signed it: an explicit act.

    ``to`` is the file to write; an existing one is never overwritten. Errors:
    ``ConsentUnknown``, ``DiskFull``, ``DiskRefused``.
    """
    for consent in list_consents(desk, dispute_id):
        if consent.seq == seq and consent.receipt is not None:
            return write_new(to, iter((consent.receipt.encode("ascii"),)))
    raise ConsentUnknown(seq=seq)


def _verdict(
    event: TimelineEvent,
    said: ConsentGiven,
    dispute_id: UUID,
    key: OKPKey | None,
    documents: Set[tuple[UUID, str]],
) -> ConsentVerdict:
    """``documents`` are the decisions issued in the dispute, each with the digest of its bytes."""
    if said.receipt is None:
        return ConsentVerdict.UNSIGNED
    if key is None:
        return ConsentVerdict.NO_KEY
    try:
        claims = verify_consent(event, dispute_id, key)
    except ConsentInvalid:
        return ConsentVerdict.REFUTED
    # SECURITY: a solution is accepted by its very bytes, never one of another number or version.
    accepts = claims.consent is ConsentKind.ACCEPT_SOLUTION
    if accepts and (claims.decision_id, claims.decision_sha256) not in documents:
        return ConsentVerdict.REFUTED
    return ConsentVerdict.PROVEN


def _key(platform: dict[str, Any] | None) -> OKPKey | None:
    """The platform's public key, as it was published at enrolment."""
    published = (platform or {}).get("receipt_jwk")
    return None if published is None else receipt_key_from_jwk(published)
