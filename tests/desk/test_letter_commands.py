"""Letters and bundles without a screen."""

import json
from pathlib import Path

import pytest

from dispute_exchange.vocabulary import Channel
from mediator_desk.cli.__main__ import main
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import PASSPHRASE, make_desk, make_file, put_in
from tests.desk.test_bundles import PEOPLE, passengers
from tests.exchange.material import Platform


@pytest.fixture
def run(tmp_path: Path, capsys, monkeypatch):
    """Runs a command on the vault of the test; its code and what it said."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(secret))

    def go(*arguments: object, lang: str = "en", as_json: bool = False):
        given = ["--vault", str(tmp_path / "vault"), "--lang", lang]
        given += ["--json"] if as_json else []
        code = main([*given, *map(str, arguments)])
        said = capsys.readouterr()
        return code, json.loads(said.out) if as_json else said.out, said.err

    return go


@pytest.fixture
def postal(tmp_path: Path, platform: Platform) -> str:
    """A file whose consumer is reached by post, in a locked vault; its number."""
    desk = make_desk(tmp_path / "vault", platform)
    base = make_file(platform).file
    consumer = base.consumer().model_copy(update={"preferred_channel": Channel.LETTER})
    put_in(desk, make_file(platform, parties=(consumer, base.trader())), tmp_path)
    lock_vault(desk)
    return "D-2026-000042"


def test_a_letter_goes_its_way_without_a_screen(run, postal, tmp_path: Path) -> None:
    _, rows, _ = run("letter", "list", postal, as_json=True)
    notified = next(
        row for row in rows if (row["notice"], row["to"]) == ("REFERRAL_NOTICE", "CONSUMER")
    )
    assert notified["state"] == "to_send"
    wanted = ("REFERRAL_NOTICE", "CONSUMER", "--event", notified["about_seq"])
    code, text, _ = run("letter", "preview", postal, *wanted, lang="fr")
    assert code == 0
    assert "Notification de la saisine" in text
    _, made, _ = run("letter", "write", postal, *wanted, as_json=True)
    letter = made["letter_id"]
    run("letter", "save", letter, tmp_path / "lettre.pdf")
    assert (tmp_path / "lettre.pdf").read_bytes().startswith(b"%PDF")
    assert run("letter", "posted", letter, "--on", "2026-09-10", "--number", "1A 204")[0] == 0
    code, said, _ = run("letter", "served", letter, "avis signé", "--on", "2026-09-12")
    assert code == 0
    assert "outbox" in said
    code, shown, _ = run("letter", "show", letter)
    assert "avis signé" in shown
    code, _, error = run("letter", "returned", letter, "inconnu", "--on", "2026-09-13")
    assert code != 0
    assert "The letter’s state does not allow it" in error


def test_what_a_letter_lacks_is_said(run, postal) -> None:
    code, _, error = run("letter", "preview", postal, "EXTENSION", "TRADER")
    assert code != 0
    assert "The letter must say what neither the file nor you have told" in error
    code, text, _ = run("letter", "receivers", "INADMISSIBILITY", "CONSUMER", "TRADER", lang="fr")
    assert text.split() == ["Consommateur", "Professionnel"]


def test_a_bundle_is_formed_reasoned_and_drafted(run, platform, tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "vault", platform)
    passengers(desk, platform, tmp_path)
    lock_vault(desk)
    files = [f"D-2026-000{number}" for number in range(501, 505)]
    assert " ".join(files) in run("bundle", "suggest")[1]
    bundle = run("bundle", "form", *files, as_json=True)[1]["bundle_id"]
    text = tmp_path / "raisonnement.txt"
    text.write_text("Le vol est arrivé en retard.\n\nLe voyant n'exonère pas.", "utf-8")
    assert run("bundle", "reasoning", bundle, text)[0] == 0
    code, said, _ = run("bundle", "apply", bundle)
    assert code == 0
    assert "Drafted" in said
    shown = run("bundle", "show", bundle, lang="fr")[1]
    assert all(name in shown for name in PEOPLE)
    assert shown.count("Rédigé") == 4
    text.write_text("M. Traversac a raison.", "utf-8")
    assert run("bundle", "reasoning", bundle, text)[0] == 0
    code, _, error = run("bundle", "apply", bundle)
    assert code != 0
    assert "The shared reasoning names one of the files" in error
    assert run("bundle", "leave", files[0])[0] == 0
    assert "0/3" in run("bundle", "list")[1]
