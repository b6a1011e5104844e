"""The dispute file: everything a platform hands to a mediator, as one immutable revision.

Owns the model of ``dispute.json``. The bytes around it are the business of ``container``.
"""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from dispute_exchange.canonical import Frozen, Ordinal, Sha256
from dispute_exchange.chain import ChainHead, check, genesis
from dispute_exchange.claims import Claim, Order
from dispute_exchange.events import TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Day, Instant
from dispute_exchange.parties import Line, MediationBody, Mediator, Party
from dispute_exchange.vocabulary import Language, PartyRole, ReferralChannel

SCHEMA_VERSION = 1
"""The newest ``schema_version`` of ``dispute.json`` read and written here."""


class Issuer(Frozen):
    """The platform that made the file; ``cert_sha256`` is the digest of its sealing certificate."""

    name: Line
    cert_sha256: Sha256


class Recipient(Frozen):
    """Someone the file was encrypted to: the ``age1…`` recipient and what they are."""

    age_recipient: Annotated[str, StringConstraints(pattern=r"^age1[0-9a-z]{58}$")]
    role: Literal["MEDIATOR_DEVICE", "MEDIATION_BODY"]


class Retention(Frozen):
    """Until when the desk may keep the file, and the rule that says so."""

    until: Day
    rule: Line


class DisputeFile(Frozen):
    """One revision of a dispute, as referred.

    ``revision`` counts from 1; ``previous_container_sha256`` chains the containers.
    ``sector`` is free text of the platform's own list. ``title`` never holds a party's name.
    """

    schema_version: Literal[1] = 1
    container_id: UUID
    dispute_id: UUID
    file_no: Annotated[str, StringConstraints(pattern=r"^[0-9A-Z-]{1,40}$")]
    revision: Ordinal
    previous_container_sha256: Sha256 | None = None
    issued_at: Instant
    issuer: Issuer
    recipients: Annotated[tuple[Recipient, ...], Field(max_length=20)]
    title: Line
    language: Language = Language.FR
    sector: Line
    cross_border: bool = False
    referral_channel: ReferralChannel = ReferralChannel.PLATFORM
    body: MediationBody
    mediator: Mediator
    parties: Annotated[tuple[Party, ...], Field(min_length=2, max_length=40)]
    order: Order | None = None
    claim: Claim
    timeline: Annotated[tuple[TimelineEvent, ...], Field(min_length=1)]
    evidence: tuple[EvidenceItem, ...] = ()
    bundle_id: UUID | None = None
    retention: Retention | None = None
    sample: bool = False

    @model_validator(mode="after")
    def _references_hold(self) -> "DisputeFile":
        roles = [party.role for party in self.parties]
        if PartyRole.CONSUMER not in roles or PartyRole.TRADER not in roles:
            raise ValueError("a dispute has a consumer and a trader")
        known = {item.evidence_id for item in self.evidence}
        if len(known) != len(self.evidence):
            raise ValueError("two exhibits share an identifier")
        numbers = [item.piece_no for item in self.evidence]
        paths = [item.path for item in self.evidence]
        if len(set(numbers)) != len(numbers) or len(set(paths)) != len(paths):
            raise ValueError("two exhibits share a number or a path")
        for event in self.timeline:
            if not set(event.evidence_ids) <= known:
                raise ValueError(f"event {event.seq} names an unknown exhibit")
        return self

    def consumer(self) -> Party:
        """The consumer (the first one of a family or group)."""
        return next(party for party in self.parties if party.role is PartyRole.CONSUMER)

    def trader(self) -> Party:
        """The trader."""
        return next(party for party in self.parties if party.role is PartyRole.TRADER)

    def check_chain(self) -> ChainHead:
        """The head of the file's event chain; raises ``ChainBroken`` where it does not hold."""
        return check(self.timeline, genesis(self.dispute_id))
