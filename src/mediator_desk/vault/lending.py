"""Who has what of an open vault, so that locking can take everything back.

Owns two ledgers: connections lent to threads, and keys or readers handed out. One rule keeps them
right: at any moment a connection belongs to exactly one of the shelf, the thread that borrowed it
and the thread that locks; it changes hands under one condition, and only its holder closes it.
"""

import threading
import time
import weakref
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Final, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, Pool
from sqlcipher3 import dbapi2

from mediator_desk.vault.errors import VaultLocked

LOCK_PATIENCE_SECONDS: Final = 5.0

_MOST_LENT: Final = 8
_MOST_IDLE: Final = 4
_WAIT_SECONDS: Final = 30.0
_INTERRUPT_EVERY_SECONDS: Final = 0.02

_Thing = TypeVar("_Thing")


class LendingPool(Pool):
    """The connections of one unlocked vault.

    WHY a pool of our own: SQLAlchemy's keeps connections that return after it was emptied, tells
    of returns that no checkout preceded, and has no way to refuse.
    """

    def __init__(
        self, connect: Callable[[], DBAPIConnection], prepare: Callable[[DBAPIConnection], None]
    ) -> None:
        """``prepare`` makes a new connection usable; interrupted like any other statement."""
        super().__init__(self._open)
        self._connect = connect
        self._prepare = prepare
        # Re-entrant: the garbage collector may return a connection in the midst of a change.
        self._change = threading.Condition()
        self._idle: list[ConnectionPoolEntry] = []
        self._lent: dict[object, int] = {}
        self._alive: set[DBAPIConnection] = set()
        self.refusing = False
        """True from the moment the lock began: nothing new may start."""
        self.ended = False
        """True once nobody waits for what is still lent: nothing may be committed."""

    def refuse(self) -> None:
        """Lends nothing any more, and gives up what the calling thread itself has borrowed."""
        with self._change:
            self.refusing = True
            mine = threading.get_ident()
            for loan in [loan for loan, thread in self._lent.items() if thread == mine]:
                # WHY: whoever locks cannot give it back meanwhile, so must not wait for it.
                del self._lent[loan]
            self._change.notify_all()

    def end(self, until: float) -> int:
        """Interrupts what runs and waits for it, to the monotonic instant ``until``.

        Returns how many loans were given up: each is closed by its borrower, on its next use.
        """
        self.refuse()
        with self._change:
            self._interrupt()
            while self._lent and (left := until - time.monotonic()) > 0:
                self._change.wait(min(left, _INTERRUPT_EVERY_SECONDS))
                self._interrupt()
            given_up = len(self._lent)
            self._lent.clear()
            self.ended = True
            idle, self._idle = self._idle, []
        for entry in idle:
            entry.close()
        return given_up

    def dispose(self) -> None:
        """Closes the connections that nobody has borrowed."""
        with self._change:
            idle, self._idle = self._idle, []
        for entry in idle:
            entry.close()

    def recreate(self) -> Pool:
        """This very pool: another one would lend what this one refuses."""
        return self

    def status(self) -> str:
        """How many connections are lent and how many wait."""
        return f"{len(self._lent)} lent, {len(self._idle)} idle"

    def _do_get(self) -> ConnectionPoolEntry:
        with self._change:
            if not self._change.wait_for(self._may_lend_or_refuse, _WAIT_SECONDS):
                raise sa.exc.TimeoutError(f"{_MOST_LENT} connections are lent and none returned")
            if self.refusing:
                raise VaultLocked
            mine = threading.get_ident()
            if self._idle:
                entry = self._idle.pop()
                self._lent[entry] = mine
                return entry
            opening = object()
            self._lent[opening] = mine
        made: ConnectionPoolEntry | None = None
        try:
            made = self._create_connection()
            return made
        finally:
            with self._change:
                # WHY only if it is there still: the lock may have given it up meanwhile.
                if self._lent.pop(opening, None) is not None and made is not None:
                    self._lent[made] = mine
                self._change.notify_all()

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        with self._change:
            worth_keeping = record.dbapi_connection is not None and len(self._idle) < _MOST_IDLE
            if worth_keeping and not self.refusing:
                del self._lent[record]
                self._idle.append(record)
                self._change.notify_all()
                return
        try:
            record.close()
        finally:
            with self._change:
                # WHY last: whoever waits for this loan may wipe the key as soon as it is over.
                self._lent.pop(record, None)
                self._change.notify_all()

    def _may_lend_or_refuse(self) -> bool:
        return self.refusing or bool(self._idle) or len(self._lent) < _MOST_LENT

    def _open(self) -> DBAPIConnection:
        raw = self._connect()
        with self._change:
            self._alive.add(raw)
        try:
            self._prepare(raw)
        except BaseException:
            self._close_connection(raw)
            raise
        return raw

    def _close_connection(self, connection: DBAPIConnection, *, terminate: bool = False) -> None:
        with self._change:
            # SECURITY: an interrupt that met a closing connection would read freed memory.
            self._alive.discard(connection)
        if self.refusing:
            # WHY: an interrupt that found it at rest lasts until a statement runs, and closing
            # would then leave the log unemptied.
            with suppress(dbapi2.Error), closing(connection.cursor()) as cursor:
                cursor.execute("select 1")
        super()._close_connection(connection, terminate=terminate)

    def _interrupt(self) -> None:
        for raw in list(self._alive):
            with suppress(dbapi2.Error):
                raw.interrupt()


class Lent(Generic[_Thing]):
    """Things handed out that the lock revokes, wherever they are by then."""

    def __init__(self, revoke: Callable[[_Thing], None]) -> None:
        self._revoke = revoke
        self._things: weakref.WeakSet[_Thing] = weakref.WeakSet()
        self._turn = threading.RLock()
        self._ended = False

    def lend(self, thing: _Thing) -> _Thing:
        """Notes ``thing`` and returns it. Raises VaultLocked, having revoked it, after the end."""
        with self._turn:
            if not self._ended:
                self._things.add(thing)
                return thing
        self._revoke(thing)
        raise VaultLocked

    def end(self) -> None:
        """Revokes everything handed out, now and from now on."""
        with self._turn:
            self._ended = True
            things = list(self._things)
        for thing in things:
            self._revoke(thing)
