"""Keys and signing from the command line: codes and passphrases come by descriptor or input."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509

from mediator_desk.cli.__main__ import main
from mediator_desk.clock import fixed_clock
from mediator_desk.usecases.vaults import lock_vault
from tests.decisions.authority import authority
from tests.decisions.desk import make_ready, write_proposal
from tests.decisions.material import NOW
from tests.decisions.signing.card import PIN, WRONG, Card, new_card
from tests.decisions.signing.test_keys import PASSWORD, key_file
from tests.desk.material import PASSPHRASE
from tests.exchange.material import Platform


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    return new_card(tmp_path / "card", monkeypatch)


class Terminal:
    """Runs commands on one vault and reads what they print."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = root, capsys

    def run(self, *words: str, secrets: tuple[str, ...] = ()) -> tuple[int, Any, str]:
        """Exit code, the JSON shown, what was said beside; ``{}`` stands for a descriptor."""
        opened = [_descriptor(PASSPHRASE), *map(_descriptor, secrets)]
        named = iter(str(number) for number in opened[1:])
        given = [next(named) if word == "{}" else word for word in words]
        code = main(
            ["--vault", str(self.root), "--json", "--lang", "en", "--passphrase-fd",
             str(opened[0]), *given],
            fixed_clock(NOW),
        )  # fmt: skip
        out, said = self._capsys.readouterr()
        return code, json.loads(out) if out.strip() else None, said


def _descriptor(secret: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, secret.encode() + b"\n")
    os.close(writing)
    return reading


@pytest.fixture
def terminal(
    tmp_path: Path, platform: Platform, capsys: pytest.CaptureFixture[str]
) -> tuple[Terminal, str]:
    """A vault with a dispute whose draft may be signed, and the number of the dispute."""
    ca = authority()
    ready = make_ready(tmp_path, platform, ca, ca.mediator(), fixed_clock(NOW))
    write_proposal(ready)
    lock_vault(ready.desk)
    return Terminal(ready.desk.root, capsys), str(ready.dispute_id)


def test_a_key_file_is_imported_and_signs(terminal: tuple[Terminal, str], tmp_path: Path) -> None:
    shell, dispute = terminal
    path = tmp_path / "cle.p12"
    path.write_bytes(key_file(authority("Ailleurs").mediator(unit="Médiation")))
    code, _, said = shell.run("keys", "import", str(path), "--password-fd", "{}", secrets=("faux",))
    assert (code, "wrong_password" in said) == (1, True)
    code, added, _ = shell.run(
        "keys", "import", str(path), "--password-fd", "{}", secrets=(PASSWORD,)
    )
    assert (code, added[0]["kind"], added[0]["level"]) == (0, "file", "advanced")
    _, listed, _ = shell.run("keys", "list")
    assert [key["kind"] for key in listed] == ["enrolled", "file"]
    code, _, said = shell.run("sign", dispute, "--key", added[0]["key_id"])
    assert code == 1, "not without --confirm"
    code, signed, _ = shell.run("sign", dispute, "--confirm", "--key", added[0]["key_id"])
    assert (code, signed["level"]) == (0, "PAdES B-B")
    _, forms, _ = shell.run("signatures")
    assert [(form["number"], form["state"]) for form in forms] == [(signed["number"], "no_service")]
    code, _, said = shell.run("archive-signature", dispute)
    assert (code, "time-stamp" in said) == (1, True)


def test_a_card_signs_by_its_code_and_never_by_the_arguments(
    terminal: tuple[Terminal, str], card: Card, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, dispute = terminal
    card.put(authority("Ailleurs").mediator())
    code, found, _ = shell.run("keys", "cards", "--module", card.module, "--add")
    assert (code, len(found)) == (0, 1)
    _, listed, _ = shell.run("keys", "list")
    key = next(one["key_id"] for one in listed if one["kind"] == "card")
    command = ("sign", dispute, "--confirm", "--key", key, "--pin-fd", "{}")
    code, _, said = shell.run(*command, secrets=(WRONG,))
    assert (code, "pin_wrong" in said, WRONG in said) == (1, True, False)
    code, signed, said = shell.run(*command, secrets=(PIN,))
    assert (code, signed["missing"]) == (0, [])
    assert PIN not in said
    assert PIN not in json.dumps(signed)


def test_a_request_is_written_and_waits(terminal: tuple[Terminal, str], tmp_path: Path) -> None:
    shell, _ = terminal
    code, told, _ = shell.run("keys", "request", str(tmp_path / "demande.csr"))
    assert code == 0
    assert x509.load_pem_x509_csr(Path(told["path"]).read_bytes()).is_signature_valid
    _, listed, _ = shell.run("keys", "list")
    assert (listed[1]["kind"], listed[1]["hindrance"]) == ("request", "waiting")
    code, _, said = shell.run("keys", "certificate", told["key_id"], told["path"])
    assert (code, "key_file_refused" in said) == (1, True)
    for command in ("certificate", "choose", "remove"):
        rest = (told["path"],) if command == "certificate" else ()
        code, _, said = shell.run("keys", command, "odile", *rest)
        assert (code, "Unknown signing key" in said) == (1, True), command


def test_who_signs_beside_the_mediator(terminal: tuple[Terminal, str]) -> None:
    shell, dispute = terminal
    code, told, _ = shell.run("cosign", "signers", "--panel", "Amadou Kéréven", "--body", "Rivage")
    assert [one["role"] for one in told] == ["panel", "body"]
    code, signed, _ = shell.run("sign", dispute, "--confirm")
    assert (code, signed["missing"]) == (0, ["Amadou Kéréven", "Rivage"])
    _, waiting, _ = shell.run("cosign", "list")
    assert waiting[0]["number"] == signed["number"]
    assert shell.run("cosign", "give-up", waiting[0]["document_id"])[0] == 0
    assert shell.run("cosign", "list")[1] == []


def test_the_time_stamp_service_is_chosen(terminal: tuple[Terminal, str]) -> None:
    shell, _ = terminal
    assert shell.run("keys", "service")[1]["timestamp_url"] is None
    chosen = shell.run("keys", "service", "http://127.0.0.1:9/tsa")[1]
    assert (chosen["timestamp_url"], chosen["own"]) == ("http://127.0.0.1:9/tsa", True)
    assert shell.run("keys", "service", "--platform")[1]["own"] is False
