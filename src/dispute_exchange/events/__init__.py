"""The exchange, event by event: what each one says and the hash chain that holds them together.

Owns the shapes. What events *mean* for the state of a dispute is in ``procedure``; how they are
chained and checked is in ``chain``. Events are never changed: a mistake is mended by another
event (``Correction``).
"""

from dispute_exchange.events.mediation import (
    Archived,
    Closed,
    CourtSeized,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    DecisionIssued,
    ImplementationReported,
    ItemImplementation,
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
    HeadAmount,
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
    RequestedPiece,
)
from dispute_exchange.events.timeline import SYSTEM_KINDS, EventBody, Payload, TimelineEvent

__all__ = [
    "SYSTEM_KINDS",
    "Archived",
    "ClaimFiled",
    "Closed",
    "ConflictRaised",
    "ConflictResolved",
    "ConsentGiven",
    "Correction",
    "CourtSeized",
    "DeadlineExtended",
    "DecisionAnswered",
    "DecisionDelivered",
    "DecisionIssued",
    "EntryAnswered",
    "EventBody",
    "EvidenceDisclosed",
    "EvidenceFiled",
    "FoundInadmissible",
    "HeadAmount",
    "IdentityChecked",
    "ImplementationReported",
    "IndependenceDeclared",
    "ItemImplementation",
    "MediatorAssigned",
    "MeetingHeld",
    "MessageSent",
    "NoticeServed",
    "OfferMade",
    "PartiesNotified",
    "PartyUpdated",
    "Payload",
    "PiecesRequested",
    "Purged",
    "ReadReceipt",
    "Referred",
    "ReminderSent",
    "Reopened",
    "RequestedPiece",
    "Settled",
    "TimelineEvent",
    "TraderReplied",
    "Withdrew",
]
