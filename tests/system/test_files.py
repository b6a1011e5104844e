"""The one atomic write: the old content or the new, private, and named when it fails."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mediator_desk.system import files
from mediator_desk.system.files import (
    DiskFull,
    DiskRefused,
    require_room,
    write_atomically,
    write_new,
)


def test_it_replaces_content_privately(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("a much longer first content")
    write_atomically(path, b"new")
    write_atomically(path, bytearray(b"newer"))
    write_atomically(path, memoryview(b"newest"))
    assert path.read_bytes() == b"newest"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("number", "kind", "reason"),
    [
        (errno.ENOSPC, DiskFull, None),
        (errno.EDQUOT, DiskFull, None),
        (errno.EFBIG, DiskFull, None),
        (errno.EIO, DiskRefused, "EIO"),
        (errno.EROFS, DiskRefused, "EROFS"),
    ],
)
@pytest.mark.parametrize("step", ["write_all", "sync_file", "replace_durably"])
def test_a_failure_keeps_the_old_content_and_leaves_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    number: int,
    kind: type[DiskFull | DiskRefused],
    reason: str | None,
) -> None:
    path = tmp_path / "settings.json"
    write_atomically(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(files, step, fail)
    with pytest.raises(kind) as caught:
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["settings.json"]
    assert str(path) not in str(caught.value)
    if reason is not None:
        assert caught.value.facts == {"reason": reason}


def test_a_folder_that_is_missing_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(DiskRefused) as caught:
        write_atomically(tmp_path / "absent" / "file", b"x")
    assert caught.value.facts == {"reason": "ENOENT"}


def test_what_is_not_the_disks_fault_passes_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "sync_file", stop)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "file", b"x")
    assert not [entry for entry in tmp_path.iterdir() if entry.is_file()]


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """A folder that a person chose."""
    made = tmp_path / "copies"
    made.mkdir()
    return made


@pytest.fixture(params=["no name", "a name"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of beginning a file: without a name where the system can, else under its own."""
    if request.param == "a name":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    return str(request.param)


def test_a_new_file_never_takes_the_place_of_another(copies: Path, way: str) -> None:
    path = copies / "décision.pdf"
    written = [write_new(path, [text, b"."]) for text in (b"un", b"deux", b"trois")]
    assert [one.name for one in written] == [
        "décision.pdf",
        "décision (2).pdf",
        "décision (3).pdf",
    ]
    assert [one.read_bytes() for one in written] == [b"un.", b"deux.", b"trois."]
    assert len(list(copies.iterdir())) == 3
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["pieces", "sync_file"])
def test_a_new_file_cut_short_leaves_nothing(
    copies: Path, monkeypatch: pytest.MonkeyPatch, way: str, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def pieces() -> Iterator[bytes]:
        yield b"clear"
        assert not (copies / "copy.pdf").exists(), "no half file under its name"
        if step == "pieces":
            fail()

    if step != "pieces":
        monkeypatch.setattr(files, step, fail)
    with pytest.raises(DiskFull):
        write_new(copies / "copy.pdf", pieces())
    assert list(copies.iterdir()) == []
    monkeypatch.undo()
    assert write_new(copies / "copy.pdf", [b"again"]).read_bytes() == b"again"


_KILLED = """
import os, signal, sys
from pathlib import Path
from mediator_desk.system.files import write_new

def pieces():
    yield b"clear"
    os.kill(os.getpid(), signal.SIGKILL)

write_new(Path(sys.argv[1]), pieces())
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="files without a name are of Linux")
def test_a_kill_leaves_nothing_in_clear(copies: Path) -> None:
    """Nothing is cleaned up after a kill: what has no name goes by itself."""
    command = [sys.executable, "-c", _KILLED, str(copies / "copy.pdf")]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert list(copies.iterdir()) == []


def test_room_is_asked_for_with_something_to_spare(tmp_path: Path) -> None:
    require_room(tmp_path, 0)
    with pytest.raises(DiskFull) as caught:
        require_room(tmp_path, 1 << 60)
    assert caught.value.facts["needed"] == (1 << 60) + (1 << 60) // 1000 + 20 * 1024 * 1024


def test_short_writes_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    real: Callable[[int, memoryview], int] = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, memoryview(data)[:3]))
    files.write_all(writing, b"ten bytes!")
    monkeypatch.undo()
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        assert stream.read() == b"ten bytes!"
