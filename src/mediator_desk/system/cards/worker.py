"""The child of smart cards: ``python -m mediator_desk.system.cards.worker``.

Owns every word spoken with a card's own software (PKCS#11) and the one module it is told to load.
Never decides what an answer is worth, never parses a certificate, keeps the code for its own short
life alone: some cards want it again for each signature. What goes wrong inside the module in an
orderly way is a refusal; what does not ends this process, which is what it is for.
"""

import base64
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, Final

import pkcs11
from pkcs11 import Attribute, Mechanism, ObjectClass, TokenFlag
from pkcs11 import exceptions as refusals

from mediator_desk.system.cards import limits
from mediator_desk.system.hardening import harden_process
from mediator_desk.system.wire import BrokenPipe, receive, send

_Head = dict[str, Any]
_Answer = tuple[_Head, bytes]

_HOW: Final = {
    "rsa": Mechanism.SHA256_RSA_PKCS,
    # WHY the bare mechanism over a digest made by the desk: older modules know no other.
    "ecdsa": Mechanism.ECDSA,
}
_GONE: Final = (
    refusals.TokenNotPresent,
    refusals.DeviceRemoved,
    refusals.TokenNotRecognised,
    refusals.NoSuchToken,
    refusals.NoSuchKey,
    refusals.SessionHandleInvalid,
    refusals.SessionClosed,
    refusals.SlotIDInvalid,
    refusals.ObjectHandleInvalid,
    refusals.KeyHandleInvalid,
    # WHY gone: cards pulled out at work most often answer with a general device error.
    refusals.DeviceError,
)


class Refusal(Exception):
    """What is answered in place of what was asked."""

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.head: _Head = {"ok": False, "reason": reason, **facts}


class Reader:
    """The module, and the key of the card that has taken the code."""

    def __init__(self) -> None:
        self._session: Any = None
        self._token: Any = None
        self._key: Any = None
        self._pin = ""
        self._asked: dict[str, Callable[[_Head, bytes], _Answer]] = {
            "list": self._list,
            "open": self._open,
            "sign": self._sign,
            "close": self._close,
        }

    def answer(self, head: _Head, body: bytes) -> _Answer:
        """What was asked of the cards. Raises Refusal."""
        with translated(self._token):
            return self._asked[str(head.get("ask"))](head, body)

    def _list(self, head: _Head, _: bytes) -> _Answer:
        found = []
        for token in tokens_of(head["module"]):
            # A card may be taken out between two questions.
            with suppress(*_GONE), token.open() as session:
                certificates = certificates_of(session)
                found.append({**described(token), "certificates": certificates})
        return {}, json.dumps(found).encode("ascii")

    def _open(self, head: _Head, body: bytes) -> _Answer:
        wanted = (
            token for token in tokens_of(head["module"]) if serial_of(token) == head["serial"]
        )
        self._token = token = next(wanted, None)
        if token is None:
            raise Refusal("gone")
        if left_of(token) == "none":
            raise Refusal("pin_blocked")
        self._pin = body.decode("utf-8", "replace")
        pad = not self._pin and has_pad(token)
        with translated(token):
            self._session = token.open(user_pin=pkcs11.PROTECTED_AUTH if pad else self._pin)
            identifier = bytes.fromhex(head["id"])
            self._key = self._session.get_key(object_class=ObjectClass.PRIVATE_KEY, id=identifier)
            return {}, json.dumps(certificates_of(self._session)).encode("ascii")

    def _sign(self, head: _Head, body: bytes) -> _Answer:
        if self._key is None:
            raise Refusal("gone")
        again = self._pin if wants_it_each_time(self._key) else None
        signed = self._key.sign(body, mechanism=_HOW[head["how"]], pin=again)
        return {}, bytes(signed)

    def _close(self, _: _Head, __: bytes) -> _Answer:
        session, self._session, self._key, self._pin = self._session, None, None, ""
        if session is not None:
            # WHY: closing its last session makes the card forget that it has taken the code.
            with suppress(refusals.PKCS11Error):
                session.close()
        return {}, b""


def tokens_of(module: str) -> list[Any]:
    """The tokens present now. Raises Refusal ``module`` for what is no module."""
    try:
        library = pkcs11.lib(module)
    except (refusals.PKCS11Error, RuntimeError, OSError):
        raise Refusal("module") from None
    present = []
    for slot in library.get_slots(token_present=True)[: limits.MOST_TOKENS]:
        with suppress(*_GONE):
            present.append(slot.get_token())
    return [token for token in present if token.flags & TokenFlag.TOKEN_INITIALIZED]


def described(token: Any) -> dict[str, Any]:
    """A token without what lies on it."""
    return {
        "serial": serial_of(token),
        "label": token.label.strip(),
        "left": left_of(token),
        "pad": has_pad(token),
    }


def serial_of(token: Any) -> str:
    """Its serial number, in hexadecimal."""
    return str(token.serial.hex())


def has_pad(token: Any) -> bool:
    """Whether its reader takes the code itself."""
    return bool(token.flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH)


def left_of(token: Any) -> str:
    """How many wrong codes it still bears; cards never tell a number."""
    if token.flags & TokenFlag.USER_PIN_LOCKED:
        return "none"
    if token.flags & TokenFlag.USER_PIN_FINAL_TRY:
        return "one"
    return "few" if token.flags & TokenFlag.USER_PIN_COUNT_LOW else "some"


def wants_it_each_time(key: Any) -> bool:
    """Whether the code is to be given again for each signature, as for qualified ones."""
    try:
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    except refusals.PKCS11Error:  # older modules do not know the question
        return False


def certificates_of(session: Any) -> list[dict[str, str]]:
    """The certificates of a token as they are, with their identifiers; the first so many."""
    found: list[dict[str, str]] = []
    for held in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        if len(found) == limits.MOST_CERTIFICATES:
            break
        der = bytes(held[Attribute.VALUE])
        if len(der) <= limits.LARGEST_CERTIFICATE:
            coded = base64.b64encode(der).decode("ascii")
            found.append({"id": identifier_of(held), "der": coded})
    return found


def identifier_of(held: Any) -> str:
    """The identifier of an object, in hexadecimal; some issuers' certificates have none."""
    try:
        return bytes(held[Attribute.ID]).hex()
    except refusals.PKCS11Error:
        return ""


@contextmanager
def translated(token: Any) -> Iterator[None]:
    """The card's refusals as ours."""
    try:
        yield
    except (refusals.PinIncorrect, refusals.PinInvalid, refusals.PinLenRange):
        left = left_of(token.slot.get_token()) if token is not None else "some"
        if left == "none":
            raise Refusal("pin_blocked") from None
        raise Refusal("pin_wrong", left=left) from None
    except (refusals.PinLocked, refusals.PinExpired):
        raise Refusal("pin_blocked") from None
    except refusals.FunctionCancelled:
        raise Refusal("pin_withheld") from None
    except _GONE:
        raise Refusal("gone") from None
    except refusals.PKCS11Error as failure:
        raise Refusal("failed", detail=type(failure).__name__) from None


def serve(asked: "queue.SimpleQueue[tuple[_Head, bytes]]", outgoing: BinaryIO) -> None:
    """Says that it is up, then answers."""
    reader = Reader()
    send(outgoing, {"ok": True})
    while True:
        head, body = asked.get()
        try:
            facts, reply = reader.answer(head, body)
        except Refusal as refusal:
            send(outgoing, refusal.head)
        else:
            send(outgoing, {"ok": True, **facts}, reply)


def listen(incoming: BinaryIO, asked: "queue.SimpleQueue[tuple[_Head, bytes]]") -> None:
    """Takes requests in, and ends the process with whoever asks.

    WHY beside: a module that hangs must not outlive the desk it was loaded for.
    """
    with suppress(BrokenPipe):
        while True:
            head, body = receive(incoming, limits.LARGEST_REQUEST)
            asked.put((head, bytes(body)))
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the desk, out of reach of a module that prints or reads."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.close(nothing)
    return incoming, outgoing


def limit_resources() -> None:
    """Bounds what a module that runs wild can take. Best effort, as systems differ."""
    harden_process()
    if sys.platform == "win32":
        return
    import resource

    wanted = (
        (resource.RLIMIT_CPU, limits.CHILD_CPU_SECONDS),
        (resource.RLIMIT_AS, limits.CHILD_MEMORY),
    )
    for limit, value in wanted:
        with suppress(OSError, ValueError):
            hard = resource.getrlimit(limit)[1]
            bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(limit, (bound, bound))


def main() -> int:
    """Runs until the pipe closes."""
    incoming, outgoing = own_pipes()
    limit_resources()
    asked: queue.SimpleQueue[tuple[_Head, bytes]] = queue.SimpleQueue()
    threading.Thread(target=listen, args=(incoming, asked), daemon=True).start()
    with suppress(BrokenPipe):
        serve(asked, outgoing)
    return 0


if __name__ == "__main__":
    sys.exit(main())
