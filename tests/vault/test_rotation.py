"""The vault key is replaced whole or not at all, whoever kills the program and whenever."""

import io
import json
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from mediator_desk.vault import (
    RecoveryKey,
    RecoveryKeyWrong,
    RotationUnfinished,
    SealBroken,
    VaultAlreadyOpen,
    VaultDamaged,
    VaultFull,
    WeakPassphrase,
    WrongPassphrase,
    offer,
    open_vault,
    rotate_vault_key,
    rotation,
    tables,
)
from mediator_desk.vault.database import Database
from tests.vault.conftest import CHEAP, PASSPHRASE, Made

NEW = RecoveryKey(b"a sheet newly drawn!")
LATER = "girouette sable panier hublot"
NOTES = 40


@dataclass(frozen=True)
class Filled:
    """A locked vault with two disputes, and what must still be readable."""

    made: Made
    disputes: tuple[UUID, ...]
    sealed: tuple[bytes, ...]
    own: bytes
    blob_id: str

    @property
    def root(self) -> Path:
        return self.made.root

    def reads_back(self, **secret: object) -> None:
        vault = open_vault(self.root, **secret)  # type: ignore[arg-type]
        try:
            with vault.engine.connect() as connection:
                for dispute in self.disputes:
                    with vault.keys.load(connection, dispute) as key:
                        texts = [key.open(("note", n), text) for n, text in self.of(dispute)]
                    assert texts == [f"note {n}".encode() for n in range(NOTES)]
                with vault.blobs.open(self.blob_id, connection) as reader:
                    assert reader.read() == b"exhibit" * 9000
                assert connection.exec_driver_sql("pragma integrity_check").scalar() == "ok"
            assert vault.open_own("signing", self.own) == b"a key that signs"
        finally:
            vault.lock()

    def of(self, dispute: UUID) -> list[tuple[int, bytes]]:
        place = self.disputes.index(dispute) * NOTES
        return list(enumerate(self.sealed[place : place + NOTES]))


@pytest.fixture
def filled(made: Made) -> Filled:
    vault = made.open()
    disputes, sealed = (uuid4(), uuid4()), []
    with vault.writer.begin() as connection:
        for dispute in disputes:
            vault.keys.create(connection, dispute)
            sealed += [
                vault.keys.seal(connection, dispute, ("note", n), f"note {n}".encode())
                for n in range(NOTES)
            ]
        blob = vault.blobs.put(connection, disputes[0], io.BytesIO(b"exhibit" * 9000))
        connection.exec_driver_sql("create table filler (n integer primary key, t text)")
        connection.exec_driver_sql(
            "with recursive c(n) as (select 1 union all select n + 1 from c where n < 2000) "
            "insert into filler select n, hex(randomblob(200)) from c"
        )
    own = vault.seal_own("signing", b"a key that signs")
    vault.lock()
    return Filled(made, disputes, tuple(sealed), own, blob.blob_id)


def rotate(filled: Filled, passphrase: str = PASSPHRASE) -> None:
    rotate_vault_key(
        filled.root,
        offer(recovery_key=filled.made.recovery),
        passphrase=passphrase,
        recovery=NEW,
        cost=CHEAP,
    )


def vault_key(root: Path, **secret: object) -> bytes:
    vault = open_vault(root, **secret)  # type: ignore[arg-type]
    try:
        return bytes(vault._vault_key.view)
    finally:
        vault.lock()


def test_everything_reads_back_under_a_new_key(filled: Filled) -> None:
    before = vault_key(filled.root, recovery_key=filled.made.recovery)
    rotate(filled)
    filled.reads_back(passphrase=PASSPHRASE)
    filled.reads_back(recovery_key=NEW)
    assert vault_key(filled.root, recovery_key=NEW) != before
    header = json.loads((filled.root / "vault.json").read_text())
    assert [slot["kind"] for slot in header["slots"]] == ["passphrase", "recovery"]
    assert "pending" not in header
    assert (filled.root / "vault.db-wal").exists() is False


def test_the_old_sheet_and_the_old_passphrase_open_nothing_any_more(filled: Filled) -> None:
    rotate(filled, LATER)
    with pytest.raises(RecoveryKeyWrong):
        filled.made.open()
    with pytest.raises(WrongPassphrase):
        open_vault(filled.root, passphrase=PASSPHRASE)
    filled.reads_back(passphrase=LATER)


def test_the_old_key_and_the_old_header_open_nothing_of_the_new_vault(
    filled: Filled, tmp_path: Path
) -> None:
    """A thief who opened a copy once, and comes back for the folder as it is now."""
    stolen = tmp_path / "stolen.json"
    shutil.copy(filled.root / "vault.json", stolen)
    rotate(filled)
    shutil.copy(stolen, filled.root / "vault.json")
    with pytest.raises(VaultDamaged) as caught:
        filled.made.open()
    assert caught.value.facts == {"part": "database", "reason": "SQLITE_NOTADB"}


def test_a_second_rotation_follows_the_first(filled: Filled) -> None:
    rotate(filled)
    third = RecoveryKey.random()
    rotate_vault_key(
        filled.root,
        offer(passphrase=PASSPHRASE),
        passphrase=PASSPHRASE,
        recovery=third,
        cost=CHEAP,
    )
    filled.reads_back(recovery_key=third)


def test_what_is_refused_changes_nothing(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (filled.root / "vault.json").read_bytes()
    with pytest.raises(WeakPassphrase):
        rotate(filled, "court")
    with pytest.raises(RecoveryKeyWrong):
        rotate_vault_key(
            filled.root,
            offer(recovery_key=RecoveryKey.random()),
            passphrase=PASSPHRASE,
            recovery=NEW,
            cost=CHEAP,
        )
    vault = filled.made.open()
    with pytest.raises(VaultAlreadyOpen):
        rotate(filled)
    vault.lock()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))
    with pytest.raises(VaultFull):
        rotate(filled)
    assert (filled.root / "vault.json").read_bytes() == before


def test_a_damaged_key_is_found_before_anything_changes(filled: Filled) -> None:
    vault = filled.made.open()
    with vault.writer.begin() as connection:
        column = tables.dispute_key.c
        wrapped = bytearray(connection.execute(sa.select(column.wrapped)).scalars().first() or b"")
        wrapped[-1] ^= 1
        connection.execute(sa.update(tables.dispute_key).values(wrapped=bytes(wrapped)))
    vault.lock()
    with pytest.raises(SealBroken):
        rotate(filled)
    assert "pending" not in json.loads((filled.root / "vault.json").read_text())


# -- killed

_STAGES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {}


def stage(name: str, module: object, function: str, turn: int, *, after: bool) -> None:
    """Names a moment: the ``turn``-th passage of a function, before or after its work."""

    def patch(monkeypatch: pytest.MonkeyPatch) -> None:
        work: Callable[..., object] = getattr(module, function)
        passages = 0

        def fatal(*arguments: object) -> object:
            nonlocal passages
            passages += 1
            if passages == turn and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = work(*arguments)
            if passages == turn:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        monkeypatch.setattr(module, function, fatal)

    _STAGES[name] = patch


stage("before the intent", rotation, "save_header", 1, after=False)
stage("intent written", rotation, "save_header", 1, after=True)
stage("before the rekey", rotation, "rekey_database", 1, after=False)
stage("rekeyed", rotation, "rekey_database", 1, after=True)
stage("one key wrapped", rotation, "_under", 1, after=True)
stage("all keys wrapped", rotation, "_under", 2, after=True)
stage("wrapped and committed", rotation, "_rewrap", 1, after=True)
stage("before the old is dropped", rotation, "save_header", 2, after=False)
stage("done", rotation, "save_header", 2, after=True)
stage("log not emptied", Database, "forget_deleted", 1, after=False)


def killed_in_a_fork(work: Callable[[], object]) -> bool:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


posix = pytest.mark.skipif(os.name != "posix", reason="kills by POSIX signals")


@posix
@pytest.mark.parametrize("name", list(_STAGES))
def test_killed_at_a_named_stage_one_vault_opens_with_the_same_passphrase(
    filled: Filled, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        _STAGES[name](patched)
        assert killed_in_a_fork(lambda: rotate(filled))
    filled.reads_back(passphrase=PASSPHRASE)
    header = json.loads((filled.root / "vault.json").read_text())
    assert "pending" not in header
    opens = []
    for sheet in (filled.made.recovery, NEW):
        try:
            filled.reads_back(recovery_key=sheet)
            opens.append(sheet)
        except RecoveryKeyWrong:
            pass
    assert len(opens) == 1, "exactly one sheet, that of the key in force"
    assert (opens[0] is NEW) is (name != "before the intent")


@posix
def test_killed_in_the_midst_of_rewriting_the_database(filled: Filled) -> None:
    """SIGKILL from SQLite's own progress: pages are half rewritten."""
    pages = (filled.root / "vault.db").stat().st_size // 4096
    kills = 0
    for at in (pages // 8, pages // 2, pages - 3):

        def die(at: int = at) -> None:
            import ctypes
            import resource

            # The log may grow no further: the rekey fails there and then, and the process dies.
            limit = at * 4096
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
            rotate(filled)

        kills += killed_in_a_fork(die)
        filled.reads_back(passphrase=PASSPHRASE)
        shutil.copytree(filled.root, filled.root.with_name(f"after-{at}"))
    assert kills > 0


@posix
def test_an_old_sheet_takes_the_intent_back_while_nothing_changed(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        _STAGES["intent written"](patched)
        assert killed_in_a_fork(lambda: rotate(filled, LATER))
    filled.reads_back(recovery_key=filled.made.recovery)
    with pytest.raises(RecoveryKeyWrong):
        open_vault(filled.root, recovery_key=NEW)
    filled.reads_back(passphrase=PASSPHRASE)


@posix
def test_an_old_secret_cannot_open_what_is_half_replaced(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        _STAGES["rekeyed"](patched)
        assert killed_in_a_fork(lambda: rotate(filled, LATER))
    for _ in range(2):
        with pytest.raises(RotationUnfinished):
            filled.made.open()
    with pytest.raises(WrongPassphrase):
        open_vault(filled.root, passphrase="une phrase qui n’a jamais servi")
    filled.reads_back(recovery_key=NEW)
    filled.reads_back(passphrase=LATER)


@posix
@pytest.mark.parametrize("part", ["previous", "own", "slots"])
def test_a_pending_header_that_was_altered_is_damage(
    filled: Filled, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        _STAGES["intent written"](patched)
        assert killed_in_a_fork(lambda: rotate(filled))
    path = filled.root / "vault.json"
    header = json.loads(path.read_text())
    if part == "slots":
        header["pending"]["slots"].reverse()
    else:
        header["pending"][part] = "00" * (len(header["pending"][part]) // 2)
    path.write_text(json.dumps(header))
    for secret in ({"passphrase": PASSPHRASE}, {"recovery_key": filled.made.recovery}):
        with pytest.raises(VaultDamaged) as caught:
            open_vault(filled.root, **secret)
        assert caught.value.facts == {"part": "header", "reason": "mac"}
