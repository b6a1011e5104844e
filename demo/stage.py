"""The stage of the demonstration: a platform with 42 disputes on loopback, and an enrolled desk.

Owns the two processes' folders under ``build/demo`` and the platform's process.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "demo"
PASSPHRASE = "galet lanterne ruban cigogne verger"
MEDIATOR = "Odile Vautremont"
BODY = "Médiation Rivage"
_PATIENCE_S = 60.0


class DemoFailed(Exception):
    """A step of the demonstration did not do what it should."""


def say(text: str) -> None:
    """One line of the demonstration's story."""
    print(text, flush=True)


@dataclass
class Stage:
    """Folders, port and platform process of one demonstration."""

    folder: Path = BUILD
    port: int = 0
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def platform_home(self) -> Path:
        """The platform's folder."""
        return self.folder / "platform"

    @property
    def desk_home(self) -> Path:
        """The desk's folders (vault, configuration, logs)."""
        return self.folder / "desk"

    @property
    def vault(self) -> Path:
        """The vault of the demonstration."""
        return self.desk_home / "vault"

    @property
    def url(self) -> str:
        """Where the platform answers."""
        return f"http://127.0.0.1:{self.port}"

    def clear(self) -> None:
        """Start from empty folders."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.port = _free_port()

    def platform(self, *arguments: str) -> str:
        """Run a command of the platform; its output."""
        verb, rest = list(arguments[: _verb_length(arguments)]), arguments
        command = [
            sys.executable,
            "-m",
            "dispute_platform",
            *verb,
            "--home",
            str(self.platform_home),
            *rest[len(verb) :],
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise DemoFailed(f"{' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout

    def prepare(self) -> str:
        """Register the mediator and take the 42 disputes in; returns the one-time code."""
        added = self.platform(
            "mediator", "add", "--name", MEDIATOR, "--body", BODY, "--body-code", "RIV", "--json"
        )
        self.platform("load", "--samples")
        return str(json.loads(added)["code"])

    def start_platform(self, *, scripted: bool = False) -> None:
        """Start the platform and wait until it answers."""
        command = [
            sys.executable,
            "-m",
            "dispute_platform",
            "serve",
            "--home",
            str(self.platform_home),
            "--port",
            str(self.port),
        ]
        if scripted:
            command += ["--scripted", "20"]
        log = (self.folder / "platform.log").open("ab")
        self._process = subprocess.Popen(command, stdout=log, stderr=log)
        log.close()
        deadline = time.monotonic() + _PATIENCE_S
        while not _answers(f"{self.url}/v1/platform"):
            if self._process.poll() is not None:
                raise DemoFailed("the platform stopped at its start: see platform.log")
            if time.monotonic() > deadline:
                raise DemoFailed("the platform does not answer")
            time.sleep(0.1)

    def stop_platform(self) -> None:
        """Stop the platform, as a broken line would."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=15)
            self._process = None

    def enrol(self, code: str) -> None:
        """Create the vault and link it to the platform, through the use cases."""
        os.environ["MEDIATOR_DESK_HOME"] = str(self.desk_home)
        from mediator_desk.usecases.enrolment import Enrol, enrol
        from mediator_desk.usecases.vaults import CreateVault, create_vault, lock_vault

        created = create_vault(CreateVault(self.vault, BODY, PASSPHRASE))
        try:
            enrol(created.desk, Enrol(self.url, code, "Portable du cabinet"))
        finally:
            lock_vault(created.desk)


def _verb_length(arguments: tuple[str, ...]) -> int:
    """How many words name the platform's command, before its options."""
    return 2 if arguments[0] in ("mediator", "party") else 1


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
