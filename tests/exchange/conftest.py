"""A platform of our own for the tests: its certificate authority, its seal, its mediator."""

import pytest

from .material import Platform, make_authority, make_device, make_signer


@pytest.fixture(scope="session")
def platform() -> Platform:
    root = make_authority()
    return Platform(root, make_signer(root), make_device())


@pytest.fixture(scope="session")
def asice(platform: Platform) -> bytes:
    """A plain container that holds."""
    return platform.asice()
