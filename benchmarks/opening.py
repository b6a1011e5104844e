"""A large dispute file opened into the vault, against hashing and copying the same bytes.

Opening decrypts the envelope into a sealed scratch, checks structure, signature, chain and every
digest, seals every exhibit under the dispute's own key with a flush to the disk, and indexes the
words of every event. ``python -m benchmarks.opening FOLDER FILE SEAL_ROOT IDENTITY`` is one
opening in a process of its own.
"""

import contextlib
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measuring import ROOT, Effort, Line, peak_mib, told

_EVENTS = 2_000
_STEPS = {
    "open": "envelope decrypted, structure and seal checked",
    "chain": "chain of events checked",
    "verify": "exhibits checked and sealed, flushed to the disk",
    "commit": "rows, words and state in one transaction",
}


def lines(effort: Effort) -> Iterator[Line]:
    """Wall time of both sides turn by turn, the parts of ours, peak memory."""
    megabytes, rounds = effort.of(200, 40), 3
    with tempfile.TemporaryDirectory(prefix="bench-opening-") as name:
        folder = Path(name)
        told(f"writing a dispute file of {megabytes} MB")
        file, given = _write(folder, megabytes)
        ours: list[dict[str, float]] = []
        floors, flushed = [], []
        for turn in range(rounds):
            ours.append(_opened(folder / f"desk{turn}", file, given))
            floors.append(_copied(file, folder / "copy", flush=False))
            flushed.append(_copied(file, folder / "copy", flush=True))
    middle = {key: statistics.median(one[key] for one in ours) for key in ours[0]}
    what = f"dispute file of {_EVENTS:,} events, {megabytes} MB, opened into the vault"
    yield Line(f"{what} / SHA-256 + copy", middle["wall"], statistics.median(floors))
    yield Line(f"{what} / the same, flushed", middle["wall"], statistics.median(flushed))
    for step, words in _STEPS.items():
        yield Line(f"  of which {words}", middle[step])
    yield Line("  processor time of it all", middle["cpu"])
    yield Line("  peak memory of the process", middle["peak"], unit="MiB")


def _write(folder: Path, megabytes: int) -> tuple[Path, list[str]]:
    """The dispute file, the PEM of who sealed it and the key that opens it."""
    from dispute_platform.samples.containers import throw_away_seal, write_sample
    from dispute_platform.samples.large import build_large
    from tests.exchange.material import make_device

    device = make_device()
    seal = throw_away_seal(datetime(2026, 1, 1, tzinfo=UTC))
    material = build_large(events=_EVENTS, evidence_mb=megabytes)
    file = write_sample(material, folder, seal, [device.recipient])
    return file, [seal.root_pem or "", device.secret]


def _opened(folder: Path, file: Path, given: list[str]) -> dict[str, float]:
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.opening", str(folder), str(file), *given],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    shutil.rmtree(folder)
    said: dict[str, float] = json.loads(done.stdout)
    return said


def _copied(file: Path, copy: Path, *, flush: bool) -> float:
    started = time.perf_counter()
    with file.open("rb") as source:
        hashlib.file_digest(source, "sha256")
    shutil.copyfile(file, copy)
    if flush:
        with copy.open("rb") as written:
            os.fsync(written.fileno())
    return 1000 * (time.perf_counter() - started)


def _open_once(folder: Path, file: Path, root_pem: str, secret: str) -> dict[str, float]:
    """Milliseconds of one opening, whole and by step, and the peak of memory in MiB."""
    from benchmarks.desk import open_desk
    from mediator_desk.store import settings
    from mediator_desk.store.settings import Fact, Secret
    from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file

    began: dict[str, float] = {}

    def progress(done: int, total: int, step: str) -> None:
        del done, total
        began.setdefault(step, time.perf_counter())

    with contextlib.ExitStack() as stack:
        desk = stack.enter_context(open_desk(folder))
        with desk.vault.writer.begin() as connection:
            settings.put_fact(connection, Fact.EXTRA_ANCHORS, [root_pem])
            settings.put_secret(connection, desk.vault, Secret.AGE_IDENTITY, secret.encode())
        cpu = time.process_time()
        opened = open_dispute_file(desk, OpenDisputeFile(file), progress)
        ended = time.perf_counter()
        cpu = time.process_time() - cpu
    assert opened.events == _EVENTS
    ends = [*list(began.values())[1:], ended]
    parts = {
        step: 1000 * (end - start) for (step, start), end in zip(began.items(), ends, strict=True)
    }
    whole = {"wall": 1000 * (ended - began["open"]), "cpu": 1000 * cpu, "peak": peak_mib()}
    return parts | whole


if __name__ == "__main__":
    place, path, pem, key = sys.argv[1:]
    print(json.dumps(_open_once(Path(place), Path(path), pem, key)))
