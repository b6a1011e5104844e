"""Which row the keyboard goes to: functions over rows, so that they are tested alone."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QAbstractItemView

from mediator_desk.desktop.dispute.timeline.heights import Heights
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


_MOVES: Final = QAbstractItemView.CursorAction
_ON: Final = (_MOVES.MoveDown, _MOVES.MoveNext, _MOVES.MoveRight, _MOVES.MovePageDown)


def target(
    rows: Sequence[Row],
    heights: Heights,
    current: int,
    action: QAbstractItemView.CursorAction,
    *,
    by_day: bool,
    window: int,
) -> int:
    """The row ``action`` leads to from row ``current``, in a window so many pixels high."""
    step = 1 if action in _ON else -1
    if action == _MOVES.MoveHome:
        found = landing(rows, 0, 1)
    elif action == _MOVES.MoveEnd:
        found = landing(rows, len(rows) - 1, -1)
    elif action in (_MOVES.MovePageDown, _MOVES.MovePageUp):
        wanted = heights.top(max(0, current)) + step * window
        found = landing(rows, heights.at(max(0, wanted)), step)
    elif by_day and action in (_MOVES.MoveDown, _MOVES.MoveUp):
        found = next_day(rows, current, step)
    else:
        found = landing(rows, current + step, step)
    return max(0, current) if found is None else found
