"""The exhibits of disputes: what is said of each, and which sealed file holds its bytes.

Owns ``exhibit``; the bytes are the vault's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.evidence import EvidenceItem, Seen
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.store.tables import exhibit


@dataclass(frozen=True, slots=True)
class HeldExhibit:
    """An exhibit; ``blob_id`` is None until a file brings its bytes.

    ``found_type`` is the media type its bytes show where it is not the one the file says.
    """

    item: EvidenceItem
    blob_id: str | None
    found_type: str | None


def put(connection: Connection, dispute_no: int, items: Iterable[HeldExhibit]) -> None:
    """Adds exhibits, or renews what is said of those already held; bytes once held are kept."""
    held = {found.item.evidence_id: found for found in of_dispute(connection, dispute_no)}
    for new in items:
        before = held.get(new.item.evidence_id)
        if before is not None:
            new = HeldExhibit(  # noqa: PLW2901
                item=_with_seen(new.item, before.item.seen_by),
                blob_id=new.blob_id or before.blob_id,
                found_type=new.found_type if new.blob_id else before.found_type,
            )
            connection.execute(sa.delete(exhibit).where(_is(dispute_no, new.item.evidence_id)))
        connection.execute(
            sa.insert(exhibit).values(
                dispute_no=dispute_no,
                evidence_id=new.item.evidence_id,
                piece_no=new.item.piece_no,
                item=new.item.model_dump_json(),
                blob_id=new.blob_id,
                found_type=new.found_type,
            )
        )


def seen(connection: Connection, dispute_no: int, evidence_id: UUID, sight: Seen) -> None:
    """Adds one sight to the contradictory matrix; an exhibit that is not held is left alone."""
    found = _find(connection, dispute_no, evidence_id)
    if found is not None:
        item = _with_seen(found.item, (sight,))
        connection.execute(
            sa.update(exhibit)
            .where(_is(dispute_no, evidence_id))
            .values(item=item.model_dump_json())
        )


def of_dispute(connection: Connection, dispute_no: int) -> tuple[HeldExhibit, ...]:
    """The exhibits of a dispute by number."""
    rows = connection.execute(
        sa.select(exhibit).where(exhibit.c.dispute_no == dispute_no).order_by(exhibit.c.piece_no)
    )
    return tuple(_held(row) for row in rows)


def get(connection: Connection, dispute_no: int, evidence_id: UUID) -> HeldExhibit:
    """One exhibit; raises ExhibitUnknown."""
    found = _find(connection, dispute_no, evidence_id)
    if found is None:
        raise ExhibitUnknown(evidence_id=str(evidence_id))
    return found


def _find(connection: Connection, dispute_no: int, evidence_id: UUID) -> HeldExhibit | None:
    row = connection.execute(sa.select(exhibit).where(_is(dispute_no, evidence_id))).one_or_none()
    return None if row is None else _held(row)


def _held(row: sa.Row[tuple[object, ...]]) -> HeldExhibit:
    return HeldExhibit(EvidenceItem.model_validate_json(row.item), row.blob_id, row.found_type)


def _with_seen(item: EvidenceItem, more: Iterable[Seen]) -> EvidenceItem:
    """The item with further sights, each once, in the order of time."""
    sights = sorted({*item.seen_by, *more}, key=lambda sight: (sight.at, sight.by))
    return item.model_copy(update={"seen_by": tuple(sights)})


def _is(dispute_no: int, evidence_id: UUID) -> sa.ColumnElement[bool]:
    return sa.and_(exhibit.c.dispute_no == dispute_no, exhibit.c.evidence_id == evidence_id)
