"""Fixtures of the desk's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediator_desk.system.preview import PreviewClient
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.decided import hold
from tests.desk.material import make_desk, make_platform
from tests.exchange.material import Platform
from tests.patience import PATIENCE_S

__all__ = ["desk", "hold", "platform"]


@pytest.fixture(autouse=True)
def _a_busy_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A preview is waited for, however late."""
    monkeypatch.setitem(PreviewClient.__init__.__kwdefaults__, "seconds", PATIENCE_S)


@pytest.fixture(scope="session")
def platform() -> Platform:
    return make_platform()


@pytest.fixture
def desk(tmp_path: Path, platform: Platform) -> Iterator[Desk]:
    """An open desk that trusts ``platform``."""
    desk = make_desk(tmp_path / "vault", platform)
    yield desk
    lock_vault(desk)
