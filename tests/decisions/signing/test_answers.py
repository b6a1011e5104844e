"""A time-stamp service that answers anything but a time stamp of what was asked."""

import asyncio
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from asn1crypto import tsp

from dispute_exchange.decision import DecisionRecord
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.errors import DecisionError
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing import lasting, pades
from mediator_desk.decisions.signing.errors import ServiceUnavailable
from mediator_desk.decisions.signing.lasting import SignatureLevel
from mediator_desk.decisions.signing.services import Services
from tests.decisions import material
from tests.decisions.authority import Authority, authority
from tests.decisions.signing.answering import AnsweringServer, answering
from tests.verification.lasting import TimeAuthority, time_authority

Answer = Callable[[tsp.TimeStampReq], bytes]
_MORE = 256 << 20


class _Server(AnsweringServer):
    """Answers every request with ``answer``."""

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.answer: Answer = lambda _asked: b""
        self.moved = False


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(self.path)
        self.send_response(307 if self.server.moved and self.path == "/" else 200)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Type", "application/timestamp-reply")
        self.end_headers()
        try:
            self._write(self.server.answer(asked))
        except OSError:
            self.close_connection = True

    def _write(self, answer: bytes) -> None:
        self.wfile.write(answer)
        while self.server.answer is _endless and self.server.sent < _MORE:
            self.server.sent += self.wfile.write(bytes(1 << 20))

    def log_message(self, *_told: object) -> None:
        """Nothing is written down."""


@pytest.fixture(scope="module")
def time() -> tuple[Authority, TimeAuthority]:
    ca = authority()
    return ca, time_authority(ca)


@pytest.fixture
def server() -> Iterator[_Server]:
    with answering(_Server()) as found:
        yield found


def _endless(_asked: tsp.TimeStampReq) -> bytes:
    return b"\x30\x84\x7f\xff\xff\xff"


def _of(time: TimeAuthority, **otherwise: object) -> Answer:
    """A real time stamp, of something else than was asked."""

    def answer(asked: tsp.TimeStampReq) -> bytes:
        for name, value in otherwise.items():
            place = asked["message_imprint"] if name == "hashed_message" else asked
            place[name] = value
        made = asyncio.run(time.at(material.NOW).async_request_tsa_response(asked))
        return bytes(made.dump())

    return answer


ANSWERS: dict[str, Callable[[TimeAuthority], Answer]] = {
    "nothing": lambda _time: lambda _asked: b"",
    "no structure": lambda _time: lambda _asked: b"\x30\x82garbage",
    "no stamp": lambda _time: lambda _asked: b"\x30\x05\x30\x03\x02\x01\x00",
    "without end": lambda _time: _endless,
    "another digest": lambda time: _of(time, hashed_message=bytes(32)),
    "an answer given before": lambda time: _of(time, nonce=7),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_answer_that_is_none_is_a_service_that_fails(
    server: _Server, time: tuple[Authority, TimeAuthority], kind: str
) -> None:
    ca, stamps = time
    server.answer = ANSWERS[kind](stamps)
    for make in _both(ca, server):
        with pytest.raises(ServiceUnavailable):
            make()
    assert server.sent < _MORE


def test_no_other_address_is_asked(server: _Server, time: tuple[Authority, TimeAuthority]) -> None:
    ca, stamps = time
    server.answer, server.moved = _of(stamps), True
    for make in _both(ca, server):
        with pytest.raises(DecisionError):
            make()
    assert set(server.asked) == {"/"}


def _record() -> DecisionRecord:
    return compose(material.draft_fr(), material.basis(), material.IDENTITY, material.NOW)


def _both(ca: Authority, server: _Server) -> tuple[Callable[[], bytes], Callable[[], bytes]]:
    """A time stamp inside the signature, and one after it."""
    key = ca.mediator()
    services = Services(f"http://127.0.0.1:{server.server_port}/", (ca.root,))
    unsigned = render_for_signature(_record(), SignerMark(key.subject, key.issuer)).pdf
    signed = pades.sign(unsigned, "Mediator1", key, material.NOW)
    return (
        lambda: pades.sign(unsigned, "Mediator1", key, material.NOW, stamper=services.stamper()),
        lambda: lasting.upgrade(signed, services, SignatureLevel.T),
    )
