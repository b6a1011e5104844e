"""What screens ask of a full vault, against plain SQL on an unencrypted copy of the same rows.

The floor fetches raw tuples from ``sqlite3``; ours decrypts the pages, makes frozen read models
and, for the caseload, folds clocks, views and next actions. Processor time on both sides.
"""

import re
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.desk import EVENTS_EACH, fill, multiply, open_desk, plain_copy
from benchmarks.measuring import Effort, Line, told, turns
from mediator_desk.desktop.agenda.reading import count_pressing
from mediator_desk.usecases import _memory
from mediator_desk.usecases.caseload import CaseQuery, keep_front, read_caseload, read_caseload_part
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.timelines import read_events, read_timeline, search_timeline

_ROWS = """select seq, day, at, uncertain, actor, kind, channel, disclosure, amount, change,
currency, text_length, exhibits, corrects from event where dispute_no = 1 order by seq"""
_TEXTS = """select e.seq, b.body from event e join event_body b using (event_no)
where e.dispute_no = 1 and e.seq between ? and ?"""
_CASES = "select * from dispute order by dispute_no"
_UNREAD = """select e.dispute_no, count(*) from event e left join read_mark r using (dispute_no)
where e.seq > coalesce(r.up_to, 0) and e.kind not in ('READ', 'REMINDER') group by 1"""
_PAGE = 200


def lines(effort: Effort) -> Iterator[Line]:
    """Reading a timeline, a page of its texts, a search; reading the whole caseload."""
    for events in (10_000, effort.of(100_000, 20_000)):
        with tempfile.TemporaryDirectory(prefix="bench-reading-") as name:
            yield from _timeline(Path(name), events, effort.of(5, 3))
    for cases in (1_000, effort.of(10_000, 2_000)):
        with tempfile.TemporaryDirectory(prefix="bench-caseload-") as name:
            yield from _caseload(Path(name), cases, 3)


def _timeline(folder: Path, events: int, rounds: int) -> Iterator[Line]:
    told(f"filling a vault with {events:,} events")
    with open_desk(folder) as desk:
        dispute_id = fill(desk, events)
        plain = plain_copy(desk, folder / "plain.db")
        middle = range(events // 2, events // 2 + _PAGE)
        said = " ".join(event.text for event in read_events(desk, dispute_id, middle))
        word = max(re.findall(r"[a-z]+", said), key=len)
        times = turns(
            {
                "rows": lambda: read_timeline(desk, dispute_id),
                "plain rows": lambda: plain.execute(_ROWS).fetchall(),
                "texts": lambda: read_events(desk, dispute_id, middle),
                "plain texts": lambda: plain.execute(
                    _TEXTS, (middle.start, middle.stop - 1)
                ).fetchall(),
                "search": lambda: search_timeline(desk, dispute_id, word),
            },
            rounds,
            time.process_time,
        )
        found = len(search_timeline(desk, dispute_id, word))
        plain.close()
    what = f"{events:,} events"
    yield Line(f"timeline of {what} read / plain SELECT", times["rows"], times["plain rows"])
    yield Line(f"  {_PAGE} texts of it / plain SELECT", times["texts"], times["plain texts"])
    yield Line(f"  one word sought in it ({found:,} found)", times["search"])


def _caseload(folder: Path, cases: int, rounds: int) -> Iterator[Line]:
    told(f"filling a vault with {cases:,} disputes")
    with open_desk(folder) as desk:
        fill(desk, 100)
        multiply(desk, cases)
        plain = plain_copy(desk, folder / "plain.db")
        front = [row.dispute_id for row in read_caseload(desk, CaseQuery()).rows]
        keep_front(desk, CaseQuery(), front)
        times = turns(
            {
                "cold": lambda: _cold(desk),
                "front": lambda: _front(desk),
                "whole": lambda: read_caseload(desk, CaseQuery()),
                "rows": lambda: read_caseload(desk, CaseQuery()),
                "plain": lambda: _plain_caseload(plain),
                "sought": lambda: _sought(desk),
                "pressing": lambda: count_pressing(desk),
                "pressing again": lambda: count_pressing(desk),
            },
            rounds,
            time.process_time,
        )
        plain.close()
    what = f"caseload of {cases:,} disputes, {cases * EVENTS_EACH:,} events, read / plain SELECT"
    yield Line(f"{what}, for the first time", times["cold"], times["plain"])
    yield Line("  the files that stood in front, to be shown at once", times["front"])
    yield Line("  the same again", times["rows"], times["plain"])
    yield Line("  the same with a word sought", times["sought"])
    yield Line("  what presses counted, nothing remembered", times["pressing"])
    yield Line("  the same counted again", times["pressing again"])


def _cold(desk: Desk) -> object:
    """As right after the unlock: nothing is remembered of any dispute."""
    _memory.close(desk.vault)
    return read_caseload(desk, CaseQuery())


def _front(desk: Desk) -> object:
    """As the window's first question right after the unlock."""
    _memory.close(desk.vault)
    return read_caseload_part(desk, CaseQuery())


def _plain_caseload(plain: sqlite3.Connection) -> object:
    return plain.execute(_CASES).fetchall(), plain.execute(_UNREAD).fetchall()


def _sought(desk: Desk) -> object:
    return read_caseload(desk, CaseQuery(search="cuisine"))
