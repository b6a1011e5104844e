"""Filling pages: one vertical list of boxes, cut where a good printer would cut it.

Owns page breaks. A box says whether a page may begin with it, which is all that widows, orphans
and headings need; never what a box holds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mediator_desk.decisions.render.sheet import Sheet

Draw = Callable[[Sheet, float], None]
"""Draws a box whose upper edge is at the height given."""


@dataclass(frozen=True, slots=True)
class Box:
    """Something as wide as the page's measure. Heights in points.

    ``before`` is the space above, dropped at the top of a page. ``may_begin_page``: a page may
    begin here. ``repeated`` is drawn again above the box when it begins a page (a table's head).
    """

    height: float
    draw: Draw
    before: float = 0.0
    may_begin_page: bool = True
    repeated: "Box | None" = None


class Placed(NamedTuple):
    """A box and how far below the top of its page it begins."""

    box: Box
    offset: float


def paginate(boxes: Sequence[Box], first: float, following: float) -> list[list[Placed]]:
    """The boxes page by page; ``first`` and ``following`` are the heights of the text area."""
    pages: list[list[Placed]] = []
    start = 0
    while start < len(boxes):
        room = following if pages else first
        page, start = _fill(boxes, start, room, continued=bool(pages))
        pages.append(page)
    return pages


def _fill(
    boxes: Sequence[Box], start: int, room: float, *, continued: bool
) -> tuple[list[Placed], int]:
    placed: list[Placed] = []
    offset = 0.0
    repeated = boxes[start].repeated if continued else None
    if repeated is not None:
        placed.append(Placed(repeated, 0.0))
        offset = repeated.height
    heads, good = len(placed), None
    for index in range(start, len(boxes)):
        box = boxes[index]
        if index > start and box.may_begin_page:
            good = index
        gap = box.before if index > start else 0.0
        if offset + gap + box.height > room + 0.01 and index > start:
            # WHY cut anywhere when nothing is good: a block higher than a page must still print.
            end = good if good is not None else index
            return placed[: heads + end - start], end
        placed.append(Placed(box, offset + gap))
        offset += gap + box.height
    return placed, len(boxes)


def together(boxes: Sequence[Box]) -> list[Box]:
    """The same boxes, kept on one page."""
    return [
        box if index == 0 else Box(box.height, box.draw, box.before, False, box.repeated)
        for index, box in enumerate(boxes)
    ]
