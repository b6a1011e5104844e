"""The computer's keyring is used when it encrypts and gives back, and never otherwise."""

import base64
import json
import os
import shutil
import subprocess
import sys
import threading
import uuid
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, null
from keyring.errors import KeyringLocked

from mediator_desk.system import keyring
from mediator_desk.system.keyring import (
    KeyringEmpty,
    KeyringNotKept,
    KeyringUnavailable,
    find_store,
    forget,
    keyring_works,
    recall,
    remember,
)
from tests.desk.material import PASSPHRASE, make_desk
from tests.patience import PATIENCE_S

VAULT = uuid.UUID(int=7)
real = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None or shutil.which("gnome-keyring-daemon") is None,
    reason="needs dbus-run-session and gnome-keyring-daemon (Debian: dbus, gnome-keyring)",
)


class Kept(KeyringBackend):
    """Keeps in memory, as the stores this program accepts keep behind a password."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


def in_a_session(task: str, *arguments: str | Path) -> dict[str, object]:
    environment = {**os.environ, "DISPLAY": "", "GNOME_KEYRING_CONTROL": ""}
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.system.keyring_session", task]
        + [str(each) for each in arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


@real
def test_a_real_keyring_keeps_gives_back_and_forgets() -> None:
    found = in_a_session("kept")
    assert found == {
        "store": "keyring.backends.SecretService",
        "length": 32,
        "again": True,
        "other": {"kind": "keyring_empty"},
        "after": {"kind": "keyring_empty"},
        "in clear": False,
    }


@real
def test_a_real_keyring_that_is_locked_says_so() -> None:
    told = in_a_session("locked")["told"]
    assert told == {"kind": "keyring_unavailable", "reason": "locked"}


@real
def test_remembered_from_the_command_line_opened_emptied_replaced_and_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk(tmp_path / "vault")
    desk.vault.lock()
    (tmp_path / "phrase").write_text(PASSPHRASE)
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(tmp_path / "phrase"))
    found = in_a_session("whole_way", tmp_path / "vault")
    assert found == {
        "remember": 0,
        "opens": 0,
        "remembered": True,
        "emptied": 1,
        "replaced": 3,
        "forget": 0,
        "after": False,
        "left": {"kind": "keyring_empty"},
    }


# -- what must never be trusted


@pytest.mark.parametrize(
    "named", ["keyring.backends.null.Keyring", "tests.system.test_keyring.Kept"]
)
def test_what_the_environment_names_is_not_asked(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", named)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    with pytest.raises(KeyringUnavailable) as caught:
        find_store()
    assert caught.value.facts == {"reason": "none"}
    assert not keyring_works()


def test_what_a_configuration_file_names_is_not_asked(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / ".config/python_keyring"
    folder.mkdir(parents=True)
    (folder / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=tests.system.test_keyring.Kept\n"
    )
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    with pytest.raises(KeyringUnavailable):
        remember(VAULT)


def test_the_stores_accepted_are_named_one_by_one() -> None:
    accepted = {module for kinds in keyring._ACCEPTED.values() for module, _ in kinds}
    assert accepted == {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.Windows",
        "keyring.backends.macOS",
    }
    for never in ("null", "fail", "chainer", "alt", "file", "Plaintext"):
        assert not any(never in module for module in accepted)


def test_a_store_that_forgets_is_not_relied_on() -> None:
    with pytest.raises(KeyringNotKept):
        remember(VAULT, null.Keyring())


def test_a_chain_of_stores_is_only_as_good_as_what_it_gives_back() -> None:
    class Chain(chainer.ChainerBackend):
        backends = [null.Keyring()]  # type: ignore[assignment]  # noqa: RUF012

    with pytest.raises((KeyringNotKept, KeyringUnavailable)):
        remember(VAULT, Chain())


def test_a_store_that_gives_back_something_else_is_left_empty() -> None:
    class Liar(Kept):
        def get_password(self, service: str, username: str) -> str | None:
            held = super().get_password(service, username)
            return None if held is None else held[::-1]

    store = Liar()
    with pytest.raises(KeyringNotKept):
        remember(VAULT, store)
    assert store.held == {}


@pytest.mark.parametrize(
    "put", ["", "not base64 !", base64.b64encode(b"short").decode(), "é", "A" * 100_000]
)
def test_what_somebody_else_put_there_is_nothing(put: str) -> None:
    store = Kept()
    store.set_password(keyring.SERVICE, str(VAULT), put)
    with pytest.raises(KeyringEmpty):
        recall(VAULT, store)


def test_emptied_is_told_from_unavailable() -> None:
    store = Kept()
    secret = remember(VAULT, store)
    assert recall(VAULT, store) == secret
    store.held.clear()
    with pytest.raises(KeyringEmpty):
        recall(VAULT, store)
    forget(VAULT, store)


def test_a_store_that_never_answers_is_given_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, end = threading.Event(), threading.Event()

    class Silent(Kept):
        def get_password(self, service: str, username: str) -> str | None:
            asked.set()
            end.wait(PATIENCE_S)
            return None

    monkeypatch.setattr(keyring, "PATIENCE_SECONDS", 0.05)
    with pytest.raises(KeyringUnavailable) as caught:
        forget(VAULT, Silent(), patience=0.05)
    assert asked.is_set()
    assert caught.value.facts == {"reason": "silent"}
    end.set()


@pytest.mark.parametrize(
    ("raised", "reason"), [(KeyringLocked("café"), "locked"), (RuntimeError("café"), "refused")]
)
def test_the_words_of_the_store_are_not_repeated(raised: Exception, reason: str) -> None:
    class Broken(Kept):
        def get_password(self, service: str, username: str) -> str | None:
            raise raised

    with pytest.raises(KeyringUnavailable) as caught:
        recall(VAULT, Broken())
    assert caught.value.facts == {"reason": reason}
    assert caught.value.__cause__ is None
    assert "café" not in str(caught.value)
