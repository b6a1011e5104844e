"""A desk whose clock is off by years works with the platform, is told so, and is not held back."""

import random
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx2
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from mediator_desk.clock import fixed_clock, system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.sync.errors import PlatformUntrusted
from mediator_desk.sync.transport import Transport
from mediator_desk.usecases.dating import Doubt, doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import perform_act
from mediator_desk.usecases.synchronisation import synchronise
from tests.decisions.authority import authority
from tests.desk.online.steps import message, only, states

YEARS = (1970, 2019, 2044, 2106)


@pytest.mark.parametrize("year", YEARS)
def test_acts_leave_and_the_clock_is_told_of(desk: Desk, dispute, year: int) -> None:
    wrong = replace(desk, clock=fixed_clock(datetime(year, 3, 1, tzinfo=UTC)))
    perform_act(wrong, message(dispute))
    report = synchronise(wrong)
    assert (report.problem, report.sent) == (None, 1)
    assert "clock_skew" in report.notices
    with desk.vault.engine.connect() as connection:
        found = doubt_clock(wrong, connection)
        assert found is not None
        assert found.why is (Doubt.BEHIND if year < 2026 else Doubt.AHEAD)
        assert abs(found.vouched_on - datetime.now(UTC).date()) <= timedelta(days=1)
        assert doubt_clock(desk, connection) is None, "put right again"


def test_a_wait_reckoned_by_a_clock_years_ahead_ends_with_it(desk: Desk, dispute) -> None:
    perform_act(desk, message(dispute))
    ahead = replace(desk, clock=lambda: system_clock() + timedelta(days=3000))
    synchronise(ahead, transport=only("/v1/ops", "unsent")(), dice=random.Random(1))
    assert states(desk) == [ActState.WAITING]
    assert synchronise(desk).sent == 1


def test_offline_with_a_date_that_nobody_vouches_for(desk: Desk, dispute) -> None:
    def nobody(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody", request=request)

    away = httpx2.MockTransport(nobody)
    assert synchronise(desk, transport=away).notices == ()
    late = replace(desk, clock=lambda: system_clock() + timedelta(days=3000))
    report = synchronise(late, transport=away)
    assert (report.offline, report.notices) == (True, ("clock_unsure",))


class _Silent(BaseHTTPRequestHandler):
    pass


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[str]:
    """Somebody who answers over TLS with a certificate no root of this computer vouches for."""
    key = authority().mediator()
    chain = tmp_path / "chain.pem"
    private = key.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    chain.write_bytes(private + key.certificate.public_bytes(Encoding.PEM))
    server = HTTPServer(("127.0.0.1", 0), _Silent)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"https://localhost:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_who_does_not_prove_to_be_the_platform_is_not_taken_for_silence(stranger: str) -> None:
    """A computer whose date is wrong meets this, whatever platform it asks."""
    with closing(Transport(stranger)) as transport, pytest.raises(PlatformUntrusted):
        transport.request("GET", "/v1/platform")
