"""Facts about this desk, by name: plain JSON, or secrets sealed under the vault's own key.

Owns the names in use; never a fact about a dispute.
"""

import json
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.tables import setting
from mediator_desk.vault import Vault


class Secret(StrEnum):
    """The secrets a desk holds; the name is also what each is sealed for."""

    DEVICE_KEY = "device_key"
    """Private JWK (JSON) that signs this desk's requests."""
    AGE_IDENTITY = "age_identity"
    """``AGE-SECRET-KEY-…``, which open dispute files: one a line, the present one first."""
    SIGNING_KEY = "signing_key"
    """PKCS#8 (DER) of the key that signs decisions."""
    ENROLMENT = "enrolment"
    """The keys of an enrolment that was not answered yet."""
    CUSTODY_KEY = "custody_key"
    """Private JWK (JSON) that signs certificates of destruction before any enrolment."""
    REHEARSAL_KEY = "rehearsal_key"
    """Private JWK (JSON) that signs the receipts of a practice vault."""
    PLACE = "place"
    """Where the person was when the desk was locked (JSON)."""


class Fact(StrEnum):
    """The facts a desk holds, each as JSON."""

    ACTOR = "actor"
    DECLARED = "declared"
    """The ``name`` and ``role`` the person gave at the first run, before any enrolment."""
    PLATFORM = "platform"
    """The platform's ``PlatformDescription``, as it was at enrolment."""
    MEDIATOR = "mediator"
    """The enrolled ``Mediator``."""
    SIGNING_CHAIN = "signing_chain"
    """The certificates of the signing key, PEM each, its own first."""
    EXTRA_ANCHORS = "extra_anchors"
    """Certificates (PEM) trusted for dispute files beside the platform's own."""
    BACKUP_PLAN = "backup_plan"
    """Where backups go by themselves, how often, and how many days each is kept."""
    DEFAULT_SIGNING_KEY = "default_signing_key"
    """The key offered first, where it is not the enrolled one."""
    SIGNING_SERVICES = "signing_services"
    """The time-stamp service chosen here (``timestamp_url``, ``roots``), over the platform's."""
    SIGNING_ROOTS = "signing_roots"
    """Authorities (PEM) under which other people's signatures count here too."""
    COSIGNERS = "cosigners"
    """Who signs every decision beside the mediator, in order: ``role`` and ``name``."""
    CARD_MODULES = "card_modules"
    """Where the software of smart cards lies, beside the usual places."""
    SYNC_STATUS = "sync_status"
    LETTER_RECEIVERS = "letter_receivers"
    """The parties each notice goes to, where this desk decided otherwise than by default."""


def put_fact(connection: Connection, name: Fact, value: Any) -> None:
    """Stores a JSON value, in place of any before."""
    _put(connection, name, json.dumps(value, ensure_ascii=False).encode(), sealed=False)


def fact(connection: Connection, name: Fact) -> Any:
    """The JSON value stored, or None."""
    found = _get(connection, name)
    return None if found is None else json.loads(found)


def put_secret(connection: Connection, vault: Vault, name: Secret, value: bytes) -> None:
    """Seals and stores a secret, in place of any before."""
    _put(connection, name, vault.seal_own(name, value), sealed=True)


def forget(connection: Connection, name: Fact | Secret) -> None:
    """Removes what is stored under ``name``; nothing stored is no error."""
    connection.execute(sa.delete(setting).where(setting.c.name == name))


def secret(connection: Connection, vault: Vault, name: Secret) -> bytes | None:
    """The secret in clear, or None."""
    found = _get(connection, name)
    return None if found is None else vault.open_own(name, found)


def _put(connection: Connection, name: str, value: bytes, *, sealed: bool) -> None:
    connection.execute(sa.delete(setting).where(setting.c.name == name))
    connection.execute(sa.insert(setting).values(name=name, value=value, sealed=sealed))


def _get(connection: Connection, name: str) -> bytes | None:
    return connection.execute(
        sa.select(setting.c.value).where(setting.c.name == name)
    ).scalar_one_or_none()
