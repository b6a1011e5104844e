"""The hash chain over the events of one dispute: built here, checked here.

Each event's hash covers the hash before it and the canonical bytes of the event, so that no event
can be changed, removed, inserted or moved without every later hash telling.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from dispute_exchange.canonical import canonical_json
from dispute_exchange.errors import ExchangeError
from dispute_exchange.events import EventBody, TimelineEvent

_DOMAIN = b"dispute-exchange/event/1\0"
_BODY_FIELDS = set(EventBody.model_fields)


class ChainHead(NamedTuple):
    """Where a chain ends: the number of its last event and that event's hash."""

    seq: int
    hash: str


class ChainBroken(ExchangeError):
    """The chain does not hold from event ``seq`` on."""

    kind = "chain_broken"


def genesis(dispute_id: UUID) -> ChainHead:
    """The head of the empty chain of ``dispute_id``: chains of two disputes never meet."""
    return ChainHead(0, hashlib.sha256(_DOMAIN + dispute_id.bytes).hexdigest())


def link(head: ChainHead, body: EventBody) -> TimelineEvent:
    """``body`` as the next event after ``head``; its ``seq`` must be the following number."""
    if body.seq != head.seq + 1:
        raise ChainBroken(seq=body.seq, expected=head.seq + 1)
    values = {name: getattr(body, name) for name in EventBody.model_fields}
    return TimelineEvent(**values, prev_hash=head.hash, hash=_hash(head.hash, body))


def link_all(dispute_id: UUID, bodies: Iterable[EventBody]) -> tuple[TimelineEvent, ...]:
    """A whole chain from its bodies, numbered from 1."""
    head, events = genesis(dispute_id), []
    for body in bodies:
        event = link(head, body)
        events.append(event)
        head = ChainHead(event.seq, event.hash)
    return tuple(events)


def check(events: Sequence[TimelineEvent], head: ChainHead) -> ChainHead:
    """The head after ``events``, which must follow ``head``; raises ``ChainBroken`` otherwise."""
    for event in events:
        if (
            event.seq != head.seq + 1
            or event.prev_hash != head.hash
            or event.hash != _hash(head.hash, event)
        ):
            raise ChainBroken(seq=event.seq, expected=head.seq + 1)
        head = ChainHead(event.seq, event.hash)
    return head


def _hash(previous: str, body: EventBody) -> str:
    plain = body.model_dump(mode="json", include=_BODY_FIELDS)
    return hashlib.sha256(_DOMAIN + bytes.fromhex(previous) + canonical_json(plain)).hexdigest()
