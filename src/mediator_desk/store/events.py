"""The events of disputes: light rows to lay out, whole bodies to read, an index to search.

Owns ``event``, ``event_body`` and the full-text index; never checks a chain (``mirror`` does) and
never turns a row into what a screen shows (``timeline`` does).
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.engine import Connection

from dispute_exchange.events import ReadReceipt, TimelineEvent
from mediator_desk.domain.case import Step
from mediator_desk.domain.saying import amount_of, corrected_by, text_of
from mediator_desk.store.errors import StoreError
from mediator_desk.store.tables import EVENT_WORDS, event, event_body, read_mark

LightRow = tuple[
    int, int, int | None, bool, str, str, str, str,
    int | None, int | None, str | None, int, int, int | None,
]  # fmt: skip
"""seq, day, at, uncertain, actor, kind, channel, disclosure, amount, change, currency, text
length, exhibits, corrected event: days as ordinals, instants in microseconds, sums in minor units,
codes as text. WHY raw: turning each value into an object twice would triple the time of a scan."""

_CHUNK = 2_000
_HASH = re.compile(r'"hash"\s*:\s*"([0-9a-f]{64})"')


class EventDamaged(StoreError):
    """The content of an event cannot be read any more. Facts: ``seq``."""

    kind: ClassVar[str] = "event_damaged"


@dataclass(frozen=True, slots=True)
class Keep:
    """Which events to read; empty sets keep all, days are inclusive."""

    actors: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    disclosures: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None


def add(
    connection: Connection, dispute_no: int, steps: Iterable[Step], titles: Mapping[UUID, str]
) -> int:
    """Adds events in order, with their words and the titles of the exhibits they bring.

    Returns how many; they must follow what is held, which the caller has checked.
    """
    top = connection.execute(sa.select(sa.func.max(event.c.event_no))).scalar() or 0
    numbered = zip(itertools.count(top + 1), steps, strict=False)
    added = 0
    while chunk := list(itertools.islice(numbered, _CHUNK)):
        connection.execute(sa.insert(event), [_light(no, dispute_no, step) for no, step in chunk])
        bodies = [
            {"event_no": no, "body": step.event.model_dump_json(exclude_none=True)}
            for no, step in chunk
        ]
        connection.execute(sa.insert(event_body), bodies)
        words = [(no, said) for no, step in chunk if (said := _words(step.event, titles))]
        if words:
            connection.exec_driver_sql(
                f"insert into {EVENT_WORDS}(rowid, words) values (?, ?)",  # noqa: S608 - our own name
                words,
            )
        added += len(chunk)
    return added


def light(connection: Connection, dispute_no: int, keep: Keep | None = None) -> Sequence[LightRow]:
    """The rows of a dispute in order, without words, that pass the filter."""
    columns = (
        event.c.seq,
        sa.type_coerce(event.c.day, sa.Integer),
        sa.type_coerce(event.c.at, sa.BigInteger),
        sa.type_coerce(event.c.uncertain, sa.Integer),
        event.c.actor,
        event.c.kind,
        event.c.channel,
        event.c.disclosure,
        event.c.amount,
        event.c.change,
        event.c.currency,
        event.c.text_length,
        event.c.exhibits,
        event.c.corrects,
    )
    statement = sa.select(*columns).where(event.c.dispute_no == dispute_no)
    for condition in _conditions(keep or Keep()):
        statement = statement.where(condition)
    result = connection.execute(statement.order_by(event.c.seq))
    return result.fetchall()


def bodies(
    connection: Connection, dispute_no: int, seqs: Sequence[int]
) -> dict[int, TimelineEvent]:
    """The whole events of these numbers; absent ones are left out."""
    rows = connection.execute(
        sa.select(event.c.seq, event_body.c.body)
        .join(event_body)
        .where(event.c.dispute_no == dispute_no, event.c.seq.in_(seqs))
    )
    return {row.seq: TimelineEvent.model_validate_json(row.body) for row in rows}


def readable(
    connection: Connection, dispute_no: int, seqs: Sequence[int]
) -> tuple[dict[int, TimelineEvent], dict[int, str]]:
    """The whole events of these numbers, and by number the fingerprint of each that cannot be
    read: what is damaged must not take the others along."""
    rows = connection.execute(
        sa.select(event.c.seq, event_body.c.body)
        .join(event_body)
        .where(event.c.dispute_no == dispute_no, event.c.seq.in_(seqs))
    )
    whole: dict[int, TimelineEvent] = {}
    damaged: dict[int, str] = {}
    for row in rows:
        try:
            whole[row.seq] = TimelineEvent.model_validate_json(row.body)
        except ValidationError:
            found = _HASH.search(row.body)
            damaged[row.seq] = found.group(1) if found else ""
    return whole, damaged


def every_body(connection: Connection, dispute_no: int) -> Iterator[TimelineEvent]:
    """All events of a dispute, whole and in order, a few at a time. Raises EventDamaged."""
    rows = connection.execution_options(yield_per=_CHUNK).execute(
        sa.select(event.c.seq, event_body.c.body)
        .join(event)
        .where(event.c.dispute_no == dispute_no)
        .order_by(event.c.seq)
    )
    for row in rows:
        try:
            yield TimelineEvent.model_validate_json(row.body)
        except ValidationError:
            raise EventDamaged(seq=row.seq) from None


def of_kinds(
    connection: Connection, dispute_no: int, kinds: Iterable[str]
) -> tuple[TimelineEvent, ...]:
    """The whole events of some kinds, in order."""
    rows = connection.execute(
        sa.select(event_body.c.body)
        .join(event)
        .where(event.c.dispute_no == dispute_no, event.c.kind.in_(list(kinds)))
        .order_by(event.c.seq)
    )
    return tuple(TimelineEvent.model_validate_json(row.body) for row in rows)


def last_spoken(
    connection: Connection, dispute_no: int, without: Iterable[str], limit: int
) -> tuple[TimelineEvent, ...]:
    """The last whole events but those of some kinds, newest first."""
    rows = connection.execute(
        sa.select(event_body.c.body)
        .join(event)
        .where(event.c.dispute_no == dispute_no, event.c.kind.not_in(list(without)))
        .order_by(event.c.seq.desc())
        .limit(limit)
    )
    return tuple(TimelineEvent.model_validate_json(row.body) for row in rows)


def offers(
    connection: Connection, dispute_no: int
) -> tuple[tuple[int, date, str, str, int, str], ...]:
    """seq, day, actor, kind, minor units and currency of every event that carries an amount."""
    rows = connection.execute(
        sa.select(
            event.c.seq,
            event.c.day,
            event.c.actor,
            event.c.kind,
            event.c.amount,
            event.c.currency,
        )
        .where(event.c.dispute_no == dispute_no, event.c.amount.is_not(None))
        .order_by(event.c.seq)
    )
    return tuple(tuple(row) for row in rows)


def receipts_about(
    connection: Connection, dispute_no: int, seqs: Sequence[int]
) -> tuple[TimelineEvent, ...]:
    """The read receipts that speak of these events, in order."""
    rows = connection.execute(
        sa.select(event_body.c.body)
        .join(event)
        .where(event.c.dispute_no == dispute_no, event.c.about.in_(seqs))
    )
    receipts = (TimelineEvent.model_validate_json(row.body) for row in rows)
    # WHY not in SQL: asked for this order, SQLite walks every event of the dispute to have it.
    return tuple(sorted(receipts, key=lambda receipt: receipt.seq))


def hash_at(connection: Connection, dispute_no: int, seq: int) -> str | None:
    """The hash of one event held, or None."""
    found = bodies(connection, dispute_no, [seq]).get(seq)
    return None if found is None else found.hash


def first_hash(connection: Connection, dispute_no: int) -> str:
    """The hash of the first event; empty when there is none."""
    return hash_at(connection, dispute_no, 1) or ""


def search(connection: Connection, dispute_no: int, query: str) -> tuple[tuple[int, str], ...]:
    """Number and snippet of the events that match an FTS5 query, in order."""
    rows = connection.exec_driver_sql(
        f"select e.seq, snippet({EVENT_WORDS}, 0, '', '', '…', 16) "  # noqa: S608 - as above
        f"from {EVENT_WORDS} join event e on e.event_no = {EVENT_WORDS}.rowid "
        f"where {EVENT_WORDS} match ? and e.dispute_no = ? order by e.seq",
        (query, dispute_no),
    )
    return tuple((seq, snippet) for seq, snippet in rows)


def unread(connection: Connection, without: Iterable[str]) -> dict[int, int]:
    """How many events of each dispute lie after its read mark, but those of some kinds."""
    rows = connection.execute(
        sa.select(event.c.dispute_no, sa.func.count())
        .outerjoin(read_mark, read_mark.c.dispute_no == event.c.dispute_no)
        .where(
            event.c.seq > sa.func.coalesce(read_mark.c.up_to, 0),
            event.c.kind.not_in(list(without)),
        )
        .group_by(event.c.dispute_no)
    )
    return dict(rows.all())


def drop(connection: Connection, dispute_no: int) -> None:
    """Removes every event of a dispute, its words included (before a new import or a shredding)."""
    numbers = sa.select(event.c.event_no).where(event.c.dispute_no == dispute_no)
    connection.exec_driver_sql(
        f"delete from {EVENT_WORDS} where rowid in "  # noqa: S608 - as above
        "(select event_no from event where dispute_no = ?)",
        (dispute_no,),
    )
    connection.execute(sa.delete(event_body).where(event_body.c.event_no.in_(numbers)))
    connection.execute(sa.delete(event).where(event.c.dispute_no == dispute_no))


def _light(event_no: int, dispute_no: int, step: Step) -> dict[str, Any]:
    told, payload = step.event, step.event.payload
    amount = amount_of(payload)
    return {
        "event_no": event_no,
        "dispute_no": dispute_no,
        "seq": told.seq,
        "day": told.occurred.on,
        "at": told.occurred.at,
        "uncertain": told.occurred.uncertain,
        "actor": told.actor.value,
        "kind": payload.kind,
        "channel": told.channel.value,
        "disclosure": told.disclosure.value,
        "amount": None if amount is None else amount.minor,
        "change": None if step.change is None else step.change.minor,
        "currency": None if amount is None else amount.currency,
        "text_length": len(text_of(payload)),
        "exhibits": len(told.evidence_ids),
        "corrects": corrected_by(payload),
        "about": payload.event_seq if isinstance(payload, ReadReceipt) else None,
    }


def _words(told: TimelineEvent, titles: Mapping[UUID, str]) -> str:
    parts = [text_of(told.payload), *(titles.get(brought, "") for brought in told.evidence_ids)]
    return "\n".join(part for part in parts if part)


def _conditions(keep: Keep) -> Iterator[sa.ColumnElement[bool]]:
    for column, wanted in (
        (event.c.actor, keep.actors),
        (event.c.kind, keep.kinds),
        (event.c.channel, keep.channels),
        (event.c.disclosure, keep.disclosures),
    ):
        if wanted:
            yield column.in_(sorted(wanted))
    if keep.start is not None:
        yield event.c.day >= keep.start
    if keep.end is not None:
        yield event.c.day <= keep.end
