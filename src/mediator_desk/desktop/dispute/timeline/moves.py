"""Which row the keyboard goes to: pure functions over rows, so that they are tested alone."""

from collections.abc import Sequence

from mediator_desk.desktop.dispute.timeline.rows import Row, RowKind

_CURRENT = (RowKind.EVENT, RowKind.FOLD)


def landing(rows: Sequence[Row], number: int, step: int) -> int | None:
    """The nearest row from ``number`` on that can be current (an event or a fold)."""
    while 0 <= number < len(rows):
        if rows[number].kind in _CURRENT:
            return number
        number += step
    return None


def next_day(rows: Sequence[Row], number: int, step: int) -> int | None:
    """The first event of the day after (1) or before (-1) the one of row ``number``."""
    if step < 0:
        while number > 0 and rows[number].kind is not RowKind.DAY:
            number -= 1
    number += step
    while 0 <= number < len(rows) and rows[number].kind is not RowKind.DAY:
        number += step
    return landing(rows, number, 1)
