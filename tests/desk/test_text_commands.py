"""The texts of a mediation body from the command line, as processes of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import PASSPHRASE, make_desk
from tests.exchange.material import Platform
from tests.patience import PATIENCE_S

PAPER = b'name = "Rivage"\naddress = ["14 quai des Tilleuls", "44000 Nantes"]\n'


class Shell:
    """Runs ``mediator-desk templates …`` on one vault."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def run(self, *words: object) -> tuple[int, Any, str]:
        """Exit code, the JSON shown, what was said beside."""
        reading, writing = os.pipe()
        os.write(writing, PASSPHRASE.encode() + b"\n")
        os.close(writing)
        program = [sys.executable, "-m", "mediator_desk.cli", "--vault", self._root, "--json",
                   "--lang", "en", "--passphrase-fd", str(reading), "templates"]  # fmt: skip
        try:
            done = subprocess.run(
                [*map(str, program), *map(str, words)],
                pass_fds=(reading,),
                capture_output=True,
                text=True,
                check=False,
                timeout=PATIENCE_S,
            )
        finally:
            os.close(reading)
        return done.returncode, json.loads(done.stdout) if done.stdout else None, done.stderr

    def own(self) -> list[str]:
        """The files the body has of its own."""
        code, listed, _ = self.run("list")
        assert code == 0
        return [one["name"] for one in listed if one["imported_at"]]


@pytest.fixture
def shell(tmp_path: Path, platform: Platform) -> Shell:
    desk = make_desk(tmp_path / "vault", platform)
    root = desk.root
    lock_vault(desk)
    return Shell(root)


def test_texts_are_written_checked_brought_in_looked_at_and_taken_back(
    shell: Shell, tmp_path: Path
) -> None:
    folder = tmp_path / "texts"
    code, written, _ = shell.run("export", folder)
    paper = folder / "letterhead.toml"
    assert (code, str(paper) in written, str(folder / "fr" / "plans.toml") in written) == (
        0,
        True,
        True,
    )
    paper.write_bytes(PAPER)
    code, found, _ = shell.run("check", paper)
    assert (code, found) == (0, [{"name": "letterhead.toml", "wrong": None}])
    assert shell.run("import", paper)[:2] == (0, ["letterhead.toml"])
    assert shell.own() == ["letterhead.toml"]
    specimen = tmp_path / "specimen.pdf"
    code, _, said = shell.run("preview", specimen)
    assert (code, said) == (0, "")
    assert specimen.read_bytes().startswith(b"%PDF-1.7")
    code, restored, _ = shell.run("restore", "letterhead.toml")
    assert (code, restored) == (0, ["letterhead.toml"])
    assert shell.own() == []


def test_what_does_not_hold_is_told_and_not_brought_in(shell: Shell, tmp_path: Path) -> None:
    wrong = tmp_path / "letterhead.toml"
    wrong.write_bytes(b"name = [")
    code, (found,), _ = shell.run("check", wrong)
    assert (code, found["wrong"]["reason"]) == (5, "syntax")
    code, brought, _ = shell.run("import", wrong)
    assert (code, brought) == (5, [])
    assert shell.own() == []


def test_a_name_that_is_no_file_of_ours_is_refused_and_takes_nothing_back(
    shell: Shell, tmp_path: Path
) -> None:
    paper = tmp_path / "letterhead.toml"
    paper.write_bytes(PAPER)
    assert shell.run("import", paper)[0] == 0
    code, shown, said = shell.run("restore", "letterhead.toml", "leterhead.toml")
    assert (code, shown) == (1, None)
    assert "leterhead.toml" in said
    assert shell.own() == ["letterhead.toml"]
