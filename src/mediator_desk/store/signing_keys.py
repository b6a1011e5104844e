"""The keys this desk may sign with beside the enrolled one.

Owns ``signing_key``. SECURITY: a private key enters sealed under the vault's own key, and its
plaintext is given only to whoever is about to sign with it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.errors import SigningKeyUnknown
from mediator_desk.store.signing_tables import signing_key
from mediator_desk.vault import Vault


class KeyKind(StrEnum):
    """Where a key came from."""

    ENROLLED = "enrolled"
    FILE = "file"
    REQUEST = "request"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key. ``chain`` are PEM texts, its own certificate first; ``token`` tells where a card's
    key lies: ``module``, ``serial``, ``key_id``."""

    key_id: UUID
    kind: KeyKind
    label: str
    chain: tuple[str, ...]
    request: str | None
    token: dict[str, str] | None
    added_at: datetime


def add(connection: Connection, vault: Vault, row: KeyRow, private: bytes | None) -> None:
    """Enters a key; ``private`` (PKCS#8, DER, in clear) is sealed here, none for a card's."""
    connection.execute(
        sa.insert(signing_key).values(
            key_id=row.key_id,
            kind=row.kind.value,
            label=row.label,
            sealed=None if private is None else vault.seal_own(_purpose(row.key_id), private),
            chain=_text(row.chain),
            request=row.request,
            token=None if row.token is None else json.dumps(row.token),
            added_at=row.added_at,
        )
    )


def certify(connection: Connection, key_id: UUID, label: str, chain: Sequence[str]) -> None:
    """Enters the certificates issued for a key that waited for them."""
    connection.execute(
        sa.update(signing_key)
        .where(signing_key.c.key_id == key_id)
        .values(label=label, chain=_text(chain))
    )


def every(connection: Connection) -> tuple[KeyRow, ...]:
    """All keys, the oldest first."""
    rows = connection.execute(sa.select(signing_key).order_by(signing_key.c.added_at))
    return tuple(_row(row) for row in rows)


def get(connection: Connection, key_id: UUID) -> KeyRow:
    """One key; raises SigningKeyUnknown."""
    row = connection.execute(
        sa.select(signing_key).where(signing_key.c.key_id == key_id)
    ).one_or_none()
    if row is None:
        raise SigningKeyUnknown(key_id=str(key_id))
    return _row(row)


def private(connection: Connection, vault: Vault, key_id: UUID) -> bytes | None:
    """The private key in clear (PKCS#8, DER), none for a card's."""
    sealed = connection.execute(
        sa.select(signing_key.c.sealed).where(signing_key.c.key_id == key_id)
    ).scalar_one_or_none()
    return None if sealed is None else vault.open_own(_purpose(key_id), sealed)


def remove(connection: Connection, key_id: UUID) -> None:
    """Deletes a key for good."""
    connection.execute(sa.delete(signing_key).where(signing_key.c.key_id == key_id))


def _purpose(key_id: UUID) -> str:
    return f"signing_key/{key_id}"


def _text(chain: Sequence[str]) -> str | None:
    return json.dumps(list(chain)) if chain else None


def _row(row: Any) -> KeyRow:
    return KeyRow(
        key_id=row.key_id,
        kind=KeyKind(row.kind),
        label=row.label,
        chain=tuple(json.loads(row.chain)) if row.chain else (),
        request=row.request,
        token=json.loads(row.token) if row.token else None,
        added_at=row.added_at,
    )
