"""Which acts a dispute allows, its unsent acts taken as done.

Owns the tie between an act and the event it will become; the procedure decides what may follow
what. The platform has the last word: this only spares a mediator an act that is bound to fail.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from dispute_exchange.acts import (
    ActContent,
    DiscloseEvidence,
    FileEvidence,
    RemindParty,
    RequestPieces,
    SendMessage,
)
from dispute_exchange.chain import ChainHead, link
from dispute_exchange.events import (
    Closed,
    DeadlineExtended,
    DecisionIssued,
    EntryAnswered,
    EventBody,
    EvidenceDisclosed,
    EvidenceFiled,
    FoundInadmissible,
    IndependenceDeclared,
    MessageSent,
    PartiesNotified,
    Payload,
    PiecesRequested,
    ReminderSent,
    Settled,
)
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import ALLOWED_IN, Standing, apply
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.disclosure import parties_who_may_see

_EVENTS: Final[dict[str, type[Payload]]] = {
    "SEND_MESSAGE": MessageSent,
    "DECLARE_INDEPENDENCE": IndependenceDeclared,
    "REQUEST_PIECES": PiecesRequested,
    "DECLARE_INADMISSIBLE": FoundInadmissible,
    "NOTIFY_PARTIES": PartiesNotified,
    "RECORD_ENTRY": EntryAnswered,
    "EXTEND_DEADLINE": DeadlineExtended,
    "RECORD_SETTLEMENT": Settled,
    "ISSUE_DECISION": DecisionIssued,
    "CLOSE_DISPUTE": Closed,
    "FILE_EVIDENCE": EvidenceFiled,
    "DISCLOSE_EVIDENCE": EvidenceDisclosed,
    "REMIND_PARTY": ReminderSent,
}
_PARTIES: Final = (PartyRole.CONSUMER, PartyRole.TRADER)
_NOWHERE: Final = UUID(int=0)
_ANY_HASH: Final = "0" * 64


def is_possible(content: ActContent, standing: Standing) -> bool:
    """Whether the procedure allows the act where a dispute stands; what moves nothing always is."""
    allowed = ALLOWED_IN.get(_payload(content).kind)
    return allowed is None or standing.state in allowed


def recipients_of(content: ActContent) -> tuple[PartyRole, ...]:
    """The parties an act speaks to, consumer first."""
    match content:
        case SendMessage() | FileEvidence():
            seen = parties_who_may_see(content.disclosure)
            return tuple(role for role in _PARTIES if role in seen)
        case RequestPieces() | RemindParty():
            return (content.to,)
        case DiscloseEvidence():
            return tuple(role for role in _PARTIES if role in content.to)
    return _PARTIES


def foreseen(standing: Standing, unsent: Iterable[ActContent], on: date, at: datetime) -> Standing:
    """Where a dispute will stand once its unsent acts were carried out, in their order."""
    for content in unsent:
        body = EventBody(
            seq=standing.last_seq + 1,
            event_id=_NOWHERE,
            occurred=Moment(on=on),
            recorded_at=at,
            actor=PartyRole.MEDIATOR,
            payload=_payload(content),
        )
        # WHY any hash: the event is imagined, and only its meaning is used.
        standing = apply(standing, link(ChainHead(standing.last_seq, _ANY_HASH), body))
    return standing


def _payload(content: ActContent) -> Payload:
    """The event an act becomes: the fields both have in common, by name."""
    event = _EVENTS[content.kind]
    shared = set(event.model_fields) - {"kind"}
    fields = {name: value for name, value in dict(content).items() if name in shared}
    return event(**fields)
