"""What the mediator marks on an exhibit for themselves: where, which words, under which name.

Owns the shapes, and what may be marked; never storage, never a picture. A highlight is private:
it never enters an act, a letter, a decision, a copy or an index.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

MOST_REGIONS: Final = 400
"""Lines of marked text on one page; a page of small print holds fewer."""
LONGEST_NAME: Final = 120
LONGEST_WORDS: Final = 4000


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle on a page as fractions of its width and height, from the top left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked: ``page`` counts from 1, ``words`` are the marked text, "" for a picture.

    ``inside`` leads to a file attached to an e-mail, by the places from the outside in; empty for
    the exhibit itself.
    """

    page: int
    regions: tuple[Region, ...]
    words: str = ""
    name: str = ""
    inside: tuple[int, ...] = ()

    @property
    def title(self) -> str:
        """Its name, else its words shortened; "" for a region without a name."""
        if self.name:
            return self.name
        plain = " ".join(self.words.split())
        return plain if len(plain) <= LONGEST_NAME else plain[: LONGEST_NAME - 1].rstrip() + "…"


def inside_page(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The regions cut to the page; those that are not on it, or are nothing, are left out."""
    kept = []
    for region in regions:
        left, top = max(0.0, region.left), max(0.0, region.top)
        right = min(1.0, region.left + region.width)
        foot = min(1.0, region.top + region.height)
        if right > left and foot > top:
            kept.append(Region(left, top, right - left, foot - top))
    return tuple(kept[:MOST_REGIONS])


def tidy_name(typed: str) -> str:
    """A name as it is kept: on one line, no longer than it is shown."""
    return " ".join(typed.split())[:LONGEST_NAME]
