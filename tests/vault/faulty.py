"""What the fault tests run in a process of its own: ``python -m tests.vault.faulty TASK ...``.

``store`` seals and records without end, and tells each item on its output once it is committed.
``stages``, ``random``, ``header`` and ``creation`` fork workers, kill them, and check what is left.
``fill`` and ``limit`` work where there is too little room. ``serve`` takes tasks from its input and
runs each in a fork of its own, so that a whole module of tests pays for one start.
"""

import hashlib
import io
import json
import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO
from uuid import UUID

import sqlalchemy as sa

from mediator_desk.errors import DeskError
from mediator_desk.system import files
from mediator_desk.vault import (
    RecoveryKey,
    RecoveryKeyWrong,
    Vault,
    VaultError,
    VaultFull,
    blobs,
    create_vault,
    open_vault,
)
from tests.patience import spin
from tests.vault.conftest import CHEAP, PASSPHRASE

DISPUTE = UUID("01930000-0000-7000-8000-000000000001")
NOTE = sa.Table(
    "fault_note",
    sa.MetaData(),
    sa.Column("n", sa.Integer, primary_key=True),
    sa.Column("blob_id", sa.String),
    sa.Column("sealed", sa.LargeBinary),
)
PLACES: dict[str, tuple[object, str]] = {
    "writing": (blobs, "write_all"),
    "syncing": (blobs, "sync_file"),
    "renaming": (blobs, "replace_durably"),
    "header writing": (files, "write_all"),
    "header syncing": (files, "sync_file"),
    "header renaming": (files, "replace_durably"),
    "folder syncing": (files, "sync_directory"),
}


def prepare(root: Path, recovery: str) -> None:
    vault = open_vault(root, recovery_key=recovery)
    with vault.writer.begin() as connection:
        NOTE.create(connection)
        vault.keys.create(connection, DISPUTE)
    vault.lock()


def store_one(vault: Vault, number: int, size: int) -> str:
    """One acknowledged item: a sealed file and a sealed note that names it."""
    content = random.Random(number).randbytes(size)
    with vault.writer.begin() as connection:
        blob = vault.blobs.put(connection, DISPUTE, io.BytesIO(content))
        text = hashlib.sha256(content).digest()
        sealed = vault.keys.seal(connection, DISPUTE, ("note", number), text)
        connection.execute(
            sa.insert(NOTE), {"n": number, "blob_id": blob.blob_id, "sealed": sealed}
        )
    return f"{number} {blob.blob_id}"


def check(
    root: Path, recovery: str, told: list[str], read_before: set[int] | None = None
) -> dict[str, Any]:
    """Opens the vault as a person would after the crash, and reads everything there is.

    What ``read_before`` names is only looked for; what is read now is added to it.
    """
    read_before = set() if read_before is None else read_before
    vault = open_vault(root, recovery_key=recovery)
    lost, torn = [], []
    with vault.engine.connect() as connection:
        rows = {row.n: row for row in connection.execute(sa.select(NOTE))}
        lost = [line for line in told if int(line.split()[0]) not in rows]
        for number, row in rows.items():
            if number in read_before:
                continue
            digest = vault.keys.open(connection, DISPUTE, ("note", number), row.sealed)
            with vault.blobs.open(row.blob_id, connection) as reader:
                if hashlib.sha256(reader.read()).digest() != digest:
                    torn.append(number)
        known = {row.blob_id for row in rows.values()}
    read_before |= rows.keys()
    on_disk = {path.name for path in (root / "blobs").glob("??/*")}
    with vault.writer.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")
        alone.exec_driver_sql("pragma wal_checkpoint(truncate)")
        faults = alone.exec_driver_sql("pragma cipher_integrity_check").all()
        faults += [r for r in alone.exec_driver_sql("pragma integrity_check") if r[0] != "ok"]
    left = len(list((root / "tmp").iterdir()))
    vault.lock()
    return {
        "told": len(told),
        "rows": len(rows),
        "lost": lost,
        "torn": torn,
        "orphans": len(on_disk - known),
        "missing": len(known - on_disk),
        "left": left,
        "faults": len(faults),
    }


def store(root: Path, recovery: str, count: int) -> None:
    vault = open_vault(root, recovery_key=recovery)
    with vault.engine.connect() as connection:
        start = connection.execute(sa.select(sa.func.coalesce(sa.func.max(NOTE.c.n), 0))).scalar()
    chance = random.Random(start)
    for number in range((start or 0) + 1, (start or 0) + 1 + count):
        try:
            line = store_one(vault, number, chance.choice((0, 900, 16384, 70_000, 1_200_000)))
        except VaultError as error:
            print(f"! {error.kind}", flush=True)
        else:
            print(line, flush=True)
    vault.lock()


def die_at(place: str, turn: int, *, after: bool) -> None:
    """Kills this process on the ``turn``-th passage of ``place``, before or after its work."""
    module, name = PLACES[place]
    work: Callable[..., object] = getattr(module, name)
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

    setattr(module, name, fatal)


def in_a_fork(
    work: Callable[[], object], stop: Callable[[int, TextIO], list[str]] | None = None
) -> tuple[bool, list[str]]:
    """Runs ``work`` in a fork, its output captured; tells whether it was killed and what it told.

    ``stop`` may read a few lines and kill the fork.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(writing, 1)
        sys.stdout = os.fdopen(1, "w")
        try:
            work()
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        told = stop(child, stream) if stop else []
        told += [line for line in stream if line[:1].isdigit() and line.endswith("\n")]
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), [line.strip() for line in told]


def random_kills(root: Path, recovery: str, seed: int, kills: int) -> None:
    """Kills after a seeded number of acknowledged items, and a seeded moment more."""
    chance = random.Random(seed)

    def stop(worker: int, stream: TextIO) -> list[str]:
        told = [stream.readline() for _ in range(chance.randint(1, 12))]
        spin(chance.random() * 0.02)
        os.kill(worker, signal.SIGKILL)
        return told

    told: list[str] = []
    read: set[int] = set()
    for left in reversed(range(kills)):
        killed, more = in_a_fork(lambda: store(root, recovery, 100_000), stop)
        told += more
        # WHY everything again at the end alone: reading it after each kill takes most of the time.
        found = check(root, recovery, told, read if left else None)
        print(json.dumps({"killed": killed} | found))


def stages(root: Path, recovery: str, seed: int) -> None:
    chance = random.Random(seed)
    told: list[str] = []
    for place in ("writing", "syncing", "renaming", "folder syncing"):
        for after in (False, True):
            turn = chance.randint(1, 6)

            def work(place: str = place, turn: int = turn, after: bool = after) -> None:
                die_at(place, turn, after=after)
                store(root, recovery, 12)

            killed, more = in_a_fork(work)
            told += more
            report = check(root, recovery, told)
            print(json.dumps({"stage": f"{place} {turn} {after}", "killed": killed} | report))


def header_stages(root: Path, recovery: str) -> None:
    for place in ("header writing", "header syncing", "header renaming"):
        for after in (False, True):

            def work(place: str = place, after: bool = after, key: str = recovery) -> None:
                die_at(place, 1, after=after)
                open_vault(root, recovery_key=key).slots.set_recovery_key(RecoveryKey.random())

            killed, _ = in_a_fork(work)
            try:
                open_vault(root, recovery_key=recovery).lock()
                opens = "old"
            except RecoveryKeyWrong:
                # The new key was never told: the passphrase is the other way in, as for a person.
                vault = open_vault(root, passphrase=PASSPHRASE)
                printed = RecoveryKey.random()
                vault.slots.set_recovery_key(printed)
                recovery = printed.text
                vault.lock()
                opens = "new"
            stage = f"{place} {'after' if after else 'before'}"
            print(json.dumps({"stage": stage, "killed": killed, "opens": opens}))


def creation_stages(folder: Path) -> None:
    for number, place in enumerate(("header writing", "header syncing", "header renaming")):
        root = folder / f"vault-{number}"

        def work(root: Path = root, place: str = place) -> None:
            die_at(place, 1, after=False)
            create_vault(root, PASSPHRASE, label="", cost=CHEAP)

        killed, _ = in_a_fork(work)
        absent = not root.exists()
        vault, _ = create_vault(root, PASSPHRASE, label="", cost=CHEAP)
        vault.lock()
        left = len([path for path in folder.iterdir() if path != root]) - number
        print(json.dumps({"stage": place, "killed": killed, "absent": absent, "left": left}))


def fill(source: Path, folder: Path, recovery: str) -> None:
    """On a file system too small: fails by name, loses nothing, opens full, goes on after."""
    root = folder / "vault"
    shutil.copytree(source, root)
    prepare(root, recovery)
    vault = open_vault(root, recovery_key=recovery)
    told, refused = [], ""
    for number in range(1, 100):
        try:
            told.append(store_one(vault, number, 900_000))
        except VaultFull as error:
            refused = error.kind
            break
    left = len(list((root / "tmp").iterdir()))
    vault.lock()
    full = check(root, recovery, told)
    vault = open_vault(root, recovery_key=recovery)
    with vault.writer.begin() as connection:
        connection.execute(sa.delete(NOTE).where(NOTE.c.n <= 2))
        rows = connection.execute(sa.select(blobs.tables.blob.c.blob_id)).scalars().all()
        kept = set(connection.execute(sa.select(NOTE.c.blob_id)).scalars())
        gone = [blob_id for blob_id in rows if blob_id not in kept]
        connection.execute(
            sa.delete(blobs.tables.blob).where(blobs.tables.blob.c.blob_id.in_(gone))
        )
    vault.blobs.remove(gone)
    again = store_one(vault, 1000, 900_000)
    vault.lock()
    after = check(root, recovery, [*told[2:], again])
    print(json.dumps({"refused": refused, "left": left, "full": full, "after": after}))


def fill_database(root: Path, recovery: str, largest: int) -> None:
    """A limit on the size of any file: the database and the sealed files both meet it."""
    import resource

    vault = open_vault(root, recovery_key=recovery)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    told = [store_one(vault, 1, 1000)]
    kinds = []
    for attempt in (
        lambda: store_one(vault, 2, 3 * largest),
        lambda: _bulk(vault, largest),
    ):
        try:
            attempt()
        except DeskError as error:
            kinds.append(error.kind)
    told.append(store_one(vault, 3, 1000))
    vault.lock()
    print(json.dumps({"kinds": kinds} | check(root, recovery, told)))


def _bulk(vault: Vault, size: int) -> None:
    with vault.writer.begin() as connection:
        connection.execute(sa.insert(NOTE), {"n": 99, "blob_id": "", "sealed": bytes(3 * size)})


def serve() -> None:
    """One task a line, as a JSON list; its output is followed by a line with its exit status."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                main(*json.loads(line))
            except BaseException:  # noqa: BLE001 - a fork must end here, whatever it met
                traceback.print_exc()
                os._exit(1)
            sys.stdout.flush()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(json.dumps({"ended": status}), flush=True)


def main(task: str, *arguments: str) -> None:
    match task:
        case "serve":
            serve()
        case "store":
            store(Path(arguments[0]), arguments[1], int(arguments[2]))
        case "stages":
            stages(Path(arguments[0]), arguments[1], int(arguments[2]))
        case "random":
            random_kills(Path(arguments[0]), arguments[1], int(arguments[2]), int(arguments[3]))
        case "header":
            header_stages(Path(arguments[0]), arguments[1])
        case "creation":
            creation_stages(Path(arguments[0]))
        case "fill":
            fill(Path(arguments[0]), Path(arguments[1]), arguments[2])
        case "limit":
            fill_database(Path(arguments[0]), arguments[1], int(arguments[2]))
        case _:
            raise SystemExit(f"unknown task {task}")


if __name__ == "__main__":
    main(*sys.argv[1:])
