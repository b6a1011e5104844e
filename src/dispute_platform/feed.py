"""The change feed: one ordered list of what concerns each mediator. Its order lives here alone.

A position is given by the database when a change is written, and the feed is read by
``position > cursor``. That is only safe because writers come one at a time: SQLite has a single
writer, and on PostgreSQL every writing transaction takes an advisory lock (see ``database``).
Without it, a transaction still open could hold a lower position than one already read, and its
change would never be seen. Should that lock become too narrow, order by ``(xid8, position)``
below ``pg_snapshot_xmin(pg_current_snapshot())`` instead; nothing outside this module would know.
"""

import base64
import hashlib
import hmac
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.orm import Session, aliased

from dispute_exchange.wire import Change, EventsAppended, FileAvailable, Reassigned
from dispute_platform.errors import Refusal
from dispute_platform.tables import ChangeRow

_CHANGE: TypeAdapter[Change] = TypeAdapter(Change)
_FILE = "FILE_AVAILABLE"
_EVENTS = "EVENTS_APPENDED"
_MARK_BYTES = 9


class Reader(NamedTuple):
    """A device reading the feed: whose it is, and the position at which it was enrolled."""

    mediator_id: UUID
    feed_from: int


class Page(NamedTuple):
    """Some changes in order, the position after them, and whether there are others."""

    changes: tuple[Change, ...]
    position: int
    more: bool


def append(
    session: Session, mediator_id: UUID, change: FileAvailable | EventsAppended | Reassigned
) -> None:
    """Add ``change`` to the feed of ``mediator_id``; seen once the transaction is kept."""
    session.add(
        ChangeRow(
            mediator_id=mediator_id,
            dispute_id=change.dispute_id,
            kind=change.kind,
            body=change.model_dump_json(),
        )
    )
    session.flush()


def end(session: Session) -> int:
    """The position of the newest change of all."""
    return session.scalar(sa.select(sa.func.max(ChangeRow.position))) or 0


def page(session: Session, reader: Reader, after: int, limit: int) -> Page:
    """At most ``limit`` changes after position ``after``, as ``reader`` may apply them.

    Events of a dispute are left out until a file encrypted to the reader's device was announced:
    that file holds them.
    """
    earlier = aliased(ChangeRow)
    announced = (
        sa.select(earlier.position)
        .where(
            earlier.dispute_id == ChangeRow.dispute_id,
            earlier.mediator_id == reader.mediator_id,
            earlier.kind == _FILE,
            earlier.position > reader.feed_from,
            earlier.position < ChangeRow.position,
        )
        .exists()
    )
    rows = session.execute(
        sa.select(ChangeRow.position, ChangeRow.body)
        .where(
            ChangeRow.mediator_id == reader.mediator_id,
            ChangeRow.position > max(after, reader.feed_from),
            sa.or_(ChangeRow.kind != _EVENTS, announced),
        )
        .order_by(ChangeRow.position)
        .limit(limit + 1)
    ).all()
    taken = rows[:limit]
    changes = tuple(_CHANGE.validate_json(row.body) for row in taken)
    position = taken[-1].position if taken else after
    return Page(changes, position, len(rows) > limit)


def cursor_for(position: int, secret: bytes) -> str:
    """The opaque cursor that stands for ``position``."""
    value = position.to_bytes(8, "big")
    return base64.urlsafe_b64encode(value + _mark(value, secret)).decode("ascii").rstrip("=")


def position_of(cursor: str, secret: bytes) -> int:
    """The position ``cursor`` stands for; an empty one is the beginning.

    Raises ``Refusal`` ``unknown_cursor`` for anything ``cursor_for`` did not give.
    """
    if not cursor:
        return 0
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True)
    except ValueError:
        raise Refusal("unknown_cursor") from None
    value, mark = raw[:8], raw[8:]
    if not hmac.compare_digest(mark, _mark(value, secret)):
        raise Refusal("unknown_cursor")
    return int.from_bytes(value, "big")


def _mark(value: bytes, secret: bytes) -> bytes:
    return hmac.new(secret, value, hashlib.sha256).digest()[:_MARK_BYTES]
