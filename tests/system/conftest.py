"""One preview child for the tests that only look at what it shows."""

from collections.abc import Iterator

import pytest

from mediator_desk.system.preview import PreviewClient
from tests.patience import PATIENCE_S


@pytest.fixture(scope="module")
def preview() -> Iterator[PreviewClient]:
    with PreviewClient(seconds=PATIENCE_S) as client:
        yield client
