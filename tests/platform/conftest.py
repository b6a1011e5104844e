"""A real platform in a folder of its own, served over loopback by a thread."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import httpx2
import pytest
import sqlalchemy as sa

from dispute_exchange.decision import ChainReference
from dispute_exchange.parties import Mediator
from dispute_platform.api.server import bound, run, server
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.platform import Platform
from dispute_platform.tables import DisputeRow
from tests.platform.desk import Desk
from tests.platform.empty import empty_platform
from tests.platform.material import BODY, material


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    platform = empty_platform(tmp_path / "platform", emptied_database())
    yield platform
    platform.close()


@pytest.fixture
def mediator(platform: Platform) -> Mediator:
    return add_mediator(platform, "Odile Vautremont", BODY)


def chosen_database() -> str | None:
    """The database to test on: PLATFORM_TEST_DATABASE, or none for SQLite in the folder.

    For PostgreSQL: ``PLATFORM_TEST_DATABASE=postgresql+psycopg://… pytest tests/platform``.
    """
    return os.environ.get("PLATFORM_TEST_DATABASE")


def emptied_database() -> str | None:
    """The database to test on, with nothing left in it."""
    url = chosen_database()
    if url is not None:
        engine = sa.create_engine(url)
        with engine.begin() as connection:
            found = sa.MetaData()
            found.reflect(connection)
            found.drop_all(connection)
        engine.dispose()
    return url


class Served(NamedTuple):
    """A platform and its address."""

    platform: Platform
    url: str


@contextmanager
def serving(platform: Platform) -> Iterator[Served]:
    """``platform`` over loopback while the context lasts."""
    running = server(platform, "127.0.0.1", 0)
    listening, url = bound(running)
    thread = threading.Thread(target=run, args=(running, listening))
    thread.start()
    try:
        yield Served(platform, url)
    finally:
        running.should_exit = True
        thread.join()


@pytest.fixture
def served(platform: Platform) -> Iterator[Served]:
    with serving(platform) as running:
        yield running


Enrols = Callable[..., Desk]


@pytest.fixture
def enrols(served: Served) -> Iterator[Enrols]:
    """Enrols a device of a mediator; every desk is closed at the end."""
    with ExitStack() as stack:

        def enrol(mediator: Mediator, transport: httpx2.BaseTransport | None = None) -> Desk:
            code = issue_code(served.platform, mediator.mediator_id).code
            desk = Desk.enrol(served.url, code, transport)
            stack.callback(desk.close)
            return desk

        yield enrol


@pytest.fixture
def desk(enrols: Enrols, mediator: Mediator) -> Desk:
    return enrols(mediator)


@pytest.fixture
def dispute(platform: Platform, mediator: Mediator) -> UUID:
    """A dispute in mediation."""
    return register_dispute(platform, material(mediator))


def head(platform: Platform, dispute_id: UUID) -> ChainReference:
    """Where the dispute's chain ends now."""
    with platform.database.read() as session:
        row = session.get(DisputeRow, dispute_id)
        assert row is not None
        return ChainReference(seq=row.seq, hash=row.hash)
