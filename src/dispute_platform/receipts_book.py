"""The book of receipts: one chain per mediator, written in the transaction of the act it ends."""

from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_exchange.acts import Act
from dispute_exchange.events import TimelineEvent
from dispute_exchange.receipts import ReceiptClaims, receipt_digest, sign_receipt
from dispute_exchange.wire import ReceiptPage
from dispute_platform.platform import Platform
from dispute_platform.tables import ReceiptRow


class Brought(NamedTuple):
    """An act as it came: what it says, the digest of its bytes, and the desk that brought it."""

    act: Act
    body_sha256: str
    device_id: UUID


def write_receipt(
    platform: Platform, session: Session, brought: Brought, last: TimelineEvent
) -> str:
    """The next receipt of the act's mediator, for an act whose last event is ``last``."""
    act = brought.act
    before = session.scalars(
        sa.select(ReceiptRow)
        .where(ReceiptRow.mediator_id == act.mediator_id)
        .order_by(ReceiptRow.receipt_no.desc())
        .limit(1)
    ).first()
    claims = ReceiptClaims(
        act_id=act.act_id,
        body_sha256=brought.body_sha256,
        dispute_id=act.dispute_id,
        mediator_id=act.mediator_id,
        device_id=brought.device_id,
        receipt_no=before.receipt_no + 1 if before else 1,
        event_seq=last.seq,
        event_hash=last.hash,
        previous=receipt_digest(before.token) if before else None,
        issued_at=platform.clock(),
    )
    token = sign_receipt(claims, platform.keys.receipt_key, platform.keys.receipt_key_id)
    session.add(
        ReceiptRow(
            mediator_id=act.mediator_id,
            receipt_no=claims.receipt_no,
            act_id=act.act_id,
            token=token,
        )
    )
    return token


def receipts_after(session: Session, mediator_id: UUID, number: int, limit: int) -> ReceiptPage:
    """At most ``limit`` receipts after ``number``, oldest first."""
    own = ReceiptRow.mediator_id == mediator_id
    tokens = session.scalars(
        sa.select(ReceiptRow.token)
        .where(own, ReceiptRow.receipt_no > number)
        .order_by(ReceiptRow.receipt_no)
        .limit(limit)
    )
    last = session.scalar(sa.select(sa.func.max(ReceiptRow.receipt_no)).where(own))
    return ReceiptPage(receipts=tuple(tokens), last_no=last or 0)
