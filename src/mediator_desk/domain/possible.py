"""Which acts a dispute allows, its unsent acts taken as done.

Owns the foreseeing; what an act becomes (``consequences``) and what may follow what (``procedure``)
is the exchange's. The platform has the last word: this only spares a mediator an act that is bound
to fail.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from dispute_exchange.acts import (
    ActContent,
    DiscloseEvidence,
    FileEvidence,
    IssueDecision,
    RecordService,
    RemindParty,
    RequestPieces,
    SendMessage,
    UpdateParty,
)
from dispute_exchange.consequences import Scene
from dispute_exchange.foresight import foreseen as after_act
from dispute_exchange.foresight import hindrance
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.disclosure import parties_who_may_see

_PARTIES: Final = (PartyRole.CONSUMER, PartyRole.TRADER)
_ANY_DAY: Final = date(2000, 1, 1)


def is_possible(content: ActContent, standing: Standing, on: date | None = None) -> bool:
    """Whether the procedure allows the act where a dispute stands; what moves nothing always is.

    ``on`` is the day of the act; the day of the last event unless told.
    """
    return why_impossible(content, standing, on) is None


def why_impossible(content: ActContent, standing: Standing, on: date | None = None) -> str | None:
    """Why the procedure forbids the act: ``state``, ``role`` or the name of an unmet condition."""
    return hindrance(content, Scene(standing, on or standing.last_event_on or _ANY_DAY))


def recipients_of(content: ActContent) -> tuple[PartyRole, ...]:
    """The parties an act speaks to, consumer first."""
    match content:
        case SendMessage() | FileEvidence():
            seen = parties_who_may_see(content.disclosure)
            return tuple(role for role in _PARTIES if role in seen)
        case RequestPieces() | RemindParty() | RecordService():
            return (content.to,)
        case DiscloseEvidence() | IssueDecision():
            return tuple(role for role in _PARTIES if role in content.to)
        case UpdateParty():
            return (content.party,)
    return _PARTIES


def foreseen(standing: Standing, unsent: Iterable[ActContent], on: date, at: datetime) -> Standing:
    """Where a dispute will stand once its unsent acts were carried out, in their order."""
    for content in unsent:
        standing = after_act(content, Scene(standing, on, now=at))
    return standing
