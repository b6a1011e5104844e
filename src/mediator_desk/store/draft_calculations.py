"""Calculations that drafts rest on, whole, so that they can be worked out again.

Owns ``draft_calculation``, sealed under the dispute's key; never reads a calculation.
"""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.writing_tables import draft_calculation
from mediator_desk.vault import Vault


def put(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    draft_id: UUID,
    working_id: UUID,
    content: bytes,
    at: datetime,
) -> None:
    """Keeps a calculation, in place of the one filed under the same identifier."""
    sealed = vault.keys.seal(connection, dispute_id, _place(draft_id, working_id), content)
    connection.execute(
        sa.delete(draft_calculation).where(
            draft_calculation.c.draft_id == draft_id, draft_calculation.c.working_id == working_id
        )
    )
    connection.execute(
        sa.insert(draft_calculation).values(
            draft_id=draft_id, working_id=working_id, sealed=sealed, filed_at=at
        )
    )


def of_draft(
    connection: Connection, vault: Vault, dispute_id: UUID, draft_id: UUID
) -> dict[UUID, bytes]:
    """The calculations of a draft, in the order in which they were filed."""
    rows = connection.execute(
        sa.select(draft_calculation)
        .where(draft_calculation.c.draft_id == draft_id)
        .order_by(draft_calculation.c.filed_at, draft_calculation.c.working_id)
    ).all()
    if not rows:
        return {}
    with vault.keys.load(connection, dispute_id) as key:
        return {
            row.working_id: key.open(_place(draft_id, row.working_id), row.sealed) for row in rows
        }


def _place(draft_id: UUID, working_id: UUID) -> tuple[str | bytes | int, ...]:
    return ("draft_calculation", draft_id.bytes, working_id.bytes)
