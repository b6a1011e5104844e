"""Where disputes stand, remembered so that a long exchange is not folded again for every act.

Owns a small memory in front of ``dispute_exchange.procedure.fold``. It can only be right: an event
chain grows at its end, and what is remembered is named by the number of its last event.
"""

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_exchange.events import TimelineEvent
from dispute_exchange.procedure import Standing, fold
from dispute_platform.tables import EventRow

_KEPT = 512


class _Known(NamedTuple):
    seq: int
    hash: str
    standing: Standing


class Standings:
    """Folds the events of disputes, from where it last was with each."""

    def __init__(self) -> None:
        self._known: OrderedDict[UUID, _Known] = OrderedDict()
        self._lock = Lock()

    def of(self, session: Session, dispute_id: UUID) -> Standing:
        """Where the dispute stands after every event ``session`` sees."""
        known = self._still_true(session, dispute_id)
        start, after = (known.standing, known.seq) if known else (None, 0)
        rows = session.execute(
            sa.select(EventRow.seq, EventRow.hash, EventRow.body)
            .where(EventRow.dispute_id == dispute_id, EventRow.seq > after)
            .order_by(EventRow.seq)
        ).all()
        if not rows:
            return start or Standing()
        standing = fold((TimelineEvent.model_validate_json(row.body) for row in rows), start)
        self._remember(dispute_id, _Known(rows[-1].seq, rows[-1].hash, standing))
        return standing

    def _still_true(self, session: Session, dispute_id: UUID) -> _Known | None:
        """What is remembered, unless the transaction that wrote it was taken back."""
        with self._lock:
            known = self._known.get(dispute_id)
        if known is None:
            return None
        found = session.scalar(
            sa.select(EventRow.hash).where(
                EventRow.dispute_id == dispute_id, EventRow.seq == known.seq
            )
        )
        return known if found == known.hash else None

    def _remember(self, dispute_id: UUID, known: _Known) -> None:
        with self._lock:
            self._known[dispute_id] = known
            self._known.move_to_end(dispute_id)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
