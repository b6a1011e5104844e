"""Where a place of a page stands once the page is turned by quarters, and back.

Owns the arithmetic of quarters: ``turn`` counts them clockwise, 0 to 3.
"""

from mediator_desk.usecases.highlights import Region

Point = tuple[float, float]


def turned(point: Point, turn: int) -> Point:
    """Where a point of the page (fractions from its top left) is seen."""
    across, down = point
    for _ in range(turn % 4):
        across, down = 1 - down, across
    return across, down


def unturned(point: Point, turn: int) -> Point:
    """The point of the page that is seen there."""
    return turned(point, -turn % 4)


def turned_region(region: Region, turn: int) -> Region:
    """A region as it is seen."""
    return _between(
        turned((region.left, region.top), turn),
        turned((region.left + region.width, region.top + region.height), turn),
    )


def region_between(one: Point, other: Point, turn: int) -> Region:
    """The region of the page between two points as they are seen."""
    return _between(unturned(one, turn), unturned(other, turn))


def _between(one: Point, other: Point) -> Region:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    return Region(left, top, abs(one[0] - other[0]), abs(one[1] - other[1]))
