"""Fixtures of the decisions' tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dispute_exchange.decision import DecisionRecord
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from mediator_desk.clock import fixed_clock
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import Rendered, render_for_signature
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.decisions import material
from tests.decisions.authority import Authority, authority
from tests.decisions.desk import Ready, make_ready
from tests.desk.material import make_platform
from tests.exchange.material import Platform


@dataclass(frozen=True)
class Issued:
    """A decision from its record to its signed bytes."""

    record: DecisionRecord
    rendered: Rendered
    signed: bytes


@pytest.fixture(scope="session")
def ca() -> Authority:
    return authority()


@pytest.fixture(scope="session")
def key(ca: Authority) -> SigningKey:
    return ca.mediator()


@pytest.fixture(scope="session")
def trust(ca: Authority) -> Trust:
    return Trust((ca.root,))


@pytest.fixture(scope="session")
def record() -> DecisionRecord:
    return compose(material.draft_fr(), material.basis(), material.IDENTITY, material.NOW)


def issue(record: DecisionRecord, key: SigningKey) -> Issued:
    rendered = render_for_signature(record, SignerMark(key.subject, key.issuer))
    return Issued(record, rendered, pades.sign(rendered.pdf, MEDIATOR_FIELD, key, material.NOW))


@pytest.fixture(scope="session")
def issued(record: DecisionRecord, key: SigningKey) -> Issued:
    return issue(record, key)


@pytest.fixture(scope="session")
def platform() -> Platform:
    return make_platform()


@pytest.fixture
def ready(tmp_path: Path, platform: Platform, ca: Authority, key: SigningKey) -> Iterator[Ready]:
    """An open desk, linked and with its signing key, holding a dispute ready for its proposal."""
    made = make_ready(tmp_path, platform, ca, key, fixed_clock(material.NOW))
    yield made
    lock_vault(made.desk)


@pytest.fixture
def desk(ready: Ready) -> Desk:
    return ready.desk
