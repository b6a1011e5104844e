"""Which acts a dispute allows, its unsent acts taken as done.

Owns the foreseeing; what an act becomes (``consequences``) and what may follow what (``procedure``)
is the exchange's. The platform has the last word: this only spares a mediator an act that is bound
to fail.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from dispute_exchange.acts import (
    ActContent,
    DiscloseEvidence,
    FileEvidence,
    RecordService,
    RemindParty,
    RequestPieces,
    SendMessage,
    UpdateParty,
)
from dispute_exchange.chain import ChainHead, link
from dispute_exchange.consequences import CAUSES, Draft, Scene, events_of_act
from dispute_exchange.events import EventBody, TimelineEvent
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import ALLOWED_IN, Standing, apply
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.disclosure import parties_who_may_see

_PARTIES: Final = (PartyRole.CONSUMER, PartyRole.TRADER)
_NOWHERE: Final = UUID(int=0)
_ANY_HASH: Final = "0" * 64


def is_possible(content: ActContent, standing: Standing) -> bool:
    """Whether the procedure allows the act where a dispute stands; what moves nothing always is."""
    cause = CAUSES.get(content.kind)
    return cause is None or standing.state in ALLOWED_IN[cause]


def recipients_of(content: ActContent) -> tuple[PartyRole, ...]:
    """The parties an act speaks to, consumer first."""
    match content:
        case SendMessage() | FileEvidence():
            seen = parties_who_may_see(content.disclosure)
            return tuple(role for role in _PARTIES if role in seen)
        case RequestPieces() | RemindParty() | RecordService():
            return (content.to,)
        case DiscloseEvidence():
            return tuple(role for role in _PARTIES if role in content.to)
        case UpdateParty():
            return (content.party,)
    return _PARTIES


def foreseen(standing: Standing, unsent: Iterable[ActContent], on: date, at: datetime) -> Standing:
    """Where a dispute will stand once its unsent acts were carried out, in their order."""
    for content in unsent:
        for draft in events_of_act(content, Scene(standing, on)):
            standing = apply(standing, _imagined(draft, standing, on, at))
    return standing


def _imagined(draft: Draft, standing: Standing, on: date, at: datetime) -> TimelineEvent:
    body = EventBody(
        seq=standing.last_seq + 1,
        event_id=_NOWHERE,
        occurred=draft.occurred or Moment(on=on),
        recorded_at=at,
        actor=draft.actor,
        recorded_by=draft.recorded_by,
        channel=draft.channel,
        payload=draft.payload,
        evidence_ids=draft.evidence_ids,
    )
    # WHY any hash: the event is imagined, and only its meaning is used.
    return link(ChainHead(standing.last_seq, _ANY_HASH), body)
