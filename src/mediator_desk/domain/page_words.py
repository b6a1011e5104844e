"""The words of a page and where each character stands: choosing, finding and marking them.

Owns the geometry of text on a page; never how it was read or is painted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from mediator_desk.domain.highlights import Region
from mediator_desk.domain.search import folded

Box = tuple[float, float, float, float]
"""Left, top, right and bottom as fractions of the page, from its top left corner."""
_REACH: Final = 0.05
"""How far from any character one may point and still mean the nearest one."""


@dataclass(frozen=True)
class PageWords:
    """Text of a page; ``boxes`` has one box per character, all zero for what takes no room."""

    text: str
    boxes: tuple[Box, ...]

    def at(self, across: float, down: float, *, near: bool = False) -> int | None:
        """The caret nearest to a point: before the character, or after it on its right half.

        None where no text is, unless ``near``: then the nearest wherever it stands.
        """
        best, distance = None, 9.0
        for place in self._standing:
            left, top, right, foot = self.boxes[place]
            beside = max(left - across, 0.0, across - right)
            # WHY weighed: one points along a line more freely than between two of them.
            away = beside + 3 * max(top - down, 0.0, down - foot)
            if away < distance:
                best, distance = place, away
                if not away:
                    break
        if best is None or (distance > _REACH and not near):
            return None
        left, _, right, _ = self.boxes[best]
        return best + (across > (left + right) / 2)

    def regions(self, start: int, end: int) -> tuple[Region, ...]:
        """One rectangle per line of the characters from ``start`` to before ``end``."""
        found: list[list[float]] = []
        for place in range(max(0, start), min(end, len(self.boxes))):
            left, top, right, foot = self.boxes[place]
            if right <= left:
                continue
            line = found[-1] if found else None
            if line is not None and _same_line(line, top, foot) and left >= line[0] - 0.01:
                line[1], line[2] = min(line[1], top), max(line[2], right)
                line[3] = max(line[3], foot)
            else:
                found.append([left, top, right, foot])
        return tuple(Region(x1, y1, x2 - x1, y2 - y1) for x1, y1, x2, y2 in found)

    def word(self, caret: int) -> tuple[int, int]:
        """Where the word at a caret begins and ends."""
        start = end = min(max(0, caret), len(self.text))
        while start > 0 and _in_word(self.text[start - 1]):
            start -= 1
        while end < len(self.text) and _in_word(self.text[end]):
            end += 1
        return start, end

    def line_below(self, caret: int, step: int) -> int:
        """The caret one line below (``step`` 1) or above (-1), as near as may be."""
        here = self._box_near(caret)
        if here is None:
            return caret
        left, top, right, foot = here
        height, middle = foot - top, (top + foot) / 2
        best, distance = caret, 9.0
        for place in self._standing:
            x1, y1, x2, y2 = self.boxes[place]
            gap = ((y1 + y2) / 2 - middle) * step
            if gap > height * 0.6:
                away = gap * 4 + abs((x1 + x2) / 2 - (left + right) / 2)
                if away < distance:
                    best, distance = place, away
        return best

    def words_between(self, start: int, end: int) -> str:
        """The chosen text with plain line ends."""
        return self.text[start:end].replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def _standing(self) -> tuple[int, ...]:
        return tuple(place for place, box in enumerate(self.boxes) if box[2] > box[0])

    def _box_near(self, caret: int) -> Box | None:
        for place in (
            *range(caret, len(self.boxes)),
            *range(min(caret, len(self.boxes)) - 1, -1, -1),
        ):
            if self.boxes[place][2] > self.boxes[place][0]:
                return self.boxes[place]
        return None


def page_words(text: str, flat: Sequence[int], grid: int) -> PageWords:
    """The words of a page from the four sides of each character in ``grid`` parts of the page."""
    sides = [side / grid for side in flat]
    boxes = zip(sides[0::4], sides[1::4], sides[2::4], sides[3::4], strict=True)
    return PageWords(text, tuple(boxes))


def occurrences(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where ``query`` stands in ``text``, whatever its accents, case, spaces and line ends."""
    wanted = " ".join(folded(query).split())
    if not wanted:
        return
    plain: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        simple = " " if sign.isspace() else folded(sign)
        if simple == " " and plain and plain[-1] == " ":
            continue
        plain += simple
        places += [place] * len(simple)
    whole, at = "".join(plain), 0
    while (at := whole.find(wanted, at)) >= 0:
        yield places[at], places[at + len(wanted) - 1] + 1
        at += len(wanted)


def parts_of(text: str, longest: int) -> tuple[str, ...]:
    """A long text cut in parts, at the end of a line where there is one near."""
    cuts, at = [0], 0
    while len(text) - at > longest:
        line = text.rfind("\n", at + longest // 2, at + longest)
        at = line + 1 if line >= 0 else at + longest
        cuts.append(at)
    cuts.append(len(text))
    return tuple(text[start:end] for start, end in pairwise(cuts))


def _same_line(line: Sequence[float], top: float, foot: float) -> bool:
    overlap = min(line[3], foot) - max(line[1], top)
    return overlap > 0.4 * min(line[3] - line[1], foot - top)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign in "'’-_"
