"""A timeline laid out: its entries, the rows that show them, and how much room each will want.

Pure, and free of Qt: many events are laid on the database lane, few at once. Finding a row costs
the logarithm of their number, so that nothing is kept for it.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import Final

from mediator_desk.desktop.dispute.timeline.rows import Row, RowKind, lay_rows
from mediator_desk.usecases.timelines import TimelineEntry

LONGEST: Final = 2_500
"""Characters; a longer text fills the most lines of a card, however wide it is."""
DAY_SIZE: Final = LONGEST + 1
SMALL_SIZE: Final = LONGEST + 2
SIZES: Final = LONGEST + 3
"""How many sizes there are: a text of each length, a day's heading, a fold or a silence."""

_SEQ: Final = attrgetter("seq")
_FIRST: Final = itemgetter(1)


@dataclass(slots=True)
class Laid:
    """``sizes`` has one number for each row: equal sizes are estimated equally high."""

    entries: tuple[TimelineEntry, ...] = ()
    essential: bool = True
    unfolded: frozenset[int] = frozenset()
    rows: list[Row] = field(default_factory=list)
    sizes: "array[int]" = field(default_factory=lambda: array("H"))

    def row_of(self, seq: int) -> int:
        """The row that shows (or folds) event ``seq``, or -1."""
        at = bisect_left(self.entries, seq, key=_SEQ)
        if at == len(self.entries) or self.entries[at].seq != seq:
            return -1
        return self._row_at(at)

    def row_from(self, seq: int) -> int | None:
        """The row of event ``seq``, or of the first one shown after it; None when there is none."""
        at = bisect_left(self.entries, seq, key=_SEQ)
        return self._row_at(at) if at < len(self.entries) else None

    def _row_at(self, at: int) -> int:
        """WHY the last one: a silence and a day's heading begin with the event under them."""
        return bisect_right(self.rows, at, key=_FIRST) - 1

    def grown(self, entries: Sequence[TimelineEntry]) -> tuple[int, list[Row]]:
        """What ``entries``, these and later ones, change: from which row on, and the rows there.

        WHY from the last day on: a new event may continue the last day or the last fold.
        """
        cut = self._day_above(len(self.rows) - 1)
        if cut and self.rows[cut - 1].kind is RowKind.SILENCE:
            cut -= 1
        start = self.rows[cut].first if self.rows else 0
        fresh = lay_rows(entries, essential=self.essential, unfolded=self.unfolded, start=start)
        stood = self.rows[cut:]
        kept = next(
            (at for at, (a, b) in enumerate(zip(stood, fresh, strict=False)) if a != b),
            min(len(stood), len(fresh)),
        )
        return cut + kept, fresh[kept:]

    def grow(self, entries: tuple[TimelineEntry, ...], start: int, rows: Sequence[Row]) -> None:
        """Become what ``grown`` said of ``entries``."""
        self.entries = entries
        self._put(start, len(self.rows), rows)

    def unfold(self, number: int) -> None:
        """Show the events folded into row ``number``; what is far from it is not laid again."""
        rows, entries = self.rows, self.entries
        _, first, span = rows[number]
        self.unfolded |= {entries[first].seq}
        above = rows[self._day_above(number)]
        day = entries[first].on
        events = [Row(RowKind.EVENT, at, 1) for at in range(first, first + span)]
        if above.kind is not RowKind.DAY or entries[above.first].on != day:
            events.insert(0, Row(RowKind.DAY, first, 1))
        # WHY the row after it too: whether its day is headed depends on the event before it.
        after = number + 1
        while after < len(rows) and rows[after].kind in (RowKind.FOLD, RowKind.SILENCE):
            after += 1
        between = rows[number + 1 : after]
        if after < len(rows):
            kind, next_first, _ = rows[after]
            headed = entries[next_first].on != day
            if kind is RowKind.DAY and not headed:
                after += 1
            elif kind is RowKind.EVENT and headed:
                between.append(Row(RowKind.DAY, next_first, 1))
        self._put(number, after, [*events, *between])

    def _day_above(self, number: int) -> int:
        """The last day's heading up to row ``number``, or the first row."""
        while number > 0 and self.rows[number].kind is not RowKind.DAY:
            number -= 1
        return max(0, number)

    def _put(self, start: int, end: int, rows: Sequence[Row]) -> None:
        self.rows[start:end] = rows
        self.sizes[start:end] = _sizes(self.entries, rows)


def lay(
    entries: Sequence[TimelineEntry],
    *,
    essential: bool,
    unfolded: frozenset[int] = frozenset(),
) -> Laid:
    """Lay ``entries``, which come in order, at one level of detail."""
    entries = tuple(entries)
    rows = lay_rows(entries, essential=essential, unfolded=unfolded)
    return Laid(entries, essential, unfolded, rows, _sizes(entries, rows))


def _sizes(entries: Sequence[TimelineEntry], rows: Iterable[Row]) -> "array[int]":
    event, day = RowKind.EVENT, RowKind.DAY
    return array(
        "H",
        (
            min(entries[first].text_length, LONGEST)
            if kind is event
            else (DAY_SIZE if kind is day else SMALL_SIZE)
            for kind, first, _ in rows
        ),
    )
