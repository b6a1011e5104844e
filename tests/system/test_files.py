"""The one atomic write: the old content or the new, private, and named when it fails."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from mediator_desk.system import files
from mediator_desk.system.files import DiskFull, DiskRefused, require_room, write_atomically


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
