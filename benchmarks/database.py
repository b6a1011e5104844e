"""The encrypted database against plain SQLite with the same promises of durability, same rows."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.desk import open_desk
from benchmarks.measuring import Effort, Line, told, turns

_SHAPE = (
    "create table bench(no integer primary key, name text, said text)",
    "create index bench_name on bench(name)",
    "create virtual table bench_words using fts5(said, tokenize='unicode61 remove_diacritics 2')",
)
_INSERT = "insert into bench(name, said) values(?, ?)"
_WORDS = "insert into bench_words(rowid, said) select no, said from bench where no > ?"
_FIND = "select said from bench where name = ?"
_MATCH = "select count(*) from bench_words where bench_words match ?"
_SCAN = "select sum(length(said)) from bench"

Run = Callable[[str, Sequence[Any]], list[Any]]


def lines(effort: Effort) -> Iterator[Line]:
    """Bulk insert, indexed query, full-text search and a scan, both sides turn by turn."""
    count, rounds = effort.of(50_000, 5_000), effort.of(5, 3)
    rows = [
        (f"name {number}", f"expédition {number} du colis, preuve " * 6) for number in range(count)
    ]
    with (
        tempfile.TemporaryDirectory(prefix="bench-database-") as name,
        open_desk(Path(name)) as desk,
    ):
        plain = _plain(Path(name) / "plain.db")
        reader = desk.vault.engine.connect()

        def ours(sql: str, asked: Sequence[Any] = ()) -> list[Any]:
            found = [tuple(row) for row in reader.exec_driver_sql(sql, tuple(asked))]
            reader.rollback()
            return found

        def ours_many(sql: str, given: list[tuple[str, str]]) -> None:
            with desk.vault.writer.begin() as connection:
                connection.exec_driver_sql(sql, given)

        def floor(sql: str, asked: Sequence[Any] = ()) -> list[Any]:
            return plain.execute(sql, asked).fetchall()

        for statement in _SHAPE:
            plain.execute(statement)
            with desk.vault.writer.begin() as connection:
                connection.exec_driver_sql(statement)
        told(f"inserting {count:,} rows")
        inserted = turns(
            {
                "ours": lambda: ours_many(_INSERT, rows),
                "floor": lambda: _insert(plain, _INSERT, rows),
            },
            3,
        )
        with desk.vault.writer.begin() as connection:
            connection.exec_driver_sql(_WORDS, (0,))
        plain.execute(_WORDS, (0,))
        yield Line(f"{count:,} rows in one transaction / plain SQLite", *_both(inserted))
        names = [f"name {number}" for number in range(0, count, max(1, count // 1_000))]
        for what, sql, asked in (
            (f"{len(names):,} queries by an index", _FIND, [(one,) for one in names]),
            ("full-text search", _MATCH, [("expedition* preuve",)]),
            ("scan of every row", _SCAN, [()]),
        ):
            taken = turns(_tasks(sql, asked, ours, floor), rounds)
            yield Line(f"{what} / plain SQLite", *_both(taken))
        reader.close()
        plain.close()


def _insert(plain: sqlite3.Connection, sql: str, given: list[tuple[str, str]]) -> None:
    plain.execute("begin immediate")
    plain.executemany(sql, given)
    plain.execute("commit")


def _plain(path: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=wal", "synchronous=full", "temp_store=memory"):
        plain.execute(f"pragma {pragma}")
    return plain


def _tasks(
    sql: str, asked: Sequence[Sequence[Any]], ours: Run, floor: Run
) -> dict[str, Callable[[], object]]:
    return {
        "ours": lambda: [ours(sql, one) for one in asked],
        "floor": lambda: [floor(sql, one) for one in asked],
    }


def _both(taken: dict[str, float]) -> tuple[float, float]:
    return taken["ours"], taken["floor"]
