"""The platform's receipts, kept for ever and in their order.

Owns ``receipt``; whether a receipt is genuine is decided by ``sync`` before it comes here.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.receipts import ReceiptClaims, receipt_digest
from mediator_desk.store.tables import receipt


@dataclass(frozen=True, slots=True)
class ReceiptRecord:
    """A receipt as received: ``token`` is the compact JWS, ``digest`` how the next one names it."""

    receipt_no: int
    act_id: UUID
    dispute_id: UUID
    token: str
    digest: str
    issued_at: datetime
    received_at: datetime


def last(connection: Connection) -> ReceiptRecord | None:
    """The newest receipt, or None before the first."""
    return _first(connection, sa.select(receipt).order_by(receipt.c.receipt_no.desc()).limit(1))


def of_act(connection: Connection, act_id: UUID) -> ReceiptRecord | None:
    """The receipt of an act, or None."""
    return _first(connection, sa.select(receipt).where(receipt.c.act_id == act_id))


def every(connection: Connection) -> tuple[ReceiptRecord, ...]:
    """All receipts in their order."""
    rows = connection.execute(sa.select(receipt).order_by(receipt.c.receipt_no)).mappings()
    return tuple(ReceiptRecord(**row) for row in rows)


def numbers(connection: Connection) -> dict[UUID, tuple[int, datetime]]:
    """Receipt number and issue instant by act."""
    rows = connection.execute(
        sa.select(receipt.c.act_id, receipt.c.receipt_no, receipt.c.issued_at)
    )
    return {act_id: (number, at) for act_id, number, at in rows}


def add(connection: Connection, claims: ReceiptClaims, token: str, at: datetime) -> None:
    """Keeps a receipt whose signature, body and place in the chain were checked."""
    connection.execute(
        sa.insert(receipt).values(
            receipt_no=claims.receipt_no,
            act_id=claims.act_id,
            dispute_id=claims.dispute_id,
            token=token,
            digest=receipt_digest(token),
            issued_at=claims.issued_at,
            received_at=at,
        )
    )


def _first(connection: Connection, statement: sa.Select[tuple[object]]) -> ReceiptRecord | None:
    row = connection.execute(statement).mappings().one_or_none()
    return None if row is None else ReceiptRecord(**row)
