"""Whatever happens to the desk at work: what was acknowledged is there, nothing is left half done.

The vault's own stages are in ``tests/vault/test_faults.py``, the key's in ``test_rotation.py``, the
signing's in ``tests/decisions/test_crash.py``, those of the network in ``test_killed.py``.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from mediator_desk.clock import system_clock
from mediator_desk.store import custody, notes
from mediator_desk.usecases.backups import back_up, read_backups
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from mediator_desk.usecases.timelines import check_chain
from mediator_desk.usecases.vaults import lock_vault
from mediator_desk.vault import RecoveryKey, backup, blobs
from tests.desk.faulty_desk import Stage, Stop, Told, in_a_fork, left_behind, opened, work_a_while
from tests.desk.material import make_desk, make_file, put_in
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by POSIX signals")

ROOT = Path(__file__).parents[2]
WORDS = tomllib.loads((ROOT / "resources/cli/words.toml").read_text("utf-8"))["errors"]


class Ready:
    """A locked vault with one dispute and one note, another file to import, a folder."""

    def __init__(self, tmp_path: Path, platform) -> None:
        self.folder = tmp_path / "disque"
        self.folder.mkdir()
        desk = make_desk(tmp_path / "vault", platform, clock=system_clock)
        printed = RecoveryKey.random()
        desk.vault.slots.set_recovery_key(printed)
        self.root, self.recovery = desk.root, printed.text
        self.case = put_in(desk, make_file(platform), tmp_path).dispute_id
        write_note(desk, WriteNote(NoteTarget(self.case), "note 0"))
        lock_vault(desk)
        other = make_file(platform, number=77)
        self.file = tmp_path / "other.dispute"
        self.file.write_bytes(other.data)
        self.other = other.file.dispute_id

    def run(self, work, stop: Stop | None = None) -> tuple[bool, list[str]]:
        return in_a_fork(self.root, self.recovery, work, stop)

    def opened(self):
        return opened(self.root, self.recovery)


@pytest.fixture
def ready(tmp_path, platform):
    return Ready(tmp_path, platform)


def note(ready: Ready, desk: Desk) -> None:
    write_note(desk, WriteNote(NoteTarget(ready.case), "note 1"))


def take_in(ready: Ready, desk: Desk) -> None:
    open_dispute_file(desk, OpenDisputeFile(ready.file))


def save(ready: Ready, desk: Desk) -> None:
    back_up(desk, ready.folder)


STAGES = {
    "note, before it is kept": (note, Stage(notes, "append_version"), False),
    "note, before the commit": (note, Stage(None, "commit"), False),
    "note, committed and not told": (note, Stage(None, "commit", 2), True),
    "import, a file half written": (take_in, Stage(blobs, "write_all", 2), False),
    "import, a file synced": (take_in, Stage(blobs, "sync_file", after=True), False),
    "import, a file in its place": (take_in, Stage(blobs, "replace_durably", after=True), False),
    "import, before the commit": (take_in, Stage(None, "commit"), False),
    "backup, the database copied": (save, Stage(backup, "_facts"), False),
    "backup, half written": (save, Stage(backup, "sync_file"), False),
    "backup, before it is read back": (save, Stage(backup, "_read_back"), False),
    "backup, before it has its name": (save, Stage(backup, "replace_durably"), False),
    "backup, in its place": (save, Stage(backup, "replace_durably", after=True), True),
    "backup, before it is registered": (save, Stage(custody, "add_backup"), True),
}


@pytest.mark.parametrize("name", STAGES)
def test_killed_at_a_named_stage_of_a_day(ready: Ready, name: str) -> None:
    act, stage, happened = STAGES[name]

    def work(desk: Desk, _tell: Told) -> None:
        stage.arm(desk)
        act(ready, desk)
        if name == "note, committed and not told":
            os.kill(os.getpid(), 9)

    killed, told = ready.run(work)
    assert killed, told
    with ready.opened() as desk:
        assert left_behind(desk, ready.folder) == []
        texts = {one.text for one in list_notes(desk, ready.case)}
        assert texts == ({"note 0", "note 1"} if act is note and happened else {"note 0"})
        held = {row.dispute_id for row in read_caseload(desk, CaseQuery()).rows}
        assert held == {ready.case}
        known = [Path(one.place) for one in read_backups(desk).backups]
        assert known == list(ready.folder.iterdir()), "a backup is registered, or not there"
        assert len(known) == (act is save and happened)
        act(ready, desk)
        assert left_behind(desk, ready.folder) == []
        for case in (ready.case, *((ready.other,) if act is take_in else ())):
            assert check_chain(desk, case).broken_at is None
            assert all(row.held for row in list_exhibits(desk, case))


def test_killed_at_random_moments_of_a_day(ready: Ready) -> None:
    """With the fifteen of the vault's own, forty."""
    chance = random.Random(2026)
    told: list[str] = []
    for _ in range(25):
        stop = Stop(chance.randint(1, 6), chance.random() * 0.05)
        killed, more = ready.run(work_a_while(ready.case, ready.folder), stop)
        assert killed
        told += more
        with ready.opened() as desk:
            assert left_behind(desk, ready.folder) == []
            kept = {str(one.note_id): one.text for one in list_notes(desk, ready.case)}
            copies = {str(one.backup_id): one for one in read_backups(desk).backups}
            for line in told:
                kind, name, *count = line.split()
                if kind == "note":
                    assert kept[name] == f"note {count[0]} " * 40
                else:
                    assert Path(copies[name].place).is_file()
            assert len(copies) == len(list(ready.folder.iterdir()))
    assert len(told) > 40
    assert any(line.startswith("backup") for line in told)


@pytest.mark.parametrize("act", [note, take_in, save], ids=lambda act: act.__name__)
def test_a_limit_on_file_size_is_said_and_leaves_nothing(ready: Ready, act) -> None:
    """EFBIG, wherever the first file meets it."""
    import resource

    def work(desk: Desk, tell: Told) -> None:
        log = (desk.root / "vault.db-wal").stat().st_size
        limit = 4096 if act is save else log
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        act(ready, desk)
        tell("done")

    killed, told = ready.run(work)
    assert not killed
    (line,) = told
    assert line.removeprefix("! ") in {"vault_full", "vault_unwritable", "storage_failed"}
    assert {"fr", "en"} <= WORDS[line.removeprefix("! ")].keys()
    with ready.opened() as desk:
        assert left_behind(desk, ready.folder) == []
        assert [one.text for one in list_notes(desk, ready.case)] == ["note 0"]
        assert list(ready.folder.iterdir()) == []
        act(ready, desk)


def test_a_folder_for_backups_that_is_read_only_is_said(ready: Ready) -> None:
    folder = ready.folder
    mount = f'mount --bind "{folder}" "{folder}" && mount -o remount,ro,bind "{folder}"'
    wrap = ("unshare", "-Urm", "sh", "-c", f'{mount} && exec "$@"', "sh")
    if subprocess.run([*wrap, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system forbids mounting in a user namespace")
    program = [sys.executable, "-m", "tests.desk.faulty_desk", ready.root, ready.recovery, folder]
    done = subprocess.run(
        [*wrap, *program], capture_output=True, text=True, check=False, timeout=PATIENCE_S, cwd=ROOT
    )
    assert done.returncode == 1
    assert "vault_unwritable(reason='EROFS')" in done.stderr
    with ready.opened() as desk:
        assert left_behind(desk, folder) == []
        assert read_backups(desk).backups == ()


def traced(log: Path, *command: object, options: tuple[str, ...]) -> subprocess.CompletedProcess:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    wrap = ["strace", "-f", "--seccomp-bpf", "-o", str(log), *options]
    if subprocess.run([*wrap, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system forbids tracing")
    program = [sys.executable, "-m", "tests.desk.faulty_desk", *map(str, command)]
    return subprocess.run(
        [*wrap, *program], capture_output=True, text=True, check=False, timeout=PATIENCE_S, cwd=ROOT
    )


def test_the_order_of_durability_of_a_backup(ready: Ready, tmp_path: Path) -> None:
    """Written and synced, then named, then its folder synced, then entered in the register."""
    log = tmp_path / "trace"
    calls = "trace=fsync,fdatasync,rename,renameat,renameat2,pwrite64"
    done = traced(log, ready.root, ready.recovery, ready.folder, options=("-y", "-e", calls))
    place = Path(done.stdout.strip())
    assert place.is_file(), done.stderr
    lines = log.read_text().splitlines()

    def at(pattern: str) -> list[int]:
        return [n for n, line in enumerate(lines) if re.search(pattern, line)]

    synced = at(r"fsync\(\d+<\S*/disque/\.backup-\S+>\)")[-1]
    renamed = at(rf"rename\S*\(.*\.backup-.*{re.escape(place.name)}")[0]
    (folder_synced, *_) = [n for n in at(r"fsync\(\d+<\S*/disque>\)") if n > renamed]
    registered = [n for n in at(r"pwrite64\(\d+<\S*vault\.db-wal>") if n > renamed]
    committed = [n for n in at(r"sync\(\d+<\S*vault\.db-wal>") if n > renamed]
    assert synced < renamed < folder_synced < registered[0] < committed[-1]


def test_a_disk_that_fails_under_a_backup_is_said(ready: Ready, tmp_path: Path) -> None:
    """EIO when the folder of the backup is synced: it has its name, and does not count."""
    options = ("-P", str(ready.folder), "-e", "inject=fsync,fdatasync:error=EIO:when=1+")
    done = traced(tmp_path / "trace", ready.root, ready.recovery, ready.folder, options=options)
    assert done.returncode == 1
    assert "vault_unwritable" in done.stderr
    with ready.opened() as desk:
        assert left_behind(desk, ready.folder) == []
        assert [one.text for one in list_notes(desk, ready.case)] == ["note 0"]
