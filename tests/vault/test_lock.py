"""Locking ends work that is under way, at once, and leaves no key in memory."""

import io
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

import pytest

from mediator_desk.vault import SealedReader, Vault, VaultLocked
from tests.patience import ENDLESS_S, PATIENCE_S, ends
from tests.vault.conftest import PASSPHRASE, Made

ENDLESS = "with recursive c(n) as (select 1 union all select n + 1 from c) select max(n) from c"


class Work(threading.Thread):
    """Runs until it fails, and keeps the failure."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self._work = work
        self.failure: Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self.failure = error


def lock_at_once(vault: Vault) -> None:
    """Without its patience, after which it would close what still runs."""
    ends(lambda: vault.lock(ENDLESS_S))


def test_a_running_query_is_interrupted(made: Made) -> None:
    vault = made.open()
    started = threading.Event()

    def count() -> None:
        with vault.engine.connect() as connection:
            started.set()
            connection.exec_driver_sql(ENDLESS)

    work = Work(count)
    assert started.wait(PATIENCE_S)
    lock_at_once(vault)
    work.join(PATIENCE_S)
    assert isinstance(work.failure, VaultLocked)


def test_a_thread_that_writes_on_and_on_is_stopped(made: Made) -> None:
    vault = made.open()
    with vault.writer.begin() as connection:
        connection.exec_driver_sql("create table t (n integer)")
    started = threading.Event()
    committed = 0

    def write() -> None:
        nonlocal committed
        while True:
            with vault.writer.begin() as connection:
                connection.exec_driver_sql("insert into t values (1)")
            committed += 1
            started.set()

    workers = [Work(write) for _ in range(3)]
    assert started.wait(PATIENCE_S)
    lock_at_once(vault)
    for work in workers:
        work.join(PATIENCE_S)
        assert isinstance(work.failure, VaultLocked)
    vault = made.open()
    with vault.engine.connect() as connection:
        count = connection.exec_driver_sql("select count(*) from t").scalar_one()
    # Each increment follows its commit, and three threads may race on the counter.
    assert count >= committed > 0
    vault.lock()


def test_a_file_being_sealed_is_abandoned(made: Made) -> None:
    vault = made.open()
    key = vault.keys.draw(uuid4())
    started = threading.Event()

    class Endless(io.RawIOBase):
        def read(self, size: int = -1, /) -> bytes:
            started.set()
            return bytes(1 << 16)

    source: BinaryIO = Endless()  # type: ignore[assignment]
    work = Work(lambda: vault.blobs.write(key, source))
    assert started.wait(PATIENCE_S)
    lock_at_once(vault)
    work.join(PATIENCE_S)
    assert isinstance(work.failure, VaultLocked)
    assert not list((made.root / "tmp").iterdir())
    assert not list((made.root / "blobs").glob("??/*"))


def test_open_readers_are_revoked(made: Made) -> None:
    vault = made.open()
    dispute_id = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, dispute_id)
        blob = vault.blobs.put(connection, dispute_id, io.BytesIO(b"x" * 100_000))
    readers: list[SealedReader] = [vault.blobs.open(blob.blob_id) for _ in range(3)]
    readers[0].read(10)
    vault.lock()
    for reader in readers:
        with pytest.raises(VaultLocked):
            reader.read(10)


def test_an_engine_kept_from_before_opens_no_new_connection(made: Made) -> None:
    vault = made.open()
    engine = vault.engine
    vault.lock()
    with pytest.raises(VaultLocked):
        engine.connect()


def test_two_threads_may_lock_at_once(made: Made) -> None:
    vault = made.open()
    workers = [Work(vault.lock) for _ in range(4)]
    for work in workers:
        work.join(PATIENCE_S)
        assert work.failure is None
    made.open().lock()


def test_descriptors_do_not_accumulate(made: Made) -> None:
    descriptors = Path("/proc/self/fd")
    if not descriptors.is_dir():
        pytest.skip("counts descriptors in /proc")
    made.open().lock()
    before = len(list(descriptors.iterdir()))
    for _ in range(10):
        vault = made.open()
        with vault.engine.connect(), vault.writer.begin():
            pass
        vault.lock()
    assert len(list(descriptors.iterdir())) <= before


KEYS = ("vault", "database", "dispute", "slot", "former vault", "former database")
SUBJECT = """
import io, sys
from pathlib import Path
from uuid import uuid4
from mediator_desk.vault import open_vault
from mediator_desk.vault.sealing import derive

def tell(*secrets):
    # Each key is told masked, so that telling it leaves no copy of its bytes behind.
    for secret in secrets:
        print(bytes(b ^ 0x5A for b in secret).hex(), flush=True)

def masked(view):
    return bytes(b ^ 0x5A for b in view)

from mediator_desk.vault import RecoveryKey, offer, rotate_vault_key
from mediator_desk.vault.header import load_header
from mediator_desk.vault.kdf import KdfCost, key_from_passphrase

root, passphrase = Path(sys.argv[1]), sys.argv[3]
cheap = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)
vault = open_vault(root, passphrase=passphrase)
former_key = masked(vault._vault_key.view)
with derive(vault._vault_key, "database", vault.id.bytes) as key:
    former_database_key = masked(key.view)
vault.lock()
rotate_vault_key(
    root, offer(recovery_key=sys.argv[2]), passphrase=passphrase, recovery=RecoveryKey.random(),
    cost=cheap,
)
vault = open_vault(root, passphrase=passphrase)
slot = next(s for s in load_header(root).slots if s.kind == "passphrase")
with key_from_passphrase(passphrase, slot.salt, slot.cost) as key:
    slot_key = masked(key.view)
dispute = uuid4()
with vault.writer.begin() as connection:
    vault.keys.create(connection, dispute)
    sealed = vault.keys.seal(connection, dispute, ("note", 1), b"text")
    blob = vault.blobs.put(connection, dispute, io.BytesIO(b"x" * 200_000))
reader = vault.blobs.open(blob.blob_id)
reader.read(70_000)
with vault.engine.connect() as connection:
    vault.keys.open(connection, dispute, ("note", 1), sealed)
    with vault.keys.load(connection, dispute) as key:
        dispute_key = masked(key.secret.view)
vault_key = masked(vault._vault_key.view)
with derive(vault._vault_key, "database", vault.id.bytes) as key:
    database_key = masked(key.view)
told = (vault_key, database_key, dispute_key, slot_key, former_key, former_database_key)
print(*(each.hex() for each in told), flush=True)
sys.stdin.readline()
vault.lock()
print("locked", flush=True)
sys.stdin.readline()
"""


def memory_of(pid: int) -> bytes:
    found = []
    process = Path(f"/proc/{pid}")
    with (process / "maps").open() as maps, (process / "mem").open("rb", 0) as memory:
        for line in maps:
            span, rights, *_ = line.split(maxsplit=2)
            if not rights.startswith("rw"):
                continue
            low, high = (int(bound, 16) for bound in span.split("-"))
            try:
                memory.seek(low)
                found.append(memory.read(high - low))
            except (OSError, ValueError, OverflowError):
                continue
    return b"".join(found)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/PID/mem")
def test_a_scan_from_outside_finds_no_key_after_lock(made: Made) -> None:
    """Keys of the vault, of its database, of a dispute and of a slot, after a rotation too."""
    subject = subprocess.Popen(
        [sys.executable, "-c", SUBJECT, made.root, made.recovery.text, PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with subject:
        assert subject.stdout is not None
        assert subject.stdin is not None
        told = subject.stdout.readline().split()
        keys = {
            name: bytes(byte ^ 0x5A for byte in bytes.fromhex(text))
            for name, text in zip(KEYS, told, strict=True)
        }
        try:
            while_open = memory_of(subject.pid)
        except PermissionError:
            pytest.skip("this system forbids reading a child's memory")
        assert while_open.count(keys["vault"]) == 1, "the scan must be able to find a key"
        assert [name for name in KEYS[1:] if keys[name] in while_open] == []
        subject.stdin.write("\n")
        subject.stdin.flush()
        assert subject.stdout.readline() == "locked\n"
        after = memory_of(subject.pid)
        subject.stdin.close()
        subject.wait()
    patterns = {
        **{f"{name} key": key for name, key in keys.items()},
        **{f"{name} key in hexadecimal": key.hex().encode() for name, key in keys.items()},
    }
    assert [name for name, pattern in patterns.items() if pattern in after] == []
