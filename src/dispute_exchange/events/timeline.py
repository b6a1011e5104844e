"""An event in its envelope, and in its place in the chain."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Frozen, Ordinal, Sha256
from dispute_exchange.events.mediation import (
    Archived,
    Closed,
    CourtSeized,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    DecisionIssued,
    ImplementationReported,
    MeetingHeld,
    Purged,
    Reopened,
    Settled,
    Withdrew,
)
from dispute_exchange.events.negotiation import (
    ClaimFiled,
    EvidenceDisclosed,
    EvidenceFiled,
    MessageSent,
    OfferMade,
    Referred,
    TraderReplied,
)
from dispute_exchange.events.records import (
    ConsentGiven,
    Correction,
    IdentityChecked,
    NoticeServed,
    PartyUpdated,
    ReadReceipt,
    ReminderSent,
)
from dispute_exchange.events.review import (
    ConflictRaised,
    ConflictResolved,
    EntryAnswered,
    FoundInadmissible,
    IndependenceDeclared,
    MediatorAssigned,
    PartiesNotified,
    PiecesRequested,
)
from dispute_exchange.moments import Instant, Moment
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole

Payload = Annotated[
    ClaimFiled
    | MessageSent
    | OfferMade
    | EvidenceFiled
    | EvidenceDisclosed
    | TraderReplied
    | Referred
    | MediatorAssigned
    | IndependenceDeclared
    | ConflictRaised
    | ConflictResolved
    | PiecesRequested
    | FoundInadmissible
    | PartiesNotified
    | EntryAnswered
    | MeetingHeld
    | DeadlineExtended
    | Settled
    | DecisionIssued
    | DecisionDelivered
    | DecisionAnswered
    | ImplementationReported
    | Withdrew
    | CourtSeized
    | Closed
    | Archived
    | Purged
    | Reopened
    | ReadReceipt
    | ReminderSent
    | NoticeServed
    | ConsentGiven
    | IdentityChecked
    | PartyUpdated
    | Correction,
    Field(discriminator="kind"),
]

SYSTEM_KINDS = frozenset(
    {"READ", "REMINDER", "IDENTITY_CHECKED", "CONSENT_GIVEN", "NOTICE_SERVED", "PARTY_UPDATED"}
)
"""Events no person wrote: folded on a timeline read at its essential level."""


class EventBody(Frozen):
    """Everything an event says, before it is chained.

    ``seq`` numbers the events of a dispute from 1. ``occurred`` is when it happened,
    ``recorded_at`` when the platform wrote it down. ``recorded_by`` wrote
    it down for ``actor``, when that is somebody else (a letter or a call the mediator entered).
    """

    seq: Ordinal
    event_id: UUID
    occurred: Moment
    recorded_at: Instant
    actor: PartyRole
    actor_name: Line | None = None
    recorded_by: PartyRole | None = None
    channel: Channel = Channel.PLATFORM
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "fr"
    payload: Payload
    evidence_ids: tuple[UUID, ...] = ()


class TimelineEvent(EventBody):
    """An event in its place in the chain (see ``chain``)."""

    prev_hash: Sha256
    hash: Sha256

    def body(self) -> EventBody:
        """The event without its place in the chain."""
        return EventBody.model_validate(self.model_dump(exclude={"prev_hash", "hash"}))
