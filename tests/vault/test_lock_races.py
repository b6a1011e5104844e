"""Locking while everything runs: no connection is closed under its user, and nobody waits long."""

import io
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import Any, BinaryIO
from uuid import UUID, uuid4

import pytest
from sqlalchemy.engine import Connection
from sqlcipher3 import dbapi2

from mediator_desk.vault import Vault, VaultLocked, database
from mediator_desk.vault.lending import Lent
from mediator_desk.vault.secrets import KeyMemory
from tests.patience import ENDLESS_S, PATIENCE_S, ends
from tests.vault.conftest import Made
from tests.vault.test_lock import ENDLESS, Work, lock_at_once

SHORT = 0.2


@pytest.fixture
def abuses(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What happened to a connection while a thread was inside it; must stay empty.

    The library itself crashes then, but only now and then.
    """
    found: list[str] = []

    class Cursor(dbapi2.Cursor):  # type: ignore[misc]
        def execute(self, *arguments: Any) -> Any:
            owner = self.connection
            owner.inside.append(threading.get_ident())
            try:
                return super().execute(*arguments)
            finally:
                owner.inside.pop()

    class Watched(dbapi2.Connection):  # type: ignore[misc]
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.inside: list[int] = []
            self.closed = False

        def cursor(self, *_: Any) -> Any:
            return super().cursor(Cursor)

        def interrupt(self) -> None:
            if self.closed:
                found.append("interrupted after its end")
            super().interrupt()

        def close(self) -> None:
            if self.inside:
                found.append("closed under its user")
            if self.closed:
                found.append("closed twice")
            self.closed = True
            super().close()

    real = dbapi2.connect
    watched = lambda *path, **named: real(*path, factory=Watched, **named)  # noqa: E731
    monkeypatch.setattr(database.dbapi2, "connect", watched)
    yield found
    assert found == []


def repeat(started: threading.Semaphore, step: Callable[[], object]) -> Work:
    def run() -> None:
        while True:
            step()
            started.release()

    return Work(run)


def steps(vault: Vault, dispute: UUID, blob_id: str, done: list[int]) -> list[Callable[[], object]]:
    """One of each kind of work that the program does in threads."""

    def write() -> None:
        with vault.writer.begin() as connection:
            connection.exec_driver_sql("insert into t values (1)")
        done.append(1)

    def stream() -> None:
        with vault.engine.connect() as connection:
            for _ in connection.exec_driver_sql("select n from t limit 50"):
                pass

    def borrow() -> None:
        vault.engine.connect().close()

    def open_key() -> None:
        with vault.engine.connect() as connection, vault.keys.load(connection, dispute) as key:
            key.seal(("note", 1), b"x" * 1000)

    def read() -> None:
        with closing(vault.blobs.open(blob_id)) as reader:
            reader.read()

    def seal() -> None:
        with vault.keys.draw(uuid4()) as key:
            vault.blobs.write(key, io.BytesIO(b"x" * 50_000))

    def count() -> None:
        with vault.engine.connect() as connection:
            connection.exec_driver_sql(ENDLESS)

    return [write, write, write, stream, borrow, open_key, read, seal, count]


@pytest.mark.parametrize("seed", range(6))
def test_locking_in_the_thick_of_it(made: Made, abuses: list[str], seed: int) -> None:
    chance = random.Random(seed)
    vault = made.open()
    dispute = uuid4()
    with vault.writer.begin() as connection:
        connection.exec_driver_sql("create table t (n integer)")
        vault.keys.create(connection, dispute)
        blob = vault.blobs.put(connection, dispute, io.BytesIO(b"x" * 40_000))
    started, done = threading.Semaphore(0), list[int]()
    workers = [repeat(started, step) for step in steps(vault, dispute, blob.blob_id, done)]
    for _ in range(chance.randint(0, 150)):
        assert started.acquire(timeout=PATIENCE_S)
    lock_at_once(vault)
    for worker in workers:
        worker.join(PATIENCE_S)
        assert isinstance(worker.failure, VaultLocked)
    vault = made.open()
    with vault.engine.connect() as connection:
        kept = connection.exec_driver_sql("select count(*) from t").scalar_one()
        # A commit may have ended when its thread was already refused.
        assert len(done) <= kept <= len(done) + 3
    assert vault.blobs.find(blob.blob_id).size == 40_000
    vault.lock()


def test_a_connection_that_does_not_come_back_is_left_to_its_borrower(
    made: Made, abuses: list[str]
) -> None:
    vault = made.open()
    with vault.writer.begin() as connection:
        connection.exec_driver_sql("create table t (n integer)")
    holding, go_on = threading.Event(), threading.Event()
    raws: list[Any] = []

    def hold() -> None:
        with vault.writer.begin() as connection:
            raws.append(connection.connection.driver_connection)
            connection.exec_driver_sql("insert into t values (1)")
            holding.set()
            go_on.wait(PATIENCE_S)
            assert not raws[0].closed
            connection.exec_driver_sql("insert into t values (2)")

    work = Work(hold)
    assert holding.wait(PATIENCE_S)
    locking = Work(lambda: vault.lock(SHORT))
    # Borrowers refused meanwhile must not be taken for the return of what is lent.
    while locking.is_alive():
        with suppress(VaultLocked):
            vault.engine.connect().close()
    assert locking.failure is None
    assert not vault.is_open
    go_on.set()
    work.join(PATIENCE_S)
    assert isinstance(work.failure, VaultLocked)
    assert raws[0].closed, "its borrower closes it"
    assert rows(made) == 0


def test_what_is_left_open_can_commit_nothing(made: Made, abuses: list[str]) -> None:
    vault = made.open()

    def work() -> None:
        connection = vault.writer.connect()
        connection.begin()
        connection.exec_driver_sql("create table t (n integer)")
        connection.commit()
        transaction = connection.begin()
        connection.exec_driver_sql("insert into t values (1)")
        vault.lock(ENDLESS_S)
        with pytest.raises(VaultLocked):
            transaction.commit()
        connection.close()

    ends(work)
    assert rows(made) == 0


def test_rows_being_read_stop_at_the_lock(made: Made, abuses: list[str]) -> None:
    vault = made.open()
    with vault.engine.connect() as connection:
        endless = ENDLESS.replace("max(n)", "n")
        result = iter(connection.exec_driver_sql(endless))
        assert next(result) == (1,)
        vault.lock(ENDLESS_S)
        with pytest.raises(VaultLocked):
            for _ in result:
                pass


def test_the_log_is_emptied_even_by_an_interrupted_connection(made: Made) -> None:
    vault = made.open()
    with vault.writer.begin() as connection:
        connection.exec_driver_sql("create table t (n integer)")
    assert (made.root / "vault.db-wal").stat().st_size > 0
    vault.lock(ENDLESS_S)
    assert not (made.root / "vault.db-wal").exists()


def test_two_that_hold_a_connection_lock_at_once(made: Made, abuses: list[str]) -> None:
    vault = made.open()
    both = threading.Barrier(2, timeout=PATIENCE_S)

    def hold_and_lock() -> None:
        with vault.engine.connect() as connection:
            connection.exec_driver_sql("select 1")
            both.wait()
            vault.lock(ENDLESS_S)

    workers = [Work(hold_and_lock) for _ in range(2)]
    for worker in workers:
        worker.join(PATIENCE_S)
        assert not worker.is_alive(), "one waits for the other"
        assert worker.failure is None
    made.open().lock()


def test_a_source_that_locks_while_it_is_sealed(made: Made) -> None:
    vault = made.open()

    class Locking(io.RawIOBase):
        def read(self, size: int = -1, /) -> bytes:
            vault.lock(ENDLESS_S)
            return b"x"

    source: BinaryIO = Locking()  # type: ignore[assignment]
    with vault.keys.draw(uuid4()) as key, pytest.raises(VaultLocked):
        ends(lambda: vault.blobs.write(key, source))
    assert not list((made.root / "tmp").iterdir())


def test_borrowers_beyond_the_limit_wait_their_turn_and_the_lock_sends_them_away(
    made: Made, abuses: list[str]
) -> None:
    vault = made.open()
    got = threading.Event()

    def borrow() -> None:
        with vault.engine.connect():
            got.set()

    def hold() -> None:
        held: list[Connection] = [vault.engine.connect() for _ in range(8)]
        waiting = Work(borrow)
        held.pop().close()
        assert got.wait(PATIENCE_S)
        waiting.join(PATIENCE_S)
        assert waiting.failure is None
        held.append(vault.engine.connect())
        refused = Work(borrow)
        vault.lock(ENDLESS_S)
        refused.join(PATIENCE_S)
        assert isinstance(refused.failure, VaultLocked)
        for connection in held:
            connection.close()

    ends(hold)


def test_a_reading_that_hangs_does_not_hold_the_lock_and_ends_itself(made: Made) -> None:
    vault = made.open()
    dispute = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, dispute)
        blob = vault.blobs.put(connection, dispute, io.BytesIO(b"x" * 100_000))
    reader = vault.blobs.open(blob.blob_id)
    hangs, go_on = threading.Event(), threading.Event()
    disk = reader._file

    class Hung(io.FileIO):
        def read(self, size: int | None = -1, /) -> bytes:
            hangs.set()
            go_on.wait(PATIENCE_S)
            return super().read(size)

    reader._file = reader._held.enter_context(Hung(disk.fileno(), closefd=False))
    work = Work(reader.readall)
    assert hangs.wait(PATIENCE_S)
    lock_at_once(vault)
    assert not vault.is_open
    go_on.set()
    work.join(PATIENCE_S)
    assert isinstance(work.failure, VaultLocked)
    assert reader.closed


class Exhibit:
    """Anything that is handed out."""


def test_what_is_handed_out_after_the_end_is_revoked_at_once() -> None:
    revoked: list[Exhibit] = []
    lent = Lent(revoked.append)
    before, after = lent.lend(Exhibit()), Exhibit()
    lent.end()
    assert revoked == [before]
    with pytest.raises(VaultLocked):
        lent.lend(after)
    assert revoked == [before, after]


def test_a_key_may_be_wiped_by_several_at_once() -> None:
    for _ in range(50):
        secret = KeyMemory.random()
        together = threading.Barrier(3, timeout=PATIENCE_S)

        def wipe(secret: KeyMemory = secret, together: threading.Barrier = together) -> None:
            together.wait()
            secret.wipe()

        workers = [Work(wipe) for _ in range(3)]
        for worker in workers:
            worker.join(PATIENCE_S)
            assert worker.failure is None
        assert secret.wiped


def rows(made: Made) -> int:
    vault = made.open()
    with vault.engine.connect() as connection:
        count: int = connection.exec_driver_sql("select count(*) from t").scalar_one()
    vault.lock()
    return count
