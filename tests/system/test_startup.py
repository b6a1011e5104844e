"""How a process of this program begins: as the preview's child, or hardened and with a log."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mediator_desk.system.logs import LOG_NAME
from mediator_desk.system.paths import HOME_VARIABLE
from mediator_desk.system.preview import PreviewClient, source_of_bytes
from mediator_desk.system.startup import PREVIEW
from tests.system.exhibits import pdf

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
sys.argv = ["mediator-desk-window", {argument!r}]
from mediator_desk.{door}.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("door", ["desktop", "cli"])
def test_either_program_becomes_the_preview_child_when_told(door: str) -> None:
    code = WITHOUT_QT.format(argument=PREVIEW.argument, door=door)
    with PreviewClient(command=[sys.executable, "-I", "-c", code]) as client:
        facts = client.inspect(source_of_bytes(pdf("Bonjour"), "lettre.pdf"))
        assert (facts.media_type, facts.pages) == ("application/pdf", 1)
        if sys.platform == "linux":
            assert {"limits", "private"} <= set(client.layers)


PREPARED = """
import json, os, sys
from mediator_desk.system.startup import prepare_process, tell_prepared
prepare_process()
late = "logging.handlers" not in sys.modules
tell_prepared()
with open(sys.argv[1], "w") as out:
    json.dump({"umask": os.umask(0), "late": late}, out)
"""


def prepare(home: Path, told: Path) -> dict[str, int]:
    environment = {**os.environ, HOME_VARIABLE: str(home)}
    done = subprocess.run(
        [sys.executable, "-c", PREPARED, told], capture_output=True, env=environment, check=True
    )
    assert done.stderr == b""
    facts: dict[str, int] = json.loads(told.read_text())
    return facts


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_a_prepared_process_keeps_its_files_and_its_log_to_itself(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    assert prepare(desk, tmp_path / "told") == {"umask": 0o077, "late": True}
    log = desk / "logs" / LOG_NAME
    (line,) = log.read_text().splitlines()
    facts = json.loads(line)
    assert facts["event"] == "process_prepared"
    assert facts["private_files"]
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_folder_that_refuses_the_log_does_not_stop_a_start(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.write_text("a file in the way")
    assert prepare(desk, tmp_path / "told")


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_the_command_line_prepares_its_own_process(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    done = subprocess.run(
        [sys.executable, "-m", "mediator_desk.cli", "--vault", tmp_path / "none", "list"],
        capture_output=True,
        env={**os.environ, HOME_VARIABLE: str(desk)},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode != 0
    assert "process_prepared" in (desk / "logs" / LOG_NAME).read_text()
