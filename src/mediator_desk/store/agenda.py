"""What the agenda needs of every dispute, without its events, its facts or its words.

Owns one narrow query, so that ten thousand disputes are read in a moment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.domain.case import CaseState, state_from_json
from mediator_desk.store.tables import dispute

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class AgendaCase:
    """A dispute as far as its clocks go. ``complained_on`` is the day of the written complaint,
    ``keep_until`` the day until which its file may be kept, where the platform fixed it."""

    dispute_no: int
    dispute_id: UUID
    file_no: str
    title: str
    state: CaseState
    complained_on: date | None
    keep_until: date | None


def agenda_cases(connection: Connection, numbers: Sequence[int]) -> Iterator[AgendaCase]:
    """Those disputes of ``numbers`` that are this mediator's, in the order they came."""
    for start in range(0, len(numbers), _CHUNK):
        yield from _chunk(connection, numbers[start : start + _CHUNK])


def _chunk(connection: Connection, numbers: Sequence[int]) -> Iterator[AgendaCase]:
    facts = dispute.c.facts
    rows = connection.execute(
        sa.select(
            dispute.c.dispute_no,
            dispute.c.dispute_id,
            dispute.c.file_no,
            dispute.c.state,
            sa.func.json_extract(facts, "$.title").label("title"),
            sa.func.json_extract(facts, "$.claim.complained_on.on").label("complained_on"),
            sa.func.json_extract(facts, "$.retention.until").label("keep_until"),
        )
        .where(dispute.c.read_only.is_(False), dispute.c.dispute_no.in_(numbers))
        .order_by(dispute.c.dispute_no)
    )
    for row in rows:
        yield AgendaCase(
            dispute_no=row.dispute_no,
            dispute_id=row.dispute_id,
            file_no=row.file_no,
            title=row.title,
            state=state_from_json(row.state),
            complained_on=_day(row.complained_on),
            keep_until=_day(row.keep_until),
        )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
