"""The examination of a case: records sealed under the dispute's key, added and never changed.

Owns ``review_record``; never reads what a record says: callers give bytes and get them back.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.disputes import number_of
from mediator_desk.store.review_tables import review_record
from mediator_desk.vault import Vault


class RecordKind(StrEnum):
    """What a record holds."""

    DECLARATION = "declaration"
    CIRCUMSTANCE = "circumstance"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class Record:
    """One record, its content in clear (whatever bytes were given). Numbered from 1 per case."""

    record_no: int
    kind: RecordKind
    act_id: UUID | None
    content: bytes
    written_at: datetime


def add(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    kind: RecordKind,
    content: bytes,
    at: datetime,
    act_id: UUID | None = None,
) -> int:
    """Seals the next record of a dispute and returns its number. Raises DisputeUnknown."""
    dispute_no = number_of(connection, dispute_id)
    last = connection.execute(
        sa.select(sa.func.max(review_record.c.record_no)).where(
            review_record.c.dispute_no == dispute_no
        )
    ).scalar()
    record_no = (last or 0) + 1
    connection.execute(
        sa.insert(review_record).values(
            dispute_no=dispute_no,
            record_no=record_no,
            kind=kind,
            act_id=act_id,
            sealed=vault.keys.seal(connection, dispute_id, ("review", record_no), content),
            written_at=at,
        )
    )
    return record_no


def of_kind(
    connection: Connection, vault: Vault, dispute_id: UUID, kind: RecordKind
) -> tuple[Record, ...]:
    """The records of one kind, oldest first. Raises DisputeUnknown."""
    return tuple(
        _open(connection, vault, dispute_id, row) for row in _rows(connection, dispute_id, kind)
    )


def last(connection: Connection, vault: Vault, dispute_id: UUID, kind: RecordKind) -> Record | None:
    """The newest record of one kind, or None. Raises DisputeUnknown."""
    rows = _rows(connection, dispute_id, kind)
    return _open(connection, vault, dispute_id, rows[-1]) if rows else None


def _rows(
    connection: Connection, dispute_id: UUID, kind: RecordKind
) -> list[sa.Row[tuple[object, ...]]]:
    dispute_no = number_of(connection, dispute_id)
    return list(
        connection.execute(
            sa.select(review_record)
            .where(review_record.c.dispute_no == dispute_no, review_record.c.kind == kind)
            .order_by(review_record.c.record_no)
        )
    )


def _open(
    connection: Connection, vault: Vault, dispute_id: UUID, row: sa.Row[tuple[object, ...]]
) -> Record:
    content = vault.keys.open(connection, dispute_id, ("review", row.record_no), row.sealed)
    return Record(row.record_no, RecordKind(row.kind), row.act_id, content, row.written_at)
