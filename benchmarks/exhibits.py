"""Exhibits as sealed files, against what the system's own tools do with clear ones."""

import os
import random
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

from benchmarks.desk import open_desk
from benchmarks.measuring import Effort, Line, told, turns
from mediator_desk.usecases.desk import Desk

_RANGE = 64 * 1024
_MB = 1_000_000


def lines(effort: Effort) -> Iterator[Line]:
    """Sealing a large file, then a preview's reading of the middle of another."""
    sealed, read = effort.of(500, 50), effort.of(300, 30)
    with (
        tempfile.TemporaryDirectory(prefix="bench-exhibits-") as name,
        open_desk(Path(name)) as desk,
    ):
        folder = Path(name)
        told(f"writing {sealed + read} MB")
        whole, part = _random(folder / "whole", sealed), _random(folder / "part", read)
        dispute_id = uuid4()
        with desk.vault.writer.begin() as connection:
            desk.vault.keys.create(connection, dispute_id)
        blobs = desk.vault.blobs

        def seal() -> None:
            with (
                desk.vault.engine.connect() as connection,
                desk.vault.keys.load(connection, dispute_id) as key,
                whole.open("rb") as source,
            ):
                written = blobs.write(key, source)
            blobs.remove([written.blob_id])

        taken = turns(
            {
                "ours": seal,
                "floor": lambda: _hash_and_copy(whole, folder / "copy", flush=False),
                "flushed": lambda: _hash_and_copy(whole, folder / "copy", flush=True),
            },
            3,
        )
        what = f"{sealed} MB sealed, flushed to the disk"
        yield Line(f"{what} / sha256sum + cp", taken["ours"], taken["floor"])
        yield Line(f"{what} / the same, flushed", taken["ours"], taken["flushed"])
        yield from _ranges(desk, dispute_id, part, read)


def _ranges(desk: Desk, dispute_id: UUID, part: Path, read: int) -> Iterator[Line]:
    blobs = desk.vault.blobs
    with desk.vault.writer.begin() as connection, part.open("rb") as source:
        blob = blobs.put(connection, dispute_id, source)
    middle = blob.size // 2 + 1

    def range_of_sealed() -> bytes:
        with blobs.open(blob.blob_id) as reader:
            return reader.read_at(middle, _RANGE)

    def range_of_clear() -> bytes:
        with part.open("rb") as source:
            source.seek(middle)
            return source.read(_RANGE)

    assert range_of_sealed() == range_of_clear()
    taken = turns({"ours": range_of_sealed, "floor": range_of_clear}, 50)
    what = f"64 KiB out of the middle of a sealed exhibit of {read} MB, opened for it"
    yield Line(f"{what} / plain file", taken["ours"], taken["floor"])
    with blobs.open(blob.blob_id) as reader:
        again = turns({"ours": lambda: reader.read_at(middle, _RANGE)}, 50)
    yield Line("  the same from a reader already open", again["ours"])


def _random(path: Path, megabytes: int) -> Path:
    """A file no file system can make smaller."""
    with path.open("wb") as target:
        for _ in range(megabytes):
            target.write(random.randbytes(_MB))
    return path


def _hash_and_copy(source: Path, copy: Path, *, flush: bool) -> None:
    subprocess.run(["sha256sum", str(source)], check=True, capture_output=True)
    subprocess.run(["cp", str(source), str(copy)], check=True)
    if flush:
        with copy.open("rb") as written:
            os.fsync(written.fileno())
    copy.unlink()
