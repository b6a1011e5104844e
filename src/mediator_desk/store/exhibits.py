"""The exhibits of disputes: what is said of each, and which sealed file holds its bytes.

Owns ``exhibit`` and ``exhibit_number``; the bytes are the vault's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.events import TimelineEvent
from dispute_exchange.evidence import EvidenceItem, Seen, exhibit_after, exhibits_touched
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.exhibits import PartyNumber, numbered
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.store.exhibit_tables import exhibit_number, own_file
from mediator_desk.store.tables import exhibit
from mediator_desk.vault import tables as vault_tables


@dataclass(frozen=True, slots=True)
class HeldExhibit:
    """An exhibit; ``blob_id`` is None until a file brings its bytes.

    ``found_type`` is the media type its bytes show where it is not the one the file says.
    """

    item: EvidenceItem
    blob_id: str | None
    found_type: str | None


def put(connection: Connection, dispute_no: int, items: Iterable[HeldExhibit]) -> None:
    """Adds exhibits, or renews what is said of those already held; bytes once held are kept.

    An exhibit that was filed from this desk has its bytes here before any file brings them. Each
    exhibit gets its number among those of its party once, with the first sight of it.
    """
    held = {found.item.evidence_id: found for found in of_dispute(connection, dispute_no)}
    items = tuple(items)
    _number(connection, dispute_no, [new.item for new in items])
    for given in items:
        new, before = given, held.get(given.item.evidence_id)
        if before is None and new.blob_id is None:
            new = replace(new, blob_id=_own_blob(connection, dispute_no, new.item))
        if before is not None:
            new = HeldExhibit(
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


def follow(connection: Connection, dispute_no: int, told: TimelineEvent) -> None:
    """What an event changes of the exhibits it names; those that are not held are left alone.

    A sight fills a cell of the contradictory matrix, and so does a communication.
    """
    for evidence_id in exhibits_touched(told):
        found = _find(connection, dispute_no, evidence_id)
        if found is not None:
            item = exhibit_after(found.item, told)
            connection.execute(
                sa.update(exhibit)
                .where(_is(dispute_no, evidence_id))
                .values(item=item.model_dump_json())
            )


def numbers(connection: Connection, dispute_no: int) -> dict[UUID, PartyNumber]:
    """The number of each exhibit among those of the party who filed it."""
    rows = connection.execute(
        sa.select(exhibit_number).where(exhibit_number.c.dispute_no == dispute_no)
    )
    return {row.evidence_id: PartyNumber(PartyRole(row.party), row.no) for row in rows}


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


def _number(connection: Connection, dispute_no: int, items: Iterable[EvidenceItem]) -> None:
    for evidence_id, number in numbered(items, numbers(connection, dispute_no)).items():
        connection.execute(
            sa.insert(exhibit_number).values(
                dispute_no=dispute_no, evidence_id=evidence_id, party=number.party, no=number.no
            )
        )


def _own_blob(connection: Connection, dispute_no: int, item: EvidenceItem) -> str | None:
    """The file sealed here under the same name, if it is the very same bytes."""
    return connection.execute(
        sa.select(own_file.c.blob_id)
        .join(vault_tables.blob)
        .where(
            own_file.c.dispute_no == dispute_no,
            own_file.c.evidence_id == item.evidence_id,
            vault_tables.blob.c.sha256 == bytes.fromhex(item.sha256),
        )
    ).scalar_one_or_none()


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
