"""Disputes held and the revisions they came in.

Owns the rows of ``dispute`` and ``revision``; their events are in ``events``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.chain import ChainHead
from mediator_desk.domain.case import CaseState, state_from_json, state_to_json
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.store.errors import DisputeUnknown
from mediator_desk.store.tables import dispute, read_mark, revision

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class HeldDispute:
    """A dispute as it stands in the vault. ``refetch``: why its file is wanted again, if it is."""

    dispute_no: int
    dispute_id: UUID
    revision: int
    facts: CaseFacts
    state: CaseState
    searched: str
    head: ChainHead
    chain_checked_at: datetime
    chain_broken_at: int | None
    read_only: bool
    refetch: str | None


@dataclass(frozen=True, slots=True)
class HeldRevision:
    """One imported revision: who sealed it, when, and whether it travelled encrypted."""

    revision: int
    container_id: UUID
    container_sha256: str
    issued_at: datetime
    signer: str
    signer_sha256: str
    signed_at: datetime
    encrypted: bool
    last_seq: int
    complaint_blob_id: str | None


def find(connection: Connection, dispute_id: UUID) -> HeldDispute | None:
    """The dispute, or None when it is not held."""
    row = connection.execute(
        sa.select(dispute).where(dispute.c.dispute_id == dispute_id)
    ).one_or_none()
    return None if row is None else _held(row)


def get(connection: Connection, dispute_id: UUID) -> HeldDispute:
    """The dispute; raises DisputeUnknown when it is not held."""
    found = find(connection, dispute_id)
    if found is None:
        raise DisputeUnknown(dispute_id=str(dispute_id))
    return found


def number_of(connection: Connection, dispute_id: UUID) -> int:
    """The desk's own number for the dispute; raises DisputeUnknown."""
    found = connection.execute(
        sa.select(dispute.c.dispute_no).where(dispute.c.dispute_id == dispute_id)
    ).scalar_one_or_none()
    if found is None:
        raise DisputeUnknown(dispute_id=str(dispute_id))
    return int(found)


def numbers_of(connection: Connection, wanted: Sequence[UUID]) -> dict[UUID, int]:
    """The row numbers of those of ``wanted`` that are held."""
    rows = connection.execute(
        sa.select(dispute.c.dispute_id, dispute.c.dispute_no).where(
            dispute.c.dispute_id.in_(wanted)
        )
    )
    return {row.dispute_id: row.dispute_no for row in rows}


def stamps(connection: Connection) -> dict[int, tuple[object, ...]]:
    """By number, in the order they came: what differs as soon as anything of a dispute does.

    WHY the head of the chain: a state is folded from its events and from nothing else.
    """
    names = (
        "dispute_id",
        "revision",
        "head_hash",
        "chain_checked_at",
        "chain_broken_at",
        "read_only",
        "refetch",
    )
    # WHY raw: ten thousand identifiers and instants would be parsed only to be compared.
    listed = ", ".join(names)
    rows = connection.exec_driver_sql(
        f"select dispute_no, {listed} from dispute order by dispute_no"  # noqa: S608 - our own names
    )
    return {row[0]: tuple(row[1:]) for row in rows.fetchall()}


def among(connection: Connection, numbers: Sequence[int]) -> Iterator[HeldDispute]:
    """The disputes of these numbers, in the order they came; absent ones are left out."""
    for start in range(0, len(numbers), _CHUNK):
        wanted = numbers[start : start + _CHUNK]
        for row in connection.execute(
            sa.select(dispute)
            .where(dispute.c.dispute_no.in_(wanted))
            .order_by(dispute.c.dispute_no)
        ):
            yield _held(row)


def every(connection: Connection) -> Iterator[HeldDispute]:
    """All disputes held, in the order they came."""
    for row in connection.execute(sa.select(dispute).order_by(dispute.c.dispute_no)):
        yield _held(row)


def add(
    connection: Connection,
    dispute_id: UUID,
    facts: CaseFacts,
    state: CaseState,
    head: ChainHead,
    searched: str,
    at: datetime,
) -> int:
    """A new dispute, with no revision and no event yet; returns its number."""
    result = connection.execute(
        sa.insert(dispute).values(
            dispute_id=dispute_id,
            file_no=facts.file_no,
            revision=0,
            facts=facts.model_dump_json(),
            state=state_to_json(state),
            searched=searched,
            head_seq=head.seq,
            head_hash=head.hash,
            chain_checked_at=at,
            read_only=False,
            imported_at=at,
        )
    )
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def add_revision(
    connection: Connection,
    dispute_no: int,
    came: HeldRevision,
    facts: CaseFacts,
    searched: str,
    at: datetime,
) -> None:
    """Records a newer revision and makes its facts the current ones."""
    values = {name: getattr(came, name) for name in HeldRevision.__slots__}
    connection.execute(sa.insert(revision).values(dispute_no=dispute_no, imported_at=at, **values))
    connection.execute(
        sa.update(dispute)
        .where(dispute.c.dispute_no == dispute_no)
        .values(
            revision=came.revision,
            file_no=facts.file_no,
            facts=facts.model_dump_json(),
            searched=searched,
            refetch=None,
        )
    )


def revisions(connection: Connection, dispute_no: int) -> tuple[HeldRevision, ...]:
    """The revisions imported, oldest first."""
    rows = connection.execute(
        sa.select(revision).where(revision.c.dispute_no == dispute_no).order_by(revision.c.revision)
    )
    return tuple(
        HeldRevision(**{name: row[name] for name in HeldRevision.__slots__})
        for row in rows.mappings()
    )


def advance(
    connection: Connection, dispute_no: int, state: CaseState, head: ChainHead, at: datetime
) -> None:
    """Where the dispute stands after events were added, in the transaction that adds them."""
    connection.execute(
        sa.update(dispute)
        .where(dispute.c.dispute_no == dispute_no)
        .values(
            state=state_to_json(state),
            head_seq=head.seq,
            head_hash=head.hash,
            chain_checked_at=at,
        )
    )


def record_check(
    connection: Connection, dispute_no: int, broken_at: int | None, at: datetime
) -> None:
    """The result of a full check of the chain."""
    connection.execute(
        sa.update(dispute)
        .where(dispute.c.dispute_no == dispute_no)
        .values(chain_broken_at=broken_at, chain_checked_at=at)
    )


def make_read_only(connection: Connection, dispute_no: int, *, read_only: bool = True) -> None:
    """The dispute belongs to someone else now (or, with False, to this mediator again)."""
    connection.execute(
        sa.update(dispute).where(dispute.c.dispute_no == dispute_no).values(read_only=read_only)
    )


def want_again(connection: Connection, dispute_no: int, reason: str | None) -> None:
    """Asks for (or, with None, no longer asks for) the newest file of the dispute."""
    connection.execute(
        sa.update(dispute).where(dispute.c.dispute_no == dispute_no).values(refetch=reason)
    )


def mark_read(connection: Connection, dispute_no: int, up_to: int, at: datetime) -> None:
    """Remembers that the mediator read up to event ``up_to``; a mark never goes back."""
    known = connection.execute(
        sa.select(read_mark.c.up_to).where(read_mark.c.dispute_no == dispute_no)
    ).scalar_one_or_none()
    if known is None:
        connection.execute(sa.insert(read_mark).values(dispute_no=dispute_no, up_to=up_to, at=at))
    elif up_to > known:
        connection.execute(
            sa.update(read_mark)
            .where(read_mark.c.dispute_no == dispute_no)
            .values(up_to=up_to, at=at)
        )


def read_up_to(connection: Connection, dispute_no: int) -> int:
    """The number of the last event the mediator has read; 0 before the first."""
    found = connection.execute(
        sa.select(read_mark.c.up_to).where(read_mark.c.dispute_no == dispute_no)
    ).scalar_one_or_none()
    return int(found or 0)


def _held(row: sa.Row[tuple[object, ...]]) -> HeldDispute:
    return HeldDispute(
        dispute_no=row.dispute_no,
        dispute_id=row.dispute_id,
        revision=row.revision,
        facts=CaseFacts.model_validate_json(row.facts),
        state=state_from_json(row.state),
        searched=row.searched,
        head=ChainHead(row.head_seq, row.head_hash),
        chain_checked_at=row.chain_checked_at,
        chain_broken_at=row.chain_broken_at,
        read_only=row.read_only,
        refetch=row.refetch,
    )
