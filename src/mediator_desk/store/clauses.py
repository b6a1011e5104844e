"""What the person writes with, whatever the dispute: clauses of their own, and learned words.

Owns ``clause`` and ``learned_word``, sealed under the vault's own key; never reads a clause.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.errors import ClauseUnknown
from mediator_desk.store.writing_tables import clause, learned_word
from mediator_desk.vault import Vault

_WORD: Final = "learned_word"


@dataclass(frozen=True, slots=True)
class KeptClause:
    """A clause of the person's own, in clear (whatever bytes were given)."""

    clause_id: UUID
    content: bytes
    written_at: datetime


def put(
    connection: Connection, vault: Vault, clause_id: UUID, content: bytes, at: datetime
) -> None:
    """Keeps a clause, in place of what stood under the same identifier."""
    sealed = vault.seal_own(_purpose(clause_id), content)
    changed = connection.execute(
        sa.update(clause)
        .where(clause.c.clause_id == clause_id)
        .values(sealed=sealed, written_at=at, deleted_at=None)
    )
    if not changed.rowcount:
        connection.execute(
            sa.insert(clause).values(clause_id=clause_id, sealed=sealed, written_at=at)
        )


def set_deleted(connection: Connection, clause_id: UUID, at: datetime | None) -> None:
    """Puts a clause aside (``at``) or brings it back (None). Raises ClauseUnknown."""
    changed = connection.execute(
        sa.update(clause).where(clause.c.clause_id == clause_id).values(deleted_at=at)
    )
    if not changed.rowcount:
        raise ClauseUnknown(clause_id=str(clause_id))


def every(connection: Connection, vault: Vault) -> tuple[KeptClause, ...]:
    """The clauses that are not put aside, in the order in which they were written."""
    rows = connection.execute(
        sa.select(clause)
        .where(clause.c.deleted_at.is_(None))
        .order_by(clause.c.written_at, clause.c.clause_id)
    )
    return tuple(
        KeptClause(
            row.clause_id, vault.open_own(_purpose(row.clause_id), row.sealed), row.written_at
        )
        for row in rows
    )


def learn(connection: Connection, vault: Vault, word: str, at: datetime) -> None:
    """Lets ``word`` through from now on; twice is once."""
    if word not in learned(connection, vault):
        sealed = vault.seal_own(_WORD, word.encode())
        connection.execute(sa.insert(learned_word).values(sealed=sealed, learned_at=at))


def forget(connection: Connection, vault: Vault, word: str) -> None:
    """Lets ``word`` through no longer; a word never learned is no error."""
    for row in connection.execute(sa.select(learned_word)).all():
        if vault.open_own(_WORD, row.sealed).decode() == word:
            connection.execute(sa.delete(learned_word).where(learned_word.c.word_no == row.word_no))


def learned(connection: Connection, vault: Vault) -> tuple[str, ...]:
    """The words learned, in the order in which they were."""
    rows = connection.execute(sa.select(learned_word).order_by(learned_word.c.word_no))
    return tuple(vault.open_own(_WORD, row.sealed).decode() for row in rows)


def _purpose(clause_id: UUID) -> str:
    return f"clause:{clause_id}"
