"""The encrypted database: SQLCipher through SQLAlchemy, keyed with raw bytes and wiped after.

Owns how a connection is made, begun and refused; never a table of a dispute. ``lending`` owns who
has which, and takes them all back when the vault is locked.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine, ExceptionContext
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlcipher3 import dbapi2

from mediator_desk.system.files import PRIVATE_FILE
from mediator_desk.vault.errors import VaultDamaged, VaultFull, VaultLocked, VaultUnwritable
from mediator_desk.vault.lending import LOCK_PATIENCE_SECONDS, LendingPool
from mediator_desk.vault.sealing import derive
from mediator_desk.vault.secrets import KEY_BYTES, KeyMemory

DATABASE_NAME: Final = "vault.db"

_WRITER_OPTION: Final = "vault_writer"
_BUSY_SECONDS: Final = 30.0
_HEX: Final = b"0123456789abcdef"

# WHY each: durable acts (full), references that hold, deleted text overwritten, sorting never
# spilled to a clear temporary file, corrupt cells refused, no functions run from a planted schema.
_PRAGMAS: Final = (
    "cell_size_check=on",
    "trusted_schema=off",
    "temp_store=memory",
    "secure_delete=on",
    "foreign_keys=on",
    "journal_mode=wal",
    "synchronous=full",
    "fullfsync=on",
    "checkpoint_fullfsync=on",
)

_DAMAGED: Final = frozenset({dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB})
_PRIMARY_CODE: Final = 0xFF


def create_database(root: Path, vault_key: KeyMemory, vault_id: bytes) -> None:
    """Makes an empty encrypted database, readable by this user alone; its log inherits that."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    os.close(os.open(root / DATABASE_NAME, flags, PRIVATE_FILE))
    database = Database(root, vault_key, vault_id)
    try:
        database.prove()
    finally:
        database.close()


def rekey_database(root: Path, old: KeyMemory, new: KeyMemory, vault_id: bytes) -> None:
    """Puts the whole database under ``new`` in one transaction: under the old key or the new one.

    Nobody else may have it open. Costs about as much room again until it returns.
    """
    database = Database(root, old, vault_id)
    try:
        with database.engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            # WHY before: frames of the old key would stand between those of the new one.
            alone.exec_driver_sql("pragma wal_checkpoint(truncate)")
            raw = connection.connection.driver_connection
            assert raw is not None
            with _spelled(new, vault_id) as spelled:
                try:
                    raw.reset_key(spelled.view)
                except dbapi2.Error as error:
                    _translate(error)
                    raise
            alone.exec_driver_sql("pragma wal_checkpoint(truncate)")
    finally:
        database.close()


@contextmanager
def _spelled(vault_key: KeyMemory, vault_id: bytes) -> Iterator[KeyMemory]:
    """The database's key in the library's own spelling, wiped at the end of the block.

    SECURITY: exactly 64 digits, as a buffer: 62 would silently be taken as a passphrase, and a
    PRAGMA text would leave copies of the key in memory.
    """
    with (
        derive(vault_key, "database", vault_id) as key,
        KeyMemory(2 * KEY_BYTES + 3) as spelled,
    ):
        view = spelled.view
        view[:2], view[-1:] = b"x'", b"'"
        for place, byte in enumerate(key.view):
            view[2 + 2 * place] = _HEX[byte >> 4]
            view[3 + 2 * place] = _HEX[byte & 15]
        yield spelled


class Database:
    """The way into the tables of one unlocked vault."""

    def __init__(self, root: Path, vault_key: KeyMemory, vault_id: bytes) -> None:
        self._path = root / DATABASE_NAME
        self._vault_key = vault_key
        self._vault_id = vault_id
        self._pool = LendingPool(self._connect, self._prepare)
        self.engine: Engine = sa.create_engine(
            "sqlite://", module=dbapi2, pool=self._pool, hide_parameters=True
        )
        # WHY two: a reader that asked for the write lock would serialise every other reader.
        self.writer: Engine = self.engine.execution_options(**{_WRITER_OPTION: True})
        event.listen(self.engine, "begin", self._begin)
        event.listen(self.engine, "before_cursor_execute", self._refuse_to_start)
        event.listen(self.engine, "commit", self._refuse_to_commit)
        event.listen(self.engine, "handle_error", self._on_error)

    def prove(self) -> None:
        """Opens the file once: raises VaultDamaged when it is not the database of this key."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("select count(*) from sqlite_master")

    def forget_deleted(self) -> None:
        """Empties the write-ahead log, where deleted rows would otherwise linger."""
        with self.engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            alone.exec_driver_sql("pragma wal_checkpoint(truncate)")

    def refuse(self) -> None:
        """Starts nothing any more; waits for nothing. Part of ``close``, callable ahead of it."""
        self._pool.refuse()

    def close(self, until: float | None = None) -> None:
        """Interrupts what runs, waits for it to the monotonic instant ``until``, closes the rest.

        A connection still lent by then is left to its borrower, who finds VaultLocked.
        """
        self._pool.end(time.monotonic() + LOCK_PATIENCE_SECONDS if until is None else until)

    def _connect(self) -> DBAPIConnection:
        try:
            raw: DBAPIConnection = dbapi2.connect(
                str(self._path),
                isolation_level=None,
                check_same_thread=False,
                timeout=_BUSY_SECONDS,
            )
        except dbapi2.Error as error:
            _translate(error)
            raise
        return raw

    def _prepare(self, raw: DBAPIConnection) -> None:
        try:
            with _spelled(self._vault_key, self._vault_id) as spelled:
                raw.set_key(spelled.view)
            cursor = raw.cursor()
            # WHY first: a wrong key would otherwise print the library's own words on stderr.
            cursor.execute("pragma cipher_log_level=none")
            cursor.execute("select count(*) from sqlite_master").fetchone()
            for pragma in _PRAGMAS:
                cursor.execute("pragma " + pragma)
            cursor.close()
        except dbapi2.Error as error:
            if self._pool.refusing:
                raise VaultLocked from error
            _translate(error)
            raise

    def _begin(self, connection: Connection) -> None:
        options = connection.get_execution_options()
        # WHY: SQLAlchemy fires this event for AUTOCOMMIT too, where BEGIN must not be sent.
        if options.get("isolation_level") == "AUTOCOMMIT":
            return
        writes = options.get(_WRITER_OPTION)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    def _refuse_to_start(self, *_: Any) -> None:
        if self._pool.refusing:
            raise VaultLocked

    def _refuse_to_commit(self, *_: Any) -> None:
        # WHY later than the rest: what is complete, and waited for, may become durable.
        if self._pool.ended:
            raise VaultLocked

    def _on_error(self, trouble: ExceptionContext) -> None:
        original = trouble.original_exception
        if not isinstance(original, dbapi2.Error):
            return
        if self._pool.refusing:
            raise VaultLocked from original
        _translate(original)


def _translate(error: BaseException) -> None:
    """Raises the vault's own error for what a caller can act on; returns for everything else."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return
    primary = code & _PRIMARY_CODE
    if primary in _DAMAGED:
        reason = getattr(error, "sqlite_errorname", "unknown")
        raise VaultDamaged(part="database", reason=reason) from error
    if primary == dbapi2.SQLITE_FULL:
        raise VaultFull(needed=None, free=None) from error
    if primary in {dbapi2.SQLITE_IOERR, dbapi2.SQLITE_READONLY, dbapi2.SQLITE_CANTOPEN}:
        raise VaultUnwritable(reason=getattr(error, "sqlite_errorname", "unknown")) from error
