"""What the keyring tests run in a session of its own: ``python -m tests.system.keyring_session``.

Under ``dbus-run-session``, with a real keyring daemon, unlocked by a password or left locked.
Says what it found as one JSON object.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

from mediator_desk.cli.__main__ import main as desk
from mediator_desk.errors import DeskError
from mediator_desk.system import keyring

DAEMON = ["gnome-keyring-daemon", "--components=secrets", "--foreground"]


def start_daemon(password: str | None) -> subprocess.Popen[bytes]:
    unlock = ["--unlock"] if password is not None else []
    daemon = subprocess.Popen(
        [*DAEMON, *unlock],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdin is not None
    daemon.stdin.write((password or "").encode())
    daemon.stdin.close()
    for _ in range(500):
        with contextlib.suppress(DeskError):
            keyring.find_store()
            return daemon
    raise SystemExit("the keyring daemon does not answer")


def outcome(ask: Callable[[], object]) -> object:
    try:
        return ask()
    except DeskError as error:
        return {"kind": error.kind, **error.facts}


def kept() -> dict[str, object]:
    """A secret is kept, read back, and forgotten."""
    vault_id = uuid.uuid4()
    secret = keyring.remember(vault_id)
    again = keyring.recall(vault_id) == secret
    other = outcome(lambda: keyring.recall(uuid.uuid4()))
    keyring.forget(vault_id)
    keyring.forget(vault_id)
    files = [path.read_bytes() for path in Path(os.environ["XDG_DATA_HOME"]).rglob("*.keyring")]
    return {
        "store": type(keyring.find_store()).__module__,
        "length": len(secret),
        "again": again,
        "other": other,
        "after": outcome(lambda: keyring.recall(vault_id)),
        "in clear": any(secret in data or secret.hex().encode() in data for data in files),
    }


def locked() -> dict[str, object]:
    """The collection is locked and nobody can be asked to open it."""
    return {"told": outcome(lambda: keyring.remember(uuid.uuid4()).hex())}


def whole_way(root: str) -> dict[str, object]:
    """From the command line: remembered, opened without a passphrase, forgotten."""
    from mediator_desk.vault import read_header

    def run(*arguments: str) -> int:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return desk(["--vault", root, *arguments])

    vault_id = read_header(Path(root)).id
    codes = {"remember": run("vault", "remember"), "opens": run("--keyring", "unlock", "check")}
    remembered = read_header(Path(root)).remembered
    store = keyring.find_store()
    store.set_password(keyring.SERVICE, str(vault_id), "bm90IG91cyA=")
    codes["emptied"] = run("--keyring", "unlock", "check")
    replaced = keyring.remember(vault_id)
    codes["replaced"] = run("--keyring", "unlock", "check")
    codes["forget"] = run("vault", "forget")
    return {
        **codes,
        "remembered": remembered,
        "after": read_header(Path(root)).remembered,
        "left": outcome(lambda: keyring.recall(vault_id) == replaced),
    }


if __name__ == "__main__":
    task, *given = sys.argv[1:]
    daemon = start_daemon(None if task == "locked" else "login")
    try:
        tasks: dict[str, Callable[..., object]] = {
            "kept": kept,
            "locked": locked,
            "whole_way": whole_way,
        }
        print(json.dumps(tasks[task](*given)))
    finally:
        daemon.kill()
        daemon.wait()
