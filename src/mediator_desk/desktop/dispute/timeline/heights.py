"""Heights of many rows: where a row begins and which row is at a height, without adding them all.

Two levels of sums over plain lists: finding and changing cost the square root of the number of
rows, appending costs one addition.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

_BLOCK: Final = 256


class Heights:
    """The heights of rows, in logical pixels, from the first to the last."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._sums = [
            sum(self._heights[start : start + _BLOCK])
            for start in range(0, len(self._heights), _BLOCK)
        ]
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        """The height of everything."""
        return self._block_tops()[-1]

    def change(self, row: int, height: int) -> int:
        """Give ``row`` another height; returns by how much everything below it moves."""
        moved = height - self._heights[row]
        if moved:
            self._heights[row] = height
            self._sums[row // _BLOCK] += moved
            self._tops = None
        return moved

    def extend(self, heights: Iterable[int]) -> None:
        """Add rows at the end."""
        for height in heights:
            if len(self._heights) % _BLOCK == 0:
                self._sums.append(0)
            self._heights.append(height)
            self._sums[-1] += height
        self._tops = None

    def top(self, row: int) -> int:
        """Where ``row`` begins, counted from the top of the first row."""
        block = row // _BLOCK
        return self._block_tops()[block] + sum(self._heights[block * _BLOCK : row])

    def at(self, y: int) -> int:
        """The row at height ``y``; the first or last row outside; -1 when there is none."""
        if not self._heights:
            return -1
        tops = self._block_tops()
        block = min(max(bisect_right(tops, y) - 1, 0), len(self._sums) - 1)
        reached = tops[block]
        end = min((block + 1) * _BLOCK, len(self._heights))
        for row in range(block * _BLOCK, end):
            reached += self._heights[row]
            if reached > y:
                return row
        return end - 1

    def _block_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = [0, *accumulate(self._sums)]
        return self._tops
