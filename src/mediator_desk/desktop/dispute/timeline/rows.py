"""What the timeline shows, row by row: days, events, folded platform events and silences.

Pure functions over timeline entries; no Qt. A row holds positions, never texts, so that 100,000
events cost little.
"""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Final, NamedTuple

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.usecases.timelines import TimelineEntry

SILENCE_DAYS: Final = 10
"""From how many days without a word from the parties on a silence is shown (ux, timeline)."""


_PARTIES: Final = (PartyRole.CONSUMER, PartyRole.TRADER)


class RowKind(IntEnum):
    """What a row shows."""

    DAY = 0
    EVENT = 1
    FOLD = 2
    SILENCE = 3


class Row(NamedTuple):
    """One row: ``first`` is the index of its (first) entry; ``span`` is the number of entries it
    stands for, or of days for a silence."""

    kind: RowKind
    first: int
    span: int


def lay_rows(
    entries: Sequence[TimelineEntry],
    *,
    essential: bool,
    unfolded: frozenset[int] = frozenset(),
    start: int = 0,
) -> list[Row]:
    """The rows of ``entries``, which come in order, from index ``start`` on.

    ``essential`` folds runs of system events into one row each, unless the sequence number of
    the run's first event is in ``unfolded``. ``start`` must be the first entry of a day's row.
    """
    rows: list[Row] = []
    day: date | None = None
    spoke = _last_spoken(entries, start)
    index, total = start, len(entries)
    while index < total:
        entry = entries[index]
        run = _run(entries, index) if essential and entry.system else 1
        if entry.actor in _PARTIES and not entry.system:
            silent = (entry.on - spoke).days if spoke is not None else 0
            if silent >= SILENCE_DAYS:
                rows.append(Row(RowKind.SILENCE, index, silent))
            spoke = entry.on
        if essential and entry.system and entry.seq not in unfolded:
            rows.append(Row(RowKind.FOLD, index, run))
        else:
            if entry.on != day:
                day = entry.on
                rows.append(Row(RowKind.DAY, index, 1))
            rows.append(Row(RowKind.EVENT, index, 1))
            # WHY apart: 100,000 times out of 100,000 a run that is not folded is of one event.
            if run > 1:
                rows.extend(Row(RowKind.EVENT, index + later, 1) for later in range(1, run))
        index += run
    return rows


def _last_spoken(entries: Sequence[TimelineEntry], before: int) -> date | None:
    """The day a party last spoke before index ``before``."""
    for index in range(before - 1, -1, -1):
        if entries[index].actor in _PARTIES and not entries[index].system:
            return entries[index].on
    return None


def _run(entries: Sequence[TimelineEntry], start: int) -> int:
    """How many system events follow each other from ``start`` on."""
    end = start
    while end < len(entries) and entries[end].system:
        end += 1
    return end - start
