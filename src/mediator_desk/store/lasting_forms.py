"""What is still to be done so that a decision can be verified for long, and how far it got.

Owns ``lasting_form``. The bytes are a sealed file of the dispute, so that they go with it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.disputes import number_of
from mediator_desk.store.signing_tables import lasting_form


@dataclass(frozen=True, slots=True)
class LastingRow:
    """One decision. ``level`` is none until it was stamped; ``expires_at`` ends the certificate of
    its last time stamp; ``free`` counts the fields left for more. See ``signing_tables``."""

    decision_id: UUID
    awaited: bool = False
    tries: int = 0
    next_try_at: datetime | None = None
    problem: str | None = None
    level: str | None = None
    blob_id: str | None = None
    pdf_sha256: str | None = None
    size: int | None = None
    stamped_at: datetime | None = None
    expires_at: datetime | None = None
    free: int | None = None
    act_id: UUID | None = None


def begin(connection: Connection, dispute_id: UUID, row: LastingRow) -> None:
    """Enters a decision just signed."""
    connection.execute(
        sa.insert(lasting_form).values(dispute_no=number_of(connection, dispute_id), **_values(row))
    )


def write(connection: Connection, row: LastingRow) -> None:
    """What became of it."""
    connection.execute(
        sa.update(lasting_form)
        .where(lasting_form.c.decision_id == row.decision_id)
        .values(**_values(row))
    )


def find(connection: Connection, decision_id: UUID) -> LastingRow | None:
    """One decision's, or None."""
    found = _select(connection, lasting_form.c.decision_id == decision_id)
    return next(iter(found), None)


def by_pdf(connection: Connection, pdf_sha256: str) -> LastingRow | None:
    """The decision whose lasting form has these bytes, or None."""
    return next(iter(_select(connection, lasting_form.c.pdf_sha256 == pdf_sha256)), None)


def every(connection: Connection) -> tuple[LastingRow, ...]:
    """All of them."""
    return _select(connection, sa.true())


def retry_at_once(connection: Connection) -> None:
    """Forgets the waits after failed tries."""
    connection.execute(sa.update(lasting_form).values(next_try_at=None))


def _values(row: LastingRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in LastingRow.__slots__}


def _select(connection: Connection, where: sa.ColumnElement[bool]) -> tuple[LastingRow, ...]:
    names = LastingRow.__slots__
    rows = connection.execute(
        sa.select(*(lasting_form.c[name] for name in names)).where(where)
    ).mappings()
    return tuple(replace(LastingRow(row["decision_id"]), **row) for row in rows)
