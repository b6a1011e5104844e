"""What the platform's change feed left to do: its cursor, files to fetch, events to place.

Owns ``feed``, ``announced_file`` and ``parked_event``; never the network.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.events import TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.wire import FileAvailable
from mediator_desk.store.tables import announced_file, feed, parked_event


@dataclass(frozen=True, slots=True)
class Announced:
    """A dispute file to fetch. ``problem`` is the kind of the error of the last try."""

    dispute_id: UUID
    file_no: str
    revision: int
    container_sha256: str
    size: int
    tries: int
    problem: str | None


def cursor(connection: Connection, platform_id: UUID) -> str:
    """Where the feed of a platform was read to; empty before the first page."""
    found = connection.execute(
        sa.select(feed.c.cursor).where(feed.c.platform_id == platform_id)
    ).scalar_one_or_none()
    return found or ""


def set_cursor(connection: Connection, platform_id: UUID, value: str, at: datetime) -> None:
    """Moves the cursor, in the transaction that applies its page."""
    connection.execute(sa.delete(feed).where(feed.c.platform_id == platform_id))
    connection.execute(sa.insert(feed).values(platform_id=platform_id, cursor=value, applied_at=at))


def announce(connection: Connection, told: FileAvailable) -> None:
    """Remembers to fetch a file, unless a newer revision of it is already to be fetched."""
    known = connection.execute(
        sa.select(announced_file.c.revision).where(announced_file.c.dispute_id == told.dispute_id)
    ).scalar_one_or_none()
    if known is not None and known > told.revision:
        return
    fetched(connection, told.dispute_id)
    connection.execute(
        sa.insert(announced_file).values(**told.model_dump(exclude={"kind"}), tries=0)
    )


def to_fetch(connection: Connection) -> tuple[Announced, ...]:
    """The files to fetch, in the order of their numbers."""
    rows = connection.execute(
        sa.select(announced_file).order_by(announced_file.c.file_no)
    ).mappings()
    return tuple(Announced(**row) for row in rows)


def fetched(connection: Connection, dispute_id: UUID) -> None:
    """The file arrived, or is no longer wanted."""
    connection.execute(sa.delete(announced_file).where(announced_file.c.dispute_id == dispute_id))


def not_fetched(connection: Connection, dispute_id: UUID, problem: str) -> None:
    """The file could not be fetched or was refused, for the error kind ``problem``."""
    connection.execute(
        sa.update(announced_file)
        .where(announced_file.c.dispute_id == dispute_id)
        .values(tries=announced_file.c.tries + 1, problem=problem)
    )


def park(
    connection: Connection,
    dispute_id: UUID,
    events: Sequence[TimelineEvent],
    evidence: Sequence[EvidenceItem],
) -> None:
    """Keeps events whose predecessors are not held yet, each with the exhibits it brought."""
    for event in events:
        brought = [item for item in evidence if item.evidence_id in event.evidence_ids]
        connection.execute(
            sa.delete(parked_event).where(
                parked_event.c.dispute_id == dispute_id, parked_event.c.seq == event.seq
            )
        )
        connection.execute(
            sa.insert(parked_event).values(
                dispute_id=dispute_id,
                seq=event.seq,
                body=event.model_dump_json(),
                evidence=json.dumps([item.model_dump(mode="json") for item in brought]),
            )
        )


def has_parked(connection: Connection, dispute_id: UUID) -> bool:
    """Whether events of the dispute still wait for those before them."""
    found = sa.select(parked_event.c.seq).where(parked_event.c.dispute_id == dispute_id).limit(1)
    return connection.execute(found).first() is not None


def unpark(
    connection: Connection, dispute_id: UUID
) -> tuple[tuple[TimelineEvent, ...], tuple[EvidenceItem, ...]]:
    """Takes all parked events of a dispute out, in order, with the exhibits they brought."""
    rows = connection.execute(
        sa.select(parked_event)
        .where(parked_event.c.dispute_id == dispute_id)
        .order_by(parked_event.c.seq)
    ).all()
    connection.execute(sa.delete(parked_event).where(parked_event.c.dispute_id == dispute_id))
    events = tuple(TimelineEvent.model_validate_json(row.body) for row in rows)
    evidence = tuple(
        EvidenceItem.model_validate(item) for row in rows for item in json.loads(row.evidence)
    )
    return events, evidence
