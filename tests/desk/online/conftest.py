"""An enrolled desk and the real platform over loopback."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import stamina

from dispute_exchange.parties import Mediator
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.platform import Platform
from mediator_desk.clock import system_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.enrolment import Enrol, enrol
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.vaults import lock_vault
from tests.decisions.signing.services import waited_for
from tests.desk.material import make_desk
from tests.platform.conftest import Served, serving
from tests.platform.empty import empty_platform
from tests.platform.material import BODY, material


@pytest.fixture(autouse=True)
def _no_second_try() -> Iterator[None]:
    """What is lost is lost: the outbox itself must mend it."""
    with stamina.set_testing(True, attempts=1):
        yield


@pytest.fixture(autouse=True)
def _late_services() -> Iterator[None]:
    """A service of signatures is waited for."""
    with waited_for():
        yield


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    platform = empty_platform(tmp_path / "platform")
    yield platform
    platform.close()


@pytest.fixture
def mediator(platform: Platform) -> Mediator:
    return add_mediator(platform, "Odile Vautremont", BODY)


@pytest.fixture
def served(platform: Platform) -> Iterator[Served]:
    with serving(platform) as running:
        yield running


@pytest.fixture
def desk(served: Served, mediator: Mediator, tmp_path: Path) -> Iterator[Desk]:
    """An enrolled desk; its clock is the computer's."""
    bare = make_desk(tmp_path / "vault", clock=system_clock)
    code = issue_code(served.platform, mediator.mediator_id).code
    yield enrol(bare, Enrol(served.url, code, "Poste de test")).desk
    lock_vault(bare)


@pytest.fixture
def dispute(platform: Platform, mediator: Mediator, desk: Desk) -> UUID:
    """A dispute in mediation, held by the platform and by the desk."""
    dispute_id = register_dispute(platform, material(mediator))
    assert synchronise(desk).new_files == 1
    return dispute_id
