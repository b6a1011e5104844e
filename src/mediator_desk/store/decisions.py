"""The register of decisions signed at this desk.

Owns ``decision``; the PDF's bytes are a sealed file of the vault, its act a row of the outbox, all
three written in one transaction by the use case that signs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.money import Money
from mediator_desk.store.disputes import number_of
from mediator_desk.store.errors import DecisionUnknown
from mediator_desk.store.tables import decision, dispute


@dataclass(frozen=True, slots=True)
class SignedRow:
    """A signed decision. ``size`` is that of the PDF in bytes; digests are hexadecimal SHA-256."""

    decision_id: UUID
    dispute_id: UUID
    draft_id: UUID | None
    act_id: UUID
    number: str
    kind: str
    version: int
    supersedes: UUID | None
    blob_id: str
    pdf_sha256: str
    record_sha256: str
    size: int
    proposed: Money
    response_days: int | None
    signed_at: datetime


def add(connection: Connection, row: SignedRow) -> None:
    """Enters a decision, whose blob and act are already recorded in the same transaction."""
    connection.execute(
        sa.insert(decision).values(
            decision_id=row.decision_id,
            dispute_no=number_of(connection, row.dispute_id),
            draft_id=row.draft_id,
            act_id=row.act_id,
            number=row.number,
            kind=row.kind,
            version=row.version,
            supersedes=row.supersedes,
            blob_id=row.blob_id,
            pdf_sha256=row.pdf_sha256,
            record_sha256=row.record_sha256,
            size=row.size,
            proposed=row.proposed.minor,
            currency=row.proposed.currency,
            response_days=row.response_days,
            signed_at=row.signed_at,
        )
    )


def get(connection: Connection, decision_id: UUID) -> SignedRow:
    """One decision; raises DecisionUnknown."""
    found = _select(connection, decision.c.decision_id == decision_id)
    if not found:
        raise DecisionUnknown(decision_id=str(decision_id))
    return found[0]


def of_dispute(connection: Connection, dispute_id: UUID) -> tuple[SignedRow, ...]:
    """The decisions of a dispute, newest first."""
    return _select(connection, dispute.c.dispute_id == dispute_id)


def of_act(connection: Connection, act_id: UUID) -> SignedRow | None:
    """The decision an act hands over, if it is one."""
    return next(iter(_select(connection, decision.c.act_id == act_id)), None)


def by_pdf(connection: Connection, pdf_sha256: str) -> SignedRow | None:
    """The decision whose signed PDF has these bytes, or None."""
    return next(iter(_select(connection, decision.c.pdf_sha256 == pdf_sha256)), None)


def by_number(connection: Connection, number: str) -> SignedRow | None:
    """The decision that bears ``number``, or None."""
    return next(iter(_select(connection, decision.c.number == number)), None)


def numbers_like(connection: Connection, prefix: str) -> Sequence[str]:
    """The numbers given so far that begin with ``prefix``, to find the next one."""
    rows = connection.execute(
        sa.select(decision.c.number).where(decision.c.number.startswith(prefix, autoescape=True))
    )
    return rows.scalars().all()


def _select(connection: Connection, where: sa.ColumnElement[bool]) -> tuple[SignedRow, ...]:
    rows = connection.execute(
        sa.select(decision, dispute.c.dispute_id)
        .select_from(decision.join(dispute, decision.c.dispute_no == dispute.c.dispute_no))
        .where(where)
        .order_by(decision.c.signed_at.desc())
    )
    return tuple(
        SignedRow(
            decision_id=row.decision_id,
            dispute_id=row.dispute_id,
            draft_id=row.draft_id,
            act_id=row.act_id,
            number=row.number,
            kind=row.kind,
            version=row.version,
            supersedes=row.supersedes,
            blob_id=row.blob_id,
            pdf_sha256=row.pdf_sha256,
            record_sha256=row.record_sha256,
            size=row.size,
            proposed=Money(minor=row.proposed, currency=row.currency),
            response_days=row.response_days,
            signed_at=row.signed_at,
        )
        for row in rows
    )
