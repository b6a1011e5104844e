"""Nothing acknowledged is lost: real processes, killed, starved and lied to by the disk."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mediator_desk.vault.blobs import TEMPORARY_FOLDER
from tests.patience import PATIENCE_S
from tests.vault.conftest import Made
from tests.vault.faulty import check, prepare

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by POSIX signals")

PROGRAM = [sys.executable, "-m", "tests.vault.faulty"]
CLEAN = {"lost": [], "torn": [], "orphans": 0, "missing": 0, "left": 0, "faults": 0}


Reports = list[dict[str, Any]]
Run = Callable[..., Reports]


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """Runs a task of ``faulty`` in a fork of one process that stays; what it reported."""
    with subprocess.Popen(
        [*PROGRAM, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        told, heard = server.stdin, server.stdout
        assert told is not None
        assert heard is not None

        def ask(*arguments: str | Path) -> Reports:
            watchdog = threading.Timer(PATIENCE_S, server.kill)
            watchdog.start()
            try:
                print(json.dumps([str(one) for one in arguments]), file=told, flush=True)
                reports: Reports = []
                while "ended" not in (line := json.loads(heard.readline())):
                    reports.append(line)
            finally:
                watchdog.cancel()
                watchdog.join()
            assert line["ended"] == 0
            return reports

        yield ask
        told.close()


def run_wrapped(wrap: tuple[str, ...], *arguments: str | Path) -> Reports:
    done = subprocess.run(
        [*wrap, *PROGRAM, *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_clean(report: dict[str, Any]) -> bool:
    return {name: report[name] for name in CLEAN} == CLEAN


@pytest.fixture
def ready(made: Made) -> Made:
    prepare(made.root, made.recovery.text)
    return made


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_each_named_stage(ready: Made, run: Run, seed: int) -> None:
    reports = run("stages", ready.root, ready.recovery.text, str(seed))
    assert len(reports) == 8
    for report in reports:
        assert report["killed"], report["stage"]
        assert is_clean(report), report
    assert reports[-1]["told"] > 8


def test_killed_at_random_moments(ready: Made, run: Run) -> None:
    reports = run("random", ready.root, ready.recovery.text, "2026", "15")
    assert len(reports) == 15
    for report in reports:
        assert report["killed"]
        assert is_clean(report), report
    assert reports[-1]["told"] > 30


def test_a_header_being_replaced_is_the_old_or_the_new(made: Made, run: Run) -> None:
    reports = run("header", made.root, made.recovery.text)
    assert all(report["killed"] for report in reports)
    assert [report["opens"] for report in reports] == ["old"] * 5 + ["new"]


def test_a_vault_being_created_is_whole_or_absent(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "vaults"
    folder.mkdir()
    for report in run("creation", folder):
        assert report["killed"]
        assert report["absent"]
        assert report["left"] == 0


def test_a_full_disk_is_named_and_loses_nothing(made: Made, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = f'mount -t tmpfs -o size=12m none "{small}" && exec "$@"'
    wrap = ("unshare", "-Urm", "sh", "-c", mount, "sh")
    if subprocess.run([*wrap, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system forbids mounting in a user namespace")
    (report,) = run_wrapped(wrap, "fill", made.root, small, made.recovery.text)
    assert report["refused"] == "vault_full"
    assert report["left"] == 0
    assert report["full"]["told"] > 5
    assert is_clean(report["full"])
    assert is_clean(report["after"])


def test_a_limit_on_file_size_is_named_and_loses_nothing(ready: Made, run: Run) -> None:
    (report,) = run("limit", ready.root, ready.recovery.text, str(2 << 20))
    assert report["kinds"][0] == "vault_full"
    assert report["kinds"][1] in {"vault_full", "vault_unwritable"}
    assert is_clean(report)


def test_a_read_only_folder_says_so(made: Made, tmp_path: Path) -> None:
    mount = f'mount --bind "{made.root}" "{made.root}" && mount -o remount,ro,bind "{made.root}"'
    wrap = ("unshare", "-Urm", "sh", "-c", f'{mount} && exec "$@"', "sh")
    if subprocess.run([*wrap, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system forbids mounting in a user namespace")
    script = (
        "import sys; from pathlib import Path\n"
        "from mediator_desk.vault import VaultUnwritable, open_vault\n"
        "try: open_vault(Path(sys.argv[1]), recovery_key=sys.argv[2])\n"
        "except VaultUnwritable as error: print(error.facts['reason'])\n"
    )
    done = subprocess.run(
        [*wrap, sys.executable, "-c", script, made.root, made.recovery.text],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "EROFS\n"


def strace(log: Path, *options: str) -> tuple[str, ...]:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    wrap = ("strace", "-f", "--seccomp-bpf", "-o", str(log), *options)
    probe = subprocess.run([*wrap, "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("this system forbids tracing")
    return wrap


def test_the_order_of_durability(ready: Made, tmp_path: Path) -> None:
    """File synced, then renamed, then its folder synced, then the row committed."""
    log = tmp_path / "trace"
    calls = "trace=fsync,fdatasync,rename,renameat,renameat2,pwrite64"
    wrap = strace(log, "-y", "-e", calls)
    done = subprocess.run(
        [*wrap, *PROGRAM, "store", ready.root, ready.recovery.text, "1"],
        check=True,
        capture_output=True,
        text=True,
    )
    blob_id = done.stdout.split()[1]
    lines = log.read_text().splitlines()

    def first(pattern: str) -> int:
        return next(n for n, line in enumerate(lines) if re.search(pattern, line))

    file_synced = first(rf"fsync\(\d+<\S*/{TEMPORARY_FOLDER}/{blob_id}>\)")
    renamed = first(rf"rename\S*\(.*/{TEMPORARY_FOLDER}/{blob_id}.*/blobs/{blob_id[:2]}/{blob_id}")
    folder_synced = first(rf"fsync\(\d+<\S*/blobs/{blob_id[:2]}>\)")
    row_written = max(n for n, line in enumerate(lines) if re.search(r"pwrite64.*db-wal", line))
    row_synced = max(n for n, line in enumerate(lines) if re.search(r"sync\(.*db-wal", line))
    assert file_synced < renamed < folder_synced
    first_row_write = first(r"pwrite64\(\d+<\S*vault\.db-wal>")
    assert folder_synced < first_row_write <= row_written < row_synced


@pytest.mark.parametrize(
    "inject",
    [
        pytest.param("inject=fsync,fdatasync:error=EIO:when=6+4", id="EIO on fsync"),
        pytest.param("inject=pwrite64:error=ENOSPC:when=30+17", id="ENOSPC in the database"),
        pytest.param("inject=pwrite64:error=EIO:when=30+17", id="EIO on pwrite"),
        pytest.param("inject=pwrite64:signal=SIGKILL:when=45", id="killed inside a commit"),
        pytest.param("inject=fsync:signal=SIGKILL:when=14", id="killed inside a sync"),
    ],
)
def test_a_disk_that_fails_now_and_then(ready: Made, tmp_path: Path, inject: str) -> None:
    database = ("-P", str(ready.root / "vault.db"), "-P", str(ready.root / "vault.db-wal"))
    wrap = strace(tmp_path / "trace", *database, "-e", inject)
    done = subprocess.run(
        [*wrap, *PROGRAM, "store", ready.root, ready.recovery.text, "15"],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    lines = done.stdout.splitlines()
    told = [line for line in lines if line[0].isdigit()]
    failed = [line for line in lines if line.startswith("!")]
    assert failed or done.returncode < 0 or len(told) < 15, "the fault was never met"
    assert set(failed) <= {"! vault_unwritable", "! vault_full", "! vault_damaged"}
    report = check(ready.root, ready.recovery.text, told)
    assert is_clean(report), report
