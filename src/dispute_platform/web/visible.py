"""What of a dispute each party may see: the one gate between what is kept and what is shown.

Owns the choice as pure functions; nothing on a page comes from anywhere else. SECURITY: what is not
open to a party by its class is not on its page, whatever the rest of the code does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange.events import (
    SYSTEM_KINDS,
    ConsentGiven,
    DecisionDelivered,
    DecisionIssued,
    FoundInadmissible,
    ReminderSent,
    TimelineEvent,
)
from dispute_exchange.evidence import PARTIES_OF, EvidenceItem
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import Disclosure
from dispute_platform.material import DisputeFacts
from dispute_platform.policy import policy_on


@dataclass(frozen=True, slots=True)
class Known:
    """All there is of a dispute on a day, before anybody's eyes."""

    facts: DisputeFacts
    events: Sequence[TimelineEvent]
    evidence: Sequence[EvidenceItem]
    standing: Standing
    today: date


@dataclass(frozen=True, slots=True)
class Delivered:
    """A document of the mediator that reached the party, and the event that says so."""

    issued: DecisionIssued
    on: date
    seq: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What one party may see of it."""

    party: BothParties
    events: tuple[TimelineEvent, ...]
    exhibits: dict[UUID, EvidenceItem]
    reminders: tuple[TimelineEvent, ...]
    documents: tuple[Delivered, ...]
    consents: tuple[TimelineEvent, ...]


def shown_to(known: Known, party: BothParties) -> Shown:
    """What ``party`` may see, in the order of the exchange."""
    open_events = [event for event in known.events if is_shown(event, party)]
    return Shown(
        party=party,
        events=tuple(event for event in open_events if event.payload.kind not in SYSTEM_KINDS),
        exhibits={
            item.evidence_id: item for item in known.evidence if is_open_to(party, item.disclosure)
        },
        reminders=tuple(
            event
            for event in open_events
            if isinstance(event.payload, ReminderSent) and event.payload.to is party
        ),
        documents=_documents(open_events, party),
        consents=tuple(
            event
            for event in open_events
            if isinstance(event.payload, ConsentGiven) and event.payload.party is party
        ),
    )


def is_open_to(party: BothParties, disclosure: Disclosure) -> bool:
    """Whether ``party`` may see what is disclosed so."""
    return party in PARTIES_OF[disclosure]


def is_shown(event: TimelineEvent, party: BothParties) -> bool:
    """Whether ``party`` may know of the event at all."""
    said = event.payload
    if isinstance(said, FoundInadmissible) and party not in told_of_inadmissibility(event):
        return False
    return is_open_to(party, event.disclosure)


def told_of_inadmissibility(event: TimelineEvent) -> frozenset[str]:
    """LAW(L612-2; Dir. 2013/11 art. 5(4)): whom the body tells that a file is inadmissible."""
    return policy_on(event.occurred.on).inadmissibility_to


def _documents(events: Iterable[TimelineEvent], party: BothParties) -> tuple[Delivered, ...]:
    issued: dict[UUID, DecisionIssued] = {}
    found: dict[UUID, Delivered] = {}
    for event in events:
        said = event.payload
        if isinstance(said, DecisionIssued):
            issued[said.decision_id] = said
        elif isinstance(said, DecisionDelivered) and said.to is party:
            document = issued.get(said.decision_id)
            if document is not None:
                found[said.decision_id] = Delivered(document, event.occurred.on, event.seq)
    return tuple(found.values())
