"""Decisions some have signed and others must still sign.

Owns ``cosigned``; the bytes are a sealed file of the dispute. A row goes once all have signed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.disputes import number_of
from mediator_desk.store.errors import DecisionUnknown
from mediator_desk.store.signing_tables import cosigned
from mediator_desk.store.tables import dispute


@dataclass(frozen=True, slots=True)
class CosignedRow:
    """A document on its way; ``missing`` counts the signatures it waits for."""

    document_id: UUID
    dispute_id: UUID
    draft_id: UUID
    number: str
    blob_id: str
    pdf_sha256: str
    missing: int
    hold: bool
    awaited: bool
    started_at: datetime


def begin(connection: Connection, row: CosignedRow) -> None:
    """Enters a document its first signer has signed."""
    values = {name: getattr(row, name) for name in CosignedRow.__slots__ if name != "dispute_id"}
    connection.execute(
        sa.insert(cosigned).values(dispute_no=number_of(connection, row.dispute_id), **values)
    )


def put_on(
    connection: Connection, document_id: UUID, blob_id: str, pdf_sha256: str, missing: int
) -> None:
    """The document, one signature further."""
    connection.execute(
        sa.update(cosigned)
        .where(cosigned.c.document_id == document_id)
        .values(blob_id=blob_id, pdf_sha256=pdf_sha256, missing=missing)
    )


def give_up(connection: Connection, document_id: UUID) -> None:
    """It will not be completed. WHY the row stays: its number is not to be borne twice."""
    connection.execute(
        sa.update(cosigned).where(cosigned.c.document_id == document_id).values(missing=0)
    )


def end(connection: Connection, document_id: UUID) -> None:
    """It is complete: the register of decisions bears its number from now on."""
    connection.execute(sa.delete(cosigned).where(cosigned.c.document_id == document_id))


def get(connection: Connection, document_id: UUID) -> CosignedRow:
    """One document; raises DecisionUnknown."""
    found = _select(connection, cosigned.c.document_id == document_id)
    if not found:
        raise DecisionUnknown(decision_id=str(document_id))
    return found[0]


def of_dispute(connection: Connection, dispute_id: UUID) -> CosignedRow | None:
    """The document of a dispute that waits for signatures, if any."""
    return next(iter(_select(connection, dispute.c.dispute_id == dispute_id)), None)


def every(connection: Connection) -> tuple[CosignedRow, ...]:
    """All of them, the oldest first."""
    return _select(connection, sa.true())


def numbers_like(connection: Connection, prefix: str) -> Sequence[str]:
    """The numbers that begin with ``prefix``, of those given up too."""
    query = sa.select(cosigned.c.number).where(
        cosigned.c.number.startswith(prefix, autoescape=True)
    )
    return connection.execute(query).scalars().all()


def _select(connection: Connection, where: sa.ColumnElement[bool]) -> tuple[CosignedRow, ...]:
    rows = connection.execute(
        sa.select(cosigned, dispute.c.dispute_id)
        .select_from(cosigned.join(dispute, cosigned.c.dispute_no == dispute.c.dispute_no))
        .where(where, cosigned.c.missing > 0)
        .order_by(cosigned.c.started_at)
    ).mappings()
    return tuple(_row(row) for row in rows)


def _row(row: Any) -> CosignedRow:
    return CosignedRow(**{name: row[name] for name in CosignedRow.__slots__})
