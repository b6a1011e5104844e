"""Saved filters and habits of the desk.

Owns the rows of ``saved_filter`` and ``habit``; what they mean is for whoever asks for them.
"""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.habit_tables import habit, saved_filter


@dataclass(frozen=True, slots=True)
class KeptFilter:
    """A saved filter as it lies in the vault; ``asked`` is JSON."""

    filter_id: UUID
    place: int
    name: str
    asked: str


def filters(connection: Connection) -> tuple[KeptFilter, ...]:
    """The saved filters in their order."""
    rows = connection.execute(
        sa.select(saved_filter).order_by(saved_filter.c.place, saved_filter.c.name)
    )
    return tuple(KeptFilter(row.filter_id, row.place, row.name, row.asked) for row in rows)


def put_filter(connection: Connection, kept: KeptFilter) -> None:
    """Keeps a filter, in the place of the one of the same id."""
    drop_filter(connection, kept.filter_id)
    values = {"filter_id": kept.filter_id, "place": kept.place, "name": kept.name}
    connection.execute(sa.insert(saved_filter).values(asked=kept.asked, **values))


def drop_filter(connection: Connection, filter_id: UUID) -> None:
    """Removes a filter; one that is not there is no error."""
    connection.execute(sa.delete(saved_filter).where(saved_filter.c.filter_id == filter_id))


def put_habit(connection: Connection, name: str, value: Any) -> None:
    """Keeps a JSON value under ``name``, in place of any before."""
    connection.execute(sa.delete(habit).where(habit.c.name == name))
    connection.execute(sa.insert(habit).values(name=name, value=json.dumps(value)))


def habit_of(connection: Connection, name: str) -> Any:
    """The JSON value kept under ``name``, or None."""
    found = connection.execute(
        sa.select(habit.c.value).where(habit.c.name == name)
    ).scalar_one_or_none()
    return None if found is None else json.loads(found)
