"""A smart card of software (SoftHSM), made anew for each test, that can be taken out."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.system.cards import limits
from tests.patience import PATIENCE_S

MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
PIN, WRONG = "123456", "000000"
NEEDED = ("softhsm2-util", "pkcs11-tool")


def module() -> str:
    """Where SoftHSM lies; skips the test when it, or what fills a card, is not installed."""
    found = next((path for path in MODULES if Path(path).is_file()), None)
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if found is None or missing:
        pytest.skip("softhsm2 and opensc are not installed")
    return found


@dataclass
class Card:
    """A card and its reader."""

    folder: Path
    module: str

    def put(self, key: SigningKey, number: str = "01") -> None:
        """Puts a key with its certificate on the card."""
        private, certificate = self.folder / "key.pem", self.folder / "certificate.der"
        private.write_bytes(
            key.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        )
        certificate.write_bytes(key.certificate.public_bytes(Encoding.DER))
        _run("softhsm2-util", "--import", private, "--token", "carte", "--label", "cle",
             "--id", number, "--pin", PIN)  # fmt: skip
        _run("pkcs11-tool", "--module", self.module, "--token-label", "carte", "--login", "--pin",
             PIN, "--write-object", certificate, "--type", "cert", "--id", number, "--label",
             "cle")  # fmt: skip

    def take_out(self) -> None:
        """The card leaves the reader."""
        (self.folder / "tokens").rename(self.folder / "away")
        (self.folder / "tokens").mkdir()

    def put_back(self) -> None:
        """The same card comes back."""
        (self.folder / "tokens").rmdir()
        (self.folder / "away").rename(self.folder / "tokens")


def be_patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer makes a card slow, never silent."""
    for name in ("START_SECONDS", "LIST_SECONDS", "OPEN_SECONDS"):
        monkeypatch.setattr(limits, name, PATIENCE_S)


def new_card(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    """An empty card, in a reader of its own."""
    card = Card(folder, module())
    be_patient(monkeypatch)
    (folder / "tokens").mkdir(parents=True)
    configuration = folder / "softhsm2.conf"
    configuration.write_text(
        f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    monkeypatch.setenv("SOFTHSM2_CONF", str(configuration))
    _run("softhsm2-util", "--init-token", "--free", "--label", "carte", "--pin", PIN,
         "--so-pin", "87654321")  # fmt: skip
    return card


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
