"""A canary put in every kind of place is found nowhere in clear, alive, locked or crashed."""

import io
import logging
import os
import sqlite3
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
import sqlalchemy as sa

from mediator_desk.system.logs import log_failure, start_logging, stop_logging
from mediator_desk.vault import Vault
from tests.vault.conftest import PASSPHRASE, Made

CANARY = "Zinzolin-47-confidentiel"

DAY = """
import io, os, sys, tempfile
from pathlib import Path
from uuid import uuid4
from mediator_desk.vault import open_vault
canary, vault = sys.argv[3], open_vault(Path(sys.argv[1]), recovery_key=sys.argv[2])
dispute = uuid4()
with vault.writer.begin() as connection:
    connection.exec_driver_sql("create table message (id integer primary key, body text)")
    connection.exec_driver_sql("create virtual table words using fts5(body)")
    vault.keys.create(connection, dispute)
    for n in range(200):
        connection.exec_driver_sql("insert into message (body) values (?)", (f"{canary} {n}",))
        connection.exec_driver_sql("insert into words values (?)", (f"{canary} {n}",))
    blob = vault.blobs.put(connection, dispute, io.BytesIO(canary.encode() * 50_000))
    sealed = vault.keys.seal(connection, dispute, ("note", 1), canary.encode())
    connection.exec_driver_sql("insert into message (body) values (?)", (sealed,))
vault.seal_own("device", canary.encode())
scratch = vault.scratch()
scratch.write(canary.encode() * 200_000)
scratch.finish()
with vault.engine.connect() as connection:
    # A sort too large for the cache: it must not spill to a clear temporary file.
    connection.exec_driver_sql("pragma cache_size=10")
    connection.exec_driver_sql(
        "select a.body, b.body from message a, message b order by b.body || a.body").all()
with vault.blobs.open(blob.blob_id) as reader:
    reader.read()
if sys.argv[4] == "lock":
    vault.lock()
else:
    # A transaction under way, pages in the log, a file half sealed; then the end.
    connection = vault.writer.connect()
    connection.begin()
    connection.exec_driver_sql("insert into message (body) select body from message")
    class Dying(io.BytesIO):
        def read(self, size=-1):
            if self.tell() > 2_000_000:
                os.abort()
            return super().read(1_000_000)
    with vault.keys.load(connection, dispute) as key:
        vault.blobs.write(key, Dying(canary.encode() * 200_000))
"""


def places_holding(canary: str, *folders: Path) -> list[str]:
    patterns = [canary.encode("utf-8"), canary.encode("utf-16-le"), canary.encode().hex().encode()]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                found += [path.name for pattern in patterns if pattern in content]
    return found


@pytest.mark.parametrize("ending", ["lock", "crash"])
def test_the_canary_is_nowhere_on_disk(made: Made, tmp_path: Path, ending: str) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", DAY, made.root, made.recovery.text, CANARY, ending],
        capture_output=True,
        check=False,
        cwd=temporary,
        env={**os.environ, "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary)},
    )
    assert (done.returncode == 0) == (ending == "lock"), done.stderr.decode()[-2000:]
    assert sum(path.stat().st_size for path in made.root.rglob("*") if path.is_file()) > 1_000_000
    assert places_holding(CANARY, made.root, temporary) == []
    assert CANARY.encode() not in done.stdout + done.stderr


def test_the_search_would_find_a_canary(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "clear.db") as clear:
        clear.execute("create table t (x)")
        clear.execute("insert into t values (?)", (CANARY,))
    clear.close()
    assert places_holding(CANARY, tmp_path) == ["clear.db"]


def test_neither_text_nor_secret_reaches_an_error_or_the_log(vault: Vault, tmp_path: Path) -> None:
    handler = start_logging(tmp_path / "logs", logging.DEBUG)
    try:
        for statement in ("insert into absent values (:text)", "select :text from absent"):
            with pytest.raises(sa.exc.OperationalError) as caught, vault.writer.begin() as c:
                c.execute(sa.text(statement), {"text": CANARY})
            told = "".join(traceback.format_exception(caught.value))
            assert CANARY not in told
            log_failure(logging.getLogger("test"), "statement_failed", caught.value)
        logging.getLogger("library").warning("could not read %s", CANARY)
        logging.getLogger("library").warning(f"could not read {CANARY}")
    finally:
        stop_logging(handler)
    log = (tmp_path / "logs" / "mediator-desk.log").read_text()
    assert "statement_failed" in log
    assert CANARY not in log
    assert PASSPHRASE not in log


def test_a_sealed_file_tells_its_size_and_nothing_else(vault: Vault, dispute: object) -> None:
    from uuid import UUID

    assert isinstance(dispute, UUID)
    with vault.writer.begin() as connection:
        blob = vault.blobs.put(connection, dispute, io.BytesIO(b"%PDF-1.7" + bytes(5000)))
    (path,) = (vault.root / "blobs").glob("??/*")
    assert path.name == blob.blob_id
    assert str(dispute) not in path.name
    assert blob.sha256.hex() not in path.name
    assert b"%PDF" not in path.read_bytes()
