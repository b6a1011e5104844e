"""A stage for each test, with the few disputes it needs; skipped where a person cannot sit."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from demo.stage import Stage
from tests.person.room import missing, stage_of


@pytest.fixture
def staged(tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """A platform that answers on loopback, and a desk enrolled with it."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    made: list[Stage] = []

    def stage(*numbers: str) -> Stage:
        made.append(stage_of(tmp_path / "stage", numbers))
        return made[-1]

    yield stage
    for each in made:
        each.stop_platform()
