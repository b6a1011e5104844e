"""The outbox: acts in the order they were made, each with its history.

Owns ``act`` and ``act_step``. The body is written once and never again: what is sent, hashed and
receipted are the bytes frozen here.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.acts import Act
from dispute_exchange.canonical import canonical_json, sha256_hex
from mediator_desk.domain.outbox import SENDABLE, ActState, may_become
from mediator_desk.store.disputes import number_of
from mediator_desk.store.errors import ActMoved, ActUnknown
from mediator_desk.store.tables import act, act_step, dispute
from mediator_desk.vault import StoredBlob


@dataclass(frozen=True, slots=True)
class ActRecord:
    """An act as it lies in the outbox. ``body`` is its canonical JSON, ``file_size`` in bytes."""

    act_no: int
    act_id: UUID
    dispute_no: int
    dispute_id: UUID
    kind: str
    state: ActState
    author: str
    acted_at: datetime
    body: bytes
    body_sha256: str
    blob_id: str | None
    file_size: int | None
    file_sha256: str | None
    tries: int
    last_try_at: datetime | None
    next_try_at: datetime | None
    refusal: str | None
    insisted: bool

    def act(self) -> Act:
        """The act that the frozen bytes say."""
        return Act.model_validate_json(self.body)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an act's history."""

    at: datetime
    what: str
    detail: str | None


def queue(
    connection: Connection,
    made: Act,
    at: datetime,
    *,
    file: StoredBlob | None = None,
    held: bool = False,
) -> None:
    """Freezes an act at the end of the outbox, with the sealed ``file`` it names if any.

    To be called in the transaction that writes the local fact. ``held`` keeps it from leaving.
    Raises DisputeUnknown.
    """
    body = canonical_json(made)
    connection.execute(
        sa.insert(act).values(
            act_id=made.act_id,
            dispute_no=number_of(connection, made.dispute_id),
            kind=made.content.kind,
            state=ActState.HELD if held else ActState.WAITING,
            author=made.mediator_name,
            acted_at=made.acted_at,
            body=body,
            body_sha256=sha256_hex(body),
            blob_id=None if file is None else file.blob_id,
            file_size=None if file is None else file.size,
            file_sha256=None if file is None else file.sha256.hex(),
            tries=0,
            insisted=False,
        )
    )
    add_step(connection, made.act_id, at, "sealed")
    if held:
        add_step(connection, made.act_id, at, "held", "by_mediator")


def get(connection: Connection, act_id: UUID) -> ActRecord:
    """One act; raises ActUnknown."""
    found = find(connection, act_id)
    if found is None:
        raise ActUnknown(act_id=str(act_id))
    return found


def find(connection: Connection, act_id: UUID) -> ActRecord | None:
    """One act, or None."""
    return next(iter(_select(connection, act.c.act_id == act_id)), None)


def every(connection: Connection) -> tuple[ActRecord, ...]:
    """All acts, newest first."""
    return _select(connection, sa.true(), newest_first=True)


def unfinished(connection: Connection) -> tuple[ActRecord, ...]:
    """The acts neither accepted nor withdrawn, in the order they were made."""
    return _select(connection, act.c.state.not_in((ActState.ACCEPTED, ActState.WITHDRAWN)))


def of_dispute(connection: Connection, dispute_no: int) -> tuple[ActRecord, ...]:
    """The acts of one dispute, in the order they were made."""
    return _select(connection, act.c.dispute_no == dispute_no)


def steps(connection: Connection, act_id: UUID) -> tuple[Step, ...]:
    """The history of an act, oldest first."""
    rows = connection.execute(
        sa.select(act_step.c.at, act_step.c.what, act_step.c.detail)
        .join(act)
        .where(act.c.act_id == act_id)
        .order_by(act_step.c.step_no)
    )
    return tuple(Step(*row) for row in rows)


def move(
    connection: Connection,
    act_id: UUID,
    to: ActState,
    at: datetime,
    what: str,
    detail: str | None = None,
    *,
    refusal: str | None = None,
    next_try_at: datetime | None = None,
    tried: bool = False,
    insisted: bool | None = None,
) -> None:
    """Takes an act to another state and writes the step down.

    ``what`` and ``detail`` are codes. ``tried`` counts one more try. Raises ActUnknown, or ActMoved
    when the act's state does not allow it.
    """
    now = get(connection, act_id)
    if now.state is not to and not may_become(now.state, to):
        raise ActMoved(state=now.state.value, wanted=to.value)
    values: dict[str, object] = {"state": to, "refusal": refusal, "next_try_at": next_try_at}
    if tried:
        values |= {"tries": now.tries + 1, "last_try_at": at}
    if insisted is not None:
        values["insisted"] = insisted
    connection.execute(sa.update(act).where(act.c.act_id == act_id).values(**values))
    add_step(connection, act_id, at, what, detail)


def retry_at_once(connection: Connection) -> None:
    """Forgets the waits after failed tries: the mediator asked to send now."""
    connection.execute(
        sa.update(act)
        .where(act.c.state.in_([state.value for state in SENDABLE]))
        .values(next_try_at=None)
    )


def add_step(
    connection: Connection, act_id: UUID, at: datetime, what: str, detail: str | None = None
) -> None:
    """Adds one line to an act's history."""
    act_no = connection.execute(sa.select(act.c.act_no).where(act.c.act_id == act_id)).scalar_one()
    last = connection.execute(
        sa.select(sa.func.max(act_step.c.step_no)).where(act_step.c.act_no == act_no)
    ).scalar()
    connection.execute(
        sa.insert(act_step).values(
            act_no=act_no, step_no=(last or 0) + 1, at=at, what=what, detail=detail
        )
    )


def _select(
    connection: Connection, where: sa.ColumnElement[bool], *, newest_first: bool = False
) -> tuple[ActRecord, ...]:
    order = act.c.act_no.desc() if newest_first else act.c.act_no
    rows = connection.execute(
        sa.select(act, dispute.c.dispute_id).join(dispute).where(where).order_by(order)
    ).mappings()
    return tuple(
        ActRecord(
            **{name: row[name] for name in ActRecord.__slots__ if name != "state"},
            state=ActState(row["state"]),
        )
        for row in rows
    )
