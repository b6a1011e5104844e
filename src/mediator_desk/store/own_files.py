"""Files sealed at this desk that the platform does not know yet: scans and redacted copies.

Owns ``own_file``; the bytes are the vault's, the acts that send them are the outbox's.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.acts import FileEvidence
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.store.exhibit_tables import own_file
from mediator_desk.store.tables import exhibit
from mediator_desk.vault import tables as vault_tables


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of this desk. ``filing`` is what the act that files it says; ``act_id`` is the act.

    ``redacts`` is the exhibit of which it is a redacted copy.
    """

    filing: FileEvidence
    blob_id: str
    act_id: UUID | None
    redacts: UUID | None
    made_at: datetime


def add(connection: Connection, dispute_no: int, file: OwnFile) -> None:
    """Remembers a file, in the transaction that records its bytes."""
    connection.execute(
        sa.insert(own_file).values(
            dispute_no=dispute_no,
            evidence_id=file.filing.evidence_id,
            blob_id=file.blob_id,
            filing=file.filing.model_dump_json(),
            act_id=file.act_id,
            redacts=file.redacts,
            made_at=file.made_at,
        )
    )


def sent_by(
    connection: Connection, dispute_no: int, filing: FileEvidence, act_id: UUID | None
) -> None:
    """The file leaves by another act, which says ``filing``."""
    connection.execute(
        sa.update(own_file)
        .where(_is(dispute_no, filing.evidence_id))
        .values(filing=filing.model_dump_json(), act_id=act_id)
    )


def of_dispute(connection: Connection, dispute_no: int) -> tuple[OwnFile, ...]:
    """The files of a dispute, in the order in which they were made."""
    rows = connection.execute(
        sa.select(own_file)
        .where(own_file.c.dispute_no == dispute_no)
        .order_by(own_file.c.made_at, own_file.c.evidence_id)
    )
    return tuple(_file(row) for row in rows)


def get(connection: Connection, dispute_no: int, evidence_id: UUID) -> OwnFile:
    """One file; raises ExhibitUnknown."""
    row = connection.execute(sa.select(own_file).where(_is(dispute_no, evidence_id))).one_or_none()
    if row is None:
        raise ExhibitUnknown(evidence_id=str(evidence_id))
    return _file(row)


def holding(
    connection: Connection, dispute_no: int, dispute_id: UUID, sha256: bytes
) -> UUID | None:
    """The exhibit or file of the dispute that has these very bytes, if any."""
    same = sa.and_(
        vault_tables.blob.c.dispute_id == str(dispute_id), vault_tables.blob.c.sha256 == sha256
    )
    for table in (exhibit, own_file):
        found: UUID | None = connection.execute(
            sa.select(table.c.evidence_id)
            .join(vault_tables.blob, vault_tables.blob.c.blob_id == table.c.blob_id)
            .where(table.c.dispute_no == dispute_no, same)
            .limit(1)
        ).scalar_one_or_none()
        if found is not None:
            return found
    return None


def _is(dispute_no: int, evidence_id: UUID) -> sa.ColumnElement[bool]:
    return sa.and_(own_file.c.dispute_no == dispute_no, own_file.c.evidence_id == evidence_id)


def _file(row: sa.Row[tuple[object, ...]]) -> OwnFile:
    return OwnFile(
        filing=FileEvidence.model_validate_json(row.filing),
        blob_id=row.blob_id,
        act_id=row.act_id,
        redacts=row.redacts,
        made_at=row.made_at,
    )
