"""The mediator's highlights: sealed under their dispute's key, gone with it.

Owns ``highlight``. SECURITY: private like notes; nothing of them is told by the database but that
there are some, on which exhibit and when.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.engine import Connection

from mediator_desk.domain.highlights import Marked
from mediator_desk.store.errors import HighlightUnknown
from mediator_desk.store.highlight_tables import highlight
from mediator_desk.store.tables import dispute
from mediator_desk.vault import Vault
from mediator_desk.vault.dispute_keys import DisputeKey

_MARKED = TypeAdapter(Marked)


@dataclass(frozen=True, slots=True)
class HeldHighlight:
    """A highlight in clear; ``no`` numbers those of the dispute."""

    highlight_id: UUID
    evidence_id: UUID
    no: int
    marked: Marked
    made_at: datetime


def add(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    dispute_no: int,
    highlight_id: UUID,
    evidence_id: UUID,
    marked: Marked,
    at: datetime,
) -> HeldHighlight:
    """Seals a new highlight under the next number."""
    last = connection.execute(
        sa.select(sa.func.max(highlight.c.no)).where(highlight.c.dispute_no == dispute_no)
    ).scalar()
    held = HeldHighlight(highlight_id, evidence_id, (last or 0) + 1, marked, at)
    connection.execute(
        sa.insert(highlight).values(
            highlight_id=highlight_id,
            dispute_no=dispute_no,
            no=held.no,
            evidence_id=evidence_id,
            version=1,
            sealed=_seal(connection, vault, dispute_id, highlight_id, 1, marked),
            made_at=at,
        )
    )
    return held


def change(
    connection: Connection, vault: Vault, dispute_id: UUID, highlight_id: UUID, marked: Marked
) -> HeldHighlight:
    """Seals what it says now in the place of what it said. Raises HighlightUnknown."""
    row = _row(connection, dispute_id, highlight_id)
    version = row.version + 1
    connection.execute(
        sa.update(highlight)
        .where(highlight.c.highlight_id == highlight_id)
        .values(
            version=version,
            sealed=_seal(connection, vault, dispute_id, highlight_id, version, marked),
        )
    )
    return HeldHighlight(highlight_id, row.evidence_id, row.no, marked, row.made_at)


def set_deleted(
    connection: Connection, dispute_id: UUID, highlight_id: UUID, at: datetime | None
) -> None:
    """Puts a highlight aside, or brings it back for None. Raises HighlightUnknown."""
    _row(connection, dispute_id, highlight_id)
    connection.execute(
        sa.update(highlight).where(highlight.c.highlight_id == highlight_id).values(deleted_at=at)
    )


def get(
    connection: Connection, vault: Vault, dispute_id: UUID, highlight_id: UUID
) -> HeldHighlight:
    """One highlight, put aside or not. Raises HighlightUnknown."""
    row = _row(connection, dispute_id, highlight_id)
    with vault.keys.load(connection, dispute_id) as key:
        return _open(key, row)


def of_dispute(connection: Connection, vault: Vault, dispute_id: UUID) -> tuple[HeldHighlight, ...]:
    """The highlights of a dispute that are not put aside, in the order they were made."""
    rows = connection.execute(
        _of(dispute_id).where(highlight.c.deleted_at.is_(None)).order_by(highlight.c.no)
    ).all()
    if not rows:
        return ()
    with vault.keys.load(connection, dispute_id) as key:
        return tuple(_open(key, row) for row in rows)


def _of(dispute_id: UUID) -> sa.Select[Any]:
    return (
        sa.select(highlight)
        .select_from(highlight.join(dispute))
        .where(dispute.c.dispute_id == dispute_id)
    )


def _row(connection: Connection, dispute_id: UUID, highlight_id: UUID) -> sa.Row[Any]:
    wanted = _of(dispute_id).where(highlight.c.highlight_id == highlight_id)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        raise HighlightUnknown(highlight_id=str(highlight_id))
    return row


def _seal(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    highlight_id: UUID,
    version: int,
    marked: Marked,
) -> bytes:
    place = ("highlight", highlight_id.bytes, version)
    return vault.keys.seal(connection, dispute_id, place, _MARKED.dump_json(marked))


def _open(key: DisputeKey, row: sa.Row[Any]) -> HeldHighlight:
    sealed = key.open(("highlight", row.highlight_id.bytes, row.version), row.sealed)
    return HeldHighlight(
        row.highlight_id, row.evidence_id, row.no, _MARKED.validate_json(sealed), row.made_at
    )
