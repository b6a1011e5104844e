"""The ways into the vault from the command line."""

import json
import os
from pathlib import Path

import pytest

from mediator_desk.cli.__main__ import main
from mediator_desk.system import keyring
from mediator_desk.usecases import keys, vaults
from tests.desk.material import CHEAP, PASSPHRASE
from tests.system.test_keyring import Kept

NEW = "hublot muscade sentier brume vitrail"
NO_VAULT = 3


class Terminal:
    """Runs commands on one vault, each secret from a descriptor of its own."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = root, capsys
        self.phrase = PASSPHRASE

    def __call__(self, *arguments: str, new: str | None = None, sheet: bool = False) -> object:
        given = ["--vault", str(self.root), "--json", "--passphrase-fd", _said(self.phrase)]
        given += ["--recovery-key"] if sheet else []
        given += arguments
        given += ["--new-passphrase-fd", _said(new)] if new else []
        self.code = main(given)
        out = self._capsys.readouterr().out
        return json.loads(out) if out else None


def _said(text: str) -> str:
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    return str(reading)


@pytest.fixture
def run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    monkeypatch.setitem(vaults.create_vault.__kwdefaults__, "cost", CHEAP)
    for change in (keys.change_passphrase, keys.add_passphrase, keys.rotate_keys):
        monkeypatch.setitem(change.__kwdefaults__, "cost", CHEAP)
    store = Kept()
    monkeypatch.setattr(keyring, "find_store", lambda: store)
    terminal = Terminal(tmp_path / "vault", capsys)
    terminal("create", "--label", "Essai")
    return terminal


def ways(run: Terminal) -> list[str]:
    found = run("vault", "ways")
    assert isinstance(found, list)
    return sorted(way["kind"] for way in found)


def test_a_passphrase_is_changed_added_and_closed(run: Terminal) -> None:
    run("vault", "change-passphrase", new=NEW)
    assert run.code == 0
    run("unlock")
    assert run.code == NO_VAULT
    run.phrase = NEW
    added = run("vault", "add-passphrase", new=PASSPHRASE)
    assert ways(run) == ["passphrase", "passphrase", "recovery"]
    assert isinstance(added, dict)
    run("vault", "close", added["slot_id"])
    assert ways(run) == ["passphrase", "recovery"]
    run("vault", "close", added["slot_id"])
    assert run.code == NO_VAULT
    found = run("vault", "ways")
    assert isinstance(found, list)
    (only,) = (way["slot_id"] for way in found if way["kind"] == "passphrase")
    run("vault", "close", only)
    assert run.code != 0
    assert ways(run) == ["passphrase", "recovery"], "the sheet never becomes the one way in"


def test_a_weak_one_is_refused(run: Terminal) -> None:
    run("vault", "change-passphrase", new="motdepasse12")
    assert run.code == NO_VAULT
    run("unlock")
    assert run.code == 0


def test_a_new_sheet_is_shown_once_and_opens(run: Terminal) -> None:
    shown = run("vault", "new-sheet")
    assert isinstance(shown, dict)
    run.phrase = shown["recovery_key"]
    run("unlock", sheet=True)
    assert run.code == 0


def test_a_rotation_leaves_the_passphrase_and_a_new_sheet(run: Terminal) -> None:
    run("vault", "remember")
    assert ways(run) == ["keyring", "passphrase", "recovery"]
    shown = run("vault", "rotate")
    assert run.code == 0
    assert ways(run) == ["passphrase", "recovery"]
    assert isinstance(shown, dict)
    run.phrase = shown["recovery_key"]
    run("vault", "rotate", new=NEW, sheet=True)
    assert run.code == 0
    run.phrase = NEW
    run("unlock")
    assert run.code == 0


def test_the_computer_remembers_and_forgets(run: Terminal) -> None:
    run("vault", "remember")
    run("--keyring", "unlock")
    assert run.code == 0
    run("vault", "forget")
    run("--keyring", "unlock")
    assert run.code == 1


def test_five_words_are_proposed(run: Terminal) -> None:
    proposed = run("vault", "suggest")
    assert isinstance(proposed, dict)
    assert len(proposed["passphrase"].split()) == 5
