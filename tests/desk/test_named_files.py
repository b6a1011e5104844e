"""Files that somebody named: what is none is refused at once, and nothing waits for it."""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mediator_desk.usecases.files import FileUnreadable, OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.verifying import VerifyFile, verify_file
from tests.patience import PATIENCE_S


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    "read",
    [
        lambda desk, path: open_dispute_file(desk, OpenDisputeFile(path)),
        lambda desk, path: verify_file(desk, VerifyFile(path)),
    ],
    ids=["open", "verify"],
)
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_refused_at_once(
    desk: Any, tmp_path: Path, read: Callable[[Any, Path], object], kind: str
) -> None:
    path = tmp_path / "sent.dispute"
    make: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(path),
        "device": lambda: path.symlink_to("/dev/zero"),
        "folder": path.mkdir,
    }
    make[kind]()
    raised: list[BaseException] = []

    def attempt() -> None:
        try:
            read(desk, path)
        except FileUnreadable as error:
            raised.append(error)

    # WHY apart: one that waits for the pipe must fail the test, and not hold it up for ever.
    reading = threading.Thread(target=attempt, daemon=True)
    reading.start()
    reading.join(PATIENCE_S)
    assert [type(error) for error in raised] == [FileUnreadable]
