"""Vaults to measure with: cheap to open, trusting one issuer, nothing of a person's in them."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from dispute_exchange.chain import genesis
from dispute_platform.samples.dispute_files import as_dispute_file
from dispute_platform.samples.large import build_large
from mediator_desk.clock import system_clock
from mediator_desk.domain.case import begin
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.domain.search import searched_words
from mediator_desk.store import disputes, mirror, tables
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk, make_platform
from tests.exchange.material import Platform

EVENTS_EACH = 30
"""How many events a repeated dispute keeps."""


@contextlib.contextmanager
def open_desk(folder: Path, platform: Platform | None = None) -> Iterator[Desk]:
    """A new open desk in ``folder``, locked at the end."""
    desk = make_desk(folder / "vault", platform or make_platform(), system_clock)
    try:
        yield desk
    finally:
        lock_vault(desk)


def fill(desk: Desk, events: int) -> UUID:
    """Puts one dispute of so many events into the vault, as the feed would; returns its id."""
    file = as_dispute_file(build_large(events=events))
    facts, now = CaseFacts.of(file), desk.clock()
    with desk.vault.writer.begin() as connection:
        desk.vault.keys.create(connection, file.dispute_id)
        disputes.add(
            connection,
            file.dispute_id,
            facts,
            begin(file.parties),
            genesis(file.dispute_id),
            searched_words(facts, file.evidence),
            now,
        )
        held = disputes.get(connection, file.dispute_id)
        mirror.extend(connection, held, file.timeline, file.evidence, now, checked=True)
    return file.dispute_id


def plain_copy(desk: Desk, path: Path) -> sqlite3.Connection:
    """The disputes, events and read marks of the vault in an ordinary, unencrypted database."""
    plain = sqlite3.connect(path)
    with desk.vault.engine.connect() as connection:
        tables = ("dispute", "event", "event_body", "read_mark")
        shapes = connection.exec_driver_sql(
            "select name, tbl_name, sql from sqlite_master where sql is not null order by rowid"
        ).all()
        for _, table, sql in shapes:
            if table in tables:
                plain.execute(sql)
        for table in tables:
            rows = connection.exec_driver_sql(f"select * from {table}")
            places = ",".join("?" * len(rows.keys()))
            plain.executemany(f"insert into {table} values ({places})", map(tuple, rows))
    plain.commit()
    return plain


def multiply(desk: Desk, cases: int) -> None:
    """Repeats the one dispute of the vault, its events without their texts, until it holds so many.

    WHY by SQL: importing ten thousand files would take longer than everything measured with them.
    """
    columns = [column.name for column in tables.dispute.columns]
    copied = ", ".join(name for name in columns if name not in {"dispute_no", "dispute_id"})
    shape = [column.name for column in tables.event.columns]
    told_of = ", ".join(name for name in shape if name not in {"event_no", "dispute_no"})
    with desk.vault.writer.begin() as connection:
        for number in range(2, cases + 1):
            dispute_id = UUID(int=number)
            desk.vault.keys.create(connection, dispute_id)
            connection.exec_driver_sql(
                f"insert into dispute(dispute_no, dispute_id, {copied}) "
                f"select ?, ?, {copied} from dispute where dispute_no = 1",
                (number, str(dispute_id)),
            )
        connection.exec_driver_sql(
            f"insert into event(dispute_no, {told_of}) select d.dispute_no, "
            + ", ".join(f"e.{name}" for name in told_of.split(", "))
            + " from dispute d, event e where e.dispute_no = 1 and d.dispute_no > 1"
            + f" and e.seq <= {EVENTS_EACH}"
        )
