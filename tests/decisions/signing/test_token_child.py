"""The child that runs the software of cards: told little, believed nothing, ended with the desk."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from pkcs11 import TokenFlag
from pkcs11 import exceptions as refusals

from mediator_desk.decisions.signing import tokens
from mediator_desk.decisions.signing.errors import TokenCrashed, TokenFailed, TokenUntrue
from mediator_desk.system.cards import limits, worker
from mediator_desk.system.cards.process import Child, ChildEnded, environment
from mediator_desk.system.startup import CARDS, worker_command
from tests.decisions.signing.card import be_patient
from tests.patience import PATIENCE_S

PIN = "271828"


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    be_patient(monkeypatch)


STAND_IN = """
import json, os, sys
from mediator_desk.system.wire import receive, send
incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
send(outgoing, {"ok": True})
head, body = receive(incoming, 1 << 20)
"""


def stand_in(does: str) -> list[str]:
    """A child that says it is up, hears one question, and ``does``."""
    return [sys.executable, "-I", "-c", STAND_IN + does]


def answering(head: str, body: bytes) -> list[str]:
    """A child taken over, that answers so."""
    return stand_in(f"send(outgoing, {head}, {body!r})")


SEEN = """
fds = sorted(int(each) for each in os.listdir("/proc/self/fd")) if os.path.isdir("/proc") else []
told = {"env": dict(os.environ), "argv": sys.orig_argv, "cwd": os.getcwd(), "fds": fds,
        "session": os.getsid(0) == os.getpid(), "body": body.decode()}
send(outgoing, {"ok": True}, json.dumps(told).encode())
"""


@pytest.mark.skipif(os.name != "posix", reason="what a POSIX process inherits")
def test_it_inherits_nothing_but_what_modules_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_PASSPHRASE", "secret")
    monkeypatch.setenv("LD_PRELOAD_LATER", "x.so")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("SOFTHSM2_CONF", "/etc/softhsm2.conf")
    monkeypatch.setenv("PKCS11_PROXY_SOCKET", "tcp://127.0.0.1:1")
    kept_open = os.open(os.devnull, os.O_RDONLY)
    os.set_inheritable(kept_open, True)
    child = Child(tokens.patient, stand_in(SEEN))
    try:
        _, body = child.ask({"ask": "open"}, PIN.encode(), seconds=PATIENCE_S)
    finally:
        child.end()
        os.close(kept_open)
    told = json.loads(body)
    assert told["env"].keys() <= environment(os.environ).keys() | {"LC_CTYPE"}
    assert {"SOFTHSM2_CONF", "PKCS11_PROXY_SOCKET"} <= told["env"].keys()
    assert not {"DESK_PASSPHRASE", "LD_PRELOAD_LATER", "PYTHONPATH"} & told["env"].keys()
    assert told["body"] == PIN
    assert PIN not in json.dumps({**told, "body": ""}), "the code goes by the pipe alone"
    assert kept_open not in told["fds"]
    assert (told["cwd"], told["session"]) == ("/", True)


def certificates(**one: Any) -> bytes:
    return token(certificates=[{"id": "01", "der": "", **one}])


def token(**facts: Any) -> bytes:
    whole = {"serial": "00", "label": "x", "left": "some", "pad": False, "certificates": []}
    return json.dumps([{**whole, **facts}]).encode()


OK = '{"ok": True}'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (OK, b""),
        (OK, b"\xff"),
        (OK, b"{}"),
        (OK, b"[1]"),
        (OK, b"[" * 100_000),
        (OK, json.dumps([{}] * (limits.MOST_TOKENS + 1)).encode()),
        (OK, token(certificates=[{}] * (limits.MOST_CERTIFICATES + 1))),
        (OK, token(certificates={"id": "01"})),
        (OK, certificates(id="not hexadecimal")),
        (OK, certificates(id=1)),
        (OK, certificates(der="*")),
        ('{"ok": 1}', b"[]"),
        ("{}", b"[]"),
        ('{"reason": ["pin_wrong"]}', b""),
        ('{"reason": "failed", "detail": "a b"}', b""),
        ('{"reason": "failed", "detail": 3}', b""),
    ],
)
def test_an_answer_of_another_shape_is_refused(head: str, body: bytes) -> None:
    with pytest.raises(TokenUntrue) as refused:
        tokens.list_keys("module", command=answering(head, body))
    assert refused.value.facts == {"reason": "answer"}


@pytest.mark.parametrize(
    "does",
    [
        "sys.exit(3)",
        "outgoing.write(b'\\0\\0\\0\\4nope'); outgoing.flush(); receive(incoming, 1)",
        f"""
head = json.dumps({{"ok": True, "size": {limits.LARGEST_REPLY + 1}}}).encode()
outgoing.write(len(head).to_bytes(4, "big") + head); outgoing.flush(); receive(incoming, 1)""",
    ],
    ids=["ends", "speaks something else", "says too much"],
)
def test_a_child_that_does_not_keep_to_the_protocol_is_ended(does: str) -> None:
    with pytest.raises(TokenCrashed):
        tokens.list_keys("module", command=stand_in(does))


@pytest.mark.parametrize("command", [["/nowhere/python"], [sys.executable, "-c", ""]])
def test_a_child_that_does_not_start_is_told(command: list[str]) -> None:
    with pytest.raises(ChildEnded):
        Child(tokens.patient, command)


def test_what_is_read_of_a_label_is_fit_for_a_screen() -> None:
    assert tokens._shown("carte\u202e\x1b[31m\x00 de Zoé ") == "carte[31m de Zoé"
    assert len(tokens._shown("x" * 1000)) == 64


HEAVY = ("PySide6", "reportlab", "pyhanko", "cryptography", "pydantic", "sqlalchemy", "pikepdf")
LOADED = """
import sys
from mediator_desk.system.cards import worker
print([name for name in {heavy} if name in sys.modules])
"""


def test_it_starts_with_next_to_nothing() -> None:
    code = LOADED.format(heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"


DOOR = """
import sys
sys.modules["PySide6"] = None
sys.argv = ["mediator-desk-window", {argument!r}]
from mediator_desk.{door}.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("door", ["desktop", "cli"])
def test_either_program_becomes_it_when_told(door: str) -> None:
    code = DOOR.format(argument=CARDS.argument, door=door)
    with pytest.raises(TokenFailed) as refused:
        tokens.list_keys("/nowhere.so", command=[sys.executable, "-I", "-c", code])
    assert refused.value.facts == {"reason": "module"}


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command(CARDS) == [sys.executable, "--card-worker"]


class Locked:
    """What a card says of itself once too many wrong codes were given."""

    flags = TokenFlag.USER_PIN_LOCKED | TokenFlag.TOKEN_INITIALIZED

    @property
    def slot(self) -> "Locked":
        return self

    def get_token(self) -> "Locked":
        return self


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (refusals.PinLocked, "pin_blocked"),
        (refusals.PinIncorrect, "pin_blocked"),
        (refusals.FunctionCancelled, "pin_withheld"),
        (refusals.DeviceRemoved, "gone"),
        (refusals.TokenNotPresent, "gone"),
        (refusals.DeviceError, "gone"),
        (refusals.MechanismInvalid, "failed"),
    ],
)
def test_what_a_card_refuses_is_said_in_our_words(said: type[Exception], meant: str) -> None:
    with pytest.raises(worker.Refusal) as refused, worker.translated(Locked()):
        raise said
    assert refused.value.head["reason"] == meant


def test_how_many_tries_are_left_is_what_the_card_tells() -> None:
    def told(flags: TokenFlag) -> str:
        card = Locked()
        card.flags = flags
        return worker.left_of(card)

    assert told(TokenFlag.TOKEN_INITIALIZED) == "some"
    assert told(TokenFlag.USER_PIN_COUNT_LOW) == "few"
    assert told(TokenFlag.USER_PIN_COUNT_LOW | TokenFlag.USER_PIN_FINAL_TRY) == "one"
    assert told(TokenFlag.USER_PIN_LOCKED) == "none"
