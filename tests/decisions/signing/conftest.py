"""Fixtures of the signing tests: an authority with its services, and a desk that uses them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from mediator_desk.clock import system_clock
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.decisions.signing.services import Services
from mediator_desk.usecases.signing_keys import choose_services
from mediator_desk.usecases.vaults import lock_vault
from tests.decisions import material
from tests.decisions.authority import Authority, authority, pem
from tests.decisions.desk import Ready, make_ready
from tests.decisions.signing import services
from tests.decisions.signing.card import Card, new_card
from tests.desk.material import make_platform


@pytest.fixture(scope="package")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Iterator[services.Services]:
    """The authority, whose services answer on loopback."""
    with services.running(tmp_path_factory.mktemp("authority")) as running:
        yield running


@pytest.fixture(autouse=True)
def all_up(request: pytest.FixtureRequest) -> None:
    """Every test begins with every service answering."""
    if "ca" in request.fixturenames:
        ca = request.getfixturevalue("ca")
        ca.down.clear()
        ca.fraction = 0


@dataclass(frozen=True)
class Signed:
    """A decision signed offline, and the prepared document before."""

    prepared: bytes
    pdf: bytes
    key: SigningKey


@pytest.fixture(scope="package")
def asked(ca: services.Services) -> Services:
    return Services(ca.timestamp_url, (ca.root,))


@pytest.fixture(scope="package")
def trust(ca: services.Services) -> Trust:
    return Trust((ca.root,))


@pytest.fixture(scope="package")
def prepared() -> bytes:
    now = datetime.now(UTC).replace(microsecond=0)
    record = compose(material.draft_fr(), material.basis(), material.IDENTITY, now)
    return render_for_signature(record, SignerMark("Odile Vautremont", "Essai, émission")).pdf


@pytest.fixture(scope="package")
def signed(ca: services.Services, prepared: bytes) -> Signed:
    return Signed(prepared, sign(prepared, ca.key("odile")), ca.key("odile"))


def sign(pdf: bytes, key: SigningKey, field: str = MEDIATOR_FIELD) -> bytes:
    return pades.sign(pdf, field, key, datetime.now(UTC).replace(microsecond=0))


@pytest.fixture(scope="package")
def enrolling() -> Authority:
    """The authority of the enrolled key, which offers no service."""
    return authority()


@pytest.fixture
def ready(tmp_path: Path, ca: services.Services) -> Iterator[Ready]:
    """An open desk whose key is of the authority with the services, and asks its time stamps."""
    made = make_ready(tmp_path, make_platform(), ca.authority, ca.key("odile"), system_clock)
    choose_services(made.desk, ca.timestamp_url, pem(ca.root))
    yield made
    lock_vault(made.desk)


@pytest.fixture
def silent(tmp_path: Path, enrolling: Authority, ca: services.Services) -> Iterator[Ready]:
    """A desk whose key is of an authority that tells nowhere whom it withdrew."""
    made = make_ready(tmp_path, make_platform(), enrolling, enrolling.mediator(), system_clock)
    choose_services(made.desk, ca.timestamp_url, pem(ca.root))
    yield made
    lock_vault(made.desk)


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    """An empty card in a reader."""
    return new_card(tmp_path / "card", monkeypatch)
