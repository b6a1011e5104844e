"""A vault made once and copied for each test: unlocking by recovery key costs no key stretching."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from mediator_desk.vault import KdfCost, RecoveryKey, Vault, create_vault, metadata, open_vault

PASSPHRASE = "corneille lampe vitrail osier"
CHEAP = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)


@dataclass(frozen=True)
class Made:
    """A locked vault with its tables, and what opens it."""

    root: Path
    recovery: RecoveryKey

    def open(self) -> Vault:
        return open_vault(self.root, recovery_key=self.recovery)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = tmp_path_factory.mktemp("template") / "vault"
    vault, recovery = create_vault(root, PASSPHRASE, label="Essai", cost=CHEAP)
    with vault.writer.begin() as connection:
        metadata.create_all(connection)
    vault.lock()
    return Made(root, recovery)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    root = tmp_path / "vault"
    shutil.copytree(template.root, root)
    return Made(root, template.recovery)


@pytest.fixture
def vault(made: Made) -> Iterator[Vault]:
    opened = made.open()
    yield opened
    opened.lock()


@pytest.fixture
def dispute(vault: Vault) -> UUID:
    """A dispute that has its key."""
    dispute_id = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, dispute_id)
    return dispute_id
