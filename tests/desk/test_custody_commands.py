"""Backups, holds, destruction and the examination from the command line."""

from pathlib import Path

import pytest

from mediator_desk.cli.__main__ import main
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import PASSPHRASE, make_desk, make_file, put_in
from tests.desk.test_key_commands import Terminal, _said

SOUND, UNSOUND = 0, 3
FILE_NO = "D-2026-000042"


@pytest.fixture
def run(platform, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    desk = make_desk(tmp_path / "vault", platform)
    put_in(desk, make_file(platform), tmp_path)
    lock_vault(desk)
    return Terminal(desk.root, capsys)


def spoken(run: Terminal, *arguments: str, language: str = "en") -> tuple[int, str, str]:
    """A command as a person reads it: what it answers, its output, its errors."""
    given = ["--vault", str(run.root), "--lang", language]
    given += ["--passphrase-fd", _said(PASSPHRASE), *arguments]
    code = main(given)
    told = run._capsys.readouterr()
    return code, told.out, told.err


def test_a_backup_is_planned_made_listed_and_restored(run: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "disque"
    folder.mkdir()
    run("backup-plan", str(folder), "--every", "2", "--kept", "10")
    made = run("backup", str(folder))
    assert run.code == 0
    (place,) = folder.iterdir()
    assert made["place"] == str(place)  # type: ignore[index]
    state = run("backups")
    assert state["plan"]["every"] == 2  # type: ignore[index]
    assert len(state["backups"]) == 1  # type: ignore[index]
    elsewhere = Terminal(tmp_path / "elsewhere", run._capsys)
    elsewhere("restore", str(place))
    assert elsewhere.code == 0
    assert FILE_NO in str(elsewhere("cases"))
    place.write_bytes(place.read_bytes()[:-1])
    third = Terminal(tmp_path / "third", run._capsys)
    assert third("restore", str(place)) is None
    assert third.code != 0
    assert not third.root.exists()


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Le dossier des sauvegardes n’est pas là"), ("en", "not there")]
)
def test_a_folder_that_is_away_is_said(run: Terminal, language: str, said: str) -> None:
    for command in ("backup-plan", "backup"):
        code, _, errors = spoken(run, command, "/nowhere/at/all", language=language)
        assert code != 0
        assert said in errors
    assert run("backups")["plan"] is None  # type: ignore[index]


def test_a_hold_forbids_and_its_end_allows(run: Terminal, tmp_path: Path) -> None:
    held = run("hold", FILE_NO, "COURT", "instance en cours")
    code, _, errors = spoken(run, "shred", FILE_NO, "--order", "CNIL 1", "--confirm", FILE_NO)
    assert code != 0
    assert "The dispute is not destroyed" in errors
    assert "Legal hold" in errors
    assert run("lift-hold", FILE_NO) == {"hold_id": held["hold_id"]}  # type: ignore[index]
    code, _, errors = spoken(run, "lift-hold", FILE_NO)
    assert code != 0
    assert "No such hold stands" in errors
    code, _, errors = spoken(run, "shred", FILE_NO, "--order", "CNIL 1")
    assert "Nothing is destroyed unless the file number is repeated" in errors
    code, out, _ = spoken(run, "shred", FILE_NO, "--order", "CNIL 1", "--confirm", FILE_NO)
    assert code == 0
    token = out.splitlines()[-1]
    kept = tmp_path / "certificat.jws"
    kept.write_text(token)
    told = run("certificates", "--check", str(kept))
    assert told["file_no"] == FILE_NO  # type: ignore[index]
    kept.write_text(token[:-4] + "AAAA")
    assert run("certificates", "--check", str(kept)) is None
    assert run.code != 0
    assert FILE_NO not in str(run("cases"))
    assert len(run("certificates")) == 1  # type: ignore[arg-type]


def test_the_doctor_says_what_it_finds_and_mends_it(run: Terminal) -> None:
    (lost, *_) = (run.root / "blobs").glob("??/*")
    lost.unlink()
    code, out, _ = spoken(run, "doctor", language="fr")
    assert code == UNSOUND
    assert "manquant" in out
    code, out, errors = spoken(run, "doctor", "--repair")
    assert "1 sealed file(s) missing" in out
    assert "bring the lost files back" in errors, "what was done is told apart from what is left"


def test_how_long_a_dispute_is_kept(run: Terminal) -> None:
    (kept,) = run("custody", FILE_NO)  # type: ignore[misc]
    assert {one["by"] for one in kept["blocked"]} == {"still_open", "term_runs"}
    assert run("custody") == []
