"""The operating system's keyring: one secret per vault, kept by the session of this user.

Owns the choice of the store and every call to it; never decides to ask for a secret, and never
lets one be kept in clear. SECURITY: the ``keyring`` library would take whatever an environment
variable, a configuration file or an installed plug-in names, of which some write plain text and
one forgets everything. So the stores this program accepts are listed here and made from their own
classes, and what was written is read back before anybody relies on it.

Every call may wait for a person (a locked collection asks for its password), so none belongs on
the thread of the window, and each is given up after ``PATIENCE_SECONDS``.
"""

import base64
import binascii
import hmac
import os
import queue
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import ClassVar, Final, Protocol, TypeVar
from uuid import UUID

from mediator_desk.errors import DeskError

SECRET_BYTES: Final = 32
PATIENCE_SECONDS: Final = 60.0
SERVICE: Final = "Mediator Desk"

_ACCEPTED: Final = {
    "linux": (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    ),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
}
"""Stores that encrypt under the session's password, in the order they are tried."""

_Answer = TypeVar("_Answer")


class KeyringUnavailable(DeskError):
    """No store that this program accepts answers.

    Facts: ``reason`` (none | locked | silent | refused).
    """

    kind: ClassVar[str] = "keyring_unavailable"


class KeyringNotKept(DeskError):
    """The store took the secret and does not give it back: it must not be relied on."""

    kind: ClassVar[str] = "keyring_not_kept"


class KeyringEmpty(DeskError):
    """The store holds no secret for this vault, or not one of ours."""

    kind: ClassVar[str] = "keyring_empty"


class Store(Protocol):
    """What is used of a store of the ``keyring`` library."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def find_store() -> Store:
    """The first accepted store that works here. Raises KeyringUnavailable."""
    for module_name, class_name in _ACCEPTED.get(sys.platform, ()):
        # WHY Exception: a store that is absent says so by whatever its own library raises.
        with suppress(Exception):
            kind = getattr(import_module(module_name), class_name)
            if float(kind.priority) > 0:
                return _private(kind())
    raise KeyringUnavailable(reason="none")


def keyring_works(store: Store | None = None) -> bool:
    """Whether a secret could be offered to be kept here; asks nobody anything."""
    if store is not None:
        return True
    try:
        _answered(find_store, 5.0)
    except KeyringUnavailable:
        return False
    return True


def remember(vault_id: UUID, store: Store | None = None) -> bytes:
    """Draws a secret, has it kept, reads it back and returns it.

    Raises KeyringUnavailable or KeyringNotKept, and then nothing of it stays in the store.
    """
    secret = os.urandom(SECRET_BYTES)
    text = base64.b64encode(secret).decode("ascii")

    def keep() -> str | None:
        used = store or find_store()
        used.set_password(SERVICE, str(vault_id), text)
        return used.get_password(SERVICE, str(vault_id))

    read = _answered(keep)
    if read is None or not hmac.compare_digest(read.encode(), text.encode()):
        with suppress(KeyringUnavailable):
            forget(vault_id, store)
        raise KeyringNotKept
    return secret


def recall(vault_id: UUID, store: Store | None = None) -> bytes:
    """The secret kept for a vault. Raises KeyringUnavailable or KeyringEmpty."""
    read = _answered(lambda: (store or find_store()).get_password(SERVICE, str(vault_id)))
    try:
        secret = base64.b64decode(read or "", validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) != SECRET_BYTES:
        raise KeyringEmpty
    return secret


def forget(
    vault_id: UUID, store: Store | None = None, *, patience: float = PATIENCE_SECONDS
) -> None:
    """Has the store forget; nothing kept is no error. Raises KeyringUnavailable."""

    def drop() -> None:
        used = store or find_store()
        if used.get_password(SERVICE, str(vault_id)) is not None:
            used.delete_password(SERVICE, str(vault_id))

    _answered(drop, patience)


def _private(store: Store) -> Store:
    if sys.platform == "win32":
        # WHY: the library's default roams with the user to every computer of a domain.
        store.persist = "local machine"  # type: ignore[attr-defined]
    return store


def _answered(ask: Callable[[], _Answer], patience: float = PATIENCE_SECONDS) -> _Answer:
    """What the store says, asked on a thread of its own so that silence can be given up on."""
    answers: queue.SimpleQueue[tuple[_Answer | None, Exception | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put((ask(), None))
        except Exception as error:  # noqa: BLE001 - told to whoever waits, in our own words
            answers.put((None, error))

    asking = threading.Thread(target=run, name="keyring", daemon=True)
    asking.start()
    try:
        answer, error = answers.get(timeout=patience)
    except queue.Empty:
        raise KeyringUnavailable(reason="silent") from None
    asking.join(1.0)
    if error is None:
        return answer  # type: ignore[return-value]  # None only if that is the answer
    raise _translated(error) from None


def _translated(error: Exception) -> DeskError:
    if isinstance(error, DeskError):
        return error
    from keyring.errors import InitError, KeyringLocked

    # SECURITY: the library's own words are dropped: some quote the item that was asked for.
    if isinstance(error, (KeyringLocked, InitError)) or type(error).__name__ in {
        "LockedException",
        "PromptDismissedException",
    }:
        return KeyringUnavailable(reason="locked")
    return KeyringUnavailable(reason="refused")
