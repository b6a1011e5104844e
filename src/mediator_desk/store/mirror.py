"""The one way events enter the vault: chained onto what is held, or not at all.

Owns the order: check the chain, fold the state, write rows, words and state in the transaction of
the caller, so that what is computed can never lag behind what is known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.chain import ChainBroken, ChainHead, check
from dispute_exchange.events import TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from mediator_desk.domain.case import CaseState, Step, advance
from mediator_desk.store import custody, disputes, events, exhibits, feed
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.errors import StoreError
from mediator_desk.store.exhibits import HeldExhibit


class ChainForked(StoreError):
    """What was received contradicts the chain that is held. Facts: ``dispute_id``, ``seq``."""

    kind: ClassVar[str] = "chain_forked"


class ChainGap(StoreError):
    """Events are missing between what is held and what was received.

    Facts: ``dispute_id``, ``expected``, ``found``.
    """

    kind: ClassVar[str] = "chain_gap"


_LAST_SEQ: Final = 1 << 40
UNMENDED: Final = "unmended"
"""Why a dispute's file is not asked for again although its chain has a hole: it was, in vain."""


FILES_LOST: Final = "files_lost"
"""Why a dispute's file is asked for again although its chain holds: sealed files were lost."""


@dataclass(frozen=True, slots=True)
class Extended:
    """How many events were new, and where the dispute stands after them."""

    added: int
    state: CaseState
    head: ChainHead


def extend(
    connection: Connection,
    held: HeldDispute,
    received: Sequence[TimelineEvent],
    brought: Sequence[EvidenceItem],
    at: datetime,
    *,
    checked: bool = False,
) -> Extended:
    """Appends what is new of ``received`` to the dispute; events already held are passed over.

    ``brought`` are exhibits told of along with the events. ``checked`` says that the caller has
    checked the links of ``received`` among themselves. Raises ChainGap or ChainForked, and then
    has written nothing.
    """
    fresh = _fresh(connection, held, received, checked=checked)
    exhibits.put(connection, held.dispute_no, [HeldExhibit(item, None, None) for item in brought])
    if not fresh:
        return Extended(0, held.state, held.head)
    known = exhibits.of_dispute(connection, held.dispute_no)
    titles = {found.item.evidence_id: found.item.title for found in known}
    folding = _Fold(held.state)
    added = events.add(connection, held.dispute_no, folding.steps(fresh), titles)
    for told in fresh:
        exhibits.follow(connection, held.dispute_no, told)
    head = ChainHead(fresh[-1].seq, fresh[-1].hash)
    disputes.advance(connection, held.dispute_no, folding.state, head, at)
    return Extended(added, folding.state, head)


def receive_events(
    connection: Connection,
    dispute_id: UUID,
    received: Sequence[TimelineEvent],
    brought: Sequence[EvidenceItem],
    at: datetime,
) -> int:
    """Takes in what the feed or an answer tells of a dispute; how many events are new and placed.

    Events that cannot be placed yet wait; a dispute whose chain has a gap, or contradicts what
    came, is marked so that its file is fetched again. Never raises for what was received.
    """
    held = disputes.find(connection, dispute_id)
    # SECURITY: a number no chain will reach is not worth keeping, nor could the database hold it.
    received = [told for told in received if told.seq <= _LAST_SEQ]
    if held is None:
        # WHY: what was destroyed here must not come back one event at a time.
        if not custody.is_destroyed(connection, dispute_id):
            feed.park(connection, dispute_id, received, brought)
        return 0
    try:
        added = extend(connection, held, received, brought, at).added
    except ChainGap:
        feed.park(connection, dispute_id, received, brought)
        disputes.want_again(connection, held.dispute_no, ChainGap.kind)
        return 0
    except ChainForked:
        disputes.want_again(connection, held.dispute_no, ChainForked.kind)
        return 0
    added += apply_parked(connection, dispute_id, at)
    if held.refetch in (ChainGap.kind, UNMENDED) and not feed.has_parked(connection, dispute_id):
        disputes.want_again(connection, held.dispute_no, None)
    return added


def apply_parked(connection: Connection, dispute_id: UUID, at: datetime) -> int:
    """Places the events that were waiting for those just added; how many."""
    received, brought = feed.unpark(connection, dispute_id)
    if not received:
        return 0
    held = disputes.get(connection, dispute_id)
    # WHY one by one: what waits may have gaps of its own.
    added = 0
    for place, told in enumerate(received):
        items = [item for item in brought if item.evidence_id in told.evidence_ids]
        try:
            added += extend(connection, held, [told], items, at).added
        except ChainGap:
            feed.park(connection, dispute_id, received[place:], brought)
            disputes.want_again(connection, held.dispute_no, ChainGap.kind)
            break
        except ChainForked:
            disputes.want_again(connection, held.dispute_no, ChainForked.kind)
            break
        held = disputes.get(connection, dispute_id)
    return added


def _fresh(
    connection: Connection,
    held: HeldDispute,
    received: Sequence[TimelineEvent],
    *,
    checked: bool,
) -> Sequence[TimelineEvent]:
    """The part of ``received`` after the held head, once it is sure that both are one chain."""
    if not received:
        return ()
    first, head = received[0], held.head
    if first.seq > head.seq + 1:
        raise ChainGap(dispute_id=str(held.dispute_id), expected=head.seq + 1, found=first.seq)
    before = ChainHead(first.seq - 1, first.prev_hash)
    try:
        if not checked:
            check(received, before)
    except ChainBroken as broken:
        raise ChainForked(dispute_id=str(held.dispute_id), seq=broken.facts["seq"]) from None
    except ValueError:
        # A number beyond canonical JSON: such an event was never hashed by anybody.
        raise ChainForked(dispute_id=str(held.dispute_id), seq=first.seq) from None
    last = received[-1]
    if last.seq <= head.seq:
        # WHY one comparison: a hash covers every event before it.
        if events.hash_at(connection, held.dispute_no, last.seq) != last.hash:
            raise ChainForked(dispute_id=str(held.dispute_id), seq=last.seq)
        return ()
    fresh = received[head.seq - first.seq + 1 :]
    if fresh[0].prev_hash != head.hash:
        raise ChainForked(dispute_id=str(held.dispute_id), seq=fresh[0].seq)
    return fresh


class _Fold:
    """Folds events while they are written."""

    def __init__(self, state: CaseState) -> None:
        self.state = state

    def steps(self, fresh: Sequence[TimelineEvent]) -> Iterator[Step]:
        for told in fresh:
            self.state, step = advance(self.state, told)
            yield step
