"""The way into the database: engine, the two kinds of transaction, the schema brought up to date.

Owns what differs between SQLite and PostgreSQL below SQL; never a query about disputes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

_WRITING = "dispute_platform_writing"
_MIGRATIONS = Path(__file__).parent / "migrations"
_WAIT_SECONDS = 30
_WRITER_LOCK = 0x44495350
"""The number of the advisory lock writers take on PostgreSQL; any number of our own would do."""


class Database:
    """An open database: SQLite in WAL mode by default, PostgreSQL by its URL."""

    def __init__(self, url: str) -> None:
        self.engine = _open(url)
        self._reading = sessionmaker(self.engine)
        self._writing = sessionmaker(self.engine.execution_options(**{_WRITING: True}))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads, on one snapshot."""
        with self._reading() as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose work is kept together or not at all."""
        with self._writing() as session, session.begin():
            yield session

    def upgrade(self) -> None:
        """Bring the schema to the newest revision; does nothing when it is there."""
        config = migration_config()
        with self.engine.execution_options(**{_WRITING: True}).begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def close(self) -> None:
        """Close every idle connection."""
        self.engine.dispose()


def migration_config() -> Config:
    """Alembic's settings for the migrations shipped with the package."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return sa.URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def _open(url: str) -> sa.Engine:
    if not url.startswith("sqlite"):
        engine = sa.create_engine(url, hide_parameters=True)
        sa.event.listen(engine, "begin", _begin_postgresql)
        return engine
    engine = sa.create_engine(
        url,
        connect_args={"timeout": _WAIT_SECONDS, "isolation_level": None},
        poolclass=sa.pool.QueuePool,
        hide_parameters=True,
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    for setting in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "trusted_schema=OFF",
    ):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: sa.Connection) -> None:
    """Begin as a writer only where something is written: readers never wait.

    WHY IMMEDIATE: a transaction that reads first and writes later could find that another wrote
    meanwhile, and fail without being able to wait.
    """
    writing = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _begin_postgresql(connection: sa.Connection) -> None:
    """Let one writer in at a time, as SQLite does by itself.

    WHY: the feed is read in the order of its positions, and a position is taken before the row it
    numbers can be seen. Two writers at once could show 2 before 1, and a desk that read 2 would
    never ask for 1. The lock falls when the transaction ends, after its rows can be seen.
    """
    if connection.get_execution_options().get(_WRITING, False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})")
