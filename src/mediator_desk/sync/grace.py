"""Acts that stay here a moment longer, so that whoever made them can take them back.

Owns which they are among those that wait; what the moment is worth is the caller's, and an act
carries the instant it was made whenever it leaves.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from mediator_desk import law
from mediator_desk.domain.outbox import SENDABLE, stays_until
from mediator_desk.store.acts import ActRecord

NONE: Final = timedelta(0)
"""What waits leaves when it is asked for."""


def staying(records: Iterable[ActRecord], now: datetime, grace: timedelta) -> dict[UUID, datetime]:
    """The acts among ``records``, in the order made, that stay; until when, each.

    One that was tried already has left for good. WHY from the last: an act that must leave takes
    with it those of its dispute made before, which it supposes.
    """
    if not grace:
        return {}
    zone = ZoneInfo(law.rulebook().time_zone)
    found: dict[UUID, datetime] = {}
    leaving: set[int] = set()
    for record in reversed(tuple(records)):
        if record.state not in SENDABLE or record.dispute_no in leaving:
            continue
        until = stays_until(record.kind, record.acted_at, now, grace, zone)
        if until is None or record.tries:
            leaving.add(record.dispute_no)
        else:
            found[record.act_id] = until
    return found
