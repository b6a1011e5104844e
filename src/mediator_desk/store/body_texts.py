"""The mediation body's own texts and letterhead, file by file.

Owns the rows of ``body_text``; whether a file holds is the texts' own business, and nothing is
kept here that was not checked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.body_text_tables import body_text


@dataclass(frozen=True, slots=True)
class KeptText:
    """A file of the body's, and when it was brought in (UTC)."""

    name: str
    data: bytes
    imported_at: datetime


def kept(connection: Connection) -> tuple[KeptText, ...]:
    """Every file the body has of its own, by name."""
    rows = connection.execute(sa.select(body_text).order_by(body_text.c.name))
    return tuple(KeptText(row.name, row.data, row.imported_at) for row in rows)


def put(connection: Connection, files: Mapping[str, bytes], at: datetime) -> None:
    """Keeps ``files``, each in the place of the one of its name."""
    remove(connection, tuple(files))
    for name, data in sorted(files.items()):
        connection.execute(sa.insert(body_text).values(name=name, data=data, imported_at=at))


def remove(connection: Connection, names: tuple[str, ...]) -> None:
    """Drops files; ours are used again."""
    connection.execute(sa.delete(body_text).where(body_text.c.name.in_(names)))
