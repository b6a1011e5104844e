"""Folders, the instance lock, hardening and the log."""

import json
import logging
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from mediator_desk.clock import fixed_clock
from mediator_desk.errors import DeskError
from mediator_desk.system.files import DiskRefused
from mediator_desk.system.instance import AlreadyHeld, InstanceLock
from mediator_desk.system.logs import (
    LOG_NAME,
    log_event,
    log_failure,
    start_logging,
    stop_logging,
)
from mediator_desk.system.paths import HOME_VARIABLE, desk_paths

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class TestPaths:
    def test_one_variable_moves_everything(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "rehearsal"))
        paths = desk_paths()
        assert not (tmp_path / "rehearsal").exists()
        paths.create()
        for folder in (paths.vaults, paths.configuration, paths.logs):
            assert folder.is_relative_to(tmp_path / "rehearsal")
            assert folder.is_dir()
        assert paths.default_vault.parent == paths.vaults

    def test_otherwise_the_system_says_where(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv(HOME_VARIABLE, raising=False)
        paths = desk_paths()
        for folder in (paths.vaults, paths.configuration, paths.logs):
            assert "mediator-desk" in folder.parts
        if sys.platform == "linux":
            assert paths.vaults == home / ".local/share/mediator-desk/vaults"


class TestInstance:
    def test_one_holder_at_a_time(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        with InstanceLock(path, fixed_clock(NOW)):
            with pytest.raises(AlreadyHeld) as caught:
                InstanceLock(path)
            assert caught.value.holder.pid == os.getpid()
            assert caught.value.holder.since == NOW.isoformat()
        again = InstanceLock(path)
        again.release()
        again.release()

    def test_an_exited_holder_leaves_nothing_to_clean(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        script = (
            "import os, sys; from pathlib import Path\n"
            "from mediator_desk.system.instance import InstanceLock\n"
            "lock = InstanceLock(Path(sys.argv[1])); os._exit(3)\n"
        )
        done = subprocess.run([sys.executable, "-c", script, path], check=False)
        assert done.returncode == 3
        assert json.loads(path.read_text())["pid"] > 0
        InstanceLock(path).release()

    def test_a_refused_attempt_leaves_the_holders_facts(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        with InstanceLock(path, fixed_clock(NOW)):
            for _ in range(2):
                with pytest.raises(AlreadyHeld) as caught:
                    InstanceLock(path)
                assert caught.value.facts["since"] == NOW.isoformat()


HARDENED = """
import json, os, resource, stat, sys, tempfile
from dataclasses import asdict
from mediator_desk.system.hardening import harden_process
facts = asdict(harden_process())
path = os.path.join(sys.argv[1], "file")
open(path, "w").close()
facts["mode"] = stat.S_IMODE(os.stat(path).st_mode)
facts["core"] = resource.getrlimit(resource.RLIMIT_CORE)
facts["dumpable"] = open("/proc/self/status").read() if False else None
import ctypes
facts["dumpable"] = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
print(json.dumps(facts))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux says what holds")
def test_hardening_holds(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HARDENED, tmp_path], check=True, capture_output=True, text=True
    )
    facts = json.loads(done.stdout)
    assert facts["private_files"]
    assert facts["mode"] == 0o600
    assert facts["no_core_dumps"]
    assert facts["core"] == [0, 0]
    assert facts["not_dumpable"]
    assert facts["dumpable"] == 0


class TestLog:
    @pytest.fixture
    def lines(self, tmp_path: Path) -> object:
        handler = start_logging(tmp_path / "logs")

        def read() -> list[dict[str, object]]:
            handler.flush()
            path = tmp_path / "logs" / LOG_NAME
            text = path.read_text() if path.exists() else ""
            return [json.loads(line) for line in text.splitlines()]

        yield read
        stop_logging(handler)

    def test_ids_and_counts_are_written(self, lines) -> None:  # type: ignore[no-untyped-def]
        dispute = uuid4()
        log_event(
            logging.getLogger("mediator_desk.sync"),
            "page_applied",
            dispute=dispute,
            events=12,
            seconds=0.5,
            kind="PROPOSAL",
            at=NOW,
            due=date(2026, 12, 1),
            first=True,
            absent=None,
            ids=[1, 2, 3],
        )
        (line,) = lines()
        assert line["event"] == "page_applied"
        assert line["from"] == "mediator_desk.sync"
        assert UUID(str(line["dispute"])) == dispute
        assert (line["events"], line["kind"], line["ids"]) == (12, "PROPOSAL", 3)
        assert line["due"] == "2026-12-01"

    @pytest.mark.parametrize(
        "personal",
        [
            "Camille",
            "Camille Exemple",
            "camille@exemple.invalid",
            "/srv/camille/vault",
            "Réclamation",
            "01 99 00 12 34",
            "x" * 65,
            b"bytes",
            Path("/srv/camille"),
            {"name": "Camille"},
        ],
    )
    def test_what_may_be_personal_is_withheld(self, lines, personal: object) -> None:  # type: ignore[no-untyped-def]
        log_event(logging.getLogger("mediator_desk"), "seen", who=personal)
        (line,) = lines()
        assert line["who"] == "withheld"

    def test_a_sentence_is_no_event(self, lines) -> None:  # type: ignore[no-untyped-def]
        log_event(logging.getLogger("mediator_desk"), "Camille a ouvert le dossier")
        (line,) = lines()
        assert line["event"] == "withheld"

    def test_errors_are_told_by_kind_and_place(self, lines) -> None:  # type: ignore[no-untyped-def]
        class Refused(DeskError):
            kind = "refused"

        try:
            try:
                raise ValueError("Camille Exemple")
            except ValueError as cause:
                raise Refused(reason="EIO", who="Camille Exemple") from cause
        except Refused as error:
            log_failure(logging.getLogger("mediator_desk"), "import_failed", error)
        (line,) = lines()
        assert "Camille" not in json.dumps(line)
        error_line = line["error"]
        assert error_line["kind"] == "refused"
        assert error_line["facts"] == {"reason": "EIO", "who": "withheld"}
        assert error_line["cause"] == "ValueError"
        assert error_line["frames"][0].startswith("test_process.py:")

    def test_a_log_that_cannot_be_written_stops_nothing(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        handler = start_logging(tmp_path / "logs")
        (tmp_path / "logs" / LOG_NAME).mkdir()
        log_event(logging.getLogger("mediator_desk"), "seen")
        stop_logging(handler)
        assert capfd.readouterr().err == ""

    def test_a_folder_that_cannot_be_made_is_refused_by_name(self, tmp_path: Path) -> None:
        (tmp_path / "logs").write_text("in the way")
        with pytest.raises(DiskRefused):
            start_logging(tmp_path / "logs" / "deeper")
