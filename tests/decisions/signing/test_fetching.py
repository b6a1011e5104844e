"""Addresses named in certificates, behind which anything may answer."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from mediator_desk.decisions.signing import network
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.decisions.signing.services import Revoked, standing_of
from tests.decisions.authority import Authority, authority
from tests.decisions.signing.answering import AnsweringServer, answering
from tests.patience import Deadline

_MORE = 64 << 20


class _Server(AnsweringServer):
    """``moved`` is where it sends whoever asks; ``drips``: a byte now and then."""

    def __init__(self) -> None:
        super().__init__(_Handler)
        self.body = b""
        self.moved: str | None = None
        self.endless = self.drips = False


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        moved = self.server.moved if self.path == "/list" else None
        self.send_response(302 if moved else 200)
        if moved:
            self.send_header("Location", moved)
        self.end_headers()
        try:
            self.wfile.write(self.server.body)
            while self.server.endless and self.server.sent < _MORE:
                self.server.sent += self.wfile.write(bytes(1 << 20))
            patience = Deadline()
            while self.server.drips and not self.server.over.is_set():
                self.wfile.write(b"\0")
                self.wfile.flush()
                self.server.over.wait(0.05)
                self.server.drips = not patience.passed
        except OSError:
            self.close_connection = True

    def log_message(self, *_told: object) -> None:
        """Nothing is written down."""


@pytest.fixture(scope="module")
def issuer() -> Authority:
    return authority()


@pytest.fixture
def server() -> Iterator[_Server]:
    with answering(_Server()) as found:
        yield found


def _withdrawn(issuer: Authority, key: SigningKey) -> bytes:
    at = datetime.now(UTC) - timedelta(hours=1)
    return issuer.revocations(key, at=at).public_bytes(Encoding.DER)


def _ask(issuer: Authority, server: _Server) -> str:
    return standing_of(issuer.mediator(lists=f"{server.url}/list"), (issuer.root,))


def test_a_list_that_answers_is_believed(issuer: Authority, server: _Server) -> None:
    key = issuer.mediator(lists=f"{server.url}/list")
    server.body = _withdrawn(issuer, key)
    with pytest.raises(Revoked):
        standing_of(key, (issuer.root,))


def test_an_answer_without_end_is_read_no_further(
    issuer: Authority, server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "LARGEST_ANSWER", 1 << 20)
    server.endless = True
    assert _ask(issuer, server) == "unknown"
    assert server.sent < _MORE


def test_an_answer_that_drips_is_not_waited_for(
    issuer: Authority, server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "PATIENCE_SECONDS", 0.2)
    server.drips = True
    assert _ask(issuer, server) == "unknown"
    assert server.drips, "it was waited for to the end"


@pytest.mark.parametrize("scheme", ["http", "file", "ftp", "//[", ""])
def test_nobody_is_sent_elsewhere(
    issuer: Authority, server: _Server, tmp_path: Path, scheme: str
) -> None:
    other = tmp_path / "other"
    key = issuer.mediator(lists=f"{server.url}/list")
    other.write_bytes(_withdrawn(issuer, key))
    server.moved = {
        "http": f"{server.url}/other",
        "file": other.as_uri(),
        "ftp": "ftp://127.0.0.1/other",
        "": "/other",
    }.get(scheme, scheme)
    server.body = other.read_bytes()
    assert standing_of(key, (issuer.root,)) == "unknown"
    assert server.asked == ["/list"]


@pytest.mark.parametrize("place", ["file:///etc/hostname", "ftp://127.0.0.1/x", "nonsense"])
def test_a_certificate_that_names_a_place_of_another_kind(issuer: Authority, place: str) -> None:
    assert standing_of(issuer.mediator(lists=place), (issuer.root,)) in ("unknown", "not_offered")
